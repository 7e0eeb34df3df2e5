"""Settings of the business and the staff list."""

from __future__ import annotations

import pytest

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.errors import InvalidInput
from sme_crm.services.settings import SETTINGS
from sme_crm.services.workspace import Workspace


def test_defaults_and_types(workspace: Workspace) -> None:
    for key, setting in SETTINGS.items():
        assert workspace.settings.get(key) == setting.default
        assert type(workspace.settings.get(key)) is type(setting.default)


def test_values_last(workspace: Workspace) -> None:
    change_id = workspace.settings.set_many({"company.name": "Nova « & »", "file.sample": True})
    assert workspace.undo.find_change(change_id).name == "settings.edit"
    assert workspace.settings.set_many({"company.name": "Nova « & »"}) == 0
    path = workspace.path
    workspace.close()
    again = open_workspace(path)
    assert again.settings.text("company.name") == "Nova « & »"
    assert again.settings.get("file.sample") is True
    again.undo.undo(change_id)
    assert again.settings.text("company.name") == ""
    assert not again.sample
    again.close()


def test_a_value_of_another_type_is_not_believed(workspace: Workspace) -> None:
    workspace.settings.set("company.name", 7)
    assert workspace.settings.get("company.name") == ""


def test_undeclared_settings_are_refused_and_nothing_is_written(workspace: Workspace) -> None:
    with pytest.raises(InvalidInput):
        workspace.settings.get("no.such")
    with pytest.raises(InvalidInput):
        workspace.settings.set_many({"company.name": "Nova", "no.such": "x"})
    assert workspace.settings.text("company.name") == ""


def test_staff(workspace: Workspace) -> None:
    zoe = workspace.staff.add("  Zoé ", "zoe@nova.example")
    workspace.staff.add("Anne")
    workspace.staff.change(zoe, name="Zoé Petit", email="", active=False)
    members = workspace.staff.list_members()
    assert [(one.name, one.active) for one in members] == [("Anne", True), ("Zoé Petit", False)]
    for name in ("", "   "):
        with pytest.raises(InvalidInput):
            workspace.staff.add(name)
        with pytest.raises(InvalidInput):
            workspace.staff.change(zoe, name=name, email="", active=True)
