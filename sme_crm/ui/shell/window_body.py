"""What fills the main window of an open file: side bar, top bar, banners, the page shown."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from sme_crm.ui.context import UiContext
from sme_crm.ui.jobs.failure_report import trace_text
from sme_crm.ui.navigation import OpenDataFile, OpenSettings, Panel, PanelSpec, StartImport
from sme_crm.ui.notices import BannerAction
from sme_crm.ui.settings import SIDE_BAR_NARROW
from sme_crm.ui.shell.actions import ShellActions
from sme_crm.ui.shell.banner_area import BannerArea
from sme_crm.ui.shell.drop_hint import DropHint, dropped_files
from sme_crm.ui.shell.field_keys import FieldKeys
from sme_crm.ui.shell.job_cards import JobCards
from sme_crm.ui.shell.panels import make_panel, step_captions
from sme_crm.ui.shell.top_bar import TopBar
from sme_crm.ui.widgets.side_bar import SideBar, SideBarEntry, SideBarSection
from sme_crm.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from sme_crm.ui.shell.reminder_card import ReminderCard
    from sme_crm.ui.shell.reminder_watch import ReminderWatch

_LOG = logging.getLogger(__name__)


class WindowBody(QWidget):
    """Everything in the window of one open data file; hosts its screens and its notices."""

    def __init__(self, context: UiContext, end: Callable[[], object], window: QWidget) -> None:
        """`end` closes the program."""
        super().__init__(window)
        self._context = context
        self._panels: dict[str, Panel] = {}
        self.banners = BannerArea()
        self.setAcceptDrops(True)
        self.side_bar = SideBar("SME CRM")
        self.top_bar = TopBar()
        self._stack = QStackedWidget()
        self._actions = ShellActions(
            context,
            {
                "palette": self.open_palette,
                "find": self._find,
                "print_page": self._print,
                "shortcuts": self.show_shortcuts,
                "about": self.show_about,
                "quit": end,
                "reminders": self._go_to_reminders,
                "narrow": self._toggle_narrow,
            },
            self,
        )
        self._lay_out()
        self._actions.fill(self.top_bar.menus)
        self.top_bar.add_actions(
            [self._actions.back, self._actions.forward, self._actions.undo, self._actions.redo]
        )
        self._fill_side_bar()
        self._toast = Toast(self)
        # What it says, and offers to take back, is no more.
        context.undo.finished.connect(self._toast.hide)
        self._job_cards = JobCards(context.jobs, self)
        self.reminders: ReminderCard | None = None
        self._drop_hint = DropHint(self)
        self._field_keys = FieldKeys(self)
        context.navigator.attach(self)
        context.navigator.moved.connect(self._note_place)
        context.notices.attach(self)
        if context.workspace.read_only:
            self._show_read_only_banner()
        # Reading a setting loads what the first paint does not need: it comes after it.
        context.jobs.read(lambda: context.workspace.sample, self._show_sample_banner)

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self.banners)
        right.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.side_bar)
        whole.addLayout(right, 1)
        self.top_bar.palette_button.clicked.connect(self.open_palette)

    def _fill_side_bar(self) -> None:
        sections = []
        specs = self._context.navigator.specs
        for step, caption in step_captions().items():
            entries = tuple(
                _entry(spec) for spec in specs if spec.step == step and spec.in_side_bar
            )
            if entries:
                sections.append(SideBarSection(caption, entries))
        self.side_bar.set_sections(sections)
        self.side_bar.set_collapsed(self._context.settings.get(SIDE_BAR_NARROW))
        self.show_user("")
        self.side_bar.chosen.connect(self._open_chosen)
        self.side_bar.settings_wanted.connect(lambda: self._open_settings(""))
        self.side_bar.user_wanted.connect(lambda: self._open_settings("staff"))

    def show_user(self, name: str) -> None:
        """Show who works here above the name of the file; "": nobody was chosen."""
        file = self._context.workspace.path.stem
        self.side_bar.set_user(name or file, file if name else self.tr("Who are you?"))

    def _show_sample_banner(self, sample: bool) -> None:
        if not sample:
            return
        self.show_banner(
            "sample",
            self.tr(
                "Sample business: try everything here. Real customers belong in a file of your own."
            ),
            "sample",
            (
                BannerAction(
                    self.tr("Begin with my own contacts"),
                    lambda: self._context.navigator.send(OpenDataFile()),
                ),
            ),
            dismissable=False,
        )

    def _show_read_only_banner(self) -> None:
        self.show_banner(
            "read-only",
            self.tr("This file is open for reading only: nothing can be changed."),
            "warning",
            (),
            dismissable=False,
        )

    # -- screens (PanelHost) -------------------------------------------------------------------

    def current_panel(self) -> Panel | None:
        """The screen shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Panel) else None

    def show_panel(self, key: str) -> Panel | None:
        """Make the screen if needed and show it."""
        panel = self._panels.get(key)
        if panel is None:
            panel = self._make_panel(key)
            if panel is None:
                return None
        self._stack.setCurrentWidget(panel)
        self._actions.show_panel_actions(panel.actions())
        return panel

    def _make_panel(self, key: str) -> Panel | None:
        spec = next(spec for spec in self._context.navigator.specs if spec.key == key)
        try:
            panel = make_panel(spec, self._context)
        except Exception as error:  # noqa: BLE001 - told in a dialog
            # One screen that cannot be made must not take the others away.
            _LOG.error("the screen %s cannot be made:\n%s", key, trace_text(error))
            self._context.notices.show_error(error)
            return None
        panel.setAccessibleName(spec.title)
        self._panels[key] = panel
        self._stack.addWidget(panel)
        return panel

    def _open_chosen(self, key: str) -> None:
        self._context.navigator.open(key)
        # The side bar marks what was clicked; the screen may have refused to be left.
        self._mark_place()

    def _open_settings(self, page: str) -> None:
        if self._context.navigator.can_send(OpenSettings):
            self._context.navigator.send(OpenSettings(page))

    def _note_place(self) -> None:
        self._mark_place()
        panel = self.current_panel()
        if panel is not None:
            self._actions.show_panel_actions(panel.actions())

    def _mark_place(self) -> None:
        key = self._context.navigator.current
        spec = next((one for one in self._context.navigator.specs if one.key == key), None)
        marked = spec is not None and (spec.marked_as or (spec.in_side_bar and spec.key))
        if marked:
            self.side_bar.select(marked)
        else:
            self.side_bar.deselect()

    # -- what the actions do -------------------------------------------------------------------

    def open_palette(self) -> None:
        """Show the command palette."""
        from sme_crm.ui.shell.command_palette import CommandPalette

        CommandPalette(self._context, self._actions.every_action(), self).open_over(self)

    def _find(self) -> None:
        panel = self.current_panel()
        if panel is None or not panel.focus_search():
            self.open_palette()

    def _print(self) -> None:
        panel = self.current_panel()
        if panel is None or not panel.print_page():
            self.show_toast(self.tr("This screen has nothing to print."), "info", "", None)

    def _toggle_narrow(self) -> None:
        narrow = not self.side_bar.is_collapsed()
        self.side_bar.set_collapsed(narrow)
        self._context.settings.set(SIDE_BAR_NARROW, narrow)

    def show_shortcuts(self) -> None:
        from sme_crm.ui.shell.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self._actions.every_action(), self).open()

    def show_about(self) -> None:
        from sme_crm.ui.shell.about_dialog import AboutDialog

        AboutDialog(self).open()

    # -- notices (NoticeSurface) ---------------------------------------------------------------

    def show_toast(
        self, text: str, icon: str, action: str, act: Callable[[], object] | None
    ) -> None:
        """Show a toast at the bottom."""
        self._toast.show_message(text, action, act, icon)

    def show_banner(
        self,
        key: str,
        text: str,
        kind: str,
        actions: tuple[BannerAction, ...],
        dismissable: bool,
    ) -> None:
        """Show a banner above the page."""
        self.banners.show_banner(key, text, kind, actions, dismissable)

    def remove_banner(self, key: str) -> None:
        """Take a banner away."""
        self.banners.remove_banner(key)

    def show_reminders(self, watch: ReminderWatch) -> None:
        """Show what rings in the lower right corner from now on."""
        from sme_crm.ui.shell.reminder_card import ReminderCard

        self.reminders = ReminderCard(watch, self._context, self, self._job_cards)

    def _go_to_reminders(self) -> None:
        if self.reminders is None or not self.reminders.take_focus():
            self.show_toast(self.tr("There is nothing to be reminded of now."), "bell", "", None)

    # -- files dropped on the window -----------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped when an import can begin."""
        files = dropped_files(event.mimeData())
        if files and self._context.navigator.can_send(StartImport):
            event.acceptProposedAction()
            self._drop_hint.show_for(len(files))

    def dragLeaveEvent(self, event: object) -> None:
        """They went elsewhere."""
        self._drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import them."""
        self._drop_hint.hide()
        files = dropped_files(event.mimeData())
        if files and self._context.navigator.can_send(StartImport):
            event.acceptProposedAction()
            self._context.navigator.send(StartImport(files))

    # -- closing -------------------------------------------------------------------------------

    def finish(self) -> bool:
        """Save what is being edited, wait for the writes; a long job is stopped only if wished.

        False: the window stays.
        """
        if not self.leave_panel() or not self._may_stop_jobs():
            return False
        self._context.jobs.finish_long_jobs()
        if not self._context.jobs.flush():
            self._context.notices.show_error(TimeoutError())
            return False
        return True

    def leave_panel(self) -> bool:
        """Save what is being edited; False: it cannot be."""
        panel = self.current_panel()
        return panel is None or panel.leave()

    def retire(self) -> None:
        """Let every screen let go of what is its own; the window goes."""
        for panel in self._panels.values():
            panel.retire()

    def _may_stop_jobs(self) -> bool:
        """Whether nothing long is under way, or the user wants to stop it."""
        running = self._context.jobs.long_jobs()
        if not running:
            return True
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("SME CRM")
        box.setText(self.tr("“{job}” is still under way.").format(job=running[0].title))
        box.setInformativeText(
            self.tr("If you stop it, nothing of it is kept and your data stays as it was.")
        )
        stop = box.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Go on working"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is stop


def _entry(spec: PanelSpec) -> SideBarEntry:
    return SideBarEntry(spec.key, spec.title, spec.icon, spec.shortcut)
