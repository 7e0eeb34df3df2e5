"""Whom a call is with and what it is about: name, function, last word, the script of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.ui.labels import relative_day_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.call import CallPartner
    from sme_crm.domain.task import Task

CAMPAIGN: Final = "campaign"


class CallHead(QWidget):
    """The script stands there in the lists of calls of campaigns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who = ElidedLabel("", TextRole.CARD)
        self.about = ElidedLabel("", TextRole.SMALL, "muted")
        self.script = TextLabel("", wrap=True)
        self.script.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        for widget in (self.who, self.about, self.script):
            column.addWidget(widget)

    def show_partner(self, partner: CallPartner, task: Task | None) -> None:
        """Show somebody else."""
        self.who.setText(partner.name)
        company = "" if partner.organization == partner.name else partner.organization
        last = relative_day_text(partner.last_exchange)
        heard = (
            self.tr("last heard of: {day}").format(day=last[:1].lower() + last[1:]) if last else ""
        )
        told = (task.subject if task else "", partner.function, company, heard)
        self.about.setText(" · ".join(part for part in told if part))
        self.about.setVisible(any(told))
        script = task.notes if task is not None and task.link_kind == CAMPAIGN else ""
        self.script.setText(script)
        self.script.setVisible(bool(script))
