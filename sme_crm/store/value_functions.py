"""The rules of values as functions of SQL: one rule in `domain`, asked where the rows are.

They are registered with every connection of a data file; what they load, they load when first
asked. They never raise: a value that cannot be read is doubtful.
"""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt
from typing import Final, Protocol

FITS: Final = 0
UNKNOWN_CODE: Final = 1
OTHER_TOWN: Final = 2


class TakesFunctions(Protocol):
    """A connection, as far as functions are made known to it."""

    def create_function(
        self, name: str, arguments: int, function: Callable[..., object], *, deterministic: bool
    ) -> object:
        """Let SQL call a function by a name."""


def register(connection: TakesFunctions) -> None:
    """Make the functions known to a connection (microseconds)."""
    connection.create_function("postal_doubt", 2, _postal_doubt, deterministic=True)
    connection.create_function("number_doubt", 2, _number_doubt, deterministic=True)
    connection.create_function("square_root", 1, sqrt, deterministic=True)


def load() -> None:
    """Load what the functions lean on (100 ms the first time), outside of any statement."""
    _postal_doubt("69001", "Paris")


def _postal_doubt(code: str, town: str) -> int:
    """What `domain.postal_fit` says of a French postal code and its town, as a number."""
    from sme_crm.domain.postal_fit import doubt_about_postal_code

    doubt = doubt_about_postal_code(code, town)
    return {"": FITS, "unknown": UNKNOWN_CODE, "misfit": OTHER_TOWN}[doubt]


def _number_doubt(kind: str, number: str) -> int:
    """1 when a company number (siren, siret, vat_number) does not check."""
    from sme_crm.domain.company_number import is_valid_siren, is_valid_siret
    from sme_crm.domain.record_values import doubt_about

    # Nearly all numbers are good and stored without blanks: a third of the time.
    if (kind == "siret" and is_valid_siret(number)) or (kind == "siren" and is_valid_siren(number)):
        return 0
    return 1 if doubt_about(kind, number) else 0
