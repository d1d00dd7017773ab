"""A second start on the same workspace: it hands its files to the window that is open, and that comes forward."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1000


class Listener(QObject):
    """Hears from later starts on this workspace. One user's starts hear each other only."""

    called = Signal(object)  # list[Path] that the other start was given

    def __init__(self, workspace: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        name = _name_of(workspace)
        if not self._server.listen(name):
            # Left by a program that was killed: whoever has the workspace open is we.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Hear nothing more."""
        self._server.close()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._on_words(socket))
        if socket.bytesAvailable():
            self._on_words(socket)

    def _on_words(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        paths = [Path(text) for text in json.loads(bytes(socket.readLine().data()))]
        socket.write(b"heard\n")
        socket.flush()
        self.called.emit(paths)


def call_neighbour(workspace: Path, files: Sequence[Path]) -> bool:
    """Ask the window that has this workspace open to come forward with `files`; False where none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name_of(workspace))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    words = json.dumps([str(path.resolve()) for path in files])
    socket.write(words.encode() + b"\n")
    return socket.waitForBytesWritten(_WAIT_MS) and socket.waitForReadyRead(_WAIT_MS)


def _name_of(workspace: Path) -> str:
    return "yaodian-" + hashlib.sha256(str(workspace.resolve()).encode()).hexdigest()[:24]
