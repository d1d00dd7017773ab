"""Loading Qt without what PySide6 loads for the people who write programs, which is half of its own time."""

from __future__ import annotations

import builtins
import sys
from types import ModuleType
from typing import Any

from gui.launch.later import import_when_used, run_when_used
from gui.launch.quick_constants import make_constants_quickly

_NAMED_ONLY = ("inspect", "tempfile", "textwrap", "traceback")
"""What PySide6 and dataclasses import and do not use as long as nothing goes wrong."""

_SIGNATURES = "shibokensupport.signature"
_FOR_PROGRAMMERS = {
    f"{_SIGNATURES}.{name}"
    for name in ("errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "lib.tool", "parser")
}
"""What words PySide6's complaints about wrong calls, its docstrings and its stubs. It comes as source text inside of
the library and is compiled anew by every start, so it waits until somebody asks for it."""


_READ_ANYWAY = ("PySide6", "atexit", "enum", "shiboken6")
"""What is imported before Python's import is put back, and so would have its source read (see `load_qt`)."""

_WANTS_NO_SNAKE_CASE = 0
TRIED_WITH = ("6.11.",)
"""The versions of PySide6 whose insides are known; any other loads everything at once, as it would without us."""


def load_qt() -> None:
    """Load Qt, and put Python's own import back in the place of the one that PySide6 leaves behind.

    That one reads the source of every module that is imported later, to see whether it wants names in snake_case.
    """
    import_when_used(_NAMED_ONLY)
    make_constants_quickly()
    plain_import = builtins.__import__

    def watch(name: str, *rest: Any, **named: Any) -> ModuleType:
        """Python's import; notes when PySide6 is about to load its signatures."""
        if name == "shibokensupport":
            builtins.__import__ = plain_import
            _let_signatures_wait()
        return plain_import(name, *rest, **named)

    builtins.__import__ = watch
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__ = plain_import


def _let_signatures_wait() -> None:
    bootstrap = sys.modules.get("signature_bootstrap")
    importer = getattr(bootstrap, "EmbeddableZipImporter", None)
    if importer is None or not getattr(sys.modules.get("PySide6"), "__version__", "").startswith(TRIED_WITH):
        return
    getattr(bootstrap, "pyside_feature_dict", {}).update(dict.fromkeys(_READ_ANYWAY, _WANTS_NO_SNAKE_CASE))
    run_module = importer.exec_module

    def exec_module(self: object, module: ModuleType) -> None:
        assert module.__spec__ is not None
        name = module.__spec__.name
        if name in _FOR_PROGRAMMERS:
            run_when_used(module, lambda: run_under(self, module, name))
        else:
            run_module(self, module)

    def run_under(self: object, module: ModuleType, name: str) -> None:
        """PySide6 renames its modules once they are imported, and finds their text by the first name."""
        assert module.__spec__ is not None
        later_name, module.__spec__.name = module.__spec__.name, name
        try:
            run_module(self, module)
        finally:
            module.__spec__.name = later_name

    importer.exec_module = exec_module
