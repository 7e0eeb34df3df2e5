"""Where the figures of `weights` come from: python -m tests.accuracy.derivation [--chances].

Prints beside each entry of the table what the sets with known truth show: how often true pairs
agree on the level (SAME: at one place; MOVED: no part of the place agrees), and how often pairs of
two contacts at one address do (FAMILY: with one last name, COLLEAGUE: without). The table is
rounded between the sets and what is known of address files; it is not the figure of any one set.
`--chances` prints the module `usual_chances`: levels of random pairs, for bases never searched.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

from sme_crm.domain.duplicates.columns import Codes
from sme_crm.domain.duplicates.comparing import compare_companies, compare_people
from sme_crm.domain.duplicates.evidence import NOTHING, Evidence
from sme_crm.domain.duplicates.features import Features, read_features
from sme_crm.domain.duplicates.mixture import measure_chances
from sme_crm.domain.duplicates.place import ALIKE as ALIKE_STREET
from sme_crm.domain.duplicates.weights import FIRMS, PEOPLE
from sme_crm.domain.duplicates.who import EXACT
from tests.accuracy.truth_sets import TruthSet, read_truth_set
from tests.shared_data import shared_folder

FILES = ("febrl2.csv", "febrl3.csv", "fake_1000.csv", "french_10k.csv")
_RANDOM = 400_000
_NEIGHBOURS = 30  # records of one street at most
_CLASSES = ("same", "moved", "family", "colleague")

Shares = dict[tuple[str, int, str], list[str]]


def true_pairs(truth: TruthSet) -> tuple[Codes, Codes]:
    """All pairs that are one contact."""
    members = defaultdict(list)
    for row, entity in enumerate(truth.truth):
        members[entity].append(row)
    pairs = [(a, b) for rows in members.values() for i, a in enumerate(rows) for b in rows[i + 1 :]]
    left, right = np.array(pairs, np.int32).T
    return left, right


def house_pairs(features: Features, truth: TruthSet) -> tuple[Codes, Codes]:
    """Pairs of two contacts in one street and number."""
    street, number = features.places.street[0], features.places.number[0]
    at = defaultdict(list)
    for row, place in enumerate(zip(street.codes.tolist(), number.codes.tolist(), strict=True)):
        if all(place):
            at[place].append(row)
    pairs = [
        (a, b)
        for rows in at.values()
        if len(rows) <= _NEIGHBOURS
        for i, a in enumerate(rows)
        for b in rows[i + 1 :]
        if truth.truth[a] != truth.truth[b]
    ]
    left, right = np.array(pairs or [(0, 0)], np.int32).T
    return left, right


def classes_of(found: list[Evidence], one_contact: bool) -> dict[str, np.ndarray]:
    """Which pairs belong to which class."""
    levels = {evidence.name: evidence.levels for evidence in found}
    placed = [levels[name] for name in ("street", "phone") if name in levels]
    here = np.any([(level >= 0) & (level <= ALIKE_STREET) for level in placed], axis=0)
    known = np.any([level >= 0 for level in placed], axis=0)
    if one_contact:
        return {"same": here | ~known, "moved": known & ~here}
    family = levels["last"] == EXACT if "last" in levels else levels["firm"] == EXACT
    town = levels["town"] == 0
    return {"family": town & family, "colleague": town & ~family}


def measure(path: Path, shares: Shares, *, firms: bool) -> list[Evidence]:
    """Note the shares of one set; returns the levels of its random pairs."""
    truth = read_truth_set(path)
    features = read_features(truth.records)
    compare = compare_companies if firms else compare_people
    wanted = features.company == firms
    for one_contact, (left, right) in (
        (True, true_pairs(truth)),
        (False, house_pairs(features, truth)),
    ):
        both = wanted[left] & wanted[right]
        found = compare(features, left[both], right[both])
        for kind, rows in classes_of(found, one_contact).items():
            for evidence in found:
                levels = evidence.levels[rows]
                levels = levels[levels != NOTHING]
                name = evidence.name.partition(" ")[0]
                table = (FIRMS if firms else PEOPLE)[name]
                for level in range(len(table)):
                    text = f"{(levels == level).mean():.3f}" if len(levels) >= 50 else "–"
                    shares[name, level, kind].append(text)
    members = np.flatnonzero(wanted).astype(np.int32)
    one, two = np.random.default_rng(1).integers(0, max(len(members), 1), (2, _RANDOM))
    if not len(members):
        return []
    apart = one != two
    return compare(features, members[one[apart]], members[two[apart]])


def print_table(shares: Shares, *, firms: bool) -> None:
    """The entries of the table and what the sets show."""
    print(f"\n{'companies' if firms else 'people'}: table | " + " | ".join(FILES))
    for name, rows in (FIRMS if firms else PEOPLE).items():
        for level, row in enumerate(rows):
            for kind, entry in zip(_CLASSES, row, strict=True):
                seen = " ".join(shares[name, level, kind])
                print(f"{name:<12} level {level} {kind:<10} {entry:.3f} | {seen}")


def main(arguments: list[str]) -> int:
    """Print the shares, or the usual chances."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chances", action="store_true")
    given = parser.parse_args(arguments)
    folder = shared_folder()
    if folder is None:
        print("the sets with known truth are not on this machine", file=sys.stderr)
        return 1
    for firms in (False, True):
        shares: Shares = defaultdict(list)
        usual: dict[str, list[np.ndarray]] = defaultdict(list)
        for file in FILES:
            found = measure(folder / "duplicates" / file, shares, firms=firms)
            tables = FIRMS if firms else PEOPLE
            for name, levels in measure_chances(tables, found).items():
                compared = next(e for e in found if e.name == name).levels != NOTHING
                if compared.sum() >= _RANDOM / 20:
                    usual[name.partition(" ")[0]].append(levels)
        if given.chances:
            print("FIRM_CHANCES" if firms else "PEOPLE_CHANCES")
            for name, each in usual.items():
                mean = np.exp(np.log(each).mean(axis=0))
                print(f"    {name!r}: ({', '.join(f'{x:.2g}' for x in mean)}),")
        else:
            print_table(shares, firms=firms)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
