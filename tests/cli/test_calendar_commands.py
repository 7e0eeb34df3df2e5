"""import-calendar and export-calendar from a terminal."""

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
    document = command("--file", empty, "--json", "import-calendar", calendar).document
    assert (document["read"], document["new"], document["change"] > 0) == (3, 2, True)
    assert document["rejected"] == [
        {"file": "agenda.ics", "line": 8, "title": "Sans heure", "reason": "no_start"}
    ]
    again = command("--file", empty, "--json", "import-calendar", calendar).document
    assert (again["new"], again["identical"], again["change"]) == (0, 2, 0)
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
    said = command("--file", empty, "--lang", "en", "import-calendar", calendar, "--dry-run")
    assert said.status == 0
    assert "agenda.ics, line 8: An appointment without a start. (Sans heure)" in said.out
    assert said.out.count("without a start") == 1
    assert "Dry run: nothing was written." in said.out
    french = command("--file", empty, "--lang", "fr", "import-calendar", calendar, "--dry-run")
    assert "Un rendez-vous sans début." in french.out


def test_what_is_no_calendar_is_refused(command: Command, empty: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name\nA\n", encoding="utf-8")
    refused = command("--file", empty, "--lang", "en", "import-calendar", path)
    assert refused.status == 1
    assert "“list.csv” holds no calendar." in refused.err
