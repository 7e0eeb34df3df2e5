"""Waves as they are sent: draw, hand-over, trace, reminders."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sme_crm.domain.campaigns.campaign import Cell, Wave
from sme_crm.domain.contact import Consent
from sme_crm.domain.errors import Cancelled, InvalidInput
from sme_crm.domain.letters.template import (
    FieldRun,
    Paragraph,
    TextRun,
)
from sme_crm.domain.response_code import ResponseCode
from sme_crm.services.activity_series.shelf import sample_series
from sme_crm.services.campaigns.hand_over import HandOverOrder
from sme_crm.services.campaigns.returns import Answer
from sme_crm.services.campaigns.sending import SendOrder
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace
from tests.printing.printed_page import read_pages
from tests.services.campaigns.waves import (
    DAY,
    LETTER,
    NOTED,
    campaign_for,
    letter_wave,
    noted,
    people,
    rows,
    send,
)


def test_the_draw_is_even_and_can_be_repeated(workspace: Workspace) -> None:
    ids = people(workspace, 40)
    campaign = campaign_for(workspace, ids)
    for name, share, control in (("A", 4_000, False), ("B", 4_000, False), ("T", 2_000, True)):
        workspace.campaigns.put_part(campaign, Cell(name=name, share=share, is_control=control))
    first = workspace.campaign_tests.draw(campaign, ids)
    assert sorted(first.cells.values()) == [8, 16, 16]
    assert first.left == 0
    drawn = rows(workspace, "SELECT contact_id, cell_id FROM campaign_recipient ORDER BY 1")
    again = workspace.campaign_tests.draw(campaign, ids)
    assert again.seed == first.seed
    assert drawn == rows(workspace, "SELECT contact_id, cell_id FROM campaign_recipient ORDER BY 1")
    workspace.undo.undo(again.change_id)
    workspace.undo.undo(first.change_id)
    assert workspace.campaign_tests.drawn(campaign).cells == {}
    by_place = rows(
        workspace,
        "SELECT count(*) FROM campaign_recipient r JOIN contact c ON c.id = r.contact_id",
    )
    assert by_place == [(0,)]


def test_who_was_drawn_stays_when_he_was_to_go(workspace: Workspace) -> None:
    """Undoing what made a contact, or took him apart, keeps who is in a campaign since."""
    ids = people(workspace, 4)
    workspace.merging.merge_contacts(ids[0], [ids[1]])
    merged = workspace.undo.list_changes()[0]
    apart = workspace.merging.unmerge(merged.id)
    campaign = campaign_for(workspace, ids)
    workspace.campaigns.put_part(campaign, Cell(name="A", share=10_000))
    workspace.campaign_tests.draw(campaign, ids)
    undone = workspace.undo.undo(apart.result.change_id)
    assert set(apart.restored) <= set(undone.kept)
    created = next(
        one for one in workspace.undo.list_changes(limit=50) if one.name == "contact.create"
    )
    assert workspace.undo.undo(created.id).kept == (ids[3],)
    assert len(workspace.campaign_tests.drawn(campaign).cells) == 1
    assert workspace.checks.run().sound


def test_no_draw_without_cells_nor_after_a_sending(workspace: Workspace) -> None:
    ids = people(workspace, 4)
    campaign = campaign_for(workspace, ids)
    with pytest.raises(InvalidInput) as refused:
        workspace.campaign_tests.draw(campaign, ids)
    assert refused.value.code == "campaign_no_cells"
    workspace.campaigns.put_part(campaign, Cell(name="A", share=10_000))
    wave = letter_wave(workspace, campaign)
    with pytest.raises(InvalidInput) as refused:
        send(workspace, SendOrder(campaign, wave, NOTED))
    assert refused.value.code == "campaign_not_drawn"
    workspace.campaign_tests.draw(campaign, ids)
    send(workspace, SendOrder(campaign, wave, NOTED))
    for act in (
        lambda: workspace.campaign_tests.draw(campaign, ids),
        lambda: workspace.campaign_tests.forget(campaign),
    ):
        with pytest.raises(InvalidInput) as refused:
            act()
        assert refused.value.code == "campaign_under_way"


def test_letters_bear_the_codes_of_the_wave(workspace: Workspace, tmp_path: Path) -> None:
    """One change: recipients, letters in the histories, states; one undo takes all of it back."""
    ids = people(workspace, 3)
    campaign = campaign_for(workspace, ids)
    wave = letter_wave(workspace, campaign)
    path = tmp_path / "noel.pdf"
    sent = send(workspace, SendOrder(campaign, wave, HandOverOrder("letters", path)))
    assert (sent.count, sent.files, sent.mailing) == (3, (path,), 1)
    pages = "".join(str(page) for page in read_pages(path.read_bytes()))
    for one in ids:
        code = str(ResponseCode(1, one))
        assert code in pages
        reading = workspace.returns.read_code(code)
        assert (reading.state, reading.recipient and reading.recipient.wave_id) == ("known", wave)
        assert noted(workspace, one) == [("letter", "Offre", "out")]
    touched = "SELECT touches, last_exchange FROM contact ORDER BY id"
    (at,) = rows(workspace, "SELECT DISTINCT at FROM history")
    assert rows(workspace, touched) == [(1, *at)] * 3
    there = workspace.campaigns.get(campaign)
    assert (there.state, there.waves[0].state, there.waves[0].mailing) == ("sent", "sent", 1)
    assert workspace.letters.codes.next_number() == 2
    with pytest.raises(InvalidInput) as refused:
        send(workspace, SendOrder(campaign, wave, HandOverOrder("letters", path)))
    assert refused.value.code == "campaign_wave_sent"
    workspace.undo.undo(sent.change_id)
    assert rows(workspace, "SELECT count(*) FROM campaign_recipient") == [(0,)]
    assert workspace.campaigns.get(campaign).waves[0].state == "planned"
    assert noted(workspace, ids[0]) == []
    assert rows(workspace, touched) == [(0, None)] * 3
    # Letters with the number may be on their way.
    assert workspace.letters.codes.next_number() == 2
    assert workspace.checks.run().sound


def test_cells_have_letters_of_their_own(workspace: Workspace, tmp_path: Path) -> None:
    ids = people(workspace, 8)
    campaign = campaign_for(workspace, ids)
    wave = letter_wave(workspace, campaign)
    other = workspace.letters.templates.save(replace(LETTER, name="Autre")).id
    workspace.campaigns.put_part(campaign, Cell(name="A", share=5_000))
    workspace.campaigns.put_part(campaign, Cell(name="B/2", share=2_500, template_id=other))
    control = workspace.campaigns.put_part(campaign, Cell(name="T", share=2_500, is_control=True))
    workspace.campaign_tests.draw(campaign, ids)
    path = tmp_path / "test.pdf"
    sent = send(workspace, SendOrder(campaign, wave, HandOverOrder("letters", path)))
    assert sent.count == 6
    assert sorted(file.name for file in sent.files) == ["test – A.pdf", "test – B_2.pdf"]
    assert all(file.exists() for file in sent.files)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".sme")] == []
    reached = rows(
        workspace, f"SELECT count(*) FROM campaign_recipient WHERE cell_id = {control}"
        " AND sent_day <> ''",
    )  # fmt: skip
    assert reached == [(0,)]


def test_each_cell_has_its_argument_and_offer_in_the_letter(
    workspace: Workspace, tmp_path: Path
) -> None:
    """Cell, else wave, else brief; one PDF where the letter is the same; the analysis by cell."""
    ids = people(workspace, 8)
    campaign = campaign_for(workspace, ids)
    workspace.campaigns.save(campaign, {"offer": "Offre du brief"})
    words = Paragraph(
        (
            TextRun("("), FieldRun("campaign.name"), TextRun(") "), FieldRun("campaign.argument"),
            TextRun(" / "), FieldRun("campaign.offer"),
        )
    )  # fmt: skip
    template = workspace.letters.templates.save(replace(LETTER, blocks=(*LETTER.blocks, words))).id
    wave = workspace.campaigns.put_part(
        campaign, Wave(name="Lettre", template_id=template, argument="Argument commun")
    )
    put = workspace.campaigns.put_part
    price = put(campaign, Cell(name="A", share=5_000, argument="Le prix", offer="Moins 10"))
    put(campaign, Cell(name="B", share=5_000))
    workspace.campaign_tests.draw(campaign, ids)
    path = tmp_path / "test.pdf"
    sent = send(workspace, SendOrder(campaign, wave, HandOverOrder("letters", path)))
    assert [one.name for one in sent.files] == ["test.pdf"]
    pages = [str(page) for page in read_pages(path.read_bytes())]
    drawn = dict(
        rows(
            workspace,
            "SELECT contact_id, cell_id FROM campaign_recipient WHERE wave_id IS NOT NULL",
        )
    )
    assert sorted(drawn) == ids
    for one, cell in drawn.items():
        code = str(ResponseCode(sent.mailing, int(str(one))))
        (page,) = [page for page in pages if code in page]
        said = "(Noël) Le prix / Moins 10" if cell == price else "Argument commun / Offre du brief"
        assert said in page.replace("\n", " ")
    one = next(contact for contact, cell in drawn.items() if cell == price)
    code = str(ResponseCode(sent.mailing, int(str(one))))
    found = workspace.returns.read_code(code).recipient
    assert found is not None
    workspace.returns.note_answer(
        campaign, Answer(found.contact_id, "quote", DAY, wave_id=found.wave_id, code=code)
    )
    result = workspace.campaign_analysis.result(workspace.campaigns.get(campaign))
    assert {key: part.answers for key, part in result.by_cell.items()}[price] == 1
    assert sum(part.answers for part in result.by_cell.values()) == 1


def test_who_objected_meanwhile_is_left_out(workspace: Workspace) -> None:
    ids = people(workspace, 3)
    campaign = campaign_for(workspace, ids)
    wave = letter_wave(workspace, campaign)
    assert workspace.sendings.plan(campaign, wave, day=DAY).count == 3
    sheet = workspace.contacts.sheet(ids[0])
    workspace.contacts.save_row(
        ids[0],
        Consent(decision="objection", channel="post", given_on="2026-11-23"),
        sheet.contact.version,
    )
    plan = workspace.sendings.plan(campaign, wave, day=DAY)
    assert (plan.count, plan.cost, plan.by_reason()) == (2, 240, {"objection": (ids[0],)})
    sent = send(workspace, SendOrder(campaign, wave, NOTED))
    assert (sent.count, [one.reason for one in sent.left_out[ids[0]]]) == (2, ["objection"])


def test_a_cancelled_sending_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    campaign = campaign_for(workspace, people(workspace, 3))
    wave = letter_wave(workspace, campaign)
    path = tmp_path / "noel.pdf"
    path.write_bytes(b"what was there")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        send(workspace, SendOrder(campaign, wave, HandOverOrder("letters", path)), progress)
    assert path.read_bytes() == b"what was there"
    assert rows(workspace, "SELECT count(*) FROM campaign_recipient") == [(0,)]
    assert workspace.campaigns.get(campaign).waves[0].state == "planned"
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".sme")] == []


def test_a_series_follows_up(workspace: Workspace) -> None:
    ids = people(workspace, 3)
    campaign = campaign_for(workspace, ids)
    wave = letter_wave(workspace, campaign)
    entry = sample_series()[0]
    sent = send(workspace, SendOrder(campaign, wave, NOTED, series=entry))
    assert sent.series_members == 3
    assert rows(workspace, "SELECT count(*) FROM series_member") == [(3,)]
    workspace.undo.undo(sent.change_id)
    assert rows(workspace, "SELECT count(*) FROM series_member") == [(0,)]


def test_states(workspace: Workspace) -> None:
    campaign = campaign_for(workspace, people(workspace, 2))
    wave = letter_wave(workspace, campaign)

    def state(value: str) -> None:
        workspace.campaigns.save(campaign, {"state": value})

    def refuse(*values: str) -> None:
        for wrong in values:
            with pytest.raises(InvalidInput) as refused:
                state(wrong)
            assert refused.value.code == "campaign_state"

    for value in ("ready", "ready", "idea", "closed", "ready"):
        state(value)
        refuse("sent", "running")
    send(workspace, SendOrder(campaign, wave, NOTED))
    refuse("idea", "ready")
    for value in ("running", "closed", "running", "closed"):
        state(value)
        refuse("idea", "ready", "sent")
    second = workspace.campaign_reminders.add_wave(campaign, "Relance")
    with pytest.raises(InvalidInput) as refused:
        send(workspace, SendOrder(campaign, second, NOTED, audience="silent"))
    assert refused.value.code == "campaign_closed"
