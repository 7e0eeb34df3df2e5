"""An open data file: its change bus, its settings, its journal, its backups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.services.change_bus import ChangeBus, Listener
from sme_crm.services.contact_lists import ContactLists
from sme_crm.services.search import Search
from sme_crm.store.database import Database

if TYPE_CHECKING:
    from sme_crm.services.backups import Backups
    from sme_crm.services.checks import Checks
    from sme_crm.services.eligibility import Eligibility
    from sme_crm.services.settings import Settings
    from sme_crm.services.staff import Staff
    from sme_crm.services.undo import Undo


@dataclass
class OpenFile:
    """What every open data file has, whatever is done with it.

    The services are made on first use: the first page of a start needs two of them.
    """

    database: Database
    second_backup_place: Path | None = None

    def __post_init__(self) -> None:
        self.bus = ChangeBus()
        self.database.on_commit = self.bus.publish

    @property
    def path(self) -> Path:
        """The data file."""
        return self.database.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written: another program holds the file."""
        return self.database.read_only

    @property
    def sample(self) -> bool:
        """Whether this is the sample business, which says so on every screen."""
        return bool(self.settings.get("file.sample"))

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every committed change, on the writing thread; returns how to stop."""
        return self.bus.subscribe(listener)

    def close(self) -> None:
        """Close the data file; the workspace is of no use afterwards."""
        self.database.close()

    @cached_property
    def contact_lists(self) -> ContactLists:
        """Lists of contacts in pages."""
        return ContactLists(self.database)

    @cached_property
    def search(self) -> Search:
        """Type-ahead."""
        return Search(self.database)

    @cached_property
    def settings(self) -> Settings:
        """Settings of the business."""
        from sme_crm.services.settings import Settings

        return Settings(self.database)

    @cached_property
    def eligibility(self) -> Eligibility:
        """Who may be contacted."""
        from sme_crm.services.eligibility import Eligibility

        return Eligibility(self.database)

    @cached_property
    def undo(self) -> Undo:
        """The journal."""
        from sme_crm.services.undo import Undo

        return Undo(self.database)

    @cached_property
    def staff(self) -> Staff:
        """The staff list."""
        from sme_crm.services.staff import Staff

        return Staff(self.database)

    @cached_property
    def backups(self) -> Backups:
        """Backups of the file."""
        from sme_crm.services.backups import Backups

        return Backups(self.database, self.second_backup_place)

    @cached_property
    def checks(self) -> Checks:
        """Proof of the file."""
        from sme_crm.services.checks import Checks

        return Checks(self.database)
