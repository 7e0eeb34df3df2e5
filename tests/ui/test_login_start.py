"""The start at log-in: written, found again and taken away in the form of each system."""

from __future__ import annotations

import configparser
import plistlib
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from sme_crm.paths import HOME_VARIABLE
from sme_crm.ui.shell.login_start import LoginStart, program_command

COMMAND = ("/opt/été & fils/100 %/sme-crm", 'a "b" $c `d` e\\f', "--tray")


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_it_is_written_and_taken_away(system: str, tmp_path: Path) -> None:
    login = LoginStart(system, tmp_path / "not there yet")
    login.remove()
    assert not login.is_set()
    login.write(("/usr/bin/other", "--tray"))
    login.write(COMMAND)
    assert LoginStart(system, tmp_path / "not there yet").is_set()
    login.remove()
    assert not login.is_set()


def test_a_linux_desktop_reads_the_command_back(tmp_path: Path) -> None:
    LoginStart("linux", tmp_path).write(COMMAND)
    parser = configparser.RawConfigParser()
    parser.read(tmp_path / "sme-crm.desktop", encoding="utf-8")
    entry = parser["Desktop Entry"]
    assert entry["type"] == "Application"
    assert entry["exec"] == (
        '"/opt/été & fils/100 %%/sme-crm" "a \\\\"b\\\\" \\\\$c \\\\`d\\\\` e\\\\\\\\f" "--tray"'
    )


def test_a_linux_entry_that_was_turned_off_does_not_count(tmp_path: Path) -> None:
    login = LoginStart("linux", tmp_path)
    login.write(COMMAND)
    path = tmp_path / "sme-crm.desktop"
    path.write_text(path.read_text(encoding="utf-8") + "Hidden = true\n", encoding="utf-8")
    assert not login.is_set()


def test_a_mac_reads_the_command_back(tmp_path: Path) -> None:
    LoginStart("darwin", tmp_path).write(COMMAND)
    agent = plistlib.loads((tmp_path / "sme-crm.plist").read_bytes())
    assert agent["ProgramArguments"] == list(COMMAND)
    assert agent["RunAtLoad"] is True


def test_windows_gets_one_quoted_line(tmp_path: Path) -> None:
    login = LoginStart("win32", tmp_path)
    login.write((r"C:\Program Files\SME CRM\sme-crm-window.exe", "--tray"))
    kept = QSettings(str(tmp_path / "run.ini"), QSettings.Format.IniFormat).value("SME CRM")
    assert kept == r'"C:\Program Files\SME CRM\sme-crm-window.exe" --tray'


def test_the_folders_of_the_user_are_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(HOME_VARIABLE)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    LoginStart("linux").write(COMMAND)
    assert (tmp_path / "config" / "autostart" / "sme-crm.desktop").is_file()
    monkeypatch.setenv("XDG_CONFIG_HOME", "not/absolute")
    LoginStart("linux").write(COMMAND)
    assert (tmp_path / "home" / ".config" / "autostart" / "sme-crm.desktop").is_file()
    LoginStart("darwin").write(COMMAND)
    assert (tmp_path / "home" / "Library" / "LaunchAgents" / "sme-crm.plist").is_file()


def test_what_is_started_is_this_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert program_command() == (str(tmp_path / "python"), "-m", "sme_crm", "--tray")
    window = tmp_path / ("sme-crm-window.exe" if sys.platform == "win32" else "sme-crm-window")
    window.touch()
    assert program_command() == (str(window), "--tray")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program_command() == (str(tmp_path / "python"), "--tray")


def test_a_folder_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError):
        LoginStart("linux", tmp_path / "file").write(COMMAND)
