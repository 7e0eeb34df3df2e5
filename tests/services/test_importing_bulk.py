"""Imports of many rows: chunks, spilt keys, rebuilt indexes, anything in the cells."""

from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sme_crm.domain.folding import fold
from sme_crm.services.importing import stager
from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace
from tests.services.data_dump import differences, dump

ROWS = 2_300  # more than a chunk
HEADER = (
    "Civilité", "Nom", "Prénom", "Société", "Fonction", "Adresse", "CP", "Ville", "Pays", "Tél",
    "Mobile", "Mail", "Site", "Naissance", "Notes", "Groupe",
)  # fmt: skip


def random_rows(count: int, seed: int) -> list[list[str]]:
    """Rows of people and companies that share names, companies, towns and e-mails."""
    chance = random.Random(seed)
    rows = []
    for _ in range(count):
        family = chance.choice(("DUPONT", "Martin", "de La Tour", "Œuvrard", "O'Brien", "Lê"))
        family += chance.choice(("", "-Roux", "-Petit", "-LEROY")) + chr(97 + chance.randrange(26))
        given_name = chance.choice(("Jean", "ANNE", "zoé", "Marie-Line", ""))
        company = chance.choice(("", f"Atelier {chance.randrange(400)}", "SARL Blot", "Müller"))
        alone = chance.random() < 0.1
        number = chance.randrange(3_000)
        rows.append(
            [
                chance.choice(("M.", "Mme", "")),
                "" if alone else family,
                "" if alone else given_name,
                company or ("Seule" if alone else ""),
                chance.choice(("", "Gérant")),
                chance.choice(("", f"{number} rue Haute", "3 place Neuve\nBât. B")),
                chance.choice(("", "1000", "44000", "75002", "B-1000")),
                chance.choice(("", "NANTES", "Lyon Cedex 3", "75002 Paris")),
                chance.choice(("", "France", "Belgique", "Atlantide")),
                chance.choice(("", f"04{number:08}", f"+33 (0)4 {number:08}", "12", "à rappeler")),
                chance.choice(("", f"6{number:08}")),
                chance.choice(("", f"p{number}@exemple.fr", "pas d'adresse", "a@b.fr, c@d.fr")),
                chance.choice(("", "www.exemple.fr")),
                chance.choice(("", "28/02/1980", "31/02/1980", "1980")),
                chance.choice(("", "Vu au salon", "  deux\nlignes ")),
                chance.choice(("", "Salon", "Presse, Salon")),
            ]
        )
    return rows


def write_table(path: Path, rows: list[list[str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(HEADER)
        writer.writerows(rows)
    return path


def schema(workspace: Workspace) -> list[tuple[str, str]]:
    rows = workspace.database.reader().execute("SELECT name, sql FROM sqlite_schema ORDER BY name")
    return [(row[0], row[1]) for row in rows.fetchall()]


def test_thousands_of_rows(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stager, "_MOST_KEYS", 300)  # keys of earlier chunks are in staging
    before_schema = schema(workspace)
    before = dump(workspace.database)
    path = write_table(tmp_path / "many.csv", random_rows(ROWS, 7))
    run = workspace.imports.open([path])
    report = run.stage()
    assert report.read == ROWS and report.repeats > 20
    result = run.write()
    run.close()
    assert schema(workspace) == before_schema, "every index is there again"
    assert workspace.checks.run().sound
    assert workspace.contact_lists.first_page().count == report.created + report.companies
    after = dump(workspace.database)
    # A few more into a base that is larger: indexes are kept this time.
    more = workspace.imports.open([write_table(tmp_path / "more.csv", random_rows(60, 8))])
    more.stage()
    second = more.write()
    more.close()
    assert schema(workspace) == before_schema
    assert workspace.checks.run().sound
    workspace.undo.undo(second.change_id)
    assert differences(dump(workspace.database), after) == []
    back = workspace.undo.undo(result.change_id)
    assert differences(dump(workspace.database), before) == []
    assert schema(workspace) == before_schema and workspace.checks.run().sound
    workspace.undo.undo(back.change_id)
    assert differences(dump(workspace.database), after) == []
    assert workspace.checks.run().sound


def test_a_large_file_again_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    rows = random_rows(700, 3)
    path = write_table(tmp_path / "many.csv", rows)
    for _ in range(2):
        run = workspace.imports.open([path])
        report = run.stage()
        run.write()
        run.close()
    assert (report.created, report.companies) == (0, 0)
    assert report.updated + report.identical == len(rows)
    before = dump(workspace.database)
    run = workspace.imports.open([path])
    settled = run.stage()
    run.close()
    assert settled.updated == 0, "an import that updated nothing more is at rest"
    assert dump(workspace.database) == before


_CELLS = st.one_of(
    # What has no letter and no figure is kept, but cannot be met again by its name.
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12).filter(
        lambda text: not text or bool(fold(text))
    ),
    st.sampled_from(
        ("Dupont", "Jean", "a@b.fr", "0612345678", "75002", "Paris", "SARL Blot", "M. et Mme", "")
    ),
)


@settings(max_examples=25)
@given(rows=st.lists(st.lists(_CELLS, min_size=16, max_size=16), min_size=1, max_size=12))
def test_anything_in_the_cells(
    rows: list[list[str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("anything")
    workspace = fresh_workspace(folder / "base.crm")
    try:
        cleaned = [
            [cell.encode("utf-8", "replace").decode().replace("\0", "") for cell in row]
            for row in rows
        ]
        path = write_table(folder / "any.csv", cleaned)
        run = workspace.imports.open([path])
        report = run.stage()
        run.write()
        run.close()
        assert workspace.contact_lists.first_page().count == report.created + report.companies
        assert workspace.checks.run().sound
        again = workspace.imports.open([path])
        second = again.stage()
        again.close()
        assert (second.read, second.created, second.rejected) == (report.read, 0, report.rejected)
    finally:
        workspace.close()
