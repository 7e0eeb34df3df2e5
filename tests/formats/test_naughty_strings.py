"""The Big List of Naughty Strings goes out and comes back through every format."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from sme_crm.domain.contact import Contact, ContactSheet
from sme_crm.formats.source import SourceOptions, open_source
from sme_crm.formats.table_output import unguarded_text, write_csv, write_xlsx
from sme_crm.formats.vcard.output import format_vcard
from tests.shared_data import shared_data


@pytest.fixture
def naughty() -> list[str]:
    found = json.loads(shared_data("hostile/blns.json").read_text(encoding="utf-8"))
    return [text for text in found if text.strip()]


def _visible(text: str) -> str:
    """Without the control characters that XML and vCard cannot carry."""
    return "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cs")).strip()


def test_csv(tmp_path: Path, naughty: list[str]) -> None:
    path = tmp_path / "blns.csv"
    write_csv(path, ["Nom", "Notes"], [["x", text] for text in naughty])
    source = open_source(path, SourceOptions(header_line=1))
    assert [unguarded_text(row.cells[1]) for row in source.rows()] == naughty


def test_xlsx(tmp_path: Path, naughty: list[str]) -> None:
    path = tmp_path / "blns.xlsx"
    write_xlsx(path, ["Nom", "Notes"], [["x", text] for text in naughty], "Notes")
    source = open_source(path, SourceOptions(header_line=1))
    found = [_visible(row.cells[1]) for row in source.rows()]
    assert found == [_visible(text).replace("\ufffe", "").replace("\uffff", "") for text in naughty]


def test_vcard(tmp_path: Path, naughty: list[str]) -> None:
    path = tmp_path / "blns.vcf"
    sheets = (ContactSheet(Contact(family_name="x", notes=text)) for text in naughty)
    path.write_bytes("".join(map(format_vcard, sheets)).encode())
    notes = [str(card.draft.values.get("notes", "")) for card in open_source(path).cards()]
    assert [_visible(text) for text in notes] == [_visible(text) for text in naughty]
