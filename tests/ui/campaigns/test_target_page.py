"""Whom a campaign is for, on screen: groups, funnel, reasons, decisions, the proof."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import Address, Consent, ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.ui.campaigns.target_page import TargetPage
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.suggesting_editor import Suggestion
from sme_crm.ui.navigation import MakeGroup, ShowContacts
from sme_crm.ui.widgets.labels import TextLabel

Settle = Callable[[Callable[[], bool]], None]
HERE = Address(street="2 rue Haute", postal_code="44000", locality="Nantes")


def add(context: UiContext, name: str, *consents: Consent, **values: object) -> int:
    draft = ContactDraft({"family_name": name, **values}, addresses=[HERE])
    draft.consents.extend(consents)
    return context.workspace.contacts.create(draft)[0]


@pytest.fixture
def people(ui_context: UiContext) -> list[int]:
    """One fine, one who does not want news, one who objects."""
    return [
        add(ui_context, "Bien"),
        add(ui_context, "Las", wants_news=False),
        add(ui_context, "Non", Consent("objection", "post", "2026-05-04", "Stop")),
    ]


@pytest.fixture
def page(ui_context: UiContext, people: list[int], qtbot: QtBot, settle: Settle) -> TargetPage:
    workspace = ui_context.workspace
    campaign = workspace.campaigns.create("Portes ouvertes")
    group = workspace.groups.create_from(people, "Visés")
    workspace.groups.create_from(people[:1], "Amis")
    workspace.campaigns.set_groups(campaign, [(group, "in")])
    page = TargetPage(ui_context)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.show_campaign(campaign)
    settle(page.is_read)
    return page


def reasons(page: TargetPage) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells[:3]) for row in page.reasons.rows()]


def test_the_funnel_and_its_reasons(page: TargetPage, people: list[int]) -> None:
    assert page.sentence.text() == "1 of 3 may be contacted"
    assert reasons(page) == [
        ("Objected", "1", "1"), ("Does not want to hear about new products", "1", "1"),
    ]  # fmt: skip
    assert page.reasons.rows()[0].cells[3].text.startswith("GDPR, article 21")
    chart = page.chart.view.chart()
    assert chart is not None
    assert page.chosen_ids() == (people[0],)
    assert not page.include.isEnabled()
    assert not page.undecide.isVisible()


def test_a_reason_opens_its_list(page: TargetPage, people: list[int], sent: list[object]) -> None:
    page.reasons.chosen.emit("objection")
    assert not page.include.isEnabled()
    page.open_list.click()
    page.chart.chosen.emit("eligible")
    page.make_group.click()
    assert sent == [
        ShowContacts(ContactFilter(ids=(people[2],))),
        ShowContacts(ContactFilter(ids=(people[0],))),
        MakeGroup((people[0],), "Portes ouvertes"),
    ]


def test_contacts_are_included_with_a_note_only(
    page: TargetPage, people: list[int], settle: Settle
) -> None:
    page.reasons.chosen.emit("no_news")
    page.include.click()
    dialog = page.work.dialog
    assert dialog is not None
    dialog.accept_button.click()
    assert dialog.isVisible()
    refusals = [one for one in dialog.findChildren(TextLabel) if one.text().startswith("Say why")]
    assert [one.isVisible() for one in refusals] == [True]
    dialog.note.setPlainText("En a parlé au salon")
    assert [one.isVisible() for one in refusals] == [False]
    dialog.accept_button.click()
    settle(lambda: page.is_read() and page.sentence.text() == "2 of 3 may be contacted")
    page.undecide.click()
    settle(lambda: page.is_read() and not page.undecide.isVisible())
    assert page.sentence.text() == "1 of 3 may be contacted"


def test_each_decision_is_listed_with_its_note_and_taken_back_alone(
    ui_context: UiContext, page: TargetPage, people: list[int], settle: Settle
) -> None:
    targets = ui_context.workspace.targets
    assert page.campaign_id is not None
    targets.override(page.campaign_id, people[1:], "in", "En a parlé au salon")
    targets.override(page.campaign_id, people[:1], "out", "Brouillé")
    settle(lambda: page.is_read() and len(page.reasons.rows()) == 3)
    assert reasons(page)[1:] == [
        ("Left out by you", "1", "1"), ("Contacted all the same", "2", "1"),
    ]  # fmt: skip
    assert [row.cells[3].text for row in page.reasons.rows()[1:]] == [
        "Brouillé", "En a parlé au salon",
    ]  # fmt: skip
    page.reasons.chosen.emit("included")
    assert page.chosen_ids() == tuple(people[1:])
    assert page.about.text().endswith("En a parlé au salon")
    assert page.undecide.text() == "Take this decision back"
    page.undecide.click()
    settle(lambda: page.is_read() and len(page.reasons.rows()) == 3)
    settle(lambda: reasons(page)[-1] == ("Left out by you", "1", "1"))
    assert page.undecide.isVisible()
    page.undecide.click()
    settle(lambda: page.is_read() and not page.undecide.isVisible())
    assert page.sentence.text() == "1 of 3 may be contacted"


def test_contacts_are_left_out_by_name(page: TargetPage, people: list[int], settle: Settle) -> None:
    page.leave_out.click()
    dialog = page.work.dialog
    assert dialog is not None
    dialog.accept_button.click()
    assert dialog.isVisible()
    dialog.contacts.add(people[0], "Bien")
    dialog.accept_button.click()
    settle(lambda: page.is_read() and page.sentence.text() == "0 of 3 may be contacted")
    assert reasons(page)[-1] == ("Left out by you", "1", "1")


def test_groups_come_and_go(page: TargetPage, settle: Settle) -> None:
    assert [line.group.name for line in page.groups.lines] == ["Visés"]
    (spare,) = page.groups.menus["out"].actions()
    assert spare.text() == "Amis"
    spare.trigger()
    settle(lambda: page.is_read() and len(page.groups.lines) == 2)
    assert page.sentence.text() == "0 of 2 may be contacted"
    for line in list(page.groups.lines):
        if line.group.side == "in":
            line.remove.click()
    settle(lambda: page.is_read() and len(page.groups.lines) == 1)
    assert page.pages.currentWidget() is page.nothing
    assert page.sentence.text() == "Choose the groups that the campaign is for."


def test_another_channel_has_other_reasons(page: TargetPage, settle: Settle) -> None:
    page.channel.choose("email")
    page.channel.chosen.emit("email")
    settle(page.is_read)
    assert {row[0] for row in reasons(page)} >= {"No e-mail address", "No consent for this channel"}
    assert any("L34-5" in row.cells[3].text for row in page.reasons.rows())


def test_the_proof_is_written(page: TargetPage, tmp_path: Path, settle: Settle) -> None:
    path = tmp_path / "proof.pdf"
    assert page.campaign_id is not None
    page.work.write_list(page.campaign_id, "letter", path)
    settle(path.exists)
    assert path.read_bytes().startswith(b"%PDF")


def test_the_dialog_grows_with_the_contacts_named(
    ui_context: UiContext, page: TargetPage, settle: Settle
) -> None:
    page.leave_out.click()
    dialog = page.work.dialog
    assert dialog is not None
    settle(dialog.isVisible)
    before = dialog.height()
    for number in range(6):
        name = f"Somebody with a long name {number}"
        dialog.contacts.editor.chosen.emit(Suggestion(name, name, number + 1))
    layout = dialog.layout()
    assert layout is not None
    settle(lambda: dialog.height() >= layout.totalHeightForWidth(dialog.width()) > before)
    assert dialog.contacts.editor.height() >= dialog.contacts.editor.minimumSizeHint().height()
    dialog.reject()
