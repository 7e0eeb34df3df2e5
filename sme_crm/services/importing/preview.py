"""The first rows of a file as the contacts they would become."""

from __future__ import annotations

from dataclasses import dataclass

from sme_crm.domain.derived import format_name
from sme_crm.services.importing.prepared import PreparedChunk


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row understood: what the list of contacts would show of it, and a reject's reason."""

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


def preview_rows(chunk: PreparedChunk) -> list[PreviewRow]:
    """The rows of a prepared chunk, for the eye."""
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
            )
        )  # fmt: skip
    return rows
