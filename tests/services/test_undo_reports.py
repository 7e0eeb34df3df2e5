"""The report of an undo: three lists by name, at once and after the program was closed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.errors import NotFound
from sme_crm.services.undo_reports import CONFLICTS, KEPT, TAKEN_BACK
from tests.fresh_file import fresh_workspace


def test_an_import_taken_back_later_tells_what_became_of_each_contact(tmp_path: Path) -> None:
    data, file = tmp_path / "contacts.crm", tmp_path / "liste.csv"
    file.write_text(
        "Nom;Prénom;Email;Profession\nDurand;Élise;e@d.example;Avocate\n"
        "Petit;Léo;l@p.example;Boulanger\nMorel;Anne;a@m.example;Notaire\n",
        encoding="utf-8",
    )
    workspace = fresh_workspace(data)
    first = workspace.imports.open((file,))
    first.write()
    first.close()
    file.write_text(
        "Nom;Prénom;Email;Profession\nDurand;Élise;e@d.example;Juge\n"
        "Petit;Léo;l@p.example;Meunier\nNoir;Paul;p@n.example;Marin\nRoy;Zoé;z@r.example;Pilote\n",
        encoding="utf-8",
    )
    second = workspace.imports.open((file,))
    change = second.write().change_id
    second.close()
    ids = {row.formatted_name: row.id for row in workspace.contact_lists.first_page().rows}
    for name, values in (
        ("Élise Durand", {"profession": "Présidente"}),
        ("Zoé Roy", {"notes": "rappeler"}),
    ):
        sheet = workspace.contacts.sheet(ids[name])
        workspace.contacts.save(ids[name], values, sheet.contact.version)
    undone = workspace.undo.undo(change)
    workspace.close()

    workspace = open_workspace(data)
    reports = workspace.undo.reports
    report = reports.report(undone.change_id)
    assert report.of == "contact.import"
    assert report.counts == {TAKEN_BACK: 2, KEPT: 1, CONFLICTS: 1}
    back = {row.name: row.id for row in reports.contacts(undone.change_id, TAKEN_BACK)}
    assert back == {"Léo Petit": ids["Léo Petit"], "Paul Noir": None}
    (kept,) = reports.contacts(undone.change_id, KEPT)
    assert (kept.name, kept.last_change) == ("Zoé Roy", "contact.edit")
    (conflict,) = reports.contacts(undone.change_id, CONFLICTS)
    assert conflict.name == "Élise Durand"
    assert reports.ids(undone.change_id, TAKEN_BACK) == (ids["Léo Petit"],)
    assert reports.ids(undone.change_id, KEPT) == (ids["Zoé Roy"],)
    with pytest.raises(NotFound):
        reports.report(4711)
    workspace.close()
