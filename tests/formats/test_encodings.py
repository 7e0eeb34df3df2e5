"""Encodings told apart on French text, and the files of other people."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.formats.encodings import guess_encoding, guess_file_encoding
from tests.shared_data import shared_data

_TEXTS = [
    "Hélène Lefèvre",
    "12 rue de l'Église, 25000 Besançon",
    "François Béziers ; Générale d'électricité",
    "CÔTÉ ÉLÉGANCE",
    "N° 12 bis, Maïté Noël",
    "Société Générale\nCrédit Agricole à Nîmes",
    "Müller, Straße 5",
    "José Muñoz",
    "Zoé",
    "où",
    "DUPRÉ",
    "ELÈVE",
    "Garçon à la carte",
]


@pytest.mark.parametrize("encoding", ["cp1252", "iso8859-15", "mac-roman", "cp850"])
@pytest.mark.parametrize("text", _TEXTS)
def test_french_single_bytes_are_told_apart(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert data.decode(guess_encoding(data).encoding) == text


@pytest.mark.parametrize("text", ["cœur d'Œillet", "L’été", "Prix 12 €", "« Bonjour »"])
@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
def test_signs_of_typing_programs(text: str, encoding: str) -> None:
    data = (text + " à Besançon, près d'Orléans").encode(encoding)
    assert guess_encoding(data).encoding == encoding


def test_euro_and_oe_of_iso_8859_15() -> None:
    data = "Le cœur à 12 € près de l'été".encode("iso8859-15")
    assert guess_encoding(data).encoding == "iso8859-15"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("mark", [True, False])
def test_unicode_forms(encoding: str, mark: bool) -> None:
    text = "Nom;Prénom;Ville\r\nLefèvre;Hélène;Besançon\r\n"
    data = (("\ufeff" if mark else "") + text).encode(encoding)
    guess = guess_encoding(data)
    assert (guess.encoding, guess.had_bom) == (encoding, mark)


def test_utf8_cut_in_a_letter_and_with_one_bad_byte() -> None:
    text = ("Hélène à Besançon\n" * 200).encode()
    assert guess_encoding(text[: text.rindex(b"\xc3") + 1]).encoding == "utf-8"
    assert guess_encoding(text + b"\xe9\n" + text).encoding == "utf-8"


def test_polish_is_not_taken_for_western() -> None:
    assert guess_encoding("Piotr Iksiński".encode("iso8859-2")).encoding == "iso8859-2"


def test_an_accent_far_into_the_file_counts(tmp_path: Path) -> None:
    path = tmp_path / "late.csv"
    path.write_bytes(b"nom;ville\r\n" * 200_000 + "Besançon;été\r\n".encode("cp1252"))
    assert guess_file_encoding(path).encoding == "cp1252"
    path.write_bytes(b"nom;ville\r\n" * 200_000 + "Besançon;été\r\n".encode())
    assert guess_file_encoding(path).encoding == "utf-8"


def test_a_large_file_is_looked_into_here_and_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sme_crm.formats.encodings._READ_WHOLE", 1 << 20)
    path = tmp_path / "large.csv"
    plain = b"nom;ville;note\r\n" * 300_000
    for encoding in ("utf-8", "cp1252", "mac-roman"):
        accents = "Lefèvre;Besançon;à côté de l'église\r\n".encode(encoding) * 20_000
        path.write_bytes(plain + accents + plain)
        assert guess_file_encoding(path).encoding == encoding


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_an_accent_that_nobody_saw_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    from sme_crm.formats.source import open_source

    monkeypatch.setattr("sme_crm.formats.encodings._READ_WHOLE", 1 << 20)
    monkeypatch.setattr("sme_crm.formats.encodings._PIECES", 2)
    path = tmp_path / "large.csv"
    plain = b"martin;lyon\n" * 200_000
    path.write_bytes(b"nom;ville\n" + plain + "Lefèvre;Besançon\n".encode(encoding) + plain * 3)
    source = open_source(path)
    assert (source.encoding, guess_file_encoding(path).confidence) == ("utf-8", 0.9)
    found = [row for row in source.rows() if row.cells[0] != "martin"]
    assert [(row.cells, row.problem) for row in found] == [(("Lefèvre", "Besançon"), None)]


@given(st.binary(max_size=300))
def test_any_bytes_have_an_encoding(data: bytes) -> None:
    guess = guess_encoding(data)
    assert 0 <= guess.confidence <= 1
    data.decode(guess.encoding, "replace")


@given(st.text(min_size=1, max_size=200))
def test_utf8_is_never_mistaken(text: str) -> None:
    data = text.encode("utf-8", "replace")
    if b"\0" not in data:
        assert guess_encoding(data).encoding in ("utf-8", "utf-16-le", "utf-16-be")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("csv/tine20__importtest_win1252.csv", "cp1252"),
        ("csv/csvkit__test_latin1.csv", "cp1252"),
        ("csv/dataloader__csvtext_BOM_UTF16LE.csv", "utf-16-le"),
        ("csv/roundcubemail__all.csv", "utf-8"),
        ("csv/roo__iso_8859_1.csv", "utf-8"),
        ("vcard/kcontacts__vcard9.vcf", "utf-8"),
    ],
)
def test_files_of_other_people(name: str, expected: str) -> None:
    assert guess_file_encoding(shared_data(f"import/{name}")).encoding == expected
