"""The screen of letters as a user goes through it: template, recipients, page, check, output."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import Address, Consent, ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.letters.template import Subject, TextRun
from sme_crm.ui.context import UiContext
from sme_crm.ui.letters.editor.block_formats import role_of
from sme_crm.ui.letters.handing_over import HandOver
from sme_crm.ui.letters.letters_panel import LettersPanel
from sme_crm.ui.letters.output import FOLDER
from sme_crm.ui.navigation import (
    CompleteCompany,
    ExportContacts,
    MakeGroup,
    OpenContact,
    PrintLetters,
)
from sme_crm.ui.preview.printing import make_printer
from sme_crm.ui.widgets.buttons import Button
from tests.imported_file import bring_in_people
from tests.printing.printed_page import read_pages

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def people(ui_context: UiContext) -> dict[str, int]:
    """Four contacts: two fine ones, one who objected, one without an address."""
    home = Address(kind="home", street="7 rue Crébillon", postal_code="44000", locality="Nantes")
    objection = Consent("objection", "post", given_on="2026-05-04", words="Non merci.")
    drafts = {
        "adam": ContactDraft({"civility": "mrs", "family_name": "Adam"}, addresses=[home]),
        "brun": ContactDraft({"family_name": "Brun"}, addresses=[home]),
        "cros": ContactDraft({"family_name": "Cros"}, addresses=[home], consents=[objection]),
        "dumas": ContactDraft({"civility": "mr", "family_name": "Dumas"}),
    }
    ui_context.workspace.settings.set_many(
        {"company.name": "Atelier Durand", "company.locality": "Strasbourg"}
    )
    return {name: ui_context.workspace.contacts.create(draft)[0] for name, draft in drafts.items()}


@pytest.fixture
def panel(
    ui_context: UiContext, people: dict[str, int], sent: list[object], qtbot: QtBot, settle: Settle
) -> Iterator[LettersPanel]:
    made = LettersPanel(ui_context)
    qtbot.addWidget(made)
    made.resize(1160, 760)
    made.show()
    made.enter()
    settle(lambda: made.draft.template is not None and made.preview.view.page_count())
    settle(lambda: not ui_context.jobs.busy())
    yield made
    made.leave()
    settle(lambda: not ui_context.jobs.busy())


def rest(panel: LettersPanel, settle: Settle) -> None:
    settle(lambda: not panel._context.jobs.busy())


def type_into(panel: LettersPanel, qtbot: QtBot, words: str) -> None:
    """Type at the start of the subject, and wait for the pause."""
    editor = panel.text.edit
    subject = next(
        part.item
        for part in editor.parts
        if isinstance(part.item, QTextBlock) and role_of(part.item.blockFormat()) == "subject"
    )
    editor.setTextCursor(QTextCursor(subject))
    with qtbot.waitSignal(panel.text.edited, timeout=60_000):
        qtbot.keyClicks(editor, words)


def subject(panel: LettersPanel) -> str:
    template = panel.draft.template
    assert template is not None
    block = next(one for one in template.blocks if isinstance(one, Subject))
    return "".join(run.text for run in block.runs if isinstance(run, TextRun))


def own_names(panel: LettersPanel) -> list[str]:
    return [entry.name for entry in panel._letters.templates.list_templates() if not entry.sample]


# -- pages -------------------------------------------------------------------------------------


def test_the_first_page_is_there_at_once(panel: LettersPanel, people: dict[str, int]) -> None:
    assert panel.preview.contact_id() == people["adam"]
    assert "ADAM" in panel.preview.view.text()
    assert panel.draft.template_id == 0
    entry = panel.templates.choice()
    assert entry is not None and entry.language == "en"
    assert [action.shortcut().toString() for action in panel.actions() if action.shortcut()]


def test_from_contact_to_contact(
    panel: LettersPanel, people: dict[str, int], settle: Settle, sent: list[object]
) -> None:
    preview = panel.preview
    preview.step(-1)
    assert preview.contact_id() == people["adam"]
    preview.step(1)
    settle(lambda: "BRUN" in preview.view.text())
    assert "Unknown civility" in preview._banner.text()
    preview.step(1)
    settle(lambda: "CROS" in preview.view.text())
    assert "Non merci." in preview._banner.text()
    preview.step(1)
    settle(lambda: preview.letter is not None and not preview.letter.pdf)
    assert preview.view.page_count() == 0
    preview.open_contact()
    assert sent == [OpenContact(people["dumas"])]


def test_the_page_follows_the_typing(panel: LettersPanel, qtbot: QtBot, settle: Settle) -> None:
    assert "Zut" not in panel.preview.view.text()
    type_into(panel, qtbot, "Zut ")
    settle(lambda: "Zut" in panel.preview.view.text())
    assert "ADAM" in panel.preview.view.text(), "it is the letter of the same contact"


def test_a_contact_that_goes_while_it_is_shown(
    panel: LettersPanel, people: dict[str, int], settle: Settle
) -> None:
    panel._context.workspace.contacts.throw_away([people["adam"]])
    settle(lambda: len(panel.recipients.ids) == 3)
    settle(lambda: "BRUN" in panel.preview.view.text())
    assert people["adam"] not in panel.recipients.ids
    assert "ADAM" not in panel.preview.view.text()


def test_nobody_to_write_to(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    panel = LettersPanel(ui_context)
    qtbot.addWidget(panel)
    panel.show()
    panel.enter()
    settle(lambda: panel.draft.template is not None and not ui_context.jobs.busy())
    assert not panel.go_on.isEnabled()
    assert panel.preview.contact_id() is None
    panel.go_to_check()
    panel.work.save_pdf()
    panel.work.print_letters()
    panel.leave()


# -- templates ---------------------------------------------------------------------------------


def test_a_sample_is_copied_at_its_first_edit_and_a_visit_is_one_change(
    panel: LettersPanel, qtbot: QtBot, settle: Settle
) -> None:
    before = subject(panel)
    type_into(panel, qtbot, "Un ")
    panel.text.left.emit()
    settle(lambda: panel.draft.template_id)
    type_into(panel, qtbot, "Deux ")
    panel.text.left.emit()
    rest(panel, settle)
    assert len(own_names(panel)) == 1
    changes = [
        change.name
        for change in panel._context.workspace.undo.list_changes()
        if change.name.startswith("template")
    ]
    assert changes == ["template.create"]
    entry = panel.templates.choice()
    assert entry is not None and not entry.sample
    assert subject(panel) == f"Deux Un {before}"
    panel._context.undo.undo()
    settle(lambda: own_names(panel) == [] and subject(panel) == before)


def test_new_duplicated_renamed_deleted(panel: LettersPanel, qtbot: QtBot, settle: Settle) -> None:
    panel.templates.new_wanted.emit("fr")
    settle(lambda: own_names(panel) == ["Nouveau courrier"])
    rest(panel, settle)
    entry = panel.templates.choice()
    assert entry is not None and entry.name == "Nouveau courrier"
    panel.shelf.duplicate(entry)
    settle(lambda: "Nouveau courrier (2)" in own_names(panel))
    rest(panel, settle)
    panel.templates.rename()
    field = panel.templates.view.findChild(QLineEdit)
    assert field is not None
    field.setText("Bons vœux")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(lambda: "Bons vœux" in own_names(panel))
    rest(panel, settle)
    panel.templates.delete()
    settle(lambda: own_names(panel) == ["Nouveau courrier"])
    rest(panel, settle)
    panel._context.undo.undo()
    settle(lambda: "Bons vœux" in own_names(panel))


def test_leaving_keeps_what_was_typed(panel: LettersPanel, qtbot: QtBot, settle: Settle) -> None:
    type_into(panel, qtbot, "Garde ")
    other = next(
        entry for entry in panel._letters.templates.list_templates() if entry.language == "fr"
    )
    panel.templates.choose(0, other.name)
    settle(lambda: len(own_names(panel)) == 1)
    rest(panel, settle)
    kept = panel._letters.templates.find(own_names(panel)[0])
    assert any(
        isinstance(block, Subject) and "Garde" in str(block.runs) for block in kept.template.blocks
    )
    assert panel.draft.template is not None
    assert panel.draft.template.language == "fr"


# -- recipients --------------------------------------------------------------------------------


def test_a_selection_arrives(panel: LettersPanel, people: dict[str, int], settle: Settle) -> None:
    panel.receive(PrintLetters((people["brun"], people["dumas"])))
    settle(lambda: panel.recipients.ids == (people["brun"], people["dumas"]))
    assert panel.recipients.choice.currentText() == "The contacts selected"
    panel.receive(PrintLetters(ContactFilter(text="cros")))
    settle(lambda: panel.recipients.ids == (people["cros"],))
    panel.receive(PrintLetters())
    assert panel.recipients.ids == (people["cros"],)


def test_a_group_is_chosen(panel: LettersPanel, people: dict[str, int], settle: Settle) -> None:
    groups = panel._context.workspace.groups
    group_id = groups.create("Salon")
    groups.add_members(group_id, [people["adam"]])
    panel.enter()
    rest(panel, settle)
    choice = panel.recipients.choice
    choice.setCurrentIndex(choice.findText("Salon", Qt.MatchFlag.MatchContains))
    choice.activated.emit(choice.currentIndex())
    settle(lambda: len(panel.recipients.ids) == 1)
    assert panel.recipients.ids == (people["adam"],)
    assert panel.recipients.choice.currentText() == "Salon"
    groups.delete(group_id)
    panel.enter()
    settle(lambda: len(panel.recipients.ids) == 4)
    assert set(panel.recipients.ids) == set(people.values())
    assert panel.recipients.choice.currentText() == "All contacts"


# -- check -------------------------------------------------------------------------------------


def check(panel: LettersPanel, settle: Settle) -> None:
    panel.go_to_check()
    settle(lambda: panel.check_pane.check is not None)
    rest(panel, settle)


def test_the_check_tells_who_is_left_out_and_what_to_look_at(
    panel: LettersPanel, people: dict[str, int], settle: Settle, sent: list[object]
) -> None:
    check(panel, settle)
    pane = panel.check_pane
    found = {finding.key: finding.ids for finding in pane.model.rows()}
    assert found == {
        "objection": (people["cros"],),
        "no_address": (people["dumas"],),
        "unknown_civility": (people["brun"],),
    }
    assert all(finding.remedy for finding in pane.model.rows())
    assert pane.save.isEnabled()
    row = [finding.key for finding in pane.model.rows()].index("objection")
    pane.findings.selectRow(row)
    settle(lambda: pane.people.contact_id(0) == people["cros"])
    assert "Non merci." in str(
        pane.people.data(pane.people.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    )
    pane.list.selectRow(0)
    settle(lambda: panel.preview.contact_id() == people["cros"])
    pane.list.activated.emit(pane.people.index(0, 0))
    pane.group.click()
    assert sent == [OpenContact(people["cros"]), MakeGroup((people["cros"],))]


def test_the_worst_cases_are_gone_through(
    panel: LettersPanel, people: dict[str, int], settle: Settle
) -> None:
    panel.preview.go_to(people["brun"])
    panel.preview._fill_worst_menu()
    panel.preview._worst_menu.actions()[0].trigger()
    settle(lambda: panel.check_pane.check is not None)
    cases = {case.key: case for case in panel.preview._cases}
    assert set(cases) == {"longest", "unknown_civility"}
    assert cases["longest"].ids != (people["brun"],)
    assert (panel.preview.contact_id(),) == cases["longest"].ids
    panel.preview.go_to_case(cases["unknown_civility"])
    assert panel.preview.contact_id() == people["brun"]
    panel.preview._fill_worst_menu()
    assert len(panel.preview._worst_menu.actions()) == 2


def test_a_change_makes_the_check_old(panel: LettersPanel, qtbot: QtBot, settle: Settle) -> None:
    check(panel, settle)
    panel.tabs.choose("text")
    type_into(panel, qtbot, "Neuf ")
    assert panel.check_pane.check is None
    rest(panel, settle)


# -- output ------------------------------------------------------------------------------------


def test_letters_are_saved_noted_and_undone(
    panel: LettersPanel, people: dict[str, int], settle: Settle, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    check(panel, settle)
    path = tmp_path / "letters.pdf"
    monkeypatch.setattr(panel.output, "ask_path", lambda _name: path)
    panel.check_pane.save.click()
    settle(path.exists)
    rest(panel, settle)
    assert len(read_pages(path.read_bytes())) == 2
    history = panel._context.workspace.history
    assert len(history.timeline(people["adam"], kinds=["letter"])) == 1
    assert "2 letters" in panel.check_pane._run_banner.text()
    panel._context.undo.undo()
    settle(lambda: not history.timeline(people["adam"], kinds=["letter"]))


def test_the_default_name(panel: LettersPanel, tmp_path: Path) -> None:
    panel._context.settings.set(FOLDER, str(tmp_path))
    name = panel.output.default_path('Vœux : "A/B" <c>.').name
    assert name.startswith("Vœux A B c 20")
    assert panel.output.default_path("///").name.startswith("Letters 20")
    assert panel.output.default_path("x").parent == tmp_path


def test_letters_are_printed_and_printed_again(
    panel: LettersPanel, people: dict[str, int], settle: Settle, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    asked: list[bool] = []

    def ask_printer(name: str, pages: int, choose_pages: bool, **_more: object) -> QPrinter:
        asked.append(choose_pages)
        printer = make_printer(name)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"printed{len(asked)}.pdf"))
        assert pages == 2
        return printer

    monkeypatch.setattr(panel.output, "ask_printer", ask_printer)
    check(panel, settle)
    assert panel.print_page()
    history = panel._context.workspace.history
    settle(lambda: history.timeline(people["adam"], kinds=["letter"]))
    rest(panel, settle)
    assert len(read_pages((tmp_path / "printed1.pdf").read_bytes())) == 2
    again = panel.check_pane._run_banner.findChildren(type(panel.go_on))[-1]
    again.click()
    rest(panel, settle)
    assert asked == [False, True]
    assert (tmp_path / "printed2.pdf").exists()
    assert len(history.timeline(people["adam"], kinds=["letter"])) == 1


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_what_was_not_printed_is_not_noted(
    panel: LettersPanel, people: dict[str, int], settle: Settle, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    told: list[BaseException] = []
    jobs = panel._context.jobs
    jobs.unhandled.disconnect()
    jobs.unhandled.connect(told.append)
    printer = make_printer("Essai")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    monkeypatch.setattr(panel.output, "ask_printer", lambda *_args, **_kw: printer)
    check(panel, settle)
    panel.check_pane.print.click()
    settle(lambda: told)
    rest(panel, settle)
    history = panel._context.workspace.history
    assert not history.timeline(people["adam"], kinds=["letter"])


def test_the_first_letter_asks_for_the_company(
    panel: LettersPanel, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = panel._context.workspace.settings
    settings.set_many({"company.name": ""})
    rest(panel, settle)
    check(panel, settle)
    asked: list[CompleteCompany] = []
    panel._context.navigator.answer(CompleteCompany, asked.append)
    path = tmp_path / "letters.pdf"
    monkeypatch.setattr(panel.output, "ask_path", lambda _name: path)
    panel.check_pane.save.click()
    settle(lambda: asked)
    assert not path.exists()
    settings.set_many({"company.name": "Enfin"})
    asked[0].then()
    settle(path.exists)
    rest(panel, settle)


def test_ctrl_p_looks_first(panel: LettersPanel, settle: Settle) -> None:
    assert panel.print_page()
    settle(lambda: panel.check_pane.check is not None)
    assert panel.focus_search()
    rest(panel, settle)


def test_a_use_of_a_rented_file_is_offered(
    panel: LettersPanel, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = panel._context.workspace
    lot_id = bring_in_people(workspace, tmp_path / "rented.csv", "Notaries & Co", "Emery")
    workspace.lots.save(lot_id, {"mode": "rented"})
    settle(lambda: len(panel.recipients.ids) == 5)
    check(panel, settle)
    path = tmp_path / "letters.pdf"
    monkeypatch.setattr(panel.output, "ask_path", lambda _name: path)
    panel.check_pane.save.click()
    settle(path.exists)
    rest(panel, settle)
    assert workspace.lots.uses(lot_id) == [], "it is offered, not done"
    buttons = panel.check_pane._run_banner.findChildren(Button)
    (offer,) = [button for button in buttons if "Notaries" in button.text()]
    offer.click()
    settle(lambda: workspace.lots.uses(lot_id))
    (use,) = workspace.lots.uses(lot_id)
    assert use.addresses == 1 and not offer.isEnabled()


def test_the_recipients_are_handed_to_a_mailing_house(
    panel: LettersPanel, people: dict[str, int]
) -> None:
    asked: list[ExportContacts] = []
    panel._context.navigator.answer(ExportContacts, asked.append)
    button = panel.findChild(HandOver)
    assert isinstance(button, HandOver)
    menu = button.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    assert asked == [ExportContacts(tuple(panel.recipients.ids), format="mailing-house")]
    assert set(asked[0].selection or ()) == set(people.values())
