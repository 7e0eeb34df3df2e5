"""Large data files for measuring: contacts written straight into the tables, without journal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from sme_crm.bootstrap import create_workspace
from sme_crm.domain.derived import Derived, DerivedInput, derive, search_rowid
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection

_GIVEN = (  # noqa: SIM905 - words are easier to read so
    "Émilie Karim Sophie Luc Anne Thomas Inès Hugo Chloé Nicolas Maud David Camille Pierre Julie"
    " Marc Élodie Paul Nadia Jean-Marie Aïcha Rémi Léa Gaëlle Yves Zoé Mathieu Fanny Benoît Odile"
).split()
_SYLLABLES = (  # noqa: SIM905
    "ba ber bou cha che cour da del du fau fer gar ger gou ha jo la le lam lo ma mar mo mou na ne"
    " pe per pi ra re ri ro rous sa ser si ta te tho va ver vi vil"
).split()
_ENDS = ("nier", "mont", "reau", "lier", "tin", "nard", "det", "court", "val", "ron", "guet")
_TOWNS = (
    ("44000", "Nantes"), ("33000", "Bordeaux"), ("69002", "Lyon"), ("74000", "Annecy"),
    ("59000", "Lille"), ("67000", "Strasbourg"), ("13001", "Marseille"), ("31000", "Toulouse"),
    ("35000", "Rennes"), ("06000", "Nice"), ("34000", "Montpellier"), ("76000", "Rouen"),
    ("38000", "Grenoble"), ("21000", "Dijon"), ("49000", "Angers"), ("97400", "Saint-Denis"),
)  # fmt: skip
_STATUSES = ("client", "prospect", "prospect", "former", "supplier", "partner")
_COLUMNS = (
    "id", "uid", "kind", "reference", "status", "given_name", "family_name", "organization_name",
    "created_at", "updated_at", "formatted_name", "sort_name", "organization", "organization_key",
    "function", "locality", "locality_key", "postal_code", "department", "email", "phone",
    "last_exchange", "touches",
)  # fmt: skip


def base_of(folder: Path, count: int) -> Path:
    """The data file of `count` contacts in `folder`, made when it is not there."""
    path = folder / f"contacts-{count}.crm"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        build(path, count)
    return path


def build(path: Path, count: int) -> None:
    """Make a data file of `count` contacts, the same ones each time; needs 0.6 KB a contact."""
    workspace = create_workspace(path)
    try:
        _fill(workspace.database, count)
    finally:
        workspace.close()


def _fill(database: Database, count: int) -> None:
    connection = database.begin_write()
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'contact'"
        " AND sql IS NOT NULL"
    ).fetchall()
    for name, _sql in indexes:
        connection.execute(f'DROP INDEX "{name}"')
    words: list[tuple[int, str]] = []
    marks = ", ".join("?" * len(_COLUMNS))
    connection.executemany(
        f"INSERT INTO contact({', '.join(_COLUMNS)}) VALUES ({marks})", _rows(count, words)
    )
    for _name, sql in indexes:
        connection.execute(sql)
    _index_words(connection, words)
    connection.execute("ANALYZE")
    database.commit_write()


def _index_words(connection: DriverConnection, words: list[tuple[int, str]]) -> None:
    words.sort()
    connection.executemany("INSERT INTO contact_search(rowid, words) VALUES (?, ?)", words)


def _rows(count: int, words: list[tuple[int, str]]) -> Iterator[tuple[object, ...]]:
    random = Random(20261121)
    companies = [_company(random) for _ in range(5_000)]
    for number in range(1, count + 1):
        organization = number % 12 == 0
        given = random.choice(_GIVEN)
        family = _family(random)
        company = _company(random) if organization else random.choice(companies)
        town = random.choice(_TOWNS)
        email = f"{given}.{family}.{number}@example.fr".lower().replace(" ", "-")
        day = f"20{random.randint(20, 26)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
        phone = f"0{random.randint(1, 7)} {number % 100:02} {number // 100 % 100:02} 11 22"
        found = derive(
            DerivedInput(
                kind="organization" if organization else "individual",
                given_name="" if organization else given,
                family_name="" if organization else family,
                birth_name="",
                organization_name=company if organization else "",
                address=(*town, ""),
                emails=(email,),
                email=email,
                phone=phone,
                employer=None if organization or number % 5 == 0 else (1, company, "Gérant"),
                last_exchange=f"{day}T10:00:00Z" if number % 3 else None,
                touches=number % 7 if number % 3 else 0,
            )
        )
        words.append((search_rowid(found.sort_name, number), found.words))
        yield _row(number, organization, given, family, company, f"{day}T08:00:00Z", found, random)


def _row(
    number: int,
    organization: bool,
    given: str,
    family: str,
    company: str,
    at: str,
    found: Derived,
    random: Random,
) -> tuple[object, ...]:
    return (
        number, f"large-{number}", "organization" if organization else "individual",
        f"C{number:07}" if number % 2 else "", random.choice(_STATUSES),
        "" if organization else given, "" if organization else family,
        company if organization else "", at, at,
        found.formatted_name, found.sort_name, found.organization, found.organization_key,
        found.function, found.locality, found.locality_key, found.postal_code, found.department,
        found.email, found.phone, found.last_exchange, found.touches,
    )  # fmt: skip


def _family(random: Random) -> str:
    return (random.choice(_SYLLABLES) + random.choice(_SYLLABLES) + random.choice(_ENDS)).title()


def _company(random: Random) -> str:
    return f"{random.choice(('Atelier', 'Garage', 'Groupe', 'Hexa', 'Studio'))} {_family(random)}"
