"""Words of Today with a number in them."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject

from sme_crm.ui.labels import count_text


class TodayCounts(QObject):
    """Plurals can be translated in a QObject alone."""

    def age(self, years: int) -> str:
        """How old somebody gets."""
        return self.tr("%n year(s) old", "", years)

    def never_contacted(self, count: int) -> str:
        """How many prospects nobody has written to."""
        text = self.tr("%n prospect(s) never contacted", "", count)
        return text.replace(str(count), count_text(count), 1)

    def ahead(self, count: int) -> str:
        """How many tasks the days to come have."""
        text = self.tr("%n task(s) in the seven days to come", "", count)
        return text.replace(str(count), count_text(count), 1)

    def backup_age(self, days: int) -> str:
        """How old the backup on the second place is."""
        return self.tr("The backup on the second place is %n day(s) old", "", days)

    def others(self, names: str, more: int) -> str:
        """Some names, and how many more there are."""
        if not more:
            return names
        text = self.tr("{names} and %n more", "", more)
        return text.replace(str(more), count_text(more), 1).format(names=names)

    def steps(self, count: int) -> str:
        """How many steps a series has."""
        return self.tr("%n step(s)", "", count)

    def chased(self, count: int) -> str:
        """How often a quote was chased."""
        return self.tr("chased %n time(s)", "", count)

    def sent_ago(self, days: int) -> str:
        """How long ago a quote was sent."""
        return self.tr("sent %n day(s) ago", "", days)

    def addresses_to_mend(self, count: int) -> str:
        """How many addresses mail came back from."""
        text = self.tr("%n address(es) to mend", "", count)
        return text.replace(str(count), count_text(count), 1)

    def more_tasks(self, count: int) -> str:
        """How many tasks are not shown."""
        text = self.tr("%n more in the list of tasks", "", count)
        return text.replace(str(count), count_text(count), 1)


@cache
def counted() -> TodayCounts:
    """The words; made when the first is needed."""
    return TodayCounts()
