"""A screen of its own with a window manager, on which the real program is started."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.windows.program import Program

_NEEDED = ("Xvfb", "openbox", "xdotool")


@pytest.fixture(scope="session")
def screen() -> Iterator[str]:
    """The DISPLAY of an empty screen of 1440×900 under openbox."""
    missing = [name for name in _NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not on this machine: {', '.join(missing)}")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as stream:
        display = f":{stream.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"],
        env={**os.environ, "DISPLAY": display},
        stderr=subprocess.DEVNULL,
    )
    yield display
    for process in (manager, server):
        process.terminate()
        process.wait()


@pytest.fixture
def start(screen: str, own_folders: Path) -> Iterator[Callable[..., Program]]:
    """Starts the program with arguments, in the folders of the test; ended with the test."""
    started: list[Program] = []

    def begin(*arguments: str) -> Program:
        program = Program(screen, own_folders, arguments)
        started.append(program)
        return program

    yield begin
    for program in started:
        program.kill()
