"""The first rows of a file as the contacts they would become."""

from __future__ import annotations

from dataclasses import dataclass

from sme_crm.domain.derived import format_name
from sme_crm.services.importing.address_columns import TownRule
from sme_crm.services.importing.phone_reader import PhoneReader
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.services.importing.table_rows import TableRows


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell a rule changed: the column, the key of the rule, the text before and after."""

    column: int
    rule: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CellDoubt:
    """A cell kept as typed because it is doubted; `reason` is a text of context ValueRules."""

    column: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row understood: what the list of contacts would show of it, and a reject's reason.

    `changes` are the cells that rules changed, `doubts` those kept as typed.
    """

    line: int
    cells: tuple[str, ...]
    kind: str
    name: str
    organization: str
    function: str
    street: str
    postal_code: str
    locality: str
    country: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    reason: str = ""
    changes: tuple[CellChange, ...] = ()
    doubts: tuple[CellDoubt, ...] = ()


def preview_rows(chunk: PreparedChunk, table: TableRows | None = None) -> list[PreviewRow]:
    """The rows of a prepared chunk, for the eye; `table` prepared it (None for cards)."""
    changes, doubts = _explained(chunk, table) if table is not None else ({}, {})
    addresses: dict[int, tuple[str, str, str, str]] = {}
    for address in chunk.addresses:
        addresses.setdefault(address[0], (address[5], address[7], address[8], address[10]))
    phones: dict[int, list[str]] = {}
    for phone in chunk.phones:
        phones.setdefault(phone[0], []).append(phone[3])
    emails: dict[int, list[str]] = {}
    for email in chunk.emails:
        emails.setdefault(email[0], []).append(email[3])
    scalars = chunk.scalars
    rows = []
    for number, line in enumerate(chunk.lines):
        street, code, town, country = addresses.get(number, ("", "", "", ""))
        employer = chunk.employers[number]
        fallback = (
            employer or next(iter(emails.get(number, ())), "")
            or next(iter(phones.get(number, ())), "")
        )  # fmt: skip
        kind = scalars["kind"][number]
        name = format_name(
            kind, scalars["given_name"][number], scalars["family_name"][number],
            scalars["organization_name"][number], fallback,
        )  # fmt: skip
        rows.append(
            PreviewRow(
                line, tuple(chunk.cells[number]) if chunk.cells else (), kind, name,
                employer or (name if kind == "organization" else ""),
                chunk.employments[number][0] if number in chunk.employments else "",
                street, code, town, country, tuple(phones.get(number, ())),
                tuple(emails.get(number, ())), chunk.rejected.get(number, ""),
                tuple(changes.get(number, ())), tuple(doubts.get(number, ())),
            )
        )  # fmt: skip
    return rows


def _explained(
    chunk: PreparedChunk, table: TableRows
) -> tuple[dict[int, list[CellChange]], dict[int, list[CellDoubt]]]:
    """What the rules changed and doubted, by row of the chunk."""
    changes: dict[int, list[CellChange]] = {}
    doubts: dict[int, list[CellDoubt]] = {}
    for reader in table.readers:
        column = reader.column
        if isinstance(reader, TownRule):
            for number, before, after in reader.told:
                changes.setdefault(number, []).append(
                    CellChange(column, reader.rule, before, after)
                )
            continue
        for number, cells in enumerate(chunk.cells):
            text = cells[column] if column < len(cells) else ""
            if not text.strip():
                continue
            joined = table.joined.get(column)
            typed = joined[number] if joined else text
            if isinstance(reader, PhoneReader):
                shown, reason = reader.explain_in(typed, table.countries.get(number))
            else:
                shown, reason = reader.explain(typed)
            if reason:
                doubts.setdefault(number, []).append(CellDoubt(column, text, reason))
            elif shown != text and shown:
                changes.setdefault(number, []).append(CellChange(column, reader.rule, text, shown))
    return changes, doubts
