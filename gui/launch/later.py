"""Modules that are loaded when something of them is first used, not when they are imported.

For modules of other people that a start imports but does not use. Our own are imported where they are needed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import partial
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any


class LaterModule(ModuleType):
    """A module that has been made but not run. The first look at what only running can give it runs it."""

    def __getattr__(self, name: str) -> Any:
        run = self.__dict__.get(_RUN)
        if run is None or name.startswith("__"):  # the import system looks for names of this kind
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        del self.__dict__[_RUN]
        object.__setattr__(self, "__class__", ModuleType)
        run()
        return getattr(self, name)


_RUN = "_run_when_used"


def run_when_used(module: ModuleType, run: Callable[[], object]) -> None:
    """Let `run` fill a module when something of it is first used."""
    module.__class__ = LaterModule
    module.__dict__[_RUN] = run


def import_when_used(names: Iterable[str]) -> None:
    """Let modules be imported by their names from now on without being run before they are used."""
    for name in names:
        spec = None if name in sys.modules else find_spec(name)
        if spec is not None and spec.loader is not None:
            module = sys.modules[name] = module_from_spec(spec)
            run_when_used(module, partial(spec.loader.exec_module, module))
