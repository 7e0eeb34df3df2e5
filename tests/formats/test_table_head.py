"""Headings on one line or two, with groups above or units below them."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from sme_crm.formats.source import SourceOptions, open_source
from sme_crm.formats.table_head import find_head

_TWO_PEOPLE = [
    ["Martin", "Jean", "12 rue de la Paix", "69001", "Lyon"],
    ["Durand", "Luc", "3 avenue Foch", "75008", "Paris"],
]


@pytest.mark.parametrize(
    ("head", "headings", "last", "others"),
    [
        (
            [["Contact", "", "Adresse", "", ""], ["Nom", "Prénom", "Rue", "CP", "Ville"]],
            ("Nom", "Prénom", "Rue", "CP", "Ville"), 1, (0,),
        ),
        (
            [["Nom", "Prénom", "Adresse", "", ""], ["", "", "Rue", "CP", "Ville"]],
            ("Nom", "Prénom", "Rue", "CP", "Ville"), 1, (1,),
        ),
        (
            [["Société", "Contact", "", "", ""], ["", "Prénom", "Rue", "CP", "Ville"]],
            ("Société", "Prénom", "Rue", "CP", "Ville"), 1, (0,),
        ),
        (
            [["Siège", "", "Adresse de livraison", "", ""], ["Rue", "Ville", "Rue", "CP", "Ville"]],
            ("Rue Siège", "Ville Siège", "Rue livraison", "CP", "Ville livraison"), 1, (0,),
        ),
        (
            [["Nom", "Prénom", "Rue", "CP", "Ville"], ["(de famille)", "", "(et numéro)", "", ""]],
            ("Nom", "Prénom", "Rue", "CP", "Ville"), 1, (1,),
        ),
        ([["Nom", "Prénom", "Rue", "CP", "Ville"]], ("Nom", "Prénom", "Rue", "CP", "Ville"), 0, ()),
    ],
)  # fmt: skip
def test_lines_of_headings(
    head: list[list[str]], headings: tuple[str, ...], last: int, others: tuple[int, ...]
) -> None:
    found = find_head([*head, *_TWO_PEOPLE])
    assert (found.cells, found.last, found.others) == (headings, last, others)
    titled = find_head([["Nos clients", "", "", "", ""], [], *head, *_TWO_PEOPLE])
    assert (titled.cells, titled.last, titled.titles) == (headings, last + 2, (0,))


def test_a_first_row_of_data_is_no_second_line_of_headings() -> None:
    rows = [["Nom", "Prénom", "Ville", ""], ["Martin", "", "", "x"], ["Durand", "Luc", "Nice", ""]]
    assert find_head(rows).last == 0


def test_the_user_says_the_line() -> None:
    rows = [["Contact", "", "", "", ""], ["Nom", "Prénom", "Rue", "CP", "Ville"], *_TWO_PEOPLE]
    assert find_head(rows, 2).cells == tuple(_TWO_PEOPLE[0])
    assert find_head(rows, -1).last is None
    assert find_head(rows, 99).last is None


def test_merged_headings_of_a_workbook(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in [
        ["Fichier clients 2024"],
        ["Société", "Contact", None, "Adresse de livraison", None, "Adresse de facturation"],
        [None, "Nom", "Prénom", "Rue", "Ville", "Rue", "Ville"],
        ["ACME", "Martin", "Jean", "12 rue de la Paix", "Lyon", "4 rue B", "Bourg"],
        ["Bidule", "Durand", "Luc", "3 avenue Foch", "Paris", None, None],
    ]:
        sheet.append(row)
    for merged in ("A2:A3", "B2:C2", "D2:E2", "F2:G2", "A1:G1"):
        sheet.merge_cells(merged)
    workbook.save(tmp_path / "a.xlsx")
    source = open_source(tmp_path / "a.xlsx")
    assert source.header == (
        "Société", "Nom", "Prénom", "Rue livraison", "Ville livraison", "Rue facturation",
        "Ville facturation",
    )  # fmt: skip
    assert (source.header_line, [row.line for row in source.rows()]) == (3, [4, 5])
    assert [(row.line, row.reason) for row in source.left_out] == [(1, "title"), (2, "heading")]
    said = open_source(tmp_path / "a.xlsx", SourceOptions(header_line=4))
    assert said.header[:2] == ("ACME", "Martin")
