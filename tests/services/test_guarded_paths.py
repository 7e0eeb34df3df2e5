"""Who objects is refused alike by letters, labels, exports, calls and the target of a campaign."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sme_crm.domain.contact import Address, Consent, ContactDraft, Phone
from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.letters.template import AddressWindow, LetterTemplate
from sme_crm.printing.labels import LabelOptions
from sme_crm.services.exports import ExportOptions
from sme_crm.services.workspace import Workspace

DAY = date(2026, 6, 1)
LETTER = LetterTemplate("Offre", "fr", (AddressWindow(),))
CHANNELS = ("post", "phone")


def add(workspace: Workspace, name: str, *consents: Consent) -> int:
    return workspace.contacts.create(
        ContactDraft(
            {"family_name": name, "status": "client"},
            addresses=[Address(street=f"1 rue {name}", postal_code="44000", locality="Nantes")],
            phones=[Phone(number="02 40 11 22 33")],
            consents=consents,
        )
    )[0]


@pytest.fixture
def people(workspace: Workspace) -> dict[str, int]:
    """By the channel they object to; "" to none."""
    return {"": add(workspace, "Libre")} | {
        channel: add(
            workspace,
            f"Non {channel}",
            Consent("objection", channel, "2026-05-04", f"« {channel} »"),
        )
        for channel in ("all", *CHANNELS)
    }


def refused_by(
    workspace: Workspace, ids: list[int], path: Path
) -> dict[str, dict[int, tuple[Refusal, ...]]]:
    """Whom each path refuses, with its reasons."""
    exports = {
        channel: workspace.exports.export(
            path.with_suffix(f".{channel}.csv"),
            ids,
            format_name="csv",
            options=ExportOptions(channel=channel),
            translate=lambda _context, text: text,
        ).left_out
        for channel in CHANNELS
    }
    campaign = workspace.campaigns.create("Noël")
    targets = workspace.targets
    calls = workspace.calling_rules.permissions(ids, DAY)
    labels = LabelOptions(workspace.labels.list_sheets()[0], DAY)
    return {
        "letters": dict(workspace.letters.check(LETTER, ids, day=DAY).excluded),
        "labels": dict(workspace.labels.check(ids, labels).excluded),
        "export for post": dict(exports["post"]),
        "letters of a campaign": targets.exclusions(campaign, "letter", ids, today=DAY),
        "calls": {one: told.refusals for one, told in calls.items() if told.refusals},
        "export for calls": dict(exports["phone"]),
        "calls of a campaign": targets.exclusions(campaign, "phone", ids, today=DAY),
    }


def test_an_objection_is_refused_alike_everywhere(
    workspace: Workspace, people: dict[str, int], tmp_path: Path
) -> None:
    found = refused_by(workspace, list(people.values()), tmp_path / "list")
    by_post = ("letters", "labels", "export for post", "letters of a campaign")
    by_phone = ("calls", "export for calls", "calls of a campaign")
    for channel, paths in (("post", by_post), ("phone", by_phone)):
        expected = {
            people[said]: (("objection", "2026-05-04", f"« {said} »"),) for said in ("all", channel)
        }
        for path in paths:
            told = {
                one: tuple((each.reason, each.on, each.words) for each in why)
                for one, why in found[path].items()
            }
            assert told == expected, path


def test_an_objection_taken_back_is_refused_nowhere(
    workspace: Workspace, people: dict[str, int], tmp_path: Path
) -> None:
    for one in people.values():
        sheet = workspace.contacts.sheet(one)
        for consent in sheet.consents:
            workspace.contacts.remove_row(one, consent, sheet.contact.version)
    found = refused_by(workspace, list(people.values()), tmp_path / "list")
    assert {path: why for path, why in found.items() if why} == {}
