"""One address file beside the list: what is due, its fields, uses, quality and overlap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import present_day
from sme_crm.domain.lot_criteria import to_inform
from sme_crm.domain.lot_figures import campaign_note, score_note
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.labels import count_text, day_text, language_code, translated
from sme_crm.ui.lots.lot_figures import COST, OVERLAP, QUALITY, LotFigures
from sme_crm.ui.lots.lot_form import LotForm
from sme_crm.ui.lots.lot_words import (
    MODE_TONES,
    STATE_TONES,
    mode_word,
    state_word,
    stop_text,
)
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.labels import ElidedLabel, Separator, TextLabel
from sme_crm.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from sme_crm.domain.lot import Lot, LotUse
    from sme_crm.domain.lot_offer import CheckedLot
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.lots.lot_work import LotWork


@dataclass(frozen=True, slots=True)
class _Details:
    """What a page shows beside the lot itself."""

    lot_id: int
    uses: list[LotUse]
    to_tell: int


class LotPage(Card):
    """Shows one lot at a time."""

    scored = Signal(int, object)
    """Id of the lot and the score of its quality (None: nothing to say)."""

    def __init__(self, context: UiContext, work: LotWork, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._context = context
        self._work = work
        self._lot: Lot | None = None
        self._visit: int | None = None
        self._writable = not context.workspace.read_only
        self._make_head()
        self.form = LotForm()
        self.form.setEnabled(self._writable)
        self.form.edited.connect(self._save)
        self._make_parts()
        self._lay_out()

    # -- making --------------------------------------------------------------------------------

    def _make_head(self) -> None:
        self._name = ElidedLabel("", TextRole.CARD)
        self._state = StatusChip()
        self._mode = StatusChip()
        self.show_button = Button(self.tr("Show its contacts"), "contacts")
        self.show_button.clicked.connect(lambda _checked=False: self._act(self._work.show_contacts))
        self.use_button = Button(self.tr("Log a use"), "check")
        self.use_button.clicked.connect(lambda _checked=False: self._act(self._work.log_use))
        self.check_button = Button(self.tr("Check a file"), "search", "primary")
        self.check_button.clicked.connect(lambda _checked=False: self._act(self._work.check))
        self.more_button = IconButton("more", self.tr("More about this file"))
        self._menu = QMenu(self.more_button)
        self._menu.aboutToShow.connect(lambda: self._work.fill_menu(self._menu, self._lot))
        self.more_button.setMenu(self._menu)
        for button in (self.use_button, self.check_button):
            button.setEnabled(self._writable)

    def _make_parts(self) -> None:
        self.duty = Banner("", "warning", dismissable=False)
        self.duty.add_action(self.tr("Show them"), lambda: self._act(self._work.show_to_inform))
        self.duty.add_action(self.tr("They were told"), lambda: self._act(self._work.mark_informed))
        self.stop = Banner("", "error", dismissable=False)
        self.tabs = Tabs(self.tr("Parts of the address file"))
        self.uses = QVBoxLayout()
        self.uses.setSpacing(size.SPACE_4)
        self.quality = LotFigures()
        self.quality_note = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.overlap = LotFigures()
        self.overlap_note = TextLabel("", tone="muted", wrap=True)
        self.print_button = Button(self.tr("Save as PDF"), "pdf")
        self.print_button.clicked.connect(lambda _checked=False: self._act(self._work.save_page))

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(size.SPACE_8)
        title.addWidget(self._name, 1)
        title.addWidget(self._state)
        title.addWidget(self._mode)
        buttons = QHBoxLayout()
        buttons.setSpacing(size.SPACE_8)
        for button in (self.show_button, self.use_button, self.check_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.more_button)
        head = QVBoxLayout()
        head.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_12, size.SPACE_12)
        head.setSpacing(size.SPACE_8)
        head.addLayout(title)
        head.addLayout(buttons)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(Separator())
        notices = QVBoxLayout()
        notices.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, size.SPACE_4)
        notices.setSpacing(size.SPACE_8)
        notices.addWidget(self.stop)
        notices.addWidget(self.duty)
        self.body.addLayout(notices)
        self.tabs.add_page("sheet", self.tr("Sheet"), _scrolled(self.form))
        self.tabs.add_page("figures", self.tr("Figures"), self._figures())
        self.tabs.add_page("uses", self.tr("Uses"), self._uses())
        tabs = QVBoxLayout()
        tabs.setContentsMargins(size.SPACE_12, 0, 0, 0)
        tabs.addWidget(self.tabs)
        self.body.addLayout(tabs, 1)

    def _figures(self) -> ScrollPage:
        """What it costs and brings, then how good it is."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        line = QHBoxLayout()
        line.addWidget(self.overlap_note, 1)
        line.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        for widget in (self.overlap, Separator(), self.quality, self.quality_note):
            column.addWidget(widget)
        return _scrolled(page)

    def _uses(self) -> ScrollPage:
        page = QWidget()
        page.setLayout(self.uses)
        self.uses.setContentsMargins(0, 0, 0, 0)
        return _scrolled(page)

    # -- showing -------------------------------------------------------------------------------

    def lot(self) -> Lot | None:
        """The lot shown."""
        return self._lot

    def show_lot(self, lot: Lot) -> None:
        """Show a lot; of the same one again what is being typed stays."""
        another = self._lot is None or self._lot.id != lot.id
        if another and self._lot is not None and not self.form.commit():
            return
        if another:
            self._visit = None
        self._lot = lot
        self._name.setText(lot.name)
        self._state.set_status(state_word(lot), STATE_TONES.get(lot.state, "neutral"))
        self._mode.set_status(mode_word(lot), MODE_TONES.get(lot.mode, "neutral"))
        self.show_button.setEnabled(lot.contacts > 0)
        self.use_button.setVisible(lot.state == "held")
        self.check_button.setVisible(lot.state == "offer")
        self.form.show_lot(lot, fresh=another)
        said = stop_text(lot)
        self.stop.set_message(said, "error")
        self.stop.setVisible(bool(said))
        self.duty.hide()
        self._read(lot)

    def _read(self, lot: Lot) -> None:
        workspace = self._context.workspace

        def details() -> _Details:
            wanted = ContactFilter(criteria=to_inform(lot.id))
            left = workspace.contact_lists.count(wanted) if lot.due_on else 0
            return _Details(lot.id, workspace.lots.uses(lot.id), left)

        self._context.jobs.read(details, self._show_details, owner=self)
        self._context.jobs.read(
            lambda: workspace.lot_checks.checked(lot.id), self._show_checked, self._forgo,
            owner=self,
        )  # fmt: skip

    def _forgo(self, _error: Exception) -> None:
        """A lot that was deleted meanwhile: the list is being read again."""

    def _show_details(self, details: _Details) -> None:
        lot = self._lot
        if lot is None or lot.id != details.lot_id:
            return
        left = lot.days_to_inform(present_day())
        due = left is not None and lot.contacts > 0
        late = due and left is not None and left < 0
        said = self._duty(lot, details.to_tell, late=late) if due else ""
        self.duty.set_message(said, "error" if late else "warning")
        self.duty.setVisible(bool(said))
        while (item := self.uses.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for use in details.uses:
            self.uses.addWidget(self._use_line(use))
        self.tabs.set_count("uses", len(details.uses) or None)
        if not details.uses:
            self.uses.addWidget(TextLabel(self.tr("Not used yet."), tone="muted"))

    def _duty(self, lot: Lot, to_tell: int, *, late: bool) -> str:
        """What the information duty asks for now."""
        duty = self.tr("%n person(s) must be told where their address comes from.", "", to_tell)
        text = self.tr("Late since {day}: {duty}") if late else self.tr("By {day}: {duty}")
        return text.format(day=day_text(lot.due_on), duty=duty)

    def _use_line(self, use: LotUse) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(size.SPACE_8)
        row.addWidget(TextLabel(day_text(use.used_on), TextRole.NUMBER, "muted"))
        row.addWidget(ElidedLabel(use.purpose), 1)
        count = self.tr("%n address(es)", "", use.addresses)
        row.addWidget(
            TextLabel(count.replace(str(use.addresses), count_text(use.addresses), 1), tone="muted")
        )
        remove = IconButton("trash", self.tr("Take this use out"))
        remove.setEnabled(self._writable)
        remove.clicked.connect(lambda _checked=False, use=use: self._work.remove_use(use))
        row.addWidget(remove)
        return line

    def _show_checked(self, checked: CheckedLot) -> None:
        if self._lot is None or self._lot.id != checked.lot.id:
            return
        report = checked.report
        self.overlap_note.setText(
            self.tr("Checked on {day} against the base.").format(day=day_text(report.checked_on))
            if report is not None
            else self.tr(
                "Hold an offered file against the base before you pay: how many are here already,"
                " how many would be new, what each new address costs. Nothing is imported."
            )
        )
        self.overlap.show_files([checked], (COST, OVERLAP))
        self.print_button.setVisible(report is not None or checked.quality.score is not None)
        self.quality.show_files([checked], (QUALITY,), heading=True)
        language = language_code()
        notes = [campaign_note(translated)]
        if checked.quality.score is not None:
            notes.insert(0, score_note(translated, language, checked.quality.ageing_rate))
        self.quality_note.setText("\n".join(notes))
        self.scored.emit(checked.lot.id, checked.quality.score)

    # -- acting --------------------------------------------------------------------------------

    def _act(self, act: Callable[[Lot], object]) -> None:
        if self._lot is not None and self.form.commit():
            act(self._lot)

    def _save(self, key: str, value: object) -> None:
        lot = self._lot
        if lot is None:
            return
        if key == "notice_due" and value == lot.due_on and not lot.notice_due:
            return  # the rule's own day stays the rule's
        self._work.save(lot, key, value, self._visit, self._note_visit)

    def _note_visit(self, lot_id: int, change_id: int) -> None:
        if change_id and self._lot is not None and self._lot.id == lot_id:
            self._visit = change_id

    def leave(self) -> bool:
        """Save what is being typed; the next visit is another change."""
        self._visit = None
        return self.form.commit()


def _scrolled(widget: QWidget) -> ScrollPage:
    scroll = ScrollPage()
    column = QVBoxLayout(scroll.page)
    column.setContentsMargins(size.SPACE_4, size.SPACE_12, size.SPACE_16, size.SPACE_16)
    column.addWidget(widget)
    column.addStretch(1)
    return scroll
