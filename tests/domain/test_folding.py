"""Folding and cleaning of text."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sme_crm.domain.folding import clean_text, fold, fold_compact
from tests.shared_data import shared_data


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("DUPONT", "dupont"),
        ("Éléonore d’Arc", "eleonore d arc"),
        ("Jean-Pierre  O'Brien", "jean pierre o brien"),
        ("Cœur & Ångström", "coeur angstrom"),
        ("Straße ẞ Łódź Đặng Søren", "strasse ss lodz dang soren"),
        ("e\u0301te\u0301", "ete"),
        ("ﬁn №½", "fin no1 2"),
        ("co\u00adopé\u200bration", "cooperation"),
        ("L’Haÿ-les-Roses", "l hay les roses"),
        ("İstanbul ıI", "istanbul ii"),
        ("٣ Москва", "٣ москва"),
        ("", ""),
        (" -/' ", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
@example("ŉ")
@example("ΐ")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_compact(text) == fold(text).replace(" ", "")


@given(st.text(st.characters(categories=["L", "N", "Zs", "P"])))
def test_folding_ignores_case_and_form(text: str) -> None:
    assert fold(text) == fold(unicodedata.normalize("NFD", text))
    assert fold(text) == fold(unicodedata.normalize("NFKC", text.casefold()))


@given(st.text(st.characters(max_codepoint=0x24F, categories=["L", "N"]), min_size=1))
def test_no_letter_is_lost_in_folding(text: str) -> None:
    assert all(fold(character) for character in text)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Dupont \n", "Dupont"),
        ("Jean  Paul\tDurand", "Jean Paul Durand"),
        ("e\u0301", "é"),
        ("\ufeffNom\x00\u200b", "Nom"),
        ("\u202egnp.exe", "gnp.exe"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("Du\u200dpont", "Dupont"),
        ("שלום\u200f!", "שלום\u200f!"),
        ("Dupont\u200e", "Dupont"),
        ("half \ud83d", "half \ufffd"),
        ("Vraiment\u202f?", "Vraiment\u202f?"),
    ],
)
def test_clean_one_line(text: str, cleaned: str) -> None:
    assert clean_text(text) == cleaned


def test_clean_several_lines_keeps_lines_and_tabs() -> None:
    text = "a \r\nb\u2028\tc  d\x0b\n\n e\r"
    assert clean_text(text, multi_line=True) == "a\nb\n\tc  d\n\n\n e"


@given(st.text(st.characters()), st.booleans())
@example("\u200d \u200d", False)
@example("e\u200b\u0301", False)
def test_cleaning_twice_changes_nothing(text: str, multi_line: bool) -> None:
    once = clean_text(text, multi_line=multi_line)
    assert clean_text(once, multi_line=multi_line) == once
    once.encode("utf-8")


def _visible(text: str) -> list[str]:
    text = unicodedata.normalize("NFC", text)
    return [c for c in text if unicodedata.category(c)[0] in "LNPS"]


@given(st.text(), st.booleans())
def test_cleaning_loses_nothing_visible(text: str, multi_line: bool) -> None:
    assert _visible(clean_text(text, multi_line=multi_line)) == _visible(text)


def test_naughty_strings() -> None:
    naughty = json.loads(shared_data("hostile/blns.json").read_text(encoding="utf-8"))
    for text in naughty:
        cleaned = clean_text(text)
        assert clean_text(cleaned) == cleaned
        assert _visible(cleaned) == _visible(text)
        assert fold(fold(text)) == fold(text)
