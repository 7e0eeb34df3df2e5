"""Writes a contact of the sample business in a line: who it is, then what it has."""

from __future__ import annotations

from sme_crm.domain.contact import Address, Consent, ContactDraft, Email, Employment, Phone

Part = Address | Phone | Email | Employment | Consent
Town = tuple[str, str]
"""Postal code and locality."""

NANTES: Town = ("44000", "Nantes")
REZE: Town = ("44400", "Rezé")


def customer(
    civility: str, given: str, family: str, *parts: Part, **values: object
) -> ContactDraft:
    """A customer whom somebody recommended; `values` tell more of it, or other."""
    return _draft(
        {
            "civility": civility,
            "given_name": given,
            "family_name": family,
            "status": "client",
            "source": "Recommandation",
            **values,
        },
        parts,
    )


def company(name: str, *parts: Part, **values: object) -> ContactDraft:
    """A company or another organization."""
    return _draft({"kind": "organization", "organization_name": name, **values}, parts)


def at_home(street: str, town: Town) -> Address:
    """Where somebody lives."""
    return Address("home", street=street, postal_code=town[0], locality=town[1])


def _draft(values: dict[str, object], parts: tuple[Part, ...]) -> ContactDraft:
    draft = ContactDraft(values=values)
    for part in parts:
        match part:
            case Address():
                draft.addresses.append(part)
            case Phone():
                draft.phones.append(part)
            case Email():
                draft.emails.append(part)
            case Employment():
                draft.employments.append(part)
            case Consent():
                draft.consents.append(part)
    return draft
