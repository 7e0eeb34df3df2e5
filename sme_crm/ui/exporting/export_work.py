"""Exports as jobs: the file written in the background, told in a toast that shows its folder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from sme_crm.domain.dates import present_day
from sme_crm.ui.exporting.choices import FOLDER
from sme_crm.ui.labels import count_text, translated

if TYPE_CHECKING:
    from sme_crm.services.exports import ExportOptions, ExportResult
    from sme_crm.ui.context import UiContext

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class ExportWork(QObject):
    """Writes files for the dialog, and lives on when it is closed."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def proposal(self, name: str, ending: str) -> Path:
        """A name for the file, with the day, in the folder used last."""
        known = self._context.settings.get(FOLDER)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(known or QStandardPaths.writableLocation(place) or Path.home())
        plain = " ".join(_FORBIDDEN.sub(" ", name).split()).strip(". ")[:80]
        day = present_day().isoformat()
        title = plain or self.tr("Contacts")
        return folder / f"{title} {day}.{ending}"

    def write(
        self, path: Path, ids: Sequence[int], format_key: str, options: ExportOptions
    ) -> None:
        """Write the contacts to `path` as a job."""
        workspace = self._context.workspace
        self._context.settings.set(FOLDER, str(path.parent))
        self._context.jobs.run(
            _counted(self.tr("Exporting %n contact(s)", "", len(ids)), len(ids)),
            lambda progress: workspace.exports.export(
                path,
                ids,
                format_name=format_key,
                translate=translated,
                progress=progress,
                options=options,
            ),
            self._tell,
            owner=self,
        )

    def _tell(self, result: ExportResult) -> None:
        words = _counted(
            self.tr("%n contact(s) written to {file}", "", result.contacts), result.contacts
        ).format(file=result.path.name)
        if result.left_out:
            left = len(result.left_out)
            words += " · " + _counted(self.tr("%n left out", "", left), left)
        if result.replaced:
            words += " · " + _counted(
                self.tr("%n letter(s) replaced", "", result.replaced), result.replaced
            )
        self._context.notices.toast_action(
            words, self.tr("Show in folder"), lambda: self.show_folder(result.path), "export"
        )

    def show_folder(self, path: Path) -> None:
        """Open the folder of a file with the program of the system."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
            self._context.notices.toast(
                self.tr("No program opened {folder}.").format(folder=path.parent.name), "warning"
            )


def _counted(text: str, count: int) -> str:
    return text.replace(str(count), count_text(count), 1)
