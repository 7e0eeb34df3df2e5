"""Possible duplicates of an import: French cases found by the engine, decisions remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.duplicates.tiers import DEFAULT_THRESHOLDS, Thresholds
from sme_crm.domain.fields import OWN_PREFIX
from sme_crm.services.importing.report import RunRow
from sme_crm.services.importing.rules import Decision
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import dump

HEADER = "Civilité;Nom;Prénom;Société;Adresse;CP;Ville;Téléphone;Mobile;E-mail\n"
BASE = (
    "Mme;Lefèvre;Émilie;Hexa Conseil;12 bis avenue du Général-de-Gaulle;44100;Nantes;"
    "02 40 11 22 33;06 45 78 12 36;emilie.lefevre@orange.fr\n"
    "M.;Guillaumin;Christophe;;4 rue des Lilas;69003;Lyon;04 72 10 20 30;;c.guillaumin@free.fr\n"
    "Mme;Saint-Aubin;Marie-Thérèse;;8 place de l’Église;35000;Rennes;;06 11 22 33 44;\n"
    ";;;SARL Plomberie Kerbrat;3 quai du Port;29200;Brest;02 98 44 55 66;;contact@kerbrat.fr\n"
)
CASES = {
    "typing errors": (
        "Mme;Lefevbre;Emile;;12B av. du Gal de Gaulle;44100;NANTES;;;", "Émilie Lefèvre",
        {"similar_name", "address"},
    ),
    "swapped": (
        "M.;Christophe;Guillaumin;;4, r des Lilas;69003;LYON 3;;;", "Christophe Guillaumin",
        {"swapped_name", "address"},
    ),
    "nickname": (
        "M.;Guillaumin;Chris;;;69003;Lyon;+33 4 72 10 20 30;;", "Christophe Guillaumin",
        {"nickname", "phone"},
    ),
    "married name": (
        "Mme;Lefèvre-Le Goff;Émilie;;;29000;Quimper;;+33 6 45 78 12 36;", "Émilie Lefèvre",
        {"compound_name", "mobile"},
    ),
    "job change": (
        "Mme;Lefèvre;Émilie;Studio Lumen;;33800;Bordeaux;;;emilie.lefevre@lumen.example",
        "Émilie Lefèvre", {"name", "other_place"},
    ),
    "initials": (
        "Mme;St Aubin;M.-T.;;8 pl. de l’Eglise;35000;Rennes;;;", "Marie-Thérèse Saint-Aubin",
        {"nickname", "address"},
    ),
    "company": (
        ";;;Kerbrat Plomberie & Fils;3 quai du Port;29200;Brest;0298445566;;",
        "SARL Plomberie Kerbrat", {"phone"},
    ),
}  # fmt: skip
OTHERS = {
    "husband": "M.;Lefèvre;Loïc;;12 bis avenue du Général-de-Gaulle;44100;Nantes;02 40 11 22 33;;",
    "colleague": "M.;Moreau;Hugo;Hexa Conseil;;44100;Nantes;02 40 11 22 33;;h.moreau@hexa.example",
    "namesake": "M.;Martin;Luc;;9 rue Haute;13001;Marseille;;;",
}


@pytest.fixture
def base(workspace: Workspace, tmp_path: Path) -> Workspace:
    towns = ("44000;Nantes", "69003;Lyon", "13002;Marseille")
    strangers = "".join(
        f"M.;Martin;Luc;;{number} rue Neuve;{towns[number % 3]};;;\n" for number in range(30)
    )
    write(workspace, table(tmp_path, BASE + strangers, "base.csv"))
    return workspace


def table(folder: Path, rows: str, name: str = "offer.csv") -> Path:
    path = folder / name
    path.write_text(HEADER + rows, encoding="utf-8")
    return path


def write(workspace: Workspace, path: Path, decision: Decision | None = None) -> list[RunRow]:
    """Stage (deciding the first row) and write; the rows of the dry run, which came true."""
    run = workspace.imports.open([path])
    try:
        report = run.stage()
        if decision is not None:
            run.decide(0, run.rows()[0].line, decision)
            report = run.stage()
        rows, counts = run.rows(), run.counts()
        before = workspace.contact_lists.first_page().count or 0
        result = run.write()
        assert result.report == report
        after = workspace.contact_lists.first_page().count or 0
        assert after - before == report.created + report.companies
        assert counts["possible"] == sum(row.outcome == "possible" for row in rows)
        return rows
    finally:
        run.close()


@pytest.mark.parametrize("case", list(CASES))
def test_who_may_be_there_already_is_told_with_reasons(
    base: Workspace, tmp_path: Path, case: str
) -> None:
    line, name, reasons = CASES[case]
    (row,) = write(base, table(tmp_path, f"{line}\n"))
    assert (row.outcome, row.done, row.contact_name) == ("possible", "new", name)
    assert reasons <= set(row.reasons) and 0.5 <= row.score <= 1


@pytest.mark.parametrize("other", list(OTHERS))
def test_family_colleagues_and_namesakes_are_new(
    base: Workspace, tmp_path: Path, other: str
) -> None:
    (row,) = write(base, table(tmp_path, f"{OTHERS[other]}\n"))
    assert row.outcome == "new"


def test_all_at_once_and_the_same_file_again(base: Workspace, tmp_path: Path) -> None:
    lines = [line for line, _, _ in CASES.values()] + list(OTHERS.values())
    path = table(tmp_path, "".join(f"{line}\n" for line in lines))
    rows = write(base, path)
    assert [row.outcome for row in rows] == ["possible"] * len(CASES) + ["new"] * len(OTHERS)
    assert base.checks.run().sound
    before = dump(base.database)
    assert {row.outcome for row in write(base, path)} == {"identical"}
    assert dump(base.database) == before


def test_a_row_that_was_decided_to_be_new_is_not_asked_again(
    base: Workspace, tmp_path: Path
) -> None:
    path = table(tmp_path, f"{CASES['swapped'][0]}\n")
    (row,) = write(base, path, Decision("new"))
    (pair,) = base.decisions.pairs()
    assert row.contact_id in pair
    (again,) = write(base, path)
    assert (again.outcome, again.contact_name) == ("identical", "Guillaumin Christophe")
    assert base.decisions.pairs() == [pair]
    found = base.duplicates.search()
    together = [found.ids_of(cluster) for cluster in found.clusters]
    assert not any(set(pair) <= set(ids) for ids in together), "nor proposed by a search"
    base.undo.undo(base.undo.list_changes()[0].id)
    assert base.decisions.pairs() == []


def test_an_offer_tells_how_many_may_be_here(base: Workspace, tmp_path: Path) -> None:
    run = base.imports.open([table(tmp_path, f"{CASES['swapped'][0]}\n{OTHERS['namesake']}\n")])
    report = base.lot_checks.overlap(run)
    run.close()
    assert (report.read, report.here, report.net_new, report.possible) == (2, 0, 2, 1)


def test_the_users_threshold_holds_for_imports(base: Workspace, tmp_path: Path) -> None:
    path = table(tmp_path, f"{CASES['nickname'][0]}\n")

    def outcomes() -> list[tuple[str, float]]:
        run = base.imports.open([path])
        try:
            run.stage()
            return [(row.outcome, row.score) for row in run.rows()]
        finally:
            run.close()

    ((outcome, score),) = outcomes()
    assert outcome == "possible" and 0.5 <= score < 1
    base.duplicate_options.set_thresholds(Thresholds(1.0, min(score + 0.001, 1.0)))
    assert outcomes() == [("new", 0.0)]
    base.duplicate_options.set_thresholds(DEFAULT_THRESHOLDS)
    assert outcomes() == [(outcome, score)]


@pytest.mark.parametrize("kind", ["text", "number"])
def test_own_fields_that_number_people_are_compared(
    workspace: Workspace, tmp_path: Path, kind: str
) -> None:
    workspace.custom_fields.define("Badge", kind)
    for number in range(40):
        # Every tenth badge was given to two records.
        badge = str(4711 + number - (number % 10 == 1))
        values: dict[str, object] = {
            "given_name": f"Anne{number}",
            "family_name": f"Roche{number}",
            "birth_date": "1970-01-02",
        }
        workspace.contacts.create(ContactDraft(values=values, custom={"Badge": badge}))
    path = tmp_path / "badges.csv"
    path.write_text("Nom;Prénom;Badge\nKervella;Zoé;4750\nLe Gall;Yann;9900\n", encoding="utf-8")

    def rows() -> list[RunRow]:
        run = workspace.imports.open([path])
        try:
            field = next(f for f in workspace.imports.own_fields() if f[1] == "Badge")
            run.set_target(0, 2, f"{OWN_PREFIX}{field[0]}")
            run.stage()
            return run.rows()
        finally:
            run.close()

    workspace.duplicate_options.set_thresholds(Thresholds(0.98, 0.05))
    assert [row.outcome for row in rows()] == ["new", "new"], "no search has chosen it"
    workspace.duplicates.keep(workspace.duplicates.search())
    first, second = rows()
    assert (first.outcome, first.contact_name) == ("possible", "Anne39 Roche39")
    assert "identifier" in first.reasons
    assert second.outcome == "new"
