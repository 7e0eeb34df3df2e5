"""How long contacts may go unheard of, by status: the defaults of the settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TOUCH_DAYS: Final[Mapping[str, int]] = {
    "client": 90,
    "prospect": 60,
    "prescriber": 90,
    "partner": 180,
    "former": 0,
    "supplier": 0,
    "other": 0,
}
"""Days after which a contact of a status is to be heard of again, 0 never: the defaults of the
settings. A rule of thumb of direct marketing (a client four times a year, six to nine touches
to a first sale); the business sets its own."""
