"""What a call is warned of before it is made, and the note that goes past a rule."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.calling import CallWarning
from sme_crm.domain.contact_rules import ContactRules
from sme_crm.ui.follow_up.call_words import warnings_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.flow_layout import FlowLayout


class CallWarnings(QWidget):
    """Hidden while nothing is to be warned of; `settled` when whether one may dial changes."""

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._warnings: tuple[CallWarning, ...] = ()
        self.banner = Banner("", "warning", dismissable=False)
        self.why = QLineEdit()
        self.why.setAccessibleName(self.tr("Why you call all the same"))
        self.why.setPlaceholderText(self.tr("Why you call all the same (kept with the call)"))
        self.why.textChanged.connect(lambda _text: self.settled.emit())
        self.usual: list[Button] = []
        reasons = QWidget()
        flow = FlowLayout(reasons, size.SPACE_4)
        for text in (
            self.tr("Asked to be called"),
            self.tr("About an order"),
            self.tr("Calls back"),
        ):
            button = Button(text, kind="quiet")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, text=text: self.why.setText(text))
            self.usual.append(button)
            flow.addWidget(button)
        self._reasons = reasons
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        for widget in (self.banner, self.why, reasons):
            column.addWidget(widget)
        self.hide()

    def show_warnings(self, warnings: Sequence[CallWarning], rules: ContactRules) -> None:
        """Show what holds for the call now; none hides it."""
        self._warnings = tuple(warnings)
        told, forbidden = warnings_text(warnings, rules), self.is_forbidden()
        if forbidden:
            said = self.tr("This call may not be made: choose somebody else.")
            told = f"{told}\n{said}"
        self.banner.set_message(told, "error" if forbidden else "warning")
        for widget in (self.why, self._reasons):
            widget.setVisible(self.asks_why())
        self.setVisible(bool(warnings))
        self.settled.emit()

    def warnings(self) -> tuple[CallWarning, ...]:
        """What is shown."""
        return self._warnings

    def is_forbidden(self) -> bool:
        """Whether a rule forbids the call, whatever is noted."""
        return any(one.weight == "never" for one in self._warnings)

    def asks_why(self) -> bool:
        """Whether a rule wants to know why the call is made."""
        return any(one.weight != "told" for one in self._warnings)

    def may_dial(self) -> bool:
        """Whether nothing stands against dialling."""
        return not self.is_forbidden() and bool(not self.asks_why() or self.reason())

    def reason(self) -> str:
        """Why the call is made all the same."""
        return self.why.text().strip() if self.asks_why() else ""
