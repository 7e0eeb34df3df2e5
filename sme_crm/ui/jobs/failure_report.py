"""What a report about a failure holds: versions and places in the program, never values."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

from sme_crm import __version__
from sme_crm.domain.errors import SmeCrmError

_PACKAGE = Path(__file__).resolve().parents[2]
_LONGEST_CHAIN = 10


def trace_text(error: BaseException) -> str:
    """The traceback as files, lines and functions; messages are left out: they may hold data."""
    parts: list[str] = []
    current: BaseException | None = error
    while current is not None and len(parts) < _LONGEST_CHAIN:
        parts.append(_one_trace(current))
        current = current.__cause__ or (
            None if current.__suppress_context__ else current.__context__
        )
    return "\ncaused by\n".join(parts)


def _one_trace(error: BaseException) -> str:
    lines = [
        f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    if isinstance(error, SmeCrmError):
        kind += f" {error.code}"
    elif isinstance(error, OSError) and error.errno is not None:
        kind += f" errno {error.errno}"
    return "\n".join([*lines, kind])


def _place(file: str) -> str:
    """A source file without the folders of the user."""
    path = Path(file)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    if "site-packages" in path.parts:
        at = len(path.parts) - 1 - path.parts[::-1].index("site-packages")
        return "/".join(path.parts[at + 1 :])
    return path.name


def versions() -> list[tuple[str, str]]:
    """The program and what it stands on, with their versions."""
    import platform
    from importlib.metadata import PackageNotFoundError, version

    found = [
        ("SME CRM", __version__),
        ("Python", platform.python_version()),
        ("System", f"{platform.system()} {platform.release()} {platform.machine()}"),
    ]
    for package in ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "reportlab"):
        try:
            found.append((package, version(package)))
        except PackageNotFoundError:
            found.append((package, "–"))
    return found


def report_text(error: BaseException, action: str = "") -> str:
    """The report that a user may send; `action` is the key of the screen it happened on."""
    lines = [f"{name}: {number}" for name, number in versions()]
    lines.append(f"Frozen: {bool(getattr(sys, 'frozen', False))}")
    if action:
        lines.append(f"Screen: {action}")
    return "\n".join([*lines, "", trace_text(error), ""])
