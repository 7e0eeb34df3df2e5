"""The program on a real screen, from its first start to its end."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sme_crm.bootstrap import create_workspace, open_workspace
from sme_crm.domain.contact import ContactDraft
from tests.driver.owners_files import write_list, write_workbook
from tests.lines_said import Lines
from tests.windows.program import ROOT, Program

pytestmark = pytest.mark.window

Start = Callable[..., Program]


@pytest.fixture
def data_file(own_folders: Path) -> Path:
    """The usual data file, with two contacts."""
    path = own_folders / "data" / "contacts.crm"
    workspace = create_workspace(path)
    for given, family in (("Anne", "Adam"), ("Yann", "Le Goff")):
        draft = ContactDraft(values={"given_name": given, "family_name": family})
        workspace.contacts.create(draft)
    workspace.close()
    return path


def test_from_the_first_start_to_a_pdf(start: Start, tmp_path: Path) -> None:
    program = start("--lang", "en")
    program.wait("shows", "StartDialog")
    program.wait("click", "My Excel file")
    program.wait("choose_file", str(write_workbook(tmp_path)))
    program.wait("click", "Import 5 contacts")
    program.wait("click", "See the contacts")
    program.wait("counted")
    assert "Élise Durand" in program.wait("names")
    program.ask("open_screen", "letters")
    program.wait("letters_ready")
    program.wait("click", "Check and print")
    program.wait("checked")
    program.wait("click", "Save the PDF")
    program.wait("shows", "CompanyDialog")
    program.wait("fill", "Company name", "Menuiserie Vauban")
    program.wait("fill", "Town", "Nantes")
    program.wait("click", "Go on to the letters")
    pdf = tmp_path / "lettres.pdf"
    program.wait("choose_file", str(pdf))
    program.wait("click", "Print pages again")
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_second_start_raises_the_window(start: Start, data_file: Path) -> None:
    first = start()
    first.wait("screen")
    first.ask("minimise")
    first.wait("is_minimised")
    second = start()
    assert second.end() == 0
    first.wait("shows", "MainWindow")
    assert not first.ask("is_minimised")


def test_what_was_kept_survives_a_kill(start: Start, data_file: Path) -> None:
    program = start("--lang", "en")
    program.wait("screen")
    program.ask("begin_saving")
    kept = [program.listen() for _ in range(25)]
    program.kill()
    again = start("--lang", "en")
    again.wait("screen")
    again.ask("open_screen", "contacts")
    assert again.wait("has_counted", len(kept) + 2)
    again.kill()
    workspace = open_workspace(data_file)
    found = {row.formatted_name for row in workspace.search.type_ahead("Gardé", 100)}
    assert found >= {f"Gardé {number:06}" for number in kept}
    assert workspace.checks.run().sound
    workspace.close()


def test_the_palette_opens_by_its_key_and_runs_an_action(start: Start, data_file: Path) -> None:
    program = start("--lang", "en")
    program.wait("screen")
    program.wait("shows", "MainWindow")
    program.keys("ctrl+k")
    program.wait("shows", "CommandPalette")
    program.type("settings")
    program.wait("palette_offers", "Settings")
    program.keys("Return")
    program.wait("is_screen", "settings")
    assert program.ask("screen") == "settings"


def test_closing_keeps_the_field_being_edited(start: Start, data_file: Path) -> None:
    program = start("--lang", "en")
    program.wait("screen")
    program.ask("open_screen", "contacts")
    program.wait("counted")
    program.wait("names")
    program.wait("shows", "MainWindow")
    program.wait("enter_field", "Given name")
    program.type("Marie")
    program.wait("is_field", "Given name", "Marie")
    program.keys("alt+F4")
    assert program.end() == 0
    workspace = open_workspace(data_file)
    names = {row.formatted_name for row in workspace.contact_lists.first_page().rows}
    assert names == {"Marie Adam", "Yann Le Goff"}
    assert len(list((data_file.parent / "backups").iterdir())) == 1
    workspace.close()


def test_files_dropped_on_the_window_are_imported(
    start: Start, data_file: Path, tmp_path: Path, screen: str
) -> None:
    path = write_list(tmp_path)
    program = start("--lang", "en")
    program.wait("screen")
    program.ask("put", "MainWindow", 400, 40, 1024, 700)
    program.wait("is_at", "MainWindow", 400)
    source = subprocess.Popen(
        [sys.executable, "-m", "tests.windows.drag_source", str(path)],
        cwd=ROOT,
        env={**program.environment, "DISPLAY": screen},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert source.stdout is not None
    said = Lines(source.stdout)
    try:
        assert said.next().strip() == "ready"
        program.mouse("mousemove", "60", "140", "mousedown", "1")
        assert said.next().strip() == "dragging"
        for step in range(0, 640, 40):
            program.mouse("mousemove", str(100 + step), "300")
        program.wait("drop_hint")
        program.mouse("mouseup", "1")
        program.wait("click", "See what will happen")
        program.wait("click", "Import")
    finally:
        source.kill()
        source.wait()
        said.close()
