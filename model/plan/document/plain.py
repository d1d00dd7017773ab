"""Reading .txt in the encodings that Chinese offices use."""

from __future__ import annotations

import codecs

from model.errors import ModelError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode_text(data: bytes, name: str) -> str:
    """The words in `data`: by its byte order mark, else strictly as UTF-8, UTF-16 or GB18030.

    ModelError "plan.unknown_encoding" where none fits: a guess would put wrong characters into the plan.
    """
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise ModelError("plan.unknown_encoding", file=name)


def _candidates(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return (encoding,)
    if b"\x00" in data:
        return ("utf-16-le", "utf-16-be")
    return ("utf-8", "gb18030")
