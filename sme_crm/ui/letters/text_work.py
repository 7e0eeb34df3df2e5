"""What the text of a letter needs of the data file: pictures, advice, the contact shown, pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from sme_crm.domain.letters.template import Image, LetterTemplate, every_block
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.letters.draft import LetterDraft
from sme_crm.ui.letters.editor.block_words import ShownContact
from sme_crm.ui.letters.editor.editor_pane import EditorPane
from sme_crm.ui.letters.editor.page_dialog import PageDialog
from sme_crm.ui.navigation import OpenSettings

if TYPE_CHECKING:
    from sme_crm.domain.letters.writing_check import WritingFinding
    from sme_crm.services.letters.preview import PreviewedLetter
    from sme_crm.ui.context import UiContext


@dataclass(frozen=True, slots=True)
class _Followed:
    """What was found out about the text as it reads now."""

    findings: tuple[WritingFinding, ...]
    rules: dict[str, bool]
    pictures: dict[str, bytes]


class TextWork(QObject):
    """Stands between the editor, the draft and the data file."""

    def __init__(
        self, context: UiContext, draft: LetterDraft, pane: EditorPane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._letters = context.workspace.letters
        self._draft = draft
        self._pane = pane
        self._latest = LatestRead(context.jobs)
        pane.picture_wanted.connect(self.choose_picture)
        pane.edit.picture_brought.connect(self.insert_picture)
        pane.page_wanted.connect(self.open_page)
        pane.hints.rule_switched.connect(self._switch_rule)
        pane.settings_wanted.connect(self._open_settings)
        draft.opened.connect(self._show)
        draft.changed.connect(self._follow)
        draft.named.connect(lambda: self._pane.take_name(self._draft.name))

    def _show(self) -> None:
        self._pane.show_template(self._draft.template)
        self._follow()

    # -- pictures ------------------------------------------------------------------------------

    def _follow(self) -> None:
        """Advice and pictures for the text as it reads now."""
        template = self._draft.template
        self._latest.drop()
        if template is None:
            self._pane.hints.show_findings(())
            return
        letters, known = self._letters, frozenset(self._pane.wording.pictures)

        def read() -> _Followed:
            wanted = _pictures_of(template) - known
            pictures = letters.templates.pictures
            return _Followed(
                letters.check_writing(template),
                letters.writing_rules(),
                {key: pictures.read(key) for key in wanted},
            )

        self._latest.ask(read, self._take)

    def _take(self, found: _Followed) -> None:
        self._pane.hints.show_findings(found.findings, found.rules)
        for key, data in found.pictures.items():
            self._pane.wording.add_picture(key, data)
        if found.pictures:
            self._pane.edit.refresh()

    def _switch_rule(self, rule: str, on: bool) -> None:
        """Go by a rule of writing, or no more; the advice is read anew."""
        letters = self._letters
        self._context.jobs.write(
            lambda: letters.switch_writing_rule(rule, on), lambda _none: self._follow(), owner=self
        )

    def _open_settings(self) -> None:
        """Letterhead, logo, signature: what all letters share."""
        self._draft.save()
        self._context.navigator.send(OpenSettings("company"))

    def choose_picture(self) -> None:
        """Ask for a PNG or JPEG and put it in."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._pane, self.tr("Choose a picture"), "", self.tr("Pictures (*.png *.jpg *.jpeg)")
        )
        if chosen:
            self.insert_picture(Path(chosen))

    def insert_picture(self, picture: Path | bytes) -> None:
        """Put a picture (or that of a file) in; what is no picture is refused with the reason."""
        pictures = self._letters.templates.pictures

        def keep() -> tuple[str, bytes]:
            data = picture if isinstance(picture, bytes) else picture.read_bytes()
            return pictures.keep(data), data

        def done(kept: tuple[str, bytes]) -> None:
            self._pane.insert_picture(*kept)

        self._context.jobs.write(keep, done, self._context.notices.show_error, owner=self)

    # -- pages and contact ---------------------------------------------------------------------

    def open_page(self) -> None:
        """Ask for paper, size of the text, letterhead."""
        self._pane.flush()
        template = self._draft.template
        if template is None:
            return
        dialog = PageDialog(template, self._pane.window())
        dialog.changed.connect(self._take_page)
        dialog.settings_wanted.connect(self._open_settings)
        dialog.open()

    def _take_page(self, template: LetterTemplate) -> None:
        self._pane.take(template)
        self._draft.take(template)
        self._draft.save()

    def show_contact(self, letter: PreviewedLetter | None) -> None:
        """Fields and ready blocks say what they are for the contact whose page is shown."""
        shown = None
        if letter is not None:
            shown = ShownContact(letter.values, letter.form, letter.address)
        self._pane.show_contact(shown)


def _pictures_of(template: LetterTemplate) -> frozenset[str]:
    return frozenset(
        block.picture for block in every_block(template.blocks) if isinstance(block, Image)
    )
