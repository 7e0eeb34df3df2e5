"""Search over the whole agenda: by words and contacts, repeated ones, what is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.dates import pretend_day
from sme_crm.services.agenda import finding
from sme_crm.services.workspace import Workspace

TODAY = date(2026, 11, 18)


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    with pretend_day(TODAY):
        yield


def add(workspace: Workspace, subject: str, starts: str, ends: str = "", **values: Any) -> int:
    return workspace.agenda.create(AppointmentDraft(subject, starts, ends, **values))[0]


def found(workspace: Workspace, text: str) -> list[tuple[str, str]]:
    result = workspace.agenda.find(text)
    return [(one.starts[:10], one.appointment.subject) for one in result.occurrences]


def test_words_of_subject_place_and_notes_over_all_years(workspace: Workspace) -> None:
    add(workspace, "Pose d’escalier", "2006-05-02T09:00", location="Rezé")
    add(workspace, "Réunion", "2045-01-03T09:00", notes="parler de l’ESCALIER\nde Cœur")
    add(workspace, "Congés", "1999-07-01", "1999-09-01", location="Œuvre")
    add(workspace, "Autre", "2026-11-18T09:00")
    assert found(workspace, "escal") == [
        ("2006-05-02", "Pose d’escalier"),
        ("2045-01-03", "Réunion"),
    ]
    assert found(workspace, "REZE pose") == [("2006-05-02", "Pose d’escalier")]
    assert found(workspace, "coeur") == found(workspace, "Cœur") == [("2045-01-03", "Réunion")]
    assert found(workspace, "oeuvre") == [("1999-07-01", "Congés")]
    assert found(workspace, "escalier autre") == []
    assert found(workspace, "  …  ") == []


def test_contacts_are_found_by_their_names(workspace: Workspace) -> None:
    dupont, _ = workspace.contacts.create(ContactDraft(values={"family_name": "Dupont"}))
    add(workspace, "Visite", "2024-02-29T10:00", contact_ids=(dupont,))
    add(workspace, "Visite", "2024-03-01T10:00")
    assert found(workspace, "visite dupon") == [("2024-02-29", "Visite")]


def test_the_index_follows_edits_deletions_and_undo(workspace: Workspace) -> None:
    made = add(workspace, "Ancien", "2026-11-18T09:00")
    _, edited = workspace.agenda.edit(made, {"subject": "Nouveau"})
    assert (found(workspace, "ancien"), len(found(workspace, "nouveau"))) == ([], 1)
    workspace.undo.undo(edited)
    assert (len(found(workspace, "ancien")), found(workspace, "nouveau")) == (1, [])
    deleted = workspace.agenda.delete(made)
    assert found(workspace, "ancien") == []
    workspace.undo.undo(deleted)
    assert len(found(workspace, "ancien")) == 1


def test_repeated_without_end_is_found_within_a_year_of_today(workspace: Workspace) -> None:
    add(workspace, "Point", "2006-01-02T09:00", recurrence="FREQ=MONTHLY")
    add(workspace, "Fini point", "2010-01-04T09:00", recurrence="FREQ=WEEKLY;COUNT=3")
    add(workspace, "Point plus tard", "2040-01-02T09:00", recurrence="FREQ=DAILY")
    result = workspace.agenda.find("point")
    days = [date.fromisoformat(one.starts[:10]) for one in result.occurrences]
    assert (days[0], days[-1]) == (date(2010, 1, 18), date(2040, 1, 2))
    assert all(result.first <= day <= result.last for day in days[1:-1])
    assert len(days[1:-1]) == 24
    assert result.last - TODAY == timedelta(days=finding.WINDOW_DAYS)


def test_an_exception_is_found_by_its_own_words_once(workspace: Workspace) -> None:
    point = add(workspace, "Point", "2026-11-16T09:00", recurrence="FREQ=DAILY;COUNT=3")
    workspace.agenda.edit(point, {"subject": "Bilan"}, scope="one", original="2026-11-17T09:00")
    assert found(workspace, "point") == [("2026-11-16", "Point"), ("2026-11-18", "Point")]
    assert found(workspace, "bilan") == [("2026-11-17", "Bilan")]


def test_a_birthday_of_29_february(workspace: Workspace) -> None:
    add(workspace, "Anniversaire", "2024-02-29", recurrence="FREQ=YEARLY")
    with pretend_day(date(2028, 2, 1)):
        assert found(workspace, "anniv") == [("2028-02-29", "Anniversaire")]


def test_more_than_a_list_holds(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_FOUND", 5)
    for nth in range(-10, 10):
        add(workspace, f"Appel {nth}", f"{TODAY + timedelta(days=nth)}T09:00")
    result = workspace.agenda.find("appel")
    assert result.cut
    days = [date.fromisoformat(one.starts[:10]) - TODAY for one in result.occurrences]
    assert sorted(abs(each.days) for each in days) == [0, 1, 1, 2, 2]
