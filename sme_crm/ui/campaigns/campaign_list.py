"""Campaigns as a list: name and kind, state, start, recipients, answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from sme_crm.domain.campaigns.campaign import KINDS, STATES, CampaignRow
from sme_crm.printing.charts.figures import per_cent
from sme_crm.ui.labels import count_text, day_text, language_code, translated
from sme_crm.ui.lists.entry_list import EntryListModel, EntryTable
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.theme.tokens import Tone

NAME, STATE, START, RECIPIENTS, ANSWERS = range(5)
TONES: Final[Mapping[str, Tone]] = {
    "idea": Tone.NEUTRAL,
    "ready": Tone.INFO,
    "sent": Tone.VIOLET,
    "running": Tone.SUCCESS,
    "closed": Tone.TEAL,
}
ICONS: Final[Mapping[str, str]] = {
    "prospecting": "target",
    "loyalty": "heart",
    "reactivation": "refresh",
    "information": "info",
    "event": "calendar",
    "survey": "help",
}


class CampaignListModel(EntryListModel[CampaignRow]):
    """The newest first, those without a day before them."""

    def __init__(self, parent: QObject | None = None) -> None:
        headings = (
            self.tr("Campaign"),
            self.tr("State"),
            self.tr("Start"),
            self.tr("Recipients"),
            self.tr("Answers"),
        )
        super().__init__(headings, (RECIPIENTS, ANSWERS), parent)

    def searched_text(self, entry: CampaignRow) -> str:
        """Name, kind and state."""
        kind, state = KINDS[entry.kind], STATES[entry.state]
        words = (entry.name, translated("Campaigns", kind), translated("Campaigns", state))
        return " ".join(words)

    def cell_at(self, row: int, column: int) -> Cell:
        """One value."""
        one = self._rows[row]
        if column == NAME:
            kind = translated("Campaigns", KINDS[one.kind])
            return Cell(one.name, second_line=kind, icon=ICONS[one.kind], entity_id=one.id)
        if column == STATE:
            state = translated("Campaigns", STATES[one.state])
            return Cell(state, chip_tone=TONES[one.state].value)
        if column == START:
            return Cell(day_text(one.start_day), muted=True)
        if column == RECIPIENTS:
            return Cell(count_text(one.recipients) if one.recipients else "–", right_aligned=True)
        return Cell(_answers(one), right_aligned=True)


def _answers(row: CampaignRow) -> str:
    """How many, and their share of the recipients; "–" while nobody can have answered."""
    if not row.recipients:
        return count_text(row.answers) if row.answers else "–"
    if not row.answers:
        return count_text(0)
    share = per_cent(row.answers / row.recipients, language_code(), 1)
    return f"{count_text(row.answers)} · {share}"


class CampaignTable(EntryTable[CampaignRow]):
    """The list itself."""

    def __init__(
        self,
        model: CampaignListModel,
        keys: Mapping[Qt.Key, Callable[[], object]],
        parent: QWidget | None = None,
    ) -> None:
        widths = {STATE: 120, START: 140, RECIPIENTS: 130, ANSWERS: 150}
        super().__init__(model, self.tr("List of campaigns"), widths, keys, parent)
