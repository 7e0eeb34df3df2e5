"""The order in which a post office wants a mailing."""

from __future__ import annotations

from functools import lru_cache

from sme_crm.domain.contact import Address
from sme_crm.domain.folding import fold

PostalKey = tuple[str, bool, str, str, str]


def postal_key(address: Address | None) -> PostalKey:
    """What addresses are sorted by: France first, then by country; CEDEX apart; code, town."""
    if address is None:
        return ("~", True, "", "", "")
    country = "" if address.country == "FR" else address.country
    cedex = "CEDEX" in address.locality.upper()
    return (country, cedex, address.postal_code, _folded(address.locality), fold(address.street))


@lru_cache(maxsize=4_096)  # towns come again and again in a mailing
def _folded(town: str) -> str:
    return fold(town)
