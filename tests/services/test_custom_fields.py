"""Own fields: definition, values of each kind, fill counts, deletion that can be undone."""

from __future__ import annotations

import pytest

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.services.workspace import Workspace


@pytest.fixture
def contact_id(workspace: Workspace) -> int:
    return workspace.contacts.create(ContactDraft(values={"family_name": "Dupont"}))[0]


def put(workspace: Workspace, contact_id: int, field_id: int, value: object) -> object:
    version = workspace.contacts.sheet(contact_id).contact.version
    workspace.contacts.set_custom(contact_id, field_id, value, version)
    return workspace.contacts.sheet(contact_id).custom.get(field_id)


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("text", "  chêne  ", "chêne"),
        ("number", "1 234,5", 1234.5),
        ("number", "12.25", 12.25),
        ("number", 0, 0.0),
        ("amount", 123_456, 123456.0),
        ("yes_no", True, 1.0),
        ("yes_no", False, 0.0),
        ("date", "2026-02-03", "2026-02-03"),
        ("choices", ["a", "b"], "a\nb"),
        ("text", "", None),
        ("number", None, None),
    ],
)
def test_values(
    workspace: Workspace, contact_id: int, kind: str, typed: object, kept: object
) -> None:
    field_id = workspace.custom_fields.define("Champ", kind)
    assert put(workspace, contact_id, field_id, typed) == kept


@pytest.mark.parametrize("typed", ["douze", "inf", "nan", "1e999", "--1"])
def test_no_number(workspace: Workspace, contact_id: int, typed: str) -> None:
    field_id = workspace.custom_fields.define("Taille", "number")
    with pytest.raises(InvalidInput) as met:
        put(workspace, contact_id, field_id, typed)
    assert met.value.code == "not_a_number"
    assert workspace.contacts.sheet(contact_id).custom == {}


@pytest.mark.parametrize("value", [0.1 + 0.2, 1 / 3, 1e22, 123456789012345678.0, -0.0, 5e-324])
def test_an_undo_brings_the_very_number_back(
    workspace: Workspace, contact_id: int, value: float
) -> None:
    field_id = workspace.custom_fields.define("Taille", "number")
    put(workspace, contact_id, field_id, value)
    put(workspace, contact_id, field_id, 5)
    workspace.undo.undo()
    assert workspace.contacts.sheet(contact_id).custom[field_id] == value
    put(workspace, contact_id, field_id, None)
    workspace.undo.undo()
    assert workspace.contacts.sheet(contact_id).custom[field_id] == value


def test_fill_counts_leave_the_trash_out(workspace: Workspace, contact_id: int) -> None:
    field_id = workspace.custom_fields.define("Essence", "choice", choices=["chêne", " pin "])
    put(workspace, contact_id, field_id, "chêne")
    field = workspace.custom_fields.list_fields()[0]
    assert (field.filled, field.choices) == (1, ("chêne", "pin"))
    workspace.contacts.throw_away([contact_id])
    assert workspace.custom_fields.list_fields()[0].filled == 0


def test_definitions_are_checked(workspace: Workspace) -> None:
    workspace.custom_fields.define("Essence")
    for label, kind, code in (
        ("ESSENCE", "text", "field_exists"),
        ("  ", "text", "name_missing"),
        ("x", "colour", "unknown_kind"),
    ):
        with pytest.raises(InvalidInput) as met:
            workspace.custom_fields.define(label, kind)
        assert met.value.code == code
    assert len(workspace.custom_fields.list_fields()) == 1


def test_rename_reorder_delete_and_back(workspace: Workspace, contact_id: int) -> None:
    first = workspace.custom_fields.define("Un")
    second = workspace.custom_fields.define("Deux")
    workspace.custom_fields.change(second, label="Second", position=0)
    labels = [field.label for field in workspace.custom_fields.list_fields()]
    assert labels == ["Second", "Un"]
    put(workspace, contact_id, first, "valeur")
    change_id = workspace.custom_fields.delete(first)
    assert workspace.undo.find_change(change_id).details["count"] == 1
    assert workspace.contacts.sheet(contact_id).custom == {}
    workspace.undo.undo(change_id)
    assert workspace.contacts.sheet(contact_id).custom == {first: "valeur"}
    with pytest.raises(NotFound):
        put(workspace, contact_id, 99, "x")
