"""Levels of agreement of random pairs as they usually are, for a base that was never searched.

Printed by `python -m tests.accuracy.derivation --chances`: the mean over sets of people and
companies; comparisons no set has filled are set by hand (numbers are hardly ever alike by chance).
A search measures them on the base itself.
"""

from __future__ import annotations

from typing import Final

PEOPLE_CHANCES: Final[dict[str, tuple[float, ...]]] = {
    "first": (0.0053, 0.0016, 0.0041, 0.0014, 1e-4, 0.99),
    "last": (0.0024, 0.001, 0.0027, 1e-4, 1e-6, 0.99),
    "order": (0.99, 0.0035, 0.0003),
    "street": (0.0003, 1e-4, 0.0007, 1.0),
    "town": (0.0013, 0.0036, 0.98),
    "phone": (4e-4, 1e-5, 1.0),
    "mobile": (1e-4, 4e-6, 1.0),
    "email": (4e-4, 1e-5, 2.5e-4, 1.0),
    "birth_date": (0.0005, 0.0012, 0.0044, 0.028, 0.97),
    "sex": (0.5, 0.5),
    "siret": (1e-4, 1e-4, 1.0),
    "firm": (0.001, 2e-4, 0.005, 1e-4, 0.99),
    "identifier": (3e-4, 4e-5, 1.0),
    "reference": (1.0,),
}
FIRM_CHANCES: Final[dict[str, tuple[float, ...]]] = {
    "firm": (0.0006, 2e-4, 0.005, 1e-4, 0.99),
    "street": (0.0008, 1e-4, 0.002, 1.0),
    "town": (0.0008, 0.001, 1.0),
    "phone": (5e-4, 3e-5, 1.0),
    "mobile": (1e-4, 4e-6, 1.0),
    "email": (1e-4, 3e-4, 2e-4, 1.0),
    "siret": (1e-4, 1e-4, 1.0),
    "identifier": (3e-4, 4e-5, 1.0),
    "reference": (1.0,),
}
