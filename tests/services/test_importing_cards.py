"""Cards brought in: real files with the values they hold, and the rules cards are cleaned by."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sme_crm.domain.contact import Address, Contact, ContactSheet, Email, Phone, WebPage
from sme_crm.domain.errors import FileRefused
from sme_crm.formats.vcard.output import format_vcard
from sme_crm.services.exporting.records import export_record
from sme_crm.services.importing.report import DryRun
from sme_crm.services.workspace import Workspace
from tests.imported_file import bring_in
from tests.shared_data import shared_data

# By file: cards read, then of each contact: family name, given name, organization, title,
# birthday, number of e-mails and of phones, addresses, first line of the notes.
EXPECTED: dict[str, tuple[int, list[list[object]]]] = json.loads(
    (Path(__file__).parent / "card_values.json").read_text(encoding="utf-8")
)


def _bring_in(
    workspace: Workspace, path: Path, **options: object
) -> tuple[DryRun, list[ContactSheet]]:
    report, result = bring_in(workspace, path, **options)
    return report, [workspace.contacts.sheet(contact_id) for contact_id in result.created]


def _write(tmp_path: Path, *lines: str, name: str = "cards.vcf") -> Path:
    path = tmp_path / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _card(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD")


def _values(sheets: list[ContactSheet]) -> Iterator[list[object]]:
    for sheet in sheets:
        record = export_record(sheet, {})
        addresses = [
            " / ".join((one.street, one.postal_code, one.locality, one.country or "FR"))
            for one in sheet.addresses
        ]
        yield [
            record["family_name"], record["given_name"], record["organization"], record["title"],
            record["birthday"] or "", len(sheet.emails), len(sheet.phones), addresses,
            sheet.contact.notes.split("\n")[0][:60],
        ]  # fmt: skip


@pytest.mark.parametrize("name", list(EXPECTED))
def test_values_of_files_of_other_programs(workspace: Workspace, name: str) -> None:
    report, sheets = _bring_in(workspace, shared_data(f"import/{name}"))
    read, rows = EXPECTED[name]
    assert (report.read, sorted(_values(sheets), key=str)) == (read, rows)


def test_calendars_are_recognised_and_counted(workspace: Workspace, tmp_path: Path) -> None:
    events = {"ical4j__google_aus_holidays.ics": 96, "khal__cal_lots_of_timezones.ics": 3,
              "icalendar__bom_calendar.ics": 0, "ical4j__korganizer-lowercase.ics": 1}  # fmt: skip
    for name, count in events.items():
        with pytest.raises(FileRefused) as refused:
            workspace.imports.open([shared_data(f"import/ics/{name}")])
        assert (refused.value.code, refused.value.params["events"]) == ("calendar", count)
    card = _write(tmp_path, *_card("FN:Paul Roux"), name="card.ics")
    assert _bring_in(workspace, card)[0].created == 1
    agenda = _write(tmp_path, "BEGIN:VCALENDAR", "END:VCALENDAR", name="agenda.vcf")
    with pytest.raises(FileRefused):
        workspace.imports.open([agenda])


def test_cards_are_cleaned_and_each_rule_can_be_off(workspace: Workspace, tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        *_card(
            "N:DUPONT;JEAN;;Monsieur;", "TEL:0612345678",
            "ADR:;;12 rue de la Paix\\, 75002 PARIS;;;;", "ADR:;;1 rue X;BOURG-EN-BRESSE;;1000;",
        ),
    )  # fmt: skip
    report, (sheet,) = _bring_in(workspace, path)
    assert sheet.contact.formatted_name == "Jean Dupont"
    assert sheet.contact.civility == "mr"
    assert sheet.phones[0].number == "06 12 34 56 78"
    assert [(one.street, one.postal_code, one.locality) for one in sheet.addresses] == [
        ("12 rue de la Paix", "75002", "Paris"),
        ("1 rue X", "01000", "Bourg-en-Bresse"),
    ]
    assert {use.rule for use in report.uses} >= {
        "capitals", "words", "phones", "addresses", "postal_codes",
    }  # fmt: skip
    assert all(use.examples for use in report.uses)
    workspace.undo.undo()
    off = {"capitals", "words", "phones", "addresses", "postal_codes"}
    report, (sheet,) = _bring_in(workspace, path, off=off)
    assert sheet.contact.formatted_name == "JEAN DUPONT"
    assert sheet.contact.civility == "Monsieur"
    assert sheet.phones[0].number == "0612345678"
    assert sheet.addresses[0].street == "12 rue de la Paix, 75002 PARIS"
    assert sheet.addresses[1].postal_code == "1000"
    assert not {use.rule for use in report.uses} & off


def test_codes_of_neighbours_keep_their_four_figures(workspace: Workspace, tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        *_card("FN:Anne Roux", "ADR:;;Markt 1;Brugge;;8000;België", "ADR:;;Rue 1;Lausanne;;1003;"),
    )
    _, (sheet,) = _bring_in(workspace, path)
    assert [(one.postal_code, one.country) for one in sheet.addresses] == [
        ("8000", "BE"),
        ("1003", ""),
    ]


def test_lists_of_cards_become_groups(workspace: Workspace, tmp_path: Path) -> None:
    group = ("KIND:group", "FN:Amis", "MEMBER:urn:uuid:AB-1", "MEMBER:urn:uuid:zz")
    path = _write(
        tmp_path,
        *_card(*group),
        *_card("UID:urn:uuid:ab-1", "FN:Paul Roux"),
        *_card("UID:cd-2", "FN:Anne Roux"),
    )
    report, sheets = _bring_in(workspace, path)
    assert [note.reason for note in report.rejects] == ["group_card"]
    named = {sheet.contact.given_name: [name for _, name in sheet.groups] for sheet in sheets}
    assert named == {"Paul": ["Amis"], "Anne": []}


def test_several_employers_and_a_title_alone(workspace: Workspace, tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        *_card("FN:Paul Roux", "ORG:Un;Ventes", "TITLE:Gérant", "ORG:Deux", "TITLE:Conseil"),
        *_card("FN:Anne Petit", "TITLE:Architecte"),
    )
    _, sheets = _bring_in(workspace, path)
    people = {sheet.contact.given_name: sheet for sheet in sheets}
    assert {
        (one.organization, one.function, one.department, one.main)
        for one in people["Paul"].employments
    } == {("Un", "Gérant", "Ventes", True), ("Deux", "Conseil", "", False)}
    assert people["Anne"].contact.profession == "Architecte"
    assert export_record(people["Anne"], {})["title"] == "Architecte"


def test_a_text_from_the_clipboard_is_brought_in(workspace: Workspace, tmp_path: Path) -> None:
    run = workspace.imports.open_text("Jean Dupont\nGérant\nACME SARL\nTél. 01 42 60 30 30\n")
    try:
        report = run.stage()
        assert (report.created, report.companies) == (1, 1)
        (created,) = run.write().created
    finally:
        run.close()
    assert all(path.name.startswith("base.crm") for path in tmp_path.rglob("*"))
    sheet = workspace.contacts.sheet(created)
    assert (sheet.contact.organization, sheet.contact.function) == ("ACME SARL", "Gérant")
    with pytest.raises(FileRefused):
        workspace.imports.open_text(" \n")


def test_a_card_of_an_address_or_a_page_alone_is_a_contact(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = _write(
        tmp_path,
        *_card("ADR:;;12 rue Basse;Lyon;;69001;"),
        *_card("URL:https://www.exemple.fr/contact"),
        *_card("UID:7"),
    )
    report, sheets = _bring_in(workspace, path)
    assert (report.read, report.created, report.rejected) == (3, 2, 1)
    assert {sheet.contact.formatted_name for sheet in sheets} == {"Lyon", "www.exemple.fr"}


def test_cards_of_one_name_stay_contacts_of_their_own(workspace: Workspace, tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        *_card("FN:Jean Dupont", "TEL:0601020304"),
        *_card("FN:Jean Dupont", "TEL:0611223344"),
        *_card("FN:Marie Dupont", "TEL:0611223344", "EMAIL:famille@dupont.fr"),
        *_card("FN:Paul Dupont", "EMAIL:famille@dupont.fr"),
        *_card("N:Doe;John", "UID:1"),
        *_card("N:Doe;Jane", "UID:1"),  # copied to make a new one
    )
    report, sheets = _bring_in(workspace, path)
    assert (report.read, report.created) == (6, 6)
    assert sorted(sheet.contact.formatted_name for sheet in sheets) == [
        "Jane Doe", "Jean Dupont", "Jean Dupont", "John Doe", "Marie Dupont", "Paul Dupont",
    ]  # fmt: skip


def test_countries_of_no_list_and_capitals_of_mailboxes_stay_as_written(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = _write(
        tmp_path,
        *_card("FN:Ann Hay", "EMAIL:Ann.Hay@Example.com", "ADR:;;1 High St;Oz;East;A1;Ruritania"),
    )
    _, (sheet,) = _bring_in(workspace, path)
    assert [one.address for one in sheet.emails] == ["Ann.Hay@Example.com"]
    (address,) = sheet.addresses
    assert (address.region, address.country) == ("East", "Ruritania")


def test_dead_rows_stay_dead_in_our_own_cards(workspace: Workspace, tmp_path: Path) -> None:
    person = ContactSheet(
        Contact(given_name="Zoé", family_name="Roux"),
        addresses=(Address(street="1 rue A", postal_code="69001", locality="Lyon", state="dead"),),
        phones=(Phone("01 42 60 30 30", state="dead"), Phone("06 12 34 56 78")),
        emails=(Email("z@roux.fr", state="dead"),),
        web_pages=(WebPage("https://roux.fr", state="dead"),),
    )
    path = tmp_path / "own.vcf"
    path.write_text(format_vcard(person), encoding="utf-8")
    _, (sheet,) = _bring_in(workspace, path)
    rows = (*sheet.addresses, *sheet.phones, *sheet.emails, *sheet.web_pages)
    assert [row.state for row in rows] == ["dead", "dead", "good", "dead", "dead"]
