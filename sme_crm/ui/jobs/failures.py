"""Failures that nobody caught: every hook there is, so that none passes in silence."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from sme_crm.ui.jobs.failure_report import trace_text

_LOG = logging.getLogger(__name__)
_LOG_BYTES = 500_000
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class ValuelessFormatter(logging.Formatter):
    """Writes tracebacks without the messages of exceptions, which may hold data of people."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with our own traceback: another handler may have left its own there."""
        others, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = others

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """Places and kinds of errors only."""
        return trace_text(ei[1]) if ei[1] is not None else ""


class LogFile(logging.Handler):
    """A log file that is kept small; what writes it is loaded with the first record.

    Most starts write none, and the standard handlers take the network's modules along.
    """

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._writer: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        if self._writer is None:
            from logging.handlers import RotatingFileHandler

            self._writer = RotatingFileHandler(
                self._file, maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
            )
            self._writer.setFormatter(self.formatter)
        self._writer.emit(record)

    def close(self) -> None:
        """Close the file."""
        if self._writer is not None:
            self._writer.close()
        super().close()


class FailureWatch(QObject):
    """Hears of every exception nobody caught, in any thread, and tells of it in the GUI thread."""

    failed = Signal(object)
    """The exception, in the GUI thread."""
    _heard = Signal(object)

    def __init__(self, log_folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_folder = log_folder
        self._crash_file: IO[str] | None = None
        self._handler: logging.Handler | None = None
        self._heard.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Set every hook; logs and crashes go to the log folder if it can be written."""
        sys.excepthook = self._on_exception
        sys.unraisablehook = self._on_unraisable
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_qt_message)
        if self._log_folder is None:
            return
        try:
            self._open_logs(self._log_folder)
        except OSError:
            _LOG.warning("the log folder cannot be written; there are no logs")

    def uninstall(self) -> None:
        """Give every hook back."""
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
            self._handler = None
        if self._crash_file is not None:
            faulthandler.disable()
            self._crash_file.close()
            self._crash_file = None

    def _open_logs(self, folder: Path) -> None:
        handler = LogFile(folder / "sme-crm.log")
        handler.setFormatter(
            ValuelessFormatter("%(asctime)s %(levelname)s %(threadName)s %(name)s %(message)s")
        )
        logging.getLogger().addHandler(handler)
        self._handler = handler
        self._crash_file = (folder / "crash.log").open("a", encoding="utf-8")
        faulthandler.enable(self._crash_file)

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.tell(error)

    def _on_thread_exception(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self.tell(hook.exc_value)

    def _on_unraisable(self, hook: sys.UnraisableHookArgs) -> None:
        if hook.exc_value is not None:
            self.tell(hook.exc_value)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", text)

    def tell(self, error: BaseException) -> None:
        """Log a failure and tell of it; may be called on any thread."""
        _LOG.error("nobody caught this:\n%s", trace_text(error))
        self._heard.emit(error)
