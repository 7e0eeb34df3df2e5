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
    "campaign_sent": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "This wave went out: it belongs to what was done."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Undo its sending first, if it never went out."),
    ),
}
