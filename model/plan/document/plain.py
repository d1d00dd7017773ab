"""Reading .txt in the encodings that Chinese offices use."""

from __future__ import annotations

import codecs
import re

from model.errors import ModelError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x19\x1b-\x1f\x7f\ufffe\uffff\ue000-\uf8ff]")
_USUAL = re.compile(
    r"[\s\x20-\x7e\xa0-\u024f\u0370-\u04ff\u2000-\u2bff\u3000-\u33ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
)
_SAMPLE = 20_000
_SHARE_ODD = 0.02
_SHARE_STRANGE = 0.1


def decode_text(data: bytes, name: str) -> str:
    """The words in `data`: by its byte order mark, else strictly as UTF-8, UTF-16 or GB18030.

    ModelError "plan.unknown_encoding" where none fits: a guess would put wrong characters into the plan.
    """
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_writing(text, certain=encoding.startswith("utf-8")):
            return text
    raise ModelError("plan.unknown_encoding", file=name)


def _is_writing(text: str, *, certain: bool) -> bool:
    """Whether decoded characters can be a document: no control characters, and, where the encoding is a guess that
    fits almost any bytes, hardly a character that is neither Chinese nor Latin writing."""
    sample = text[:_SAMPLE]
    if "\x00" in text or len(_CONTROLS.findall(sample)) > len(sample) * _SHARE_ODD:
        return False
    return certain or len(_USUAL.findall(sample)) >= len(sample) * (1 - _SHARE_STRANGE)


def _candidates(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return (encoding,)
    if b"\x00" in data:
        return ("utf-16-le", "utf-16-be")
    return ("utf-8", "gb18030")
