"""Lists of tasks on paper: everything is there, no heading stands alone at the foot of a page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sme_crm.printing.task_pages import PrintedTask, write_task_list
from tests.printing.printed_page import plain, read_pages


def _lines() -> list[PrintedTask]:
    lines: list[PrintedTask] = []
    for day in range(23):
        lines.append(PrintedTask(f"Heading {day}", heading=True))
        lines += [
            PrintedTask(f"Task {day}-{n}", "Contact, 06 12 34 56 78", "14:00", "Anne")
            for n in range(1 + day % 3)
        ]
    return lines


def test_every_line_is_printed_and_no_heading_stands_alone(tmp_path: Path) -> None:
    path = tmp_path / "tasks.pdf"
    lines = _lines()
    pages = write_task_list(path, "Tasks", lines, "en", company="Nova", day=date(2026, 11, 18))
    printed = read_pages(path.read_bytes())
    assert len(printed) == pages > 1
    text = plain(" ".join(page.text for page in printed))
    for line in lines:
        assert line.subject in text
    for number, page in enumerate(printed, 1):
        words = plain(page.text)
        said = f"Page {number} of {pages}"
        assert said in words
        body = words.removesuffix(said).strip()
        assert body.endswith("Anne") or number == pages


def test_a_long_subject_goes_on_below_itself(tmp_path: Path) -> None:
    path = tmp_path / "tasks.pdf"
    long = "Ask whether the windows are to be oak or aluminium " * 4
    task = PrintedTask(long.strip(), urgent=True, done=True)
    write_task_list(path, "Tâches", [task], "fr", company="", day=date(2026, 11, 18))
    (page,) = read_pages(path.read_bytes())
    assert long.strip() in plain(page.text)
    assert max(box.right for box in page.glyphs) < 200  # mm: within the paper
