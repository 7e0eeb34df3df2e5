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
    across = [box for box in page.objects if box.right - box.left > 5]
    down = [box for box in page.objects if box.bottom - box.top > 5]
    found = {(round((a.left + a.right) / 2, 1), round((a.top + a.bottom) / 2, 1)) for a in across}
    assert found == {
        (round((d.left + d.right) / 2, 1), round((d.top + d.bottom) / 2, 1)) for d in down
    }
    wanted = [calibration.place(x, y) for x in (20, 190) for y in (20, 270)]
    for mark, (x, y) in zip(sorted(found), sorted(wanted), strict=True):
        assert mark == pytest.approx((x, y), abs=0.11)
    text = plain(page.text)
    assert "(170 mm)" in text
    assert "(250 mm)" in text
