"""The overview of data care: cards of lines with their counts, own fields, what is ageing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.care_lines import LINES, SECTIONS, CareLine, Section
from sme_crm.services.care_repairs import REPAIRS
from sme_crm.ui.care.care_row import CareRow, ShareBar, share_text
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.labels import count_text, percent_sign, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import Separator, TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

if TYPE_CHECKING:
    from sme_crm.services.care import CareReport

_TONES: dict[Section, size.Tone] = {
    "missing": size.Tone.INFO,
    "doubtful": size.Tone.WARNING,
    "ageing": size.Tone.VIOLET,
}
_RATE_MS = 600
_RATE_WIDTH = 84
# The lines at the top: what share of the contacts can be reached, by what is missing.
_REACH: tuple[tuple[str, str], ...] = (
    ("no_address", "envelope"), ("no_email", "mail"), ("no_phone", "phone"),
)  # fmt: skip


class ReachCard(Card):
    """How many contacts can be reached in one way."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._figure = TextLabel("…", TextRole.FIGURE)
        self._detail = TextLabel("", TextRole.SMALL, "muted")
        self._bar = ShareBar(size.Tone.SUCCESS)
        self.body.addWidget(TextLabel(title, TextRole.SMALL, "muted"))
        self.body.addWidget(self._figure)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._detail)

    def set_figures(self, count: int, of: int) -> None:
        """Show a share and the figures behind it."""
        self._figure.setText(share_text(count, of) or f"0{percent_sign()}")
        self._bar.set_share(count / of if of else 0.0)
        words = self.tr("{count} of {all} contacts")
        self._detail.setText(words.format(count=count_text(count), all=count_text(of)))


class OverviewPage(ScrollPage):
    """Shows a report; signals carry the line meant."""

    shown = Signal(object)
    grouped = Signal(object)
    repair_wanted = Signal(str)
    line_repair_wanted = Signal(object)
    verify_wanted = Signal()
    verify_all_wanted = Signal(object)
    revive_wanted = Signal()
    rate_changed = Signal(float)
    fields_wanted = Signal()

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writable = writable
        self.rows: dict[str, CareRow] = {}
        self._reach = {
            "no_address": ReachCard(self.tr("Can be written to")),
            "no_email": ReachCard(self.tr("Have an e-mail")),
            "no_phone": ReachCard(self.tr("Have a phone")),
        }
        self._own_rows: list[QWidget] = []
        self._own_shape: tuple[object, ...] = ()
        self._rate_timer = QTimer(self)
        self._rate_timer.setSingleShot(True)
        self._rate_timer.setInterval(_RATE_MS)
        self._rate_timer.timeout.connect(self._tell_rate)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, size.SPACE_4, size.SPACE_8)
        column.setSpacing(size.SPACE_12)
        reach = QHBoxLayout()
        reach.setSpacing(size.SPACE_12)
        for card in self._reach.values():
            reach.addWidget(card, 1)
        column.addLayout(reach)
        both = QHBoxLayout()
        both.setSpacing(size.SPACE_12)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(size.SPACE_12)
            both.addLayout(side, 1)
        left.addWidget(self._card("missing"))
        left.addWidget(self._own_card())
        right.addWidget(self._card("doubtful"))
        right.addWidget(self._ageing_card())
        for side in (left, right):
            side.addStretch(1)
        column.addLayout(both)
        column.addStretch(1)

    def _card(self, section: Section) -> Card:
        card = Card(translated("Care", SECTIONS[section]))
        card.body.setSpacing(size.SPACE_4)
        for line in LINES:
            if line.section == section:
                card.body.addWidget(self._row(line))
        if section == "doubtful":
            card.body.addWidget(Separator())
            card.body.addWidget(self._town_names_line())
        return card

    def _town_names_line(self) -> QWidget:
        """A repair that no line asks for: capitals are what an envelope wants anyway."""
        repair = REPAIRS["town_names"]
        button = Button(translated("Care", repair.title) + "…", kind="quiet")
        button.clicked.connect(lambda _checked=False: self.repair_wanted.emit("town_names"))
        button.setVisible(self._writable)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(button)
        line.addStretch(1)
        return holder

    def _row(self, line: CareLine) -> CareRow:
        repair = self.tr("Mend…") if line.repair in REPAIRS else ""
        if line.repair == "verify":
            repair = self.tr("Verify…")
        elif line.repair == "revive":
            repair = self.tr("Review…")
        row = CareRow(translated("Care", line.title), _TONES[line.section], repair)
        row.set_repairable(self._writable)
        row.shown.connect(lambda: self.shown.emit(line))
        row.grouped.connect(lambda: self.grouped.emit(line))
        row.repair_wanted.connect(lambda: self._ask_repair(line))
        self.rows[line.key] = row
        return row

    def _ask_repair(self, line: CareLine) -> None:
        if line.repair == "verify":
            self._open_verify_menu(line)
        elif line.repair == "revive":
            self.revive_wanted.emit()
        else:
            self.line_repair_wanted.emit(line)

    def _open_verify_menu(self, line: CareLine) -> None:
        """One by one, or all of the line at once."""
        button = self.rows[line.key].repair_button
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        one = menu.addAction(icon("contacts"), self.tr("One by one, the oldest first"))
        one.triggered.connect(lambda _checked=False: self.verify_wanted.emit())
        everybody = menu.addAction(icon("check"), self.tr("Mark all of them as verified today"))
        everybody.triggered.connect(lambda _checked=False: self.verify_all_wanted.emit(line))
        menu.setActiveAction(one)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _ageing_card(self) -> Card:
        card = self._card("ageing")
        card.body.addWidget(Separator())
        self.expected = TextLabel("", TextRole.MEDIUM, wrap=True)
        self.measured = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.rate = NumberField(0, 90, self.tr("Share of addresses that go stale in a year"))
        self.rate.setSuffix(percent_sign())
        self.rate.setFixedWidth(_RATE_WIDTH)
        self.rate.setEnabled(self._writable)
        self.rate.valueChanged.connect(lambda _value: self._rate_timer.start())
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(TextLabel(self.tr("Addresses that go stale in a year"), TextRole.SMALL), 1)
        line.addWidget(self.rate)
        source = self.tr(
            "A rule of thumb of direct marketing says 20 to 30%; set what your returned mail tells."
        )
        card.body.addWidget(self.expected)
        card.body.addWidget(self.measured)
        card.body.addLayout(line)
        card.body.addWidget(TextLabel(source, TextRole.SMALL, "muted", wrap=True))
        return card

    def _tell_rate(self) -> None:
        self.rate_changed.emit(self.rate.value() / 100)

    def _own_card(self) -> Card:
        card = Card(self.tr("Own fields"))
        manage = Button(self.tr("Manage own fields"), kind="quiet")
        manage.clicked.connect(lambda _checked=False: self.fields_wanted.emit())
        card.add_to_title_line(manage)
        self._own_none = TextLabel(
            self.tr("There are no own fields. They are made in the settings."),
            TextRole.SMALL,
            "muted",
            wrap=True,
        )
        card.body.addWidget(self._own_none)
        self._own_body = card.body
        return card

    # -- showing -------------------------------------------------------------------------------

    def show_report(self, report: CareReport) -> None:
        """Show counts, so far or to the end."""
        for line in LINES:
            self.rows[line.key].set_count(
                report.counts.get(line.key, 0), report.of(line), complete=report.complete
            )
        for key, card in self._reach.items():
            card.set_figures(report.contacts - report.counts.get(key, 0), report.contacts)
        self._show_ageing(report)
        self._show_own(report)

    def _show_ageing(self, report: CareReport) -> None:
        percent = round(report.ageing_rate * 100)
        if not self._rate_timer.isActive() and self.rate.value() != percent:
            self.rate.blockSignals(True)
            self.rate.setValue(percent)
            self.rate.blockSignals(False)
        stale = report.expected_stale
        text = self.tr("About %n address(es) may be wrong by now.", "", stale)
        self.expected.setText(text.replace(str(stale), count_text(stale), 1))
        dead, written = report.counts.get("address_dead", 0), report.contacts
        written -= report.counts.get("no_address", 0)
        self.measured.setText(
            self.tr("Known to be dead: {count} of {all} ({share}).").format(
                count=count_text(dead),
                all=count_text(written),
                share=share_text(dead, written) or f"0{percent_sign()}",
            )
        )

    def _show_own(self, report: CareReport) -> None:
        shape = tuple((use.field_id, use.label) for use in report.own_fields)
        if shape != self._own_shape:
            self._own_shape = shape
            for row in self._own_rows:
                self._own_body.removeWidget(row)
                row.deleteLater()
            self._own_rows = []
            for use in report.own_fields:
                row = self._own_row(use.empty)
                self._own_rows.append(row)
                self._own_body.addWidget(row)
        self._own_none.setVisible(not report.own_fields)
        for use, row in zip(report.own_fields, self._own_rows, strict=True):
            assert isinstance(row, CareRow)
            row.set_count(use.filled, use.of, complete=report.complete)
            if report.complete and not use.filled:
                row.share.setText(self.tr("never used"))
            row.offer_contacts(use.filled < use.of)

    def _own_row(self, line: CareLine) -> CareRow:
        row = CareRow(line.title, size.Tone.TEAL)
        row.set_repairable(self._writable)
        row.show_button.setToolTip(self.tr("Show those who have no value"))
        row.group_button.setToolTip(self.tr("Make a group of those who have no value"))
        row.shown.connect(lambda: self.shown.emit(line), Qt.ConnectionType.DirectConnection)
        row.grouped.connect(lambda: self.grouped.emit(line), Qt.ConnectionType.DirectConnection)
        return row
