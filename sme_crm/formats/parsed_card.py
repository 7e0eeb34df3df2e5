"""A contact read from a file of cards: vCard, LDIF or a text that was pasted."""

from __future__ import annotations

from typing import NamedTuple

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.related_people import RelatedPerson


class ParsedCard(NamedTuple):
    """One card of a file: the line of its beginning and the contact it describes.

    `warnings`: "not_closed", "not_begun", "undecodable", "doubtful_date". `unmapped` holds what
    the record has no field for, as (property, text). `problem` tells why the card is no contact:
    "empty_card", "group_card" (a list of other cards), "directory_entry" (a unit, a domain, an
    account of an LDIF file), "directory_change" (an order to change an entry); else None.
    `modified` tells when the card was last modified, as it is written there. `related` are the
    people it names.
    """

    line: int
    draft: ContactDraft
    warnings: tuple[str, ...] = ()
    unmapped: tuple[tuple[str, str], ...] = ()
    problem: str | None = None
    modified: str = ""
    related: tuple[RelatedPerson, ...] = ()
