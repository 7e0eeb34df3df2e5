"""The files an owner brings along: an Excel list saved as CSV and the cards of a telephone.

They hold what such files hold in real life: zeros lost from postal codes and numbers, names in
capitals, couples, contacts that are there already, a row twice, a row without a name.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sme_crm.domain.contact import ContactSheet
from sme_crm.domain.folding import fold
from sme_crm.services.sample.people import SEED, Drawer

ROWS = 120
CARDS = 12
_HEADINGS = (
    "Civilité", "Nom", "Prénom", "Société", "Fonction", "Adresse", "CP", "Ville", "Tél. fixe",
    "Portable", "E-mail", "Date de naissance", "Langue", "Commentaires",
)  # fmt: skip
_CIVILITIES = {"mr": "M.", "mrs": "Mme"}
_ENGLISH = (
    ("Oliver", "Bennett", "12 quai Malakoff"),
    ("Grace", "Holloway", "5 rue du Roi Baco"),
    ("Harry", "Whitcombe", "31 boulevard Gustave Roch"),
)


def _drawer(today: date, offset: int) -> Drawer:
    """Draws other people than those of the sample business, always the same ones."""
    drawer = Drawer(today)
    drawer.random.seed(SEED + offset)
    return drawer


def write_list(path: Path, known: Sequence[ContactSheet], today: date) -> None:
    """Write the list of a trade show as Excel saves CSV in France: cp1252, semicolons.

    `known` are people of the base, who stand in the list again.
    """
    drawer = _drawer(today, 1)
    rows = [_row(drawer) for _ in range(ROWS - len(known) - len(_ENGLISH))]
    rows += [_known_row(sheet) for sheet in known]
    rows += [_english_row(drawer, *person) for person in _ENGLISH]
    drawer.random.shuffle(rows)
    rows.insert(40, rows[7])  # entered twice
    rows.insert(80, [""] * (len(_HEADINGS) - 1) + ["Voir avec Mathieu"])  # nobody
    with path.open("w", encoding="cp1252", errors="replace", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        writer.writerow(_HEADINGS)
        writer.writerows(rows)


def _row(drawer: Drawer) -> list[str]:
    draw = drawer.random
    civility, given, family = drawer.person_name()
    address = drawer.address()
    company = function = ""
    if draw.random() < 0.4:
        words = drawer.words
        company = f"{draw.choice(words.company_first)} {draw.choice(words.company_last)}"
        men, women, _ = draw.choice(words.functions)
        function = women if civility == "mrs" else men
    title = _CIVILITIES[civility]
    if draw.random() < 0.05 and not company:
        title, given = "M. et Mme", ""
    return [
        title,
        family.upper() if draw.random() < 0.6 else family,
        given,
        company,
        function,
        address.street,
        address.postal_code.lstrip("0"),
        address.locality.upper() if draw.random() < 0.3 else address.locality,
        drawer.landline().number if draw.random() < 0.4 else "",
        # A spreadsheet takes the number for an amount: the zero is gone.
        drawer.mobile().number.replace(" ", "").lstrip("0") if draw.random() < 0.7 else "",
        f"{fold(given or 'famille')}.{fold(family).replace(' ', '-')}@courriel.example",
        _birthday(drawer) if not company and draw.random() < 0.3 else "",
        "",
        draw.choice(drawer.words.notes) if draw.random() < 0.3 else "",
    ]


def _birthday(drawer: Drawer) -> str:
    draw = drawer.random
    return f"{draw.randrange(1, 29):02d}/{draw.randrange(1, 13):02d}/{draw.randrange(1950, 2000)}"


def _known_row(sheet: ContactSheet) -> list[str]:
    """A person of the base as another hand wrote them: same e-mail, a note on top."""
    contact = sheet.contact
    row = [""] * len(_HEADINGS)
    row[0] = _CIVILITIES.get(contact.civility, "")
    row[1] = contact.family_name.upper()
    row[2] = contact.given_name
    row[10] = sheet.emails[0].address.upper()
    row[13] = "Repassé sur le stand."
    return row


def _english_row(drawer: Drawer, given: str, family: str, street: str) -> list[str]:
    row = [""] * len(_HEADINGS)
    row[:3] = ["Mr" if given != "Grace" else "Mrs", family, given]
    row[5:8] = [street, "44000", "Nantes"]
    row[9] = drawer.mobile().number
    row[10] = f"{given.lower()}.{family.lower()}@mail.example"
    row[12] = "anglais"
    return row


def write_cards(path: Path, known: Sequence[ContactSheet], today: date) -> None:
    """Write the cards of a telephone as one vCard 3.0 file; `known` are people of the base."""
    drawer = _drawer(today, 2)
    cards = [_card(sheet.contact.given_name, sheet.contact.family_name,
                   drawer.mobile().number, sheet.emails[0].address) for sheet in known]  # fmt: skip
    while len(cards) < CARDS:
        _, given, family = drawer.person_name()
        email = f"{fold(given)}.{fold(family).replace(' ', '-')}@carte.example"
        address = drawer.address("home")
        place = f";;{address.street};{address.locality};;{address.postal_code};France"
        cards.append(_card(given, family, drawer.mobile().number, email, place))
    path.write_text("".join(cards), encoding="utf-8", newline="\r\n")


def _card(given: str, family: str, mobile: str, email: str, place: str = "") -> str:
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{family};{given};;;", f"FN:{given} {family}"]
    lines += [f"TEL;TYPE=CELL:{mobile}", f"EMAIL;TYPE=INTERNET:{email}"]
    if place:
        lines.append(f"ADR;TYPE=HOME:{place}")
    return "\n".join([*lines, "END:VCARD", ""])
