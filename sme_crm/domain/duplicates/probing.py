"""One contact against a few hundred candidates: what entry and import ask while typing."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import chain
from typing import Any

import numpy as np

from sme_crm.domain.duplicates.columns import Codes
from sme_crm.domain.duplicates.comparing import compare_companies, compare_people, tell_reasons
from sme_crm.domain.duplicates.features import read_features
from sme_crm.domain.duplicates.finding import LEAST_PROBABILITY
from sme_crm.domain.duplicates.records import BaseStatistics, Pairs, Records
from sme_crm.domain.duplicates.statistics import read_statistics


def score_probe(
    probe: Records, candidates: Records, statistics: BaseStatistics | None = None
) -> Pairs:
    """The candidates that may be the one contact in `probe`, likeliest first.

    `left` is always 0 (the probe), `right` the index of the candidate. About 10 ms for 300.
    """
    joined = join_records(probe, candidates)
    right = np.arange(len(probe), len(joined), dtype=np.int32)
    pairs = score_pairs(joined, np.zeros(len(right), np.int32), right, statistics)
    return replace(pairs, right=pairs.right - np.int32(len(probe)))


def score_pairs(
    records: Records, left: Codes, right: Codes, statistics: BaseStatistics | None = None
) -> Pairs:
    """Those of some pairs that may be one contact, likeliest first, by what a search learned.

    `left` and `right` are indices into the records; a person is never held for a company.
    """
    learned = read_statistics(statistics or BaseStatistics())
    features = read_features(records, learned.numbering).counted_as(learned.counts)
    fitting = features.company[left] == features.company[right]
    parts = []
    for firms, compare, model in (
        (False, compare_people, learned.people),
        (True, compare_companies, learned.firms),
    ):
        at = np.flatnonzero(fitting & (features.company[left] == firms))
        if not len(at):
            continue
        found = compare(features, left[at], right[at])
        parts.append((at, model.probabilities(found), tell_reasons(found)))
    nothing = (np.empty(0, np.intp), np.empty(0, np.float32), np.empty(0, np.uint32))
    at, chance, reasons = map(np.concatenate, zip(*parts, nothing, strict=True))
    order = np.argsort(-chance, kind="stable")
    order = order[chance[order] >= LEAST_PROBABILITY]
    shown = at[order]
    return Pairs(left[shown], right[shown], chance[order], reasons[order], int(fitting.sum()))


def join_records(one: Records, two: Records) -> Records:
    """The records of both, one behind the other; a column that only one of them has is filled up
    with nothing."""
    columns: dict[str, Any] = {}
    for each in fields(Records):
        if each.name == "identifiers":
            continue
        first, second = getattr(one, each.name), getattr(two, each.name)
        if first or second:
            nothing = type((first or second)[0])()
            first = first or [nothing] * len(one)
            second = second or [nothing] * len(two)
        columns[each.name] = [*first, *second]
    labels = dict.fromkeys(chain(one.identifiers, two.identifiers))
    columns["identifiers"] = {
        label: [
            *one.identifiers.get(label, [""] * len(one)),
            *two.identifiers.get(label, [""] * len(two)),
        ]
        for label in labels
    }
    return Records(**columns)
