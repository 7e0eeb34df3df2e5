"""Erasing contacts for good: what will go is said beforehand, then nothing brings it back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sme_crm.domain.errors import NotFound
from sme_crm.services.backups import Backups
from sme_crm.services.progress import Progress
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.erasing import erase_contacts
from sme_crm.store.queries.traces import KEPT, OWNED, rows_of, traces_of


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing contacts takes away, counted.

    `ids` are those that are there, `name` that of the only one. `merged`: records that went into
    them. `values`: addresses, numbers, links and own values; `entries`: of their histories,
    `letters` of these with the pages as printed. `tasks`, `appointments` concern nobody else and
    go; `shared` concern others too and stay, without them. `kept`: quotes, orders and the like,
    which stay without them. `changes`: recorded changes whose values of them go.
    """

    ids: tuple[int, ...]
    name: str
    merged: int
    values: int
    entries: int
    letters: int
    documents: int
    tasks: int
    appointments: int
    shared: int
    kept: int
    changes: int


@dataclass(frozen=True, slots=True)
class LeftCopies:
    """Files in which erased contacts still stand: backups until they rotate, files kept aside.

    `oldest`, `newest`: when the first and the last of the `backups` was made (UTC). `aside`:
    files that a restored backup took the place of; nothing rotates these.
    """

    backups: int
    oldest: datetime | None
    newest: datetime | None
    aside: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done: the change, how many contacts; `swept` as `Erasing.sweep` answers."""

    change_id: int
    contacts: int
    swept: bool


_OWN_COUNT = frozenset({"history", "document", "task_contact", "appointment_contact"})


class Erasing:
    """Erases contacts of the base or of the trash."""

    def __init__(self, database: Database, backups: Backups) -> None:
        self._database = database
        self._backups = backups
        self.staff_id: int | None = None

    def preview(self, ids: Sequence[int]) -> Erasure:
        """What will go with contacts; raises NotFound contact when none is there."""
        connection = self._database.reader()
        with self._database.translated_errors(), traces_of(connection, ids) as there:
            if not there:
                raise NotFound("contact", id=ids[0] if ids else 0)
            return self._count(connection, there)

    def _count(self, connection: DriverConnection, there: Sequence[int]) -> Erasure:
        found = {table: len(rows_of(connection, table)) for table in OWNED}
        name = ""
        if len(there) == 1:
            (name,) = connection.execute(
                "SELECT formatted_name FROM contact WHERE id = ?", (there[0],)
            ).fetchone()
        tasks = set(rows_of(connection, "task"))
        appointments = set(rows_of(connection, "appointment"))
        listed = json.dumps(there)
        linked = {
            kind: connection.execute(
                f"SELECT count(DISTINCT {kind}_id) FROM {kind}_contact WHERE contact_id IN"
                f" (SELECT id FROM temp.erase_contact) AND {kind}_id NOT IN"
                " (SELECT value FROM json_each(?))",
                (json.dumps(sorted(gone)),),
            ).fetchone()[0]
            for kind, gone in (("task", tasks), ("appointment", appointments))
        }
        letters = connection.execute(
            "SELECT count(*) FROM letter_page WHERE history_id IN"
            " (SELECT row_id FROM temp.erase_row WHERE table_name = 'history')"
        ).fetchone()[0]
        changes = connection.execute(
            "SELECT count(*) FROM (SELECT change_id FROM change_contact WHERE contact_id IN"
            " (SELECT value FROM json_each(?1)) UNION SELECT created_change FROM contact"
            " WHERE id IN (SELECT value FROM json_each(?1)))",
            (listed,),
        ).fetchone()[0]
        return Erasure(
            ids=tuple(there),
            name=name,
            merged=len(rows_of(connection, "contact")) - len(there),
            values=sum(found[table] for table in found if table not in KEPT | _OWN_COUNT),
            entries=found["history"],
            letters=letters,
            documents=found["document"],
            tasks=len(tasks),
            appointments=len(appointments),
            shared=sum(linked.values()),
            kept=sum(found[table] for table in KEPT),
            changes=changes,
        )

    def left_copies(self) -> LeftCopies:
        """The copies of the data file that erasing leaves as they are."""
        backups = self._backups.list_backups()
        return LeftCopies(
            backups=len(backups),
            oldest=backups[-1].made_at if backups else None,
            newest=backups[0].made_at if backups else None,
            aside=tuple(self._backups.list_set_aside()),
        )

    def erase(
        self, ids: Sequence[int], progress: Progress | None = None, *, origin: str = ""
    ) -> Erased:
        """Erase contacts, all or nothing.

        Raises NotFound contact, Cancelled; then everything is as it was.
        """
        progress = progress or Progress()

        def step(done: int, total: int) -> None:
            progress.check()
            progress.step(done, total)

        change_id, count = erase_contacts(
            self._database, ids, origin=origin, staff_id=self.staff_id, step=step
        )
        return Erased(change_id, count, self.sweep())

    def sweep(self) -> bool:
        """Write the file anew, so that no page of it keeps what was erased; False if it cannot be.

        There may be too little room, or another program reads; it can be tried again.
        """
        return self._database.write_anew()
