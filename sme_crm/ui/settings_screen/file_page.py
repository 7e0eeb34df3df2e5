"""The page of the data file: where it is, its backups, its check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from sme_crm.services.progress import Progress
from sme_crm.ui.labels import instant_text, size_text
from sme_crm.ui.navigation import OpenDataFile, RestoreBackup
from sme_crm.ui.settings import SECOND_BACKUP_PLACE
from sme_crm.ui.settings_screen.settings_page import SettingsPage, row_of
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.services.backups import Backup
    from sme_crm.services.checks import CheckReport
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.context import UiContext

_OLD_AFTER_DAYS = 7


@dataclass(frozen=True, slots=True)
class FileState:
    """What the page shows of the file; instants are UTC, None when there is no backup."""

    size: int
    first: datetime | None
    second: datetime | None


def _read_state(workspace: Workspace) -> FileState:
    backups = workspace.backups
    second = backups.second_place
    return FileState(
        workspace.path.stat().st_size,
        backups.last_backup(backups.first_place),
        backups.last_backup(second) if second is not None else None,
    )


class FilePage(SettingsPage):
    """Everything about the safety of the data."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._fill_file()
        self._fill_backups()
        self._fill_check()
        self.column.addStretch(1)

    def _fill_file(self) -> None:
        path = self.context.workspace.path
        card = self.add_card(
            self.tr("Your file"),
            self.tr("All your data is in this one file; copy it and you have copied everything."),
        )
        card.body.addWidget(TextLabel(path.name, TextRole.STRONG))
        card.body.addWidget(ElidedLabel(str(path.parent), tone="muted"))
        self._size = TextLabel("", tone="muted")
        card.body.addWidget(self._size)
        show = Button(self.tr("Show in its folder"), "folder")
        show.clicked.connect(lambda _checked=False: _open_folder(path.parent))
        other = Button(self.tr("Open another file…"), "external")
        other.setEnabled(self.context.navigator.can_send(OpenDataFile))
        other.clicked.connect(lambda _checked=False: self.context.navigator.send(OpenDataFile()))
        card.body.addLayout(row_of(show, other, stretch=True))

    def _fill_backups(self) -> None:
        card = self.add_card(
            self.tr("Backups"),
            self.tr("Made when you close the program and before an import; each one is checked."),
        )
        self._first = TextLabel("", wrap=True)
        self._second = TextLabel("", wrap=True)
        card.body.addWidget(self._first)
        card.body.addWidget(self._second)
        self._choose = Button(self.tr("Choose a second place…"), "folder")
        self._choose.setToolTip(self.tr("A USB stick or a network folder"))
        self._choose.clicked.connect(self._ask_second)
        self._drop = Button(self.tr("No second place"), "close", "quiet")
        self._drop.clicked.connect(lambda _checked=False: self.set_second_place(None))
        card.body.addLayout(row_of(self._choose, self._drop, stretch=True))
        self.back_up = Button(self.tr("Back up now"), "backup", "primary")
        self.back_up.clicked.connect(self.start_backup)
        restore = Button(self.tr("Restore a backup…"), "restore")
        restore.setEnabled(self.context.navigator.can_send(RestoreBackup))
        restore.clicked.connect(lambda _checked=False: self.context.navigator.send(RestoreBackup()))
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(restore)
        line.addWidget(self.back_up)
        card.body.addLayout(line)

    def _fill_check(self) -> None:
        card = self.add_card(
            self.tr("Check of the file"),
            self.tr("Proves that everything in the file is whole and fits together."),
        )
        self._report = TextLabel("", wrap=True)
        self._report.hide()
        card.body.addWidget(self._report)
        self._check = Button(self.tr("Check the file"), "success")
        self._check.clicked.connect(self.start_check)
        card.body.addLayout(row_of(self._check, stretch=True))

    def load(self) -> None:
        """Read sizes and dates."""
        workspace = self.context.workspace
        self.context.jobs.read(lambda: _read_state(workspace), self._show)

    def _show(self, state: FileState) -> None:
        self._size.setText(size_text(state.size))
        self._first.setText(self.tr("Beside the file: {when}").format(when=self._when(state.first)))
        place = self.context.settings.get(SECOND_BACKUP_PLACE)
        self._drop.setVisible(bool(place))
        if not place:
            self._second.setText(
                self.tr("No second place yet: a broken disk would take file and backups.")
            )
            self._second.set_tone("warning")
            return
        self._second.setText(
            self.tr("{place}: {when}").format(place=place, when=self._when(state.second))
        )
        old = state.second is None or (datetime.now(UTC) - state.second).days >= _OLD_AFTER_DAYS
        self._second.set_tone("warning" if old else "")

    def _when(self, made: datetime | None) -> str:
        return instant_text(made.isoformat()) if made is not None else self.tr("no backup yet")

    # -- acting --------------------------------------------------------------------------------

    def _ask_second(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a second place"))
        if name:
            self.set_second_place(Path(name))

    def set_second_place(self, place: Path | None) -> None:
        """Make backups in this folder as well; None: only beside the file."""
        self.context.workspace.backups.second_place = place
        self.context.settings.set(SECOND_BACKUP_PLACE, "" if place is None else str(place))
        self.load()

    def start_backup(self) -> None:
        """Make a backup in every place."""
        self.back_up.setEnabled(False)
        workspace = self.context.workspace

        def work(progress: Progress) -> list[Backup]:
            return workspace.backups.back_up(lambda done, total: progress.step(done, total))

        self.context.jobs.run(
            self.tr("Backing up…"),
            work,
            self._finish_backup,
            self._fail,
            owner=self,
            cancellable=False,
        )

    def _finish_backup(self, made: list[Backup]) -> None:
        self.back_up.setEnabled(True)
        place = self.context.settings.get(SECOND_BACKUP_PLACE)
        if place and not any(backup.path.parent == Path(place) for backup in made):
            words = self.tr("Backed up beside the file only: the second place is not there.")
            self.context.notices.toast(words, "warning")
        else:
            self.context.notices.toast(self.tr("%n backup(s) made and checked", "", len(made)))
        self.load()

    def _fail(self, error: Exception) -> None:
        self.back_up.setEnabled(True)
        self._check.setEnabled(True)
        self.context.notices.show_error(error)

    def start_check(self) -> None:
        """Check the file."""
        self._check.setEnabled(False)
        workspace = self.context.workspace

        def work(progress: Progress) -> CheckReport:
            return workspace.checks.run(lambda done, total: progress.step(done, total))

        self.context.jobs.run(
            self.tr("Checking the file…"),
            work,
            self._show_report,
            self._fail,
            owner=self,
            cancellable=False,
        )

    def _show_report(self, report: CheckReport) -> None:
        self._check.setEnabled(True)
        self._report.show()
        if report.sound:
            self._report.setText(
                self.tr("Everything is in order: %n contact(s).", "", report.contacts)
            )
            self._report.set_tone("ok")
        else:
            self._report.setText(
                self.tr("Something differs. Make a backup now, then restore an earlier one.")
            )
            self._report.set_tone("danger")


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
