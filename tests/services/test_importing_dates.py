"""The newer one wins: dates of rows, of cards and of files against the last change of a contact."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.translation import translated
from sme_crm.services.exporting.columns import usual_columns
from sme_crm.services.exports import ExportOptions
from sme_crm.services.importing.headings import guess_heading
from sme_crm.services.importing.targets import MODIFIED
from sme_crm.services.workspace import Workspace
from tests.imported_file import bring_in

OLD, NEW = 2001, 2999


@pytest.fixture
def anne(workspace: Workspace) -> int:
    """An architect; changed now, as all that is written by a test."""
    contact, _ = workspace.contacts.create(
        ContactDraft(
            values={
                "reference": "A1", "family_name": "Durand", "given_name": "Anne",
                "profession": "architecte", "notes": "Vue au salon",
            }
        )
    )  # fmt: skip
    return contact


def written(path: Path, text: str, year: int) -> Path:
    """A file that was last changed in a year."""
    path.write_text(text, encoding="utf-8")
    moment = datetime(year, 1, 1, tzinfo=UTC).timestamp()
    os.utime(path, (moment, moment))
    return path


def won(workspace: Workspace, path: Path, contact: int, **winners: str) -> str:
    """The profession of the contact after an import where it is won by date."""
    bring_in(workspace, path, winners={"profession": "newer", **winners})
    return workspace.contacts.sheet(contact).contact.profession


@pytest.mark.parametrize(
    ("date", "file_year", "expected"),
    [
        ("03/05/2015 10:12", NEW, "architecte"),
        ("03/05/2115 10:12", OLD, "menuisière"),
        ("2115-05-03T10:12:00Z", OLD, "menuisière"),
        ("", OLD, "architecte"),
        ("", NEW, "menuisière"),
        ("bientôt", NEW, "menuisière"),
        ("0000-00-00 00:00:00", OLD, "architecte"),
    ],
)
def test_the_date_of_the_row_decides_else_that_of_the_file(
    workspace: Workspace, tmp_path: Path, anne: int, date: str, file_year: int, expected: str
) -> None:
    rows = f"Réf;Nom;Prénom;Profession;Modifié le\nA1;Durand;Anne;menuisière;{date}\n"
    # Rows that fill the column, so that it is one of dates whatever the first says.
    rows += "B2;Petit;Luc;;01/02/2020\nB3;Roux;Zoé;;02/02/2020\n"
    path = written(tmp_path / "clients.csv", rows, file_year)
    assert won(workspace, path, anne) == expected
    sheet = workspace.contacts.sheet(anne)
    assert sheet.contact.notes == "Vue au salon", "the date decides, it is no value of the record"


def test_dates_of_one_file_go_row_by_row(workspace: Workspace, tmp_path: Path, anne: int) -> None:
    """Two rows meet the same contact: the newest of those newer than the contact is right."""
    head = "Réf;Nom;Prénom;Profession;Last modified\n"
    first, second = "A1;Durand;Anne;menuisière;{}\n", "A1;Durand;Anne;peintre;{}\n"
    path = tmp_path / "clients.csv"
    for dates, expected in (
        (("2015-01-01", "2016-01-01"), "architecte"),
        (("2015-01-01", "2115-01-01"), "peintre"),
        (("2115-01-01", "2016-01-01"), "menuisière"),
        (("2115-01-01", "2116-01-01"), "peintre"),
        (("2116-01-01", "2115-01-01"), "menuisière"),
    ):
        workspace.contacts.save(
            anne, {"profession": "architecte"}, workspace.contacts.sheet(anne).contact.version
        )
        path.write_text(head + first.format(dates[0]) + second.format(dates[1]), encoding="utf-8")
        assert won(workspace, path, anne) == expected, dates


def test_what_is_newer_wins_where_it_is_asked_only(
    workspace: Workspace, tmp_path: Path, anne: int
) -> None:
    rows = "Réf;Nom;Prénom;Profession;Forme;Mise à jour\nA1;Durand;Annie;menuisière;EI;01/01/2015\n"
    path = written(tmp_path / "clients.csv", rows, NEW)
    assert won(workspace, path, anne) == "architecte"
    contact = workspace.contacts.sheet(anne).contact
    assert contact.given_name == "Annie", "the file wins as usual"
    assert contact.legal_form == "EI", "what is blank is filled by old rows too"


@pytest.mark.parametrize(("year", "expected"), [(2015, "architecte"), (2115, "menuisière")])
def test_cards_and_entries_tell_their_date(
    workspace: Workspace, tmp_path: Path, anne: int, year: int, expected: str
) -> None:
    other = NEW if year < 2100 else OLD
    card = (
        "BEGIN:VCARD\nVERSION:4.0\nFN:Anne Durand\nN:Durand;Anne;;;\nX-CUSTOMER-NUMBER:A1\n"
        f"X-PROFESSION:menuisière\nREV:{year}0503T101500Z\nEND:VCARD\n"
    )
    assert won(workspace, written(tmp_path / "a.vcf", card, other), anne) == expected
    entry = (
        "dn: cn=Anne Durand,entryUUID=u-9\nobjectclass: person\nsn: Durand\ngivenName: Anne\n"
        f"cn: Anne Durand\nemployeeNumber: A1\ntitle: peintre\nmodifyTimestamp: {year}0503101500Z\n"
    )
    found = won(workspace, written(tmp_path / "a.ldif", entry, other), anne)
    assert found == ("peintre" if year > 2100 else "architecte")
    assert workspace.contact_lists.count(ContactFilter()) == 1


@pytest.mark.parametrize("language", ["en", "fr"])
def test_our_own_tables_tell_when_a_contact_was_changed(
    workspace: Workspace, tmp_path: Path, anne: int, language: str
) -> None:
    """An export read again later does not undo what was typed since."""
    path = tmp_path / "export.csv"
    options = ExportOptions(columns=(*usual_columns("csv", ()), "updated_at"))
    workspace.exports.export(path, [anne], translate=partial(translated, language), options=options)
    contact = workspace.contacts.sheet(anne).contact
    workspace.contacts.save(anne, {"profession": "peintre"}, contact.version)
    moment = datetime(NEW, 1, 1, tzinfo=UTC).timestamp()
    os.utime(path, (moment, moment))
    assert won(workspace, path, anne) == "peintre"


@pytest.mark.parametrize(
    "heading",
    [
        "Modifié le", "Date de modification", "Dernière mise à jour", "Date de dernière modif.",
        "MAJ le", "Last modified", "Last Modified Date", "LastModifiedDate", "updated_at",
        "Modified", "Modified On", "write_date", "Last Updated on", "Edit Date", "tms",
        "Date modification", "hs_lastmodifieddate", "Dernière modification le", "REV",
    ],
)  # fmt: skip
def test_headings_of_the_date(heading: str) -> None:
    guess = guess_heading(heading)
    assert guess is not None and guess.target.text == MODIFIED


@pytest.mark.parametrize(
    "heading",
    ["Modifié par", "Created at", "Date de création", "Date de modification du tarif",
     "Last activity date", "Last Modified By", "Dernière commande"],
)  # fmt: skip
def test_headings_of_other_things(heading: str) -> None:
    guess = guess_heading(heading)
    assert guess is None or guess.target.text != MODIFIED


def test_a_column_without_dates_is_none(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Nom;Prénom;Modified\nDurand;Anne;Jean\nPetit;Luc;Marie\n", encoding="utf-8")
    run = workspace.imports.open([path])
    assert run.files[0].dated_by == ""
    assert [column.heading for column in run.files[0].left_out] == ["Modified"]
    run.close()
