"""The screen of activity series: samples, editing, starting, who stands where."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from sme_crm.domain.activity_series import Proposal, Series, Step, Variant
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import pretend_day
from sme_crm.ui.context import UiContext
from sme_crm.ui.follow_up.contact_series import ContactSeries
from sme_crm.ui.follow_up.task_words import KindWords
from sme_crm.ui.navigation import OpenSeries, StartSeries
from sme_crm.ui.series.day_bars import gathered
from sme_crm.ui.series.run_output import ListedRun
from sme_crm.ui.series.series_panel import SeriesPanel
from sme_crm.ui.series.step_dialog import StepDialog, StepOffers

Settle = Callable[[Callable[[], object]], None]
TODAY = date(2026, 11, 18)
CHASE = Series("Chase", (Step(0, "call", "Call"), Step(7, "visit", "See them")), anchor="Show")


@pytest.fixture(autouse=True)
def wednesday() -> Iterator[None]:
    with pretend_day(TODAY):
        yield


@pytest.fixture
def people(ui_context: UiContext) -> list[int]:
    workspace = ui_context.workspace
    ids = [
        workspace.contacts.create(ContactDraft(values={"family_name": name}))[0]
        for name in ("Dupont", "Martin", "Petit")
    ]
    workspace.groups.create_from(ids, "Visitors")
    return ids


@pytest.fixture
def own(ui_context: UiContext) -> int:
    return ui_context.workspace.series.save(CHASE).id


@pytest.fixture
def panel(
    ui_context: UiContext, people: list[int], own: int, qtbot: QtBot, settle: Settle
) -> SeriesPanel:
    made = SeriesPanel(ui_context)
    qtbot.addWidget(made)
    made.resize(1140, 760)
    made.show()
    settle(lambda: made.model.rowCount() == 5 and made.page.step_rows())
    settle(lambda: made.page.proposal.findData("group 1") >= 0)
    return made


def _stored(ui_context: UiContext, series_id: int) -> Series:
    return ui_context.workspace.series.get(series_id).series


def test_samples_stand_below_and_are_copied_before_they_are_edited(
    panel: SeriesPanel, ui_context: UiContext, settle: Settle
) -> None:
    texts = [str(panel.model.index(row, 0).data()) for row in range(5)]
    assert texts[0] == "Chase"
    assert "Quote chase" in texts
    panel.table.setCurrentIndex(panel.model.index(texts.index("Quote chase"), 0))
    assert panel.page.copy_button.isVisible()
    assert not panel.page.add_button.isVisible()
    panel.page.copy_button.click()
    settle(lambda: panel.model.rowCount() == 6)
    settle(lambda: panel.page.add_button.isVisible())
    assert panel.page.name.text() == "Quote chase"
    assert ui_context.workspace.series.find("Quote chase").id > 0


def test_what_is_edited_is_saved_and_one_visit_is_one_change(
    panel: SeriesPanel, ui_context: UiContext, own: int, settle: Settle
) -> None:
    before = len(ui_context.workspace.undo.list_changes())
    panel.page.name.setText("Show chase")
    panel.page.name.editingFinished.emit()
    panel.page.capacity.setValue(12)
    panel.page.capacity.editingFinished.emit()
    panel.page.stops["complaint"].setChecked(False)
    panel.page.proposal.choose("date birth_date")
    panel.page.notice.setValue(7)
    panel.page.notice.editingFinished.emit()
    wanted = Proposal("date_field", 7, "birth_date")
    settle(lambda: _stored(ui_context, own).proposal == wanted)
    stored = _stored(ui_context, own)
    assert (stored.name, stored.capacity) == ("Show chase", 12)
    assert "complaint" not in stored.stop_on
    assert panel.page.notice.suffix() == " days before"
    panel.page.proposal.choose("order")
    panel.page.notice.setValue(30)
    panel.page.notice.editingFinished.emit()
    settle(lambda: _stored(ui_context, own).proposal == Proposal("last_order", 30))
    assert panel.page.proposal.key() == "order" and panel.page.notice.suffix() == " days later"
    assert len(ui_context.workspace.undo.list_changes()) == before + 1


def test_steps_are_added_edited_and_taken_out(
    panel: SeriesPanel, ui_context: UiContext, own: int, settle: Settle
) -> None:
    dialog = panel.page.add_step()
    dialog.accept_button.click()
    assert dialog.isVisible()  # nothing says what is to be done
    dialog.subject.setText("Write")
    dialog.kind.choose("letter")
    dialog.days.setValue(4)
    dialog.side.choose("before")
    dialog.timed.setChecked(True)
    dialog.add_variant(Variant(statuses=("client",)))
    dialog.accept_button.click()
    settle(lambda: len(_stored(ui_context, own).steps) == 3)
    step = _stored(ui_context, own).steps[2]
    assert (step.offset, step.kind, step.subject, step.time) == (-4, "letter", "Write", "10:00")
    assert step.variants == (Variant(statuses=("client",)),)
    days = [row.day_text() for row in panel.page.step_rows()]
    assert days == ["D\N{MINUS SIGN}4", "D", "D+7"]
    panel.page.remove_step(0)
    settle(lambda: len(_stored(ui_context, own).steps) == 2)


def test_a_variant_names_the_letter_that_is_written_instead(qtbot: QtBot) -> None:
    letters = (("u1", "Reminder"), ("u2", "Reminder for customers"))
    variant = Variant(statuses=("client",), kind="letter", template="u2")
    step = Step(2, "letter", "Write", template="u1", variants=(variant,))
    dialog = StepDialog(step, StepOffers(KindWords(), letters))
    qtbot.addWidget(dialog)
    dialog.show()
    row = dialog.variant_rows[0]
    assert row.template.isVisible() and dialog.step() == step
    row.template.choose("u1")
    assert dialog.step().variants == (replace(variant, template="u1"),)
    row.kind.choose("call")
    assert not row.template.isVisible()
    assert dialog.step().variants == (replace(variant, kind="call", template=""),)


def test_a_series_is_started_for_a_group_after_a_preview(
    panel: SeriesPanel, ui_context: UiContext, people: list[int], settle: Settle
) -> None:
    ui_context.workspace.contacts.save(
        people[2],
        {"ended": "deceased"},
        ui_context.workspace.contacts.sheet(people[2]).contact.version,
    )
    dialog = panel.work.start(panel.page.entry())
    dialog.day.setDate(QDate(2026, 12, 7))
    settle(dialog.accept_button.isEnabled)
    assert dialog.anchor_label.text() == "Show"
    assert dialog.told.text() == "4 steps for 2 contacts, on 2 days"
    assert dialog.reasons.text() == "1 contact left out: deceased"
    dialog.accept_button.click()
    settle(lambda: panel.runs.members.rowCount() == 2)
    assert panel.views.choice() == "runs"
    row = [str(panel.runs.members.index(0, column).data()) for column in range(4)]
    assert row == ["Dupont", "Under way", "7 Dec", "14 Dec"]
    assert panel.runs.members.cell_at(0, 0).second_line is None  # the name stands in the middle


def test_the_start_grows_with_what_is_told(
    panel: SeriesPanel, ui_context: UiContext, people: list[int], settle: Settle
) -> None:
    steps = tuple(Step(day, kind, kind) for day, kind in enumerate(("letter", "call", "email")))
    ui_context.workspace.series.save(Series("Many ways", steps))
    dialog = panel.work.start(ui_context.workspace.series.find("Many ways"))
    settle(dialog.accept_button.isEnabled)
    settle(dialog.advice.text)
    for told in (dialog.advice, dialog.told, dialog.reasons):
        settle(lambda told=told: told.height() >= told.heightForWidth(told.width()))
    assert dialog.height() >= dialog.heightForWidth(dialog.width())


def test_members_are_stopped_and_moved_alone(
    panel: SeriesPanel, ui_context: UiContext, people: list[int], settle: Settle
) -> None:
    workspace = ui_context.workspace
    entry = workspace.series.find("Chase")
    workspace.series_starts.start(entry, people, date(2026, 12, 7))
    panel.views.choose("runs")
    settle(lambda: panel.runs.members.rowCount() == 3)
    assert panel.runs.stop_button.text() == "Stop the series"
    panel.runs.member_table.selectRow(1)
    assert panel.runs.stop_button.text() == "Stop 1 contact"
    panel.runs.stop_run()
    settle(lambda: panel.runs.members.index(1, 1).data() == "Stopped by hand")
    panel.runs.member_table.selectRow(0)
    dialog = panel.runs.move_run()
    assert dialog is not None
    dialog.day.setDate(QDate(2026, 12, 14))
    dialog.accept()
    settle(lambda: panel.runs.members.index(0, 2).data() == "14 Dec")
    assert panel.runs.members.index(2, 2).data() == "7 Dec"


def test_who_stands_where_is_narrowed_and_written(
    panel: SeriesPanel, ui_context: UiContext, people: list[int], settle: Settle, tmp_path: Path
) -> None:
    workspace = ui_context.workspace
    started = workspace.series_starts.start(
        workspace.series.find("Chase"), people, date(2026, 12, 7)
    )
    panel.views.choose("runs")
    settle(lambda: panel.runs.members.rowCount() == 3)
    members = workspace.series_runs.members(started.run_id)
    workspace.series_runs.stop([members[0].id], "answer")
    settle(lambda: panel.runs.members.index(0, 1).data() == "They answered")
    panel.runs.standing.choose("active")
    settle(lambda: panel.runs.members.rowCount() == 2)
    panel.runs.member_table.selectAll()
    assert panel.runs.stop_button.text() == "Stop 2 contacts"
    before = panel.runs.members
    panel.runs.load()
    settle(lambda: panel.runs.members is not before)
    assert len(panel.runs.marked()) == 2
    assert panel.runs.stop_button.text() == "Stop 2 contacts"
    panel.focus_search()
    panel.runs.search.setText("petit")
    settle(lambda: panel.runs.members.rowCount() == 1)
    assert panel.runs.members.index(0, 0).data() == "Petit"
    assert panel.runs.note.text() == "2 under way, 0 finished, 1 stopped · 1 shown"
    panel.runs.search.setText("nobody of that name")
    settle(lambda: panel.runs.members.rowCount() == 0)
    assert panel.runs.note.isVisible()
    panel.runs._show_everybody()
    settle(lambda: panel.runs.members.rowCount() == 3)
    run = panel.runs.run()
    assert run is not None
    panel.runs.output.write_csv(tmp_path / "chase.csv", run)
    settle((tmp_path / "chase.csv").exists)
    ListedRun(workspace, run, "", "").write_pdf(tmp_path / "chase.pdf")
    lines = (tmp_path / "chase.csv").read_text("utf-8-sig").splitlines()
    assert lines == [
        "Contact;Organization;State;D Call;D Call (state);D+7 See them;D+7 See them (state)",
        "Dupont;;They answered;2026-12-07;dropped;2026-12-14;dropped",
        "Martin;;Under way;2026-12-07;open;2026-12-14;open",
        "Petit;;Under way;2026-12-07;open;2026-12-14;open",
    ]
    text = "".join(pypdfium2.PdfDocument(tmp_path / "chase.pdf")[0].get_textpage().get_text_range())
    assert "They answered (1)" in text
    assert "D 7 Dec · D+7 14 Dec" in text


def test_the_contacts_that_follow_are_read_at_the_end_of_the_list(
    panel: SeriesPanel, ui_context: UiContext, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sme_crm.ui.series.runs_page._PAGE", 20)
    workspace = ui_context.workspace
    ids = [
        workspace.contacts.create(ContactDraft(values={"family_name": f"Nom{number:03}"}))[0]
        for number in range(50)
    ]
    workspace.series_starts.start(workspace.series.find("Chase"), ids, date(2026, 12, 7))
    panel.views.choose("runs")
    settle(lambda: panel.runs.members.rowCount() == 20)
    panel.runs.member_table.scrollToBottom()
    settle(lambda: panel.runs.members.rowCount() == 40)
    panel.runs.member_table.scrollToBottom()
    settle(lambda: panel.runs.members.rowCount() == 50)
    assert panel.runs.note.text() == "50 under way, 0 finished, 0 stopped"


def test_what_is_missing_is_said_with_what_helps(
    panel: SeriesPanel, ui_context: UiContext, settle: Settle
) -> None:
    panel.work.new()
    settle(lambda: panel.page.no_steps.isVisible())
    assert not panel.page.start_button.isEnabled()
    assert panel.page.start_button.toolTip() == "Add a step first"
    dialog = panel.work.start(ui_context.workspace.series.find("Chase"))
    settle(dialog.accept_button.isEnabled)
    assert dialog.accept_button.text() == "Start for 3 contacts"
    dialog.day.setDate(QDate(2026, 10, 1))
    settle(lambda: dialog.told.text().startswith("Every step would lie in the past"))
    assert (dialog.accept_button.isEnabled(), dialog.accept_button.text()) == (False, "Start")
    empty = ui_context.workspace.groups.create_from([], "Empty")
    dialog = panel.work.start(
        ui_context.workspace.series.find("Chase"), ContactFilter(group_id=empty)
    )
    settle(lambda: dialog.told.text().startswith("No contact is in it"))


def test_requests_open_and_start(
    panel: SeriesPanel, own: int, people: list[int], settle: Settle
) -> None:
    panel.receive(OpenSeries(own))
    assert panel.page.entry() is not None
    panel.receive(StartSeries((people[0],)))
    dialog = panel.findChildren(type(panel.work.start(panel.page.entry())))[0]
    settle(dialog.accept_button.isEnabled)
    assert dialog.selection() == (people[0],)
    dialog.who.choose("1")
    assert dialog.selection() == ContactFilter(group_id=1)
    dialog.who.choose("all")
    assert dialog.selection() == ContactFilter()
    settle(lambda: dialog.told.text() == "6 steps for 3 contacts, on 2 days")


def test_many_days_are_gathered_into_weeks() -> None:
    days = [(date.fromordinal(TODAY.toordinal() + number), 2) for number in range(70)]
    weeks = gathered(days)
    assert sum(count for _, _, count in weeks) == 140
    assert all(first.weekday() == 0 for first, _, _ in weeks)
    assert gathered(days[:3]) == [(day, day, 2) for day, _ in days[:3]]


def test_the_sheet_tells_where_a_contact_stands(
    ui_context: UiContext, people: list[int], own: int, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    sent: list[object] = []
    ui_context.navigator.answer(StartSeries, sent.append)
    part = ContactSeries(ui_context)
    qtbot.addWidget(part)
    part.show_contact(people[0])
    settle(lambda: part.touches.text() == "Turned to 0 times so far")
    run = workspace.series_starts.start(workspace.series.get(own), people[:1], date(2026, 12, 7))
    settle(lambda: len(part.lines) == 1)
    (member,) = workspace.series_runs.members(run.run_id)
    assert member.steps[0] is not None
    workspace.tasks.complete([member.steps[0].task_id])
    settle(lambda: part.touches.text() == "Turned to 1 time so far")
    part.start_button.click()
    assert sent == [StartSeries((people[0],))]
