"""What a wave hands over: letters, labels, a mailing house's file, a list, all as files.

Everything is written before anything is noted, so that who could not be printed is no recipient.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.sending import HandOver
from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.errors import InvalidInput
from sme_crm.services.campaigns.audiences import SendPlan
from sme_crm.services.letters.recipients import MailingChoice
from sme_crm.services.progress import Progress

if TYPE_CHECKING:
    from sme_crm.printing.labels import LabelOptions
    from sme_crm.services.campaigns.call_lists import CallLists, Days
    from sme_crm.services.exporting.columns import Translate
    from sme_crm.services.exports import Exports
    from sme_crm.services.labels import Labels
    from sme_crm.services.letters.letters import ComposedRun, Letters

_LIST_COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "phone": ("phone.number", "phone.kind"),
    "sms": ("phone.number", "phone.kind"),
    "fax": ("phone.number", "phone.kind"),
    "email": ("email.address",),
    "visit": ("phone", "mail.line", "mail.postal_code", "mail.town"),
}
_WHO: Final = ("reference", "formatted_name", "organization", "function", "mail.salutation")


@dataclass(slots=True)
class HandedOver:
    """What was written into a passing folder: file names, composed letters, who was left out."""

    names: list[str] = field(default_factory=list)
    letters: list[ComposedRun] = field(default_factory=list)
    left_out: dict[int, tuple[Refusal, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HandOverOrder:
    """How a wave is handed over: what, into which file, how.

    Lists of calls need no file; with one they are printed into it, in `language`.
    """

    kind: HandOver
    path: Path | None = None
    labels: LabelOptions | None = None
    language: str = "fr"


class HandOvers:
    """Writes the files of a wave."""

    def __init__(
        self, letters: Letters, labels: Labels, exports: Exports, call_lists: CallLists
    ) -> None:
        self._letters = letters
        self._labels = labels
        self._exports = exports
        self._call_lists = call_lists

    @property
    def letters(self) -> Letters:
        """The letters, which note themselves."""
        return self._letters

    def write(
        self,
        folder: Path,
        plan: SendPlan,
        order: HandOverOrder,
        number: int,
        translate: Translate,
        progress: Progress,
        stack: ExitStack,
        days: Days = (),
    ) -> HandedOver:
        """Write everything into `folder`; letters are kept until `stack` is left.

        `days`: whom the lists of calls are for. Raises InvalidInput campaign_no_template,
        campaign_no_file, Cancelled, OutputError.
        """
        made = HandedOver()
        if order.kind == "none" or (order.kind == "calls" and order.path is None):
            return made
        if order.path is None:
            raise InvalidInput("campaign_no_file")
        if order.kind == "calls":
            self._call_lists.write(
                folder / order.path.name, plan.campaign, plan.wave, days, order.language, number
            )
            made.names.append(order.path.name)
            return made
        if order.kind == "letters":
            self._write_letters(folder, plan, order.path, number, progress, stack, made)
        elif order.kind == "labels":
            self._write_labels(folder, plan, order, number, progress, made)
        else:
            self._write_list(folder, plan, order, number, translate, progress, made)
        return made

    def _write_letters(
        self,
        folder: Path,
        plan: SendPlan,
        path: Path,
        number: int,
        progress: Progress,
        stack: ExitStack,
        made: HandedOver,
    ) -> None:
        groups = _by_template(plan)
        for template_id, cells in groups.items():
            entry = self._letters.templates.find(str(template_id))
            name = path.name
            if len(groups) > 1:
                name = _name_of_cells(path, plan, cells)
            choice = MailingChoice(number=number, wave_id=plan.wave.id)
            run = stack.enter_context(
                self._letters.composed(
                    folder / name,
                    entry.template,
                    [one for cell in cells for one in plan.cells[cell]],
                    template_id=entry.id,
                    day=plan.day,
                    choice=choice,
                    progress=progress,
                )
            )
            made.left_out.update(run.check.excluded)
            if run.run.result.letters:
                made.names.append(name)
                made.letters.append(run)

    def _write_labels(
        self,
        folder: Path,
        plan: SendPlan,
        order: HandOverOrder,
        number: int,
        progress: Progress,
        made: HandedOver,
    ) -> None:
        if order.path is None or order.labels is None:
            raise InvalidInput("campaign_no_file")
        options = replace(order.labels, mailing=number, day=plan.day)
        path = folder / order.path.name
        check = self._labels.compose(path, plan.ids, options, progress)
        made.left_out.update(check.excluded)
        if check.pieces:
            made.names.append(path.name)

    def _write_list(
        self,
        folder: Path,
        plan: SendPlan,
        order: HandOverOrder,
        number: int,
        translate: Translate,
        progress: Progress,
        made: HandedOver,
    ) -> None:
        """A file for all, or one for each message where the cells have different ones."""
        from sme_crm.services.exports import ExportOptions

        if order.path is None:
            raise InvalidInput("campaign_no_file")
        house = order.kind == "mailing_house"
        columns = () if house else (*_WHO, *_LIST_COLUMNS[plan.wave.channel])
        groups = _by_message(plan)
        for cells in groups:
            name = order.path.name
            if len(groups) > 1:
                name = _name_of_cells(order.path, plan, cells)
            self._exports.export(
                folder / name,
                [one for cell in cells for one in plan.cells[cell]],
                format_name="mailing-house" if house else "",
                translate=translate,
                progress=progress,
                # Who may be reached was asked already, more strictly than an export asks.
                options=ExportOptions(columns=columns, channel="", mailing=number),
            )
            made.names.append(name)


def _by_message(plan: SendPlan) -> list[list[int | None]]:
    """The cells that get the same message, in their order."""
    told = {
        cell.id: (cell.template_id, cell.argument, cell.offer)
        for cell in plan.campaign.cells
        if not cell.is_control
    }
    groups: dict[tuple[int | None, str, str], list[int | None]] = {}
    for cell in plan.cells:
        groups.setdefault(told.get(cell or 0, (None, "", "")), []).append(cell)
    return list(groups.values())


def _name_of_cells(path: Path, plan: SendPlan, cells: Sequence[int | None]) -> str:
    """The name of the file of some cells."""
    names = {cell.id: cell.name for cell in plan.campaign.cells}
    said = ", ".join(names.get(cell or 0, plan.wave.name) for cell in cells)
    return f"{path.stem} – {_file_words(said)}{path.suffix}"


def _by_template(plan: SendPlan) -> Mapping[int, Sequence[int | None]]:
    """The cells by the template their letters are made from."""
    of_cell = {cell.id: cell.template_id for cell in plan.campaign.cells}
    found: dict[int, list[int | None]] = {}
    for cell in plan.cells:
        template = of_cell.get(cell or 0) or plan.wave.template_id
        if template is None:
            raise InvalidInput("campaign_no_template")
        found.setdefault(template, []).append(cell)
    return found


def _file_words(text: str) -> str:
    """A text as part of a file name on every system."""
    return "".join("_" if sign in '<>:"/\\|?*' or ord(sign) < 32 else sign for sign in text)[:60]
