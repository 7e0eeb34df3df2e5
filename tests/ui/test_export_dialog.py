"""Tests the export dialog: formats, columns, who is left out, the file, what is remembered."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import Address, Consent, ContactDraft, Email
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.ui.context import UiContext
from sme_crm.ui.exporting.export_dialog import ExportDialog
from sme_crm.ui.navigation import ExportContacts

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def ids(ui_context: UiContext) -> list[int]:
    contacts = ui_context.workspace.contacts
    ui_context.workspace.custom_fields.define("Essence")
    drafts = [
        ContactDraft(
            values={"given_name": "Anne", "family_name": "Bré", "civility": "mrs"},
            addresses=[
                Address("home", street="2 rue Haute", postal_code="44000", locality="Nantes")
            ],
            emails=[Email("anne@bre.example")],
            custom={"Essence": "chêne"},
        ),
        ContactDraft(
            values={"given_name": "Luc", "family_name": "Ardent"},
            addresses=[
                Address("home", street="1 rue Basse", postal_code="29000", locality="Brest")
            ],
        ),
        ContactDraft(
            values={"given_name": "Zoé", "family_name": "Non"},
            addresses=[
                Address("home", street="1 rue Basse", postal_code="29000", locality="Brest")
            ],
            consents=[Consent("objection", "post", "2026-01-01")],
        ),
    ]
    return [contacts.create(draft)[0] for draft in drafts]


@pytest.fixture
def make(
    ui_context: UiContext, ids: list[int], settle: Settle, qtbot: QtBot
) -> Iterator[Callable[..., ExportDialog]]:
    """Opens the dialog and waits for its first rows."""

    def open_dialog(request: ExportContacts = ExportContacts()) -> ExportDialog:
        dialog = ExportDialog(ui_context, request, None)
        qtbot.addWidget(dialog)
        dialog.show()
        settle(lambda: dialog.preview.shown.rows and not ui_context.jobs.busy())
        return dialog

    yield open_dialog
    settle(lambda: not ui_context.jobs.busy())


def choose(dialog: ExportDialog, key: str, settle: Settle) -> None:
    dialog.formats.choose(key)
    settle(lambda: not dialog._context.jobs.busy())


def test_it_says_how_many_and_shows_first_rows(make: Callable[..., ExportDialog]) -> None:
    dialog = make()
    assert "3" in dialog.title.text()
    assert "3" in dialog.export_button.text()
    assert "Given name" in dialog.preview.shown.headings
    assert len(dialog.preview.shown.rows) == 3


def test_a_selection_is_what_is_exported(
    make: Callable[..., ExportDialog], ids: list[int], settle: Settle, tmp_path: Path
) -> None:
    dialog = make(ExportContacts((ids[1],), name="Brest"))
    out = tmp_path / "one.csv"
    choose(dialog, "csv", settle)
    dialog.export_to(out)
    settle(out.exists)
    assert "Ardent" in out.read_text(encoding="utf-8-sig")
    assert not dialog.isVisible()


def test_columns_are_chosen_and_put_in_order(
    make: Callable[..., ExportDialog], settle: Settle, tmp_path: Path, ui_context: UiContext
) -> None:
    dialog = make(ExportContacts(ContactFilter(), columns=("formatted_name", "locality")))
    choose(dialog, "csv", settle)
    dialog.columns.sets.choose("list")
    dialog.columns.use_set()
    assert dialog.columns.chooser.chosen() == ("formatted_name", "locality")
    assert dialog.columns.sets.key() == "list"
    dialog.columns.chooser.tick("own.1")
    assert dialog.columns.sets.key() == "own"
    dialog.columns.chooser.list.setCurrentRow(1)
    dialog.columns.chooser.list.setFocus()
    dialog.columns.chooser.list.move_current(-1)
    assert dialog.columns.chooser.chosen() == ("locality", "formatted_name", "own.1")
    settle(lambda: dialog.preview.shown.headings == ("Town", "Name", "Essence"))
    out = tmp_path / "few.csv"
    dialog.delimiter.choose(",")
    dialog.export_to(out)
    settle(out.exists)
    with out.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["Town", "Name", "Essence"]
    assert ["Nantes", "Anne Bré", "chêne"] in rows
    again = make()
    assert again.format().key == "csv"
    assert again.columns.chooser.chosen() == ("locality", "formatted_name", "own.1")
    assert again.delimiter.key() == ","


def test_alt_and_the_arrows_move_a_column(make: Callable[..., ExportDialog], qtbot: QtBot) -> None:
    dialog = make()
    before = dialog.columns.chooser.chosen()
    dialog.columns.chooser.list.setCurrentRow(0)
    qtbot.keyClick(dialog.columns.chooser.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert dialog.columns.chooser.chosen()[:2] == (before[1], before[0])
    qtbot.keyClick(dialog.columns.chooser.list, Qt.Key.Key_Space)
    assert dialog.columns.chooser.chosen()[0] == before[1]
    assert before[0] not in dialog.columns.chooser.chosen()


def test_the_search_narrows_the_columns(make: Callable[..., ExportDialog]) -> None:
    dialog = make()
    chosen = dialog.columns.chooser.chosen()
    dialog.columns.chooser._filter("essence")
    items = [
        dialog.columns.chooser.list.item(row) for row in range(dialog.columns.chooser.list.count())
    ]
    assert [item.text() for item in items if not item.isHidden()] == ["Essence"]
    assert dialog.columns.chooser.chosen() == chosen


def test_a_set_is_kept_under_its_name(
    make: Callable[..., ExportDialog], settle: Settle, ui_context: UiContext
) -> None:
    dialog = make()
    dialog.columns.chooser._untick()
    assert not dialog.export_button.isEnabled()
    dialog.columns.chooser.tick("email")
    dialog.columns.save_set("Mails")
    settle(lambda: dialog.columns.sets.key() == "set:Mails")
    assert ui_context.workspace.column_sets.find("mails") == ("email",)


def test_a_mailing_tells_who_is_left_out(
    make: Callable[..., ExportDialog], settle: Settle, tmp_path: Path
) -> None:
    dialog = make()
    choose(dialog, "mailing-house", settle)
    settle(lambda: dialog.left_out.text())
    assert "objected" in dialog.left_out.text()
    assert "2" in dialog.export_button.text()
    out = tmp_path / "mailing.csv"
    dialog.export_to(out)
    settle(out.exists)
    text = out.read_text(encoding="utf-8-sig")
    assert text.index("BREST") < text.index("NANTES")
    assert "Zoé" not in text


def test_cards_show_how_the_file_begins(make: Callable[..., ExportDialog], settle: Settle) -> None:
    dialog = make()
    choose(dialog, "vcf3", settle)
    settle(lambda: dialog.text.toPlainText())
    assert dialog.text.toPlainText().startswith("BEGIN:VCARD")
    assert not dialog.columns.chooser.isVisible()
    assert dialog.photos.isVisible()


def test_nobody_cannot_be_exported(ui_context: UiContext, settle: Settle, qtbot: QtBot) -> None:
    dialog = ExportDialog(ui_context, ExportContacts(()), None)
    qtbot.addWidget(dialog)
    settle(lambda: not ui_context.jobs.busy())
    assert not dialog.export_button.isEnabled()
