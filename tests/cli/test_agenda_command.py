"""agenda from a terminal: the days asked for, as JSON and in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.contact import ContactDraft
from tests.cli.outcome import Command


@pytest.fixture
def agenda(empty: Path) -> Path:
    workspace = open_workspace(empty)
    person = workspace.contacts.create(ContactDraft({"given_name": "Élise"}))[0]
    for draft in (
        AppointmentDraft(
            "Visite", "2026-11-18T14:00", "2026-11-18T15:30", location="Nantes",
            contact_ids=(person,),
        ),
        AppointmentDraft("Point", "2026-11-02T09:00", recurrence="FREQ=WEEKLY"),
        AppointmentDraft("Salon", "2026-11-25", "2026-11-28"),
    ):  # fmt: skip
        workspace.agenda.create(draft)
    workspace.close()
    return empty


def test_a_week_from_today_is_shown(command: Command, agenda: Path) -> None:
    document = command("--file", agenda, "--json", "--today", "2026-11-16", "agenda").document
    assert [(one["starts"], one["subject"], one["repeats"]) for one in document] == [
        ("2026-11-16T09:00", "Point", True),
        ("2026-11-18T14:00", "Visite", False),
    ]
    assert document[1]["contacts"][0]["formatted_name"] == "Élise"


def test_other_days_are_asked_for(command: Command, agenda: Path) -> None:
    told = command("--file", agenda, "agenda", "--from", "2026-11-27", "--to", "2026-11-29").out
    assert "Salon" in told
    assert "Point" not in told
    nothing = command(
        "--file", agenda, "--lang", "en", "agenda", "--from", "2026-10-01", "--to", "2026-10-02"
    )
    assert nothing.status == 0
    assert nothing.out.strip() == "Nothing in the agenda from 2026-10-01 to 2026-10-02."
