"""The tools over a page view: fit page or width, bigger, smaller, window and folds."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.ui.preview.ghosts import Ghost
from sme_crm.ui.preview.page_view import FIT_PAGE, FIT_WIDTH, PageView
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, metrics
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.labels import TextLabel


class PageTools(QWidget):
    """Acts on one page view; the ghosts' button is there when there are ghosts."""

    def __init__(
        self, view: PageView, ghosts: tuple[Ghost, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._ghosts_of_page = ghosts
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._ghosts = IconButton("envelope", self.tr("Show envelope window, folds and margins"))
        self._ghosts.setCheckable(True)
        self._ghosts.toggled.connect(lambda on: view.set_ghosts(ghosts, on))
        self._ghosts.setVisible(bool(ghosts))
        self._fit = IconButton("document", self.tr("Fit the width"))
        self._fit.clicked.connect(self._turn_fit)
        smaller = IconButton("minus", self.tr("Smaller"))
        smaller.clicked.connect(lambda: view.step_zoom(-1))
        bigger = IconButton("plus", self.tr("Bigger"))
        bigger.clicked.connect(lambda: view.step_zoom(1))
        self._factor = TextLabel("", TextRole.SMALL_NUMBER, "muted")
        self._factor.setMinimumWidth(metrics(TextRole.SMALL_NUMBER).horizontalAdvance("000 %"))
        line.addWidget(self._ghosts)
        line.addSpacing(size.SPACE_8)
        line.addWidget(self._fit)
        line.addWidget(smaller)
        line.addWidget(bigger)
        line.addSpacing(size.SPACE_4)
        line.addWidget(self._factor)
        view.zoomed.connect(self._tell)
        view.shown.connect(self._tell)
        self._tell()

    def toggle_ghosts(self) -> None:
        """Show or hide window, folds and margins."""
        self._ghosts.toggle()

    def _turn_fit(self) -> None:
        self._view.set_zoom(FIT_PAGE if self._view.zoom() == FIT_WIDTH else FIT_WIDTH)

    def _tell(self) -> None:
        percent = round(self._view.factor() * 100)
        self._factor.setText(self.tr("{percent}%").format(percent=percent))
        wide = self._view.zoom() == FIT_WIDTH
        words = self.tr("Fit the whole page") if wide else self.tr("Fit the width")
        self._fit.set_icon("document" if wide else "columns", words)
