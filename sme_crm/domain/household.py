"""A household: people who share an address and may get one letter; how it is written to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from sme_crm.domain.contact import Contact
from sme_crm.domain.folding import fold
from sme_crm.domain.salutation import AddressForm, civility_form, envelope_civility

_LONGEST: Final = 38
"""Characters of a line of an address, NF Z 10-011."""
_TOGETHER: Final[dict[tuple[str, str], AddressForm]] = {
    ("mr", "mrs"): "couple",
    ("mr", "mr"): "mr_mr",
    ("mrs", "mrs"): "mrs_mrs",
}


@dataclass(frozen=True, slots=True)
class Member:
    """What a mailing name is made of; `civility` is a key of the vocabulary or as typed."""

    civility: str
    given_name: str
    family_name: str


def propose_mailing_name(members: Sequence[Member]) -> str:
    """How a household is addressed: "M. et Mme DUPONT", "M. DUPONT et Mme DURAND",
    "Famille DUPONT"; "" when no family name is known.

    Two people are named with their civilities, more of them or without one as a family; what
    does not fit a line of 38 characters is a family as well.
    """
    families: dict[str, str] = {}
    for member in members:
        if member.family_name:
            families.setdefault(fold(member.family_name), member.family_name.upper())
    names = list(families.values())
    if not names:
        return ""
    named = _name_two(members, names) if len(members) == 2 else ""
    if named and len(named) <= _LONGEST:
        return named
    together = f"Familles {' et '.join(names)}" if len(names) == 2 else ""
    return together if together and len(together) <= _LONGEST else f"Famille {names[0]}"


def _name_two(members: Sequence[Member], names: Sequence[str]) -> str:
    """Two people with their civilities, the gentleman first; "" when one has none."""
    ordered = sorted(members, key=lambda member: civility_form(member.civility) != "mr")
    forms = [civility_form(member.civility) for member in ordered]
    together = _TOGETHER.get((forms[0], forms[1]))
    if len(names) == 1:
        return f"{envelope_civility(together)} {names[0]}" if together else ""
    titles = [envelope_civility(form) for form in forms]
    if not all(titles) or not all(member.family_name for member in ordered):
        return ""
    return " et ".join(
        f"{title} {member.family_name.upper()}"
        for title, member in zip(titles, ordered, strict=True)
    )


def addressed_as(contact: Contact, mailing_name: str) -> Contact:
    """The member a letter goes to, written to under the name of the household.

    The address and the salutation ("Madame, Monsieur,") follow from it; own fields stay those of
    the member.
    """
    couple = f"{envelope_civility('couple')} "
    if mailing_name.startswith(couple):
        family = mailing_name.removeprefix(couple)
        return replace(
            contact,
            civility="couple",
            given_name="",
            family_name=family,
            formatted_name=mailing_name,
        )
    return replace(contact, civility="", given_name="", family_name="", formatted_name=mailing_name)
