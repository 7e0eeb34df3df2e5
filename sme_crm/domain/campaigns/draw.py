"""Who falls into which cell of a test: a stratified draw that a stored seed repeats.

Within each stratum (say, département and status) the contacts are shuffled and dealt out in
proportion to the cells' shares by largest remainders, so that every cell has its part of each
stratum to within one contact. The shuffle depends on nothing but the seed and the ids.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Final

_WHOLE: Final = 10_000


def draw_cells(strata: Mapping[int, str], shares: Sequence[int], seed: int) -> dict[int, int]:
    """The number of the cell (from 0) of each contact; −1 for those no cell takes.

    `strata`: the stratum of each contact id; `shares`: hundredths of a per cent of each cell,
    together at most the whole (ValueError otherwise).
    """
    if any(share < 0 for share in shares) or sum(shares) > _WHOLE:
        raise ValueError(f"cells cannot have the shares {tuple(shares)}")
    groups: dict[str, list[int]] = {}
    for contact in strata:
        groups.setdefault(strata[contact], []).append(contact)
    found: dict[int, int] = {}
    carried = [0.0] * (len(shares) + 1)
    parts = (*shares, _WHOLE - sum(shares))
    for name in sorted(groups):
        members = sorted(groups[name], key=lambda one: _place(seed, one))
        counts = _dealt(len(members), parts, carried)
        start = 0
        for cell, count in enumerate(counts):
            for contact in members[start : start + count]:
                found[contact] = cell if cell < len(shares) else -1
            start += count
    return found


def _place(seed: int, contact: int) -> bytes:
    """Where a contact falls in the shuffle."""
    return blake2b(f"{seed}:{contact}".encode(), digest_size=16).digest()


def _dealt(count: int, parts: Sequence[int], carried: list[float]) -> list[int]:
    """`count` dealt out by `parts`; what rounding left over is carried to the next stratum."""
    exact = [count * part / _WHOLE + rest for part, rest in zip(parts, carried, strict=True)]
    dealt = [max(0, int(share)) for share in exact]
    while sum(dealt) > count:
        most = max(range(len(dealt)), key=lambda at: (dealt[at] - exact[at], at))
        dealt[most] -= 1
    while sum(dealt) < count:
        most = max(range(len(dealt)), key=lambda at: (exact[at] - dealt[at], -at))
        dealt[most] += 1
    for at, share in enumerate(exact):
        carried[at] = share - dealt[at]
    return dealt
