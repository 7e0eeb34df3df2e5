"""Settings of this machine: each declared once with its default, kept in an .ini of the user."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

T = TypeVar("T", str, int, bool, bytes, tuple[str, ...])


@dataclass(frozen=True, slots=True)
class MachineSetting(Generic[T]):
    """One setting: its key in the file, and the default that also gives its type."""

    key: str
    default: T


LANGUAGE = MachineSetting("window/language", "")
"""Language of the interface, "fr" or "en"; empty: the system's."""
THEME = MachineSetting("window/theme", "system")
WINDOW_GEOMETRY = MachineSetting("window/geometry", b"")
SIDE_BAR_NARROW = MachineSetting("window/side_bar_narrow", False)
STAFF_NAME = MachineSetting("window/staff", "")
"""Who works at this machine: a name of the staff list; empty: nobody was chosen."""
REMINDERS_OF = MachineSetting("reminders/of", "")
"""Whose reminders ring here: "me", "everybody"; empty: mine when it is known who works here."""
SECOND_BACKUP_PLACE = MachineSetting("files/second_backup_place", "")
"""A folder on a stick or in the network where backups go as well; empty: none."""
KEEP_IN_TRAY = MachineSetting("window/keep_in_tray", False)
"""Whether a closed window waits in the notification area, so that reminders go on."""
START_AT_LOGIN = MachineSetting("window/start_at_login", False)
"""Whether the program starts at log-in, in the notification area; the system's entry is so."""
RECENT_FILES: MachineSetting[tuple[str, ...]] = MachineSetting("files/recent", ())

_MOST_RECENT_FILES = 8


class MachineSettings(QObject):
    """Reads and writes machine settings; a value of the wrong type counts as not set."""

    changed = Signal(str)
    """The key of the setting that got another value."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def get(self, setting: MachineSetting[T]) -> T:
        """The value, or the default when none (or an unreadable one) is kept."""
        found = self._store.value(setting.key)
        if found is None:
            return setting.default
        value = _read(found, setting.default)
        return setting.default if value is None else cast(T, value)

    def set(self, setting: MachineSetting[T], value: T) -> None:
        """Keep a value; written to the disk by Qt a moment later."""
        if value == self.get(setting):
            return
        self._store.setValue(setting.key, _written(value))
        self.changed.emit(setting.key)

    def save(self) -> bool:
        """Write to the disk now; False when the folder refuses (nothing is lost but settings)."""
        self._store.sync()
        return self._store.status() is QSettings.Status.NoError

    def recent_files(self) -> tuple[Path, ...]:
        """Data files opened lately, the last one first."""
        return tuple(Path(text) for text in self.get(RECENT_FILES))

    def note_recent_file(self, path: Path) -> None:
        """Put a data file first among the recent ones."""
        text = str(path)
        others = [other for other in self.get(RECENT_FILES) if other != text]
        self.set(RECENT_FILES, (text, *others)[:_MOST_RECENT_FILES])

    def forget_recent_file(self, path: Path) -> None:
        """Take a data file out of the recent ones."""
        kept = tuple(other for other in self.get(RECENT_FILES) if other != str(path))
        self.set(RECENT_FILES, kept)


def reminded_member(settings: MachineSettings) -> str:
    """The name whose reminders alone ring here; empty: everybody's do."""
    return "" if settings.get(REMINDERS_OF) == "everybody" else settings.get(STAFF_NAME)


def _written(value: object) -> object:
    if isinstance(value, bytes):
        return QByteArray(value)
    if isinstance(value, tuple):
        return list(value)
    return value


def _read(found: object, default: object) -> object:
    """The kept value in the type of `default`, None when it has another shape."""
    if isinstance(default, bool):
        return {"true": True, "false": False}.get(str(found).lower())
    if isinstance(default, int):
        try:
            return int(str(found))
        except ValueError:
            return None
    if isinstance(default, bytes):
        return bytes(found.data()) if isinstance(found, QByteArray) else None
    if isinstance(default, tuple):
        # Qt gives a list of one element back as a plain text.
        return tuple(str(part) for part in found) if isinstance(found, list) else (str(found),)
    return found if isinstance(found, str) else None
