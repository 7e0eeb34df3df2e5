"""Weeks later: an import taken back, what was touched since kept; backups; start after start."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactDraft, Phone
from sme_crm.domain.errors import ConflictError, DataFileError
from tests.driver.owners_files import write_cards, write_list, write_workbook
from tests.driver.player import Player


def test_i_take_an_import_back_and_what_i_touched_since_is_kept(
    player: Player, tmp_path: Path
) -> None:
    player.enter(ContactDraft(values={"given_name": "Marie", "family_name": "Avant"}))
    before = player.state()
    imported = player.bring_in(write_workbook(tmp_path), lot="Fichier acheté")
    after = player.state()

    # Nothing happened since: all goes, and all comes back.
    player.undo(imported.change_id)
    assert player.differs_from(before) == []
    player.redo()
    assert player.differs_from(after) == []

    # Weeks of work.
    player.come_back()
    player.call("Élise Durand", "Confirme le budget")
    player.edit("Léo Petit", profession="Cafetier", notes="Client du mardi")
    player.enter(ContactDraft(values={"family_name": "Nouveau"}))
    player.group("Gardés", "Grace Holloway")
    player.come_back()

    touched = {player.id_of(name) for name in ("Élise Durand", "Léo Petit", "Grace Holloway")}
    undone = player.undo(imported.change_id)
    assert touched <= set(undone.kept)
    assert player.find("Le Goff") == []
    assert player.find("Durand") == ["Élise Durand"]
    assert player.sheet("Léo Petit").contact.notes == "Client du mardi"
    assert player.find("Nouveau") == ["Nouveau"]
    assert player.find("Avant") == ["Marie Avant"]
    assert len(undone.taken_back) + len(undone.kept) >= 5
    assert player.file_is_sound()

    # And back again: those who went are there as they were.
    player.undo(undone.change_id)
    assert player.find("Le Goff") == ["Yann Le Goff"]
    assert player.sheet("Léo Petit").contact.notes == "Client du mardi"


def test_an_update_by_import_is_taken_back_field_by_field(player: Player, tmp_path: Path) -> None:
    player.bring_in(write_list(tmp_path))
    before = player.state()
    cards = player.bring_in(write_cards(tmp_path))
    assert cards.report.updated == 1
    player.undo(cards.change_id)
    assert player.differs_from(before) == []


def test_everything_i_do_can_be_taken_back_to_the_start(player: Player, tmp_path: Path) -> None:
    states = [player.state()]

    def did(change: object) -> None:
        assert change
        states.append(player.state())

    did(player.bring_in(write_workbook(tmp_path)).change_id)
    did(player.edit("Élise Durand", status="client", notes="À rappeler"))
    did(player.employ("Léo Petit", "Atelier Rivière", "Directeur"))
    did(player.add("Élise Durand", Phone("02 40 55 66 77", "work")))
    did(player.group("Salon", "Élise Durand", "Léo Petit"))
    did(player.call("Léo Petit", "Message laissé"))
    did(player.bring_in(write_cards(tmp_path)).change_id)
    did(player.throw_away("Grace Holloway"))
    for state in reversed(states[:-1]):
        player.undo()
        assert player.differs_from(state) == []
    for state in states[1:]:
        player.redo()
        assert player.differs_from(state) == []


def test_a_backup_brings_the_day_back(player: Player, tmp_path: Path) -> None:
    player.bring_in(write_list(tmp_path))
    state = player.state()
    backup = player.back_up()
    player.throw_away("Élise Durand", "Léo Petit")
    player.enter(ContactDraft(values={"family_name": "Après"}))
    assert player.differs_from(state)
    player.restore(backup)
    assert player.differs_from(state) == []
    assert player.find("Durand") == ["Élise Durand"]
    kept = list(player.path.parent.glob("mes contacts.before-restore-*.crm"))
    assert len(kept) == 1
    other = Player(kept[0])
    assert other.find("Après") == ["Après"]
    other.leave()


def test_what_i_throw_away_can_be_taken_out_again(player: Player, tmp_path: Path) -> None:
    player.bring_in(write_list(tmp_path))
    before = player.sheet("Élise Durand")
    player.throw_away("Élise Durand")
    assert player.find("Durand") == []
    player.workspace.contacts.restore([before.contact.id])
    after = player.sheet("Élise Durand")
    assert (after.addresses, after.phones, after.emails) == (
        before.addresses,
        before.phones,
        before.emails,
    )


def test_two_windows_on_one_sheet(player: Player) -> None:
    player.enter(ContactDraft(values={"family_name": "Partagé"}))
    seen = player.sheet("Partagé").contact
    player.edit("Partagé", notes="D’ici")
    with pytest.raises(ConflictError):
        player.workspace.contacts.save(seen.id, {"notes": "De là"}, seen.version)
    assert player.sheet("Partagé").contact.notes == "D’ici"


def test_a_second_start_on_the_same_file_is_told(player: Player) -> None:
    with pytest.raises(DataFileError, match="in_use"):
        Player(player.path)


def test_start_after_start_everything_is_there(player: Player, tmp_path: Path) -> None:
    player.bring_in(write_workbook(tmp_path))
    player.group("Salon", "Léo Petit")
    state, changes = player.state(), player.changes()
    for _ in range(3):
        player.come_back()
    assert player.differs_from(state) == []
    assert player.changes() == changes
