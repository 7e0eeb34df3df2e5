"""Erasing people who were merged and taken apart in all kinds of order, at random."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from sme_crm.domain.contact import Address, ContactDraft, Email, Employment
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.services.workspace import Workspace

_STEPS = 25


def _people(workspace: Workspace) -> dict[int, str]:
    names = {}
    for number in range(8):
        name = f"Qz{number}y"
        draft = ContactDraft(
            values={"family_name": name, "notes": f"n{name}"},
            addresses=[Address(street=f"{number % 3} rue", postal_code="44000", locality="Nantes")],
            emails=[Email(f"{name}@x.fr")],
            employments=[Employment(organization=f"Co{number % 2}")],
        )
        contact_id = workspace.contacts.create(draft)[0]
        workspace.history.add([contact_id], "note", text=f"vu {name}")
        names[contact_id] = name
    return names


def _there(workspace: Workspace, names: dict[int, str]) -> list[int]:
    rows = workspace.database.reader().execute(
        "SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id"
    )
    return [row[0] for row in rows.fetchall() if row[0] in names]


def _is_told_elsewhere(workspace: Workspace, name: str) -> bool:
    """Whether a sheet that stays shows the name: notes that an undone merge left there."""
    reader = workspace.database.reader()
    return any(
        name.lower() in str(row).lower()
        for table in ("contact", "history")
        for row in reader.execute(f"SELECT * FROM {table}").fetchall()
    )


def _step(workspace: Workspace, names: dict[int, str], chance: random.Random) -> str:
    """Do something; returns the name of who was erased, "" when nobody was."""
    people = _there(workspace, names)
    changes = workspace.undo.list_changes(limit=200)
    match chance.choice(("merge", "merge", "unmerge", "undo", "undo", "erase", "edit", "trash")):
        case "merge" if len(people) > 2:
            first, *others = chance.sample(people, chance.choice((2, 2, 3)))
            workspace.merging.merge_contacts(first, others)
        case "unmerge":
            merges = [change.id for change in changes if change.name == "contact.merge"]
            if merges:
                workspace.merging.unmerge(chance.choice(merges))
        case "undo":
            open_ones = [change.id for change in changes if change.can_be_undone]
            if open_ones:
                workspace.undo.undo(chance.choice(open_ones[:12]))
        case "erase" if people:
            person = chance.choice(people)
            workspace.erasing.erase([person])
            return names[person]
        case "edit" if people:
            chosen = chance.sample(people, min(2, len(people)))
            workspace.contacts.update_many(chosen, {"profession": chance.choice("abc")})
        case "trash" if people:
            workspace.contacts.throw_away([chance.choice(people)])
    return ""


@pytest.mark.parametrize("seed", [4, 30, 32, 101, 102, 103])
def test_nothing_is_left_whatever_was_merged_before(workspace: Workspace, seed: int) -> None:
    chance = random.Random(seed)
    names = _people(workspace)
    path: Path = workspace.database.path
    for _ in range(_STEPS):
        try:
            erased = _step(workspace, names, chance)
        except (InvalidInput, NotFound):
            continue  # a merge that was taken apart, a change that erasing left nothing of
        if erased and not _is_told_elsewhere(workspace, erased):
            assert erased.lower().encode() not in path.read_bytes().lower()
    assert workspace.checks.run().sound
