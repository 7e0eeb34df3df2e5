"""Checks of address files: their quality, and an offered file held against the base.

An overlap check is a dry run of the import that is never written.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import NotFound
from sme_crm.domain.lot import Lot
from sme_crm.domain.lot_offer import (
    CheckedLot,
    OverlapReport,
    offer_figures,
    report_from_json,
    report_to_json,
)
from sme_crm.domain.lot_quality import Quality, QualityFigures, quality_of
from sme_crm.services.lots import AGEING_RATE
from sme_crm.services.progress import Progress
from sme_crm.store.queries import lots as queries
from sme_crm.store.queries.lot_quality import QualityCount, count_staged
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from pathlib import Path

    from sme_crm.services.eligibility import Eligibility
    from sme_crm.services.importing import ImportRun
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database


class LotChecks:
    """Says how good an address file is and what it would bring; writes nothing but reports."""

    def __init__(self, database: Database, settings: Settings, eligibility: Eligibility) -> None:
        self._database = database
        self._settings = settings
        self._eligibility = eligibility

    @property
    def ageing_rate(self) -> float:
        """The share of addresses that go stale in a year, a setting."""
        return float(self._settings.get(AGEING_RATE))

    def quality(self, lot_id: int, *, on: date | None = None) -> Quality:
        """The quality of the contacts a lot has in the base; see `domain.lot_quality`."""
        lot = self._lot(lot_id)
        connection = self._database.reader()
        count = QualityCount(connection, lot.received_on, on or present_day())
        with self._database.translated_errors():
            for ids in queries.read_members(connection, lot_id):
                count.add(ids)
        return quality_of(count.figures(), self.ageing_rate)

    def overlap(
        self, run: ImportRun, progress: Progress | None = None, *, on: date | None = None
    ) -> OverlapReport:
        """Hold the files of an import run against the base; the run is never written.

        Staged twice: once as if the base were empty, for the quality of the file, once as the
        import would. Raises FileRefused, Cancelled.
        """
        progress, day = progress or Progress(), on or present_day()
        rules = run.options.match_rules
        run.set_options(match_rules=(), on_match="new", compare_rows=False)
        alone = run.stage(progress)
        figures = count_staged(run.staged, alone.read, alone.repeats, alone.rejected, day)
        run.set_options(match_rules=rules, on_match="update")
        dry = run.stage(progress)
        matched = queries.read_matched(run.staged)
        with self._database.translated_errors():
            statuses = queries.count_statuses(self._database.reader(), matched)
        refused = self._eligibility.refusals(matched, "post", today=day)
        reasons = [{refusal.reason for refusal in each} for each in refused.values()]
        return OverlapReport(
            file=", ".join(file.path.name for file in run.files),
            checked_on=day.isoformat(),
            read=dry.read,
            here=sum(dry.matched_by.values()),
            rules=dict(dry.matched_by),
            clients=statuses.get("client", 0),
            objected=sum("objection" in each for each in reasons),
            dead=sum(bool(each & {"dead_address", "deceased", "closed"}) for each in reasons),
            doubles=alone.repeats,
            rejected=dry.rejected,
            net_new=dry.created,
            companies=dry.companies,
            possible=dry.possible,
            figures=figures,
        )

    def keep_report(self, lot_id: int, report: OverlapReport) -> int:
        """Keep what a check found with its offer; returns the change id."""
        lot = self._lot(lot_id)
        with UnitOfWork(self._database, "lot.check", {"name": lot.name}) as work:
            values: dict[str, object] = {
                "offer_check": report_to_json(report),
                "checked_on": report.checked_on,
            }
            if lot.addresses is None:
                values["addresses"] = report.read
            work.update("lot", lot_id, values)
        return work.change_id if work.changes else 0

    def report_of(self, lot_id: int) -> OverlapReport | None:
        """What the last check of an offer found; None when there was none."""
        with self._database.translated_errors():
            row = (
                self._database.reader()
                .execute("SELECT offer_check FROM lot WHERE id = ?", (lot_id,))
                .fetchone()
            )
        return report_from_json(row[0]) if row else None

    def checked(self, lot_id: int) -> CheckedLot:
        """A lot with its figures: of the kept check for an offer, of the base for a lot in use."""
        lot = self._lot(lot_id)
        report = self.report_of(lot_id)
        if lot.contacts:
            quality = self.quality(lot_id)
        elif report is not None:
            quality = report.quality(self.ageing_rate)
        else:
            quality = quality_of(QualityFigures(), self.ageing_rate)
        return CheckedLot(lot, report, quality, offer_figures(lot, report))

    def compare(self, first: int, second: int) -> tuple[CheckedLot, CheckedLot]:
        """Two lots or offers side by side."""
        return self.checked(first), self.checked(second)

    def write_comparison(
        self,
        path: Path,
        columns: tuple[CheckedLot, ...],
        language: str,
        *,
        margin_cents: int | None = None,
        on: date | None = None,
    ) -> None:
        """Write one page about one or two checked files as PDF; raises OutputError."""
        from sme_crm.printing.lot_comparison import write_comparison

        write_comparison(
            path,
            columns,
            language,
            company=self._settings.text("company.name"),
            day=on or present_day(),
            margin_cents=margin_cents,
        )

    def _lot(self, lot_id: int) -> Lot:
        with self._database.translated_errors():
            found = queries.read_lots(self._database.reader(), lot_id)
        if not found:
            raise NotFound("lot", id=lot_id)
        return found[0]
