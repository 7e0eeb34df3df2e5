"""What can be done with opportunities: made, edited, moved, won, lost, deleted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sme_crm.ui.forms.form_work import FormWork, HeldVersion
from sme_crm.ui.labels import language_code
from sme_crm.ui.sales.sales_words import ORIGIN, counted

if TYPE_CHECKING:
    from sme_crm.domain.sales.opportunity import (
        Opportunity,
        OpportunityDraft,
        OpportunityLine,
        OpportunityRow,
        Stage,
    )
    from sme_crm.services.sales.opportunities import Closed
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.sales.closing_dialogs import LostDialog, WonDialog
    from sme_crm.ui.sales.stages_dialog import StagesDialog


class PipelineWork(FormWork):
    """Asks in dialogs, writes in the writing thread, says what was done."""

    made = Signal(int)
    """An opportunity that is new."""

    def __init__(self, context: UiContext, screen: QWidget) -> None:
        super().__init__(context, screen, "pipeline")

    # -- small changes -------------------------------------------------------------------------

    def create(self, draft: OpportunityDraft) -> None:
        """Make an opportunity and show it."""
        opportunities, language = self._context.workspace.opportunities, language_code()

        def done(made: tuple[int, int]) -> None:
            self._context.notices.toast_change(self.tr("Opportunity created"), made[1], "pipeline")
            self.made.emit(made[0])

        if self.writable:
            self._context.jobs.write(
                lambda: opportunities.create(draft, language=language, origin=ORIGIN),
                done,
                self.fail,
                owner=self,
            )

    def save(
        self,
        opportunity_id: int,
        held: HeldVersion,
        values: Mapping[str, object],
        *,
        lines: Sequence[OpportunityLine] | None = None,
        contact_ids: Sequence[int] | None = None,
    ) -> None:
        """Write what was edited of an opportunity."""
        opportunities = self._context.workspace.opportunities
        self.edit(
            held,
            lambda: opportunities.save(
                opportunity_id, values, held.version, lines=lines, contact_ids=contact_ids,
                visit=held.visit, origin=ORIGIN,
            ),
            lambda: opportunities.get(opportunity_id).version,
        )  # fmt: skip

    def move(self, opportunity_id: int, stage_id: int, before_id: int | None) -> None:
        """Put a card elsewhere."""
        opportunities = self._context.workspace.opportunities
        self.write(
            lambda: opportunities.move(opportunity_id, stage_id, before_id, origin=ORIGIN),
            self.tr("Opportunity moved"),
        )

    def delete(self, ids: Sequence[int]) -> None:
        """Delete opportunities; undo brings them back."""
        opportunities = self._context.workspace.opportunities
        if ids:
            said = counted().deleted_opportunities(len(ids))
            self.write(lambda: opportunities.delete(ids, origin=ORIGIN), said)

    def reopen(self, opportunity_id: int) -> None:
        """Let a closed opportunity be open again."""
        opportunities = self._context.workspace.opportunities
        said = self.tr("Opportunity open again")
        self.write(lambda: opportunities.reopen(opportunity_id, origin=ORIGIN), said)

    # -- closing -------------------------------------------------------------------------------

    def close(self, outcome: str, opportunity_id: int) -> None:
        """Ask what is to be known of a sale that is won or lost, then close it."""
        if not self.writable:
            return
        opportunities, language = self._context.workspace.opportunities, language_code()
        if outcome == "won":
            self._context.jobs.read(
                lambda: opportunities.get(opportunity_id), self._ask_won, self.fail, owner=self
            )
        else:
            self._context.jobs.read(
                lambda: (
                    opportunities.get(opportunity_id),
                    opportunities.lost_reasons(language),
                    opportunities.competitors(),
                ),
                lambda found: self._ask_lost(*found),
                self.fail,
                owner=self,
            )

    def _ask_won(self, opportunity: Opportunity) -> WonDialog:
        from sme_crm.ui.sales.closing_dialogs import WonDialog

        dialog = WonDialog(opportunity, self._screen.window())
        opportunities = self._context.workspace.opportunities

        def win() -> None:
            order, step = dialog.makes_order(), dialog.next_step()
            self._context.jobs.write(
                lambda: opportunities.win(
                    opportunity.id, make_order=order, next_step=step, origin=ORIGIN
                ),
                self._tell_won,
                self.fail,
                owner=self,
            )

        dialog.accepted.connect(win)
        dialog.open()
        return dialog

    def _ask_lost(
        self, opportunity: Opportunity, reasons: Sequence[str], competitors: Sequence[str]
    ) -> LostDialog:
        from sme_crm.ui.sales.closing_dialogs import LostDialog

        dialog = LostDialog(opportunity, reasons, competitors, self._screen.window())
        opportunities = self._context.workspace.opportunities

        def lose() -> None:
            reason, competitor, step = dialog.reason(), dialog.competitor(), dialog.next_step()
            self._context.jobs.write(
                lambda: opportunities.lose(
                    opportunity.id, reason, competitor, next_step=step, origin=ORIGIN
                ),
                lambda closed: self.tell(self.tr("Opportunity lost"), closed.change_id),
                self.fail,
                owner=self,
            )

        dialog.accepted.connect(lose)
        dialog.open()
        return dialog

    def _tell_won(self, closed: Closed) -> None:
        text = self.tr("Opportunity won")
        if closed.order_id:
            text = self.tr("Opportunity won, order noted")
        self.tell(text, closed.change_id)

    # -- stages --------------------------------------------------------------------------------

    def edit_stages(self, stages: Sequence[Stage], rows: Sequence[OpportunityRow]) -> StagesDialog:
        """Ask for the stages; those with opportunities cannot go."""
        from sme_crm.ui.sales.stages_dialog import StagesDialog

        used = {row.stage_id for row in rows}
        dialog = StagesDialog(stages, used, self._screen.window())
        service = self._context.workspace.opportunities.stages

        def save() -> None:
            wanted = dialog.stages()
            self.write(lambda: service.save(wanted, origin=ORIGIN), self.tr("Stages saved"))

        dialog.accepted.connect(save)
        dialog.open()
        return dialog
