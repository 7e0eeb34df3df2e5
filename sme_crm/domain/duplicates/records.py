"""What the search for duplicates reads and gives: contacts as columns, pairs, clusters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# progress(done, total, step): called now and then; it may raise to end the search.
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class BaseStatistics:
    """What a search learned of a base, as JSON; one never searched has the default."""

    json: str = ""


class Place(NamedTuple):
    """An address as stored; "" where a part is not told."""

    complement: str = ""
    street: str = ""
    postal_code: str = ""
    locality: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """Contacts as columns: entry i of every list is the contact `ids[i]`; "" and () are empty.

    Texts are as stored, they are normalised here. A column may be left out altogether (an empty
    list): then it is filled for nobody. `organization` is the own name of a company, the
    employer's name of a person. `phones` are digits as stored (`phone.digits`) or as typed.
    `borrowed`: the person has no address or phone and shows those of the employer.
    `identifiers`: own fields by label; those that are nearly unique count as numbers of a person.
    """

    ids: list[int]
    company: list[bool] = field(default_factory=list)
    civility: list[str] = field(default_factory=list)
    given_name: list[str] = field(default_factory=list)
    family_name: list[str] = field(default_factory=list)
    birth_name: list[str] = field(default_factory=list)
    organization: list[str] = field(default_factory=list)
    birth_date: list[str] = field(default_factory=list)
    siret: list[str] = field(default_factory=list)
    reference: list[str] = field(default_factory=list)
    organization_ids: list[int] = field(default_factory=list)
    household_ids: list[int] = field(default_factory=list)
    phones: list[tuple[str, ...]] = field(default_factory=list)
    emails: list[tuple[str, ...]] = field(default_factory=list)
    addresses: list[tuple[Place, ...]] = field(default_factory=list)
    borrowed: list[bool] = field(default_factory=list)
    identifiers: dict[str, list[str]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class FamilyPairs:
    """Pairs of different people who may live in one household, likeliest first.

    Indices into the Records, left < right; `probability` 0–1.
    """

    left: npt.NDArray[np.int32]
    right: npt.NDArray[np.int32]
    probability: npt.NDArray[np.float32]

    def __iter__(self) -> Iterator[tuple[int, int, float]]:
        """Left, right and probability of each as plain numbers, likeliest first."""
        columns = (self.left, self.right, self.probability)
        return zip(*(column.tolist() for column in columns), strict=True)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs that may be one contact, likeliest first: indices into the Records, left < right.

    `probability` 0–1, calibrated: of pairs said to be 0.9 nine in ten are one contact.
    `reasons`: bit i is `reasons.REASON_KEYS[i]`. `candidates`: how many pairs were compared.
    `statistics`: what was learned of the records, for `probing.score_probe`. `families`: who may
    live together; None where nobody asked.
    """

    left: npt.NDArray[np.int32]
    right: npt.NDArray[np.int32]
    probability: npt.NDArray[np.float32]
    reasons: npt.NDArray[np.uint32]
    candidates: int = 0
    statistics: BaseStatistics = field(default_factory=BaseStatistics)
    families: FamilyPairs | None = None

    def __len__(self) -> int:
        return len(self.left)

    def __iter__(self) -> Iterator[tuple[int, int, float, int]]:
        """Left, right, probability and reasons of each as plain numbers, likeliest first."""
        columns = (self.left, self.right, self.probability, self.reasons)
        return zip(*(column.tolist() for column in columns), strict=True)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Records that are one contact: indices into the Records, its surest first.

    `probability` is that of its weakest link, `tier` "sure" or "review", `reasons` the bits of
    all its pairs together.
    """

    members: tuple[int, ...]
    probability: float
    tier: str
    reasons: int
