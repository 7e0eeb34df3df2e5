"""The rules of contact where calls are made: warned of, gone past with a note, or final."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import Consent, ContactDraft, Phone
from sme_crm.domain.contact_rules import RULES, rule_as_json, rule_setting
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.task import TaskDraft
from sme_crm.ui.context import UiContext
from sme_crm.ui.follow_up import call_dialog
from sme_crm.ui.follow_up.call_dialog import CallDialog
from sme_crm.ui.navigation import StartCall

Settle = Callable[[Callable[[], object]], None]
MONDAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def monday_morning(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(call_dialog, "present_time", lambda: time(10, 30))
    with pretend_day(MONDAY):
        yield


@pytest.fixture
def dialled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


def person(context: UiContext, *consents: Consent, status: str = "prospect") -> int:
    draft = ContactDraft(
        {"given_name": "Anne", "status": status},
        phones=[Phone("06 12 34 56 78")],
        consents=list(consents),
    )
    return context.workspace.contacts.create(draft)[0]


def shown(context: UiContext, qtbot: QtBot, settle: Settle, request: StartCall) -> CallDialog:
    dialog = CallDialog(context, request)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(dialog.save_button.isEnabled)
    return dialog


def test_without_consent_a_note_says_why(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, dialled: list[str]
) -> None:
    anne = person(ui_context)
    dialog = shown(ui_context, qtbot, settle, StartCall(anne))
    said = dialog.warnings.banner.text()
    assert "No consent to be called is noted" in said
    assert "Law 2025-594" in said
    assert not dialog.numbers.isEnabled()
    dialog.save()
    assert dialog.isVisible(), "the reason is wanted first"
    dialog.warnings.usual[0].click()
    assert dialog.numbers.isEnabled()
    dialog.numbers.buttons[0].click()
    assert dialled == ["tel:+33612345678"]
    dialog.note.setPlainText("Wants two windows")
    dialog.save()
    settle(lambda: ui_context.workspace.history.count(anne))
    (entry,) = ui_context.workspace.history.timeline(anne, kinds=["call"])
    assert entry.text == "Wants two windows\nCalled all the same: Asked to be called"
    assert entry.details["despite"] == ["phone.consumer"]


def test_consent_and_hours(
    ui_context: UiContext,
    qtbot: QtBot,
    settle: Settle,
    dialled: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    agreed = person(ui_context, Consent("consent", "phone", "2026-09-01", "Oui"))
    (phone,) = ui_context.workspace.contacts.sheet(agreed).phones
    dialog = shown(ui_context, qtbot, settle, StartCall(agreed, phone_id=phone.id))
    assert not dialog.warnings.isVisible()
    assert dialled == ["tel:+33612345678"], "the number asked for is dialled at once"
    dialog.reject()
    monkeypatch.setattr(call_dialog, "present_time", lambda: time(20, 15))
    late = shown(ui_context, qtbot, settle, StartCall(agreed, phone_id=phone.id))
    assert "Monday to Friday, 10:00–13:00, 14:00–20:00" in late.warnings.banner.text()
    assert len(dialled) == 1, "nothing is dialled outside the hours"
    late.direction.choose("in")
    late.direction.chosen.emit("in")
    assert not late.warnings.isVisible(), "who calls himself may do so at any hour"
    assert late.numbers.isEnabled()
    late.reject()


def test_who_objected_is_not_canvassed(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    workspace = ui_context.workspace
    anne = person(ui_context, Consent("objection", "phone", "2026-09-01", "Stop"), status="client")
    campaign = workspace.campaigns.create("Autumn")
    listed = TaskDraft(
        "Autumn – Calls", kind="call", notes="The script", contact_ids=(anne,),
        link_kind="campaign", link_id=campaign,
    )  # fmt: skip
    task, _change = workspace.tasks.create(listed)
    dialog = shown(ui_context, qtbot, settle, StartCall(anne, task))
    assert dialog.head.script.text() == "The script"
    assert dialog.warnings.is_forbidden()
    assert not dialog.warnings.may_dial()
    dialog.reject()
    about_an_order = shown(ui_context, qtbot, settle, StartCall(anne))
    assert not about_an_order.warnings.is_forbidden()
    about_an_order.reject()


def test_a_rule_without_exceptions_forbids(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    strict = replace(RULES["phone.consumer"], override=False)
    ui_context.workspace.settings.set(rule_setting("phone.consumer"), rule_as_json(strict))
    dialog = shown(ui_context, qtbot, settle, StartCall(person(ui_context)))
    assert dialog.warnings.is_forbidden()
    dialog.warnings.why.setText("Because")
    assert not dialog.numbers.isEnabled()
    dialog.reject()


def test_holidays_are_no_days_for_calls(ui_context: UiContext) -> None:
    agreed = person(ui_context, Consent("consent", "phone", "2026-09-01", "Oui"))
    rules = ui_context.workspace.calling_rules
    assert rules.warnings(agreed, datetime(2026, 12, 24, 11, 0)) == ()
    (warning,) = rules.warnings(agreed, datetime(2026, 12, 25, 11, 0))
    assert warning.reason == "hours"
