"""duplicates: finds contacts that are one and the same, merges those that surely are."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, table
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.domain.duplicates.records import Cluster
    from sme_crm.services.duplicates.finding import Found
    from sme_crm.services.duplicates.household_proposals import HouseholdProposal
    from sme_crm.services.duplicates.merging import BulkMerge
    from sme_crm.services.workspace import Workspace

PAIRS_HEADER = ("reference_1", "reference_2", "probability", "tier")
_TIERS = {
    "sure": QT_TRANSLATE_NOOP("Cli", "sure"),
    "review": QT_TRANSLATE_NOOP("Cli", "to review"),
}
_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "contacts"),
    QT_TRANSLATE_NOOP("Cli", "probability"),
    QT_TRANSLATE_NOOP("Cli", "tier"),
    QT_TRANSLATE_NOOP("Cli", "reasons"),
)
_MERGED = QT_TRANSLATE_NOOP("Cli", "Merged into others: {count} contacts. “undo” takes it back.")
_NOTHING = QT_TRANSLATE_NOOP("Cli", "No duplicates found.")


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command of this module."""
    command = commands.add_parser("duplicates", help="find contacts that are there twice")
    command.add_argument(
        "--pairs", type=Path, metavar="OUT.csv", help="write every proposed pair by reference"
    )
    command.add_argument(
        "--merge-sure", action="store_true", help="merge those that are surely one, as one change"
    )
    command.set_defaults(run=run_duplicates)


def run_duplicates(session: Session, arguments: argparse.Namespace) -> int:
    """`duplicates [--pairs OUT.csv] [--merge-sure]`."""
    merged: BulkMerge | None = None
    with session.writing() if arguments.merge_sure else session.reading() as workspace:
        found = workspace.duplicates.search(session.progress())
        if arguments.pairs is not None:
            _write_pairs(arguments.pairs, found)
        if arguments.merge_sure:
            merged = _merge_sure(session, workspace, found)
        cases = [found.ids_of(cluster) for cluster in found.clusters]
        households = workspace.household_proposals.propose(found.household_links(), cases)
    document = {
        "records": len(found.records),
        "candidates": found.pairs.candidates,
        "clusters": [_cluster_document(found, cluster) for cluster in found.clusters],
        "households": [_household_document(each) for each in households],
        **(_merge_document(merged) if merged else {}),
    }
    session.answer(document, [*_lines(session, found), *_merge_lines(session, merged)])
    return 0


def _merge_sure(session: Session, workspace: Workspace, found: Found) -> BulkMerge:
    from sme_crm.domain.duplicates.tiers import SURE

    sure = [found.ids_of(cluster) for cluster in found.clusters if cluster.tier == SURE]
    rules = workspace.duplicate_options.rules()
    return workspace.merging.merge_clusters(sure, rules=rules, progress=session.progress())


def _merge_document(merged: BulkMerge) -> dict[str, object]:
    return {
        "change": merged.change_id,
        "merged": merged.merged,
        "left_out": [{"ids": list(ids), "reason": reason} for ids, reason in merged.left_out],
    }


def _merge_lines(session: Session, merged: BulkMerge | None) -> list[str]:
    if merged is None or not merged.merged:
        return []
    return [session.words("Cli", _MERGED).format(count=merged.merged)]


def _cluster_document(found: Found, cluster: Cluster) -> dict[str, object]:
    from sme_crm.domain.duplicates.reasons import reason_keys

    return {
        "ids": list(found.ids_of(cluster)),
        "references": [found.records.reference[member] for member in cluster.members],
        "probability": round(cluster.probability, 4),
        "tier": cluster.tier,
        "reasons": list(reason_keys(cluster.reasons)),
    }


def _household_document(proposal: HouseholdProposal) -> dict[str, object]:
    """People who likely live together; `household`: the one they would join, 0 a new one."""
    return {
        "ids": list(proposal.ids),
        "mailing_name": proposal.plan.mailing_name,
        "household": proposal.plan.household_id,
        "probability": round(proposal.probability, 4),
    }


def _write_pairs(path: Path, found: Found) -> None:
    from sme_crm.formats.table_output import write_csv

    write_csv(path, PAIRS_HEADER, _pair_rows(found), delimiter=",", encoding="utf-8")


def _pair_rows(found: Found) -> Iterator[tuple[str, ...]]:
    """Every pair of every cluster whose two contacts have a reference.

    A pair that was not compared itself is as likely as the weakest link of its cluster.
    """
    pairs, references = found.pairs, found.records.reference
    likely = {(left, right): probability for left, right, probability, _ in pairs}
    for cluster in found.clusters:
        for left, right in combinations(sorted(cluster.members), 2):
            if references[left] and references[right]:
                probability = likely.get((left, right), cluster.probability)
                yield references[left], references[right], f"{probability:.4f}", cluster.tier


def _lines(session: Session, found: Found) -> list[str]:
    words = session.words
    if not found.clusters:
        return [words("Cli", _NOTHING)]
    rows: list[tuple[object, ...]] = [tuple(words("Cli", heading) for heading in _HEADINGS)]
    for cluster in found.clusters:
        rows.append(
            (
                ", ".join(_named(found, member) for member in cluster.members),
                f"{cluster.probability:.3f}",
                words("Cli", _TIERS[cluster.tier]),
                _reasons(session, cluster),
            )
        )
    return table(rows)


def _named(found: Found, member: int) -> str:
    records = found.records
    name = " ".join(
        part for part in (records.given_name[member], records.family_name[member]) if part
    )
    return f"{name or records.organization[member]} ({records.ids[member]})"


def _reasons(session: Session, cluster: Cluster) -> str:
    from sme_crm.domain.duplicates.reasons import REASONS, reason_keys

    return "; ".join(
        session.words("DuplicateReasons", REASONS[key]) for key in reason_keys(cluster.reasons)
    )
