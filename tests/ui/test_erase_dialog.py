"""Erasing for good on the screen: what is told, the typed confirmation, the sheet and the trash."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from sme_crm.domain.contact import ContactDraft, Phone
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.services.erasing import Erasure, LeftCopies
from sme_crm.ui.changes_screen.change_list_model import STATE
from sme_crm.ui.changes_screen.changes_panel import ChangesPanel
from sme_crm.ui.contacts.sheet.view import ContactSheetView
from sme_crm.ui.context import UiContext
from sme_crm.ui.lists.erase_dialog import EraseDialog, ErasingWork

Settle = Callable[[Callable[[], object]], None]
NOTHING = LeftCopies(0, None, None, ())


def told(ids: tuple[int, ...], name: str = "", **counts: int) -> Erasure:
    numbers = dict.fromkeys(
        ("merged", "values", "entries", "letters", "documents", "tasks", "appointments", "shared",
         "kept", "changes"), 0
    )  # fmt: skip
    return Erasure(ids, name, **{**numbers, **counts})


def words(dialog: QObject) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


@pytest.fixture
def panel(ui_context: UiContext) -> Iterator[ChangesPanel]:
    made = ChangesPanel(ui_context)
    made.resize(1100, 700)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def add(context: UiContext, settle: Settle, *names: str) -> list[int]:
    ids: list[int] = []

    def work() -> None:
        for name in names:
            draft = ContactDraft(values={"family_name": name}, phones=[Phone("0612345678")])
            ids.append(context.workspace.contacts.create(draft)[0])

    context.jobs.write(work)
    settle(lambda: not context.jobs.busy())
    return ids


def test_one_contact_is_confirmed_by_its_name(ui_context: UiContext) -> None:
    dialog = EraseDialog(told((7,), "Zoé Dupont", values=3, changes=2), NOTHING)
    text = words(dialog)
    assert "Erase Zoé Dupont for good?" in text
    assert "\N{NO-BREAK SPACE}3 value" in text
    assert "backup" not in text
    assert not dialog.erase.isEnabled()
    for typed, enough in (("zoe", False), ("7", False), ("zoe  DUPONT ", True)):
        dialog.typed.setText(typed)
        assert dialog.erase.isEnabled() is enough
    dialog.deleteLater()


def test_many_are_confirmed_by_their_number_and_copies_are_told(
    ui_context: UiContext, tmp_path: Path
) -> None:
    copies = LeftCopies(
        4,
        datetime(2026, 1, 2, tzinfo=UTC),
        datetime(2026, 11, 21, tzinfo=UTC),
        (tmp_path / "base.before-restore-1.crm",),
    )
    dialog = EraseDialog(told(tuple(range(1_200)), shared=1, kept=2), copies)
    text = words(dialog)
    assert "from 2 Jan 2026 to 21 Nov 2026" in text
    assert "base.before-restore-1.crm" in text
    assert "\N{NO-BREAK SPACE}1 task" in text
    for typed, enough in (("120", False), ("1200", True), ("1,200", True)):
        dialog.typed.setText(typed)
        assert dialog.erase.isEnabled() is enough
    dialog.deleteLater()


def confirm(work: ErasingWork, settle: Settle, typed: str) -> None:
    settle(lambda: work.dialog is not None)
    dialog = work.dialog
    assert dialog is not None
    dialog.typed.setText(typed)
    assert dialog.erase.isEnabled()
    dialog.erase.click()


def test_the_trash_erases_what_is_marked(
    panel: ChangesPanel, ui_context: UiContext, settle: Settle
) -> None:
    ids = add(ui_context, settle, "Alba", "Brun", "Colin")
    workspace = ui_context.workspace
    ui_context.jobs.write(lambda: workspace.contacts.throw_away(ids[:2]))
    settle(lambda: not ui_context.jobs.busy())
    panel.enter()
    panel.show_page("trash")
    settle(lambda: panel.trash.model.rowCount() == 2)
    assert panel.trash.erase.isEnabled()
    panel.trash.view.selectAll()
    panel.trash.erase.click()
    confirm(panel.trash.erasing, settle, "2")
    settle(lambda: panel.trash.model.rowCount() == 0)
    assert workspace.contact_lists.count(ContactFilter()) == 1
    assert not panel.trash.erase.isEnabled()
    panel.show_page("changes")
    model = panel.changes.model
    settle(lambda: model.rowCount() > 2 and not ui_context.jobs.busy())
    states = [str(model.index(row, STATE).data()) for row in range(model.rowCount())]
    assert states[:2] == ["Final", "Final"]
    panel.changes.view.selectRow(0)
    assert not panel.changes.details.undo.isEnabled()


def test_nothing_happens_without_a_confirmation(
    panel: ChangesPanel, ui_context: UiContext, settle: Settle
) -> None:
    ids = add(ui_context, settle, "Alba")
    panel.trash.erasing.begin(ids, "test")
    settle(lambda: panel.trash.erasing.dialog is not None)
    dialog = panel.trash.erasing.dialog
    assert dialog is not None
    dialog.reject()
    settle(lambda: not ui_context.jobs.busy())
    assert panel.trash.erasing.dialog is None
    assert ui_context.workspace.contact_lists.count(ContactFilter()) == 1


def test_the_sheet_erases_its_contact(ui_context: UiContext, settle: Settle) -> None:
    (contact_id,) = add(ui_context, settle, "Alba")
    view = ContactSheetView(ui_context)
    view.show()
    view.show_contact(contact_id)
    settle(lambda: view.content().header.name.whole_text() == "Alba")
    view.content().header.erase_wanted.emit()
    confirm(view.content().disposal.erasing, settle, "alba")
    settle(lambda: view.contact_id() is None)
    assert ui_context.workspace.contact_lists.count(ContactFilter()) == 0
    view.close()
    view.deleteLater()
