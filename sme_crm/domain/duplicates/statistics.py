"""What a search learned of a base, kept as text: later contacts are weighed with the same."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np

from sme_crm.domain.duplicates.columns import Counts
from sme_crm.domain.duplicates.features import Features, read_features
from sme_crm.domain.duplicates.mixture import Model
from sme_crm.domain.duplicates.records import BaseStatistics, Records
from sme_crm.domain.duplicates.usual_chances import FIRM_CHANCES, PEOPLE_CHANCES
from sme_crm.domain.duplicates.weights import FIRMS, FIRST_SHARES, FIRST_SHARES_OF_FIRMS, PEOPLE

_MOST_VALUES: Final = 4_000  # of a column that are kept with their count
_USUAL_CONTACTS: Final = 10_000  # of a base that was never searched
_FEWEST_CONTACTS: Final = 1_000  # a base of fewer is but begun


@dataclass(frozen=True, slots=True)
class Learned:
    """The same, read: models of people and of companies, counts of values, numbering fields."""

    people: Model
    firms: Model
    counts: dict[str, Counts]
    numbering: tuple[str, ...]


def keep_statistics(features: Features, people: Model, firms: Model) -> BaseStatistics:
    """What was learned, to be kept with the run."""
    counts = {
        name: [found.filled, found.frequent]
        for name, found in features.counts(_MOST_VALUES).items()
    }
    text = json.dumps(
        {
            "people": _plain(people),
            "firms": _plain(firms),
            "counts": counts,
            "numbering": list(features.identifiers),
        },
        separators=(",", ":"),
        ensure_ascii=False,
    )
    return BaseStatistics(text)


def sample_statistics(sample: Records, contacts: int) -> BaseStatistics:
    """What a base of `contacts` contacts that was never searched is like, by a few thousand of
    them: how frequent values are; else the usual chances and shares."""
    contacts = max(contacts, _FEWEST_CONTACTS)
    people = _usual(PEOPLE, PEOPLE_CHANCES, FIRST_SHARES, contacts)
    firms = _usual(FIRMS, FIRM_CHANCES, FIRST_SHARES_OF_FIRMS, contacts)
    features = read_features(sample, ())
    if len(sample) < _FEWEST_CONTACTS:
        features = features.thought_rare()
    return keep_statistics(features, people, firms)


def _plain(model: Model) -> dict[str, Any]:
    return {
        "tables": model.tables,
        "chances": {name: levels.tolist() for name, levels in model.chances.items()},
        "shares": model.shares.tolist(),
    }


@lru_cache(maxsize=4)
def read_statistics(statistics: BaseStatistics) -> Learned:
    """The statistics as they are used; the default for an empty text."""
    if not statistics.json:
        return Learned(
            _usual(PEOPLE, PEOPLE_CHANCES, FIRST_SHARES),
            _usual(FIRMS, FIRM_CHANCES, FIRST_SHARES_OF_FIRMS),
            {},
            (),
        )
    read = json.loads(statistics.json)
    return Learned(
        people=_model(read["people"]),
        firms=_model(read["firms"]),
        counts={name: Counts(filled, known) for name, (filled, known) in read["counts"].items()},
        numbering=tuple(read["numbering"]),
    )


def _model(read: dict[str, Any]) -> Model:
    chances = {name: np.array(levels, np.float32) for name, levels in read["chances"].items()}
    tables = {name: tuple(map(tuple, rows)) for name, rows in read["tables"].items()}
    return Model(tables, chances, np.array(read["shares"]))


def _usual(
    tables: dict[str, Any],
    chances: dict[str, tuple[float, ...]],
    shares: tuple[float, ...],
    contacts: int = _USUAL_CONTACTS,
) -> Model:
    each = np.array(shares) * 2 / contacts
    return Model(
        tables,
        {name: np.array(levels, np.float32) for name, levels in chances.items()},
        np.append(each, 1.0 - each.sum()),
    )
