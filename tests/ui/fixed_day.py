"""Stops the clock of the program at one moment, so that screens say the same every day."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from datetime import UTC, date, datetime, tzinfo
from types import ModuleType

import pytest

import sme_crm

MOMENT = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
"""A Monday; the same day in every time zone from −9 to +14 hours."""


class _Like(type):
    """Lets values of the real class pass for one of the stopped class."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.__mro__[1])


class StoppedDatetime(datetime, metaclass=_Like):
    """A datetime whose `now` is always the same."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        """The moment; like the real one without a time zone when none is given."""
        return MOMENT.astimezone(tz) if tz is not None else MOMENT.replace(tzinfo=None)


class StoppedDate(date, metaclass=_Like):
    """A date whose `today` is always the same."""

    @classmethod
    def today(cls) -> date:  # type: ignore[override]
        """The day of the moment."""
        return MOMENT.date()


def stop_the_clock(patch: pytest.MonkeyPatch) -> None:
    """Give every module of the program the stopped clock, until the patch is undone.

    All modules are imported first: one imported later would keep the stopped clock.
    """
    for module in _modules():
        if getattr(module, "datetime", None) is datetime:
            patch.setattr(module, "datetime", StoppedDatetime)
        if getattr(module, "date", None) is date:
            patch.setattr(module, "date", StoppedDate)


def _modules() -> list[ModuleType]:
    for found in pkgutil.walk_packages(sme_crm.__path__, "sme_crm."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    return [
        module
        for name, module in list(sys.modules.items())
        if name.startswith("sme_crm.") and isinstance(module, ModuleType)
    ]
