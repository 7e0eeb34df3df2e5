"""Appointments that overlap, side by side: which column of how many each one gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placed:
    """The place of one block: `column` of `columns`, `span` columns wide; `index` as given."""

    index: int
    column: int
    columns: int
    span: int


def lay_out(intervals: Sequence[tuple[int, int]], shortest: int = 1) -> list[Placed]:
    """A place for each interval (start, end), in the order given.

    Numbers are minutes or any other whole units; the end is not part of an interval. One shorter
    than `shortest` is laid out as if it lasted so long (what a screen needs to show its text).
    Those that overlap, also through others, make a cluster and share its width in as few columns
    as possible: as many as there are at the same time at most. Earlier ones stand further left,
    of those that begin together the longer ones, else the first given; each widens to the right
    as far as its neighbours leave room.
    """
    ends = [max(end, start + shortest) for start, end in intervals]
    order = sorted(
        range(len(intervals)),
        key=lambda index: (intervals[index][0], intervals[index][0] - ends[index], index),
    )
    placed: list[Placed | None] = [None] * len(intervals)
    cluster: list[int] = []
    cluster_end = 0
    for index in order:
        if cluster and intervals[index][0] >= cluster_end:
            _lay_cluster(cluster, intervals, ends, placed)
            cluster = []
        cluster_end = max(cluster_end, ends[index]) if cluster else ends[index]
        cluster.append(index)
    _lay_cluster(cluster, intervals, ends, placed)
    return [place for place in placed if place is not None]


def _lay_cluster(
    cluster: list[int],
    intervals: Sequence[tuple[int, int]],
    ends: list[int],
    placed: list[Placed | None],
) -> None:
    """Give the members of one cluster, in their order, columns and widths."""
    columns: list[list[int]] = []
    column_of: list[int] = []
    for index in cluster:
        start = intervals[index][0]
        for number, column in enumerate(columns):
            if ends[column[-1]] <= start:
                column.append(index)
                column_of.append(number)
                break
        else:
            column_of.append(len(columns))
            columns.append([index])
    for index, number in zip(cluster, column_of, strict=True):
        start, end = intervals[index][0], ends[index]
        span = 1
        while number + span < len(columns) and not any(
            intervals[other][0] < end and start < ends[other] for other in columns[number + span]
        ):
            span += 1
        placed[index] = Placed(index, number, len(columns), span)
