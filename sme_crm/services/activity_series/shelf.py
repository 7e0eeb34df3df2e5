"""The series of a business: those it wrote and the samples of the program."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sme_crm.domain.activity_series import Series
from sme_crm.domain.activity_series_json import (
    check_series,
    portable,
    series_from_json,
    series_to_json,
)
from sme_crm.domain.errors import FileRefused, InvalidInput, NotFound
from sme_crm.domain.folding import fold
from sme_crm.paths import resources
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.store.database import Database

SUFFIX: Final = ".smeseries"
_LARGEST_FILE: Final = 4_000_000


@dataclass(frozen=True, slots=True)
class SeriesEntry:
    """One series in the list; a sample has id 0. `active`: contacts under way in it."""

    id: int
    series: Series
    active: int = 0

    @property
    def name(self) -> str:
        """What it is called."""
        return self.series.name

    @property
    def sample(self) -> bool:
        """Whether it comes with the program."""
        return self.id == 0


@dataclass(frozen=True, slots=True)
class SavedSeries:
    """What a save answers; `change_id` is 0 when nothing differed."""

    id: int
    change_id: int


@cache
def sample_series() -> tuple[SeriesEntry, ...]:
    """The samples in `resources/series`, French first."""
    return tuple(
        SeriesEntry(0, series_from_json(path.read_text(encoding="utf-8")))
        for language in ("fr", "en")
        for path in sorted((resources() / "series" / language).glob("*.json"))
    )


class SeriesShelf:
    """Lists, finds, writes, copies and deletes series; brings them in from files and out."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    def list_series(self, language: str = "") -> list[SeriesEntry]:
        """The business's own series by name, then the samples (of one language if given)."""
        with self._database.translated_errors():
            rows = (
                self._database.reader()
                .execute(
                    "SELECT s.id, s.content, (SELECT count(*) FROM series_run r"
                    " JOIN series_member m ON m.run_id = r.id AND m.state = 'active'"
                    " WHERE r.series_id = s.id) FROM series s ORDER BY s.name, s.id"
                )
                .fetchall()
            )
        own = [SeriesEntry(row[0], series_from_json(row[1]), row[2]) for row in rows]
        samples = [
            entry for entry in sample_series() if not language or entry.series.language == language
        ]
        return [*own, *samples]

    def get(self, series_id: int) -> SeriesEntry:
        """One of the business's own; raises NotFound series."""
        for entry in self.list_series():
            if entry.id == series_id and not entry.sample:
                return entry
        raise NotFound("series", name=series_id)

    def find(self, name: str) -> SeriesEntry:
        """The series meant by a name (case and accents aside) or an id; raises NotFound series."""
        wanted = fold(name)
        for entry in self.list_series():
            if fold(entry.name) == wanted or (entry.id and str(entry.id) == name):
                return entry
        raise NotFound("series", name=name)

    def save(self, series: Series, series_id: int = 0, *, visit: int | None = None) -> SavedSeries:
        """Write a series (0: a new one) as one change; what is under way keeps its own steps.

        `visit` is the change of an earlier save: as long as nothing else was written, both are
        one change. Raises InvalidInput as `check_series`, NotFound series.
        """
        series = check_series(series)
        kind = "series.edit" if series_id else "series.create"
        with UnitOfWork(
            self._database, kind, {"name": series.name}, staff_id=self.staff_id, continues=visit
        ) as work:
            if series_id:
                _rewrite(work, series_id, series)
            else:
                series_id = insert_series(work, series)
        return SavedSeries(series_id, work.change_id if work.changes else 0)

    def duplicate(self, entry: SeriesEntry) -> SavedSeries:
        """Make a series of the business like another one or a sample."""
        return self.save(replace(entry.series, name=self.free_name(entry.name)))

    def free_name(self, name: str) -> str:
        """`name`, or with a number after it when a series of the business has it already."""
        taken = {fold(entry.name) for entry in self.list_series() if not entry.sample}
        wanted, number = name, 2
        while fold(wanted) in taken:
            wanted = f"{name} ({number})"
            number += 1
        return wanted

    def delete(self, series_id: int) -> int:
        """Delete a series (can be undone); what is under way goes on. Returns the change id."""
        with UnitOfWork(self._database, "series.delete", staff_id=self.staff_id) as work:
            row = work.connection.execute(
                "SELECT name FROM series WHERE id = ?", (series_id,)
            ).fetchone()
            if row is None:
                raise NotFound("series", name=series_id)
            work.describe(name=row[0])
            runs = work.connection.execute(
                "SELECT id FROM series_run WHERE series_id = ?", (series_id,)
            ).fetchall()
            work.update_many("series_run", [run[0] for run in runs], {"series_id": None})
            work.delete_where("series_refusal", f"series_id = {int(series_id)}")
            work.delete("series", series_id)
        return work.change_id

    def letters(self) -> list[tuple[str, str]]:
        """(uid, name) of the letter templates that a step can name."""
        with self._database.translated_errors():
            rows = (
                self._database.reader()
                .execute("SELECT uid, name FROM letter_template ORDER BY name, id")
                .fetchall()
            )
        return [(row[0], row[1]) for row in rows]

    # -- files ---------------------------------------------------------------------------------

    def write_file(self, path: Path, series: Series) -> None:
        """Write a series to a file for another business; raises OutputError.

        Groups, people and own kinds of this data file stay here.
        """
        from sme_crm.formats.output_file import output_file

        with output_file(path) as stream:
            stream.write(series_to_json(portable(series)).encode())

    def read_file(self, path: Path) -> SavedSeries:
        """Take a series in from a file, under a name that is free.

        Raises FileRefused missing, unreadable, InvalidInput as `series_from_json`.
        """
        try:
            if path.stat().st_size > _LARGEST_FILE:
                raise InvalidInput("series_format")
            text = path.read_bytes().decode("utf-8-sig")
        except FileNotFoundError as error:
            raise FileRefused("missing", file=path.name) from error
        except OSError as error:
            raise FileRefused("unreadable", file=path.name) from error
        except UnicodeDecodeError as error:
            raise InvalidInput("series_json") from error
        series = portable(series_from_json(text))
        return self.save(replace(series, name=self.free_name(series.name)))


def insert_series(work: UnitOfWork, series: Series) -> int:
    """Store a checked series inside a unit of work; returns its id."""
    values = _columns(series)
    return work.insert("series", {**values, "created_at": work.now, "updated_at": work.now})


def _rewrite(work: UnitOfWork, series_id: int, series: Series) -> None:
    row = work.connection.execute(
        "SELECT content, revision FROM series WHERE id = ?", (series_id,)
    ).fetchone()
    if row is None:
        raise NotFound("series", name=series_id)
    values = _columns(series)
    if values["content"] != row[0]:
        changed = {**values, "revision": row[1] + 1, "updated_at": work.now}
        work.update("series", series_id, changed)


def _columns(series: Series) -> dict[str, object]:
    return {
        "name": series.name,
        "description": series.description,
        "content": series_to_json(series),
    }
