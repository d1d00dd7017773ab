"""Workbooks that are encrypted as a whole: opened with a password that is checked, or asked for."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

from model.submission.refusal import Refused

_BUILT_IN = "VelvetSweatshop"
"""What old Excel encrypts with when it protects a workbook and nobody sets a password."""

_LIBRARY_ERRORS = (
    ParseError, DecryptionError, OSError, ValueError, LookupError, AssertionError, AttributeError, TypeError,
    ArithmeticError, struct.error,
)  # fmt: skip
"""What the library is known to raise over a damaged file."""


def unlock(data: bytes, passwords: Sequence[str], damaged: str = "workbook.damaged") -> bytes:
    """The workbook inside, decrypted; `data` itself where it is not encrypted.

    An empty password is the one that is built into Excel. Refused "workbook.password" where none was given,
    "workbook.wrong_password" where none of them opens it, "workbook.built_in_password" where the built-in one would;
    "workbook.check_sum" where what was decrypted is not what was encrypted, and `damaged` where it cannot be read.
    """
    try:
        file = msoffcrypto.OfficeFile(io.BytesIO(data))
    except FileFormatError:
        return data
    except _LIBRARY_ERRORS as error:
        raise Refused(damaged) from error
    try:
        if not file.is_encrypted():
            return data
        for password in passwords:
            if _opens(file, password or _BUILT_IN):
                return _decrypt(file)
        if passwords:
            raise Refused("workbook.wrong_password")
        raise Refused("workbook.built_in_password" if _opens(file, _BUILT_IN) else "workbook.password")
    except _LIBRARY_ERRORS as error:
        raise Refused(damaged) from error


def _opens(file: msoffcrypto.format.base.BaseOfficeFile, password: str) -> bool:
    try:
        if file.format == "ooxml":
            file.load_key(password=password, verify_password=True)
        else:
            file.load_key(password=password)
    except InvalidKeyError:
        return False
    return True


def _decrypt(file: msoffcrypto.format.base.BaseOfficeFile) -> bytes:
    output = io.BytesIO()
    try:
        if file.format == "ooxml":
            file.decrypt(output, verify_integrity=True)
        else:
            file.decrypt(output)
    except InvalidKeyError as error:
        raise Refused("workbook.check_sum") from error
    return output.getvalue()
