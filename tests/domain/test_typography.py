"""French typography: spaces, apostrophes, quotes; once is enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.typography import french_typography, in_capitals


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Bonjour ! Ça va? Oui: merci;", "Bonjour\u202f! Ça va\u202f? Oui\u00a0: merci\u202f;"),
        ("l'été d'aujourd'hui", "l’été d’aujourd’hui"),
        ('il dit "oui" !', "il dit «\u00a0oui\u00a0»\u202f!"),
        ("« oui » et «non»", "«\u00a0oui\u00a0» et «\u00a0non\u00a0»"),
        ("1 500 € et 15 %", "1\u202f500\u00a0€ et 15\u00a0%"),
        ("12 345 678,50€", "12\u202f345\u202f678,50\u00a0€"),
        ("de 9 h à 19 h", "de 9\u00a0h à 19\u00a0h"),
        ("à 10:30 sur https://a.fr/?q=1;b", "à 10:30 sur https://a.fr/?q=1;b"),
        ("03 88 00 00 00", "03 88 00 00 00"),
        ("en 2026 250 personnes", "en 2026 250 personnes"),
        ("le 1° mai...", "le 1er mai…"),
        ("Quoi ?!", "Quoi\u202f?!"),
        ("(?)", "(?)"),
        ("", ""),
    ],
)
def test_rules(typed: str, printed: str) -> None:
    assert french_typography(typed) == printed


def test_a_mark_after_a_merge_field_is_spaced() -> None:
    assert french_typography("! Merci", after_text=True) == "\u202f! Merci"
    assert french_typography(": voici", after_text=True) == "\u00a0: voici"
    assert french_typography("! Merci") == "! Merci"


@given(st.text(alphabet="abé19 ;:!?«»\"'.…()€%h\u00a0\u202f\n,", max_size=40), st.booleans())
def test_idempotent(text: str, after_text: bool) -> None:
    once = french_typography(text, after_text=after_text)
    assert french_typography(once, after_text=after_text) == once


def test_capitals_keep_accents_but_the_stress_of_greek() -> None:
    assert in_capitals("Élodie Çelik") == "ÉLODIE ÇELIK"
    assert in_capitals("Αθήνα, Παπαδοπούλου") == "ΑΘΗΝΑ, ΠΑΠΑΔΟΠΟΥΛΟΥ"
    assert in_capitals("Văn Đức Петров") == "VĂN ĐỨC ПЕТРОВ"
