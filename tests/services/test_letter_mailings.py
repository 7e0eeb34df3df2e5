"""Mailings beyond their letters: answer codes, parts, tests, costs, lines as printed, families."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.domain.envelope_format import find_envelope
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.letters.printed_line import PrintedLine, proposed
from sme_crm.domain.letters.template import (
    CODE_KEY,
    AddressWindow,
    Coupon,
    FieldRun,
    Image,
    LetterheadOverride,
    LetterTemplate,
    PageBreak,
    Paragraph,
    TextRun,
)
from sme_crm.domain.postage import Enclosures, TariffRow
from sme_crm.domain.response_code import read_response_code
from sme_crm.printing.envelopes import EnvelopeOptions
from sme_crm.printing.labels import LabelOptions
from sme_crm.services.letters.cost import CostOptions
from sme_crm.services.letters.print_check import PrintCheck
from sme_crm.services.letters.recipients import MailingChoice
from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace
from tests.printing.printed_page import plain, read_pages

DAY = date(2026, 11, 21)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
CODED = LetterTemplate(
    "Coupon",
    "fr",
    (
        AddressWindow(),
        Paragraph((TextRun("Votre code: "), FieldRun(CODE_KEY))),
        Coupon(code="text"),
    ),
)
PLAIN = LetterTemplate("Essai", "fr", (AddressWindow(), Paragraph((TextRun("Bonjour."),))))
TWO_PAGES = LetterTemplate(
    "Deux", "fr", (AddressWindow(), Paragraph((TextRun("Un."),)), PageBreak(), Paragraph())
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = fresh_workspace(tmp_path / "base.crm")
    made.settings.set_many(
        {
            "company.name": "Atelier Durand",
            "company.locality": "Nantes",
            "company.postal_code": "44000",
        }
    )
    yield made
    made.close()


def add(
    workspace: Workspace, name: str, code: str = "44000", town: str = "Nantes", **more: str
) -> int:
    values = {"civility": "mrs", "given_name": "Anne", "family_name": name}
    values.update((key, more.pop(key)) for key in tuple(more) if key in values)
    address = Address("home", **{"street": f"{len(name)} rue {name}", **more}, postal_code=code,
                      locality=town)  # fmt: skip
    return workspace.contacts.create(ContactDraft(values, addresses=[address]))[0]


def said(pdf: bytes) -> list[str]:
    return [plain(page.text) for page in read_pages(pdf)]


# -- answer codes ------------------------------------------------------------------------------


def test_preview_check_print_and_reprint_show_one_code(
    workspace: Workspace, tmp_path: Path
) -> None:
    one = add(workspace, "Lefèvre")
    letters = workspace.letters
    previewed = letters.preview(CODED).letter(one)
    assert previewed is not None
    code = previewed.values[CODE_KEY]
    read = read_response_code(code)
    assert read is not None
    assert (read.mailing, read.recipient) == (letters.codes.next_number(), one)
    check = letters.check(CODED, [one], day=DAY)
    assert check.number == read.mailing
    assert check.warnings == ()
    path = tmp_path / "out.pdf"
    letters.write(path, CODED, [one], day=DAY)
    assert said(path.read_bytes())[0].count(code) == 2
    entry = workspace.history.timeline(one, kinds=["letter"])[0]
    assert said(letters.page_of(entry.id))[0].count(code) == 2
    assert letters.codes.next_number() == read.mailing + 1


def test_a_code_leads_to_contact_and_run(workspace: Workspace, tmp_path: Path) -> None:
    ids = [add(workspace, name) for name in ("Alba", "Brun")]
    codes = workspace.letters.codes
    first = workspace.letters.write(tmp_path / "1.pdf", CODED, ids, day=DAY)
    second = workspace.letters.write(tmp_path / "2.pdf", CODED, ids, day=DAY)
    assert first.check.number != second.check.number
    texts = {letter: letter_code(workspace, letter, first.check.number) for letter in ids}
    for contact_id, text in texts.items():
        found = codes.find(text.lower().replace("-", " "))
        assert found is not None
        assert (found.contact_id, found.mailing) == (contact_id, first.check.number)
        assert found.template == "Coupon"
    for wrong in ("", "nonsense", letter_code(workspace, 999, first.check.number)):
        assert codes.find(wrong) is None
    workspace.merging.merge_contacts(ids[0], ids[1:])
    found = codes.find(texts[ids[1]])
    assert found is not None
    assert found.contact_id == ids[0]


def letter_code(workspace: Workspace, contact_id: int, number: int) -> str:
    from sme_crm.services.letters.answer_codes import code_of

    assert workspace.letters.codes.next_number() > number
    return code_of(number, contact_id)


def test_an_undone_run_leaves_its_number_unused(workspace: Workspace, tmp_path: Path) -> None:
    one = add(workspace, "Seule")
    run = workspace.letters.write(tmp_path / "out.pdf", CODED, [one], day=DAY)
    workspace.undo.undo(run.change_id)
    assert workspace.letters.codes.next_number() == run.check.number + 1


# -- parts -------------------------------------------------------------------------------------


def test_parts_are_found_by_page_and_name(workspace: Workspace) -> None:
    towns = (("01000", "Bourg"), ("44000", "Nantes"), ("44100", "Nantes"), ("69001", "Lyon"))
    names = ("Alba", "Brun", "Cros", "Dune")
    ids = [add(workspace, name, *town) for name, town in zip(names, towns, strict=True)]
    check = workspace.letters.check(TWO_PAGES, ids, day=DAY)
    assert check.pages == 8
    by_page, by_name = check.letter_at("4"), check.letter_at("anne brun")
    assert by_page is not None
    assert by_page == by_name == check.letter_at("brun") == check.letter_at("3")
    assert by_page.recipient_id == ids[1]
    assert check.letter_at("9") is None
    assert check.letter_at("zut") is None
    assert check.part(by_page, check.letter_at("cros")) == tuple(ids[1:3])
    assert check.part(None, by_page) == tuple(ids[:2])
    assert check.after(by_page) == tuple(ids[2:])
    assert check.departments() == {"01": 1, "44": 2, "69": 1}
    assert check.of_department("44") == tuple(ids[1:3])


def test_parts_of_a_mailing_share_its_number(workspace: Workspace, tmp_path: Path) -> None:
    ids = [add(workspace, name) for name in ("Alba", "Brun", "Cros")]
    check = workspace.letters.check(CODED, ids, day=DAY)
    last_good = check.letter_at("2")
    assert last_good is not None
    rest = check.after(last_good)
    done = frozenset(ids) - frozenset(rest)
    for part in (done, frozenset(rest)):
        choice = MailingChoice(part=part, number=check.number)
        run = workspace.letters.write(tmp_path / "part.pdf", CODED, ids, day=DAY, choice=choice)
        assert run.letters == len(part)
        assert run.check.number == check.number
    rows = workspace.database.reader().execute("SELECT number, letters FROM letter_run").fetchall()
    assert [tuple(row) for row in rows] == [(check.number, 2), (check.number, 1)]
    assert all(len(workspace.history.timeline(one, kinds=["letter"])) == 1 for one in ids)


def test_a_test_leaves_no_trace(workspace: Workspace, tmp_path: Path) -> None:
    ids = [add(workspace, name) for name in ("Alba", "Brun", "Cros", "Dune")]
    longest = add(workspace, "Montmorency-Durand")
    check = workspace.letters.check(PLAIN, [*ids, longest], day=DAY)
    worst = check.worst()
    assert worst[0] == longest
    assert len(worst) == 3
    choice = MailingChoice(part=frozenset(worst), number=check.number)
    run = workspace.letters.write(
        tmp_path / "test.pdf", PLAIN, [*ids, longest], day=DAY, choice=choice, test=True
    )
    assert (run.letters, run.change_id) == (3, 0)
    assert not workspace.history.timeline(longest, kinds=["letter"])
    assert workspace.letters.codes.next_number() == check.number


def test_letters_in_the_order_of_names(workspace: Workspace) -> None:
    ids = [add(workspace, name, code) for name, code in (("Zola", "01000"), ("Élu", "99999"))]
    letters = workspace.letters
    assert letters.check(PLAIN, ids, day=DAY).ready == tuple(ids)
    by_name = letters.check(PLAIN, ids, day=DAY, choice=MailingChoice(order="name"))
    assert by_name.ready == tuple(reversed(ids))


# -- costs -------------------------------------------------------------------------------------


def test_a_mailing_is_priced_by_the_table_of_the_business(
    workspace: Workspace, tmp_path: Path
) -> None:
    ids = [add(workspace, "Alba"), add(workspace, "Brun", "44300", "Nantes Cedex 3")]
    letters = workspace.letters
    check = letters.check(TWO_PAGES, ids, day=DAY)
    cost = letters.costs.cost(check, TWO_PAGES, day=DAY)
    assert (cost.sheets, cost.postage, cost.grams) == (4, 2 * 152, (15.0, 15.0))
    assert cost.departments == (("44", 2, 1),)
    assert cost.bulk.local == 2
    duplex = letters.check(TWO_PAGES, ids, day=DAY, choice=MailingChoice(duplex=True))
    both_sides = letters.costs.cost(duplex, TWO_PAGES, day=DAY)
    assert (both_sides.sheets, both_sides.grams) == (2, (10.0, 10.0))
    change = letters.costs.save_tariffs(
        (*letters.costs.tariffs(), TariffRow("Lettre verte", 100, 304, "2026-01-01"))
    )
    heavy = CostOptions(enclosures=Enclosures(60, 10))
    cost = letters.costs.cost(check, TWO_PAGES, heavy, DAY)
    assert (cost.postage, cost.enclosures) == (2 * 304, 20)
    workspace.undo.undo(change)
    assert letters.costs.cost(check, TWO_PAGES, heavy, DAY).unpriced == 2
    workspace.settings.set_many({"postage.paper": 1.0})
    assert letters.costs.cost(check, TWO_PAGES, day=DAY).paper == 400
    with pytest.raises(InvalidInput):
        letters.costs.save_tariffs([TariffRow("", 20, 1, "2026-01-01")])


def test_the_slip_for_the_post_office_is_one_page(workspace: Workspace, tmp_path: Path) -> None:
    codes = [f"{department:02}000" for department in range(1, 96) if department != 20]
    ids = [add(workspace, f"Nom{code}", code, f"Ville {code} Cedex") for code in codes]
    letters = workspace.letters
    check = letters.check(PLAIN, ids, day=DAY)
    path = tmp_path / "slip.pdf"
    cost = letters.costs.cost(check, PLAIN, day=DAY)
    letters.costs.write_slip(path, cost, "Essai", "fr", DAY)
    pages = said(path.read_bytes())
    assert len(pages) == 1
    assert "Atelier Durand" in pages[0]
    assert "94" in pages[0]
    for code in codes:
        assert f"{code[:2]}" in pages[0]
    assert "1 (1)" in pages[0]
    glyphs = read_pages(path.read_bytes())[0].glyphs
    over = [
        (one.text, other.text)
        for at, one in enumerate(glyphs)
        for other in glyphs[at + 1 :]
        if min(one.right, other.right) - max(one.left, other.left) > 0.5
        and min(one.bottom, other.bottom) - max(one.top, other.top) > 1.0
    ]
    assert [pair for pair in over if pair != ("f", "f")] == [], "but for the ligature"
    abroad = add(workspace, "Loin", "1000", "Bruxelles", country="BE")
    cost = letters.costs.cost(letters.check(PLAIN, [*ids, abroad], day=DAY), PLAIN, day=DAY)
    letters.costs.write_slip(path, cost, "Essai", "fr", DAY)
    assert "Total, sans les plis sans prix 95" in said(path.read_bytes())[0]


def test_a_picture_that_is_not_there_is_found(workspace: Workspace, tmp_path: Path) -> None:
    ids = [add(workspace, name) for name in ("Alba", "Brun")]
    letters = workspace.letters
    key = letters.templates.pictures.keep(PIXEL)

    def found(template: LetterTemplate) -> tuple[int, ...]:
        return letters.check(template, ids, day=DAY).by_kind().get("missing_picture", ())

    def showing(picture: str) -> LetterTemplate:
        return replace(PLAIN, blocks=(*PLAIN.blocks, Image(picture)))

    assert found(PLAIN) == ()
    assert found(showing(key)) == ()
    for missing in ("", "0" * 64):
        assert set(found(showing(missing))) == set(ids)
    headed = replace(PLAIN, letterhead=LetterheadOverride(logo="0" * 64))
    assert set(found(headed)) == set(ids)
    early: list[PrintCheck] = []
    letters.check(showing(""), ids, day=DAY, early=early.append)
    assert set(early[0].by_kind()["missing_picture"]) == set(ids)
    run = letters.write(tmp_path / "out.pdf", showing(""), ids, day=DAY)
    assert (run.letters, len(run.check.by_kind()["missing_picture"])) == (2, 2)


# -- lines as printed --------------------------------------------------------------------------

LONG = "12 rue Alexandre Soljenitsyne Montmorency"


def test_a_line_is_printed_as_the_user_wants_it(workspace: Workspace, tmp_path: Path) -> None:
    one = add(workspace, "Longue", street=LONG)
    other = add(workspace, "Autre", street=LONG)
    letters = workspace.letters
    check = letters.check(PLAIN, [one, other], day=DAY)
    found = {w.recipient_id: w.detail for w in check.warnings if w.kind == "line_too_long"}
    assert set(found) == {one, other}
    change = letters.printed_lines.save(one, [PrintedLine(found[one], "12 R CDT RESISTANCE")])
    check = letters.check(PLAIN, [one, other], day=DAY)
    assert [w.recipient_id for w in check.warnings if w.kind == "line_too_long"] == [other]
    path = tmp_path / "out.pdf"
    letters.write(path, PLAIN, [one], day=DAY)
    assert "12 R CDT RESISTANCE" in said(path.read_bytes())[0]
    entry = workspace.history.timeline(one, kinds=["letter"])[0]
    workspace.undo.undo(change)
    assert letters.printed_lines.read() == {}
    assert "12 R CDT RESISTANCE" in said(letters.page_of(entry.id))[0]


def test_labels_and_envelopes_print_the_line_too(workspace: Workspace, tmp_path: Path) -> None:
    one = add(workspace, "Longue")
    workspace.letters.printed_lines.save(one, [PrintedLine("6 RUE LONGUE", "6 R LONGUE")])
    sheet = LabelOptions(workspace.labels.find_sheet("L7160"), DAY)
    size = find_envelope("DL")
    assert size is not None
    envelope = EnvelopeOptions(size, DAY)
    labels, envelopes = tmp_path / "labels.pdf", tmp_path / "envelopes.pdf"
    workspace.labels.write(labels, [one], sheet)
    workspace.envelopes.write(envelopes, [one], envelope)
    pages = [
        said(pdf)[0]
        for pdf in (
            labels.read_bytes(),
            envelopes.read_bytes(),
            workspace.labels.first_sheet([one], sheet),
            workspace.envelopes.page(one, envelope),
        )
    ]
    assert all("6 R LONGUE" in page and "RUE" not in page for page in pages)


def test_a_line_is_left_out_or_as_the_norm_makes_it_again(workspace: Workspace) -> None:
    one = add(workspace, "Longue", building="Bâtiment B")
    lines = workspace.letters.printed_lines
    lines.save(one, [PrintedLine("Bâtiment B", "")])
    press = workspace.letters.press(PLAIN, DAY)
    recipient = next(workspace.letters.recipients([one]))
    assert "Bâtiment B" not in press.address_of(recipient).lines
    lines.save(one, [PrintedLine("Bâtiment B", "Bâtiment B")])
    assert lines.read([one]) == {}
    assert lines.read([]) == {}


def test_a_long_line_is_proposed_shorter() -> None:
    line = proposed("12 AVENUE DU COMMANDANT SAINT JEAN BAPTISTE")
    assert line.fits
    assert line.printed == "12 AV DU CDT ST JEAN BAPTISTE"
    assert proposed("7 RUE CREBILLON").printed == "7 RUE CREBILLON"


# -- who lives together ------------------------------------------------------------------------


def test_doubles_and_families_are_found(workspace: Workspace) -> None:
    shared = {"street": "5 rue Haute"}
    anne, again = (add(workspace, "Dupont", **shared) for _ in range(2))
    luc = add(workspace, "Dupont", given_name="Luc", civility="mr", **shared)
    paul = add(workspace, "Dupont", given_name="Paul", civility="mr", **shared)
    upstairs = add(workspace, "Dupont", given_name="Zoé", complement="étage 2", **shared)
    ids = [anne, again, luc, paul, upstairs]
    letters = workspace.letters
    check = letters.check(PLAIN, ids, day=DAY)
    assert check.by_kind() == {"duplicate": (anne, again), "same_household": (luc, paul)}
    assert check.mates.doubles == ((anne, again),)
    details = {w.recipient_id: w.detail for w in check.warnings}
    assert details[luc] == "Paul Dupont"
    workspace.households.create([luc, paul], one_letter=False)
    workspace.households.create([anne, again], one_letter=False)
    assert letters.check(PLAIN, ids, day=DAY).by_kind() == {}


def test_who_is_set_aside_is_left_out_for_now(workspace: Workspace) -> None:
    ids = [add(workspace, name) for name in ("Alba", "Brun", "Cros")]
    choice = MailingChoice(by_hand=frozenset(ids[:1]), apart=frozenset(ids[1:2]))
    check = workspace.letters.check(PLAIN, ids, day=DAY, choice=choice)
    assert check.ready == (ids[2],)
    reasons = {who: why[0].reason for who, why in check.excluded.items()}
    assert reasons == {ids[0]: "by_hand", ids[1]: "set_apart"}
    whole = workspace.letters.check(PLAIN, ids, day=DAY, choice=replace(choice, apart=frozenset()))
    assert set(whole.ready) == set(ids[1:])
