"""Versions of a template, templates as files, pictures and pages, on a real data file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.letters.template import (
    Image,
    Letterhead,
    LetterheadOverride,
    LetterTemplate,
    Paragraph,
    Salutation,
    Signature,
    TextRun,
)
from sme_crm.ui.context import UiContext
from sme_crm.ui.language import use_language
from sme_crm.ui.letters.draft import LetterDraft
from sme_crm.ui.letters.editor.block_words import ShownContact
from sme_crm.ui.letters.editor.condition_asking import ConditionAsking
from sme_crm.ui.letters.editor.editor_pane import EditorPane
from sme_crm.ui.letters.editor.page_dialog import PageDialog
from sme_crm.ui.letters.editor.ready_dialog import ReadyDialog
from sme_crm.ui.letters.letter_words import FieldNames
from sme_crm.ui.letters.template_pane import TemplatePane
from sme_crm.ui.letters.template_shelf import TemplateShelf
from sme_crm.ui.letters.text_work import TextWork
from sme_crm.ui.letters.version_dialog import VersionDialog
from sme_crm.ui.navigation import OpenSettings

Settle = Callable[[Callable[[], object]], None]


class Desk:
    """The text of letters with all that works for it, without the rest of the screen."""

    def __init__(self, context: UiContext, qtbot: QtBot, settle: Settle) -> None:
        self.context = context
        self.settle = settle
        self.templates = context.workspace.letters.templates
        self.draft = LetterDraft(context)
        self.pane = TemplatePane(read_only=False)
        self.asking = ConditionAsking(context, self.draft)
        self.text = EditorPane(FieldNames(), self.asking, read_only=False)
        self.shelf = TemplateShelf(context, self.draft, self.pane, self.draft)
        self.work = TextWork(context, self.draft, self.text, self.draft)
        self.text.edited.connect(self.draft.take)
        qtbot.addWidget(self.pane, before_close_func=lambda _widget: self._end())
        qtbot.addWidget(self.text)
        self.text.show()

    def _end(self) -> None:
        """Nothing is saved or told any more when the widgets and the file are gone."""
        self.text.flush()
        self.draft.save()
        self.rest()

    def rest(self) -> None:
        self.settle(lambda: not self.context.jobs.busy())

    def open(self, template: LetterTemplate) -> int:
        saved = self.templates.save(template)
        self.draft.open(self.templates.find(str(saved.id)))
        self.rest()
        return saved.id


@pytest.fixture
def desk(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> Desk:
    return Desk(ui_context, qtbot, settle)


def said(text: str) -> Paragraph:
    return Paragraph((TextRun(text),))


def test_a_version_is_looked_at_and_taken_back(desk: Desk, qtbot: QtBot) -> None:
    contact_id, _ = desk.context.workspace.contacts.create(ContactDraft({"family_name": "Roux"}))
    template_id = desk.open(LetterTemplate("Essai", "fr", (said("un"),)))
    desk.templates.save(LetterTemplate("Essai", "fr", (said("deux"),)), template_id)
    entry = desk.templates.find(str(template_id))
    dialog = VersionDialog(desk.context, entry, contact_id)
    qtbot.addWidget(dialog)
    dialog.show()
    desk.settle(lambda: dialog.list.count() == 1 and dialog.view.page_count() == 1)
    with qtbot.waitSignal(dialog.restored, timeout=60_000):
        dialog.take.click()
    assert desk.templates.find(str(template_id)).template.blocks == (said("un"),)
    desk.context.workspace.undo.undo(desk.context.workspace.undo.list_changes()[0].id)
    assert desk.templates.find(str(template_id)).template.blocks == (said("deux"),)


def test_what_was_left_and_come_back_to_is_a_version(desk: Desk) -> None:
    template_id = desk.open(LetterTemplate("Essai", "fr", (said("un"),)))
    for words in ("deux", "trois"):
        desk.draft.take(LetterTemplate("Essai", "fr", (said(words),)))
        desk.draft.save()
    desk.rest()
    assert len(desk.templates.versions(template_id)) == 1
    desk.draft.end_visit()
    desk.draft.take(LetterTemplate("Essai", "fr", (said("quatre"),)))
    desk.draft.save()
    desk.rest()
    kept = [desk.templates.version(one.id).blocks for one in desk.templates.versions(template_id)]
    assert kept == [(said("trois"),), (said("un"),)]


def test_without_versions_the_dialog_says_so(desk: Desk, qtbot: QtBot) -> None:
    template_id = desk.open(LetterTemplate("Essai", "fr", (said("un"),)))
    dialog = VersionDialog(desk.context, desk.templates.find(str(template_id)), None)
    qtbot.addWidget(dialog)
    dialog.show()
    desk.settle(lambda: dialog.empty.isVisible())
    assert not dialog.take.isEnabled()


def test_a_template_goes_out_and_comes_in_with_its_picture(desk: Desk, tmp_path: Path) -> None:
    picture = tmp_path / "dessin.png"
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(picture))
    desk.open(LetterTemplate("Essai", "fr", (said("un"),)))
    desk.work.insert_picture(picture)
    desk.rest()
    desk.text.flush()
    desk.draft.save()
    desk.rest()
    written = desk.draft.template
    assert written is not None
    shown = written.blocks[1]
    assert isinstance(shown, Image)
    assert desk.text.wording.look("image", {"picture": shown.picture}).picture is not None
    entry = next(one for one in desk.templates.list_templates() if one.name == "Essai")
    path = tmp_path / "essai.letter"
    desk.shelf.sharing.share(entry, path)
    desk.rest()
    assert path.is_file()
    desk.shelf.sharing.take(path)
    desk.settle(lambda: desk.draft.template is not None and desk.draft.template.name != "Essai")
    taken = desk.draft.template
    assert taken is not None
    assert taken.blocks == written.blocks
    assert taken.name == "Essai (2)"


def test_a_file_that_is_no_picture_is_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(desk.context.notices, "show_error", told.append)
    path = tmp_path / "faux.png"
    path.write_bytes(b"no picture")
    desk.open(LetterTemplate("Essai", "fr", (said("un"),)))
    desk.work.insert_picture(path)
    desk.rest()
    template = desk.text.template()
    assert template is not None
    assert template.blocks == (said("un"),)
    assert isinstance(told[0], InvalidInput)
    assert told[0].code == "image_unreadable"


def test_paper_and_letterhead_are_set(desk: Desk, qtbot: QtBot) -> None:
    desk.open(LetterTemplate("Essai", "fr", (said("un"),)))
    template = desk.draft.template
    assert template is not None
    dialog = PageDialog(template)
    qtbot.addWidget(dialog)
    dialog.page.choose("a5_two_up")
    dialog.points.choose("12")
    dialog.own.setChecked(True)
    dialog.name.setText(" Atelier ")
    dialog.lines.setPlainText("Rue haute\n\n67000 Strasbourg ")
    dialog.logo.setChecked(False)
    with qtbot.waitSignal(dialog.changed, timeout=60_000) as heard:
        dialog.accept_button.click()
    letterhead = LetterheadOverride("Atelier", ("Rue haute", "67000 Strasbourg"), without_logo=True)
    assert heard.args == [replace(template, page="a5_two_up", size=12.0, letterhead=letterhead)]


def test_the_margin_says_what_good_letters_have(desk: Desk) -> None:
    desk.open(LetterTemplate("Essai", "fr", (said("Nous sommes là."), said("Venez."))))
    desk.settle(lambda: desk.text.hints.button.isEnabled())
    assert "P.S." in desk.text.hints.label.text()
    menu = desk.text.hints.button.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert len(menu.actions()) >= 4
    assert all(one.isEnabled() for one in menu.actions()), "advice is there to be read"
    desk.text.go_to_block(1)
    assert desk.text.edit.textCursor().block().text() == "Venez."


def test_a_changed_sample_is_kept_while_its_text_stays_open(desk: Desk, qtbot: QtBot) -> None:
    sample = next(one for one in desk.templates.list_templates("fr") if one.sample)
    desk.templates.save(sample.template)  # its name is taken, so that the copy gets another
    desk.draft.open(sample)
    desk.rest()
    edit = desk.text.edit
    edit.begin()
    place = edit.textCursor().position()
    edit.textCursor().insertText("neuf ")
    desk.text.flush()
    desk.draft.save()
    desk.rest()
    assert desk.draft.template_id > 0
    kept = desk.templates.find(str(desk.draft.template_id))
    assert kept.name != sample.name
    assert desk.draft.name == kept.name
    assert edit.textCursor().position() == place + 5
    edit.undo_step()
    desk.text.flush()
    desk.draft.save()
    desk.rest()
    again = desk.templates.find(str(desk.draft.template_id))
    assert again.name == kept.name
    assert again.template.blocks == sample.template.blocks


def test_what_is_typed_is_kept_without_leaving_the_text(desk: Desk, qtbot: QtBot) -> None:
    template_id = desk.open(LetterTemplate("Essai", "fr", (said("un"),)))
    pause = desk.draft.findChild(QTimer)
    pause.setInterval(1)
    desk.text.edit.textCursor().insertText("z")
    desk.text.flush()
    qtbot.waitUntil(lambda: not desk.draft.dirty, timeout=60_000)
    desk.rest()
    assert desk.templates.find(str(template_id)).template.blocks == (said("zun"),)


def test_a_change_taken_back_elsewhere_is_shown(desk: Desk) -> None:
    template_id = desk.open(LetterTemplate("Essai", "fr", (said("un"),)))
    desk.text.edit.textCursor().insertText("z")
    desk.text.flush()
    desk.draft.save()
    desk.rest()
    step = desk.context.workspace.undo.next_undo()
    assert step is not None
    desk.context.workspace.undo.undo(step.id)
    desk.shelf.read()
    desk.rest()
    assert desk.templates.find(str(template_id)).template.blocks == (said("un"),)
    assert desk.text.edit.blocks() == (said("un"),)


def test_a_picture_is_put_in_from_the_clipboard(desk: Desk) -> None:
    desk.open(LetterTemplate("Essai", "fr", (said("un"),)))
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    data = QMimeData()
    data.setImageData(picture)
    desk.text.edit.insertFromMimeData(data)
    desk.rest()
    made = desk.text.edit.blocks()[1]
    assert isinstance(made, Image)
    assert desk.templates.pictures.read(made.picture).startswith(b"\x89PNG")


def test_the_language_and_the_letterhead_are_shown_in_the_text(desk: Desk) -> None:
    desk.open(LetterTemplate("Essai", "fr", (Letterhead(), Salutation())))
    desk.text.show_contact(ShownContact({"sender.name": "Vauban"}, "mrs"))
    look = desk.text.edit.look
    assert (look("letterhead", {}).lines, look("salutation", {}).lines) == (
        ("Vauban",), ("Madame,",),
    )  # fmt: skip
    dialog = PageDialog(desk.draft.template or LetterTemplate("", "fr", ()))
    dialog.language.choose("en")
    dialog.own.setChecked(True)
    dialog.name.setText("Atelier")
    dialog.lines.setPlainText("Depuis 1961\n")
    dialog.changed.connect(desk.work._take_page)
    dialog.accept_button.click()
    assert look("letterhead", {}).lines == ("Atelier", "Depuis 1961")
    assert look("salutation", {}).lines == ("Dear Madam,",)
    assert desk.text.edit.language == "en"


def test_a_rule_of_writing_is_switched_off_and_on(desk: Desk) -> None:
    desk.open(LetterTemplate("Essai", "fr", (said("un"),)))
    hints = desk.text.hints
    menu = hints.button.menu()
    assert "No headline" in hints.label.whole_text()
    for wanted in (False, True):
        menu.aboutToShow.emit()
        rules = next(one.menu() for one in menu.actions() if isinstance(one.menu(), QMenu))
        headline = next(one for one in rules.actions() if one.text() == "A headline")
        assert headline.isChecked() is not wanted
        headline.setChecked(wanted)
        desk.rest()
        assert ("No headline" in hints.label.whole_text()) is wanted


def test_settings_of_all_letters_are_one_click_away(
    desk: Desk, sent: list[object], qtbot: QtBot
) -> None:
    desk.open(LetterTemplate("Essai", "fr", (Letterhead(), Signature())))
    dialog = ReadyDialog("signature", {}, "fr")
    qtbot.addWidget(dialog)
    dialog.settings_wanted.connect(desk.text.settings_wanted)
    dialog.settings.click()
    assert sent == [OpenSettings("company")]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_new_letter_is_first_offered_in_the_language_of_the_program(
    desk: Desk, qtbot: QtBot, language: str
) -> None:
    use_language(language)
    pane = TemplatePane(read_only=False)
    qtbot.addWidget(pane)
    with qtbot.waitSignal(pane.new_wanted, timeout=60_000) as wanted:
        pane._new.menu().actions()[0].trigger()
    assert wanted.args == [language]
    use_language("en")


def test_a_width_typed_at_once_takes_the_place_of_the_present_one(qtbot: QtBot) -> None:
    dialog = ReadyDialog("image", {"picture": "ab", "width": 60.0}, "fr")
    qtbot.addWidget(dialog)
    chosen: list[dict[str, object]] = []
    dialog.changed.connect(chosen.append)
    assert dialog.number is not None
    qtbot.keyClicks(dialog.number, "80")
    dialog.accept_button.click()
    assert chosen == [{"width": 80.0}]


def test_the_copy_of_a_sample_taken_back_leads_to_the_sample(desk: Desk) -> None:
    desk.open(LetterTemplate("Essai", "fr", (said("un"),)))
    sample = next(one for one in desk.templates.list_templates("fr") if one.sample)
    desk.draft.open(sample)
    desk.text.edit.begin()
    desk.text.edit.textCursor().insertText("z")
    desk.text.flush()
    desk.draft.save()
    desk.rest()
    step = desk.context.workspace.undo.next_undo()
    assert step is not None
    desk.context.workspace.undo.undo(step.id)
    desk.shelf.read()
    desk.rest()
    assert desk.draft.template == sample.template
    assert desk.draft.template_id == 0
    chosen = desk.pane.choice()
    assert chosen is not None
    assert chosen.sample
