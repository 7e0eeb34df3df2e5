"""Lists of series under way: the runs, and the contacts of one with a column a step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from sme_crm.domain.activity_series import MEMBER_STATES, STOP_REASONS
from sme_crm.domain.dates import present_day
from sme_crm.ui.follow_up.task_words import short_day
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.series.series_words import offset_text

if TYPE_CHECKING:
    from sme_crm.domain.activity_series import Series
    from sme_crm.services.activity_series.running import Member, Run

translate = QCoreApplication.translate
_TONES: Final = {"active": "info", "stopped": "warning", "finished": "success"}


def steps_by_day(series: Series) -> list[int]:
    """The places of the steps in the order of their days."""
    return sorted(range(len(series.steps)), key=lambda place: series.steps[place].offset)


def state_text(member: Member) -> str:
    """Whether a contact is under way, has finished, or why it was stopped."""
    if member.state == "stopped":
        return translated("SeriesWords", STOP_REASONS[member.stop_reason or "manual"])
    return translated("SeriesWords", MEMBER_STATES[member.state])


def step_text(state: str) -> str:
    """What became of a step; "" is one that was left out."""
    words = {
        "done": translate("SeriesTexts", "done"),
        "dropped": translate("SeriesTexts", "dropped"),
        "": translate("SeriesTexts", "left out"),
    }
    return words.get(state, translate("SeriesTexts", "open"))


class RunListModel(CellModel["Run"]):
    """Runs: name with day and size, how many are under way."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((self.tr("Series under way"), self.tr("Steps")), parent, (1,))

    def cell_at(self, row: int, column: int) -> Cell:
        """Name, anchor day and contacts; steps done of all."""
        run = self._rows[row]
        if column == 0:
            second = self.tr("{day} · {active} of {all} under way").format(
                day=short_day(run.anchor),
                active=count_text(run.active),
                all=count_text(run.members),
            )
            tone = "accent" if run.active else "muted"
            return Cell(run.name, second_line=second, icon="repeat", icon_tone=tone)
        steps = run.done_steps + run.open_steps
        return Cell(f"{count_text(run.done_steps)} / {count_text(steps)}", right_aligned=True)


class MemberListModel(CellModel["Member"]):
    """Contacts of a run with a column a step."""

    def __init__(self, run: Run | None = None, parent: QObject | None = None) -> None:
        steps = run.series.steps if run else ()
        self._order = steps_by_day(run.series) if run else []
        headings = [self.tr("Contact"), self.tr("State")]
        headings += [offset_text(steps[place].offset) for place in self._order]
        super().__init__(headings, parent)

    def cell_at(self, row: int, column: int) -> Cell:
        """Name and organization, state, then each step with its day."""
        member = self._rows[row]
        if column == 0:
            same = member.organization == member.name
            return Cell(
                member.name,
                second_line=None if same else member.organization or None,
                avatar_name=member.name,
                entity_id=member.contact_id,
            )
        if column == 1:
            return Cell(state_text(member), chip_tone=_TONES[member.state])
        step = member.steps[self._order[column - 2]]
        if step is None:
            return Cell("–", muted=True)
        day = "" if step.day is None else short_day_of(step.day)
        late = step.state == "open" and (step.day or "") < present_day().isoformat()
        pictures = {"done": ("success", "ok"), "dropped": ("blocked", "muted")}
        picture, tone = pictures.get(step.state, ("warning", "danger") if late else ("", ""))
        return Cell(day, icon=picture, icon_tone=tone, muted=step.state == "dropped")

    def spoken_at(self, row: int, column: int) -> str:
        """A step with what became of it."""
        spoken = super().spoken_at(row, column)
        if column < 2:
            return spoken
        step = self._rows[row].steps[self._order[column - 2]]
        if step is None:
            return step_text("")
        return f"{spoken}, {step_text(step.state)}"


def short_day_of(iso: str) -> str:
    """An ISO day without its year when it is this year's."""
    return short_day(date.fromisoformat(iso))
