"""The developer's commands: what they say where something of the system is missing."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "packaging"

linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux lacks a screen or Qt's libraries"
)


@pytest.fixture
def system_packages(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module, on a machine where nobody is root."""
    monkeypatch.syspath_prepend(str(FOLDER))
    if hasattr(os, "geteuid"):
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return importlib.import_module("system_packages")


@linux_only
def test_missing_libraries_are_named_with_the_line_to_type(
    system_packages: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_packages.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setitem(system_packages.LIBRARIES, "libnot-there.so.9", "libnot-there9")
    with pytest.raises(system_packages.SystemPackagesMissing) as problem:
        system_packages.require_system_packages(make_environment=False)
    said = str(problem.value)
    assert "libnot-there.so.9" in said
    assert "sudo apt-get install -y --no-install-recommends libnot-there9" in said


@linux_only
def test_nothing_is_asked_for_when_all_is_there(system_packages: ModuleType) -> None:
    assert system_packages.require_system_packages(make_environment=False) is None


@linux_only
@pytest.mark.parametrize(
    ("variables", "screen"),
    [({}, "False"), ({"DISPLAY": ":0"}, "True"), ({"DISPLAY": ""}, "False")],
)
def test_screen_is_known_by_its_variables(variables: dict[str, str], screen: str) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-c", "import dev; print(dev._has_screen())"],
        cwd=FOLDER,
        env={**environment, **variables},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == screen


def test_unknown_command_says_what_there_is() -> None:
    done = subprocess.run(
        [sys.executable, str(FOLDER / "dev.py"), "nonsense"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert "setup" in done.stderr


@linux_only
@pytest.mark.parametrize(("free", "found"), [(64_000_000, False), (8_000_000_000, True)])
def test_tests_write_into_memory_where_there_is_room(
    free: int, found: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(FOLDER))
    dev = importlib.import_module("dev")
    monkeypatch.setattr(dev.os, "access", lambda *_asked: True)
    monkeypatch.setattr(dev.shutil, "disk_usage", lambda _path: SimpleNamespace(free=free))
    assert (dev._folder_in_memory() is not None) is found
