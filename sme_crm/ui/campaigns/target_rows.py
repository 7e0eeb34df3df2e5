"""What the table of a target says: each reason with its rule, and what the owner decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.contact_rules import ContactRules, rule_words
from sme_crm.domain.eligibility import REASONS
from sme_crm.ui.labels import count_text, day_text, translated
from sme_crm.ui.lists.figure_table import FigureRow, figure
from sme_crm.ui.lists.roles import Cell

if TYPE_CHECKING:
    from sme_crm.services.campaigns.funnel import Funnel, ReasonShare

translate = QCoreApplication.translate

INCLUDED: Final = "included"
"""The key of those who are contacted all the same."""
BY_HAND: Final = "by_hand"


def reason_name(reason: str) -> str:
    """A reason as the first word of a line."""
    words = translated("Eligibility", REASONS[reason])
    return words[:1].upper() + words[1:]


def reason_rule(funnel: Funnel, share: ReasonShare, rules: ContactRules) -> str:
    """The rule behind a reason, with its source and day; of a decision the notes."""
    if share.reason == BY_HAND:
        return _notes(funnel, share.ids)
    refusals = (each for one in share.ids for each in funnel.excluded[one])
    rule = next((each.rule for each in refusals if each.reason == share.reason), "")
    return rule_words(rule, rules, translated, day_text)


def included_ids(funnel: Funnel) -> tuple[int, ...]:
    """Who is contacted all the same, unless law or facts forbid it."""
    return tuple(sorted(one for one, row in funnel.overridden.items() if row.decision == "in"))


def included_note(funnel: Funnel) -> str:
    """Why they are contacted all the same."""
    return _notes(funnel, included_ids(funnel))


def target_rows(funnel: Funnel, rules: ContactRules) -> list[FigureRow]:
    """A row a reason; the last one tells who is contacted all the same, and why."""
    rows = [
        FigureRow(
            (
                Cell(reason_name(share.reason)),
                figure(count_text(len(share.ids))),
                figure(count_text(share.decides), muted=not share.decides),
                Cell(reason_rule(funnel, share, rules), muted=True),
            ),
            share.reason,
        )
        for share in funnel.reasons
    ]
    included = included_ids(funnel)
    if included:
        reached = sum(1 for one in included if one not in funnel.excluded)
        rows.append(
            FigureRow(
                (
                    Cell(translate("TargetPage", "Contacted all the same")),
                    figure(count_text(len(included))),
                    figure(count_text(reached), muted=not reached),
                    Cell(included_note(funnel), muted=True),
                ),
                INCLUDED,
            )
        )
    return rows


def _notes(funnel: Funnel, ids: tuple[int, ...]) -> str:
    """What was noted with the decisions about these contacts, each note once."""
    rows = (funnel.overridden.get(one) for one in ids)
    return " · ".join(dict.fromkeys(row.note for row in rows if row is not None and row.note))
