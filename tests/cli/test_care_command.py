"""Data care from a terminal: counts, a repair rehearsed, done and undone, the report."""

from __future__ import annotations

from pathlib import Path

from sme_crm import bootstrap
from sme_crm.domain.contact import ContactDraft
from tests.cli.outcome import Command


def _with_capitals(path: Path) -> int:
    workspace = bootstrap.open_workspace(path)
    draft = ContactDraft(values={"given_name": "ANNE", "family_name": "DE LA TOUR"})
    contact_id = workspace.contacts.create(draft)[0]
    workspace.close()
    return contact_id


def test_care_counts_for_people_and_programs(command: Command, empty: Path) -> None:
    _with_capitals(empty)
    told = command("--file", empty, "--json", "care")
    assert told.status == 0 and told.err == ""
    counts = {line["key"]: line["count"] for line in told.document["lines"]}
    assert told.document["contacts"] == 1
    assert counts["person_in_capitals"] == counts["unreachable"] == 1
    assert counts["siret_wrong"] == 0
    assert "Names in capitals" in command("--file", empty, "care").out
    assert "Noms en majuscules" in command("--lang", "fr", "--file", empty, "care").out


def test_a_repair_is_rehearsed_then_done_and_undone(command: Command, empty: Path) -> None:
    _with_capitals(empty)
    rehearsed = command("--file", empty, "--json", "care", "--repair", "names", "--dry-run")
    assert rehearsed.document["change"] is None
    (proposal,) = rehearsed.document["proposals"]
    assert proposal["after"] == "Anne de La Tour" and proposal["sure"]
    assert (
        command("--file", empty, "--json", "search", "tour").document[0]["formatted_name"]
        == "ANNE DE LA TOUR"
    )
    done = command("--file", empty, "--json", "care", "--repair", "names").document
    assert done["written"] == 1 and done["change"]
    found = command("--file", empty, "--json", "search", "tour").document
    assert found[0]["formatted_name"] == "Anne de La Tour"
    assert command("--file", empty, "undo").status == 0
    found = command("--file", empty, "--json", "search", "tour").document
    assert found[0]["formatted_name"] == "ANNE DE LA TOUR"


def test_the_report_on_paper(command: Command, sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "care.pdf"
    told = command("--file", sample, "--json", "care", "--pdf", path)
    assert told.document["files"] == [str(path)]
    assert path.read_bytes().startswith(b"%PDF")


def test_an_unknown_repair_is_refused(command: Command, empty: Path) -> None:
    assert command("--file", empty, "care", "--repair", "everything").status == 1
