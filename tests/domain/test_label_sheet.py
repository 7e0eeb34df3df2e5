"""Sheets of labels: measures, positions, what a ruler says of a printer."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.envelope_format import ENVELOPES, find_envelope
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.label_sheet import (
    CROSS_HEIGHT,
    CROSS_LEFT,
    CROSS_TOP,
    CROSS_WIDTH,
    SHEETS,
    UNCALIBRATED,
    LabelSheet,
    calibrate,
    checked_sheet,
    find_sheet,
    places,
)

L7160 = SHEETS[1]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_the_sheets_of_the_trade_fit_on_paper(sheet: LabelSheet) -> None:
    assert checked_sheet(sheet) == sheet
    for number in range(1, sheet.count + 1):
        x, y = sheet.position(number)
        assert sheet.number_at(x + sheet.width / 2, y + sheet.height / 2) == number
    assert sheet.number_at(-1, 5) == sheet.number_at(209.99, 296.99) == 0


def test_the_margins_of_both_sides_are_alike() -> None:
    for sheet in SHEETS:
        x, y = sheet.position(sheet.count)
        assert sheet.paper_width - x - sheet.width == pytest.approx(sheet.left, abs=0.9), sheet
        assert sheet.paper_height - y - sheet.height == pytest.approx(sheet.top, abs=0.9), sheet


@pytest.mark.parametrize("name", ["L7160", " l7160 ", "Avery L 7160", "avery-l7160"])
def test_sheets_are_found_as_people_write_them(name: str) -> None:
    assert find_sheet(name) is L7160


def test_sheets_of_the_user_are_found_by_number_too() -> None:
    own = replace(L7160, name="Mes étiquettes", id=4)
    assert find_sheet("mes etiquettes", [*SHEETS, own]) is own
    assert find_sheet("4", [*SHEETS, own]) is own
    assert find_sheet("L9999") is None


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": " "}, "name_missing"),
        ({"width": 4.0}, "label_size"),
        ({"height": float("nan")}, "label_size"),
        ({"columns": 0}, "label_count"),
        ({"columns": 30, "rows": 30}, "label_count"),
        ({"left": -1.0}, "label_margin"),
        ({"pitch_x": 60.0}, "label_pitch"),
        ({"left": 20.0}, "label_paper"),
        ({"rows": 8}, "label_paper"),
    ],
)
def test_measures_that_cannot_be_are_refused(values: dict[str, object], code: str) -> None:
    measures = {"name": "Test", "width": 63.5, "height": 38.1, "columns": 3, "rows": 7,
                "left": 7.2, "top": 15.1, "pitch_x": 66.0, "pitch_y": 38.1, **values}  # fmt: skip
    with pytest.raises(InvalidInput) as refused:
        checked_sheet(LabelSheet(**measures))
    assert refused.value.code == code


def test_labels_are_used_row_by_row_from_the_first_free_one() -> None:
    assert list(islice(places(L7160, 20), 5)) == [20, 21, 1, 2, 3]


@given(
    st.floats(-5, 5), st.floats(-5, 5), st.floats(0.95, 1.05), st.floats(0.95, 1.05),
    st.floats(0, 210), st.floats(0, 297),
)  # fmt: skip
def test_a_calibrated_point_comes_out_where_it_should(
    shift_x: float, shift_y: float, stretch_x: float, stretch_y: float, x: float, y: float
) -> None:
    """A printer puts what stands at x to shift + stretch × x."""
    found = calibrate(
        CROSS_WIDTH * stretch_x,
        CROSS_HEIGHT * stretch_y,
        shift_x + stretch_x * CROSS_LEFT,
        shift_y + stretch_y * CROSS_TOP,
    )
    put_x, put_y = found.place(x, y)
    assert shift_x + stretch_x * put_x == pytest.approx(x, abs=0.01)
    assert shift_y + stretch_y * put_y == pytest.approx(y, abs=0.01)


def test_a_printer_without_fault_needs_no_calibration() -> None:
    assert calibrate(CROSS_WIDTH, CROSS_HEIGHT, CROSS_LEFT, CROSS_TOP) == UNCALIBRATED


@pytest.mark.parametrize("measured", [(100, 250, 20, 20), (170, 25, 20, 20), (170, 250, 60, 20)])
def test_other_lengths_than_those_asked_for_are_refused(
    measured: tuple[float, float, float, float],
) -> None:
    with pytest.raises(InvalidInput) as refused:
        calibrate(*measured)
    assert refused.value.code == "calibration"


@pytest.mark.parametrize(
    ("name", "found"), [("dl", "DL"), ("C65", "C6/5"), ("c6/5", "C6/5"), ("C6", "C6")]
)
def test_envelopes_are_found_by_name(name: str, found: str) -> None:
    envelope = find_envelope(name)
    assert envelope is not None
    assert envelope.name == found


def test_zones_of_envelopes_do_not_meet() -> None:
    for envelope in ENVELOPES:
        zones = (envelope.franking, envelope.indexing, envelope.address, envelope.sender)
        for nth, one in enumerate(zones):
            assert 0 <= one.left < one.right <= envelope.width
            assert 0 <= one.top < one.bottom <= envelope.height
            for other in zones[nth + 1 :]:
                apart = one.right <= other.left or other.right <= one.left
                assert apart or one.bottom <= other.top or other.bottom <= one.top, envelope
    assert find_envelope("B4") is None


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_text_stays_inside_every_label_and_where_printers_print(sheet: LabelSheet) -> None:
    zone = sheet.text_zone
    for number in (1, sheet.columns, sheet.count):
        x, y = sheet.position(number)
        assert x + zone.left >= 5
        assert y + zone.top >= 5
        assert x + zone.right <= sheet.paper_width - 5 + 1e-9
        assert y + zone.bottom <= sheet.paper_height - 5 + 1e-9
    assert min(zone.left, zone.top) >= 2
    assert zone.right <= sheet.width - 2
    assert zone.bottom <= sheet.height - 2
    assert zone.width > sheet.width - 11
    assert zone.height > sheet.height - 11
