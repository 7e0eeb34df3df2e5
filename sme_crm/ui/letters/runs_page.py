"""How the mailing is printed: its order, a part of it, on from the last good sheet, a test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sme_crm.ui.forms.editors import set_state
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.labels import count_text
from sme_crm.ui.letters.letter_words import grouped
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labelled import under_label
from sme_crm.ui.widgets.labels import FieldLabel, Separator, TextLabel
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.domain.letters.template import PageFormat
    from sme_crm.printing.letters.run import PrintedLetter
    from sme_crm.services.letters.print_check import PrintCheck
    from sme_crm.ui.letters.mailing_state import MailingState

ALL: Final = "all"
FROM_TO: Final = "from_to"
AREA: Final = "area"
AFTER: Final = "after"


class RunsPage(QWidget):
    """Chooses the part of the state; pages and names are those of the whole mailing."""

    test_wanted = Signal()

    def __init__(self, state: MailingState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._check: PrintCheck | None = None
        self._unmeant = ""
        self.order = SegmentedControl(
            [("postal", self.tr("Postal order"), ""), ("name", self.tr("By name"), "")],
            self.tr("Order of the letters"),
        )
        self.order.chosen.connect(self._set_order)
        self.part = ComboBox(
            [
                (ALL, self.tr("All letters")),
                (FROM_TO, self.tr("From one letter to another")),
                (AREA, self.tr("One département or country")),
                (AFTER, self.tr("All after a page or name")),
            ],
            self.tr("What is printed"),
        )
        self.part.activated.connect(lambda _row: self._choose())
        self.first = self._line_edit(self.tr("From page or name"))
        self.last = self._line_edit(self.tr("To page or name"))
        self.good = self._line_edit(self.tr("Last page or name already printed"))
        self.area = ComboBox([], self.tr("Département or country"))
        self.area.activated.connect(lambda _row: self._choose())
        self.duplex = QCheckBox(self.tr("Print on both sides of the paper"))
        self.duplex.toggled.connect(self._set_duplex)
        self.sides = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.words = TextLabel("", wrap=True)
        self.test = Button(self.tr("Test print of the three worst…"), "printer")
        self.test.clicked.connect(self.test_wanted)
        self.sides.hide()
        self._lay_out()
        self.show_page("a4")
        state.part_changed.connect(self._tell)

    def _line_edit(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.textChanged.connect(lambda _text: self._choose())
        return field

    def _lay_out(self) -> None:
        scroll = ScrollPage()
        column = QVBoxLayout(scroll.page)
        column.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, size.SPACE_12)
        column.setSpacing(size.SPACE_12)
        column.addWidget(FieldLabel(self.tr("Order of the letters"), self.order))
        column.addWidget(self.order)
        column.addWidget(self.duplex)
        column.addWidget(self.sides)
        column.addWidget(under_label(self.tr("What is printed"), self.part))
        self._ends = QWidget()
        ends = QHBoxLayout(self._ends)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.setSpacing(size.SPACE_12)
        ends.addWidget(under_label(self.tr("From page or name"), self.first))
        ends.addWidget(under_label(self.tr("To page or name"), self.last))
        self._areas = under_label(self.tr("Département or country"), self.area)
        self._after = under_label(self.tr("Last page or name already printed"), self.good)
        for holder in (self._ends, self._areas, self._after):
            column.addWidget(holder)
        column.addWidget(self.words)
        column.addWidget(Separator())
        column.addWidget(
            TextLabel(
                self.tr(
                    "A test prints the longest address and the letters with most findings. It is"
                    " not noted in the histories."
                ),
                tone="muted",
                wrap=True,
            )
        )
        line = QHBoxLayout()
        line.addWidget(self.test)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._show_fields()

    def show_page(self, page: PageFormat) -> None:
        """Say how the printer must turn the paper on which letters of this format stand."""
        self.sides.setText(
            self.tr(
                "Each letter begins on a new sheet. Two letters of A5 stand side by side: let the"
                " printer turn the paper on its short edge, then cut it and lay the right pile"
                " under the left one."
            )
            if page == "a5_two_up"
            else self.tr(
                "Each letter begins on a new sheet. Let the printer turn the paper on its long"
                " edge."
            )
        )

    def _set_duplex(self, on: bool) -> None:
        self.sides.setVisible(on)
        self._state.set_duplex(on)

    def show_check(self, check: PrintCheck | None) -> None:
        """The letters there are to choose from."""
        self._check = check
        self.test.setEnabled(check is not None and check.letters > 0)
        if check is None:
            self._tell()
            return
        counts = check.departments()
        self.area.set_choices([(area, self._area_words(area, n)) for area, n in counts.items()])
        self._choose()

    def _area_words(self, area: str, count: int) -> str:
        letters = grouped(self.tr("%n letter(s)", "", count), count)
        return f"{area or '?'}\u2002{letters}"

    def choose(self, part: str, good: str = "") -> None:
        """Choose what is printed; `good` is a page or name on the last good sheet."""
        self.part.choose(part)
        if good:
            self.good.setText(good)
        self._choose()

    def _set_order(self, key: str) -> None:
        self._state.set_order("name" if key == "name" else "postal")

    def _show_fields(self) -> None:
        key = self.part.key()
        self._ends.setVisible(key == FROM_TO)
        self._areas.setVisible(key == AREA)
        self._after.setVisible(key == AFTER)

    def _choose(self) -> None:
        self._show_fields()
        check = self._check
        if check is None:
            return
        key = self.part.key()
        part: tuple[int, ...] | None = None
        self._unmeant = ""
        if key == FROM_TO:
            part = check.part(self._letter(self.first), self._letter(self.last))
        elif key == AREA:
            part = check.of_department(self.area.key())
        elif key == AFTER:
            good = self._letter(self.good)
            part = check.after(good) if good is not None else None
        # What means no letter is never taken for all of them.
        self._state.set_part(() if self._unmeant else part)
        self._tell()

    def _letter(self, field: QLineEdit) -> PrintedLetter | None:
        """The letter a field means; None when it is empty or means none."""
        text = field.text().strip()
        found = self._check.letter_at(text) if self._check is not None and text else None
        set_state(field, "wrong" if text and found is None else "")
        if text and found is None:
            self._unmeant = text
        return found

    def _tell(self) -> None:
        check = self._check
        if check is None or not check.printed:
            self.words.setText("")
            return
        part = self._state.part
        chosen = None if part is None else frozenset(part)
        letters = [one for one in check.printed if chosen is None or one.recipient_id in chosen]
        if not letters and self._unmeant:
            words = self.tr("No letter has the page or name “{text}”.")
            self.words.setText(words.format(text=self._unmeant))
            return
        if not letters:
            self.words.setText(self.tr("No letter is left to print."))
            return
        first, last = letters[0], letters[-1]
        count = len(letters)
        words = self.tr(
            "%n letter(s), from {first} (page {from_page}) to {last} (page {to_page})", "", count
        )
        self.words.setText(
            grouped(words, count).format(
                first=check.places[first.recipient_id].name,
                last=check.places[last.recipient_id].name,
                from_page=count_text(first.first_page),
                to_page=count_text(last.first_page + last.pages - 1),
            )
        )
