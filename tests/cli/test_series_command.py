"""series: listed, rehearsed and started from a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.activity_series import Series, Step
from sme_crm.domain.contact import ContactDraft
from tests.cli.outcome import Command
from tests.fresh_file import fresh_workspace

WEDNESDAY = "2026-11-18"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "base.crm"
    workspace = fresh_workspace(path)
    ids = [
        workspace.contacts.create(ContactDraft(values={"family_name": name, "ended": ended}))[0]
        for name, ended in (("Dupont", ""), ("Martin", ""), ("Late", "deceased"))
    ]
    workspace.groups.create_from(ids, "Visitors")
    workspace.series.save(Series("Après salon", (Step(0, "call", "Call"), Step(7, "visit", "See"))))
    workspace.close()
    return path


def test_series_are_listed_with_the_samples(command: Command, base: Path) -> None:
    document = command("--file", base, "--json", "series").document
    assert document[0]["name"] == "Après salon"
    assert [step["offset"] for step in document[0]["steps"]] == [0, 7]
    assert sum(one["sample"] for one in document) == 8
    told = command("--file", base, "--lang", "fr", "series").out.splitlines()
    assert any("+0 … +7" in line for line in told)
    assert any("exemple" in line for line in told)


def test_a_dry_run_tells_and_writes_nothing(command: Command, base: Path) -> None:
    arguments = ("series", "start", "Après salon", "--group", "Visitors", "--anchor", "2026-12-07")
    first = ("--file", base, "--today", WEDNESDAY)
    found = command(*first, "--json", *arguments, "--dry-run").document
    assert found == {
        "change": None,
        "contacts": 2,
        "steps": 4,
        "days": {"2026-12-07": 2, "2026-12-14": 2},
        "left_out": {"deceased": 1},
        "steps_left_out": {},
    }
    assert command(*first, "--json", "tasks", "--all").document == []
    started = command(*first, "--json", *arguments).document
    assert {**started, "change": None} == found
    assert len(command(*first, "--json", "tasks", "--all").document) == 4
    again = command(*first, "--lang", "en", *arguments, "--dry-run").out.splitlines()
    assert "2 contacts left out: already in this series" in again


def test_what_cannot_be_meant_is_refused(command: Command, base: Path) -> None:
    first = ("--file", base, "--today", WEDNESDAY, "series", "start")
    for arguments in (
        ("Nowhere", "--group", "Visitors", "--anchor", WEDNESDAY),
        ("Après salon", "--group", "Nobody", "--anchor", WEDNESDAY),
        ("Après salon", "--group", "Visitors", "--anchor", "someday"),
    ):
        assert command(*first, *arguments).status == 1
