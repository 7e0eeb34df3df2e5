"""Files as an owner has them: an Excel list, the cards of a telephone, a list in CSV."""

from __future__ import annotations

from pathlib import Path

HEADINGS = (
    "Civilité", "Nom", "Prénom", "Société", "Fonction", "Adresse", "CP", "Ville", "Portable",
    "E-mail", "Langue",
)  # fmt: skip
ROWS: tuple[tuple[object, ...], ...] = (
    ("Mme", "DURAND", "Élise", "", "", "3 rue de l’Église", 1000, "BOURG-EN-BRESSE", 612345678,
     "elise@durand.example", ""),
    ("M.", "Petit", "Léo", "Café Nova", "Gérant", "12 quai de la Fosse", 44000, "Nantes",
     "06 22 33 44 55", "leo@nova.example", ""),
    ("M. et Mme", "Marchand", "", "", "", "7 rue Crébillon", 44000, "Nantes", "", "", ""),
    ("Mrs", "Holloway", "Grace", "", "", "5 rue du Roi Baco", 44000, "Nantes", "",
     "grace@holloway.example", "anglais"),
    ("", "Le Goff", "Yann", "", "", "", "", "", 677889900, "", ""),
)  # fmt: skip
CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Petit;Léo;;;\r\nFN:Léo Petit\r\n"
    "EMAIL;TYPE=INTERNET:leo@nova.example\r\nTEL;TYPE=WORK:02 40 11 22 33\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Morel;Anne;;;\r\nFN:Anne Morel\r\n"
    "ADR;TYPE=HOME:;;8 rue Haute;Rezé;;44400;France\r\nEND:VCARD\r\n"
)


def write_workbook(folder: Path) -> Path:
    """An Excel list whose numbers lost their zeros."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Clients"
    for row in (HEADINGS, *ROWS):
        sheet.append(row)
    path = folder / "Clients 2026.xlsx"
    book.save(path)
    return path


def write_list(folder: Path) -> Path:
    """The same as Excel saves CSV in France."""
    lines = [";".join(str(cell) for cell in row) for row in (HEADINGS, *ROWS)]
    path = folder / "clients.csv"
    path.write_text("\n".join(lines) + "\n", encoding="cp1252", newline="\r\n")
    return path


def write_cards(folder: Path) -> Path:
    """The cards of a telephone; one of them is in the list as well."""
    path = folder / "contacts.vcf"
    path.write_text(CARDS, encoding="utf-8", newline="")
    return path
