"""Brings the companies rows name to contacts: of the base, of the file, or new ones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sme_crm.domain.company_key import CompanyKey, company_key
from sme_crm.store.staging import COMPANY_COLUMNS, LEADING_COLUMNS, Staging
from sme_crm.store.staging_merge import RepeatMerge

# How the columns of a company that rows only name follow from it.
_NAMED_BY = {
    "kind": "'organization'",
    "organization_name": "name",
    "formatted_name": "name",
    "organization": "name",
    "sort_name": "key",
    "organization_key": "key",
    "uid": "lower(hex(randomblob(16)))",
}


class EmployerSettlement:
    """The companies rows name, each brought to a contact: of the base, of the file, or new."""

    def __init__(self, staging: Staging) -> None:
        self._staging = staging
        self._connection = staging.connection

    def adopt(self, renamed: Mapping[str, int]) -> None:
        """Let companies be those of the base that get this name by a row: id by folded name."""
        self._connection.execute("CREATE INDEX IF NOT EXISTS employer_by_key ON employer(key)")
        self._connection.executemany(
            "UPDATE employer SET id = ? WHERE key = ? AND id IS NULL",
            [(contact, key) for key, contact in renamed.items()],
        )

    def drop_unused(self, employers: Iterable[int]) -> None:
        """Forget those of some companies nobody of the staged contacts works for."""
        self._connection.execute(
            "DELETE FROM employer WHERE id IS NULL"
            " AND employer IN (SELECT value FROM json_each(?))"
            " AND employer NOT IN (SELECT employer FROM employment)",
            (json.dumps(list(employers)),),
        )

    def link_to_rows(self) -> None:
        """Let companies that are rows of the file be those rows, spelt as there."""
        connection = self._connection
        if not self._staging.count("employer"):
            return
        siret = "siret" if "siret" in self._staging.columns else "''"
        connection.execute(
            f"CREATE TEMP TABLE company_row AS SELECT organization_key AS key, {siret} AS siret, n"
            " FROM contact WHERE kind = 'organization' AND organization_key <> ''"
        )
        connection.execute("CREATE INDEX temp.company_row_by_key ON company_row(key, siret, n)")
        connection.execute("CREATE INDEX temp.company_row_by_siret ON company_row(siret, n)")
        connection.execute(
            "UPDATE employer SET n = (SELECT min(n) FROM temp.company_row r"
            " WHERE r.siret = employer.siret) WHERE id IS NULL AND siret <> ''"
        )
        connection.execute(
            "UPDATE employer SET n = (SELECT min(n) FROM temp.company_row r"
            " WHERE r.key = employer.key AND (employer.siret IS NULL"
            " OR r.siret IN ('', employer.siret))) WHERE id IS NULL AND n IS NULL"
        )
        self._link_spellings()
        connection.execute("DROP TABLE temp.company_row")
        if connection.execute("SELECT 1 FROM employer WHERE n IS NOT NULL LIMIT 1").fetchone():
            self._complete_rows()
            self._take_names()

    def _complete_rows(self) -> None:
        """Let rows of companies learn what rows of their people tell of them."""
        connection = self._connection
        connection.execute("CREATE INDEX IF NOT EXISTS employer_by_n ON employer(n)")
        # Two SIRETs are two companies: the later one is not this row's.
        connection.execute(
            "UPDATE employer SET n = NULL WHERE n IS NOT NULL AND siret IS NOT NULL AND EXISTS"
            " (SELECT 1 FROM employer o WHERE o.n = employer.n AND o.siret <> employer.siret"
            " AND o.employer < employer.employer)"
        )
        for column in COMPANY_COLUMNS:
            if column in self._staging.columns:
                connection.execute(
                    f"UPDATE contact SET {column} = e.{column} FROM employer e"
                    f" WHERE e.n = contact.n AND e.{column} IS NOT NULL"
                    f" AND coalesce(contact.{column}, '') = ''"
                )

    def _take_names(self) -> None:
        """Let people show the name and, without one of their own, the place of their employer."""
        connection = self._connection
        employers = "employer e JOIN contact o ON o.n = e.n"
        of_people = "contact.employer = e.employer AND contact.kind = 'individual'"
        # In the words of a row the company's stand behind its name (see `staged_words`).
        connection.execute(
            "UPDATE contact SET organization = o.organization_name,"
            " organization_key = o.organization_key,"
            " words = contact.sort_name || ' ' || o.organization_key || substr(contact.words,"
            " length(contact.sort_name) + length(contact.organization_key) + 2)"
            f" FROM {employers} WHERE {of_people} AND contact.organization <> o.organization_name"
            " AND (contact.given_name <> '' OR contact.family_name <> '')"
        )
        nameless = connection.execute(
            f"SELECT contact.n FROM contact, {employers} WHERE {of_people}"
            " AND contact.given_name = '' AND contact.family_name = ''"
            " AND contact.organization <> o.organization_name"
        ).fetchall()
        if nameless:
            connection.execute(
                "UPDATE employer SET name = o.organization_name FROM contact o"
                " WHERE o.n = employer.n"
            )
            RepeatMerge(self._staging).derive_again(row[0] for row in nameless)
        self.place_people()

    def _link_spellings(self) -> None:
        """Link companies to rows that spell them otherwise (see `company_key`)."""
        connection = self._connection
        rows = connection.execute(
            "SELECT key, siret, min(n) FROM temp.company_row GROUP BY key ORDER BY 3"
        ).fetchall()
        if not rows:
            return
        spelt: dict[str, list[tuple[CompanyKey, str, int]]] = {}
        plain: dict[str, tuple[str, int]] = {}
        for key, siret, n in rows:
            name = company_key(key)
            if name.name == key:
                plain[key] = (siret, n)
            else:
                spelt.setdefault(name.name, []).append((name, siret, n))
        forms = self._told_forms()
        linked = []
        for employer, key, siret in connection.execute(
            "SELECT employer, key, coalesce(siret, '') FROM employer WHERE id IS NULL AND n IS NULL"
        ).fetchall():
            name = company_key(key)
            name = name if name.form else name._replace(form=forms.get(employer, ""))
            choices = [
                (other_siret, n)
                for other, other_siret, n in spelt.get(name.name, ())
                if other.agrees(name)
            ]
            if name.name != key and name.name in plain:
                choices.append(plain[name.name])
            fitting = [n for known, n in choices if not (siret and known and known != siret)]
            if fitting:
                linked.append((min(fitting), employer))
        connection.executemany("UPDATE employer SET n = ? WHERE employer = ?", linked)

    def _told_forms(self) -> dict[int, str]:
        """The legal form later rows told of companies, by number."""
        forms: dict[int, str] = {}
        for key, employer in self._connection.execute(
            "SELECT key, employer FROM employer_alias"
        ).fetchall():
            if form := company_key(key).form:
                forms[employer] = form
        return forms

    def place_people(self) -> None:
        """Let people without an address show that of their employer's row (see `derived`)."""
        self._connection.execute(
            "UPDATE contact SET postal_code = o.postal_code, locality = o.locality,"
            " locality_key = o.locality_key, department = o.department, country = o.country,"
            " words = contact.words || ' ' || o.locality_key"
            " FROM employer e JOIN contact o ON o.n = e.n"
            " WHERE contact.employer = e.employer AND contact.kind = 'individual'"
            " AND contact.postal_code = '' AND contact.locality = ''"
            " AND contact.n NOT IN (SELECT contact FROM address)"
        )

    def make_contacts(self, defaults: Mapping[str, object]) -> None:
        """Stage a contact for each company that has none, behind the rows (line 0).

        `defaults` holds what a staged column is when no row tells.
        """
        connection = self._connection
        first = connection.execute("SELECT coalesce(max(n), -1) + 1 FROM contact").fetchone()[0]
        connection.execute(
            "UPDATE employer SET n = ? + nth FROM (SELECT employer AS which,"
            " row_number() OVER (ORDER BY employer) - 1 AS nth FROM employer"
            " WHERE id IS NULL AND n IS NULL) WHERE employer = which",
            (first,),
        )
        values: list[str] = []
        constants: list[object] = []
        for column in self._staging.columns:
            if column in _NAMED_BY:
                values.append(_NAMED_BY[column])
            elif column in COMPANY_COLUMNS:
                values.append(f"coalesce({column}, ?)")
                constants.append(defaults[column])
            else:
                values.append("?")
                constants.append(defaults[column])
        columns = ", ".join(f'"{column}"' for column in (*LEADING_COLUMNS, *self._staging.columns))
        connection.execute(
            f"INSERT INTO contact({columns}) SELECT n, 0, 0, name_key, key, NULL,"
            f" {', '.join(values)} FROM employer WHERE n >= ? ORDER BY n",
            (*constants, first),
        )

    def stored_with_values(self) -> list[tuple[Any, ...]]:
        """(number, id, *company columns) of companies of the base of which a row tells."""
        told = " OR ".join(f"{name} IS NOT NULL" for name in COMPANY_COLUMNS)
        return self._connection.execute(
            f"SELECT employer, id, {', '.join(COMPANY_COLUMNS)} FROM employer"
            f" WHERE id IS NOT NULL AND ({told}) ORDER BY id, employer"
        ).fetchall()

    def part(self, employers: Sequence[int]) -> None:
        """Let companies be others than those of the base they are named like."""
        self._connection.executemany(
            "UPDATE employer SET id = NULL WHERE employer = ?", [(one,) for one in employers]
        )
