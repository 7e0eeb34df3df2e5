"""The actions of the main window: one QAction each, in menus, palette and as shortcuts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import Command, OpenDataFile, OpenSettings, PanelSpec, RestoreBackup
from sme_crm.ui.settings import SIDE_BAR_NARROW, THEME
from sme_crm.ui.theme.icons import icon


class ShellActions(QObject):
    """Makes the actions and lays them out in a menu bar.

    `do` names what the window itself does: palette, find, print_page, shortcuts, about, quit,
    narrow, reminders.
    """

    def __init__(
        self, context: UiContext, do: dict[str, Callable[[], object]], window: QWidget
    ) -> None:
        super().__init__(window)
        self._context = context
        self._do = do
        self._window = window
        self._all: list[QAction] = []
        self.undo = self._make(self.tr("Undo"), "undo", "Ctrl+Z", context.undo.undo)
        self.redo = self._make(self.tr("Redo"), "redo", "Ctrl+Y", context.undo.redo)
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.back = self._make(self.tr("Back"), "chevron-left", "Alt+Left", context.navigator.back)
        self.forward = self._make(
            self.tr("Forward"), "chevron-right", "Alt+Right", context.navigator.forward
        )
        self._screen_menu: QMenu | None = None
        self._panel_actions: list[QAction] = []
        context.undo.changed.connect(self.refresh)
        context.navigator.moved.connect(self.refresh)

    def fill(self, bar: QMenuBar) -> None:
        """Add the menus to the bar."""
        self._fill_file(bar.addMenu(self.tr("&File")))
        self._fill_edit(bar.addMenu(self.tr("&Edit")))
        self._fill_go(bar.addMenu(self.tr("&Go to")))
        self._screen_menu = bar.addMenu(self.tr("&Screen"))
        self._fill_view(bar.addMenu(self.tr("&View")))
        self._fill_help(bar.addMenu(self.tr("&Help")))
        self.refresh()

    def every_action(self) -> list[QAction]:
        """All actions that can be done now, those of the screen first."""
        return [
            action
            for action in (*self._panel_actions, *self._all)
            if action.isEnabled() and action.text()
        ]

    def show_panel_actions(self, actions: list[QAction]) -> None:
        """The screen shown has these actions."""
        self._panel_actions = [action for action in actions if not action.isSeparator()]
        if self._screen_menu is not None:
            # `clear()` would take them from the screen they belong to as well, with their keys.
            for action in self._screen_menu.actions():
                self._screen_menu.removeAction(action)
            self._screen_menu.addActions(actions)
            self._screen_menu.menuAction().setVisible(bool(self._panel_actions))

    def refresh(self) -> None:
        """Say what can be undone and where one can go."""
        undo, navigator = self._context.undo, self._context.navigator
        for action, can, plain, what in (
            (self.undo, undo.can_undo(), self.tr("Undo"), undo.undo_text()),
            (self.redo, undo.can_redo(), self.tr("Redo"), undo.redo_text()),
        ):
            action.setEnabled(can)
            words = self.tr("{verb}: {change}").format(verb=plain, change=what)
            action.setText(words if can and what else plain)
        self.back.setEnabled(navigator.can_go_back())
        self.forward.setEnabled(navigator.can_go_forward())

    # -- menus ---------------------------------------------------------------------------------

    def _fill_file(self, menu: QMenu) -> None:
        self._add_commands(menu, "file")
        menu.addSeparator()
        menu.addAction(
            self._make(
                self.tr("Open another file…"), "folder", "Ctrl+O", self._sender(OpenDataFile())
            )
        )
        recent = menu.addMenu(self.tr("Recent files"))
        recent.aboutToShow.connect(lambda: self._fill_recent(recent))
        menu.addAction(
            self._make(self.tr("Restore a backup…"), "restore", "", self._sender(RestoreBackup()))
        )
        menu.addSeparator()
        menu.addAction(self._make(self.tr("Print…"), "printer", "Ctrl+P", self._do["print_page"]))
        if self._context.navigator.can_send(OpenSettings):
            menu.addAction(
                self._make(self.tr("Settings"), "settings", "Ctrl+,", self._sender(OpenSettings()))
            )
        menu.addSeparator()
        menu.addAction(self._make(self.tr("Quit"), "close", "Ctrl+Q", self._do["quit"]))

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        present = self._context.workspace.path
        for path in self._context.settings.recent_files():
            if path != present:
                action = menu.addAction(path.name.replace("&", "&&"))
                action.setToolTip(str(path))
                action.triggered.connect(self._sender(OpenDataFile(path)))
        if menu.isEmpty():
            menu.addAction(self.tr("No other file yet")).setEnabled(False)

    def _fill_edit(self, menu: QMenu) -> None:
        menu.addActions([self.undo, self.redo])
        menu.addSeparator()
        self._add_commands(menu, "edit")
        menu.addAction(
            self._make(self.tr("Search in the screen"), "search", "Ctrl+F", self._do["find"])
        )
        menu.addAction(
            self._make(
                self.tr("Find a contact or an action…"), "command", "Ctrl+K", self._do["palette"]
            )
        )

    def _fill_go(self, menu: QMenu) -> None:
        menu.addActions([self.back, self.forward])
        menu.addSeparator()
        for spec in self._context.navigator.specs:
            # Tools of another screen that no command leads to are named here as well.
            tool = spec.marked_as and not any(one.menu == "go" for one in spec.commands)
            if spec.in_side_bar or tool:
                menu.addAction(self._opener(spec))
        self._add_commands(menu, "go")
        menu.addSeparator()
        menu.addAction(
            self._make(self.tr("Reminders"), "bell", "Ctrl+Shift+R", self._do["reminders"])
        )

    def _opener(self, spec: PanelSpec) -> QAction:
        return self._make(
            spec.title, spec.icon, spec.shortcut, lambda: self._context.navigator.open(spec.key)
        )

    def _fill_view(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        chosen = self._context.settings.get(THEME)
        for key, text, name in (
            ("light", self.tr("Light"), "sun"),
            ("dark", self.tr("Dark"), "moon"),
            ("system", self.tr("As the system"), "settings"),
        ):
            action = self._make(text, name, "", self._theme_chooser(key), in_palette=False)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        narrow = self._make(self.tr("Narrow side bar"), "columns", "Ctrl+B", self._do["narrow"])
        narrow.setCheckable(True)
        narrow.setChecked(self._context.settings.get(SIDE_BAR_NARROW))
        menu.addAction(narrow)

    def _fill_help(self, menu: QMenu) -> None:
        menu.addAction(
            self._make(self.tr("Keyboard shortcuts"), "keyboard", "F1", self._do["shortcuts"])
        )
        menu.addAction(self._make(self.tr("About SME CRM"), "info", "", self._do["about"]))

    # -- making --------------------------------------------------------------------------------

    def _add_commands(self, menu: QMenu, place: str) -> None:
        for spec in self._context.navigator.specs:
            for command in spec.commands:
                if command.menu == place:
                    menu.addAction(self._command_action(command))

    def _command_action(self, command: Command) -> QAction:
        return self._make(
            command.text, command.icon, command.shortcut, self._sender(command.request)
        )

    def _sender(self, request: object) -> Callable[[], object]:
        return lambda: self._context.navigator.send(request)

    def _theme_chooser(self, key: str) -> Callable[[], object]:
        return lambda: self._context.settings.set(THEME, key)

    def _make(
        self,
        text: str,
        icon_name: str,
        shortcut: str,
        act: Callable[[], object],
        in_palette: bool = True,
    ) -> QAction:
        action = QAction(icon(icon_name), text, self._window)
        action.setObjectName(icon_name)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: act())
        # On the window too: the shortcut must work whatever has the focus.
        self._window.addAction(action)
        if in_palette:
            self._all.append(action)
        return action
