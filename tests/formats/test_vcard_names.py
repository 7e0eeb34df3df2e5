"""Whom a vCard names where FN and N do not say the same; days of birth."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.source import open_source
from sme_crm.formats.vcard.values import read_date


def _card(tmp_path: Path, *lines: str, version: str = "3.0") -> ParsedCard:
    path = tmp_path / "cards.vcf"
    text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])
    path.write_text(text, encoding="utf-8", newline="")
    (card,) = open_source(path).cards()
    return card


def _name(card: ParsedCard) -> tuple[object, object]:
    return card.draft.values.get("given_name", ""), card.draft.values.get("family_name", "")


@pytest.mark.parametrize(
    ("lines", "expected", "kept"),
    [
        # Middle names are part of the name where FN shows them.
        (("N:Public;John;Quinlan;Dr.;Esq.", "FN:Dr. John Quinlan Public, Esq."),
         ("John Quinlan", "Public"), ("SUFFIX", "Esq.")),
        (("N:Public;John;Quinlan;;", "FN:John Public"),
         ("John", "Public"), ("MIDDLE NAME", "Quinlan")),
        # N of one name, which FN completes.
        (("N:Janet", "FN:Janet Jackson"), ("Janet", "Jackson"), None),
        (("N:Doe;;;;", "FN:John Doe"), ("John", "Doe"), None),
        (("N:Doe;;;;", "FN:M. Doe"), ("", "Doe"), None),
        (("N:Doe;;;;", "FN:Doe, Smith and Co"), ("", "Doe"), None),
        # A suffix is no given name; an FN that says something else is kept.
        (("FN:Bruce Banner\\, PhD",), ("Bruce", "Banner"), ("SUFFIX", "PhD")),
        (("N:Hill;;;;", "FN:Bruce Banner\\, PhD"), ("", "Hill"), ("FN", "Bruce Banner, PhD")),
        (("N:Gump;Forrest;;;", "FN:Joe Due"), ("Forrest", "Gump"), ("FN", "Joe Due")),
    ],
)  # fmt: skip
def test_names_where_fn_and_n_differ(
    tmp_path: Path,
    lines: tuple[str, ...],
    expected: tuple[str, str],
    kept: tuple[str, str] | None,
) -> None:
    card = _card(tmp_path, *lines)
    assert _name(card) == expected
    assert card.unmapped == ((kept,) if kept else ())


def test_folds_of_asian_texts_leave_no_blanks(tmp_path: Path) -> None:
    card = _card(tmp_path, "FN:A B", "NOTE:怒りや", " 憎しみ", version="2.1")
    assert card.draft.values["notes"] == "怒りや憎しみ"


@pytest.mark.parametrize(
    ("text", "iso"),
    [("1985-04-12Z", "1985-04-12"), ("04/25/1985", "1985-04-25"), ("25/04/1985", "1985-04-25"),
     ("--0412", "--04-12"), ("25/25/1985", None), ("1985", None)],
)  # fmt: skip
def test_birthdays_as_programs_write_them(text: str, iso: str | None) -> None:
    assert read_date(text) == iso
