"""What can be done with campaigns: made, edited field by field, copied, deleted, printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.campaigns.campaign import Campaign, Cell, Cost, Wave
from sme_crm.domain.campaigns.sizing import Wishes
from sme_crm.domain.dates import present_day
from sme_crm.ui.campaigns.letter_choices import copy_ready
from sme_crm.ui.follow_up.list_files import ListFiles
from sme_crm.ui.forms.form_work import FormWork, HeldVersion
from sme_crm.ui.labels import language_code
from sme_crm.ui.navigation import ShowPlan
from sme_crm.ui.settings import MachineSetting

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.plan import Action
    from sme_crm.ui.context import UiContext

Part = Wave | Cell | Cost
ORIGIN: Final = "campaigns"
FOLDER = MachineSetting("campaigns/folder", "")


class CampaignWork(FormWork):
    """Writes in the writing thread; edits of one visit are one change."""

    made = Signal(int)
    """A campaign that is new."""

    def __init__(self, context: UiContext, screen: QWidget) -> None:
        super().__init__(context, screen, "megaphone")
        self._files = ListFiles(context, screen, FOLDER)

    # -- whole campaigns -----------------------------------------------------------------------

    def create(self, kind: str = "prospecting") -> None:
        """Begin a campaign of a kind."""
        campaigns, name = self._context.workspace.campaigns, self.tr("New campaign")
        self._make(lambda: campaigns.create(name, kind, origin=ORIGIN))

    def duplicate(self, campaign_id: int, name: str) -> None:
        """Begin a campaign like another one."""
        campaigns = self._context.workspace.campaigns
        copy = self.tr("{name} (copy)").format(name=name)
        self._make(lambda: campaigns.duplicate(campaign_id, copy, origin=ORIGIN))

    def delete(self, campaign_id: int) -> None:
        """Delete a campaign; undo brings it back."""
        campaigns = self._context.workspace.campaigns
        said = self.tr("Campaign deleted")
        self.write(lambda: campaigns.delete(campaign_id, origin=ORIGIN), said)

    def put_into_plan(self, campaign: Campaign) -> None:
        """Make the action of the yearly plan that it carries out, and go there."""
        plans = self._context.workspace.plan

        def show(action: Action) -> None:
            self._context.navigator.send(ShowPlan(action.year, action.id))

        if self.writable:
            self._context.jobs.write(
                lambda: plans.plan_campaign(campaign, present_day(), origin=ORIGIN),
                show, self.fail, owner=self,
            )  # fmt: skip

    def _make(self, work: Callable[[], int]) -> None:
        if self.writable:
            self._context.jobs.write(work, self.made.emit, self.fail, owner=self)

    # -- edits ---------------------------------------------------------------------------------

    def save(self, campaign_id: int, held: HeldVersion, values: Mapping[str, object]) -> None:
        """Write fields of the brief."""
        campaigns = self._context.workspace.campaigns
        self._edit(
            campaign_id,
            held,
            lambda: campaigns.save(
                campaign_id, values, version=held.version, visit=held.visit, origin=ORIGIN
            ),
        )

    def keep(self, campaign_id: int, held: HeldVersion, wishes: Wishes) -> None:
        """Write what is wanted of its size."""
        sizes = self._context.workspace.campaign_sizes
        self._edit(
            campaign_id,
            held,
            lambda: sizes.keep(
                campaign_id, wishes, version=held.version, visit=held.visit, origin=ORIGIN
            ),
        )

    def put(self, campaign_id: int, held: HeldVersion, part: Part) -> None:
        """Add a wave, a cell or a line of cost, or write it whole."""
        campaigns = self._context.workspace.campaigns
        self._edit(
            campaign_id,
            held,
            lambda: campaigns.put_parts(campaign_id, [part], visit=held.visit, origin=ORIGIN),
        )

    def add_cell(self, campaign_id: int, held: HeldVersion, cell: Cell) -> None:
        """Add a cell; it gets its share, and the others make room for it."""
        campaigns = self._context.workspace.campaigns
        self._edit(
            campaign_id,
            held,
            lambda: campaigns.add_cell(campaign_id, cell, visit=held.visit, origin=ORIGIN),
        )

    def change(
        self, campaign_id: int, held: HeldVersion, part: Part, values: Mapping[str, Any]
    ) -> None:
        """Write some fields of a part; what else was written of it meanwhile stays.

        A ready letter (its id is below 0) is copied first: the copy is the business's own.
        """
        campaigns = self._context.workspace.campaigns
        templates = self._context.workspace.letters.templates

        def write() -> int:
            found = _same(campaigns.get(campaign_id), part)
            if found is None:
                return 0
            fields, visit = dict(values), held.visit
            if (fields.get("template_id") or 0) < 0:
                fields["template_id"], visit = copy_ready(templates, fields["template_id"], visit)
            if isinstance(found, Cell) and "share" in fields:
                share = int(fields["share"])
                return campaigns.share_cell(
                    campaign_id, found.id, share, visit=visit, origin=ORIGIN
                )
            changed = replace(found, **fields)
            return campaigns.put_parts(campaign_id, [changed], visit=visit, origin=ORIGIN)

        self._edit(campaign_id, held, write)

    def remove(self, campaign_id: int, held: HeldVersion, part: Part) -> None:
        """Take a part away."""
        campaigns = self._context.workspace.campaigns
        self._edit(
            campaign_id,
            held,
            lambda: campaigns.remove_part(campaign_id, part, visit=held.visit, origin=ORIGIN),
        )

    def estimate(self, campaign_id: int, held: HeldVersion, contacts: int) -> None:
        """Put print, paper and postage of the letters into the lines of cost."""
        sizes = self._context.workspace.campaign_sizes
        self._edit(
            campaign_id,
            held,
            lambda: sizes.apply_estimate(campaign_id, contacts, visit=held.visit, origin=ORIGIN),
        )

    def draw(self, campaign_id: int, held: HeldVersion, channel: str) -> None:
        """Draw those a channel may reach into the cells; a change of its own."""
        workspace = self._context.workspace

        def write() -> int:
            ids = workspace.targets.eligible(campaign_id, channel)
            workspace.campaign_tests.draw(campaign_id, ids, origin=ORIGIN)
            return 0

        self._edit(campaign_id, held, write)

    def forget_draw(self, campaign_id: int, held: HeldVersion) -> None:
        """Take the draw back; a change of its own."""
        tests = self._context.workspace.campaign_tests

        def write() -> int:
            tests.forget(campaign_id, origin=ORIGIN)
            return 0

        self._edit(campaign_id, held, write)

    def _edit(self, campaign_id: int, held: HeldVersion, write: Callable[[], int]) -> None:
        campaigns = self._context.workspace.campaigns
        if self.writable:
            self.edit(held, write, lambda: campaigns.get(campaign_id).updated_at)

    # -- on paper ------------------------------------------------------------------------------

    def save_brief(self, campaign: Campaign) -> None:
        """Ask where the brief goes and write it."""
        path = self._files.ask_pdf(campaign.name)
        if path is not None:
            self.write_brief(campaign.id, path)

    def write_brief(self, campaign_id: int, path: Path) -> None:
        """Write the brief as one page."""
        sizes, language = self._context.workspace.campaign_sizes, language_code()
        self._files.write(
            path,
            self.tr("Brief to {file}").format(file=path.name),
            lambda path: sizes.write_brief(campaign_id, path, language),
        )

    def print_brief(self, campaign: Campaign) -> None:
        """Ask for a printer and print the brief."""
        sizes, language = self._context.workspace.campaign_sizes, language_code()
        self._files.print_pdf(
            campaign.name,
            self.tr("Printing the brief"),
            lambda path: sizes.write_brief(campaign.id, path, language),
        )


def _same(campaign: Campaign, part: Part) -> Part | None:
    """The part as it is stored now."""
    parts: Sequence[Part] = (*campaign.waves, *campaign.cells, *campaign.costs)
    return next((one for one in parts if type(one) is type(part) and one.id == part.id), None)
