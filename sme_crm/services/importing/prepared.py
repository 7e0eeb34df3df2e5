"""A chunk of rows read and cleaned, in the columns of the record: what staging takes in.

Tables and vCards both come to this shape. Everything is in lists over the rows of the chunk, or
in tuples that begin with the number of their row in it: a hundred thousand rows are not made
into objects.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sme_crm.domain.related_people import RelatedPerson

NOTHING_TO_NAME = "no_name"
"""Reason of a reject: no name, company, e-mail or phone to call the contact by."""

PhoneCells = tuple[int, int, str, str, str, str, str]
EmailCells = tuple[int, int, str, str, str, str]


@dataclass(slots=True)
class PreparedChunk:
    """Rows ready to be matched and staged.

    `scalars`: a list per contact column (all of the same length). `employers`: the company each
    person works for ("" none), with `functions` etc. by row number in `employments`:
    (function, level, department, from, until); `other_employments` are (row, company, the same).
    `company_values`: columns of that company by row.
    Rows of tables begin with the row's number and the position: `addresses` (…, kind, complement,
    building, street, place, postal_code, locality, region, country, state), `phones` (…, kind,
    number, e164, digits, state), `emails` (…, kind, address, folded, state), `web_pages` (…,
    kind, url, state). `consents` (row, decision, channel, given_on, words, means, withdrawn_on),
    `own_values` (row, field, text, number), `groups` (row, name),
    `related` (row, a person it names).
    `details`: further columns of rows by (table, row, position): state, dead_reason, verified_on.
    `modified`: when each row was last changed where its file was made, ISO, "" unknown.
    `rejected` and `warnings` tell the reason by row number; `cells` are as in the file.
    """

    lines: list[int] = field(default_factory=list)
    cells: Sequence[tuple[str, ...]] = ()
    scalars: dict[str, list[Any]] = field(default_factory=dict)
    uids: list[str] | None = None
    employers: list[str] = field(default_factory=list)
    employments: dict[int, tuple[str, str, str, str | None, str | None]] = field(
        default_factory=dict
    )
    other_employments: list[tuple[int, str, tuple[str, str, str, str | None, str | None]]] = field(
        default_factory=list
    )
    company_values: dict[int, dict[str, object]] = field(default_factory=dict)
    addresses: list[tuple[Any, ...]] = field(default_factory=list)
    phones: list[PhoneCells] = field(default_factory=list)
    emails: list[EmailCells] = field(default_factory=list)
    web_pages: list[tuple[int, int, str, str, str]] = field(default_factory=list)
    consents: list[tuple[Any, ...]] = field(default_factory=list)
    own_values: list[tuple[int, int, str | None, float | None]] = field(default_factory=list)
    groups: list[tuple[int, str]] = field(default_factory=list)
    related: list[tuple[int, RelatedPerson]] = field(default_factory=list)
    photos: dict[int, bytes] = field(default_factory=dict)
    details: dict[tuple[str, int, int], dict[str, Any]] = field(default_factory=dict)
    modified: list[str] | None = None
    rejected: dict[int, str] = field(default_factory=dict)
    warnings: list[tuple[int, str]] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How many rows the chunk has."""
        return len(self.lines)
