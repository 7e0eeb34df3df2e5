"""Asks where a file shall be written; its ending follows the kind chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from sme_crm.ui.settings import MachineSetting, MachineSettings

_KIND: Final = re.compile(r"(?P<words>[^;]+?) ?\(\*\.(?P<ending>\w+)\)")


class SaveDialog(QFileDialog):
    """The save dialog of the system for files of some `kinds` (words by ending, "pdf").

    A name without an ending of these gets that of the kind chosen before it is asked whether a
    file of this name may be replaced. Without kinds the ending is that of the name proposed.
    """

    def __init__(
        self, parent: QWidget | None, title: str, proposed: Path, kinds: Mapping[str, str]
    ) -> None:
        super().__init__(parent, title, str(proposed.parent))
        self._kinds = dict(kinds) or {proposed.suffix[1:].lower(): ""}
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        if kinds:
            self.setNameFilters([f"{words} (*.{ending})" for ending, words in kinds.items()])
        self.selectFile(proposed.name)
        self.filterSelected.connect(self._follow)
        self._follow(self.selectedNameFilter())

    def _follow(self, chosen: str) -> None:
        """The ending of the name becomes that of the kind."""
        ending = next(
            (end for end in self._kinds if chosen.endswith(f"(*.{end})")), next(iter(self._kinds))
        )
        self.setDefaultSuffix(ending)
        names = self.selectedFiles()
        path = Path(names[0]) if names else None
        if ending and path is not None and path.suffix[1:].lower() in self._kinds:
            self.selectFile(str(path.with_suffix(f".{ending}")))

    def path(self) -> Path | None:
        """Where to write once it was accepted."""
        names = self.selectedFiles()
        if not names:
            return None
        path = Path(names[0])
        if path.suffix[1:].lower() not in self._kinds and self.defaultSuffix():
            path = path.with_name(f"{path.name}.{self.defaultSuffix()}")
        return path


def ask_save_path(
    parent: QWidget | None, title: str, proposed: Path, kinds: Mapping[str, str]
) -> Path | None:
    """Where to write, None when the user gave up; `proposed` is a whole path with its ending."""
    dialog = SaveDialog(parent, title, proposed, kinds)
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    path = dialog.path() if accepted else None
    dialog.deleteLater()
    return path


def ask_remembered_path(
    settings: MachineSettings,
    folder: MachineSetting[str],
    parent: QWidget | None,
    title: str,
    name: str,
    kinds: Mapping[str, str],
) -> Path | None:
    """Where to write a file proposed as `name`, beginning in the folder used last for its like."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    usual = QStandardPaths.writableLocation(documents) or Path.home()
    path = ask_save_path(parent, title, Path(settings.get(folder) or usual) / name, kinds)
    if path is not None:
        settings.set(folder, str(path.parent))
    return path


def kinds_in(text: str) -> dict[str, str]:
    """The kinds a text for file dialogs offers: "PDF (*.pdf);;Text (*.txt)" by ending."""
    return {found["ending"]: found["words"].strip() for found in _KIND.finditer(text)}
