"""What a command answered, and the day every test of the command line takes place."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

TODAY = date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one command answered."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


Command = Callable[..., Outcome]
