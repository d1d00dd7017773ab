"""Documents whose bytes say nothing of when they were made, so that equal results are equal files."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime


def timeless(data: bytes, day: date) -> bytes:
    """The same workbook or Word document, dated by `day`."""
    stamp = datetime.combine(day, datetime.min.time()).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as output:
        for name in source.namelist():
            part = source.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp, part)
            output.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return target.getvalue()
