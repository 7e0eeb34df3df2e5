"""The changes of campaigns and what is refused of them, in words."""

from __future__ import annotations

from typing import Final

from sme_crm.domain.change_name import ChangeName, said_alike
from sme_crm.domain.error_sentences import CHECK_INPUT, DATA_SAFE, ErrorText
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

CAMPAIGN_CHANGES: Final[dict[str, ChangeName]] = {
    "campaign.create": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Campaign {name} created"), "megaphone"
    ),
    "campaign.edit": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Campaign {name} edited"), "megaphone"
    ),
    "campaign.delete": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Campaign {name} deleted"), "trash"
    ),
    "campaign.draw": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Campaign {name}: contacts drawn into cells ({count})"),
        "columns",
    ),
    "campaign.send": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Campaign {name}: wave sent ({count})"), "megaphone"
    ),
    "campaign.remind": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Reminder of the campaign {name} prepared"), "megaphone"
    ),
    "campaign.target": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Target of the campaign {name} decided"), "target"
    ),
}
CAMPAIGN_NOT_FOUND: Final[dict[str, ErrorText]] = {
    "campaign": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is no campaign “{name}”."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Look into the list of campaigns."),
    ),
    "campaign_wave": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is no such wave in this campaign."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Add a wave, or send the first one."),
    ),
}
CAMPAIGN_REFUSED: Final[dict[str, ErrorText]] = {
    "campaign_value": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” cannot be kept for a campaign."),
        DATA_SAFE,
        CHECK_INPUT,
    ),
    "campaign_shares": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The cells of a test cannot have more than 100% together."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Make the share of another cell smaller first."),
    ),
    "campaign_note": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "Why they are contacted all the same is not said."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Write a note: it is kept as your reason."),
    ),
    "campaign_no_cells": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The campaign has no cells to draw contacts into."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Add cells and give each its share first."),
    ),
    "campaign_not_drawn": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The contacts were not drawn into the cells yet."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Draw them first, then send the wave."),
    ),
    "campaign_under_way": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "Something was sent already: the draw stands."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Undo the sending first, if nothing went out."),
    ),
    "campaign_wave_sent": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "This wave was sent already."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Add a second wave, for example a reminder."),
    ),
    "campaign_closed": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "This campaign is closed."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Open it again before you send something."),
    ),
    "campaign_nobody": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is nobody to send it to."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Look at who is left out and why."),
    ),
    "campaign_hand_over": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "This channel cannot be handed over that way."),
        DATA_SAFE,
        CHECK_INPUT,
    ),
    "campaign_no_template": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The wave has no letter."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose a letter for the wave or for each cell."),
    ),
    "campaign_no_file": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "No file was chosen for what is handed over."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose where to save it."),
    ),
    "campaign_state": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "A campaign cannot go from its state into that one."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP(
            "ErrorTexts",
            "It is sent by sending a wave. Once sent, it runs and is closed, but does not become an"
            " idea again.",
        ),
    ),
    "campaign_sent": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "This wave went out: it belongs to what was done."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Undo its sending first, if it never went out."),
    ),
}
