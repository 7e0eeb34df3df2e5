"""The test page of a printer: its marks stand where the ruler shall find them."""

from __future__ import annotations

from datetime import date

import pytest

from sme_crm.domain.label_sheet import UNCALIBRATED, Calibration
from sme_crm.printing.calibration_page import calibration_pdf
from tests.printing.printed_page import plain, read_pages


@pytest.mark.parametrize("calibration", [UNCALIBRATED, Calibration(1.5, -0.5, 1.01, 0.99)])
def test_the_marks_cross_where_they_should(calibration: Calibration) -> None:
    page = read_pages(calibration_pdf("en", date(2026, 11, 22), calibration))[0]
    across = [box for box in page.objects if 11 < box.right - box.left < 13]
    down = [box for box in page.objects if 11 < box.bottom - box.top < 13]
    found = {(round((a.left + a.right) / 2, 1), round((a.top + a.bottom) / 2, 1)) for a in across}
    assert found == {
        (round((d.left + d.right) / 2, 1), round((d.top + d.bottom) / 2, 1)) for d in down
    }
    wanted = [calibration.place(x, y) for x in (20, 190) for y in (20, 270)]
    for mark, (x, y) in zip(sorted(found), sorted(wanted), strict=True):
        assert mark == pytest.approx((x, y), abs=0.11)
    assert len(found) == 4
    text = plain(page.text)
    assert "(170 mm)" in text
    assert "(250 mm)" in text


def test_each_length_is_drawn_from_end_to_end_with_its_letter() -> None:
    page = read_pages(calibration_pdf("fr", date(2026, 11, 22)))[0]
    places = {"A": (10, 17), "B": (24, 10), "C": (105, 17), "D": (24, 145)}
    for letter, (x, y) in places.items():
        near = page.in_box(x - 4, y - 4, x + 4, y + 4)
        assert near == letter, (letter, near)
    assert any(box.left < 6 and 13 < box.right < 15 for box in page.objects)  # A, to the edge
    assert any(box.left < 27 and box.right > 183 for box in page.objects)  # C
    assert any(box.top < 27 and box.bottom > 263 for box in page.objects)  # D
    beside = [g for g in page.glyphs if 30 < g.top < 260 and g.left < 30]
    assert [g.text for g in beside] == ["D"]
