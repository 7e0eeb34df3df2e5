"""Brings a small file into a data file, as somebody does who looks at nothing on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sme_crm.services.importing.report import DryRun
from sme_crm.services.importing.writing import ImportResult
from sme_crm.services.workspace import Workspace


def bring_in(
    workspace: Workspace, path: Path, text: str | None = None, **options: Any
) -> tuple[DryRun, ImportResult]:
    """Import a file, which gets this text first if any is given; `options` are those of the run."""
    if text is not None:
        path.write_text(text, encoding="utf-8")
    run = workspace.imports.open([path])
    try:
        run.set_options(**options)
        report = run.stage()
        return report, run.write()
    finally:
        run.close()


def bring_in_people(workspace: Workspace, path: Path, lot: str, *names: str) -> int:
    """Import people of Nantes as part of an address file; returns the id of the file."""
    bring_in(workspace, path, people_of_nantes(*names), lot=lot)
    found = workspace.lots.find(lot)
    assert found is not None
    return found.id


def people_of_nantes(*names: str) -> str:
    """A list of people with these last names, in one house."""
    lines = [f"{name};2 rue Haute;44000;Nantes\n" for name in names]
    return "Nom;Adresse;Code postal;Ville\n" + "".join(lines)
