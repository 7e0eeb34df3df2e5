"""Searches made-up contacts for duplicates in a process of its own; prints figures as JSON.

One in five contacts is a duplicate with typing errors; half have a firm whose people share
switchboard and address. Names follow a long-tailed frequency, as they do.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import time
from dataclasses import fields
from itertools import accumulate

from sme_crm.domain.duplicates.clusters import find_clusters
from sme_crm.domain.duplicates.finding import find_pairs
from sme_crm.domain.duplicates.probing import score_probe
from sme_crm.domain.duplicates.records import Place, Records

_SYLLABLES = ("ma", "du", "ber", "lo", "chan", "vil", "ri", "per", "san", "gau", "thi", "mo",
              "le", "bou", "cor", "dan", "fer", "jou", "pel", "ros")  # fmt: skip


class Maker:
    """Makes contacts column by column; texts of columns with few values are shared."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self.records = Records(ids=[])
        self._first = self._words(800, 2)
        self._last = self._words(60_000, 3)
        weights = list(accumulate(1 / (n + 10) for n in range(len(self._last))))
        self._weights = {len(words): weights[: len(words)] for words in (self._first, self._last)}
        self._towns = [(f"{n:05d}", self._word(3)) for n in range(1_000, 7_000)]

    def _word(self, syllables: int) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=syllables)).title()

    def _words(self, count: int, syllables: int) -> list[str]:
        return [self._word(syllables + n % 2) for n in range(count)]

    def _pick(self, words: list[str]) -> str:
        return self._random.choices(words, cum_weights=self._weights[len(words)])[0]

    def fill(self, size: int) -> Records:
        """Make so many contacts."""
        while len(self.records) < size:
            self._add_house(self._random.choice((0, 0, 0, 1, 1, 2, 3, 6)))
        return self.records

    def _add_house(self, people: int) -> None:
        chance = self._random
        number = chance.randrange(1, 90)
        place = Place("", f"{number} rue {self._pick(self._last)}", *chance.choice(self._towns))
        line = f"331{chance.randrange(10**8):08d}"
        firm = f"{self._pick(self._last)} {self._word(2)}" if people else ""
        if firm and chance.random() < 0.5:
            self._add("", "", firm, place, line, "")
        for _ in range(max(people, 1)):
            given, family = self._pick(self._first), self._pick(self._last)
            mobile = f"336{chance.randrange(10**8):08d}"
            for _ in range(2 if chance.random() < 0.2 else 1):
                self._add(given, family, firm, place, line, mobile)
                if chance.random() < 0.5:
                    cut = chance.randrange(len(family))
                    family = family[:cut] + family[cut + 1 :]

    def _add(
        self, given: str, family: str, firm: str, place: Place, line: str, mobile: str
    ) -> None:
        chance, records = self._random, self.records
        records.ids.append(len(records) + 1)
        records.company.append(not family)
        records.given_name.append(given)
        records.family_name.append(family)
        records.organization.append(firm)
        phones = [line] if chance.random() < 0.8 else []
        records.phones.append(
            tuple(phones + [mobile] if mobile and chance.random() < 0.6 else phones)
        )
        has_mail = family and chance.random() < 0.6
        local = f"{given}.{family}{chance.randrange(100)}".lower()
        records.emails.append((f"{local}@mail{chance.randrange(20)}.example",) if has_mail else ())
        records.addresses.append((place,) if chance.random() < 0.85 else ())


def _part(records: Records, rows: range) -> Records:
    columns = {
        each.name: [getattr(records, each.name)[row] for row in rows]
        for each in fields(Records)
        if each.name != "identifiers" and getattr(records, each.name)
    }
    return Records(**columns)


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(size: int) -> None:
    """Search and print."""
    records = Maker(7).fill(size)
    records_mb = _peak_mb()
    started = time.process_time()
    pairs = find_pairs(records)
    clusters = find_clusters(records, pairs)
    cpu, peak_mb = time.process_time() - started, _peak_mb()
    probe, candidates = _part(records, range(1)), _part(records, range(1, 301))
    score_probe(probe, candidates, pairs.statistics)  # reads the statistics once
    started = time.process_time()
    for _ in range(10):
        score_probe(probe, candidates, pairs.statistics)
    probe_ms = (time.process_time() - started) * 100
    print(
        json.dumps(
            {
                "cpu": cpu,
                "peak_mb": peak_mb,
                "records_mb": records_mb,
                "candidates": pairs.candidates,
                "clusters": len(clusters),
                "probe_ms": probe_ms,
            }
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
