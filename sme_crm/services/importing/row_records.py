"""Rows of a file as the search for duplicates takes them."""

from __future__ import annotations

from collections.abc import Sequence

from sme_crm.domain.duplicates.records import Place, Records
from sme_crm.services.importing.chunk_rows import ChunkRows
from sme_crm.store.queries.own_keys import own_text


def row_records(rows: ChunkRows, numbers: Sequence[int]) -> Records:
    """Some rows of a chunk as columns, in the order of `numbers`; their ids mean nothing."""
    chunk, scalars = rows.chunk, rows.chunk.scalars

    def column(key: str) -> list[str]:
        values = scalars.get(key)
        return [values[number] or "" for number in numbers] if values else [""] * len(numbers)

    wanted = frozenset(numbers)
    phones: dict[int, tuple[str, ...]] = {}
    for phone in chunk.phones:
        if phone[0] in wanted and phone[5]:
            phones[phone[0]] = (*phones.get(phone[0], ()), phone[5])
    emails: dict[int, tuple[str, ...]] = {}
    for email in chunk.emails:
        if email[0] in wanted and email[4]:
            emails[email[0]] = (*emails.get(email[0], ()), email[4])
    addresses: dict[int, tuple[Place, ...]] = {}
    for number, _, _, complement, _, street, hamlet, code, town, _, country, *_ in chunk.addresses:
        if number in wanted:
            place = Place(complement, f"{street} {hamlet}".strip(), code, town, country)
            addresses[number] = (*addresses.get(number, ()), place)
    identifiers: dict[str, dict[int, str]] = {field.label: {} for field in rows.numbering.values()}
    for number, own, text, amount in chunk.own_values if identifiers else ():
        if number in wanted and own in rows.numbering:
            identifiers[rows.numbering[own].label][number] = own_text(text, amount)
    organizations = rows.derived["organization"]
    return Records(
        ids=list(numbers),
        company=[kind == "organization" for kind in column("kind")],
        civility=column("civility"),
        given_name=column("given_name"),
        family_name=column("family_name"),
        birth_name=column("birth_name"),
        organization=[organizations[number] for number in numbers],
        birth_date=column("birth_date"),
        siret=column("siret"),
        reference=column("reference"),
        phones=[phones.get(number, ()) for number in numbers],
        emails=[emails.get(number, ()) for number in numbers],
        addresses=[addresses.get(number, ()) for number in numbers],
        identifiers={
            label: [told.get(number, "") for number in numbers]
            for label, told in identifiers.items()
        },
    )
