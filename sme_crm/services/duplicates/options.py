"""What the business settled about duplicates: thresholds, and which value wins in a merge."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sme_crm.domain.duplicates.merge_plan import MERGE_RULES
from sme_crm.domain.duplicates.tiers import DEFAULT_THRESHOLDS, Thresholds
from sme_crm.domain.errors import InvalidInput
from sme_crm.services.settings import Settings

_SURE, _REVIEW, _RULES = "duplicates.sure", "duplicates.review", "duplicates.rules"


class DuplicateOptions:
    """Reads and writes the thresholds and the rules of merges in the settings of the business."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def thresholds(self) -> Thresholds:
        """The probabilities in use; the default ones where what is stored makes no sense."""
        sure, review = self._settings.get(_SURE), self._settings.get(_REVIEW)
        if not isinstance(sure, float) or not isinstance(review, float):
            return DEFAULT_THRESHOLDS
        return Thresholds(sure, review) if 0 < review <= sure <= 1 else DEFAULT_THRESHOLDS

    def set_thresholds(self, thresholds: Thresholds) -> int:
        """Use other thresholds; returns the change id (0: as before). Raises InvalidInput
        duplicate_thresholds."""
        if not 0 < thresholds.review <= thresholds.sure <= 1:
            raise InvalidInput("duplicate_thresholds")
        return self._settings.set_many(
            {_SURE: float(thresholds.sure), _REVIEW: float(thresholds.review)}
        )

    def rules(self) -> dict[str, str]:
        """{field, or "" for all others: key of MERGE_RULES}."""
        try:
            stored = json.loads(self._settings.text(_RULES))
        except ValueError:
            return {}
        rules = stored.items() if isinstance(stored, dict) else ()
        return {str(key): rule for key, rule in rules if rule in MERGE_RULES}

    def set_rules(self, rules: Mapping[str, str]) -> int:
        """Use other rules; returns the change id. Raises InvalidInput merge_rule."""
        for rule in rules.values():
            if rule not in MERGE_RULES:
                raise InvalidInput("merge_rule", rule=rule)
        return self._settings.set(_RULES, json.dumps(dict(rules), sort_keys=True))
