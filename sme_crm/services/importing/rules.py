"""What the user decides of an import: how rows meet contacts, who wins per field, single rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

MATCH_RULES: Final[dict[str, str]] = {
    "uid": QT_TRANSLATE_NOOP("MatchRules", "Same identifier of another program (UID)"),
    "reference": QT_TRANSLATE_NOOP("MatchRules", "Same reference, and a word of the name"),
    "email": QT_TRANSLATE_NOOP("MatchRules", "Same e-mail and name"),
    "siret": QT_TRANSLATE_NOOP("MatchRules", "Same SIRET"),
    "phone": QT_TRANSLATE_NOOP("MatchRules", "Same phone and name"),
    "name_place": QT_TRANSLATE_NOOP("MatchRules", "Same name, and same town or company"),
}
"""The rules a row meets its contact by, in the order they are asked."""

MATCH_ACTIONS: Final[dict[str, str]] = {
    "update": QT_TRANSLATE_NOOP("MatchRules", "Update the contact"),
    "skip": QT_TRANSLATE_NOOP("MatchRules", "Leave the row out"),
    "new": QT_TRANSLATE_NOOP("MatchRules", "Make a new contact"),
}

WINNERS: Final[dict[str, str]] = {
    "file": QT_TRANSLATE_NOOP("MatchRules", "The file"),
    "base": QT_TRANSLATE_NOOP("MatchRules", "What is there already"),
    "blanks": QT_TRANSLATE_NOOP("MatchRules", "The file, where nothing is there"),
    "both": QT_TRANSLATE_NOOP("MatchRules", "Keep both"),
    "newer": QT_TRANSLATE_NOOP("MatchRules", "What is newer"),
}
"""Who wins when a row and its contact differ. "base" leaves blanks blank, "newer" compares the
date of the row (of its file when it has none) with the last change of the contact: the later one
wins, what is there when they are equal. A row that tells the day only is as old as its first
minute."""

ROW_TABLES: Final = ("address", "phone", "email", "web_page", "employment")
"""Rows a contact may have several of, by the word `winners` names them with."""
KEEP_BOTH: Final = (*ROW_TABLES, "notes")
"""Where "both" can be chosen."""
_DEFAULT_WINNERS: Final[dict[str, str]] = {
    "phone": "both",
    "email": "both",
    "web_page": "both",
    "employment": "both",
    "notes": "both",
    "photo": "blanks",
}

DECISION: Final = "decision"
"""Stands for the rule where the user settled a row."""


def default_winner(key: str) -> str:
    """Who wins a field (or one of ROW_TABLES) unless the user says otherwise."""
    return _DEFAULT_WINNERS.get(key, "file")


COMPARED_UNASKED: Final = 20_000
"""New rows up to which they are compared with each other unless the user says otherwise: it takes
a third to a half of the time of an import on top, 2 s of CPU for as many."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the user says of one row; `contact_id` is the contact an "update" goes to.

    `row`: (number of the file, line) of the other row it was held for; an "update" goes to the
    contact that one becomes.
    """

    action: Literal["new", "update", "skip"]
    contact_id: int | None = None
    row: tuple[int, int] | None = None

    def check(self) -> None:
        """Raises InvalidInput unknown_option for an update that goes nowhere."""
        if self.action == "update" and self.contact_id is None and self.row is None:
            raise InvalidInput("unknown_option", option="contact_id")


@dataclass(slots=True)
class RunOptions:
    """What the user decides for the whole run.

    `on_match`: "update", "skip" or "new", unless `rule_actions` says otherwise for the rule that
    met the contact. `match_rules`: those used, in order; none of the others is. `on_possible`:
    "new", "skip" or "update" for rows that are perhaps there already. `winners`: who wins, by
    field key or one of ROW_TABLES. `decisions`: of single rows, by (number of the file, line).
    `status` and `source` are for contacts whose row does not say. `lot` names the address file
    the contacts come from. `off`: cleaning rules not used. `compare_rows`: look for rows that may
    be one contact with an earlier row; None: up to COMPARED_UNASKED.
    """

    on_match: str = "update"
    status: str = "prospect"
    source: str = ""
    lot: str = ""
    off: set[str] = field(default_factory=set)
    match_rules: tuple[str, ...] = tuple(MATCH_RULES)
    rule_actions: Mapping[str, str] = field(default_factory=dict)
    on_possible: str = "new"
    winners: Mapping[str, str] = field(default_factory=dict)
    decisions: Mapping[tuple[int, int], Decision] = field(default_factory=dict)
    compare_rows: bool | None = None

    def check(self) -> None:
        """Raises InvalidInput unknown_option, with the first word that means nothing."""
        actions = (self.on_match, self.on_possible, *self.rule_actions.values())
        actions += tuple(one.action for one in self.decisions.values())
        unknown = [action for action in actions if action not in MATCH_ACTIONS]
        unknown += [
            rule for rule in (*self.match_rules, *self.rule_actions) if rule not in MATCH_RULES
        ]
        for key, winner in self.winners.items():
            if winner not in WINNERS or (winner == "both" and key not in KEEP_BOTH):
                unknown.append(winner)
        if unknown:
            raise InvalidInput("unknown_option", option=unknown[0])

    @property
    def by_date(self) -> bool:
        """Whether dates of rows decide anything."""
        return "newer" in self.winners.values()

    def action_of(self, rule: str) -> str:
        """What is done with a row whose contact `rule` found."""
        return self.rule_actions.get(rule, self.on_match)

    def winner_of(self, key: str) -> str:
        """Who wins a field; a part of a row ("address.street") follows its row."""
        found = self.winners.get(key) or self.winners.get(key.partition(".")[0])
        return found or default_winner(key)
