"""The line below the load: what is marked or known, what a drop would do, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from sme_crm.ui.labels import count_text
from sme_crm.ui.load.load_words import load_texts, person_text, short_day_words
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from sme_crm.domain.task_load import Load, Spot
    from sme_crm.ui.load.load_table import LoadTable

_HEIGHT: Final = size.CONTROL_HEIGHT + size.SPACE_12


class LoadFooter(ElidedLabel):
    """Speaks of the table above it."""

    def __init__(self, table: LoadTable, parent: QWidget | None = None) -> None:
        super().__init__("", TextRole.SMALL_NUMBER, "muted", parent)
        self._table = table
        self.setContentsMargins(size.SPACE_12, 0, size.SPACE_12, 0)
        self.setFixedHeight(_HEIGHT)

    def say(self) -> None:
        """What is marked, or else what is to be known of all; then the keys."""
        model = self._table.loads
        if model.load is None:
            self.setText("")
            return
        spots = self._table.marked_spots()
        if len(spots) > 1:
            count = sum(model.count_at(spot) for spot in spots)
            text = self.tr("%n task(s) marked", "", count)
            said = [text.replace(str(count), count_text(count), 1)]
        else:
            said = self._known(model.load)
        said.append(self.tr("Enter shows · M moves · T tomorrow · P next peak · L levels out"))
        self.setText("  ·  ".join(said))

    def _known(self, load: Load) -> list[str]:
        peaks = load.peaks()
        said = [self.tr("No peak in sight")]
        if peaks:
            words = self.tr("the first: {day}, {person}")
            day, person = short_day_words(peaks[0].day), person_text(load, peaks[0].person)
            said = [self.tr("%n peak(s)", "", len(peaks)), words.format(day=day, person=person)]
        if load.undated:
            said.append(self.tr("%n without a date", "", load.undated))
        return said

    def say_target(self, target: Spot | None) -> None:
        """While tasks are dragged: what there would be where they are."""
        load = self._table.loads.load
        if target is None or load is None:
            self.say()
            return
        count = self._table.dragged_count()
        where = f"{short_day_words(target.day)}, {person_text(load, target.person)}"
        text = self.tr("Leave %n task(s) here: {place}", "", count).format(place=where)
        daily = load.daily(target.person)
        if daily:
            after = load_texts().of_capacity(load.at(target).total + count, daily)
            then = self.tr("afterwards {load}").format(load=after)
            text = f"{text}  ·  {then}"
        self.setText(text)
