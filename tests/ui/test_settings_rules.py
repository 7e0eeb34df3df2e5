"""The rules of contact among the settings: shown, edited, kept with day and source."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from sme_crm.domain.campaigns.answer_rates import ADVISED_RATES, AdvisedRate
from sme_crm.domain.contact_rules import RETENTION_SETTING
from sme_crm.domain.dates import present_day
from sme_crm.ui.context import UiContext
from sme_crm.ui.settings_screen.answer_rate_rows import AnswerRateCard
from sme_crm.ui.settings_screen.rules_page import RulesPage

Settle = Callable[[Callable[[], object]], None]


def test_rules_caps_and_retention_are_edited(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    page = RulesPage(ui_context)
    qtbot.addWidget(page)
    page.load()
    settle(lambda: page.numbers[RETENTION_SETTING].value() == 3)
    line = page.lines["phone.consumer"]
    assert (line.need.key(), line.since.value()) == ("consent", "2026-08-11")
    assert "2025-594" in str(line.source.value())
    line.need.choose("no_objection")
    line.edited.emit()
    page.numbers["contact.pressure.post.most"].setValue(5)
    page.numbers["contact.pressure.post.most"].editingFinished.emit()
    settle(lambda: not ui_context.jobs.busy())
    rules = ui_context.workspace.eligibility.rules()
    changed = rules.rules["phone.consumer"]
    assert (changed.need, changed.since) == ("no_objection", "2026-08-11")
    assert rules.pressure["post"].most == 5
    line.need.choose("consent")
    line.edited.emit()
    settle(lambda: not ui_context.jobs.busy())
    assert ui_context.workspace.settings.text("contact.rule.phone.consumer") == ""


def test_days_and_hours_of_calls_are_edited(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    page = RulesPage(ui_context)
    qtbot.addWidget(page)
    page.load()
    settle(lambda: page.numbers[RETENTION_SETTING].value() == 3)
    line = page.hours["phone.consumer"]
    assert [box.isChecked() for box in line.days] == [True] * 5 + [False] * 2
    assert (line.hours.text(), line.override.isChecked()) == ("10:00–13:00, 14:00–20:00", True)
    line.days[5].click()
    line.override.click()
    line.hours.set_value("9-12")
    line.hours.edited.emit("9-12")
    settle(lambda: not ui_context.jobs.busy())

    def kept() -> tuple[object, ...]:
        rule = ui_context.workspace.calling_rules.rules().rules["phone.consumer"]
        return rule.days, rule.hours, rule.override, rule.need

    assert kept() == ((0, 1, 2, 3, 4, 5), (("09:00", "12:00"),), False, "consent")
    line.hours.set_value("never")
    line.hours.edited.emit("never")
    settle(lambda: not ui_context.jobs.busy())
    assert kept()[1] == (("09:00", "12:00"),)


def test_any_day_is_every_day_ticked(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    page = RulesPage(ui_context)
    qtbot.addWidget(page)
    page.load()
    settle(lambda: page.numbers[RETENTION_SETTING].value() == 3)
    line = page.hours["phone.professional"]
    assert [box.isChecked() for box in line.days] == [True] * 7

    def kept() -> tuple[int, ...]:
        return ui_context.workspace.calling_rules.rules().rules["phone.professional"].days

    for day in range(6):
        line.days[day].click()
    settle(lambda: kept() == (6,))
    line.days[6].click()
    assert line.days[6].isChecked()
    for day in range(6):
        line.days[day].click()
    settle(lambda: kept() == ())
    assert [box.isChecked() for box in line.days] == [True] * 7


def test_rates_of_answers_are_edited_with_their_source(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    card = AnswerRateCard(ui_context)
    qtbot.addWidget(card)
    card.show()
    card.load()
    row, letters = card.rows["phone"], card.rows["letter"]
    settle(lambda: row.source.text().startswith("Assumption of this program"))
    assert letters.source.text() == "French guides of direct marketing, 2010"
    assert (letters.rate.kept(), row.usual.isEnabled()) == (200, False)
    row.rate.setText("3.5")
    row.rate.commit()
    rates, today = ui_context.workspace.answer_rates, present_day().isoformat()
    settle(lambda: rates.all()["phone"] == AdvisedRate(350, "", today))
    settle(lambda: row.source.text() == "" and row.usual.isEnabled())
    row.source.setText("Our calls of spring")
    row.source.commit()
    settle(lambda: rates.all()["phone"] == AdvisedRate(350, "Our calls of spring", today))
    row.usual.click()
    settle(lambda: rates.all() == dict(ADVISED_RATES) and row.rate.kept() == 500)
