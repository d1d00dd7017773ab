"""The window.

PySide6 puts a function of its own in the place of Python's import, which reads the source of every module that is
imported later, to see whether it wants names in snake_case. None of ours does, so Python's own import comes back.
"""

import builtins

_plain_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _plain_import
