"""What is done with templates: read, made, duplicated, renamed, deleted, each to be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sme_crm.domain.letters.template import (
    AddressWindow,
    Letterhead,
    LetterTemplate,
    Paragraph,
    PlaceDate,
    Salutation,
    Signature,
    Subject,
    Valediction,
)
from sme_crm.ui.labels import language_code
from sme_crm.ui.letters.draft import LetterDraft
from sme_crm.ui.letters.template_pane import TemplatePane
from sme_crm.ui.letters.template_sharing import TemplateSharing
from sme_crm.ui.letters.version_dialog import VersionDialog

if TYPE_CHECKING:
    from sme_crm.services.letters.templates import TemplateEntry
    from sme_crm.ui.context import UiContext


class TemplateShelf(QObject):
    """Stands between the list of templates, the draft and the data file."""

    made = Signal()
    """A new template is open, to be written."""

    def __init__(
        self, context: UiContext, draft: LetterDraft, pane: TemplatePane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._templates = context.workspace.letters.templates
        self._draft = draft
        self._pane = pane
        pane.new_wanted.connect(self.make)
        pane.duplicate_wanted.connect(self.duplicate)
        pane.delete_wanted.connect(self.delete)
        pane.versions_wanted.connect(self.show_versions)
        self.sharing = TemplateSharing(context, pane)
        self.sharing.taken.connect(self.open_template)
        pane.share_wanted.connect(self.sharing.ask_and_share)
        pane.file_wanted.connect(self.sharing.ask_and_take)
        self.shown_contact: int | None = None
        draft.stored.connect(lambda _id: self.read())

    def read(self) -> None:
        """Read the list anew; what is being written stays open."""
        templates = self._templates
        self._context.jobs.read(lambda: templates.list_templates(), self._take)

    def _take(self, entries: list[TemplateEntry]) -> None:
        present = self._draft.template
        name = present.name if present is not None else ""
        # Samples in the user's own language first.
        spoken = language_code()
        entries = sorted(entries, key=lambda one: one.sample and one.language != spoken)
        self._pane.show_entries(entries, self._draft.template_id, name)
        entry = self._pane.choice() or self._sample_of(entries)
        if entry is None or present is None:
            self._open_first(entries)
        elif replace(entry.template, name=present.name) == present:
            self._draft.take_name(entry.template.name)
        elif not self._draft.dirty:
            # Undone, or written by another window of the same program.
            self._draft.open(entry)

    def _sample_of(self, entries: list[TemplateEntry]) -> TemplateEntry | None:
        """The sample that was being written, after the copy of it was taken back."""
        found = next(
            (one for one in entries if one.sample and one.name == self._draft.origin), None
        )
        if found is not None:
            self._pane.show_entries(entries, found.id, found.name)
        return found

    def _open_first(self, entries: list[TemplateEntry]) -> None:
        """The first own template, else the first sample in the user's language."""
        spoken = [entry for entry in entries if not entry.sample] or [
            entry for entry in entries if entry.language == language_code()
        ]
        first = (spoken or entries)[0]
        self._pane.show_entries(entries, first.id, first.name)
        self._draft.open(first)

    def make(self, language: str) -> None:
        """A new letter with everything a letter has."""
        french = language == "fr"
        blocks = (
            Letterhead(), AddressWindow(), PlaceDate(), Subject(), Salutation(), Paragraph(),
            Valediction(), Signature(),
        )  # fmt: skip
        name = "Nouveau courrier" if french else "New letter"
        self._save_new(LetterTemplate(name, language, blocks))

    def duplicate(self, entry: TemplateEntry) -> None:
        """The same template once more, to be changed."""
        written = self._draft.template if entry.id == self._draft.template_id else None
        self._save_new(replace(written or entry.template, name=entry.name))

    def show_versions(self, entry: TemplateEntry) -> None:
        """Show what a template was before it was changed."""
        self._draft.save()
        dialog = VersionDialog(self._context, entry, self.shown_contact, self._pane.window())
        dialog.restored.connect(self._tell_restored)
        dialog.open()

    def _tell_restored(self, change_id: int) -> None:
        self._context.notices.toast_change(
            self.tr("The earlier version is the letter again"), change_id, "history"
        )
        self.read()

    def open_template(self, template_id: int) -> None:
        """Go to a template: it came in from a file, or another screen wrote it."""
        self._draft.save()
        templates = self._templates

        def done(entry: TemplateEntry) -> None:
            self._draft.open(entry)
            self.made.emit()
            self.read()

        self._context.jobs.read(lambda: templates.find(str(template_id)), done, owner=self)

    def _save_new(self, template: LetterTemplate) -> None:
        self._draft.save()
        templates = self._templates

        def save() -> TemplateEntry:
            named = replace(template, name=templates.free_name(template.name))
            saved = templates.save(named)
            return templates.find(str(saved.id))

        def done(entry: TemplateEntry) -> None:
            self._draft.open(entry)
            self.made.emit()
            self.read()

        self._context.jobs.write(save, done, owner=self)

    def delete(self, entry: TemplateEntry) -> None:
        """Delete a template; it can be undone."""
        words = self.tr("Template “{name}” deleted").format(name=entry.name)
        templates = self._templates
        self._draft.save()

        def done(change_id: int) -> None:
            self._context.notices.toast_change(words, change_id, "trash")
            self._draft.close()
            self.read()

        self._context.jobs.write(lambda: templates.delete(entry.id), done, owner=self)
