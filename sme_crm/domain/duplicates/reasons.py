"""Why two records are held for one: a bit mask over REASON_KEYS, and its words."""

from __future__ import annotations

from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

# In the order they are told; the position is the bit in the mask. Append only: masks are stored.
REASONS: Final[dict[str, str]] = {
    "identifier": QT_TRANSLATE_NOOP("DuplicateReasons", "same identifier"),
    "siret": QT_TRANSLATE_NOOP("DuplicateReasons", "same SIRET"),
    "siren": QT_TRANSLATE_NOOP("DuplicateReasons", "same SIREN"),
    "email": QT_TRANSLATE_NOOP("DuplicateReasons", "same e-mail"),
    "mobile": QT_TRANSLATE_NOOP("DuplicateReasons", "same mobile"),
    "name": QT_TRANSLATE_NOOP("DuplicateReasons", "same name"),
    "swapped_name": QT_TRANSLATE_NOOP("DuplicateReasons", "first and last name swapped"),
    "nickname": QT_TRANSLATE_NOOP("DuplicateReasons", "nickname or initial of the first name"),
    "compound_name": QT_TRANSLATE_NOOP("DuplicateReasons", "part of a compound or married name"),
    "whole_name": QT_TRANSLATE_NOOP("DuplicateReasons", "whole name in one field"),
    "similar_name": QT_TRANSLATE_NOOP("DuplicateReasons", "similar name"),
    "family_name": QT_TRANSLATE_NOOP("DuplicateReasons", "same last name, one first name missing"),
    "given_name": QT_TRANSLATE_NOOP("DuplicateReasons", "same first name, other last name"),
    "company": QT_TRANSLATE_NOOP("DuplicateReasons", "same company"),
    "similar_company": QT_TRANSLATE_NOOP("DuplicateReasons", "similar company name"),
    "birth_date": QT_TRANSLATE_NOOP("DuplicateReasons", "same birth date"),
    "similar_birth_date": QT_TRANSLATE_NOOP("DuplicateReasons", "similar birth date"),
    "phone": QT_TRANSLATE_NOOP("DuplicateReasons", "same phone"),
    "address": QT_TRANSLATE_NOOP("DuplicateReasons", "same address"),
    "similar_address": QT_TRANSLATE_NOOP("DuplicateReasons", "similar address"),
    "place": QT_TRANSLATE_NOOP("DuplicateReasons", "same town or postal code"),
    "similar_email": QT_TRANSLATE_NOOP("DuplicateReasons", "similar e-mail"),
    "similar_identifier": QT_TRANSLATE_NOOP("DuplicateReasons", "similar identifier"),
    "other_mobile": QT_TRANSLATE_NOOP("DuplicateReasons", "but another mobile"),
    "other_email": QT_TRANSLATE_NOOP("DuplicateReasons", "but another e-mail"),
    "other_civility": QT_TRANSLATE_NOOP("DuplicateReasons", "but another civility"),
    "other_birth_date": QT_TRANSLATE_NOOP("DuplicateReasons", "but another birth date"),
    "other_company": QT_TRANSLATE_NOOP("DuplicateReasons", "but another company"),
    "other_place": QT_TRANSLATE_NOOP("DuplicateReasons", "but another place"),
    "other_siret": QT_TRANSLATE_NOOP("DuplicateReasons", "but another SIRET"),
    "other_identifier": QT_TRANSLATE_NOOP("DuplicateReasons", "but another identifier"),
    "other_name": QT_TRANSLATE_NOOP("DuplicateReasons", "but another first or last name"),
}  # 32 at most: the mask is an uint32
REASON_KEYS: Final = tuple(REASONS)
BITS: Final = {key: 1 << position for position, key in enumerate(REASON_KEYS)}


def reason_keys(mask: int) -> tuple[str, ...]:
    """The keys of REASONS whose bits are set, in the order they are told."""
    return tuple(key for key, bit in BITS.items() if mask & bit)
