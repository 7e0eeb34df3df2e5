"""All comparisons of many pairs at once, and the reasons that follow from their levels."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.columns import Codes
from sme_crm.domain.duplicates.contact_points import compare_emails, compare_numbers
from sme_crm.domain.duplicates.evidence import NOTHING, Evidence
from sme_crm.domain.duplicates.features import Features
from sme_crm.domain.duplicates.firm import compare_firms
from sme_crm.domain.duplicates.identity import (
    compare_birth_dates,
    compare_identifiers,
    compare_sexes,
    compare_sirets,
)
from sme_crm.domain.duplicates.place import compare_places
from sme_crm.domain.duplicates.reasons import BITS
from sme_crm.domain.duplicates.weights import RARE
from sme_crm.domain.duplicates.who import compare_who


def compare_people(features: Features, left: Codes, right: Codes) -> list[Evidence]:
    """The evidence of pairs of people."""
    sexes = features.sex[left]
    one_sex = (sexes == features.sex[right]) & (sexes != 0)
    return [
        *compare_who(features.names, left, right, one_sex),
        *_compare_common(features, left, right),
        compare_birth_dates(features.birth_date, left, right),
        compare_sexes(features, left, right),
    ]


def compare_companies(features: Features, left: Codes, right: Codes) -> list[Evidence]:
    """The evidence of pairs of companies."""
    return _compare_common(features, left, right)


def _compare_common(features: Features, left: Codes, right: Codes) -> list[Evidence]:
    found = [
        *compare_places(features.places, left, right),
        compare_numbers("phone", features.phones, left, right),
        compare_numbers("mobile", features.mobiles, left, right),
        compare_emails(features.emails, left, right),
        compare_sirets(features.siret, left, right),
        compare_firms("firm", features.organizations, left, right),
        _compare_references(features, left, right),
    ]
    for label, column in features.identifiers.items():
        found.append(compare_identifiers(f"identifier {label}", column, left, right))
    return found


def _compare_references(features: Features, left: Codes, right: Codes) -> Evidence:
    """The user's own number: the same is evidence, another is none."""
    column = features.reference
    a, b = column.codes[left], column.codes[right]
    same = (a == b) & (a != 0)
    levels = np.where(same, 0, NOTHING).astype(np.int8)
    chance = np.where(same, column.shares(RARE["reference"])[a], 0.0).astype(np.float32)
    return Evidence("reference", levels, chance)


# Comparison → the reason each of its levels is told as; None tells nothing.
_REASONS: dict[str, tuple[str | None, ...]] = {
    "street": ("address", "similar_address", "similar_address", None),
    "town": ("place", None, "other_place"),
    "phone": ("phone", None, None),
    "mobile": ("mobile", None, "other_mobile"),
    "email": ("email", "email", "similar_email", "other_email"),
    "birth_date": (
        "birth_date", "similar_birth_date", "similar_birth_date", "similar_birth_date",
        "other_birth_date",
    ),
    "sex": (None, "other_civility"),
    "siret": ("siret", "siren", "other_siret"),
    "firm": ("company", "similar_company", "similar_company", "similar_company", "other_company"),
    "identifier": ("identifier", "similar_identifier", "other_identifier"),
    "reference": ("identifier",),
}  # fmt: skip


def tell_reasons(found: list[Evidence]) -> npt.NDArray[np.uint32]:
    """The bits of REASON_KEYS of each pair."""
    size = len(found[0].levels)
    mask = np.zeros(size, np.uint32)
    by_name = {evidence.name: evidence for evidence in found}
    for evidence in found:
        told = _REASONS.get(evidence.name.partition(" ")[0])
        if told is not None:
            bits = np.array([BITS[key] if key else 0 for key in told] + [0], np.uint32)
            mask |= bits[evidence.levels]
    if "first" in by_name:
        mask |= _name_reasons(by_name["first"], by_name["last"], by_name["order"])
    address = np.uint32(BITS["address"])
    mask[(mask & address) != 0] &= ~np.uint32(BITS["place"])
    return mask


def _name_reasons(first: Evidence, last: Evidence, order: Evidence) -> npt.NDArray[np.uint32]:
    from sme_crm.domain.duplicates.who import (
        ALIKE,
        EXACT,
        FAR,
        INITIAL,
        OTHER,
        PART,
        STRAIGHT,
        SWAPPED,
        WHOLE,
    )

    one, two, how = first.levels, last.levels, order.levels
    mask = np.zeros(len(one), np.uint32)

    def tell(key: str, where: npt.NDArray[np.bool_]) -> None:
        mask[where] |= np.uint32(BITS[key])

    agree = (one != OTHER) & (two != OTHER)
    both = agree & (one != NOTHING) & (two != NOTHING)
    tell("name", (one == EXACT) & (two == EXACT) & (how == STRAIGHT))
    tell("swapped_name", agree & (how == SWAPPED))
    tell("whole_name", agree & (how == WHOLE))
    tell("nickname", both & ((one == PART) | (one == INITIAL)))
    tell("compound_name", both & (two == PART))
    alike = (one == ALIKE) | (one == FAR) | (two == ALIKE) | (two == FAR)
    tell("similar_name", agree & alike)
    tell("family_name", (two == EXACT) & (one == NOTHING))
    tell("given_name", (one == EXACT) & ((two == OTHER) | (two == NOTHING)))
    tell("other_name", (one == OTHER) | (two == OTHER))
    return mask
