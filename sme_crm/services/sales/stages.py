"""The stages of opportunities, which the owner names, weighs and orders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.domain.sales.money import WHOLE_RATE
from sme_crm.domain.sales.opportunity import DEFAULT_STAGES, Stage
from sme_crm.domain.translation import translated
from sme_crm.store.queries.opportunities import read_stages
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.store.database import Database

_CLOSED_PROBABILITY = {"won": WHOLE_RATE, "lost": 0}


def usual_stages(language: str) -> list[Stage]:
    """The stages a business begins with, in a language; not stored yet, their ids are 0."""
    return [
        replace(stage, name=translated(language, "Opportunities", stage.name), position=place)
        for place, stage in enumerate(DEFAULT_STAGES)
    ]


def stored_stages(work: UnitOfWork, language: str) -> list[Stage]:
    """The stages inside a change; the usual ones are made when there are none."""
    found = read_stages(work.connection)
    if not found:
        for stage in usual_stages(language):
            work.insert("opportunity_stage", _columns(stage))
        found = read_stages(work.connection)
    return found


class Stages:
    """Reads the stages and writes them all at once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    def list_stages(self, language: str = "fr") -> list[Stage]:
        """The stages in order; the usual ones, with ids of 0, until the first opportunity."""
        with self._database.snapshot() as connection:
            return read_stages(connection) or usual_stages(language)

    def save(self, stages: Sequence[Stage], *, origin: str = "") -> int:
        """Let these be the stages, in this order; returns the change id (0: nothing differed).

        A stage with an id keeps its opportunities; one left out must have none. Raises
        InvalidInput name_missing, stage_kinds (not one won, one lost, one open at least),
        stage_in_use, NotFound stage.
        """
        checked = [_checked(stage, place) for place, stage in enumerate(stages)]
        kinds = [stage.kind for stage in checked]
        if kinds.count("won") != 1 or kinds.count("lost") != 1 or "open" not in kinds:
            raise InvalidInput("stage_kinds")
        with UnitOfWork(
            self._database, "opportunity.stages", origin=origin, staff_id=self.staff_id
        ) as work:
            before = {stage.id: stage for stage in read_stages(work.connection)}
            kept = {stage.id for stage in checked if stage.id}
            for stage_id in before.keys() - kept:
                _refuse_used(work, before[stage_id])
                work.delete("opportunity_stage", stage_id)
            for stage in checked:
                if not stage.id:
                    work.insert("opportunity_stage", _columns(stage))
                elif stage.id in before:
                    work.update("opportunity_stage", stage.id, _columns(stage))
                else:
                    raise NotFound("stage", name=stage.name)
        return work.change_id if work.changes else 0


def _columns(stage: Stage) -> dict[str, object]:
    return {
        "name": stage.name,
        "kind": stage.kind,
        "probability": stage.probability,
        "position": stage.position,
    }


def _checked(stage: Stage, place: int) -> Stage:
    name = clean_text(stage.name)
    if not name:
        raise InvalidInput("name_missing")
    probability = _CLOSED_PROBABILITY.get(stage.kind, stage.probability)
    if not 0 <= probability <= WHOLE_RATE:
        raise InvalidInput("opportunity_value", field="probability", value=probability)
    return replace(stage, name=name, probability=probability, position=place)


def _refuse_used(work: UnitOfWork, stage: Stage) -> None:
    row = work.connection.execute(
        "SELECT count(*) FROM opportunity WHERE stage_id = ?", (stage.id,)
    ).fetchone()
    if row[0]:
        raise InvalidInput("stage_in_use", name=stage.name, count=row[0])
