"""Whoever sits at this machine signs whatever is written from it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path

from sme_crm.domain.contact import ContactDraft
from sme_crm.services.campaigns.returns import Answer
from sme_crm.services.workspace import Workspace
from sme_crm.ui.application import sign_as
from tests.fresh_file import fresh_workspace
from tests.services.campaigns.senders import sent_campaign


def test_every_service_signs(tmp_path: Path) -> None:
    workspace = fresh_workspace(tmp_path / "a.crm")
    member = workspace.staff.add("Ada Vidal")
    assert sign_as(workspace, "Ada Vidal") == "Ada Vidal"
    services = {
        name: getattr(workspace, name)
        for layer in Workspace.__mro__
        for name, value in vars(layer).items()
        if isinstance(value, cached_property | property)
    }
    signing = {name: one.staff_id for name, one in services.items() if hasattr(one, "staff_id")}
    assert len(signing) > 30
    assert {name for name, staff_id in signing.items() if staff_id != member} == set()
    workspace.close()


def test_an_objection_told_at_the_returns_desk_names_who_noted_it(tmp_path: Path) -> None:
    workspace = fresh_workspace(tmp_path / "a.crm")
    workspace.staff.add("Ada Vidal")
    sign_as(workspace, "Ada Vidal")
    person, _change = workspace.contacts.create(ContactDraft({"family_name": "Ost"}))
    campaign = sent_campaign(workspace, [person])
    workspace.returns.note_answer(campaign, Answer(person, "objection", date(2026, 3, 12)))
    (consent,) = workspace.contacts.sheet(person).consents
    assert (consent.decision, consent.noted_by) == ("objection", "Ada Vidal")
    workspace.close()
