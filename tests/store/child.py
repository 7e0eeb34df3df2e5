"""Another process for tests: runs a few lines of Python and talks over its pipes."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from tests.lines_said import PATIENCE, Lines

ROOT = Path(__file__).resolve().parents[2]


class Child:
    """A process that runs Python; what it should have said and did not is told with its end."""

    def __init__(self, lines: str, arguments: tuple[str, ...], errors: IO[str]) -> None:
        self._errors = errors
        self._process = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", "-c", lines, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
        )
        assert self._process.stdout is not None
        self._said = Lines(self._process.stdout)

    def line(self) -> str:
        """The next line it prints, without its end; AssertionError when it ends or hangs."""
        try:
            line = self._said.next()
        except queue.Empty:
            if os.name == "posix":
                self._process.send_signal(signal.SIGABRT)  # it says where its threads are
            else:
                self._process.kill()
            raise AssertionError(f"no line from a child that runs: {self._end()}") from None
        assert line, f"no line from a child that ended: {self._end()}"
        return line.rstrip("\n")

    def tell(self, line: str) -> None:
        """Send it a line."""
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def ends_well(self) -> bool:
        """Whether it ends by itself without a fault; AssertionError with its errors otherwise."""
        status = self._process.wait(PATIENCE)
        assert status == 0, self._end()
        return True

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._process.kill()
        self._process.wait()
        self._said.close()
        if self._process.stdin is not None:
            with suppress(BrokenPipeError):
                self._process.stdin.close()

    def _end(self) -> str:
        """The exit status and the errors of a process that ends."""
        status = self._process.wait(PATIENCE)
        self._errors.seek(0)
        return f"exit status {status}\n{self._errors.read()}"


@contextmanager
def child(lines: str, *arguments: str) -> Iterator[Child]:
    """A Python process that runs `lines` with `arguments`; killed at the end if it still runs."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as errors:
        process = Child(lines, arguments, errors)
        try:
            yield process
        finally:
            process.kill()
