"""What the user chooses for the whole run and for single rows, brought into the dry run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, QTimer

from sme_crm.services.importing.rules import Decision

if TYPE_CHECKING:
    from sme_crm.services.importing.report import RunRow
    from sme_crm.services.importing.run import ImportRun
    from sme_crm.ui.importing.import_flow import ImportFlow
    from sme_crm.ui.importing.import_panel import ImportPanel

_RECOUNT_AFTER = 700
"""Milliseconds after the last decision until a small run is counted again by itself."""
_SMALL = 5_000


class ChoicesWork(QObject):
    """Options, rules of cleaning, decisions; the dry run is made again where it shows."""

    def __init__(self, panel: ImportPanel, flow: ImportFlow) -> None:
        super().__init__(flow)
        self._panel = panel
        self._flow = flow
        self._controller = panel.controller
        self._pending: dict[tuple[int, int], Decision] = {}
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.setInterval(_RECOUNT_AFTER)
        self._recount.timeout.connect(self.count_again)

    def connect_pages(self) -> None:
        """Hear what the pages of matching and of the check ask for."""
        review = self._panel.review
        self._panel.matching.options_changed.connect(self._set_options)
        review.option_changed.connect(self._set_option)
        review.rule_toggled.connect(self.toggle_rule)
        review.rows.decided.connect(self._decide)

    def begin(self) -> None:
        """Another run: nothing was decided yet."""
        self._recount.stop()
        self._pending = {}

    @property
    def pending(self) -> int:
        """Rows that were decided since the dry run was made."""
        return len(self._pending)

    # -- options -------------------------------------------------------------------------------

    def _set_option(self, name: str, value: object) -> None:
        values = {name: value}
        self._controller.change(lambda run: run.set_options(**values), lambda _: self._flow.stage())

    def _set_options(self, values: Mapping[str, object]) -> None:
        """Change options on the page of matching; the dry run waits until it is left."""

        def done(_: object) -> None:
            run = self._controller.run
            if run is not None and self._panel.page_key() == "matching":
                self._panel.matching.show_run(run.files, run.options, run.dry_run)

        self._controller.change(lambda run: run.set_options(**values), done)

    def toggle_rule(self, rule: str, on: bool) -> None:
        """Use a rule of cleaning or not; the page shows what comes of it."""
        page = self._panel.page_key()

        def change(run: ImportRun) -> None:
            run.set_options(off=run.options.off - {rule} if on else run.options.off | {rule})

        def done(_: object) -> None:
            self._flow.stage() if page == "review" else self._flow.columns.show_preview()

        self._controller.change(change, done)

    # -- decisions -----------------------------------------------------------------------------

    def _decide(self, row: RunRow, action: Literal["new", "update", "skip"]) -> None:
        """A row was settled: small runs are counted again by themselves."""
        other = None
        if row.contact_id is None and row.repeats is not None:
            other = (row.repeats_source or 0, row.repeats)
        decision = Decision(action, row.contact_id, other)
        self._pending[row.source, row.line] = decision
        self._flow.offer()
        if self._flow.rows_in_all() <= _SMALL:
            self._recount.start()

    def bring_in(self) -> None:
        """Give the run what was decided, before it is staged."""
        self._recount.stop()
        pending, self._pending = self._pending, {}
        if not pending:
            return

        def change(run: ImportRun) -> None:
            run.set_options(decisions={**run.options.decisions, **pending})

        self._controller.change(change, _nothing)

    def count_again(self) -> None:
        """Make the dry run with the decisions; the page of a small run stays as it is."""
        if self._pending and self._controller.run is not None:
            self._flow.stage(quiet=self._flow.rows_in_all() <= _SMALL)


def _nothing(_: Any) -> None:
    """Nothing is to be shown."""
