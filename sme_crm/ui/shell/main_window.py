"""The main window: a frame that shows at once, filled when its data file is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.ui.settings import SIDE_BAR_NARROW, WINDOW_GEOMETRY, MachineSettings
from sme_crm.ui.theme import tokens as size

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.navigation import Panel
    from sme_crm.ui.shell.banner_area import BannerArea
    from sme_crm.ui.shell.top_bar import TopBar
    from sme_crm.ui.shell.window_body import WindowBody
    from sme_crm.ui.widgets.side_bar import SideBar

_SMALLEST = (1024, 640)
_USUAL = (1366, 820)
_TITLE_BAR = 40
"""What a window manager puts above the window, at most; unknown before it is shown."""
PRODUCT = "SME CRM"


class MainWindow(QWidget):
    """The window of one data file.

    This module imports next to nothing and its first paint asks for next to nothing: the window
    stands on the screen while everything else is loaded.
    """

    closed = Signal()
    """The window was closed and every write is done."""
    painted = Signal()
    """The empty frame is on the screen."""

    def __init__(self, settings: MachineSettings, tokens: size.Tokens) -> None:
        super().__init__()
        self._settings = settings
        self._tokens = tokens
        self._body: WindowBody | None = None
        self._told = False
        self._quitting = False
        self.hides_when_closed = False
        """Whether closing only hides it; `quit` closes it in any case."""
        self.setMinimumSize(*_SMALLEST)
        self.setWindowTitle(PRODUCT)
        kept = settings.get(WINDOW_GEOMETRY)
        if not kept or not self.restoreGeometry(QByteArray(kept)):
            self.resize(*_USUAL)
        self._fit_screen()

    def _fit_screen(self) -> None:
        """Fill a screen the window would not fit on: a laptop, or one smaller than last time."""
        room = self.screen().availableGeometry()
        frame = self.geometry().adjusted(0, -_TITLE_BAR, 0, 0)
        if frame.width() > room.width() or frame.height() > room.height():
            self.resize(
                max(_SMALLEST[0], min(self.width(), room.width())),
                max(_SMALLEST[1], min(self.height(), room.height() - _TITLE_BAR)),
            )
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def fill(self, context: UiContext) -> None:
        """Show the open file in it; once."""
        from sme_crm.ui.shell.window_body import WindowBody

        self._body = WindowBody(context, self.quit, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)
        self.setWindowTitle(self.tr("{file} – SME CRM").format(file=context.workspace.path.stem))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grounds of side bar and page, as long as nothing stands on them."""
        if self._body is not None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._tokens.background))
        narrow = self._settings.get(SIDE_BAR_NARROW)
        width = size.SIDE_BAR_WIDTH_NARROW if narrow else size.SIDE_BAR_WIDTH
        painter.fillRect(0, 0, width, self.height(), QColor(self._tokens.side_bar))
        painter.end()
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed when everything is saved; the body may want to stay."""
        if self.hides_when_closed and not self._quitting and self._body is not None:
            event.ignore()
            if self._body.leave_panel():
                self._keep_geometry()
                self.hide()
            return
        if self._body is not None and not self._body.finish():
            event.ignore()
            return
        self._keep_geometry()
        event.accept()
        self.closed.emit()

    def quit(self) -> bool:
        """Close it for good; False when the user stays."""
        self._quitting = True
        try:
            return self.close()
        finally:
            self._quitting = False

    def _keep_geometry(self) -> None:
        self._settings.set(WINDOW_GEOMETRY, bytes(self.saveGeometry().data()))
        self._settings.save()

    def retire(self) -> None:
        """Let the screens let go of what is theirs; the window is not shown again."""
        if self._body is not None:
            self._body.retire()

    # -- what stands in it ---------------------------------------------------------------------

    @property
    def body(self) -> WindowBody:
        """What fills the window."""
        assert self._body is not None, "no file is open yet"
        return self._body

    @property
    def side_bar(self) -> SideBar:
        """The list of screens."""
        return self.body.side_bar

    @property
    def top_bar(self) -> TopBar:
        """Menus and the way into the palette."""
        return self.body.top_bar

    @property
    def banners(self) -> BannerArea:
        """The banners above the page."""
        return self.body.banners

    def current_panel(self) -> Panel | None:
        """The screen shown."""
        return self.body.current_panel()

    def open_palette(self) -> None:
        """Show the command palette."""
        self.body.open_palette()
