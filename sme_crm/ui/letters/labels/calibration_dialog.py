"""Measures a printer: a test page, four lengths by ruler, kept for this printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTemporaryDir, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.label_sheet import (
    CROSS_HEIGHT,
    CROSS_LEFT,
    CROSS_TOP,
    CROSS_WIDTH,
    UNCALIBRATED,
    Calibration,
    calibrate,
)
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.labels import language_code, percent_sign
from sme_crm.ui.letters.labels.measure_field import MeasureField
from sme_crm.ui.messages import message_for
from sme_crm.ui.preview.page_view import PageView
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labelled import under_label
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext

_WIDTH, _PAGE = 760, 320


class CalibrationDialog(QDialog):
    """`calibrated` tells the Calibration that shall be kept."""

    calibrated = Signal(object)

    def __init__(
        self,
        context: UiContext,
        printer: str,
        present: Calibration,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._printer = printer
        self._kept = QTemporaryDir()
        self.setWindowTitle(self.tr("Measure the printer"))
        left, top, across, down = _as_measured(present)
        self.left = MeasureField(left, self.tr("A: left edge to mark"), decimals=1)
        self.top = MeasureField(top, self.tr("B: upper edge to mark"), decimals=1)
        self.across = MeasureField(across, self.tr("C: mark to mark, across"), decimals=1)
        self.down = MeasureField(down, self.tr("D: mark to mark, down"), decimals=1)
        self.outcome = TextLabel("", wrap=True)
        self.test = Button(self.tr("Print the test page…"), "printer")
        self.test.clicked.connect(self._print_test)
        self.reset = Button(self.tr("Forget the measures"), "", "quiet")
        self.reset.clicked.connect(lambda: self._finish(UNCALIBRATED))
        self.keep = Button(self.tr("Keep for this printer"), "check", "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._keep)
        self.view = PageView(context.jobs)
        self._lay_out()
        for field in (self.left, self.top, self.across, self.down):
            field.valueChanged.connect(lambda _value: self._follow())
        self._follow()
        context.jobs.read(self._page(), self.view.show_pdf, owner=self)

    def _lay_out(self) -> None:
        sentences = (
            self.tr("1. Print the test page in its full size, not fitted to the paper."),
            self.tr("2. Measure the four lengths with a ruler and type them here."),
        )
        form = FormLayout()
        for field in (self.left, self.top, self.across, self.down):
            form.add(under_label(field.accessibleName(), field), 6)
        left = QVBoxLayout()
        left.setSpacing(size.SPACE_12)
        left.addWidget(TextLabel(sentences[0], wrap=True))
        first = QHBoxLayout()
        first.addWidget(self.test)
        first.addStretch(1)
        left.addLayout(first)
        left.addWidget(TextLabel(sentences[1], wrap=True))
        fields = QWidget()
        fields.setLayout(form)
        left.addWidget(fields)
        left.addWidget(self.outcome)
        left.addStretch(1)
        page = Card(padding=0)
        page.body.addWidget(self.view)
        page.setFixedWidth(_PAGE)
        middle = QHBoxLayout()
        middle.setSpacing(size.SPACE_24)
        middle.addLayout(left, 1)
        middle.addWidget(page)
        close = Button(self.tr("Cancel"))
        close.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.reset)
        line.addStretch(1)
        line.addWidget(close)
        line.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        heading = self.windowTitle()
        if self._printer:
            heading = self.tr("Measure the printer: {name}").format(name=self._printer)
        column.addWidget(TextLabel(heading, TextRole.CARD))
        column.addLayout(middle, 1)
        column.addLayout(line)
        self.setMinimumSize(_WIDTH, 520)
        self.test.setFocus()

    def _page(self) -> Callable[[], bytes]:
        language = language_code()

        def make() -> bytes:
            from sme_crm.printing.calibration_page import calibration_pdf

            return calibration_pdf(language, present_day())

        return make

    def measured(self) -> Calibration:
        """What the lengths say; raises InvalidInput("calibration")."""
        return calibrate(
            self.across.value(), self.down.value(), self.left.value(), self.top.value()
        )

    def _follow(self) -> None:
        """Say what will be done, or what cannot be."""
        try:
            found = self.measured()
        except InvalidInput as error:
            self.outcome.set_tone("danger")
            self.outcome.setText(message_for(error).in_passing)
            self.keep.setEnabled(False)
            return
        self.outcome.set_tone("muted")
        self.outcome.setText(self._outcome_words(found))
        self.keep.setEnabled(True)

    def _outcome_words(self, found: Calibration) -> str:
        """What is done to each page of labels, in words."""
        numbers = self.locale()
        said = []
        for length, more, less in (
            (found.offset_x, self.tr("{mm} mm to the right"), self.tr("{mm} mm to the left")),
            (found.offset_y, self.tr("{mm} mm down"), self.tr("{mm} mm up")),
        ):
            if mm := round(abs(length), 1):
                words = more if length > 0 else less
                said.append(words.format(mm=numbers.toString(mm, "f", 1)))
        for scale, words in (
            (found.scale_x, self.tr("the width set to {percent}")),
            (found.scale_y, self.tr("the height set to {percent}")),
        ):
            if percent := round(scale * 100, 1) - 100:
                text = numbers.toString(100 + percent, "f", 1) + percent_sign()
                said.append(words.format(percent=text))
        if not said:
            return self.tr("With these lengths nothing is to be corrected.")
        return self.tr("Labels are moved and fitted: {what}.").format(what=", ".join(said))

    def _print_test(self) -> None:
        from sme_crm.ui.preview.printing import ask_printer, print_pdf

        printer = ask_printer(self, self.tr("Print the test page"), "test", 1, choose_pages=False)
        if printer is None:
            return
        make, path = self._page(), Path(self._kept.filePath("test.pdf"))

        def work(progress: Progress) -> int:
            path.write_bytes(make())
            return print_pdf(path, printer, progress)

        self._context.jobs.run(self.tr("Printing the test page"), work, lambda _pages: None)

    def _keep(self) -> None:
        self._finish(self.measured())

    def _finish(self, calibration: Calibration) -> None:
        self.calibrated.emit(calibration)
        self.accept()


def _as_measured(calibration: Calibration) -> tuple[float, float, float, float]:
    """The lengths a ruler found when this calibration was made."""
    across, down = 1 / calibration.scale_x, 1 / calibration.scale_y
    left = CROSS_LEFT * across - calibration.offset_x * across
    top = CROSS_TOP * down - calibration.offset_y * down
    return left, top, CROSS_WIDTH * across, CROSS_HEIGHT * down
