"""Calendars in by import, out by export and export-calendar, from a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.outcome import Command

FILE = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
SUMMARY:Visite
DTSTART;TZID=Europe/Paris:20261123T100000
DTEND;TZID=Europe/Paris:20261123T110000
END:VEVENT
BEGIN:VEVENT
UID:b
SUMMARY:Sans heure
END:VEVENT
BEGIN:VTODO
UID:c
SUMMARY:Rappeler
DUE;VALUE=DATE:20261124
END:VTODO
END:VCALENDAR
"""


@pytest.fixture
def calendar(tmp_path: Path) -> Path:
    path = tmp_path / "agenda.ics"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_a_calendar_comes_in_and_goes_out(
    command: Command, empty: Path, calendar: Path, tmp_path: Path
) -> None:
    document = command("--file", empty, "--json", "import", calendar).document
    (told,) = document["files"]
    assert (told["format"], told["read"], told["created"]) == ("ics", 3, 2)
    assert document["change"] > 0
    assert told["rejected"] == [{"line": 8, "title": "Sans heure", "reason": "no_start"}]
    again = command("--file", empty, "--json", "import", calendar).document
    assert (again["files"][0]["created"], again["files"][0]["identical"]) == (0, 2)
    assert again["change"] is None
    out = tmp_path / "out.ics"
    written = command("--file", empty, "--json", "export-calendar", out).document
    assert written == {"path": str(out), "entries": 2}
    assert b"SUMMARY:Rappeler" in out.read_bytes()
    days = ("--from", "2026-11-23", "--to", "2026-11-23")
    assert command("--file", empty, "--json", "export-calendar", out, *days).document == {
        "path": str(out),
        "entries": 1,
    }
    assert command("--file", empty, "undo").status == 0
    assert command("--file", empty, "--json", "export-calendar", out).document["entries"] == 0


def test_a_rehearsal_tells_the_reasons(command: Command, empty: Path, calendar: Path) -> None:
    said = command("--file", empty, "--lang", "en", "import", calendar, "--dry-run")
    assert said.status == 0
    assert "agenda.ics, line 8: An appointment without a start. (Sans heure)" in said.out
    assert said.out.count("without a start") == 1
    assert "Dry run: nothing was written." in said.out
    french = command("--file", empty, "--lang", "fr", "import", calendar, "--dry-run")
    assert "Un rendez-vous sans début." in french.out


def test_what_is_no_calendar_is_refused(command: Command, empty: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.ics"
    path.write_text("name\nA\n", encoding="utf-8")
    refused = command("--file", empty, "--lang", "en", "import", path)
    assert refused.status == 1
    assert "“list.ics” holds no calendar." in refused.err


def test_contacts_and_calendars_come_in_together(
    command: Command, empty: Path, calendar: Path, tmp_path: Path
) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("Prénom;Nom\nÉlise;Dupont\n", encoding="utf-8")
    document = command("--file", empty, "--json", "import", calendar, rows).document
    assert [one["format"] for one in document["files"]] == ["csv", "ics"]
    assert document["calendar_change"] > document["change"]


def test_export_writes_a_calendar_by_its_name(
    command: Command, empty: Path, calendar: Path, tmp_path: Path
) -> None:
    assert command("--file", empty, "import", calendar).status == 0
    out = tmp_path / "agenda.ics"
    assert command("--file", empty, "--json", "export", out).document["entries"] == 2
    assert b"SUMMARY:Visite" in out.read_bytes()
