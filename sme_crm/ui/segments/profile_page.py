"""What the best customers have in common, and the prospects most like them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sme_crm.domain.dates import present_day
from sme_crm.domain.segments.profile import Profile, ValueLift
from sme_crm.printing.charts.figures import per_cent
from sme_crm.printing.reports.words import ReportWords
from sme_crm.services.progress import Progress
from sme_crm.services.reports.prospects import field_words, reasons, value_words
from sme_crm.services.segments.profile import BestProfile, LikelyCustomer
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.segments.segment_page import SegmentPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

_MOST: Final = 500


class ProfilePage(SegmentPage):
    """Values over-represented among the best fifth; prospects ranked on demand, with reasons."""

    def hint(self) -> str:
        """Values."""
        return self.tr("Choose a value to see the customers that have it.")

    def make_content(self, column: QVBoxLayout) -> None:
        """The values at the left, the prospects at the right."""
        self._profile: Profile | None = None
        self._labels: Mapping[str, str] = {}
        self._likely: list[LikelyCustomer] = []
        self.about = TextLabel("", TextRole.BODY, wrap=True)
        self.table = FigureTable(
            self.tr("What the best customers have in common"),
            (
                self.tr("Field"),
                self.tr("Value"),
                self.tr("Of the best"),
                self.tr("Of all"),
                self.tr("Times as often"),
            ),
            range(2, 5),
            {2: 100, 3: 84, 4: 120},
        )
        self.table.chosen.connect(self._choose_value)
        values = Card(self.tr("What the best customers have in common"), padding=0)
        values.body.addWidget(self.table)
        self.prospects = FigureTable(
            self.tr("Prospects most like them"),
            (self.tr("Prospect"), self.tr("Likeness"), self.tr("Why")),
            (1,),
            {0: 190, 1: 84},
        )
        self.prospects.doubleClicked.connect(self._open)
        self.rank = Button(self.tr("Rank the prospects"), "star", "primary")
        self.rank.clicked.connect(self._rank)
        self.take = Button(self.tr("Choose them"), "check")
        self.take.setEnabled(False)
        self.take.clicked.connect(self._choose_prospects)
        likely = Card(self.tr("Prospects most like them"), padding=0)
        likely.add_to_title_line(self.take)
        likely.add_to_title_line(self.rank)
        likely.body.addWidget(self.prospects)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_12)
        line.addWidget(values, 1)
        line.addWidget(likely, 1)
        column.addWidget(self.about)
        column.addLayout(line, 1)

    def read(self) -> BestProfile | None:
        """The profile of today."""
        found = self.segments.profiles.best_profile(present_day())
        return found if found.best else None

    def show_figures(self, figures: BestProfile) -> None:
        """List the values."""
        self._profile, self._labels = figures.profile, figures.labels
        self._show_likely([])
        self.about.setText(
            self.tr(
                "The best fifth by margin: {best} of {all} customers. A value says something when"
                " the best have it more often than all."
            ).format(best=count_text(len(figures.best)), all=count_text(figures.customers))
        )
        self.table.set_rows([self._row(one) for one in figures.lifts])

    def _row(self, one: ValueLift) -> FigureRow:
        language, words = language_code(), _words()
        return FigureRow(
            (
                Cell(field_words(words, one.field, self._labels)),
                Cell(value_words(words, one.field, one.value)),
                figure(_of(one.best, one.best_share, language)),
                figure(per_cent(one.share, language, 0), muted=True),
                figure(self.locale().toString(one.lift, "f", 1)),
            ),
            (one.field, one.value),
        )

    def _choose_value(self, key: object) -> None:
        if not isinstance(key, tuple):
            return
        field, value = key
        words = _words()
        text = self.tr("{field}: {value}").format(
            field=field_words(words, field, self._labels), value=value_words(words, field, value)
        )
        profiles, today = self.segments.profiles, present_day()
        self.bar.choose(text, lambda: profiles.customers_with(today, field, value))

    # Prospects

    def _rank(self) -> None:
        profile = self._profile
        if profile is None:
            return
        profiles, today = self.segments.profiles, present_day()

        def rank(progress: Progress) -> list[LikelyCustomer]:
            return profiles.likely_customers(profile, today, _MOST, progress)

        self.context.jobs.run(self.tr("Ranking the prospects"), rank, self._show_likely, owner=self)

    def _show_likely(self, found: list[LikelyCustomer]) -> None:
        self._likely, words = found, _words()
        self.take.setEnabled(bool(found))
        self.prospects.set_rows(
            [
                FigureRow(
                    (
                        Cell(one.name),
                        figure(str(one.likeness.score)),
                        Cell(reasons(words, one.likeness, self._labels)),
                    ),
                    one.contact_id,
                )
                for one in found
            ]
        )

    def _choose_prospects(self) -> None:
        ids = [one.contact_id for one in self._likely]
        self.bar.choose(self.tr("most like the best customers"), lambda: ids)

    def _open(self) -> None:
        row = self.prospects.currentIndex().row()
        if 0 <= row < len(self._likely):
            self.context.navigator.send(OpenContact(self._likely[row].contact_id))


def _words() -> ReportWords:
    return ReportWords(language_code(), "")


def _of(count: int, share: float, language: str) -> str:
    return f"{count_text(count)} ({per_cent(share, language, 0)})"
