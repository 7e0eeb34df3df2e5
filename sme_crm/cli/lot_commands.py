"""lots, lot, overlap: the ledger of address files from a terminal."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, find_named, printable, table
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.domain.lot import Lot, LotUse
    from sme_crm.domain.lot_offer import CheckedLot, OverlapReport

_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "file"),
    QT_TRANSLATE_NOOP("Cli", "state"),
    QT_TRANSLATE_NOOP("Cli", "way"),
    QT_TRANSLATE_NOOP("Cli", "supplier"),
    QT_TRANSLATE_NOOP("Cli", "contacts"),
    QT_TRANSLATE_NOOP("Cli", "uses"),
    QT_TRANSLATE_NOOP("Cli", "licence"),
    QT_TRANSLATE_NOOP("Cli", "to inform"),
)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    commands.add_parser("lots", help="list the address files").set_defaults(run=run_lots)
    lot = commands.add_parser("lot", help="figures of one address file")
    lot.add_argument("name")
    lot.set_defaults(run=run_lot)
    overlap = commands.add_parser(
        "overlap", help="hold an offered file against the base; nothing is imported"
    )
    overlap.add_argument("path", type=Path, metavar="FILE")
    overlap.add_argument("--pdf", type=Path, metavar="OUT", help="also one page as PDF")
    overlap.add_argument("--lot", default="", metavar="NAME", help="the offer it belongs to")
    overlap.set_defaults(run=run_overlap)


def run_lots(session: Session, arguments: argparse.Namespace) -> int:
    """`lots`."""
    del arguments
    with session.reading() as workspace:
        lots = workspace.lots.list_lots()
    words = session.words
    rows: list[tuple[object, ...]] = [tuple(words("Cli", heading) for heading in _HEADINGS)]
    for lot in lots:
        rows.append(
            (lot.name, _word(session, "state", lot), _word(session, "mode", lot), lot.supplier,
             lot.contacts, _uses(lot), lot.licence_end or "", _due(lot))
        )  # fmt: skip
    session.answer([_lot_document(lot) for lot in lots], table(rows) if lots else [])
    return 0


def run_lot(session: Session, arguments: argparse.Namespace) -> int:
    """`lot NAME`."""
    with session.reading() as workspace:
        known = {lot.id: lot.name for lot in workspace.lots.list_lots()}
        lot_id = find_named("lot", arguments.name, known)
        lot = workspace.lots.get(lot_id)
        uses = workspace.lots.uses(lot_id)
        checked = workspace.lot_checks.checked(lot_id)
    document = {
        **_lot_document(lot),
        "uses_log": [_use_document(use) for use in uses],
        "quality": _quality_document(checked),
        "overlap": _report_document(checked.report) if checked.report else None,
    }
    session.answer(document, _page(session, checked))
    return 0


def run_overlap(session: Session, arguments: argparse.Namespace) -> int:
    """`overlap FILE`: a dry run that is never written, not even kept with its offer."""
    from sme_crm.domain.lot import Lot
    from sme_crm.domain.lot_offer import CheckedLot, offer_figures

    with session.rehearsing() as workspace:
        lot = Lot(arguments.path.stem, state="offer", mode="bought")
        if arguments.lot:
            known = {lot.id: lot.name for lot in workspace.lots.list_lots()}
            lot = workspace.lots.get(find_named("lot", arguments.lot, known))
        run = workspace.imports.open([arguments.path])
        try:
            report = workspace.lot_checks.overlap(run, session.progress(), on=session.today)
        finally:
            run.close()
        checks = workspace.lot_checks
        quality = report.quality(checks.ageing_rate)
        checked = CheckedLot(lot, report, quality, offer_figures(lot, report))
        if arguments.pdf is not None:
            checks.write_comparison(
                arguments.pdf, (checked,), session.words.language, on=session.today
            )
    document = {
        **_report_document(report),
        "quality": _quality_document(checked),
        "price_per_address": _unit(checked.figures.per_address),
        "price_per_net_new": _unit(checked.figures.per_net_new),
        "pdf": str(arguments.pdf) if arguments.pdf else None,
    }
    session.answer(document, _page(session, checked))
    return 0


# -- the JSON forms: money in the currency's unit, rates as fractions --------------------------


def _lot_document(lot: Lot) -> dict[str, object]:
    return {
        "id": lot.id,
        "name": lot.name,
        "state": lot.state,
        "supplier": lot.supplier,
        "kind": lot.kind,
        "mode": lot.mode,
        "price": None if lot.price_cents is None else lot.price_cents / 100,
        "addresses": lot.addresses,
        "contacts": lot.contacts,
        "uses": lot.uses,
        "uses_allowed": lot.uses_allowed,
        "received_on": lot.received_on,
        "licence_end": lot.licence_end,
        "guaranteed_rate": lot.guaranteed_rate,
        "inform_by": lot.due_on,
        "informed_on": lot.informed_on,
    }


def _use_document(use: LotUse) -> dict[str, object]:
    return {"on": use.used_on, "purpose": use.purpose, "addresses": use.addresses}


def _report_document(report: OverlapReport) -> dict[str, object]:
    return {
        "file": report.file,
        "checked_on": report.checked_on,
        "read": report.read,
        "here": report.here,
        "rules": dict(report.rules),
        "clients": report.clients,
        "objected": report.objected,
        "dead": report.dead,
        "doubles": report.doubles,
        "rejected": report.rejected,
        "net_new": report.net_new,
        "possible": report.possible,
    }


def _quality_document(checked: CheckedLot) -> dict[str, object]:
    quality = checked.quality
    return {
        "score": quality.score,
        "completeness": quality.completeness,
        "doubles": quality.doubles,
        "malformed": quality.malformed,
        "freshness": quality.freshness,
    }


def _unit(cents: float | None) -> float | None:
    return None if cents is None else round(cents / 100, 4)


# -- for people --------------------------------------------------------------------------------


def _page(session: Session, checked: CheckedLot) -> list[str]:
    from sme_crm.domain.lot_figures import NOTHING, campaign_note, sections

    lines = [printable(checked.lot.name)]
    for heading, rows in sections(session.words, session.words.language):
        shown = [(f"  {label}", figure(checked)) for label, figure in rows]
        shown = [row for row in shown if row[1] != NOTHING]
        if shown:
            lines += ["", heading, *table(shown)]
    return [*lines, "", campaign_note(session.words)]


def _word(session: Session, kind: str, lot: Lot) -> str:
    from sme_crm.domain.lot import LOT_MODES, LOT_STATES

    known = LOT_STATES if kind == "state" else LOT_MODES
    key = lot.state if kind == "state" else lot.mode
    return session.words("Lots", known.get(key, key))


def _uses(lot: Lot) -> str:
    return str(lot.uses) if lot.uses_allowed is None else f"{lot.uses}/{lot.uses_allowed}"


def _due(lot: Lot) -> str:
    return "" if lot.informed_on else lot.due_on or ""
