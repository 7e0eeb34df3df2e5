"""What is done on the screen of the load: tasks moved, levelled out, capacities set."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sme_crm.domain.task_filter import NOBODY
from sme_crm.domain.task_load import EVERYBODY, Capacities, Load, Sort, Spot
from sme_crm.ui.labels import count_text
from sme_crm.ui.load.load_words import load_texts, person_text, short_day_words

if TYPE_CHECKING:
    from sme_crm.domain.task_levelling import Levelling
    from sme_crm.services.tasks.moving import Moved
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.load.capacity_dialog import CapacityDialog
    from sme_crm.ui.load.levelling_dialog import LevellingDialog
    from sme_crm.ui.load.move_dialog import MoveDialog


class LoadWork(QObject):
    """Writes in the writing thread and says what was done, with a way back."""

    def __init__(self, context: UiContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._widget = widget
        self.writable = not context.workspace.read_only

    def move(
        self,
        spots: Sequence[Spot],
        sorts: Sequence[Sort],
        day: date | None,
        person: int | None = None,
    ) -> None:
        """Bring the tasks of some places to a day, a person, or both."""
        loads = self._context.workspace.task_loads
        if not spots or not self.writable or (day is None and person is None):
            return
        self._context.jobs.write(
            lambda: loads.move(spots, sorts, day, person, origin="load"),
            lambda moved: self._tell(moved, day),
            owner=self,
        )

    def drop(self, spots: Sequence[Spot], sorts: Sequence[Sort], target: Spot) -> None:
        """What was dragged to a place: in the row of everybody people stay as they are."""
        person = None if target.person == EVERYBODY else target.person
        if person is not None and all(spot.person == person for spot in spots):
            person = None
        days = {spot.day for spot in spots}
        day = None if days == {target.day} else target.day
        self.move(spots, sorts, day, person)

    def postpone(
        self, spots: Sequence[Spot], sorts: Sequence[Sort], to: Literal["tomorrow", "next_week"]
    ) -> None:
        """To the next working day, or the first one of next week."""
        workspace = self._context.workspace
        if not spots or not self.writable:
            return

        def write() -> tuple[Moved, date]:
            day = workspace.tasks.postponed_day(to)
            return workspace.task_loads.move(spots, sorts, day, origin="load"), day

        self._context.jobs.write(write, lambda done: self._tell(*done), owner=self)

    def ask_place(self, load: Load, spots: Sequence[Spot], sorts: Sequence[Sort]) -> None:
        """Ask where the tasks of some places go."""
        from sme_crm.ui.load.move_dialog import MoveDialog

        if not spots or not self.writable:
            return
        count = sum(load.at(spot).count(sorts) for spot in spots)
        people = [(str(one.id), person_text(load, one.id)) for one in load.people if one.active]
        if all(one.id != NOBODY for one in load.people):
            people.append((str(NOBODY), load_texts().nobody()))
        day = next((spot.day for spot in spots if spot.day is not None), load.today)
        dialog: MoveDialog = MoveDialog(
            self.tr("Move %n task(s)", "", count).replace(str(count), count_text(count), 1),
            day, people if len(people) > 1 else [], self._widget.window(),
        )  # fmt: skip
        dialog.chosen.connect(lambda to, person: self.move(list(spots), list(sorts), to, person))
        dialog.open()

    def ask_levelling(self, load: Load, person: int = EVERYBODY) -> None:
        """Show what levelling out would do."""
        from sme_crm.ui.load.levelling_dialog import LevellingDialog

        if self.writable:
            dialog: LevellingDialog = LevellingDialog(
                self._context, load, person, self._widget.window()
            )
            dialog.chosen.connect(self.level)
            dialog.open()

    def level(self, plan: Levelling) -> None:
        """Do what was shown."""
        loads = self._context.workspace.task_loads

        def done(moved: Moved) -> None:
            if moved.change_id:
                text = self.tr("%n task(s) moved: levelled out", "", moved.count)
                text = text.replace(str(moved.count), count_text(moved.count), 1)
                self._context.notices.toast_change(text, moved.change_id)

        self._context.jobs.write(lambda: loads.level(plan, origin="load"), done, owner=self)

    def ask_capacities(self, load: Load) -> None:
        """Ask how many tasks people can do a day."""
        from sme_crm.ui.load.capacity_dialog import CapacityDialog

        if self.writable:
            dialog: CapacityDialog = CapacityDialog(load, self._widget.window())
            dialog.chosen.connect(self.set_capacities)
            dialog.open()

    def set_capacities(self, capacities: Capacities) -> None:
        """Keep how many tasks people can do a day."""
        loads = self._context.workspace.task_loads
        self._context.jobs.write(
            lambda: loads.set_capacities(capacities, origin="load"), owner=self
        )

    def _tell(self, moved: Moved, day: date | None) -> None:
        """What was moved, and what the rules of series made of it."""
        if not moved.change_id:
            return
        count = moved.count
        if day is None:
            text = self.tr("%n task(s) handed over", "", count)
        else:
            text = self.tr("%n task(s) moved to {day}", "", count)
            text = text.format(day=short_day_words(day))
        said = [text.replace(str(count), count_text(count), 1)]
        if moved.shifted:
            said.append(self.tr("%n of them later, as their series says", "", moved.shifted))
        if moved.carried:
            said.append(self.tr("%n later step(s) went along", "", moved.carried))
        self._context.notices.toast_change(" · ".join(said), moved.change_id)
