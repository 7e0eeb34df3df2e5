"""The changes of a plan in words, and its refused commands (see `domain.change_names`)."""

from __future__ import annotations

from typing import Final

from sme_crm.domain.change_name import ChangeName, said_alike
from sme_crm.domain.error_sentences import CHECK_INPUT, DATA_SAFE, ErrorText
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

_SEE_CHANGES: Final = QT_TRANSLATE_NOOP("ErrorTexts", "Look into the list of changes.")

PLAN_CHANGES: Final[dict[str, ChangeName]] = {
    "plan.objective_create": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Objective of the plan created"), "plus"
    ),
    "plan.objective_edit": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Objective of the plan edited"), "edit"
    ),
    "plan.objective_delete": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Objective of the plan deleted"), "trash"
    ),
    "plan.action_create": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Action of the plan created"), "plus"
    ),
    "plan.action_edit": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Action of the plan edited"), "edit"
    ),
    "plan.action_move": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Action of the plan moved"), "calendar"
    ),
    "plan.action_delete": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Action of the plan deleted"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} actions of the plan deleted"),
        "trash",
    ),
    "plan.arrange": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Actions of the plan put into order"), "edit"
    ),
    "plan.date_edit": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Key date of the plan edited"), "calendar"
    ),
    "plan.date_delete": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Key date of the plan deleted"), "trash"
    ),
    "plan.copy": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Plan of {source} copied to {year}"), "copy"
    ),
}


def _safe(happened: str, remedy: str) -> ErrorText:
    return ErrorText(happened, DATA_SAFE, remedy)


PLAN_NOT_FOUND: Final[dict[str, ErrorText]] = {
    "plan_objective": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This objective is not there any more."), _SEE_CHANGES
    ),
    "plan_action": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This action is not there any more."), _SEE_CHANGES
    ),
    "plan_date": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This key date is not there any more."), _SEE_CHANGES
    ),
}
PLAN_REFUSED: Final[dict[str, ErrorText]] = {
    "plan_value": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” cannot be a value of the plan."), CHECK_INPUT
    ),
    "plan_days": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "These days cannot be those of the plan."),
        QT_TRANSLATE_NOOP(
            "ErrorTexts",
            "An action begins in the year of the plan, ends after it begins and lasts a year at"
            " most.",
        ),
    ),
    "plan_campaign": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This campaign already carries out another action."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose another campaign, or take it off that action."),
    ),
}
