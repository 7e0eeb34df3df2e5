"""Where each contact of a series stands, on paper, as PDF and as CSV, as the screen shows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sme_crm.domain.dates import present_day
from sme_crm.ui.follow_up.list_files import ListFiles
from sme_crm.ui.labels import count_text, day_text, language_code
from sme_crm.ui.series.run_models import short_day_of, state_text, step_text, steps_by_day
from sme_crm.ui.series.series_words import offset_text
from sme_crm.ui.settings import MachineSetting

if TYPE_CHECKING:
    from sme_crm.printing.task_pages import PrintedTask
    from sme_crm.services.activity_series.running import Member, Run, Standing
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.context import UiContext

FOLDER: Final = MachineSetting("series/lists_folder", "")
_SLICE: Final = 500


class RunOutput(QObject):
    """Reads all contacts of a run in a worker and writes them there."""

    def __init__(self, context: UiContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._files = ListFiles(context, widget, FOLDER)

    def save_pdf(self, run: Run, standing: Standing, text: str) -> None:
        """Ask where the PDF goes and write it."""
        path = self._files.ask_pdf(run.name)
        if path is not None:
            self.write_pdf(path, run, standing, text)

    def save_csv(self, run: Run, standing: Standing, text: str) -> None:
        """Ask where the table goes and write it."""
        path = self._files.ask_csv(run.name)
        if path is not None:
            self.write_csv(path, run, standing, text)

    def print_list(self, run: Run, standing: Standing, text: str) -> None:
        """Print who stands where."""
        listed = ListedRun(self._context.workspace, run, standing, text)
        title = self.tr("Printing “{name}”").format(name=run.name)
        self._files.print_pdf(run.name, title, listed.write_pdf)

    def write_pdf(self, path: Path, run: Run, standing: Standing = "", text: str = "") -> None:
        """Write who stands where to a PDF as a job."""
        listed = ListedRun(self._context.workspace, run, standing, text)
        self._files.write(path, self._job(run, path), listed.write_pdf)

    def write_csv(self, path: Path, run: Run, standing: Standing = "", text: str = "") -> None:
        """Write who stands where to a table as a job."""
        listed = ListedRun(self._context.workspace, run, standing, text)
        state = self.tr("{step} (state)")
        header = [self.tr("Contact"), self.tr("Organization"), self.tr("State")]
        self._files.write(
            path, self._job(run, path), lambda path: listed.write_csv(path, header, state)
        )

    def _job(self, run: Run, path: Path) -> str:
        return self.tr("“{name}” to {file}").format(name=run.name, file=path.name)


class ListedRun:
    """The contacts of a run in words; all of it is done in a worker."""

    def __init__(self, workspace: Workspace, run: Run, standing: Standing, text: str) -> None:
        self._workspace = workspace
        self._run = run
        self._standing: Standing = standing
        self._text = text
        self._order = steps_by_day(run.series)

    def write_pdf(self, path: Path) -> None:
        """A line a contact: its steps with their days, the next one, the state."""
        title = f"{self._run.name} · {day_text(self._run.anchor.isoformat())}"
        self._workspace.task_files.write_pdf(path, title, self._printed(), language_code())

    def write_csv(self, path: Path, header: list[str], state: str) -> None:
        """A row a contact, two columns a step: its day as ISO text, what became of it."""
        steps = self._run.series.steps
        for place in self._order:
            name = f"{offset_text(steps[place].offset)} {steps[place].subject}"
            header += [name, state.format(step=name)]
        self._workspace.task_files.write_csv(path, header, map(self._cells, self._members()))

    def _members(self) -> Iterator[Member]:
        runs, after = self._workspace.series_runs, 0
        while True:
            found = runs.members(
                self._run.id, after=after, limit=_SLICE, standing=self._standing, text=self._text
            )
            yield from found
            if len(found) < _SLICE:
                return
            after = found[-1].id

    def _printed(self) -> Iterator[PrintedTask]:
        from sme_crm.printing.task_pages import PrintedTask

        by_state: dict[str, list[Member]] = {}
        for member in self._members():
            by_state.setdefault(state_text(member), []).append(member)
        for state, members in sorted(by_state.items(), key=lambda one: one[1][0].state):
            yield PrintedTask(f"{state} ({count_text(len(members))})", heading=True)
            for member in members:
                yield self._line(member)

    def _line(self, member: Member) -> PrintedTask:
        from sme_crm.printing.task_pages import PrintedTask

        told, following, what = [], "", ""
        for place in self._order:
            step = member.steps[place]
            if step is None or step.day is None:
                continue
            day = f"{offset_text(self._run.series.steps[place].offset)} {short_day_of(step.day)}"
            told.append(day if step.state == "open" else f"{day} ({step_text(step.state)})")
            if step.state == "open" and not following:
                following = short_day_of(step.day)
                what = self._run.series.steps[place].subject
        same = member.organization == member.name
        return PrintedTask(
            member.name if same or not member.organization
            else f"{member.name}, {member.organization}",
            " · ".join(told),
            following,
            what,
            urgent=self._is_late(member),
            done=member.state != "active",
        )  # fmt: skip

    @staticmethod
    def _is_late(member: Member) -> bool:
        today = present_day().isoformat()
        open_days = [step.day for step in member.steps if step and step.state == "open"]
        return any(day is not None and day < today for day in open_days)

    def _cells(self, member: Member) -> list[str]:
        cells = [member.name, member.organization, state_text(member)]
        for place in self._order:
            step = member.steps[place]
            cells += [step.day or "" if step else "", step_text(step.state if step else "")]
        return cells
