"""The program as a process on a screen: told what to do over a pipe, or by keys and mouse."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.lines_said import PATIENCE, Lines

ROOT = Path(__file__).resolve().parents[2]


class Program:
    """One start of the program. `ask` calls a function of `tests.windows.wire` inside it."""

    def __init__(self, display: str, home: Path, arguments: tuple[str, ...]) -> None:
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "SME_CRM_HOME": str(home),
        }
        self._process = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", "-m", "tests.windows.wire", *arguments],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert self._process.stdout is not None
        self._said = Lines(self._process.stdout)

    def ask(self, name: str, *arguments: object) -> Any:
        """The answer of a function inside the program; EOFError when the program has ended."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([name, *arguments]) + "\n")
        self._process.stdin.flush()
        return self.listen()

    def listen(self) -> Any:
        """The next thing the program says; queue.Empty when it says nothing for too long."""
        line = self._said.next()
        if not line:
            raise EOFError(f"the program has ended with status {self.end()}")
        answer = json.loads(line)
        assert "error" not in answer, answer["error"]
        return answer["answer"]

    def wait(self, name: str, *arguments: object) -> Any:
        """Ask until the answer is true, then give it; TimeoutError when it stays false."""
        end = time.monotonic() + PATIENCE
        while not (answer := self.ask(name, *arguments)):
            if time.monotonic() > end:
                raise TimeoutError(f"{name}{arguments} did not come: {self.ask('describe')}")
        return answer

    def keys(self, *keys: str) -> None:
        """Press keys of the keyboard, as xdotool names them ("ctrl+k", "Return")."""
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type on the keyboard (plain letters: an accent loses its shift on the way)."""
        self._xdotool("type", "--delay", "15", text)

    def mouse(self, *steps: str) -> None:
        """Move and press the mouse, as xdotool names it."""
        self._xdotool(*steps)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True)

    def end(self) -> int:
        """Wait until the program ends by itself; its exit status."""
        return self._process.wait(PATIENCE)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._process.kill()
        self._process.wait()
        self._said.close()
        if self._process.stdin is not None:
            with suppress(BrokenPipeError):
                self._process.stdin.close()
