"""The overview of duplicates: what is sure, what is to review, and how that is decided."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.duplicates.tiers import REVIEW, SURE
from sme_crm.services.duplicates.review import CaseCounts
from sme_crm.ui.duplicates.overview_reading import Overview
from sme_crm.ui.duplicates.rules_card import RulesCard
from sme_crm.ui.duplicates.thresholds_card import ThresholdsCard
from sme_crm.ui.duplicates.tier_card import TierCard
from sme_crm.ui.duplicates.words import counted
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel


class OverviewPage(ScrollPage):
    """Shows an `Overview`; what the user wants comes as signals."""

    merge_wanted = Signal()
    review_wanted = Signal()
    likely_wanted = Signal()
    """The likely households are to be listed."""
    list_wanted = Signal(str)
    """The tier whose cases are to be listed."""
    memory_wanted = Signal(str)
    """The page of decisions wanted: "apart" or "households"."""

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writable = writable
        self.sure = TierCard(self.tr("Sure"), size.Tone.SUCCESS, "duplicates")
        self.review = TierCard(self.tr("To review"), size.Tone.INFO, "eye")
        self.likely = TierCard(self.tr("Likely households"), size.Tone.TEAL, "household")
        self.thresholds = ThresholdsCard(writable=writable)
        self.rules = RulesCard(writable=writable)
        self.apart = Button("", "unlink")
        self.households = Button("", "household")
        self.sure.main_wanted.connect(self.merge_wanted)
        self.review.main_wanted.connect(self.review_wanted)
        self.sure.list_wanted.connect(lambda: self.list_wanted.emit(SURE))
        self.review.list_wanted.connect(lambda: self.list_wanted.emit(REVIEW))
        self.likely.main_wanted.connect(self.likely_wanted)
        self.apart.clicked.connect(lambda _checked=False: self.memory_wanted.emit("apart"))
        self.households.clicked.connect(
            lambda _checked=False: self.memory_wanted.emit("households")
        )
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, size.SPACE_4, size.SPACE_8)
        column.setSpacing(size.SPACE_12)
        for cards in ((self.sure, self.review, self.likely), (self.thresholds, self.rules)):
            line = QHBoxLayout()
            line.setSpacing(size.SPACE_12)
            for card in cards:
                line.addWidget(card, 1)
            column.addLayout(line)
        memory = Card(self.tr("Decided before"))
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.apart)
        line.addWidget(self.households)
        line.addStretch(1)
        memory.body.addLayout(line)
        memory.body.addWidget(
            TextLabel(
                self.tr(
                    "What you decided is remembered: neither a search nor an import proposes these"
                    " contacts again."
                ),
                TextRole.SMALL,
                "muted",
                wrap=True,
            )
        )
        column.addWidget(memory)
        column.addStretch(1)

    def show_overview(self, overview: Overview) -> None:
        """Show what was read."""
        sure, review = overview.sure, overview.review
        contacts = sum(len(case.ids) for case in sure)
        if sure:
            words = self.tr("{contacts} surely are {people}. One click merges them, one undoes it.")
            sentence = words.format(
                contacts=counted(self.tr("%n contact(s)", "", contacts), contacts),
                people=count_text(len(sure)),
            )
        else:
            sentence = self.tr("Nothing is left that surely is a duplicate.")
        button = counted(self.tr("Merge all %n", "", len(sure)), len(sure))
        self.sure.show_cases(len(sure), sentence, button, enabled=self._writable, first=True)
        done = overview.decided
        if review:
            sentence = self.tr("Seen side by side, the likeliest first, one key for each decision.")
        else:
            sentence = self.tr("Nothing is left to review.")
        button = self.tr("Go on reviewing") if done else self.tr("Start reviewing")
        self.review.show_cases(
            len(review), sentence, button, enabled=self._writable, first=not sure
        )
        self.review.show_progress(done, done + len(review))
        likely = len(overview.likely)
        self.likely.show_cases(
            likely,
            self.tr("Different people who seem to live together: one letter may do for them.")
            if likely
            else self.tr("Nobody else seems to live together."),
            self.tr("Look at them"),
            enabled=True,
            first=not sure and not review,
            listed=False,
        )
        self.thresholds.show_thresholds(overview.thresholds)
        self.thresholds.show_counts(CaseCounts(len(sure), contacts - len(sure), len(review)))
        self.rules.show_rules(overview.rules, overview.own_labels)
        self.apart.setText(
            counted(self.tr("%n pair(s) that are not duplicates", "", overview.apart),
                    overview.apart)
        )  # fmt: skip
        self.households.setText(
            counted(self.tr("%n household(s)", "", overview.households), overview.households)
        )
