"""Rates of returned mail by file, place, segment, group and cell, each against its benchmark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.figure_names import LIKELY_RANGE
from sme_crm.domain.campaigns.return_rate import DIMENSIONS, Dimension, ReturnRate
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import present_day
from sme_crm.printing.charts.figures import per_cent
from sme_crm.services.campaigns.return_rates import part_name, source_words, verdict_words
from sme_crm.services.reports.campaign_certainty import likely_range
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import count_text, language_code, translated
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.navigation import ShowCampaigns, ShowContacts, ShowReport
from sme_crm.ui.returns.claim_work import ClaimWork
from sme_crm.ui.returns.rate_dialogs import BenchmarkDialog
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.campaign import CampaignRow
    from sme_crm.ui.context import UiContext

_ALL: Final = ""
_TONES: Final = {"above": "danger", "within": "success", "too_few": "neutral"}
_WIDTHS: Final = {1: 76, 2: 88, 3: 76, 4: 76, 5: 148, 6: 200, 7: 164}


class RatesPage(QWidget):
    """Enter on a row opens the contacts whose mail came back."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writable = not context.workspace.read_only
        self._latest = LatestRead(context.jobs)
        self._rates: dict[str, ReturnRate] = {}
        self._wanted = ""
        self._shown_here = False
        self.claims = ClaimWork(context, self)
        self.campaign = ComboBox([(_ALL, self.tr("All campaigns"))], self.tr("Campaign"))
        self.campaign.currentIndexChanged.connect(self.reload)
        self.dimension = ComboBox(
            [(key, translated("ReturnRates", name)) for key, name in DIMENSIONS.items()],
            self.tr("Rates by"),
        )
        self.dimension.currentIndexChanged.connect(self.reload)
        self.table = FigureTable(
            self.tr("Rates of returned mail"),
            (
                self.tr("Part"), self.tr("Letters"), self.tr("Returned"), self.tr("Faults"),
                self.tr("Rate"), translated("CampaignFigures", LIKELY_RANGE), self.tr("Benchmark"),
                self.tr("Verdict"),
            ),
            (1, 2, 3, 4, 5),
            _WIDTHS,
            row_height=size.ROW_HEIGHT,
        )  # fmt: skip
        self.table.activated.connect(self.show_contacts)
        self.table.selectionModel().currentRowChanged.connect(self._follow_choice)
        self.nothing = EmptyState(
            "envelope",
            self.tr("No letters to count yet"),
            self.tr("Send a letter of a campaign: what comes back of it is counted here."),
        )
        self.nothing.add_action(
            self.tr("Open the campaigns"),
            lambda: self._context.navigator.send(ShowCampaigns()),
            "megaphone",
            "primary",
        )
        self._make_buttons()
        self._lay_out()
        self._follow_choice()

    def _make_buttons(self) -> None:
        self.contacts = Button(self.tr("Show the contacts"), "contacts")
        self.contacts.clicked.connect(self.show_contacts)
        self.benchmark = Button(self.tr("Benchmark…"), "target")
        self.benchmark.clicked.connect(self.ask_benchmark)
        self.claim = Button(self.tr("Claim a refund"), "letters", "primary")
        self.claim.clicked.connect(self._claim)
        self.report = Button(self.tr("Print or save"), "printer")
        self.report.clicked.connect(self.show_report)
        self._keys = {
            button: screen_action(self, button.text(), name, act, shortcut)
            for button, name, act, shortcut in (
                (self.contacts, "contacts", self.show_contacts, ""),
                (self.benchmark, "target", self.ask_benchmark, "F2"),
                (self.claim, "letters", self._claim, "Ctrl+Return; Ctrl+Enter"),
            )
        }
        for button, action in self._keys.items():
            self.addAction(action)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{button.text()} ({keys})" if keys else "")

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(size.SPACE_8)
        tools.addWidget(self.campaign)
        tools.addWidget(self.dimension)
        tools.addStretch(1)
        for button in (self.report, self.benchmark, self.contacts, self.claim):
            tools.addWidget(button)
        card = Card(padding=0)
        card.body.addWidget(self.table)
        card.body.addWidget(self.nothing)
        self.nothing.hide()
        self.about = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(size.SPACE_12)
        outer.addLayout(tools)
        outer.addWidget(card, 1)
        outer.addWidget(self.about)

    def focus(self) -> None:
        """The rows are what is looked at."""
        self.table.setFocus()

    def show_campaigns(self, rows: list[CampaignRow], chosen: int | None) -> None:
        """Which campaigns there are, and the one to tell of."""
        named = [(str(row.id), row.name) for row in rows if row.recipients]
        before = self.campaign.key()
        self.campaign.set_choices([(_ALL, self.tr("All campaigns")), *named])
        if chosen is not None:
            self.campaign.blockSignals(True)
            self.campaign.choose(str(chosen))
            self.campaign.blockSignals(False)
        if self.campaign.key() != before or chosen is not None:
            self.reload()

    def show_lot(self, lot_id: int) -> None:
        """Tell of one address file among the others."""
        self._wanted = str(lot_id)
        for box, key in ((self.campaign, _ALL), (self.dimension, "lot")):
            box.blockSignals(True)
            box.choose(key)
            box.blockSignals(False)
        self.reload()

    # Reading

    def reload(self, *_index: object) -> None:
        """Count anew."""
        dimension = cast(Dimension, self.dimension.key())
        campaign = int(self.campaign.key()) if self.campaign.key() else None
        rates = self._context.workspace.return_rates

        def read() -> list[tuple[str, ReturnRate]]:
            found = rates.rates(dimension, present_day(), campaign)
            return [(part_name(dimension, one, translated), one) for one in found]

        self._latest.ask(read, self._show)

    def _show(self, found: list[tuple[str, ReturnRate]]) -> None:
        self.table.set_heading(0, self.dimension.currentText())
        key = self._wanted or self.table.chosen_key()
        self._wanted = ""
        self._rates = {one.key: one for _, one in found}
        self.table.set_rows([FigureRow(_cells(name, one), one.key) for name, one in found])
        keys = [one.key for _, one in found]
        if keys:
            self.table.selectRow(keys.index(key) if isinstance(key, str) and key in keys else 0)
        self.table.setVisible(bool(found))
        self.nothing.setVisible(not found)
        sent = sum(one.sent for _, one in found)
        back = sum(one.back for _, one in found)
        whole = self.tr("Letters that came back: {back} of {sent}.").format(
            back=count_text(back), sent=count_text(sent)
        )
        told = self.tr(
            "Against a supplier’s guarantee only faults of the address count, not refused or"
            " unclaimed mail. The likely range holds the true rate 95 times out of 100."
        )
        many = self.dimension.key() == "group"
        self.about.setText(told if many or not found else f"{whole} {told}")
        self._follow_choice()

    # Choosing

    def chosen(self) -> ReturnRate | None:
        """The rate of the row chosen."""
        key = self.table.chosen_key()
        return self._rates.get(key) if isinstance(key, str) else None

    def _follow_choice(self, *_indexes: object) -> None:
        rate = self.chosen()
        self.contacts.setEnabled(rate is not None and bool(rate.contacts))
        guaranteed = rate is not None and rate.benchmark.kind == "guaranteed"
        self.benchmark.setEnabled(self._writable and rate is not None and not guaranteed)
        self.claim.setEnabled(self._writable and rate is not None and rate.guarantee_passed)
        for button, action in self._keys.items():
            action.setEnabled(self._shown_here and button.isEnabled())

    def show_here(self, shown: bool) -> None:
        """Whether this is the view shown: its commands count only then."""
        self._shown_here = shown
        self._follow_choice()

    def show_contacts(self, *_index: object) -> None:
        """Those of the row whose mail came back."""
        rate = self.chosen()
        if rate is not None and rate.contacts:
            self._context.navigator.send(ShowContacts(ContactFilter(ids=rate.contacts)))

    def show_report(self) -> None:
        """The rates on paper or as a workbook."""
        self._context.navigator.send(ShowReport("returns"))

    def _claim(self) -> None:
        rate = self.chosen()
        if rate is not None:
            self.claims.begin(int(rate.key))

    def ask_benchmark(self) -> None:
        """A benchmark of this part's own, or another usual one."""
        rate = self.chosen()
        if rate is None:
            return
        dimension = cast(Dimension, self.dimension.key())
        rates = self._context.workspace.return_rates
        dialog = BenchmarkDialog(
            part_name(dimension, rate, translated), rate.benchmark, self.window()
        )

        def keep() -> None:
            share, source, of_all = dialog.share(), dialog.source.text(), dialog.of_all()
            key, said = rate.key, self.tr("Benchmark kept")

            def write() -> int:
                if of_all:
                    return rates.set_usual_benchmark(share or 0.0, source)
                return rates.set_own_benchmark(dimension, key, share, source)

            def done(change_id: int) -> None:
                self._context.notices.toast_change(said, change_id, "target")
                self.reload()

            self._context.jobs.write(write, done, owner=self)

        dialog.accepted.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _cells(name: str, rate: ReturnRate) -> tuple[Cell, ...]:
    language = language_code()
    source = source_words(rate.benchmark, translated)
    verdict = verdict_words(rate, translated)
    tone = "danger" if rate.guarantee_passed else _TONES[rate.verdict]
    return (
        Cell(name),
        figure(count_text(rate.sent)),
        figure(count_text(rate.back)),
        figure(count_text(rate.faults), muted=True),
        figure(per_cent(rate.rate, language, 1)),
        figure(likely_range(rate.interval, language), muted=True),
        Cell(per_cent(rate.benchmark.rate, language, 1), second_line=source or None),
        Cell(verdict, chip_tone=tone),
    )
