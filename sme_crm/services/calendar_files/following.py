"""Exceptions of files that are for the following occurrences too (RANGE=THISANDFUTURE).

The series ends before such a one, and another goes on from there, as when the user changes "this
and the following" in the agenda.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sme_crm.domain.appointment_times import (
    end_or_default,
    moment_text,
    moved_texts,
    read_moment_text,
    rule_of,
)
from sme_crm.domain.calendar_entry import CalendarEntry, ReplacedOccurrence
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.recurrence import RecurrenceRule, rule_as_text, shift_rule, split_rule
from sme_crm.domain.zoned_time import in_other_zone, zone_of
from sme_crm.services.calendar_files.appointment_rows import replaced_start, stored_uid
from sme_crm.services.calendar_files.revisions import Told


@dataclass(frozen=True, slots=True)
class Turn:
    """From the occurrence `at` on (as the series tells it) a series goes on as `follower`.

    `start` is where that one begins; `until` the next turn, "" where there is none.
    """

    at: str
    follower: str
    start: str
    until: str = ""

    def holds(self, place: str) -> bool:
        """Whether an occurrence of the series is one of the follower."""
        return self.at <= place and (not self.until or place < self.until)

    def place(self, of_series: str) -> str:
        """The start of an occurrence in the follower."""
        (place,) = moved_texts([of_series], read_moment_text(self.at), read_moment_text(self.start))
        return place


@dataclass(slots=True)
class Parted:
    """Entries with such exceptions made series; `turns` by the UID of the series they leave.

    `cut`: series of the data file that end earlier now.
    """

    told: list[Told] = field(default_factory=list)
    superseded: list[Told] = field(default_factory=list)
    turns: dict[str, list[Turn]] = field(default_factory=dict)
    cut: dict[str, CalendarEntry] = field(default_factory=dict)


def waiting_for_series(told: Sequence[Told]) -> list[CalendarEntry]:
    """The exceptions for the following ones too whose series is not among the entries."""
    there = {entry.uid for _, entry in told if _is_series(entry)}
    return [entry for _, entry in told if _is_range(entry) and entry.uid not in there]


def part_series(told: Sequence[Told], base: Mapping[str, CalendarEntry]) -> Parted:
    """Entries with each exception for the following ones too as a series of its own.

    `base`: entries of the data file by UID, for exceptions that come without their series.
    Where there is nothing to follow (no rule, or one that ended) an exception stays one.
    """
    ranges: dict[str, list[Told]] = {}
    for name, entry in told:
        if _is_range(entry):
            ranges.setdefault(entry.uid, []).append((name, entry))
    found = Parted(list(told))
    for uid, exceptions in ranges.items():
        series = next((one for _, one in told if _is_series(one) and one.uid == uid), None)
        whole = series or base.get(uid)
        if whole is not None and whole.starts:
            try:
                _part(found, whole, exceptions, base, in_file=series is not None)
            except (InvalidInput, OverflowError):
                continue  # a rule nobody can read: told when the series is brought in
    return found


def hang_on_followers(
    turns: Mapping[str, Sequence[Turn]],
    series: Mapping[str, Mapping[str, Any]],
    children: dict[tuple[int, str], dict[str, Any]],
) -> list[dict[str, Any]]:
    """Exceptions in the data file of what goes on as a follower: they are of that one now.

    `series` are rows by UID, `children` rows by the id of their series and their occurrence, kept
    right here. Returns those that changed (their `parent_id` and `replaces`).
    """
    changed = []
    for uid in turns.keys() & series.keys():
        there = series[uid]["id"]
        for turn in turns[uid]:
            follower = series.get(turn.follower)
            if follower is None or follower["id"] == there:
                continue
            for key in [one for one in children if one[0] == there and turn.holds(one[1])]:
                row = children.pop(key)
                row |= {"parent_id": follower["id"], "replaces": turn.place(key[1])}
                children[row["parent_id"], row["replaces"]] = row
                changed.append(row)
    return changed


def _is_series(entry: CalendarEntry) -> bool:
    return entry.kind != "task" and entry.replaces is None


def _is_range(entry: CalendarEntry) -> bool:
    return entry.kind != "task" and entry.replaces is not None and entry.replaces.and_following


@dataclass(slots=True)
class _Piece:
    """A part of a series: since `at` (as the series tells it) it is as `entry` says."""

    told: Told
    at: str
    rule: RecurrenceRule | None


def _part(
    found: Parted,
    series: CalendarEntry,
    exceptions: Sequence[Told],
    base: Mapping[str, CalendarEntry],
    *,
    in_file: bool,
) -> None:
    place_of = {id(entry): _place(entry, series) for _, entry in exceptions}
    pieces = [_Piece(("", series), series.starts, rule_of(series.recurrence_rule))]
    taken: set[str] = set()
    superseded: list[Told] = []
    for one in sorted(exceptions, key=lambda told: place_of[id(told[1])]):
        at = max(place_of[id(one[1])], series.starts)
        if at in taken:
            superseded.append(one)
            continue
        piece = _next_piece(pieces[-1], one, at, series, base)
        if piece is not None:
            taken.add(at)
            pieces.append(piece)
    if len(pieces) == 1:
        return
    made = [
        _as_series(piece, series, _until(pieces, number), base)
        for number, piece in enumerate(pieces)
    ]
    turns = [
        Turn(piece.at, entry.uid, entry.starts, _until(pieces, number))
        for number, (piece, entry) in enumerate(zip(pieces, made, strict=True))
    ][1:]
    instead = {id(piece.told[1]): entry for piece, entry in zip(pieces, made, strict=True)}
    if pieces[1].at <= series.starts:  # nothing of the series is left
        whole = replace(made[1], uid=series.uid)
        turns[0] = replace(turns[0], follower=series.uid)
        instead[id(pieces[1].told[1])] = whole
        if in_file:
            (gone,) = (told for told in found.told if told[1] is series)
            superseded.append(gone)
    elif not in_file and turns[0].follower not in base:
        found.cut[series.uid] = made[0]
    _put_in(found, series, instead, turns, superseded)


def _put_in(
    found: Parted,
    series: CalendarEntry,
    instead: Mapping[int, CalendarEntry],
    turns: Sequence[Turn],
    superseded: Sequence[Told],
) -> None:
    gone = {id(entry) for _, entry in superseded}
    told = []
    for name, entry in found.told:
        if id(entry) in gone:
            continue
        now = instead.get(id(entry), entry)
        if now is entry and entry.uid == series.uid and not _is_series(entry):
            now = _of_follower(entry, series, turns)
        told.append((name, now))
    found.told = told
    found.superseded += superseded
    found.turns[series.uid] = list(turns)


def _of_follower(
    entry: CalendarEntry, series: CalendarEntry, turns: Sequence[Turn]
) -> CalendarEntry:
    """An exception with the series it is one of now."""
    if entry.kind == "task":
        return entry
    place = _place(entry, series)
    for turn in turns:
        if turn.holds(place):
            start = turn.place(place)
            zone = series.time_zone if "T" in start else ""
            return replace(entry, uid=turn.follower, replaces=ReplacedOccurrence(start, zone))
    return entry


def _place(entry: CalendarEntry, series: CalendarEntry) -> str:
    return replaced_start(entry, {"starts": series.starts, "time_zone": series.time_zone})


def _until(pieces: Sequence[_Piece], number: int) -> str:
    return pieces[number + 1].at if number + 1 < len(pieces) else ""


def _next_piece(
    last: _Piece, told: Told, at: str, series: CalendarEntry, base: Mapping[str, CalendarEntry]
) -> _Piece | None:
    """What goes on from `at`; `last` ends before. None where nothing follows."""
    uid = stored_uid(told[1])
    if uid in base:  # parted when it came the first time
        return _Piece(told, at, rule_of(base[uid].recurrence_rule))
    first = rest = None
    if last.rule is not None:
        first, rest = split_rule(last.rule, read_moment_text(last.at), read_moment_text(at))
    if rest is None and not any(text >= at for text in series.added):
        return None
    last.rule = first
    return _Piece(told, at, rest)


def _as_series(
    piece: _Piece, series: CalendarEntry, until: str, base: Mapping[str, CalendarEntry]
) -> CalendarEntry:
    """A piece as entry: the series with its end, or the exception with what follows it."""
    entry = piece.told[1]
    excluded = _between(series.excluded, piece.at, until)
    added = _between(series.added, piece.at, until)
    if entry is series:
        excluded, added = (_between(one, "", until) for one in (series.excluded, series.added))
        rule = _text(piece.rule, series)
        return replace(series, recurrence_rule=rule, excluded=excluded, added=added)
    uid = stored_uid(entry)
    entry = _with_times(entry, series, piece.at)
    if uid in base:
        known = base[uid]
        rule, excluded, added = known.recurrence_rule, known.excluded, known.added
    else:
        old, new = read_moment_text(piece.at), read_moment_text(entry.starts)
        rule = _text(shift_rule(piece.rule, old, new) if piece.rule else None, entry)
        excluded, added = (moved_texts(one, old, new) for one in (excluded, added))
    return replace(
        entry,
        uid=uid,
        replaces=None,
        recurrence_rule=entry.recurrence_rule or rule,
        excluded=tuple(sorted({*entry.excluded, *excluded})),
        added=tuple(sorted({*entry.added, *added})),
    )


def _with_times(entry: CalendarEntry, series: CalendarEntry, at: str) -> CalendarEntry:
    """An exception with a start, told in the zone of its series where it tells UTC."""
    if not entry.starts:  # a cancellation says which one, not when
        whole = read_moment_text(series.starts)
        length = end_or_default(whole, series.ends) - whole
        end = moment_text(read_moment_text(at) + length)
        return replace(entry, starts=at, ends=end, time_zone=series.time_zone)
    zone = series.time_zone
    if entry.time_zone != "UTC" or zone in ("", "UTC") or entry.all_day:
        return entry
    starts, ends = (_from_utc(text, zone) for text in (entry.starts, entry.ends))
    return replace(entry, starts=starts, ends=ends, time_zone=zone)


def _from_utc(text: str, zone: str) -> str:
    return text and moment_text(in_other_zone(datetime.fromisoformat(text), "UTC", zone))


def _between(texts: Sequence[str], first: str, until: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text >= first and (not until or text < until))


def _text(rule: RecurrenceRule | None, entry: CalendarEntry) -> str:
    if rule is None:
        return ""
    return rule_as_text(rule, None if entry.all_day else zone_of(entry.time_zone))
