"""Thresholds and rules of merges in the settings; which changes a search does not know of."""

from __future__ import annotations

import pytest

from sme_crm.domain.duplicates.tiers import DEFAULT_THRESHOLDS, Thresholds
from sme_crm.domain.errors import InvalidInput
from sme_crm.services.workspace import Workspace


def test_thresholds_are_kept_and_checked(workspace: Workspace) -> None:
    options = workspace.duplicate_options
    assert options.thresholds() == DEFAULT_THRESHOLDS
    options.set_thresholds(Thresholds(0.9, 0.6))
    assert options.thresholds() == Thresholds(0.9, 0.6)
    with pytest.raises(InvalidInput, match="duplicate_thresholds"):
        options.set_thresholds(Thresholds(0.5, 0.6))
    workspace.settings.set("duplicates.review", 0.95)
    assert options.thresholds() == DEFAULT_THRESHOLDS, "what makes no sense is not used"


def test_rules_are_kept_and_checked(workspace: Workspace) -> None:
    options = workspace.duplicate_options
    assert options.rules() == {}
    options.set_rules({"": "newest", "own.3": "frequent"})
    assert options.rules() == {"": "newest", "own.3": "frequent"}
    with pytest.raises(InvalidInput, match="merge_rule"):
        options.set_rules({"": "loudest"})
    workspace.settings.set("duplicates.rules", '{"": "gone", "source": "newest"}')
    assert options.rules() == {"source": "newest"}
