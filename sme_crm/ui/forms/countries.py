"""The countries to choose from, by their names in the language of the interface."""

from __future__ import annotations

from functools import cache

from sme_crm.domain.folding import fold

# Neighbours and French-speaking countries come first: they are most of what is ever chosen.
_NEAR = ("BE", "CH", "LU", "DE", "ES", "IT", "GB", "NL", "PT", "MC", "CA", "MA", "DZ", "TN")


@cache
def country_choices(language: str) -> tuple[tuple[str, str], ...]:
    """(ISO 3166 alpha-2 code, name); France has the empty code. Loads the language data."""
    from babel import Locale  # heavy: language data

    territories = Locale(language).territories
    names = {
        code: name
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in ("FR", "ZZ", "EU", "EZ", "UN", "QO")
    }
    near = [(code, names[code]) for code in _NEAR if code in names]
    rest = sorted(names.items(), key=lambda pair: fold(pair[1]))
    far = [(code, name) for code, name in rest if code not in _NEAR]
    return (("", territories.get("FR", "France")), *near, *far)
