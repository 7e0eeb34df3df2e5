"""Tests days, instants, counts and changes in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from sme_crm.ui.labels import change_text, count_text, day_text, instant_text, relative_day_text
from sme_crm.ui.language import use_language


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


def test_days_in_words() -> None:
    today = date(2026, 11, 21)
    assert relative_day_text("2026-11-21", today) == "Today"
    assert relative_day_text("2026-11-18", today) == "3 days ago"
    assert relative_day_text(None) == ""
    assert relative_day_text("soon") == "soon"
    assert day_text("2025-02-03") == "3 Feb. 2025" or "2025" in day_text("2025-02-03")


def test_french_numbers_and_days() -> None:
    use_language("fr")
    assert count_text(3809) == "3\u202f809"
    assert relative_day_text("2026-11-20", date(2026, 11, 21)) == "Hier"


def test_an_instant_that_is_none_comes_as_it_is() -> None:
    assert instant_text("") == ""
    assert instant_text("yesterday") == "yesterday"
    assert instant_text("2020-01-05T10:42:00Z").endswith(":42")


def test_changes_in_words() -> None:
    assert change_text("contact.trash", {"count": 1}) == "Contact put into the trash"
    assert change_text("contact.trash", {"count": 3}) == "3 contacts put into the trash"
    assert change_text("group.create", {"name": "Clients {x}"}) == "Group created “Clients {x}”"
    assert change_text("group.create", {}) == "Group created"
    assert change_text("of.tomorrow", {}) == "Other change"
