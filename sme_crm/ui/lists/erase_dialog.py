"""Erasing contacts for good: what will go and what stays, then the name or the number typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.folding import fold_compact
from sme_crm.ui.labels import count_text, day_text
from sme_crm.ui.notices import BannerAction
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, SectionLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.services.erasing import Erased, Erasure, LeftCopies
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext

_WIDTH = 520
_SWEEP = "erasing/sweep"


class EraseDialog(QDialog):
    """Says what goes with contacts; accepted once their name, or their number, is typed."""

    def __init__(self, told: Erasure, copies: LeftCopies, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Erase for good"))
        self.setMinimumWidth(_WIDTH)
        self.wanted = told.name or count_text(len(told.ids))
        self.typed = QLineEdit()
        self.typed.textChanged.connect(self._check)
        self.erase = Button(
            self.tr("Erase %n contact(s) for good", "", len(told.ids)), "trash", "danger"
        )
        self.erase.setEnabled(False)
        self.erase.clicked.connect(self.accept)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        self._column.setSpacing(size.SPACE_8)
        self._column.addWidget(TextLabel(self._title(told), TextRole.TITLE, wrap=True))
        self._say(self.tr("This cannot be taken back, neither here nor from the list of changes."))
        self._list(self.tr("What goes"), self._going(told))
        self._list(self.tr("What stays"), [*self._staying(told), *self._copies(copies)])
        self._ask(told)

    def _title(self, told: Erasure) -> str:
        if told.name:
            return self.tr("Erase {name} for good?").format(name=told.name)
        return self.tr("Erase %n contact(s) for good?", "", len(told.ids))

    def _say(self, text: str) -> None:
        self._column.addWidget(TextLabel(text, wrap=True))

    def _list(self, caption: str, lines: Sequence[str]) -> None:
        if lines:
            self._column.addSpacing(size.SPACE_4)
            self._column.addWidget(SectionLabel(caption))
            self._say("\n".join(f"•\N{NO-BREAK SPACE}{line}" for line in lines))

    def _going(self, told: Erasure) -> list[str]:
        counted = (
            (told.merged, self.tr("%n record(s) merged earlier", "", told.merged)),
            (told.values, self.tr("%n value(s) of the sheet: addresses, numbers, links", "",
                                  told.values)),
            (told.entries, self.tr("%n item(s) of the history", "", told.entries)),
            (told.letters, self.tr("%n letter(s), with the pages as printed", "", told.letters)),
            (told.documents, self.tr("%n document(s)", "", told.documents)),
            (told.tasks, self.tr("%n task(s) concerning nobody else", "", told.tasks)),
            (told.appointments, self.tr("%n appointment(s) concerning nobody else", "",
                                        told.appointments)),
            (told.changes, self.tr("what %n change(s) recorded of it: an undo passes over that", "",
                                   told.changes)),
        )  # fmt: skip
        return [line for count, line in counted if count]

    def _staying(self, told: Erasure) -> list[str]:
        counted = (
            (told.shared, self.tr("%n task(s) or appointment(s) with others, without the name"
                                  " among those concerned", "", told.shared)),
            (told.kept, self.tr("%n record(s) of sales (quotes, orders), linked to nobody: the"
                                " books must be kept", "", told.kept)),
        )  # fmt: skip
        return [line for count, line in counted if count]

    def _copies(self, copies: LeftCopies) -> list[str]:
        lines = []
        if copies.oldest is not None and copies.newest is not None:
            lines.append(
                self.tr(
                    "%n backup(s) with all of it, made from {oldest} to {newest}: each goes when"
                    " ten newer ones are there. Where that is too late, delete them from the"
                    " folder “backups” yourself.",
                    "",
                    copies.backups,
                ).format(
                    oldest=day_text(copies.oldest.date().isoformat()),
                    newest=day_text(copies.newest.date().isoformat()),
                )
            )
        if copies.aside:
            names = ", ".join(path.name for path in copies.aside)
            lines.append(
                self.tr("files kept when a backup was restored, until you delete them: {names}")
                .format(names=names)
            )  # fmt: skip
        lines.append(self.tr("files you exported or printed before"))
        return lines

    def _ask(self, told: Erasure) -> None:
        question = (
            self.tr("To confirm, type the name: {name}").format(name=told.name)
            if told.name
            else self.tr("To confirm, type the number of contacts: {count}").format(
                count=self.wanted
            )
        )
        self._column.addSpacing(size.SPACE_8)
        label = FieldLabel(question, self.typed)
        label.setWordWrap(True)
        self._column.addWidget(label)
        self._column.addWidget(self.typed)
        self._column.addSpacing(size.SPACE_8)
        self._column.addLayout(dialog_buttons(self, self.erase))

    def _check(self, text: str) -> None:
        self.erase.setEnabled(fold_compact(text) == fold_compact(self.wanted))


class ErasingWork(QObject):
    """Asks and erases; lives as long as its `parent`, which is shown behind the dialog."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._widget = parent
        self.dialog: EraseDialog | None = None

    def begin(self, ids: Sequence[int], origin: str) -> None:
        """Tell what will go with contacts and ask; nothing happens without a confirmation."""
        erasing = self._context.workspace.erasing
        chosen = tuple(ids)
        self._context.jobs.read(
            lambda: (erasing.preview(chosen), erasing.left_copies()),
            lambda answer: self._open(*answer, origin),
            owner=self,
        )

    def _open(self, told: Erasure, copies: LeftCopies, origin: str) -> None:
        self.dialog = EraseDialog(told, copies, self._widget.window())
        self.dialog.accepted.connect(partial(self._erase, told.ids, origin))
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _forget(self, _result: int) -> None:
        self.dialog = None

    def _erase(self, ids: tuple[int, ...], origin: str) -> None:
        erasing = self._context.workspace.erasing

        def work(progress: Progress) -> Erased:
            return erasing.erase(ids, progress, origin=origin)

        title = self.tr("Erasing %n contact(s) for good", "", len(ids))
        self._context.jobs.run(title, work, self._tell)

    def _tell(self, erased: Erased) -> None:
        notices = self._context.notices
        notices.toast(self.tr("%n contact(s) erased for good", "", erased.contacts), "success")
        self._tell_swept(erased.swept)

    def _tell_swept(self, swept: bool) -> None:
        notices = self._context.notices
        if swept:
            notices.remove_banner(_SWEEP)
            return
        notices.banner(
            _SWEEP,
            self.tr(
                "The contacts are erased, but the file could not be written anew: traces may be"
                " left in its gaps. It needs free space on the disk and nobody who reads it."
            ),
            "warning",
            (BannerAction(self.tr("Write it anew"), self._sweep),),
        )

    def _sweep(self) -> None:
        erasing = self._context.workspace.erasing
        self._context.jobs.write(erasing.sweep, self._tell_swept)
