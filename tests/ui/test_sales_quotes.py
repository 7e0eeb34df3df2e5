"""The page of quotes: lines typed by keys, sums and page as one types, answers, chasing, rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from email import message_from_bytes
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from sme_crm.domain.dates import pretend_day
from sme_crm.domain.sales.quote import Quote
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import NewQuote, OpenQuote, StartCall
from sme_crm.ui.sales.lines_model import DESCRIPTION, NET, PRICE, QUANTITY
from sme_crm.ui.sales.quote_dialogs import AcceptDialog, RefuseDialog
from sme_crm.ui.sales.quote_list import NET as NET_COLUMN
from sme_crm.ui.sales.quote_rules_dialog import QuoteRulesDialog
from sme_crm.ui.sales.quotes_page import QuotesPage
from tests.passing_seconds import let_seconds_pass
from tests.services.sales.selling import a_company, a_quote, an_employee, an_opportunity

Settle = Callable[[Callable[[], object]], None]
Key = Qt.Key


def shown(context: UiContext, qtbot: QtBot, settle: Settle) -> QuotesPage:
    page = QuotesPage(context)
    page.resize(1200, 760)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    settle(lambda: page._stack.currentWidget() is not page._loading)
    return page


def opened(context: UiContext, qtbot: QtBot, settle: Settle, quote_id: int) -> QuotesPage:
    page = shown(context, qtbot, settle)
    page.receive(OpenQuote(quote_id))
    settle(lambda: page.page.shown_id() == quote_id)
    return page


@pytest.fixture
def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were handed to other programs."""
    found: list[Path] = []

    def note(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return found


def test_a_quote_is_begun_addressed_and_its_lines_are_typed(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    workspace.products.create("Oak window", {"price": 48_900, "reference": "W1", "unit": "piece"})
    page = shown(ui_context, qtbot, settle)
    assert page._stack.currentWidget() is page._nothing
    page.receive(NewQuote(a_company(workspace)))
    settle(lambda: page.page.shown_id() is not None)
    quote_id = page.page.shown_id()
    assert quote_id is not None
    table = page.page.form.lines
    table.add_line()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Fitting")
    QTest.keyClick(editor, Key.Key_Tab)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "2,5")
    QTest.keyClick(editor, Key.Key_Return)
    model = table.lines
    settle(lambda: model.lines()[0].quantity == 2_500)
    assert model.setData(model.index(0, PRICE), "200")
    assert model.data(model.index(0, NET)) == "€500.00"
    assert ("With VAT", "€600.00") in page.page.form.sums.rows
    settle(lambda: workspace.quotes.get(quote_id).gross == 60_000)
    settle(lambda: "€600.00" in page.page.preview.text())
    product = workspace.products.list_products()[0]
    model.take_product(1, product)
    settle(lambda: len(workspace.quotes.get(quote_id).lines) == 2)
    line = workspace.quotes.get(quote_id).lines[1]
    assert (line.reference, line.unit, line.unit_price) == ("W1", "piece", 48_900)
    edits = [one.name for one in workspace.undo.list_changes()]
    assert edits.count("quote.edit") == 1


def test_lines_are_shifted_taken_out_and_refuse_what_is_no_number(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    quotes = ui_context.workspace.quotes
    quote_id = a_quote(ui_context.workspace, a_company(ui_context.workspace))
    page = opened(ui_context, qtbot, settle, quote_id)
    table, model = page.page.form.lines, page.page.form.lines.lines
    table.setFocus()
    table.setCurrentIndex(model.index(0, DESCRIPTION))
    QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    settle(lambda: quotes.get(quote_id).lines[0].description == "Fitting")
    assert table.currentIndex().row() == 1
    QTest.keyClick(table, Key.Key_Delete)
    settle(lambda: len(quotes.get(quote_id).lines) == 1)
    for text in ("many", "1e99"):
        assert not model.setData(model.index(0, QUANTITY), text)
    table.add_words()
    settle(lambda: quotes.get(quote_id).lines[-1].kind == "text")
    ui_context.undo.undo()
    settle(lambda: len(model.lines()) == 2 and model.lines()[0].description == "Oak window")


def test_the_second_undo_takes_the_quote_itself_back(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_seconds_pass(monkeypatch)
    quotes = ui_context.workspace.quotes
    page = shown(ui_context, qtbot, settle)
    page.receive(NewQuote(a_company(ui_context.workspace)))
    settle(lambda: page.page.shown_id() is not None)
    quote_id = page.page.shown_id()
    assert quote_id is not None
    page.page.form.lines.add_line()
    model = page.page.form.lines.lines
    assert model.setData(model.index(0, DESCRIPTION), "Fitting")
    assert model.setData(model.index(0, QUANTITY), "2")
    ui_context.undo.undo()
    ui_context.undo.undo()
    settle(lambda: not quotes.rows() and page._stack.currentWidget() is page._nothing)
    ui_context.undo.redo()
    ui_context.undo.redo()
    settle(lambda: quotes.rows() and not ui_context.jobs.busy())
    assert quotes.get(quote_id).lines[0].quantity == 2_000


def test_a_product_chosen_leads_on_to_how_many(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    workspace.products.create("Oak door", {"price": 1_000, "reference": "D1"})
    page = opened(ui_context, qtbot, settle, a_quote(workspace, a_company(workspace), lines=()))
    page.page.form.lines.add_line()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "door")
    popup = editor.completer().popup()
    settle(popup.isVisible)
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    settle(lambda: QApplication.focusWidget() is not editor)
    model = page.page.form.lines.lines
    assert model.lines()[0].description == "Oak door"
    assert page.page.form.lines.currentIndex().column() == QUANTITY
    typed = QApplication.focusWidget()
    assert isinstance(typed, QLineEdit)
    assert typed.selectedText() == "1"


def test_what_was_read_before_does_not_come_over_what_was_read_since(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    quotes = ui_context.workspace.quotes
    quote_id = a_quote(ui_context.workspace, a_company(ui_context.workspace), subject="Before")
    page = opened(ui_context, qtbot, settle, quote_id)
    gate, held = Event(), Event()
    read = quotes.get

    def slow_once(wanted: int) -> Quote:
        found = read(wanted)
        if not held.is_set():
            held.set()
            gate.wait(30)
        return found

    monkeypatch.setattr(quotes, "get", slow_once)
    page.reading.reload()
    assert held.wait(30)
    quotes.save(quote_id, {"subject": "Since"})
    subject = page.page.form.boxes["subject"]
    settle(lambda: subject.editor.value() == "Since")
    gate.set()
    qtbot.wait(100)
    assert subject.editor.value() == "Since"


def test_what_was_sent_can_only_be_answered(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    one = an_opportunity(workspace, contact_ids=(a_company(workspace),))
    quote_id = a_quote(workspace, an_employee(workspace), opportunity_id=one)
    page = opened(ui_context, qtbot, settle, quote_id)
    assert page.page.accept.isHidden()
    page.page.send.click()
    settle(lambda: not page.page.accept.isHidden())
    form = page.page.form
    assert not form.boxes["subject"].isEnabled()
    assert form.boxes["notes"].isEnabled()
    assert form.lines.lines.rowCount() == 2
    assert not form.lines.lines.setData(form.lines.lines.index(0, QUANTITY), "9")
    page.page.accept.click()
    settle(lambda: isinstance(QApplication.activeModalWidget(), AcceptDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AcceptDialog)
    assert dialog.order.isChecked() and dialog.win.isChecked()
    dialog.accept_button.click()
    settle(lambda: workspace.quotes.get(quote_id).state == "accepted")
    assert len(workspace.quotes.get(quote_id).orders) == 1
    settle(lambda: not page.page.again.isHidden())


def test_a_refusal_asks_why(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    workspace = ui_context.workspace
    quote_id = a_quote(workspace, a_company(workspace))
    workspace.quotes.send(quote_id)
    page = opened(ui_context, qtbot, settle, quote_id)
    page.page.refuse.click()
    settle(lambda: isinstance(QApplication.activeModalWidget(), RefuseDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RefuseDialog)
    dialog._reason.setEditText("Price")
    dialog.accept_button.click()
    settle(lambda: workspace.quotes.get(quote_id).refusal_reason == "Price")


def test_the_list_is_narrowed_sorted_and_told_in_sum(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    nova = a_company(workspace)
    ids = [a_quote(workspace, nova) for _ in range(3)]
    workspace.quotes.save(ids[1], {"discount_rate": 5_000})
    workspace.quotes.send(ids[0])
    page = shown(ui_context, qtbot, settle)
    model = page.table.rows_model
    settle(lambda: len(model.rows()) == 3)
    assert page.footer.text() == "3 quotes, €4,418 net"
    page.table.horizontalHeader().setSortIndicator(NET_COLUMN, Qt.SortOrder.AscendingOrder)
    assert model.rows()[0].id == ids[1]
    page.views.choose("waiting")
    page.reading.reload()
    settle(lambda: [row.id for row in model.rows()] == [ids[0]])
    page.search.setText("nobody")
    settle(lambda: page._stack.currentWidget() is page._not_found)
    page.show_all()
    settle(lambda: len(model.rows()) == 3)
    page.table.choose(ids[2])
    QTest.keyClick(page.table, Key.Key_Delete)
    settle(lambda: len(model.rows()) == 2)


def test_revising_opens_the_next_version(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    quote_id = a_quote(workspace, a_company(workspace))
    workspace.quotes.send(quote_id)
    page = opened(ui_context, qtbot, settle, quote_id)
    page.work.revise(quote_id)
    settle(lambda: page.page.shown_id() not in (None, quote_id))
    assert page.page._heading.text().endswith("-R2")


def test_pdf_and_draft_are_written_where_the_user_says(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, tmp_path: Path, opened_files: list[Path]
) -> None:
    workspace = ui_context.workspace
    quote_id = a_quote(workspace, a_company(workspace))
    page = opened(ui_context, qtbot, settle, quote_id)
    page.work.write_pdf(quote_id, tmp_path / "quote.pdf")
    settle(lambda: (tmp_path / "quote.pdf").exists())
    assert (tmp_path / "quote.pdf").read_bytes() == workspace.quotes.pdf(quote_id)
    page.work.write_mail(quote_id, tmp_path / "draft.eml")
    settle(lambda: opened_files == [tmp_path / "draft.eml"])
    message = message_from_bytes((tmp_path / "draft.eml").read_bytes())
    assert message["To"] == "info@nova.example"


def test_chasing_by_phone_tells_the_task_it_settles(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    calls: list[object] = []
    ui_context.navigator.answer(StartCall, calls.append)
    nova = a_company(workspace)
    quote_id = a_quote(workspace, nova)
    workspace.quotes.send(quote_id)
    page = opened(ui_context, qtbot, settle, quote_id)
    page.work.chase.by_phone(quote_id, nova)
    settle(lambda: calls)
    assert calls == [StartCall(nova, workspace.quote_chasing.next_task(quote_id))]


def test_chasing_by_mail_counts_and_can_be_undone(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, opened_files: list[Path]
) -> None:
    workspace = ui_context.workspace
    with pretend_day(date(2026, 11, 20)):
        quote_id = a_quote(workspace, a_company(workspace))
        workspace.quotes.send(quote_id)
    page = opened(ui_context, qtbot, settle, quote_id)
    page.work.chase.by_mail(quote_id, workspace.quotes.get(quote_id).number)
    settle(lambda: opened_files)
    assert opened_files[0].suffix == ".eml"
    settle(lambda: "chased 1 time" in page.page._told.whole_text())
    ui_context.undo.undo()
    settle(lambda: workspace.quotes.get(quote_id).chases == 0)


def test_the_rules_show_the_next_number_and_refuse_what_makes_none(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    page = shown(ui_context, qtbot, settle)
    page.work.edit_rules()
    settle(lambda: isinstance(QApplication.activeModalWidget(), QuoteRulesDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QuoteRulesDialog)
    dialog.number.setText("DEV{year}")
    dialog.accept_button.click()
    assert dialog.isVisible()
    dialog.number.setText("DEV{year}/{000}")
    dialog.chase.setText("20, 5")
    dialog.accept_button.click()
    settings = ui_context.workspace.settings
    settle(lambda: settings.text("quote.number") == "DEV{year}/{000}")
    assert settings.text("quote.chase_days") == "5,20"
