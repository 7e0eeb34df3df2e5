"""The keys a chunk of rows is looked up in the base by (see `services.row_matching`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sme_crm.domain.folding import fold
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.services.row_matching import RowKeys
from sme_crm.store.queries.duplicates import NumberField
from sme_crm.store.queries.own_keys import own_key, own_text

LEAST_DIGITS: Final = 6
"""Digits of a phone from which on it tells one contact from others."""


def row_keys(
    chunk: PreparedChunk,
    sort_names: list[str],
    nameless: list[bool],
    places: list[tuple[str, str]],
    organizations: list[str],
    numbering: Mapping[int, NumberField],
) -> RowKeys:
    """The keys of a chunk; `places` are (postal code, folded town) of the main address,
    `numbering` the own fields that number contacts, by their number in the run."""
    size = chunk.size
    scalars = chunk.scalars
    emails: list[list[str]] = [[] for _ in range(size)]
    for email in chunk.emails:
        if email[5] == "good":
            emails[email[0]].append(email[4])
    phones: list[list[str]] = [[] for _ in range(size)]
    for phone in chunk.phones:
        if len(phone[5]) >= LEAST_DIGITS:
            phones[phone[0]].append(phone[5])
    numbers: list[list[str]] = [[] for _ in range(size)]
    if numbering:
        for row, own, text, amount in chunk.own_values:
            if own in numbering:
                numbers[row].append(own_key(numbering[own].id, own_text(text, amount)))
    empty = [""] * size
    swapped = [
        f"{fold(given)} {fold(family)}" if given and family else ""
        for given, family in zip(scalars["given_name"], scalars["family_name"], strict=True)
    ]
    return RowKeys(
        scalars["kind"], sort_names, nameless, swapped, scalars.get("reference", empty),
        chunk.uids or empty, scalars.get("siret", empty), emails, phones, numbers, places,
        organizations,
    )  # fmt: skip
