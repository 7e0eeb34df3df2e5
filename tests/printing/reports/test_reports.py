"""Reports on pages and in workbooks, read back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from sme_crm.printing.charts.chart import CategoryChart, Curve, CurveChart, Series
from sme_crm.printing.reports.report import (
    ChartPart,
    Figure,
    FigureRow,
    Quantity,
    Report,
    Section,
    TableColumn,
    TablePart,
    Words,
)
from sme_crm.printing.reports.report_pages import write_report
from sme_crm.printing.reports.report_workbook import write_workbook
from tests.printing.printed_page import plain, read_pages

CHART = CategoryChart("Sales", ("a", "b"), (Series("2026", (10_050, 20_000)),), "money")
CURVE = CurveChart("Curve", (Curve("c", ((0, 0), (0.5, 0.9), (1, 1))),), "x", "y")


def _report(rows: int = 3) -> Report:
    table = TablePart(
        (
            TableColumn("Nom", share=3),
            TableColumn("Montant", "money"),
            TableColumn("Part", "share"),
            TableColumn("Jour"),
        ),
        tuple(
            (f"Client {number}", 123_456 + number, 0.125, date(2026, 1, 31))
            for number in range(rows)
        ),
        ("Total", 999_900, 1.0, None),
    )
    return Report(
        "Ventes <b>&</b> marges",
        "Du 1er janvier au 31 mars",
        (
            Section("", (FigureRow((Figure("CA", "1 234 €", "+5 %"),)), ChartPart(CHART))),
            Section("Détail", (Words("Une phrase.", lead=True), table)),
            Section("Courbe", (ChartPart(CURVE),)),
        ),
        date(2026, 11, 22),
        company="Atelier du Val",
    )


def test_pages_hold_every_row_and_number_themselves(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    count = write_report(path, _report(120))
    pages = read_pages(path.read_bytes())
    assert len(pages) == count > 2
    text = " ".join(plain(page.text) for page in pages)
    for number in (0, 57, 119):
        assert f"Client {number}" in text
    for number, page in enumerate(pages, 1):
        assert f"Page {number} sur {count}" in plain(page.text)
        for glyph in page.glyphs:
            assert glyph.left > 10
            assert glyph.right < 200
            assert glyph.top > 10
            assert glyph.bottom < 290
    headed = [page for page in pages if "Montant" in page.text]
    assert len(headed) >= 2, "the headings come again on each page of the table"
    assert "Ventes <b>&</b> marges" in plain(pages[0].text)
    assert "1 234,56 €" in text
    assert "12,5 %" in text
    assert "31/01/2026" in text


def test_a_section_does_not_end_a_page_with_its_heading(tmp_path: Path) -> None:
    for rows in range(24, 40, 3):
        path = tmp_path / f"{rows}.pdf"
        write_report(path, _report(rows))
        pages = [plain(page.text) for page in read_pages(path.read_bytes())]
        (page,) = [page for page in pages if "Courbe" in page]
        assert "100 %" in page, "the chart stands below its heading"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_workbooks_hold_real_numbers_and_charts(tmp_path: Path, language: str) -> None:
    path = tmp_path / "report.xlsx"
    report = _report()
    write_workbook(path, Report(**{**_fields(report), "language": language}))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Ventes <b>&< b> marges", "Détail", "Courbe"]
    sheet = book["Détail"]
    values = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value}
    assert 1234.56 in values
    french = language == "fr"
    money = values[1234.56].number_format
    assert money == ('#,##0.00\\ "€"' if french else '"€"#,##0.00')
    assert values[0.125].number_format == ("0.0\\ %" if french else "0.0%")
    days = [cell for value, cell in values.items() if getattr(value, "year", 0) == 2026]
    assert {cell.number_format for cell in days} == {"DD/MM/YYYY"}
    said = "Page &P sur &N" if french else "Page &P of &N"
    assert [one.oddFooter.right.text for one in book.worksheets] == [said] * 3
    assert book.worksheets[0].oddFooter.left.text == "Atelier du Val · Ventes <b>&&</b> marges"
    assert len(book.worksheets[0]._charts) == 1
    assert len(book["Courbe"]._charts) == 1
    first = [row for row in book.worksheets[0].iter_rows(values_only=True) if "a" in row]
    assert first[0][:2] == ("a", 100.5)


def test_a_workbook_keeps_its_headings_in_sight_and_fits_its_paper(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    write_workbook(path, _report(40))
    book = openpyxl.load_workbook(path)
    assert book.properties.title == "Ventes <b>&</b> marges"
    assert book.properties.creator == "Atelier du Val"
    sheet = book["Détail"]
    assert [cell.value for cell in sheet[6]][:2] == ["Nom", "Montant"]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("B7", "$6:$6")
    for one in book.worksheets:
        assert one.page_setup.orientation == "landscape"
        assert (one.page_setup.fitToWidth, one.page_setup.fitToHeight) == (1, 0)
        assert one.sheet_properties.pageSetUpPr.fitToPage


def test_values_of_several_kinds_and_parts_of_a_thing_stay_numbers(tmp_path: Path) -> None:
    figures = FigureRow((Figure("Taux de réponse", "12,0 %", quantity=Quantity(0.12, "share")),))
    table = TablePart(
        (TableColumn("Quoi"), TableColumn("Combien", "count")),
        (("Prix", Quantity(240_050, "money")), ("Part", Quantity(0.06, "share")), ("Seuil", 0.95),
         ("Ventes", 6), ("Rien", "–")),
    )  # fmt: skip
    report = Report("T", "", (Section("S", (figures, table)),), date(2026, 11, 22))
    path, printed = tmp_path / "report.xlsx", tmp_path / "report.pdf"
    write_workbook(path, report)
    sheet = openpyxl.load_workbook(path)["S"]
    found = {row[0].value: (row[1].value, row[1].number_format) for row in sheet.iter_rows()}
    assert found["Taux de réponse"] == (0.12, "0.0\\ %")
    assert found["Prix"] == (2400.5, '#,##0.00\\ "€"')
    assert found["Part"] == (0.06, "0.0\\ %")
    assert found["Seuil"] == (0.95, "#,##0.00")
    assert found["Ventes"] == (6, "#,##0")
    assert found["Rien"][0] == "–"
    assert sheet.column_dimensions["A"].width >= len("Taux de réponse")
    write_report(printed, report)
    (page,) = [plain(one.text) for one in read_pages(printed.read_bytes())]
    for words in ("2 400,50 €", "6,0 %", "0,95", "12,0 %"):
        assert words in page


def test_what_has_no_title_goes_on_in_its_sheet_and_names_end_with_a_word(tmp_path: Path) -> None:
    table = TablePart((TableColumn("Name"), TableColumn("Amount", "money")), (("a", 100),))
    sections = (
        Section("", (Words("The campaign paid. " * 12, lead=True),)), Section("", (table,)),
        Section("Assumptions beside measured values", (table,)), Section("", (Words("A note."),)),
    )  # fmt: skip
    report = Report("Winter", "Campaign", sections, date(2026, 11, 22), language="en")
    assert write_workbook(tmp_path / "report.xlsx", report) == 2
    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    assert book.sheetnames == ["Winter", "Assumptions beside measured"]
    assert "A note." in [row[0] for row in book.worksheets[1].iter_rows(values_only=True)]
    # A sentence is whole to be read, a heading of amounts stands above them.
    sheet = book["Winter"]
    assert sheet["A4"].alignment.wrap_text
    assert sheet.row_dimensions[4].height >= 30
    heading = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "Amount")
    assert (heading.alignment.horizontal, heading.font.bold) == ("right", True)


def test_later_pages_say_of_what_they_are_and_ratios_have_their_decimals(tmp_path: Path) -> None:
    table = TablePart(
        (TableColumn("Wave"), TableColumn("Ratio", "count", decimals=2)),
        tuple((f"Wave {number}", ratio) for number, ratio in enumerate((6.58, 0.0, 86.9) * 40)),
    )
    report = Report(
        "Who is not contacted", "Winter · Letter", (Section("Waves", (table,)),),
        date(2026, 11, 22), language="en",
    )  # fmt: skip
    count = write_report(tmp_path / "report.pdf", report)
    pages = [plain(page.text) for page in read_pages((tmp_path / "report.pdf").read_bytes())]
    assert len(pages) == count > 2
    assert all("Who is not contacted · Winter · Letter" in page for page in pages[1:])
    assert "Wave 0 6.58 Wave 1 0.00 Wave 2 86.90 Wave 3" in pages[0]


def test_text_is_never_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    hostile = '=HYPERLINK("http://x","y")'
    table = TablePart((TableColumn("=1+1"),), ((hostile,), ("+33 1",)))
    report = Report("=T", "@a", (Section("=S", (table,)),), date(2026, 11, 22))
    write_workbook(path, report)
    book = openpyxl.load_workbook(path)
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value]
    assert hostile in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} == {"s"}


def _fields(report: Report) -> dict[str, object]:
    return {name: getattr(report, name) for name in Report.__dataclass_fields__}
