"""Cards cut in blocks are those that are cut line by line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sme_crm.formats.carried_lines import carried_lines
from sme_crm.formats.encodings import guess_file_encoding
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.vcard.blocks import read_raw_cards
from sme_crm.formats.vcard.lines import RawCard, cut_cards
from sme_crm.formats.vcard.reader import read_card
from tests.shared_data import shared_data

_LINES = st.sampled_from([
    b"BEGIN:VCARD", b"END:VCARD", b"VERSION:3.0", b"VERSION:2.1", b"FN:Zo\xc3\xa9 Roux",
    b"N:Roux;Zo", b" \xc3\xa9;;", b"\xc3", b"", b"NOTE:a\\nb",
    b"NOTE;ENCODING=QUOTED-PRINTABLE:=C3=A9=", b"TEL:1",
    b"item1.TEL;TYPE=CELL:06", b"item1.X-ABLabel:_$!<Mobile>!$_", b"AGENT:", b"\ttext", b"http://x",
    b"EMAIL;TYPE=INTERNET,PREF:a@b.fr", b"ADR:;;1 rue X;Lyon;;69002;", b'ADR;LABEL="a:b":;;;;;;',
    b"PHOTO;ENCODING=b:/9j/", b"AAAA", b"begin:vcard", b"end:vcard", b"ORG:A\\;B;C", b"X-A=B:=41",
    b"N;ALTID=1:A;B", b"N;ALTID=1;LANGUAGE=fr:C;D", b"BDAY:1970-05-04 ", b"no colon", b"\xe9",
    b"FN",
])  # fmt: skip
_ENDS = st.sampled_from([b"\n", b"\r\n", b"\r\n", b"\n", b"\r"])


def _by_blocks(path: Path) -> list[RawCard]:
    return list(read_raw_cards(path, guess_file_encoding(path)))


def _by_lines(path: Path) -> list[RawCard]:
    return list(cut_cards(carried_lines(path, guess_file_encoding(path))))


def _read(cards: list[RawCard]) -> list[ParsedCard]:
    return [read_card(card) for card in cards]


@given(st.lists(_LINES, max_size=25), _ENDS, st.booleans())
@settings(max_examples=400, deadline=None)
def test_blocks_and_lines_say_the_same(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], end: bytes, marked: bool
) -> None:
    path = tmp_path_factory.mktemp("blocks") / "cards.vcf"
    whole = [b"BEGIN:VCARD", b"FN:A B", b"END:VCARD", *lines, b"END:VCARD", b""]
    path.write_bytes((b"\xef\xbb\xbf" if marked else b"") + end.join(whole))
    assert _read(_by_blocks(path)) == _read(_by_lines(path))


def test_files_of_other_programs_by_blocks_and_by_lines() -> None:
    for path in shared_data("import/vcard").iterdir():
        assert _read(_by_blocks(path)) == _read(_by_lines(path)), path.name


def test_plain_cards_take_the_quick_way(tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé Roux\r\nNOTE:à l'é\r\n té\r\nEND:VCARD\r\n"
    quoted = card.replace("NOTE:", "NOTE;ENCODING=QUOTED-PRINTABLE:")
    path.write_bytes((card + quoted + "\r\n" + card).encode())
    cards = _by_blocks(path)
    assert [one.decoded for one in cards] == [True, False, True]
    assert [one.line for one in cards] == [1, 7, 14]
    assert read_card(cards[0]).draft.values["notes"] == "à l'été"


def test_cards_over_the_edge_of_a_block(tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    note = "é" * 4000
    path.write_bytes(
        b"".join(
            f"BEGIN:VCARD\r\nN:Roux{number};Zoé\r\nNOTE:{note}\r\nEND:VCARD\r\n".encode()
            for number in range(400)
        )
    )
    cards = _by_blocks(path)
    assert all(one.decoded for one in cards)
    assert [one.line for one in cards] == list(range(1, 1601, 4))
    names = [read_card(one).draft.values["family_name"] for one in cards]
    assert names == [f"Roux{number}" for number in range(400)]
