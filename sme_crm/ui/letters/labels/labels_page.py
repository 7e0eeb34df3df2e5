"""Labels: which sheet, from which label on, what is on each, for which printer; the very sheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.fields import OWN_PREFIX
from sme_crm.domain.label_content import LABEL_SYMBOLS, LABEL_TEXTS, LabelRules, LabelSymbol
from sme_crm.domain.label_sheet import SHEETS, USUAL_SHEET, Calibration, LabelSheet, find_sheet
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.letters.finding_model import Checked
from sme_crm.ui.letters.labels.calibration_dialog import CalibrationDialog
from sme_crm.ui.letters.labels.printer_settings import (
    PRINTER,
    keep_calibration,
    printer_names,
    read_calibration,
)
from sme_crm.ui.letters.labels.sheet_dialog import SheetDialog
from sme_crm.ui.letters.labels.sheet_picture import SheetPicture
from sme_crm.ui.letters.letter_words import grouped
from sme_crm.ui.letters.piece_page import PiecePage
from sme_crm.ui.letters.pieces import Pieces
from sme_crm.ui.preview.ghosts import Ghost
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.value_fields import NumberField

if TYPE_CHECKING:
    from sme_crm.printing.labels import LabelOptions
    from sme_crm.services.custom_fields import CustomField
    from sme_crm.services.mail_pieces import PieceCheck
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext

SHEET = MachineSetting("labels/sheet", USUAL_SHEET)
_OWN = "own"
_MOST_COPIES = 999


class LabelsPage(PiecePage):
    """Labels of the chosen contacts, or with one's own address."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "label", parent)
        self._labels = context.workspace.labels
        self._sheets: list[LabelSheet] = list(SHEETS)
        self._next_free = 0
        self._change_id = 0
        self._asked = False
        self._copies_before = 0  # of each contact, while one's own address is chosen
        self.sheets = ComboBox([], self.tr("Sheet of labels"))
        self.edit_sheet = IconButton("edit", self.tr("Edit this sheet"))
        self.new_sheet = IconButton("plus", self.tr("New sheet of labels"))
        self.picture = SheetPicture()
        texts = [(str(key), translated("Labels", text)) for key, text in LABEL_TEXTS.items()]
        self.text = ComboBox([*texts, (_OWN, self.tr("My own address"))], self.tr("On each label"))
        self.copies = NumberField(1, _MOST_COPIES, self.tr("Labels of each"))
        self.heading = QLineEdit()
        self.heading.setPlaceholderText(self.tr("e.g. Printed matter"))
        self.above = ComboBox(self._fields(), self.tr("Field above"))
        self.below = ComboBox(self._fields(), self.tr("Field below"))
        # A code is worth something where it can be noted whose it is.
        codes = [(str(key), translated("Labels", text)) for key, text in LABEL_SYMBOLS.items()]
        self.code = ComboBox(codes, self.tr("Code for scanners"))
        self.printer = ComboBox([("", self.tr("Any printer"))], self.tr("Printer"))
        self.measure = Button(self.tr("Measure…"), "settings")
        self.code.setEnabled(not context.workspace.read_only)
        self._fill_form()
        self._listen()
        self._show_sheets()

    def _fields(self, own_fields: Sequence[CustomField] = ()) -> list[tuple[str, str]]:
        return [
            ("", self.tr("Nothing")),
            ("contact.reference", self.tr("Customer number")),
            ("contact.phone", self.tr("Phone")),
            ("contact.email", self.tr("E-mail")),
            *((f"{OWN_PREFIX}{one.id}", one.label) for one in own_fields),
        ]

    def _fill_form(self) -> None:
        sheet = QWidget()
        line = QHBoxLayout(sheet)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_4)
        line.addWidget(self.sheets, 1)
        line.addWidget(self.edit_sheet)
        line.addWidget(self.new_sheet)
        sheet.setFocusProxy(self.sheets)
        self.add_field(self.tr("Sheet of labels"), sheet)
        self.add_field(self.tr("First free label"), self.picture)
        self.add_field(self.tr("On each label"), self.text, 8)
        self.add_field(self.tr("Labels of each"), self.copies, 4)
        self.add_field(self.tr("Small line above"), self.heading, 6)
        self.add_field(self.tr("Code for scanners"), self.code, 6)
        self.add_field(self.tr("Field above"), self.above, 6)
        self.add_field(self.tr("Field below"), self.below, 6)
        self.add_field(self.tr("Printer"), self.printer, 7)
        self.add_field(self.tr("Offset and scale"), self.measure, 5)

    def _listen(self) -> None:
        self.sheets.activated.connect(lambda _index: self._choose_sheet())
        self.edit_sheet.clicked.connect(lambda: self._ask_sheet(self.sheet()))
        self.new_sheet.clicked.connect(self._ask_new_sheet)
        self.picture.chosen.connect(lambda _number: self.options_changed())
        for box in (self.text, self.above, self.below, self.code):
            box.activated.connect(lambda _index: self._follow_text())
        self.copies.valueChanged.connect(lambda _value: self.options_changed())
        self.heading.textChanged.connect(lambda _text: self.options_changed())
        self.printer.activated.connect(lambda _index: self._choose_printer())
        self.measure.clicked.connect(self._measure_printer)

    # -- sheets --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read own fields; sheets and printers when it is looked at for the first time."""
        super().showEvent(event)
        self._read_fields()
        if not self._asked:
            self._asked = True
            self.read_sheets()
            self._context.jobs.read(printer_names, self._take_printers, owner=self)

    def contacts_changed(self) -> None:
        """What is kept of contacts changed, perhaps the user's own fields."""
        super().contacts_changed()
        if self.isVisible():
            self._read_fields()

    def _read_fields(self) -> None:
        own = self._context.workspace.custom_fields
        self._context.jobs.read(
            lambda: own.list_fields(counted=False), self._take_fields, owner=self
        )

    def _take_fields(self, own_fields: list[CustomField]) -> None:
        choices = self._fields(own_fields)
        for box in (self.above, self.below):
            before = box.key()
            box.set_choices(choices)
            box.choose(before if before in dict(choices) else "")
            if box.key() != before:
                self.options_changed()

    def read_sheets(self) -> None:
        """Read the sheets of the data file anew."""
        self._context.jobs.read(self._labels.list_sheets, self._take_sheets, owner=self)

    def _take_sheets(self, sheets: list[LabelSheet]) -> None:
        before = self.sheet()
        self._sheets = sheets
        self._show_sheets()
        if self.sheet() != before:
            self.options_changed()

    def _show_sheets(self) -> None:
        words = self.tr("{name} · {size} mm · {count} labels")
        self.sheets.set_choices(
            [
                (_key(one), words.format(name=one.name, size=_size(one), count=one.count))
                for one in self._sheets
            ]
        )
        self.sheets.choose(self._context.settings.get(SHEET))
        sheet = self.sheet()
        self.edit_sheet.setVisible(sheet.id > 0)
        self.picture.show_sheet(sheet, self.picture.first)

    def sheet(self) -> LabelSheet:
        """The sheet chosen."""
        key = self._context.settings.get(SHEET)
        found = next((one for one in self._sheets if _key(one) == key), None)
        usual = find_sheet(USUAL_SHEET)
        assert usual is not None
        return found or usual

    def _choose_sheet(self) -> None:
        self._context.settings.set(SHEET, self.sheets.key())
        sheet = self.sheet()
        self.edit_sheet.setVisible(sheet.id > 0)
        self.picture.show_sheet(sheet, 1)
        self.options_changed()

    def _ask_new_sheet(self) -> None:
        """A new sheet begins as the one that is chosen."""
        from dataclasses import replace

        self._ask_sheet(replace(self.sheet(), id=0))

    def _ask_sheet(self, sheet: LabelSheet) -> None:
        dialog = SheetDialog(self._context, sheet, self)
        dialog.saved.connect(self._take_saved)
        dialog.deleted.connect(lambda _id: self.read_sheets())
        dialog.open()

    def _take_saved(self, sheet: LabelSheet) -> None:
        self._context.settings.set(SHEET, _key(sheet))
        self.picture.first = 1
        self.read_sheets()

    # -- printers ------------------------------------------------------------------------------

    def _take_printers(self, names: list[str]) -> None:
        self.printer.set_choices([("", self.tr("Any printer")), *((name, name) for name in names)])
        self.printer.choose(self._context.settings.get(PRINTER))
        self.options_changed()

    def _choose_printer(self) -> None:
        self._context.settings.set(PRINTER, self.printer.key())
        self.options_changed()

    def calibration(self) -> Calibration:
        """What the chosen printer needs."""
        return read_calibration(self._context.settings, self.printer.key())

    def _measure_printer(self) -> None:
        printer = self.printer.key()
        dialog = CalibrationDialog(self._context, printer, self.calibration(), self)
        dialog.calibrated.connect(lambda found: self._keep(printer, found))
        dialog.open()

    def _keep(self, printer: str, found: Calibration) -> None:
        keep_calibration(self._context.settings, printer, found)
        self.options_changed()

    # -- what is printed -----------------------------------------------------------------------

    def _follow_text(self) -> None:
        own = self.text.key() == _OWN
        for box in (self.above, self.below):
            box.setEnabled(not own)
        self.code.setEnabled(not own and not self._context.workspace.read_only)
        # One needs one's own address to the end of the sheet, and one label of each contact.
        if own and not self._copies_before:
            self._copies_before = self.copies.value()
            if self._copies_before == 1:
                self.copies.setValue(self.sheet().count - self.picture.first + 1)
        elif not own and self._copies_before:
            self.copies.setValue(self._copies_before)
            self._copies_before = 0
        self.options_changed()

    def options(self) -> LabelOptions:
        """The options as they stand."""
        from sme_crm.printing.labels import LabelOptions

        own = self.text.key() == _OWN
        return LabelOptions(
            self.sheet(),
            present_day(),
            LabelRules(
                text="name" if self.text.key() == "name" else "address",
                heading=" ".join(self.heading.text().split()),
                above="" if own else self.above.key(),
                below="" if own else self.below.key(),
                symbol="" if own else _symbol(self.code.key()),
            ),
            first=self.picture.first,
            copies=1 if own else self.copies.value(),
            calibration=self.calibration(),
            title=self.tr("Labels"),
            language=language_code(),
        )

    def pieces(self, ids: tuple[int, ...]) -> Pieces | None:
        """The labels of these contacts, or those of one's own."""
        labels, options = self._labels, self.options()
        if self.text.key() == _OWN:
            count = self.copies.value()
            return Pieces(
                self.tr("My labels"),
                None,
                lambda _ready: labels.first_own_sheet(count, options),
                lambda path, _progress: self._written(labels.write_own(path, count, options)),
                ghosts=_ghosts(options.sheet),
            )

        def write(path: Path, progress: Progress) -> str:
            return self._written(labels.write(path, ids, options, progress))

        def take_back() -> None:
            if self._change_id:
                self._context.workspace.undo.undo(self._change_id, origin="letters")

        def preview(ready: Sequence[int]) -> bytes:
            return labels.first_sheet(ready, options)

        return Pieces(
            self.tr("Labels"),
            lambda progress: labels.check(ids, options, progress),
            preview,
            write,
            ghosts=_ghosts(options.sheet),
            take_back=take_back,
        )

    def _written(self, check: PieceCheck) -> str:
        """What is said of a run; on the writing thread."""
        self._next_free, self._change_id = check.next_free, check.change_id
        words = f"{self._counted(check.pieces, check.sheets)}."
        if check.next_free:
            free = self.tr("The next free label is number {number}.")
            words = f"{words} {free.format(number=check.next_free)}"
        if check.number:
            coded = self.tr("Their codes are those of mailing {number}.")
            words = f"{words} {coded.format(number=check.number)}"
        return words

    def wrote(self) -> None:
        """Go on where the last sheet ended."""
        self.picture.choose(self._next_free or 1)

    def said(self, check: Checked | None) -> str:
        """How many labels on how many sheets."""
        from sme_crm.services.mail_pieces import PieceCheck

        if isinstance(check, PieceCheck):
            count, sheets = check.pieces, check.sheets
        else:
            count = self.copies.value()
            sheets = -(-(self.picture.first - 1 + count) // self.sheet().count)
        self.picture.show_count(count)
        return self._counted(count, sheets)

    def _counted(self, count: int, sheets: int) -> str:
        labels = grouped(self.tr("%n label(s)", "", count), count)
        pages = grouped(self.tr("%n sheet(s)", "", sheets), sheets)
        return self.tr("{labels} on {sheets}").format(labels=labels, sheets=pages)


def _size(sheet: LabelSheet) -> str:
    """Width and height in millimetres as the language writes them."""
    numbers = QLocale()
    return " × ".join(numbers.toString(one, "g", 5) for one in (sheet.width, sheet.height))


def _key(sheet: LabelSheet) -> str:
    return str(sheet.id) if sheet.id else sheet.name


def _symbol(key: str) -> LabelSymbol:
    return next((one for one in LABEL_SYMBOLS if one == key), "")


def _ghosts(sheet: LabelSheet) -> tuple[Ghost, ...]:
    """The edges of the labels, over the page."""
    return tuple(
        Ghost("margin", *sheet.position(number), sheet.width, sheet.height)
        for number in range(1, sheet.count + 1)
    )
