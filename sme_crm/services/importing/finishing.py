"""The end of staging: repeated rows merged, companies named in rows given their contacts."""

from __future__ import annotations

import json

from sme_crm.services.importing.plan_state import OwnKeys, apply
from sme_crm.services.importing.relations import settle_relations
from sme_crm.services.importing.stager import Stager
from sme_crm.services.importing.updates import Plan, RowData
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.import_matching import read_states
from sme_crm.store.staging import COMPANY_COLUMNS, StagedChunk, Staging
from sme_crm.store.staging_companies import EmployerSettlement
from sme_crm.store.staging_merge import RepeatMerge


def finish_staging(staging: Staging, stager: Stager, base: DriverConnection) -> None:
    """Settle what can only be settled when all rows are known."""
    _merge_repeats(staging, stager)
    settlement = EmployerSettlement(staging)
    matched = stager.matched
    if matched is not None:
        settlement.adopt(matched.renamed)
    if stager.doubtful_employers:
        used = matched.used_employers if matched is not None else set()
        settlement.drop_unused(stager.doubtful_employers - used)
    stager.completed_companies = _complete_companies(staging, settlement, base, stager.keys)
    settlement.link_to_rows()
    settlement.make_contacts({column: stager.default_of(column) for column in staging.columns})
    settle_relations(staging, stager, base)


def _merge_repeats(staging: Staging, stager: Stager) -> None:
    merge = RepeatMerge(staging)
    for batch in merge.batches():
        states = merge.states([row[0] for row in batch], stager.keys)
        outcomes = StagedChunk()
        changed: set[int] = set()
        for n, outcome, row in batch:
            if n in changed:
                # Rows that came in a moment ago have their ids by now.
                states.update(merge.states([n], stager.keys))
            plan = Plan(states[n], stager.keys, stager.names, stager.winner)
            plan.bring_in(RowData(**row))
            if plan.operations:
                merge.apply(n, plan.operations)
                changed.add(n)
            kind = "completed" if plan.operations else "repeated"
            stager.used_groups.update(one[1] for one in plan.operations if one[0] == "group")
            detail = json.dumps(plan.changes) if plan.changes else None
            outcomes.outcomes.append(outcome._replace(kind=kind, detail=detail, twin=n))
        merge.derive_again(changed)
        staging.add(outcomes)


def _complete_companies(
    staging: Staging, settlement: EmployerSettlement, base: DriverConnection, keys: OwnKeys
) -> int:
    """Fill what rows tell of companies of the base where it is blank there; returns how many.

    A company that has another SIRET in the end is another one.
    """
    rows = settlement.stored_with_values()
    if not rows:
        return 0
    ids = [row[1] for row in rows]
    states = read_states(base, ids, COMPANY_COLUMNS)
    plans = staging.plans_of(ids)
    for contact_id, operations in plans.items():
        for operation in operations:
            apply(states[contact_id], operation, keys)
    others: list[int] = []
    completed: set[int] = set()
    for employer, contact_id, *values in rows:
        stored = states[contact_id].scalars
        told = dict(zip(COMPANY_COLUMNS, values, strict=True))
        if told["siret"] and stored["siret"] and told["siret"] != stored["siret"]:
            others.append(employer)
            continue
        gained = {
            column: value
            for column, value in told.items()
            if value is not None and stored[column] in (None, "")
        }
        if gained:
            stored.update(gained)
            plans.setdefault(contact_id, []).append(["contact", gained])
            completed.add(contact_id)
    settlement.part(others)
    staging.save_plans(plans)
    return len(completed)
