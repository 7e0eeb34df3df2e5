"""Tests the settings of the machine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from sme_crm.ui.settings import (
    LANGUAGE,
    RECENT_FILES,
    SIDE_BAR_NARROW,
    WINDOW_GEOMETRY,
    MachineSetting,
    MachineSettings,
)


def test_every_type_comes_back_after_a_restart(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    count = MachineSetting("test/count", 3)
    settings = MachineSettings(file)
    settings.set(LANGUAGE, "fr; “é”")
    settings.set(SIDE_BAR_NARROW, True)
    settings.set(WINDOW_GEOMETRY, b"\x00\x01\xff")
    settings.set(count, 12)
    settings.set(RECENT_FILES, ("/one, two.crm",))
    assert settings.save()
    again = MachineSettings(file)
    assert again.get(LANGUAGE) == "fr; “é”"
    assert again.get(SIDE_BAR_NARROW) is True
    assert again.get(WINDOW_GEOMETRY) == b"\x00\x01\xff"
    assert again.get(count) == 12
    assert again.get(RECENT_FILES) == ("/one, two.crm",)


def test_a_spoilt_file_gives_the_defaults(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_bytes(b"[test]\ncount=many\n[window]\nside_bar_narrow=perhaps\n\x00\xff")
    settings = MachineSettings(file)
    assert settings.get(MachineSetting("test/count", 3)) == 3
    assert settings.get(SIDE_BAR_NARROW) is False
    assert settings.get(WINDOW_GEOMETRY) == b""


def test_recent_files_come_newest_first_without_doubles(qapp: QApplication, tmp_path: Path) -> None:
    settings = MachineSettings(tmp_path / "window.ini")
    for name in ("a", "b", "a"):
        settings.note_recent_file(tmp_path / name)
    assert [path.name for path in settings.recent_files()] == ["a", "b"]
    settings.forget_recent_file(tmp_path / "a")
    assert [path.name for path in settings.recent_files()] == ["b"]
