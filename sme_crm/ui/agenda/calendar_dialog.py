"""What a calendar file would bring, before it is brought in; what stays out and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from sme_crm.domain.calendar_words import CONTEXT, reason_text
from sme_crm.services.calendar_files.report import CalendarImport
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

_WIDTH = 520
_REPORT_HEIGHT = 150


class CalendarDialog(QDialog):
    """Accepted when the files are to be brought in."""

    def __init__(self, names: str, report: CalendarImport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import a calendar"))
        self.setMinimumWidth(_WIDTH)
        wanted = report.new + report.updated
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(self.tr("Import a calendar"), TextRole.CARD))
        column.addWidget(ElidedLabel(names, tone="muted"))
        self.counts = TextLabel("\n".join(self._count_lines(report)), wrap=True)
        column.addWidget(self.counts)
        self.report = QPlainTextEdit("\n".join(report_lines(report)))
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("What stays out or was mended"))
        self.report.setFixedHeight(_REPORT_HEIGHT)
        self.report.setVisible(bool(self.report.toPlainText()))
        column.addWidget(self.report)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        self.cancel_button = Button(self.tr("Cancel") if wanted else self.tr("Close"))
        self.cancel_button.clicked.connect(self.reject)
        self.accept_button = Button(
            self.tr("Import %n entries", "", wanted).replace(str(wanted), count_text(wanted)),
            "import", "primary",
        )  # fmt: skip
        self.accept_button.setVisible(wanted > 0)
        self.accept_button.clicked.connect(self.accept)
        line.addStretch(1)
        line.addWidget(self.cancel_button)
        line.addWidget(self.accept_button)
        column.addSpacing(size.SPACE_8)
        column.addLayout(line)
        first = self.accept_button if wanted else self.cancel_button
        first.setDefault(True)
        first.setFocus()

    def _count_lines(self, report: CalendarImport) -> list[str]:
        said = [
            (report.new, self.tr("%n new", "", report.new)),
            (report.updated, self.tr("%n brought up to date", "", report.updated)),
            (report.identical, self.tr("%n there already", "", report.identical)),
            (len(report.rejected), self.tr("%n stay(s) out", "", len(report.rejected))),
            (report.linked, self.tr("%n link(s) to your contacts", "", report.linked)),
        ]
        lines = [text for count, text in said if count]
        return lines or [self.tr("These files hold nothing for the agenda.")]


def report_lines(report: CalendarImport) -> list[str]:
    """A line for each entry that stays out, then for what was mended."""
    several = len({one.file for one in report.rejected} | {name for name, _ in report.problems}) > 1
    lines = []
    for rejected in report.rejected:
        where = f"{rejected.file}, " if several else ""
        said = translated(CONTEXT, reason_text(rejected.reason))
        lines.append(f"{where}{rejected.line}: {rejected.title} – {said}")
    told = {(one.file, one.line, one.reason) for one in report.rejected}
    for name, problem in report.problems:
        if (name, problem.line, problem.reason) in told:
            continue
        where = f"{name}, " if several else ""
        lines.append(f"{where}{problem.line}: {translated(CONTEXT, reason_text(problem.reason))}")
    return lines
