"""Start at log-in: the entry that makes the system start the program, written and taken away.

Windows keeps it under the Run key of the user, Linux desktops in an autostart folder (Desktop
Application Autostart Specification 0.5), macOS as a launch agent of the user.
"""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

from sme_crm.paths import HOME_VARIABLE, replaced_file

OPTION: Final = "--tray"
"""What the program is started with."""
_LABEL: Final = "sme-crm"
_RUN_KEY: Final = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
_RUN_NAME: Final = "SME CRM"
_SECONDS_FOR_THE_DESKTOP: Final = 5
_TURNED_OFF: Final = ("hidden=true", "x-gnome-autostart-enabled=false")
"""How desktops write that the user turned an entry off."""


def program_command() -> tuple[str, ...]:
    """What starts this program again: the bundle, the installed window program, else Python."""
    if getattr(sys, "frozen", False):
        return (sys.executable, OPTION)
    here = Path(sys.executable)
    ending = ".exe" if os.name == "nt" else ""
    window = here.with_name(f"sme-crm-window{ending}")
    if window.is_file():
        return (str(window), OPTION)
    silent = here.with_name("pythonw.exe")  # no console window beside it
    python = silent if os.name == "nt" and silent.is_file() else here
    return (str(python), "-m", "sme_crm", OPTION)


class LoginStart:
    """The entry of this program, in the form of one system.

    `folder` stands for the place of the system: tests of any system run on any other.
    """

    def __init__(self, system: str = sys.platform, folder: Path | None = None) -> None:
        home = os.environ.get(HOME_VARIABLE)
        if folder is None and home:
            folder = Path(home) / "login"
        self._system = system
        self._folder = folder

    def is_set(self) -> bool:
        """Whether the system starts the program; an entry that was turned off there does not."""
        if self._system == "win32":
            return self._run_key().contains(_RUN_NAME)
        try:
            text = self._path().read_text(encoding="utf-8")
        except (FileNotFoundError, UnicodeDecodeError):
            return False
        lines = {line.replace(" ", "").lower() for line in text.splitlines()}
        return lines.isdisjoint(_TURNED_OFF)

    def write(self, command: Sequence[str]) -> None:
        """Let the system run `command` at log-in; raises OSError."""
        if self._system == "win32":
            key = self._run_key()
            key.setValue(_RUN_NAME, subprocess.list2cmdline(command))
            _keep(key)
            return
        path = self._path()
        path.parent.mkdir(parents=True, exist_ok=True)
        with replaced_file(path) as stream:
            agent = self._system == "darwin"
            stream.write(launch_agent(command) if agent else desktop_entry(command))

    def remove(self) -> None:
        """Take the entry away; nothing happens when there is none. Raises OSError."""
        if self._system == "win32":
            key = self._run_key()
            key.remove(_RUN_NAME)
            _keep(key)
        else:
            self._path().unlink(missing_ok=True)

    def _run_key(self) -> QSettings:
        if self._folder is None:
            return QSettings(_RUN_KEY, QSettings.Format.NativeFormat)
        self._folder.mkdir(parents=True, exist_ok=True)
        return QSettings(str(self._folder / "run.ini"), QSettings.Format.IniFormat)

    def _path(self) -> Path:
        if self._system == "darwin":
            folder = self._folder or Path.home() / "Library" / "LaunchAgents"
            return folder / f"{_LABEL}.plist"
        return (self._folder or _autostart_folder()) / f"{_LABEL}.desktop"


def _autostart_folder() -> Path:
    configured = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    # The specification of base directories ignores a path that is not absolute.
    config = configured if configured.is_absolute() else Path.home() / ".config"
    return config / "autostart"


def _keep(key: QSettings) -> None:
    key.sync()
    if key.status() is not QSettings.Status.NoError:
        raise PermissionError("the system does not let the start at log-in be changed")


def desktop_entry(command: Sequence[str]) -> bytes:
    """The entry of a Linux desktop (Desktop Entry Specification 1.5)."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=SME CRM",
        "Icon=sme-crm",
        "Terminal=false",
        f"Exec={' '.join(map(_quoted, command))}",
        f"X-GNOME-Autostart-Delay={_SECONDS_FOR_THE_DESKTOP}",
    )
    return ("\n".join(lines) + "\n").encode()


def _quoted(argument: str) -> str:
    """One argument of an Exec key: quoted, then its backslashes escaped once more as a value."""
    inner = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in argument)
    return f'"{inner}"'.replace("\\", "\\\\").replace("%", "%%")


def launch_agent(command: Sequence[str]) -> bytes:
    """The property list of a macOS launch agent (launchd.plist)."""
    return plistlib.dumps(
        {
            "Label": _LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
    )
