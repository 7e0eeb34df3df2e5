"""What the screen of duplicates sets going: search, merge of all sure cases, counts, settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sme_crm.domain.duplicates.tiers import Thresholds
from sme_crm.ui.duplicates.review_queue import COLLEAGUES, HOUSEHOLD, MERGE, ORIGIN, Step
from sme_crm.ui.duplicates.words import counted
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.navigation import OpenContact

if TYPE_CHECKING:
    from sme_crm.services.duplicates.households import HouseholdPlan
    from sme_crm.services.duplicates.merging import BulkMerge
    from sme_crm.services.duplicates.review import Case, CaseCounts, OpenPairs
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext


class DuplicatesWork(QObject):
    """Jobs and writes; the panel hears of their ends."""

    searched = Signal()
    search_ended = Signal()
    """The search ended without finding: cancelled, or an error that is told."""
    counted = Signal(object)
    merged = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.searching = False
        self._latest = LatestRead(context.jobs)

    # -- searching -----------------------------------------------------------------------------

    def search(self) -> None:
        """Compare all contacts and keep what is found."""
        workspace = self._context.workspace
        self.searching = True

        def work(progress: Progress) -> None:
            finding = workspace.duplicates
            found = finding.search(progress)
            finding.keep(found)
            found.release()

        self._context.jobs.run(
            self.tr("Searching for duplicates"), work, self._note_found, self._note_end, owner=self
        )

    def _note_found(self, _none: None) -> None:
        self.searching = False
        self.searched.emit()

    def _note_end(self, error: Exception) -> None:
        self.searching = False
        self.search_ended.emit()
        self._context.notices.show_error(error)

    # -- thresholds and rules ------------------------------------------------------------------

    def count(self, pairs: OpenPairs, thresholds: Thresholds) -> None:
        """Count what thresholds lead to; a newer question drops the one before."""
        self._latest.ask(lambda: pairs.counts(thresholds), self._tell_counts, owner=self)

    def _tell_counts(self, counts: CaseCounts) -> None:
        self.counted.emit(counts)

    def save_thresholds(self, thresholds: Thresholds) -> None:
        """Use these from now on."""
        options = self._context.workspace.duplicate_options
        self._context.jobs.write(lambda: options.set_thresholds(thresholds))

    def save_rules(self, rules: Mapping[str, str]) -> None:
        """Use these from now on."""
        options = self._context.workspace.duplicate_options
        self._context.jobs.write(lambda: options.set_rules(rules))

    # -- households ----------------------------------------------------------------------------

    def make_households(self, plans: Sequence[HouseholdPlan]) -> None:
        """Make all of them as one change."""
        households = self._context.workspace.households
        count = len(plans)
        self._context.jobs.run(
            counted(self.tr("Making %n household(s)", "", count), count),
            lambda progress: households.create_all(plans, progress, origin=ORIGIN),
            self._tell_households,
            owner=self,
        )

    def _tell_households(self, done: tuple[int, int]) -> None:
        made, change_id = done
        text = counted(self.tr("%n household(s) made", "", made), made)
        if change_id:
            self._context.notices.toast_change(text, change_id, "household")
        else:
            self._context.notices.toast(text, "info")

    # -- merging -------------------------------------------------------------------------------

    def merge(self, cases: Sequence[Case], rules: Mapping[str, str]) -> None:
        """Merge these cases as one change."""
        merging = self._context.workspace.merging
        clusters = [case.ids for case in cases]
        title = counted(self.tr("Merging %n case(s)", "", len(cases)), len(cases))
        self._context.jobs.run(
            title,
            lambda progress: merging.merge_clusters(
                clusters, rules=rules, progress=progress, origin=ORIGIN
            ),
            self._tell_merged,
            owner=self,
        )

    def _tell_merged(self, done: BulkMerge) -> None:
        text = self.tr("%n duplicate(s) merged", "", done.merged)
        text = counted(text, done.merged)
        if done.left_out:
            left = len(done.left_out)
            kept = counted(self.tr("%n case(s) left to review", "", left), left)
            text = f"{text}, {kept}"
        if done.change_id:
            self._context.notices.toast_change(text, done.change_id, "duplicates")
        else:
            self._context.notices.toast(text, "info")
        self.merged.emit()

    def tell_last(self, step: Step) -> None:
        """Say what became of contacts chosen by hand and go where they are, once it is written."""

        def tell(change_id: int) -> None:
            if not change_id:
                return
            words = {
                MERGE: self.tr("Contacts merged"),
                HOUSEHOLD: self.tr("Household made"),
                COLLEAGUES: self.tr("Noted: they are colleagues"),
            }.get(step.kind, self.tr("Noted: they are not duplicates"))
            self._context.notices.toast_change(words, change_id, "duplicates")
            if step.kind == MERGE:
                self._context.navigator.send(OpenContact(step.survivor_id))
            else:
                self._context.navigator.back()

        # The lane of writes keeps their order: this comes when the decision is written.
        work = self._context.jobs.write
        work(lambda: step.changes[0] if step.changes else 0, tell, owner=self)
