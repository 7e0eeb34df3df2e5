"""Scenes of the text of a letter: its lists, menus and dialogs, tables, a new letter, versions."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from sme_crm.domain.letters.template import FieldRun, Paragraph, Table, TextRun
from sme_crm.ui.labels import language_code
from sme_crm.ui.letters.editor.page_dialog import PageDialog
from sme_crm.ui.letters.letters_panel import LettersPanel
from sme_crm.ui.letters.version_dialog import VersionDialog
from tests.screens.scenes_letters import open_letters
from tests.screens.stage import Scene, Stage


def _open(stage: Stage) -> LettersPanel:
    panel = open_letters(stage)
    stage.window.activateWindow()
    panel.text.edit.setFocus()
    return panel


def _put(panel: LettersPanel, words: str) -> None:
    """The cursor behind some words of the letter."""
    edit = panel.text.edit
    found = edit.document().find(words)
    found.clearSelection()
    edit.setTextCursor(found if not found.isNull() else edit.textCursor())
    edit.ensureCursorVisible()


def _fields(stage: Stage) -> None:
    """The list that "@" opens."""
    panel = _open(stage)
    _put(panel, ", ")
    panel.text.show_fields()


def _insert(stage: Stage) -> None:
    panel = _open(stage)
    panel.text.tools.insert.showMenu()


def _new(stage: Stage) -> None:
    """A new letter with what belongs into its empty lines, and what it misses."""
    panel = _open(stage)
    panel.shelf.make(language_code())
    stage.settle()


def _hints(stage: Stage) -> None:
    _new(stage)
    panel = stage.panel(LettersPanel)
    panel.text.hints.button.showMenu()


def _condition(stage: Stage) -> None:
    """Who a part of the letter is printed for."""
    panel = _open(stage)
    panel.text.edit.condition_opened.emit(0)
    stage.wait(lambda: QApplication.activeModalWidget() is not None)


def _table(stage: Stage) -> None:
    """A table, and a field that is gone."""
    panel = _open(stage)
    template = panel.draft.template
    assert template is not None

    def cells(*words: str) -> tuple[tuple[TextRun, ...], ...]:
        return tuple((TextRun(word),) for word in words)

    rows = (cells("Lundi", "9 h", "12 h"), cells("Mardi", "14 h", "18 h"), cells("", "", ""))
    gone = Paragraph((TextRun("Essence\u00a0: "), FieldRun("own.999"), TextRun(".")))
    blocks = (*template.blocks[:5], Table(rows, headed=True), gone, *template.blocks[5:])
    panel.draft.take(replace(template, blocks=blocks))
    panel.text.show_template(panel.draft.template)
    stage.settle()
    _put(panel, "Mardi")


def _page(stage: Stage) -> None:
    panel = _open(stage)
    panel.text.page_wanted.emit()
    stage.wait(lambda: panel.window().findChild(PageDialog) is not None)


def _field(stage: Stage) -> None:
    """How a field is written, and what stands where the sheet says nothing."""
    panel = _open(stage)
    place = panel.text.edit.fields.find("employer.name") or next(
        at for at in range(panel.text.edit.document().characterCount())
        if panel.text.edit.fields.at(at) is not None
    )  # fmt: skip
    panel.text.edit.field_opened.emit(place)
    stage.wait(lambda: QApplication.activeModalWidget() is not None)


def _block(stage: Stage) -> None:
    """The choices of a ready block."""
    panel = _open(stage)
    panel.text.edit.ready_opened.emit(4)
    stage.wait(lambda: QApplication.activeModalWidget() is not None)


def _versions(stage: Stage) -> None:
    """What a template was before it was changed."""
    panel = _open(stage)
    for words in ("Première version. ", "Deuxième version. "):
        panel.text.edit.begin()
        cursor = panel.text.edit.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertText(words)
        panel.leave()
        stage.settle()
        panel.draft.open(panel.templates.choice())
        stage.settle()
    panel.shelf.show_versions(panel.templates.choice())
    stage.wait(lambda: panel.window().findChild(VersionDialog) is not None)


def _block_menu(stage: Stage) -> None:
    """What a right click on a ready block offers."""
    from sme_crm.ui.letters.editor.text_menu import make_menu

    panel = _open(stage)
    edit = panel.text.edit
    place = edit.cursorRect(QTextCursor(edit.document().findBlockByNumber(4))).center()
    menu: QMenu = make_menu(edit, place)
    menu.popup(edit.viewport().mapToGlobal(place))


SCENES = [
    Scene("letters-fields", _fields),
    Scene("letters-insert", _insert),
    Scene("letters-new", _new),
    Scene("letters-hints", _hints),
    Scene("letters-condition", _condition),
    Scene("letters-table", _table),
    Scene("letters-page", _page),
    Scene("letters-field", _field),
    Scene("letters-block", _block),
    Scene("letters-versions", _versions),
    Scene("letters-block-menu", _block_menu),
]
