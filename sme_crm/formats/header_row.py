"""The header of a table: which of the first rows holds the column headings, if any."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

from sme_crm.domain.folding import fold

LOOKED_AT: Final = 40
"""Rows looked at: titles and notes above a table are shorter than that."""

_HEADINGS: Final = (
    "nom noms prenom prenoms name first last given family surname middle suffix prefix title titre"
    " civilite greeting civility salutation sexe gender societe company organisation organization"
    " entreprise raison sociale account compte client customer contact contacts fonction function"
    " job poste email mail courriel e tel telephone phone mobile portable fax adresse address adr"
    " rue street voie numvoie code postal cp zip zipcode postcode ville city town commune localite"
    " pays country region state departement site web website url siret siren naf ape tva vat date"
    " birthday naissance anniversaire notes note remarque commentaire comments observation"
    " observations description tags categories groupe groupes groups statut status source langue"
    " language reference ref numero number no n id identifiant code libelle label type categorie"
    " category age profession montant amount quantite quantity prix price total display primary"
    " value valeur h1 h2 a b c"
)
_STRONG_HEADINGS: Final = (
    "nom prenom name first last family given email mail courriel tel telephone phone mobile adresse"
    " address adr ville city cp postal zip zipcode postcode siret siren societe company raison"
    " civilite firstname lastname raisonsociale codepostal contactemail"
)
_HEADING_WORDS: Final = frozenset(_HEADINGS.split())
_STRONG_WORDS: Final = frozenset(_STRONG_HEADINGS.split())
_MAILBOX: Final = re.compile(r"\S+@\S+")
_DATA: Final = re.compile(
    r"[^@\s]+@[^@\s]+\.\w+"  # an e-mail address
    r"|https?://\S+|www\.\S+"
    r"|\+?[\d\s./()-]{7,}"  # a telephone number, a date, a SIRET
    r"|\d{5}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|-?\d+[.,]\d+|\d{4}-\d\d-\d\d.*"
    r"|true|false|vrai|faux",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(r"[A-ZÀ-Þ]?[a-zß-ÿ]+|[A-ZÀ-Þ]+(?![a-zß-ÿ])|\d+")
_LONGEST_HEADING: Final = 120
_LOOKED_INTO: Final = 200
"""Characters of a cell that are looked at: a cell may hold megabytes."""


def find_header(rows: Sequence[Sequence[str]]) -> int | None:
    """Index of the row of column headings among the first rows of a table, None without one.

    A heading row names as many columns as the table has, holds no data (e-mail, telephone, date,
    amount) and mostly distinct texts; rows above it are titles or notes. Between a plausible
    heading and doubt the first full row is taken: most files have a header.
    """
    looked = list(islice(rows, LOOKED_AT))
    filled = [sum(1 for cell in row if cell.strip()) for row in looked]
    used = [count for count in filled if count]
    if not used:
        return None
    full = _table_width(used)
    best, best_score = None, 0.0
    for index, row in enumerate(looked):
        if filled[index] * 2 < full or filled[index] == 0:
            continue
        score, known = _heading_score(row, full)
        if index and known < 0.3 and filled[index] <= max(filled[:index]):
            continue  # what stands above a heading is sparser: this is a row of data
        # A row as full as the one already found must speak much more clearly to replace it.
        fuller = best is None or filled[index] > filled[best]
        if score > best_score + (0.15 if fuller else 0.4):
            best, best_score = index, score
        if best is not None and index - best > 6:
            break
    if best is None or best_score <= 0.4:
        return _contrasting(looked)
    return None if _counts_on(looked, best) else best


def _contrasting(rows: Sequence[Sequence[str]]) -> int | None:
    """The first row, although it holds numbers, when the columns below hold anything but."""
    first = next((index for index, row in enumerate(rows) if any(map(str.strip, row))), None)
    if first is None:
        return None
    alike = unlike = 0
    for index, cell in enumerate(rows[first]):
        below = [other[index] for other in rows[first + 1 :] if index < len(other)]
        forms = {_form(other.strip()) for other in below if other.strip()}
        if len(below) < 2 or not forms or not cell.strip():
            continue
        unlike += _form(cell.strip()) not in forms
        alike += _form(cell.strip()) in forms
    return first if unlike >= 2 and unlike > alike else None


def _form(text: str) -> str:
    """Whether a text is a number, another datum (a date, a yes or no, a telephone) or words."""
    text = text[:_LOOKED_INTO]
    if text.replace(",", ".", 1).replace(".", "", 1).lstrip("-").isdigit():
        return "number"
    return "datum" if _DATA.fullmatch(text) else "words"


def _counts_on(rows: Sequence[Sequence[str]], header: int) -> bool:
    """Whether a supposed heading is a number over numbers: the first of the rows of data."""
    row = rows[header]
    if known_share(row) >= 0.3:
        return False
    for index, cell in enumerate(row):
        text = cell.strip()
        if not text.isdigit() or _is_year(text):
            continue
        below = [other[index].strip() for other in rows[header + 1 :] if index < len(other)]
        filled = [other for other in below if other]
        if filled and all(map(str.isdigit, filled)):
            return True
    return False


def contact_words(cells: Sequence[str]) -> int:
    """How many of the headings speak of people and companies (to choose among sheets)."""
    return sum(1 for cell in cells if words_of(cell) & _STRONG_WORDS)


def is_heading_like(cell: str) -> bool:
    """Whether a cell could be a heading: a short text that is no data (e-mail, number, date)."""
    text = cell.strip()[:_LOOKED_INTO]
    return (
        bool(text)
        and len(text) <= _LONGEST_HEADING
        and not _DATA.fullmatch(text)
        and any(map(str.isalpha, text))
    )


def known_share(cells: Sequence[str]) -> float:
    """The share of the texts that hold a word of headings (0 to 1)."""
    texts = [cell for cell in cells if cell.strip()]
    return sum(1 for cell in texts if words_of(cell) & _HEADING_WORDS) / max(1, len(texts))


def heading_names(cells: Sequence[str], width: int, first: int = 0) -> tuple[str, ...]:
    """Column names of a table of `width` columns: its headings, letters for those without one.

    Names are unique: the second "Phone" becomes "Phone (2)". `first` is the place of the first
    column in its sheet (0 is A).
    """
    names: list[str] = []
    seen: Counter[str] = Counter()
    for index in range(max(width, len(cells))):
        name = " ".join(cells[index].split()) if index < len(cells) else ""
        name = name or f"Column {column_letters(first + index)}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(names)


def column_letters(index: int) -> str:
    """Name of a column as spreadsheets write it: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _table_width(used: list[int]) -> int:
    """Columns of the table: the width most rows reach, wide rows weighing more than notes."""
    votes: Counter[int] = Counter()
    for count in used:
        votes[count] += count
    return max(votes, key=lambda width: (votes[width], width))


def _heading_score(row: Sequence[str], full: int) -> tuple[float, float]:
    """How much a row looks like headings (above 0.4: it is), and its share of known words."""
    cells = [cell.strip()[:_LOOKED_INTO] for cell in row if cell.strip()]
    count = len(cells)
    covered = min(1.0, count / full)
    known = sum(1 for cell in cells if words_of(cell) & _HEADING_WORDS) / count
    data = sum(1 for cell in cells if _DATA.fullmatch(cell) or _MAILBOX.fullmatch(cell)) / count
    long = sum(1 for cell in cells if len(cell) > _LONGEST_HEADING) / count
    repeated = 1 - len(set(cells)) / count
    digits = sum(1 for cell in cells if cell.isdigit() and not _is_year(cell)) / count
    score = covered + 0.5 * known - 2.0 * data - long - 0.3 * repeated - 0.7 * digits
    # "Client;Martin;75001;Paris" is data although it holds a word of headings.
    doubtful = data > 0.05 and known < 0.5
    return (min(score, 0.3) if doubtful else score), known


def _is_year(cell: str) -> bool:
    return len(cell) == 4 and cell[:2] in ("18", "19", "20", "21")


def words_of(heading: str) -> set[str]:
    """Folded words of a heading, also those of billingCity and CODE_POSTAL."""
    heading = heading[:_LOOKED_INTO]
    words = set(fold(heading).split())
    words.update(fold(word) for word in _WORDS.findall(heading))
    return words
