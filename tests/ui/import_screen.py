"""The screen of imports as its tests use it: its panel, small files, and what to wait for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sme_crm.ui.context import UiContext
from sme_crm.ui.importing.import_panel import ImportPanel

Settle = Callable[[Callable[[], object]], None]
KNOWN = "Nom;Prénom;Société;CP;Ville;Mail;Tél.\n"
ROWS = (
    "DUPONT;Émilie;Atelier Rivière;44000;NANTES;e.dupont@exemple.fr;612345678\n"
    "Martin;Luc;;1000;BOURG;luc.martin@exemple.fr;0611223344\n"
    ";;;;;;\n"
    ";;;75001;Paris;;\n"
)


def make_panel(context: UiContext) -> ImportPanel:
    """The screen as large as in a usual window."""
    panel = ImportPanel(context)
    panel.resize(1200, 800)
    return panel


def shown(panel: ImportPanel, page: object) -> Callable[[], bool]:
    """Whether a page is the one shown."""
    return lambda: panel._pages.currentWidget() is page


def settled(panel: ImportPanel) -> Callable[[], bool]:
    """Whether nothing is under way."""
    return lambda: not panel.controller.busy


def file_of(folder: Path, text: str, name: str = "clients.csv") -> Path:
    """A file as old programs write it."""
    path = folder / name
    path.write_text(text, encoding="cp1252", newline="")
    return path
