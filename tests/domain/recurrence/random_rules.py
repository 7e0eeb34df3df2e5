"""Random rules of repetition and their starts, for properties of whole families of rules."""

from __future__ import annotations

from datetime import datetime

from hypothesis import strategies as st

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STEPS = {"SECONDLY": (3000, 90_000), "MINUTELY": (50, 3000), "HOURLY": (1, 100)}

STARTS = st.datetimes(datetime(1996, 1, 1), datetime(2032, 12, 31)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)


def _some(values: st.SearchStrategy[int]) -> st.SearchStrategy[str]:
    picked = st.lists(values, min_size=1, max_size=4, unique=True)
    return picked.map(lambda items: ",".join(map(str, items)))


def _signed(most: int) -> st.SearchStrategy[int]:
    return st.integers(-most, most).filter(bool)


def _week_days(ordinals: int) -> st.SearchStrategy[str]:
    """Days with ordinals or days without: the oracle cannot do both at once."""
    plain = st.lists(st.sampled_from(_DAYS), min_size=1, max_size=5, unique=True)
    if not ordinals:
        return plain.map(",".join)
    day = st.tuples(_signed(ordinals), st.sampled_from(_DAYS)).map(
        lambda pair: f"{pair[0]}{pair[1]}"
    )
    return st.one_of(plain, st.lists(day, min_size=1, max_size=3, unique=True)).map(",".join)


@st.composite
def rule_texts(draw: st.DrawFn, *, within_day: bool = False, ended: bool = True) -> str:
    """The text of a rule that another program may have written; without its UNTIL."""
    longer = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
    frequency = draw(st.sampled_from(list(_STEPS) if within_day else longer))
    parts = {"FREQ": frequency, "INTERVAL": str(draw(st.integers(*_STEPS.get(frequency, (1, 5)))))}
    maybe: list[tuple[str, st.SearchStrategy[str]]] = [("BYMONTH", _some(st.integers(1, 12)))]
    if frequency != "WEEKLY":
        maybe.append(("BYMONTHDAY", _some(_signed(31))))
    ordinals = {"MONTHLY": 5, "YEARLY": 53}.get(frequency, 0)
    maybe.append(("BYDAY", _week_days(ordinals)))
    if frequency == "YEARLY":
        maybe.append(("BYYEARDAY", _some(_signed(366))))
    if draw(st.integers(0, 3)) == 0:
        maybe.append(("BYHOUR", _some(st.integers(0, 23))))
        maybe.append(("BYMINUTE", _some(st.integers(0, 59))))
    for key, values in maybe:
        if draw(st.integers(0, 2)) == 0:
            parts[key] = draw(values)
    if frequency == "YEARLY" and draw(st.integers(0, 9)) == 0:
        parts["BYWEEKNO"] = draw(_some(_signed(53)))
        parts["BYDAY"] = draw(_week_days(0))
    # The oracle leaves the days before the start out of the first week's positions.
    if frequency != "WEEKLY" and len(parts) > 2 and draw(st.integers(0, 3)) == 0:
        parts["BYSETPOS"] = draw(_some(_signed(4)))
    if ended and draw(st.integers(0, 3)) == 0:
        parts["COUNT"] = str(draw(st.integers(1, 400)))
    if draw(st.integers(0, 3)) == 0:
        parts["WKST"] = draw(st.sampled_from(_DAYS))
    return ";".join(f"{key}={value}" for key, value in parts.items())
