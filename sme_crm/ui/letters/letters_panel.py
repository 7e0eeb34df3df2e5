"""The screen of letters: templates, text and print check, the page of each contact."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from sme_crm.domain.changes import Changes
from sme_crm.domain.fields import own_field
from sme_crm.services.letters.cost import ORIGIN as POSTAGE
from sme_crm.ui.letters.check_pane import CheckPane
from sme_crm.ui.letters.check_run import CheckRun
from sme_crm.ui.letters.draft import LetterDraft
from sme_crm.ui.letters.editor.condition_asking import ConditionAsking
from sme_crm.ui.letters.editor.editor_pane import EditorPane
from sme_crm.ui.letters.editor.text_zoom import USUAL
from sme_crm.ui.letters.handing_over import HandOver
from sme_crm.ui.letters.letter_words import FieldNames
from sme_crm.ui.letters.mailing_state import MailingState
from sme_crm.ui.letters.mailing_work import MailingWork
from sme_crm.ui.letters.output import Mailing
from sme_crm.ui.letters.outputs import LETTERS, Outputs
from sme_crm.ui.letters.preview_pane import PreviewPane
from sme_crm.ui.letters.recipients_field import RecipientsField
from sme_crm.ui.letters.template_pane import TemplatePane
from sme_crm.ui.letters.template_shelf import TemplateShelf
from sme_crm.ui.letters.text_work import TextWork
from sme_crm.ui.navigation import Panel, PrintLetters
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from sme_crm.services.custom_fields import CustomField
    from sme_crm.services.letters.preview import PreviewedLetter
    from sme_crm.services.letters.print_check import PrintCheck
    from sme_crm.services.letters.templates import TemplateEntry
    from sme_crm.ui.context import UiContext

ZOOM = MachineSetting("letters/zoom", USUAL)
_CHECK_AGAIN = 500  # ms after the last change, while the check is looked at
_CHECKED = ("contact", "setting", "household", "printed_line")
_WIDTHS = [232, 464, 464]


class LettersPanel(Panel):
    """Everything between choosing a template and letters that are printed and noted."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._letters = context.workspace.letters
        self._names = FieldNames()
        self._ids: tuple[int, ...] = ()
        read_only = context.workspace.read_only
        self.draft = LetterDraft(context, self)
        self.templates = TemplatePane(read_only)
        self.shelf = TemplateShelf(context, self.draft, self.templates, self)
        self.recipients = RecipientsField(context)
        self.asking = ConditionAsking(context, self)
        self.text = EditorPane(self._names, self.asking, read_only)
        self.text.edit.zoom.show(context.settings.get(ZOOM))
        self.text.edit.zoom.changed.connect(partial(context.settings.set, ZOOM))
        self.text_work = TextWork(context, self.draft, self.text, self)
        self.state = MailingState(self)
        self.check_pane = CheckPane(context, self._names, self.state)
        self.preview = PreviewPane(context, self._names)
        self.work = MailingWork(context, self.check_pane, self.state, self._mailing, self)
        self.output = self.work.output
        self.check_run = CheckRun(context, self)
        self._check_again = QTimer(self)
        self._check_again.setSingleShot(True)
        self._check_again.setInterval(_CHECK_AGAIN)
        self._check_again.timeout.connect(self.check)
        self.go_on = Button(self.tr("Check and print"), "check", "primary")
        self.go_on.clicked.connect(self.go_to_check)
        self._lay_out()
        self._connect()
        self._add_actions()

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        header = PageHeader(self.tr("Letters"))
        header.add_right(self.go_on)
        self.tabs = Tabs(self.tr("Text and print check"), inset=size.SPACE_8)
        self.tabs.add_page("text", self.tr("Text"), self.text)
        self.tabs.add_page("check", self.tr("Print check"), self.check_pane)
        self.tabs.currentChanged.connect(lambda _index: self._enter_tab())
        middle = Card(padding=0)
        middle.body.setContentsMargins(0, size.SPACE_4, 0, 0)
        middle.body.addWidget(self.tabs)
        splitter = Splitter()
        for widget in (self.templates, middle, self.preview):
            splitter.addWidget(widget)
        self.templates.setMinimumWidth(180)
        middle.setMinimumWidth(340)
        self.preview.setMinimumWidth(360)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 2)
        splitter.setStretchFactor(2, 3)
        splitter.setSizes(_WIDTHS)
        self.outputs = Outputs(self._context, splitter)
        self.recipients.set_label(self.outputs.whom(LETTERS))
        header.add_left(self.outputs.switch)
        header.add_left(self.recipients)
        header.add_right(HandOver(self._context, self.recipients))
        lay_out_screen(self, [header], self.outputs)

    def _connect(self) -> None:
        self.templates.chosen.connect(self._open)
        self.shelf.made.connect(self._begin)
        self.templates.renamed.connect(self._rename)
        self.draft.opened.connect(self._follow_draft)
        self.draft.changed.connect(self._follow_draft)
        self.text.edited.connect(self.draft.take)
        self.text.left.connect(self.draft.save)
        self.recipients.resolved.connect(self._take_ids)
        self.preview.check_wanted.connect(self.check)
        self.preview.shown.connect(self.text_work.show_contact)
        self.preview.shown.connect(self._note_contact)
        self.check_pane.check_wanted.connect(self.check)
        self.check_run.started.connect(self.check_pane.show_checking)
        self.check_run.rules_found.connect(self._show_rules)
        self.check_run.found.connect(self._show_check)
        self.check_run.forgotten.connect(self._show_forgotten)
        self.check_pane.contact_chosen.connect(self.preview.go_to)
        self.work.moved.connect(self._forget_check)
        self.work.remedies.text_wanted.connect(lambda: self.tabs.choose("text"))
        self.work.remedies.field_wanted.connect(self._open_field)
        self.work.remedies.run_wanted.connect(self.recipients.take_selection)
        self.output.finished.connect(self.draft.end_visit)
        self.outputs.chosen.connect(self._show_output)
        self._context.changes.committed.connect(self._note_commit)

    def _add_actions(self) -> None:
        add = self._add_action
        preview = self.preview
        add(self.tr("Next contact"), "chevron-right", "Alt+PgDown", lambda: preview.step(1))
        add(self.tr("Contact before"), "chevron-left", "Alt+PgUp", lambda: preview.step(-1))
        add(self.tr("Worst cases…"), "target", "Ctrl+Shift+W", preview.show_worst_cases)
        add(self.tr("Insert a field…"), "tag", "Ctrl+J", self.text.show_fields)
        add(
            self.tr("Show window, folds and margins"),
            "envelope",
            "Ctrl+Shift+M",
            preview.tools.toggle_ghosts,
        )
        add(self.tr("Check the letters"), "check", "Ctrl+Return", self.go_to_check)
        add(self.tr("Rename the template"), "edit", "F2", self.templates.rename)
        add(self.tr("Delete the template"), "trash", "", self.templates.delete)
        self.addActions(self.outputs.actions_of(self))
        add(self.tr("Open the sheet of this contact"), "contacts", "", preview.open_contact)

    def _add_action(
        self, text: str, icon_name: str, shortcut: str, act: Callable[[], object]
    ) -> None:
        self.addAction(screen_action(self, text, icon_name, act, shortcut))

    # -- the screen among others ---------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Letters to a selection, or to whom was chosen before."""
        if isinstance(request, PrintLetters) and request.selection is not None:
            self.recipients.take_selection(request.selection)
            self.tabs.choose("text")
            if request.template_id:
                self.shelf.open_template(request.template_id)

    def enter(self) -> None:
        """Read anew: templates, groups, own fields, contacts."""
        own_fields = self._context.workspace.custom_fields
        self._context.jobs.read(lambda: own_fields.list_fields(), self._take_names)
        self.asking.read()
        if not self.isAncestorOf(self.window().focusWidget()):
            self.templates.view.setFocus()
        self.recipients.load()

    def leave(self) -> bool:
        """What was typed is kept."""
        self.text.flush()
        self.draft.end_visit()
        return True

    def focus_search(self) -> bool:
        """The recipients are what can be looked for here."""
        self.recipients.choice.setFocus()
        return True

    def print_page(self) -> bool:
        """Ctrl+P: look first, then print."""
        if self.outputs.print_page():
            return True
        if self.check_pane.check is not None and self.tabs.choice() == "check":
            self.work.with_sender(self.work.print_letters)
        else:
            self.go_to_check()
        return True

    def _note_commit(self, changes: Changes) -> None:
        if changes.touches("letter_template") and not self.draft.dirty:
            self.shelf.read()
        if changes.touches("custom_field"):
            self.enter()
        if changes.name in ("letter.print", "label.print"):
            return
        if changes.origin == POSTAGE:
            self.check_pane.cost.renew()
            return
        if any(changes.touches(table) for table in _CHECKED):
            self._forget_check()
            self.outputs.contacts_changed()
            if self.isVisible():
                self.recipients.resolve()
                self.preview.renew_soon()

    # -- templates -----------------------------------------------------------------------------

    def _take_names(self, own: list[CustomField]) -> None:
        fields = [own_field(one.id, one.label, one.kind, "both", one.choices) for one in own]
        self._names.fill(fields)
        self.text.wording.own_fields = {field.key: field for field in fields}
        self.shelf.read()

    def _open(self, entry: TemplateEntry) -> None:
        self.check_pane.hide_run()
        self.text.flush()
        self.draft.open(entry)

    def _begin(self) -> None:
        """A new letter is there to be written."""
        self.tabs.choose("text")
        self.text.edit.begin()

    def _follow_draft(self) -> None:
        """The page follows the text; what was checked does not count any more."""
        self._forget_check()
        self.preview.set_template(self.draft.template)

    def _note_contact(self, letter: PreviewedLetter | None) -> None:
        self.shelf.shown_contact = letter.contact_id if letter is not None else None

    def _rename(self, entry: TemplateEntry, name: str) -> None:
        if entry.id == self.draft.template_id:
            self.text.flush()
            self.draft.rename(name)
            if self.draft.template is not None:
                self.text.take(self.draft.template)

    # -- recipients and check ------------------------------------------------------------------

    def _show_output(self, key: str) -> None:
        self.go_on.setVisible(key == LETTERS)
        self.recipients.set_label(self.outputs.whom(key))

    def _take_ids(self, ids: tuple[int, ...]) -> None:
        if ids != self._ids:
            self._ids = ids
            self.check_pane.hide_run()
            self._forget_check()
        self.go_on.setEnabled(bool(ids))
        self.preview.set_ids(ids)
        self.outputs.set_ids(ids, self.recipients.group_name())

    def _forget_check(self) -> None:
        """Something changed; a check that is being looked at is made again."""
        looked_at = self.tabs.choice() == "check"
        if looked_at and (self.check_run.running or self.check_run.result is not None):
            self._check_again.start()
        self.check_run.forget()

    def _show_forgotten(self) -> None:
        self.preview.set_check(None)
        self.tabs.set_count("check", None)
        if not self._check_again.isActive():
            self.check_pane.show_nothing()
        else:
            self.check_pane.show_checking()

    def _open_field(self, key: str) -> None:
        """Ask in the text what a field says when it is empty."""
        self.tabs.choose("text")
        place = self.text.edit.fields.find(key)
        if place is not None:
            self.text.edit.field_opened.emit(place)

    def go_to_check(self) -> None:
        """Show the print check, made now if it is not."""
        self.tabs.choose("check")

    def _enter_tab(self) -> None:
        idle = self.check_run.result is None and not self.check_run.running
        if self.tabs.choice() == "check" and idle:
            self.check()

    def _mailing(self) -> Mailing | None:
        self.text.flush()
        self.draft.save()
        template = self.draft.template
        if template is None or not self.recipients.ids:
            return None
        self.state.begin((self.recipients.ids, template.name))
        choice = self.state.whole()
        return Mailing(template, self.draft.template_id, self.recipients.ids, choice)

    def check(self) -> None:
        """Compose every letter and say what was found."""
        self._check_again.stop()
        mailing = self._mailing()
        if mailing is not None:
            self.check_run.run(mailing)

    def _show_rules(self, check: PrintCheck) -> None:
        """What addresses and fields say, while the letters are still laid out."""
        self.check_pane.show_rules(check)
        self.tabs.set_count("check", self.check_pane.model.rowCount() or None)

    def _show_check(self, check: PrintCheck) -> None:
        self.check_pane.show_check(check, self.draft.template)
        self.preview.set_check(check)
        self.tabs.set_count("check", self.check_pane.model.rowCount() or None)
