"""One window per data file: a second start on the same file raises the first window."""

from __future__ import annotations

import getpass
import hashlib
import logging
import os
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LOG = logging.getLogger(__name__)
_PATIENCE = 5000  # ms; the other program answers at once, unless it or the machine is busy
_ATTEMPTS = 5
_PAUSE = 150  # ms
_RAISE = b"raise\n"


def server_name(path: Path) -> str:
    """The name under which the window of a data file can be reached, for this user only."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = ""
    place = os.path.normcase(path.resolve())
    return "sme-crm-" + hashlib.sha256(f"{user}\0{place}".encode()).hexdigest()[:24]


def raise_other_window(path: Path) -> bool:
    """Ask the program that has the file open to show its window; whether one answered."""
    socket = QLocalSocket()
    for _attempt in range(_ATTEMPTS):
        socket.connectToServer(server_name(path))
        if socket.waitForConnected(_PATIENCE):
            break
        # It listens a moment after its window is there, so the one before may just have started.
        QThread.msleep(_PAUSE)
    else:
        return False
    socket.write(_RAISE)
    answered = socket.waitForBytesWritten(_PATIENCE) and socket.waitForReadyRead(_PATIENCE)
    socket.disconnectFromServer()
    return answered


class WindowServer(QObject):
    """Listens for a second start on the data file."""

    raise_wanted = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        name = server_name(path)
        # The lock of the file is ours, so a server of this name is one that a crash left behind.
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            _LOG.info("a second start cannot raise this window: %s", self._server.errorString())

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._answer)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._reply(socket)

    def _answer(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._reply(socket)

    def _reply(self, socket: QLocalSocket) -> None:
        if bytes(socket.readAll().data()) == _RAISE:
            socket.write(b"ok\n")
            socket.flush()
            self.raise_wanted.emit()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
