"""The print check acts: remedies that can be undone, costs, parts, tests, on from a paper jam."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.domain.letters.template import (
    AddressWindow,
    FieldRun,
    LetterTemplate,
    Paragraph,
    Salutation,
    TextRun,
)
from sme_crm.printing.letters.run import LetterRunResult, check_letters
from sme_crm.ui.context import UiContext
from sme_crm.ui.letters.check_pane import COST, RUNS
from sme_crm.ui.letters.editor.field_dialog import FieldDialog
from sme_crm.ui.letters.jam_dialog import JamDialog
from sme_crm.ui.letters.letter_words import FieldNames, detail_words
from sme_crm.ui.letters.letters_panel import LettersPanel
from sme_crm.ui.letters.price_dialog import PriceDialog
from sme_crm.ui.letters.printed_lines_dialog import PrintedLinesDialog
from sme_crm.ui.letters.runs_page import AFTER, AREA, FROM_TO
from sme_crm.ui.navigation import MergeContacts, OpenContact
from sme_crm.ui.preview.printing import make_printer
from sme_crm.ui.widgets.buttons import Button
from tests.printing.printed_page import plain, read_pages

Settle = Callable[[Callable[[], object]], None]
TEMPLATE = LetterTemplate(
    "Vœux",
    "fr",
    (
        AddressWindow(),
        Salutation(),
        Paragraph((TextRun("Votre métier : "), FieldRun("contact.profession"), TextRun("."))),
    ),
)
LONG = "12 rue Alexandre Soljenitsyne Montmorency"


def home(street: str, code: str = "44000", town: str = "Nantes", country: str = "") -> Address:
    return Address("home", street=street, postal_code=code, locality=town, country=country)


@pytest.fixture
def people(ui_context: UiContext) -> dict[str, int]:
    """One contact for each finding that has a remedy, and two that are fine."""
    workspace = ui_context.workspace
    workspace.settings.set_many({"company.name": "Atelier Durand", "company.locality": "Nantes"})
    fine = {"civility": "mrs", "given_name": "Anne", "profession": "potière"}
    drafts = {
        "fine": ({**fine, "family_name": "Alba"}, home("1 rue Un")),
        "lyon": ({**fine, "family_name": "Brun"}, home("2 rue Deux", "69001", "Lyon")),
        "unknown": ({**fine, "family_name": "Cros", "civility": ""}, home("3 rue Trois")),
        "idle": ({**fine, "family_name": "Dune", "profession": ""}, home("4 rue Quatre")),
        "long": ({**fine, "family_name": "Élu"}, home(LONG)),
        "abroad": ({**fine, "family_name": "Maes"}, home("5 rue Cinq", "1000", "Bruxelles", "BE")),
        "double": ({**fine, "family_name": "Fort"}, home("6 rue Six")),
        "again": ({**fine, "family_name": "Fort"}, home("6 rue Six")),
        "luc": ({**fine, "family_name": "Gros", "given_name": "Luc"}, home("7 rue Sept")),
        "lea": ({**fine, "family_name": "Gros", "given_name": "Léa"}, home("7 rue Sept")),
    }
    return {
        name: workspace.contacts.create(ContactDraft(values, addresses=[address]))[0]
        for name, (values, address) in drafts.items()
    }


@pytest.fixture
def panel(
    ui_context: UiContext, people: dict[str, int], sent: list[object], qtbot: QtBot, settle: Settle
) -> Iterator[LettersPanel]:
    ui_context.workspace.letters.templates.save(TEMPLATE)
    made = LettersPanel(ui_context)
    qtbot.addWidget(made)
    made.resize(1160, 760)
    made.show()
    made.enter()
    settle(lambda: made.draft.template is not None and made.preview.view.page_count())
    settle(lambda: made.draft.template is not None and made.draft.template.name == "Vœux")
    check(made, settle)
    yield made
    made.leave()
    settle(lambda: not ui_context.jobs.busy())


def check(panel: LettersPanel, settle: Settle) -> None:
    panel.go_to_check()
    settle(lambda: panel.check_pane.check is not None and not panel._context.jobs.busy())


def found(panel: LettersPanel) -> dict[str, tuple[int, ...]]:
    return {finding.key: finding.ids for finding in panel.check_pane.model.rows()}


def choose(panel: LettersPanel, settle: Settle, key: str) -> None:
    """Choose a finding and wait for its contacts."""
    rows = [finding.key for finding in panel.check_pane.model.rows()]
    panel.check_pane.findings.selectRow(rows.index(key))
    ids = found(panel)[key]
    # The contacts of the finding before may be among these: what is read has to be there.
    settle(lambda: not panel._context.jobs.busy())
    settle(lambda: panel.check_pane.people.contact_id(0) in ids)


def act(panel: LettersPanel, settle: Settle, key: str, remedy: str) -> None:
    """Take a remedy and wait until the check was made again."""
    choose(panel, settle, key)
    before = panel.check_pane.check
    panel.check_pane.found.buttons[remedy].click()
    settle(lambda: panel.check_pane.check not in (None, before))
    settle(lambda: not panel._context.jobs.busy())


def dialog(kind: type, settle: Settle):
    settle(lambda: any(isinstance(one, kind) for one in QApplication.topLevelWidgets()))
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind))


def test_every_finding_has_a_remedy(panel: LettersPanel, people: dict[str, int]) -> None:
    assert {key: set(ids) for key, ids in found(panel).items()} == {
        "unknown_civility": {people["unknown"]},
        "empty_field": {people["idle"]},
        "line_too_long": {people["long"]},
        "abroad": {people["abroad"]},
        "duplicate": {people["double"], people["again"]},
        "same_household": {people["luc"], people["lea"]},
    }
    for row in range(len(panel.check_pane.model.rows())):
        panel.check_pane.findings.selectRow(row)
        assert panel.check_pane.found.buttons


def test_the_civility_is_set_and_set_back(
    panel: LettersPanel, people: dict[str, int], settle: Settle
) -> None:
    act(panel, settle, "unknown_civility", "madam")
    assert "unknown_civility" not in found(panel)
    workspace = panel._context.workspace
    assert workspace.contacts.sheet(people["unknown"]).contact.civility == "mrs"
    workspace.undo.undo(workspace.undo.next_undo().id)
    settle(lambda: "unknown_civility" in found(panel))


def test_one_letter_for_each_household(
    panel: LettersPanel, people: dict[str, int], settle: Settle
) -> None:
    act(panel, settle, "same_household", "collapse")
    keys = found(panel)
    assert "same_household" not in keys
    assert len(keys["household"]) == 1
    act(panel, settle, "household", "each")
    assert "household" not in found(panel)


def test_duplicates_are_opened_for_merging(
    panel: LettersPanel, people: dict[str, int], settle: Settle, sent: list[object]
) -> None:
    choose(panel, settle, "duplicate")
    panel.check_pane.found.buttons["merge"].click()
    assert sent == [MergeContacts((people["double"], people["again"]))]
    choose(panel, settle, "empty_field")
    panel.check_pane.found.buttons["sheet"].click()
    assert sent[-1] == OpenContact(people["idle"])


def test_a_line_is_typed_as_printed(
    panel: LettersPanel, people: dict[str, int], settle: Settle
) -> None:
    choose(panel, settle, "line_too_long")
    panel.check_pane.found.buttons["lines"].click()
    asked = dialog(PrintedLinesDialog, settle)
    row = next(at for at, line in enumerate(asked._lines) if len(line.line) > 38)
    asked.fields[row].setText("12 R A SOLJENITSYNE")
    before = panel.check_pane.check
    asked.accept_button.click()
    settle(lambda: panel.check_pane.check not in (None, before))
    assert "line_too_long" not in found(panel)
    press = panel._letters.press(TEMPLATE)
    options = panel._letters.printed_lines.read()
    assert "12 R A SOLJENITSYNE" in options[people["long"]].values()
    assert press.options.address.printed == options


def test_a_field_gets_a_text_if_empty(panel: LettersPanel, settle: Settle) -> None:
    choose(panel, settle, "empty_field")
    panel.check_pane.found.buttons["field"].click()
    assert panel.tabs.choice() == "text"
    asked = dialog(FieldDialog, settle)
    asked.fallback.setText("artisan")
    asked.accept_button.click()
    panel.text.flush()
    check(panel, settle)
    settle(lambda: "empty_field" not in found(panel))


def test_letters_abroad_are_set_apart_and_prepared_by_themselves(
    panel: LettersPanel, people: dict[str, int], settle: Settle
) -> None:
    act(panel, settle, "abroad", "apart")
    assert found(panel)["set_apart"] == (people["abroad"],)
    assert people["abroad"] not in panel.check_pane.check.ready
    act(panel, settle, "set_apart", "back")
    assert "abroad" in found(panel)
    act(panel, settle, "abroad", "apart")
    choose(panel, settle, "set_apart")
    panel.check_pane.found.buttons["own_run"].click()
    settle(lambda: panel.recipients.ids == (people["abroad"],))
    check(panel, settle)
    settle(lambda: panel.check_pane.check.ready == (people["abroad"],))


def test_selected_contacts_are_left_out(
    panel: LettersPanel, people: dict[str, int], settle: Settle
) -> None:
    choose(panel, settle, "duplicate")
    leave, merge = (panel.check_pane.found.buttons[key] for key in ("leave", "merge"))
    assert (leave.text(), merge.text()) == ("Leave out (2)", "Compare and merge…")
    # Not selectRow: it heeds modifier keys, were they held by a test before.
    flags = QItemSelectionModel.SelectionFlag
    panel.check_pane.list.selectionModel().select(
        panel.check_pane.people.index(1, 0), flags.ClearAndSelect | flags.Rows
    )
    second = panel.check_pane.people.contact_id(1)
    before = panel.check_pane.check
    assert leave.text() == "Leave out"
    leave.click()
    settle(lambda: panel.check_pane.check not in (None, before))
    assert found(panel)["by_hand"] == (second,)
    assert "duplicate" not in found(panel)


def test_the_keyboard_stays_with_the_findings_after_a_remedy(
    panel: LettersPanel, settle: Settle, qtbot: QtBot
) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow, timeout=60_000)
    choose(panel, settle, "abroad")
    panel.check_pane.found.buttons["apart"].setFocus()
    act(panel, settle, "abroad", "apart")
    assert panel.check_pane.findings.hasFocus()
    panel.check()
    panel.recipients.choice.setFocus()
    settle(lambda: panel.check_pane.check is not None)
    assert panel.recipients.choice.hasFocus(), "it is not taken from where somebody works"


def test_the_bill_follows_the_options(
    panel: LettersPanel, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = panel.check_pane.cost
    panel.check_pane.show_view(COST)
    settle(lambda: page.cost is not None)
    assert page.cost.letters == 10
    assert page.cost.postage == 9 * 152
    assert page.cost.unpriced == 1
    assert "991" in page.hint.text()
    page.grams.setValue(500)
    settle(lambda: page.cost is not None and page.cost.unpriced == 10)
    page.grams.setValue(0)
    settle(lambda: page.cost is not None and page.cost.unpriced == 1)
    path = tmp_path / "slip.pdf"
    monkeypatch.setattr(panel.output, "ask_path", lambda _name: path)
    monkeypatch.setattr(panel.output, "open_file", lambda _path: None)
    page.slip.click()
    settle(path.exists)
    settle(lambda: not panel._context.jobs.busy())
    assert "Atelier Durand" in plain(read_pages(path.read_bytes())[0].text)


def test_rules_are_shown_before_the_pages_are_counted(
    panel: LettersPanel, settle: Settle, sent: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    counting, pane = Event(), panel.check_pane
    whole = found(panel)

    def counted(*args: Any, **options: Any) -> LetterRunResult:
        assert counting.wait(30)
        return check_letters(*args, **options)

    monkeypatch.setattr("sme_crm.services.letters.letters.check_letters", counted)
    panel.check()
    settle(lambda: pane.rules is not None)
    assert found(panel) == whole, "all of it is told by addresses and fields"
    assert "Counting the pages" in said_in(pane)
    assert not pane.save.isEnabled() and not pane.print.isEnabled()
    assert pane.cost.cost is None and not pane.cost.slip.isEnabled()
    pane.findings.selectRow([one.key for one in pane.model.rows()].index("line_too_long"))
    settle(lambda: pane.people.contact_id(0) in whole["line_too_long"])
    pane.list.selectRow(0)
    pane.found.buttons["sheet"].click()
    assert isinstance(sent[-1], OpenContact), "what was found can be mended at once"
    counting.set()
    settle(lambda: pane.check is not None)
    assert pane.rules is None and pane.save.isEnabled()
    assert pane.found.chosen_ids() == (pane.people.contact_id(0),)
    assert pane.list.selectionModel().hasSelection(), "the selection stayed"


def test_a_missing_price_is_said_and_added_on_the_spot(
    panel: LettersPanel, settle: Settle, qtbot: QtBot
) -> None:
    page = panel.check_pane.cost
    panel.check_pane.show_view(COST)
    settle(lambda: page.cost is not None)
    assert "Total without the postage of 1 item" in said_in(page)
    add = next(one for one in page.findChildren(Button) if one.text() == "Add its price…")
    add.click()
    dialog = page.findChild(PriceDialog)
    assert dialog.grams.value() == 10
    assert not dialog.keep.isEnabled(), "no price was typed"
    dialog.price.setText("much")
    dialog.keep.click()
    assert dialog.isVisible()
    assert "1,250" in dialog.problem.text()
    dialog.price.setText("2,25")
    dialog.keep.click()
    assert dialog.isVisible()
    assert "needs the name" in dialog.problem.text()
    dialog.product.setText("Lettre internationale")
    dialog.source.setText("La Poste, 2026")
    check = panel.check_pane.check
    dialog.keep.click()
    settle(lambda: page.cost is not None and page.cost.unpriced == 0)
    assert page.cost.postage == 9 * 152 + 225
    assert "Total without" not in said_in(page)
    assert panel.check_pane.check is check, "prices leave the letters as they were checked"


def said_in(page: QWidget) -> str:
    shown = (one for one in page.findChildren(QLabel) if not one.isHidden())
    return " ".join(one.text() for one in shown)


def test_a_part_is_chosen_saved_and_shares_the_number(
    panel: LettersPanel, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = panel.check_pane
    number = pane.check.number
    pane.show_view(RUNS)
    pane.runs.choose(FROM_TO)
    pane.runs.first.setText("2")
    pane.runs.last.setText("3")
    assert len(panel.state.part) == 2
    assert "2 letters" in pane.part_words.text()
    pane.runs.choose(AREA)
    pane.runs.area.choose("69")
    pane.runs._choose()
    assert len(panel.state.part) == 1
    pane.runs.choose(AFTER, "8")
    assert len(panel.state.part) == 2
    path = tmp_path / "part.pdf"
    monkeypatch.setattr(panel.output, "ask_path", lambda _name: path)
    for page, letters in (("8", 2), ("9", 1)):
        pane.runs.choose(AFTER, page)
        pane.save.click()
        settle(lambda letters=letters: path.exists() and _pages(path) == letters)
        settle(lambda: not panel._context.jobs.busy())
    rows = panel._context.workspace.database.reader().execute(
        "SELECT number, letters FROM letter_run"
    )
    assert [tuple(row) for row in rows.fetchall()] == [(number, 2), (number, 1)]


@pytest.mark.parametrize("key", [FROM_TO, AFTER])
def test_a_page_or_name_that_means_no_letter_prints_none(
    panel: LettersPanel, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    pane, asked = panel.check_pane, []
    monkeypatch.setattr(panel.output, "ask_printer", lambda *args, **_more: asked.append(args))
    pane.runs.choose(key)
    field = pane.runs.last if key == FROM_TO else pane.runs.good
    field.setText("zzz")
    assert "“zzz”" in pane.runs.words.text()
    assert not pane.print.isEnabled() and not pane.save.isEnabled()
    panel.work.print_letters()
    assert not asked
    field.setText("1")
    assert pane.print.isEnabled()


def _pages(path: Path) -> int:
    return len(read_pages(path.read_bytes()))


def test_the_order_is_by_name(panel: LettersPanel, people: dict[str, int], settle: Settle) -> None:
    assert panel.check_pane.check.ready[-1] == people["abroad"]
    before = panel.check_pane.check
    panel.check_pane.runs.order.chosen.emit("name")
    settle(lambda: panel.check_pane.check not in (None, before))
    assert panel.check_pane.check.ready[0] == people["fine"]
    assert panel.check_pane.check.ready[-1] == people["abroad"]
    assert panel.check_pane.check.ready[1] == people["lyon"]


def test_on_both_sides_each_letter_has_its_own_sheet(
    panel: LettersPanel, people: dict[str, int], settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, runs = panel.check_pane.check, panel.check_pane.runs
    assert before is not None
    assert not runs.sides.isVisibleTo(runs)
    runs.duplex.setChecked(True)
    settle(lambda: panel.check_pane.check not in (None, before))
    both = panel.check_pane.check
    assert both is not None
    assert both.duplex
    assert both.pages == sum(one.pages + one.pages % 2 for one in both.printed) > before.pages
    assert all(one.first_page % 2 for one in both.printed)
    assert runs.sides.isVisibleTo(runs)
    assert "long edge" in runs.sides.text()
    asked: list[str] = []

    def ask_printer(*_given: object, turned: str) -> None:
        asked.append(turned)

    monkeypatch.setattr("sme_crm.ui.preview.printing.ask_printer", ask_printer)
    panel.check_pane.print.click()
    settle(lambda: asked)
    runs.duplex.setChecked(False)
    settle(lambda: panel.check_pane.check not in (None, both))
    panel.check_pane.print.click()
    settle(lambda: len(asked) == 2)
    assert asked == ["long", ""]


def test_a_test_and_a_jam(
    panel: LettersPanel,
    people: dict[str, int],
    settle: Settle,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Path] = []

    def ask_printer(name: str, _pages: int, choose_pages: bool, **_more: object) -> QPrinter:
        assert not choose_pages
        printer = make_printer(name)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.append(tmp_path / f"printed{len(made)}.pdf")
        printer.setOutputFileName(str(made[-1]))
        return printer

    monkeypatch.setattr(panel.output, "ask_printer", ask_printer)
    history = panel._context.workspace.history
    panel.recipients.take_selection(
        tuple(people[name] for name in ("fine", "lyon", "long", "idle"))
    )
    check(panel, settle)
    settle(lambda: panel.check_pane.check is not None and panel.check_pane.check.letters == 4)
    panel.check_pane.runs.test.click()
    settle(lambda: made and made[0].exists())
    qtbot.waitUntil(lambda: not panel._context.jobs.busy(), timeout=60_000)
    assert _pages(made[0]) == 3
    assert not any(history.timeline(one, kinds=["letter"]) for one in people.values())
    panel.check_pane.print.click()
    settle(lambda: len(made) == 2 and history.timeline(people["fine"], kinds=["letter"]))
    qtbot.waitUntil(lambda: not panel._context.jobs.busy(), timeout=60_000)
    buttons = panel.check_pane._run_banner.findChildren(type(panel.go_on))
    next(button for button in buttons if "jam" in button.text()).click()
    asked = dialog(JamDialog, settle)
    assert not asked.accept_button.isEnabled()
    for last_or_nothing, state in (("4", ""), ("zzz", "wrong")):
        asked.good.setText(last_or_nothing)
        assert not asked.accept_button.isEnabled()
        assert asked.good.property("state") == state
    asked.good.setText("2")
    assert asked.accept_button.isEnabled()
    asked.accept_button.click()
    settle(lambda: len(made) == 3 and made[2].exists())
    qtbot.waitUntil(lambda: not panel._context.jobs.busy(), timeout=60_000)
    assert _pages(made[2]) == 2
    assert len(history.timeline(people["fine"], kinds=["letter"])) == 1


def test_a_field_that_is_gone_is_not_called_by_its_key() -> None:
    names = FieldNames([])
    assert detail_words("empty_field", "own.999", names) == "Field that is gone"
    assert detail_words("empty_field", "family_name", names) == "Family name"
