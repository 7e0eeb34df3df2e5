"""The card of a wave: ready letters become own copies, what went out tells its number."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from sme_crm.domain.campaigns.campaign import Wave
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.services.letters.templates import sample_templates
from sme_crm.ui.campaigns.message_page import MessagePage
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.choice_editors import IdChoiceEditor
from sme_crm.ui.labels import language_code
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.segments.buyers import add_customers
from tests.ui.campaigns.campaign_screen import message_page

Settle = Callable[[Callable[[], object]], None]


def choose(page: MessagePage, place: int, key: str) -> None:
    editor = page.waves[place].boxes["template_id"].editor
    assert isinstance(editor, IdChoiceEditor)
    editor.setCurrentIndex(editor.findData(key))
    assert editor.commit()


def test_a_ready_letter_becomes_an_own_copy(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    campaign = workspace.campaigns.create("Autumn")
    for name in ("First", "Second"):
        workspace.campaigns.put_part(campaign, Wave(name=name, channel="letter"))
    _panel, page = message_page(ui_context, qtbot, settle, campaign)
    editor = page.waves[0].boxes["template_id"].editor
    assert isinstance(editor, IdChoiceEditor)
    assert editor.count() == 1 + len(sample_templates())
    assert editor.itemText(1).startswith("Ready letter: ")

    def letters() -> list[int | None]:
        return [wave.template_id for wave in workspace.campaigns.get(campaign).waves]

    choose(page, 0, "-1")
    settle(lambda: letters()[0] is not None)
    (own,) = [one for one in workspace.letters.templates.list_templates() if one.id]
    assert own.id == letters()[0]
    settle(lambda: editor.value() == own.id)
    choose(page, 1, "-1")
    settle(lambda: letters()[1] == own.id)
    assert len([one for one in workspace.letters.templates.list_templates() if one.id]) == 1


def test_letters_in_the_language_of_the_program_come_first(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    templates = workspace.letters.templates
    other = "fr" if language_code() == "en" else "en"
    for name, language in (("A foreign one", other), ("Our own", language_code())):
        templates.save(LetterTemplate(name, language, ()))
    campaign = workspace.campaigns.create("Autumn")
    workspace.campaigns.put_part(campaign, Wave(name="First", channel="letter"))
    _panel, page = message_page(ui_context, qtbot, settle, campaign)
    editor = page.waves[0].boxes["template_id"].editor
    assert isinstance(editor, IdChoiceEditor)
    names = [editor.itemText(place) for place in range(1, editor.count())]
    ready = len([one for one in sample_templates() if one.language == language_code()])
    assert names[0] == "Our own"
    assert names[1 + ready] == "A foreign one"
    assert len(names) == 2 + len(sample_templates())


def test_a_wave_that_went_out_tells_its_number(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    campaign = sent_campaign(workspace, add_customers(workspace, 2), mailing=7)
    _panel, page = message_page(ui_context, qtbot, settle, campaign)
    assert page.waves[0].sent.text().endswith("mailing number 7")


def test_a_wave_that_went_out_shows_its_day_and_advises_none(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    campaign = sent_campaign(workspace, add_customers(workspace, 2))
    workspace.campaigns.put_part(campaign, Wave(name="Second", channel="letter"))
    _panel, page = message_page(ui_context, qtbot, settle, campaign)
    assert page.waves[0].boxes["day"].editor.value() == SENT.isoformat()
    assert [card.advice.isHidden() for card in page.waves] == [True, False]
