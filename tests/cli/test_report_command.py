"""report: reports from the command line."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from sme_crm.services.reports.reports import REPORTS
from tests.cli.outcome import Command
from tests.printing.printed_page import plain, read_pages

_NAMED = {"customer": ("Librairie Vauban",), "campaign": ("Fenêtres sans courant d’air",)}


def test_the_reports_there_are(command: Command, sample: Path) -> None:
    listed = command("--file", sample, "--json", "list", "reports").document
    assert [one["key"] for one in listed] == [kind.key for kind in REPORTS]
    assert "Ventes par mois" in command("--lang", "fr", "--file", sample, "list", "reports").out


@pytest.mark.parametrize("kind", [kind.key for kind in REPORTS])
def test_every_report_as_pdf_and_workbook(
    command: Command, sample: Path, tmp_path: Path, kind: str
) -> None:
    pdf, book = tmp_path / "out.pdf", tmp_path / "out.xlsx"
    period = ("--from", "2024-01-01", "--to", "2026-11-20")
    named = _NAMED.get(kind, ())
    base = ("--lang", "fr", "--file", sample, "--json", "report", kind, *named)
    answer = command(*base, pdf, *period)
    assert (answer.status, answer.err) == (0, "")
    pages = read_pages(pdf.read_bytes())
    assert answer.document == {"path": str(pdf), "report": kind, "pages": len(pages)}
    assert f"Page 1 sur {len(pages)}" in plain(pages[0].text)
    assert command(*base, book, *period).status == 0
    assert openpyxl.load_workbook(book).sheetnames


def test_mistakes_are_told(command: Command, sample: Path, tmp_path: Path) -> None:
    base = ("--lang", "fr", "--file", sample, "report")
    unknown = command(*base, "wishes", tmp_path / "x.pdf")
    assert unknown.status == 1
    assert "wishes" in unknown.err
    nobody = command(*base, "customer", "Nobody at all", tmp_path / "x.pdf")
    assert nobody.status == 1
    assert "Nobody at all" in nobody.err
    assert command(*base, "customer", tmp_path / "x.pdf").status == 1
    assert command(*base, "sales", tmp_path / "x.doc").status == 1
    turned = command(
        *base, "sales", tmp_path / "x.pdf", "--from", "2026-05-01", "--to", "2026-04-01"
    )
    assert (turned.status, turned.err.count("\n")) == (1, 1)
    assert not list(tmp_path.glob("x.*"))


def test_the_plan_of_a_year(command: Command, sample: Path, tmp_path: Path) -> None:
    pdf, book = tmp_path / "plan.pdf", tmp_path / "plan.xlsx"
    base = ("--lang", "fr", "--file", sample, "--json", "report", "plan")
    year = command(*base, pdf).document["year"]
    answer = command(*base, str(year), pdf)
    assert (answer.status, answer.err) == (0, "")
    told = answer.document
    assert (told["budget"], told["expected_revenue"], told["pages"]) == (45_000, 200_000, 1)
    assert f"Plan {year}" in plain(read_pages(pdf.read_bytes())[0].text)
    assert command(*base, str(year), book).status == 0
    assert openpyxl.load_workbook(book).sheetnames[0] == "Synthèse"
    wrong = command(*base, "next", tmp_path / "x.pdf")
    assert wrong.status == 1
    assert "next" in wrong.err
