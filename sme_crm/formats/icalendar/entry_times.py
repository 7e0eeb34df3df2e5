"""The times of a component (VEVENT, VTODO) brought into one zone and one form."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sme_crm.domain.calendar_entry import ReplacedOccurrence
from sme_crm.domain.zoned_time import zone_of
from sme_crm.formats.icalendar.blocks import Block, Problems
from sme_crm.formats.icalendar.lines import Head, clean_line
from sme_crm.formats.icalendar.time_zones import CalendarZones, NamedZone, to_utc
from sme_crm.formats.icalendar.times import (
    Duration,
    Moment,
    add_duration,
    move_to_zone,
    read_duration,
    read_moment,
)

TIMES: Final = frozenset(("DTSTART", "DTEND", "DUE", "DURATION", "RECURRENCE-ID"))
_MAX_DATES: Final = 10_000
_A_DAY: Final = Duration(1, 0)


class Notes:
    """What reading one component has to say: told in the file's problems and in the entry."""

    def __init__(self, block: Block, problems: Problems) -> None:
        self.line = block.line
        self.warnings: list[str] = []
        self._name = block.name
        self._problems = problems

    def warn(self, number: int, reason: str, text: str = "") -> None:
        """Note a problem of this component."""
        self.warnings.append(reason)
        self._problems.add(number, reason, text or self._name)


class EntryTimes:
    """Collects the times of one component; `settle` makes them fields of the entry (`values`).

    `zone`: that of the entry, known then; `unfit`: lines of times its kind does not have.
    """

    def __init__(
        self, values: dict[str, Any], is_task: bool, zones: CalendarZones, notes: Notes
    ) -> None:
        self._values = values
        self.times: dict[str, tuple[Head, str, int]] = {}
        self.dates: list[tuple[Head, str, int]] = []
        self.zone = ""
        self.unfit: list[str] = []
        self._is_task = is_task
        self._zones = zones
        self._notes = notes

    def moment(self, head: Head, value: str) -> Moment | None:
        """A time with its zone by name; times of zones without name come in UTC."""
        tzid = head.parameters.get("TZID", "")
        named = self._zones.resolve(tzid) if tzid else NamedZone(self._zones.default)
        moment = read_moment(value.strip(), named.zone if named.rules is None else "")
        if moment is None:
            return None
        if moment.odd:
            self._notes.warnings.append("odd_date")
        if named.warning and "T" in moment.text and moment.zone != "UTC":
            if named.warning not in self._notes.warnings:
                self._notes.warn(self._notes.line, named.warning, tzid)
            if named.rules is not None:
                moment = to_utc(moment, named.rules)
        return moment

    def settle(self) -> None:
        """The zone of the entry, and everything that is told in it."""
        told: dict[str, Moment] = {}
        for name in ("DTSTART", "DTEND", "DUE", "RECURRENCE-ID"):
            if name in self.times:
                head, value, number = self.times[name]
                moment = self.moment(head, value)
                if moment is None:
                    self._notes.warn(number, "bad_date", f"{name}:{value}")
                else:
                    told[name] = moment
        self.zone = self._zone_of(told)
        values = self._values
        if "DTSTART" in told:
            values["starts"] = move_to_zone(told["DTSTART"], self.zone)
        elif not self._is_task:
            self._notes.warn(self._notes.line, "no_start", str(values.get("summary", "")))
        self._settle_end(told)
        if self.zone:
            values["time_zone"] = self.zone
        if "RECURRENCE-ID" in told:
            head, moment = self.times["RECURRENCE-ID"][0], told["RECURRENCE-ID"]
            following = head.parameters.get("RANGE", "").upper() == "THISANDFUTURE"
            values["replaces"] = ReplacedOccurrence(moment.text, moment.zone, following)
        self._settle_dates()

    def _zone_of(self, told: dict[str, Moment]) -> str:
        timed = [told[name] for name in ("DTSTART", "DUE", "DTEND") if name in told]
        zone = next((moment.zone for moment in timed if "T" in moment.text), "")
        home = self._zones.default
        # Google tells single entries in UTC and the zone of the owner once, at the top.
        if zone != "UTC" or not home or "recurrence_rule" in self._values or self.dates:
            return zone
        place = zone_of(home)
        for moment in timed:
            if "T" in moment.text and moment.zone == "UTC" and place is not None:
                told_at = datetime.fromisoformat(f"{moment.text}Z")
                if not 1900 < told_at.year < 9000 or told_at.astimezone(place).fold:
                    return zone  # the hour that comes twice is not told by local time
        return home

    def _settle_end(self, told: dict[str, Moment]) -> None:
        """DTEND, DUE or DURATION, in the form of the start."""
        values, start = self._values, self._values.get("starts", "")
        field, name = ("due", "DUE") if self._is_task else ("ends", "DTEND")
        for other in ("DTEND" if self._is_task else "DUE", *(() if start else ("DURATION",))):
            if other in self.times:
                head, value, number = self.times[other]
                self.unfit.append(clean_line(f"{other}{head.raw}:{value}"))
        end = move_to_zone(told[name], self.zone) if name in told else ""
        if "DURATION" in self.times and start:
            head, value, number = self.times["DURATION"]
            length = read_duration(value)
            if end:
                self._notes.warn(number, "repeated", f"DURATION:{value}")
            else:
                end = "" if length is None else add_duration(start, self.zone, length)
                if not end:
                    self._notes.warn(number, "bad_date", f"DURATION:{value}")
        if end and start and not self._is_task:
            end = self._fit_end(start, end)
        if end:
            values[field] = end

    def _fit_end(self, start: str, end: str) -> str:
        """An end of the same form as the start and not before it."""
        number = self.times.get("DTEND", self.times["DTSTART"])[2]
        if ("T" in start) != ("T" in end):
            self._notes.warn(number, "mixed_times", end)
            if "T" in start:
                end = f"{end}T00:00"
            else:
                end = end[:10] if end.endswith("T00:00") else add_duration(end[:10], "", _A_DAY)
        if "T" not in start and end == start:
            return add_duration(start, "", _A_DAY)
        if end < start:
            self._notes.warn(number, "ends_before", end)
            return start if "T" in start else ""
        return end

    def _settle_dates(self) -> None:
        """EXDATE and RDATE in the form and zone of the start, sorted."""
        start = self._values.get("starts", "")
        found: dict[str, set[str]] = {"EXDATE": set(), "RDATE": set()}
        for head, value, number in self.dates:
            pieces = value.split(",")
            for piece in pieces[:_MAX_DATES]:
                text = self._occurrence(head, piece, start)
                if text:
                    found[head.name].add(text)
                elif piece.strip():
                    self._notes.warn(number, "bad_date", f"{head.name}:{piece}")
            if len(pieces) > _MAX_DATES:
                self._notes.warn(number, "too_many_dates", head.name)
        if found["EXDATE"]:
            self._values["excluded"] = tuple(sorted(found["EXDATE"]))
        if found["RDATE"]:
            self._values["added"] = tuple(sorted(found["RDATE"]))

    def _occurrence(self, head: Head, value: str, start: str) -> str:
        """One date of a list; "start/end" of a period; "" when it is none."""
        told, _, rest = value.partition("/")
        moment = self.moment(head, told)
        if moment is None:
            return ""
        text = move_to_zone(moment, self.zone)
        if "T" in start and "T" not in text:
            text += start[10:]  # "not on that day"
        elif start and "T" not in start:
            return text[:10]
        length = read_duration(rest)
        if length is not None:
            end_text = add_duration(text, self.zone, length)
            return f"{text}/{end_text}" if end_text else text
        end = self.moment(head, rest) if rest else None
        return f"{text}/{move_to_zone(end, self.zone)}" if end else text
