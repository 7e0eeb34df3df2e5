"""today from a terminal: what waits, as JSON and in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.activity_series import Proposal, Series, Step
from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.contact import ContactDraft, Phone
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.task import TaskDraft
from tests.cli.outcome import Command


@pytest.fixture
def morning(empty: Path) -> Path:
    workspace = open_workspace(empty)
    with pretend_day(date(2026, 12, 18)):
        values = {"given_name": "Élise", "birth_date": "1980-12-18", "status": "client"}
        anne = workspace.contacts.create(ContactDraft(values, phones=[Phone("0478000000")]))[0]
        workspace.tasks.create(TaskDraft("Rappeler", due_date="2026-12-16", contact_ids=(anne,)))
        workspace.tasks.create(TaskDraft("Payer", due_date="2026-12-18"))
        workspace.agenda.create(AppointmentDraft("Visite", "2026-12-18T14:00", "2026-12-18T15:00"))
    workspace.close()
    return empty


def test_what_waits_is_told_as_json(command: Command, morning: Path) -> None:
    found = command("--file", morning, "--json", "--today", "2026-12-18", "today").document
    assert (found["day"], found["overdue_count"], found["due_count"]) == ("2026-12-18", 1, 1)
    assert found["overdue"][0]["contact"] == "Élise"
    assert [one["subject"] for one in found["appointments"]] == ["Visite"]
    assert [(one["formatted_name"], one["age"]) for one in found["birthdays"]] == [("Élise", 46)]
    assert found["neglected"] == []
    assert found["holiday"] == {"day": "2026-12-25", "name": "Christmas Day"}


def test_what_waits_is_told_in_words(command: Command, morning: Path) -> None:
    told = command("--file", morning, "--lang", "en", "--today", "2026-12-18", "today").out
    lines = told.splitlines()
    assert lines[0] == "Overdue (1)"
    assert "Rappeler" in lines[1] and "04 78 00 00 00" in lines[1]
    assert "To do today (1)" in lines
    assert lines[-1] == "Next public holiday: 2026-12-25 (Christmas Day)"


def test_series_that_could_be_started_are_told_and_not_started(
    command: Command, empty: Path
) -> None:
    workspace = open_workspace(empty)
    with pretend_day(date(2026, 12, 18)):
        values = {"given_name": "Élise", "birth_date": "1980-12-20", "status": "prospect"}
        born = workspace.contacts.create(ContactDraft(values))[0]
        step = Step(0, "letter", "Write a card")
        workspace.series.save(
            Series("Birthday card", (step,), proposal=Proposal("date_field", 5, "birth_date"))
        )
    workspace.close()
    asked = ("--file", empty, "--lang", "en", "--today", "2026-12-18")
    (found,) = command(*asked, "--json", "today").document["proposed_series"]
    assert found["contact_ids"] == [born]
    assert (found["name"], found["anchor"], found["steps"]) == ("Birthday card", "2026-12-20", 1)
    lines = command(*asked, "today").out.splitlines()
    assert "Series that could be started (1)" in lines
    assert "Birthday card" in lines[1] and "contacts: 1, steps: 1" in lines[1]
    assert command(*asked, "--json", "tasks").document == []


def test_an_empty_morning_says_what_could_be_done(command: Command, empty: Path) -> None:
    told = command("--file", empty, "--lang", "en", "--today", "2026-10-05", "today").out
    assert told.splitlines() == [
        "Nothing waits today.",
        "The base is empty: import a file first.",
    ]
