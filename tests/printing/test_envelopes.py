"""Envelopes read back from the PDF: the address in its zone, the post's zones blank."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from sme_crm.domain.contact import Address, Contact
from sme_crm.domain.envelope_format import ENVELOPES, find_envelope
from sme_crm.domain.label_sheet import Calibration
from sme_crm.domain.letters.sender import Sender
from sme_crm.printing.envelopes import EnvelopeOptions, EnvelopePress
from sme_crm.printing.letters.press import Recipient
from sme_crm.printing.piece_run import first_sheet, run_pieces
from tests.domain.hostile_text import naughty_strings
from tests.printing.printed_page import PrintedPage, plain, read_pages
from tests.printing.test_labels import DAY
from tests.printing.test_letters import SENDER

PERSON = Recipient(
    Contact(id=1, civility="mr", given_name="Jean-Baptiste", family_name="Vandenbroucke-Lesaffre"),
    Address(complement="Appartement 12", building="Résidence Les Œillets",
            street="5 bis, avenue du Général-de-Gaulle", place="BP 123", postal_code="42000",
            locality="Saint-Étienne"),
)  # fmt: skip


def of(name: str) -> EnvelopeOptions:
    envelope = find_envelope(name)
    assert envelope is not None
    return EnvelopeOptions(envelope, DAY, SENDER)


def pdf_of(made: EnvelopeOptions) -> bytes:
    """The envelope of the person."""
    return first_sheet(EnvelopePress(made), [PERSON])


def assert_zones(page: PrintedPage, made: EnvelopeOptions) -> None:
    """Address and sender in their zones, nothing in those of the post."""
    size = made.format
    for box in (*page.glyphs, *page.objects):
        if unicodedata.category(box.text[:1] or "a") in ("Mn", "Me", "Cf"):
            continue  # piled marks hang over, as they should
        for blank in (size.franking, size.indexing):
            assert not box.meets(blank.left, blank.top, blank.right, blank.bottom), box
        address, sender = size.address, size.sender
        zone = address if box.top > sender.bottom else sender
        assert box.left >= zone.left - 0.5, box  # a J hangs over
        assert box.right <= zone.right + 0.5, box
        assert box.top >= zone.top - 0.6, box
        assert box.bottom <= zone.bottom + 0.6, box


@pytest.mark.parametrize("name", [envelope.name for envelope in ENVELOPES])
def test_an_envelope_keeps_the_zones_of_the_post_blank(name: str) -> None:
    made = of(name)
    page = read_pages(pdf_of(made))[0]
    assert_zones(page, made)
    zone = made.format.address
    text = page.in_box(zone.left, zone.top, zone.right, zone.bottom)
    assert text.startswith("M.Jean-BaptisteVANDENBROUCKE-LESAFFRE")
    assert text.endswith("BP12342000SAINTETIENNE")
    assert "Atelier Durand & Fils 12 rue des Tanneurs 67000 STRASBOURG" in plain(page.text)
    assert page.objects  # the logo


def test_hostile_addresses_stay_in_their_zone(tmp_path: Path) -> None:
    people = [
        Recipient(
            Contact(id=n, family_name=text[:80], organization=text[:80]),
            Address(kind="work", street=text[:80], postal_code="75001", locality="Paris"),
        )
        for n, text in enumerate(naughty_strings(), 1)
    ]
    made = of("C6")
    path = tmp_path / "envelopes.pdf"
    result = run_pieces(EnvelopePress(made), people, path)
    assert result.pieces + len(result.left_out) == len(people)
    assert result.pieces > 300
    pages = read_pages(path.read_bytes())
    assert len(pages) == result.pieces
    for page in pages:
        assert_zones(page, made)


def test_what_does_not_fit_is_left_out_and_told(tmp_path: Path) -> None:
    wide = replace(PERSON, contact=replace(PERSON.contact, id=2, family_name="W" * 60))
    nowhere = Recipient(Contact(id=3, family_name="Roy"), None)
    result = run_pieces(EnvelopePress(of("DL")), [wide, PERSON, nowhere])
    assert (result.pieces, result.left_out) == (1, (2, 3))
    assert {w.recipient_id: w.kind for w in result.warnings if w.left_out} == {
        2: "does_not_fit", 3: "no_address",
    }  # fmt: skip
    path = tmp_path / "none.pdf"
    assert run_pieces(EnvelopePress(of("DL")), [wide, nowhere], path).pieces == 0
    assert not path.exists()


def test_the_sender_is_written_once_however_many(tmp_path: Path) -> None:
    sizes = {}
    for count in (10, 110):
        path = tmp_path / f"{count}.pdf"
        run_pieces(EnvelopePress(of("DL")), [PERSON] * count, path)
        sizes[count] = path.stat().st_size
    assert (sizes[110] - sizes[10]) / 100 < 600


def test_calibration_moves_the_address_and_no_sender_leaves_the_corner_blank() -> None:
    made = replace(of("DL"), sender=None)
    still = read_pages(pdf_of(made))[0]
    moved = read_pages(pdf_of(replace(made, calibration=Calibration(2.0, 1.0))))[0]
    assert not still.objects
    assert moved.glyphs[0].left - still.glyphs[0].left == pytest.approx(2, abs=0.02)
    assert moved.glyphs[0].top - still.glyphs[0].top == pytest.approx(1, abs=0.02)


def test_a_long_sender_shrinks_or_is_left_away() -> None:
    long = Sender(name="Société " * 12, postal_code="75001", town="Paris")
    made = replace(of("C6"), sender=long)
    page = read_pages(pdf_of(made))[0]
    assert_zones(page, made)
    assert "Société" not in page.text
