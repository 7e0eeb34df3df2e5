"""Changes of repeated appointments: of one occurrence, of it and those after it, of all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from sme_crm.domain.appointment import Appointment, AppointmentDraft, Scope
from sme_crm.domain.appointment_times import (
    end_or_default,
    moment_text,
    moved,
    moved_texts,
    read_moment_text,
    rule_of,
)
from sme_crm.domain.recurrence import rule_as_text, shift_rule, split_rule
from sme_crm.domain.recurrence.rule import Moment
from sme_crm.services.agenda import writing
from sme_crm.store.queries import agenda as queries
from sme_crm.store.unit_of_work import UnitOfWork

Values = dict[str, Any]
_OF_THE_SERIES = ("recurrence", "excluded", "added", "uid")


def edit(
    work: UnitOfWork,
    appointment: Appointment,
    values: Mapping[str, Any],
    scope: Scope,
    original: str,
) -> int:
    """Write `values` to the occurrences that are meant; returns the appointment that has them.

    A new start without an end keeps the length.
    """
    if "starts" in values and "ends" not in values:
        start, end = read_moment_text(appointment.starts), read_moment_text(appointment.ends)
        new = read_moment_text(values["starts"])
        alike = ("T" in values["starts"]) is not appointment.all_day
        values = {**values, "ends": moment_text(new + (end - start)) if alike else ""}
    if appointment.parent_id is not None and scope != "one":
        (series,) = queries.read_appointments(work.connection, [appointment.parent_id])
        values = _as_of_the_series(appointment, values)
        return edit(work, series, values, scope, appointment.replaces)
    if not appointment.repeats:
        writing.update(work, appointment.id, {**_all_values(appointment), **values})
        return appointment.id
    original = original or appointment.starts
    if scope == "one":
        return _edit_one(work, appointment, values, original)
    if scope == "following" and original > appointment.starts:
        return _edit_following(work, appointment, values, original)
    return _edit_all(work, appointment, values, original)


def delete(work: UnitOfWork, appointment: Appointment, scope: Scope, original: str) -> None:
    """Take the occurrences that are meant out of the agenda."""
    if appointment.parent_id is not None:
        (series,) = queries.read_appointments(work.connection, [appointment.parent_id])
        if scope != "one":
            delete(work, series, scope, appointment.replaces)
            return
        _exclude(work, series, appointment.replaces)
        writing.remove(work, [appointment.id])
        return
    children = queries.children_of(work.connection, [appointment.id]).get(appointment.id, {})
    if appointment.repeats and scope == "one":
        _exclude(work, appointment, original)
    elif appointment.repeats and scope == "following" and original > appointment.starts:
        gone = [child for replaces, child in children.items() if replaces >= original]
        writing.remove(work, gone)
        _cut(work, appointment, original)
    else:
        writing.remove(work, list(children.values()))
        writing.remove(work, [appointment.id])


# -- one -------------------------------------------------------------------------------------


def _edit_one(
    work: UnitOfWork, series: Appointment, values: Mapping[str, Any], original: str
) -> int:
    """An exception that stands for the occurrence."""
    changed = {**_occurrence_values(series, original), **values}
    changed |= {"recurrence": "", "excluded": (), "added": (), "uid": ""}
    changed |= {"parent_id": series.id, "replaces": original}
    return writing.insert(work, changed)


def _exclude(work: UnitOfWork, series: Appointment, original: str) -> None:
    excluded = tuple(sorted({*series.excluded, original}))
    writing.update(work, series.id, {"excluded": excluded})


# -- this and the following ------------------------------------------------------------------


def _edit_following(
    work: UnitOfWork, series: Appointment, values: Mapping[str, Any], original: str
) -> int:
    """The series ends before the occurrence; another goes on from there."""
    later = _cut(work, series, original)
    changed = {**_occurrence_values(series, original), **values, "uid": ""}
    old, new = read_moment_text(original), read_moment_text(changed["starts"])
    if "recurrence" not in values:
        rule = rule_of(later)
        changed["recurrence"] = rule_as_text(shift_rule(rule, old, new)) if rule else ""
    for key, listed in (("excluded", series.excluded), ("added", series.added)):
        changed[key] = moved_texts((text for text in listed if text >= original), old, new)
    followed = writing.insert(work, changed)
    children = queries.children_of(work.connection, [series.id]).get(series.id, {})
    for replaces, child in children.items():
        if replaces >= original:
            (place,) = moved_texts([replaces], old, new)
            work.update("appointment", child, {"parent_id": followed, "replaces": place})
    return followed


def _cut(work: UnitOfWork, series: Appointment, original: str) -> str:
    """End a series before an occurrence; returns the rule of what would follow."""
    start, at = read_moment_text(series.starts), read_moment_text(original)
    rule = rule_of(series.recurrence)
    first, rest = split_rule(rule, start, at) if rule else (None, None)
    writing.update(
        work,
        series.id,
        {
            **_times_of(series),
            "recurrence": rule_as_text(first) if first else "",
            "excluded": tuple(text for text in series.excluded if text < original),
            "added": tuple(text for text in series.added if text < original),
        },
    )
    return rule_as_text(rest) if rest else ""


# -- all -------------------------------------------------------------------------------------


def _edit_all(
    work: UnitOfWork, series: Appointment, values: Mapping[str, Any], original: str
) -> int:
    """The whole series; exceptions follow in what they had in common with it."""
    before = _all_values(series)
    changed = {**before, **values}
    if "starts" in values or "ends" in values:
        told = {**_occurrence_values(series, original), **values}
        old, new = read_moment_text(original), read_moment_text(told["starts"])
        ends = end_or_default(new, told["ends"])
        start = moved(read_moment_text(series.starts), old, new)
        changed["starts"], changed["ends"] = moment_text(start), moment_text(start + (ends - new))
        rule = rule_of(series.recurrence)
        if rule and "recurrence" not in values:
            shifted = shift_rule(rule, read_moment_text(series.starts), start)
            changed["recurrence"] = rule_as_text(shifted)
        for key, listed in (("excluded", series.excluded), ("added", series.added)):
            changed[key] = moved_texts(listed, old, new)
        _move_exceptions(work, series.id, old, new)
    writing.update(work, series.id, changed)
    common = {key: value for key, value in values.items() if key not in _NOT_COMMON}
    children = queries.children_of(work.connection, [series.id]).get(series.id, {})
    for child in queries.read_appointments(work.connection, children.values()):
        has = _all_values(child)
        alike = {key: common[key] for key in common if has[key] == before[key]}
        if alike:
            writing.update(work, child.id, alike)
    return series.id


def _move_exceptions(work: UnitOfWork, series_id: int, old: Moment, new: Moment) -> None:
    children = queries.children_of(work.connection, [series_id]).get(series_id, {})
    for replaces, child in children.items():
        (place,) = moved_texts([replaces], old, new)
        work.update("appointment", child, {"replaces": place})


_NOT_COMMON = frozenset({"starts", "ends", "time_zone", *_OF_THE_SERIES})


# -- values ----------------------------------------------------------------------------------


def _all_values(appointment: Appointment) -> Values:
    """What an appointment is made of, by the names of its draft."""
    values = {
        f.name: getattr(appointment, f.name)
        for f in fields(AppointmentDraft)
        if f.name not in ("contact_ids", "uid")
    }
    values["contact_ids"] = tuple(contact_id for contact_id, _ in appointment.contacts)
    return values


def _as_of_the_series(exception: Appointment, values: Mapping[str, Any]) -> Values:
    """New times of an exception as those of the occurrence it stands for."""
    if not {"starts", "ends"} & set(values):
        return dict(values)
    new = read_moment_text(values.get("starts", exception.starts))
    ends = end_or_default(new, values.get("ends", exception.ends))
    place = moved(read_moment_text(exception.replaces), read_moment_text(exception.starts), new)
    return {**values, "starts": moment_text(place), "ends": moment_text(place + (ends - new))}


def _times_of(appointment: Appointment) -> Values:
    return {key: getattr(appointment, key) for key in ("starts", "ends", "time_zone")}


def _occurrence_values(series: Appointment, original: str) -> Values:
    """What the occurrence that starts at `original` is made of."""
    start, end = read_moment_text(series.starts), read_moment_text(series.ends)
    at = read_moment_text(original)
    return {**_all_values(series), "starts": original, "ends": moment_text(at + (end - start))}
