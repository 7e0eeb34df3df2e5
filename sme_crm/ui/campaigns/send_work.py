"""Sends waves from the screen: the dialog, the file, the progress, what was done."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.campaigns.campaign import Campaign, Wave
from sme_crm.domain.campaigns.sending import AUDIENCES, HAND_OVERS
from sme_crm.domain.dates import format_date
from sme_crm.ui.campaigns.send_dialog import SendDialog
from sme_crm.ui.labels import count_text, language_code, translated
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.widgets.save_path import ask_save_path

if TYPE_CHECKING:
    from sme_crm.services.campaigns.cell_draw import Draw
    from sme_crm.services.campaigns.sending import SendOrder, Sent
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext

_FOLDER: Final = MachineSetting("campaigns/sendings", "")
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_ORIGIN: Final = "campaigns.sending"
"""Not that of the form: the version it goes by is an older one after a sending."""


class SendWork(QObject):
    """Asks how a wave is sent and sends it; `sent(campaign id)` when it went out."""

    sent = Signal(int)

    def __init__(self, context: UiContext, screen: QWidget) -> None:
        super().__init__(screen)
        self._context = context
        self._screen = screen

    def ask(self, campaign: Campaign, wave: Wave) -> SendDialog:
        """Show what the sending of a wave will do; it is sent when that is accepted."""
        dialog = SendDialog(self._context, campaign, wave, self._screen)
        dialog.draw_wanted.connect(lambda: self.draw(campaign, wave, dialog))
        dialog.accepted.connect(lambda: self._accept(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def draw(self, campaign: Campaign, wave: Wave, dialog: SendDialog | None = None) -> None:
        """Draw those a wave may reach into the cells."""
        workspace, cells = self._context.workspace, len(campaign.cells)

        def work() -> Draw:
            ids = workspace.targets.eligible(campaign.id, wave.channel)
            return workspace.campaign_tests.draw(campaign.id, ids, origin=_ORIGIN)

        def done(draw: Draw) -> None:
            words = self.tr("{count} contacts drawn into {cells} cells").format(
                count=count_text(sum(draw.cells.values())), cells=count_text(cells)
            )
            self._context.notices.toast_change(words, draw.change_id)
            if dialog is not None:
                dialog.rehearse()

        owner = dialog or self
        self._context.jobs.write(work, done, self._context.notices.show_error, owner=owner)

    def _accept(self, dialog: SendDialog) -> None:
        order = self._order(dialog)
        if order is not None:
            self.send(order, dialog.chosen_group())

    def _order(self, dialog: SendDialog) -> SendOrder | None:
        """What the dialog tells; None when no file was chosen."""
        from sme_crm.domain.label_content import LabelRules
        from sme_crm.printing.labels import LabelOptions
        from sme_crm.services.campaigns.hand_over import HandOverOrder
        from sme_crm.services.campaigns.sending import SendOrder

        way = next(key for key in HAND_OVERS if key == dialog.hand_over.key())
        kinds = self._kinds(way)
        if way == "calls" and dialog.print_calls.isChecked():
            kinds = {"pdf": "PDF"}
        path = self._ask_file(dialog.campaign, dialog.wave, kinds) if kinds else None
        if kinds and path is None:
            return None
        day, sheet = dialog.chosen_day(), dialog.chosen_sheet()
        labels = None
        if way == "labels" and sheet is not None:
            labels = LabelOptions(sheet, day, LabelRules(symbol="qr"))
        return SendOrder(
            dialog.campaign.id,
            dialog.wave.id,
            HandOverOrder(way, path, labels, language_code()),
            next(key for key in AUDIENCES if key == dialog.audience.key()),
            day,
            calls_a_day=dialog.calls.value(),
            series=dialog.chosen_series(),
        )

    def _kinds(self, way: str) -> dict[str, str]:
        """The kinds of files of what is handed over; none when there is no file."""
        if way in ("letters", "labels"):
            return {"pdf": "PDF"}
        if way in ("mailing_house", "file"):
            return {"xlsx": self.tr("Excel workbook"), "csv": self.tr("CSV table")}
        return {}

    def _ask_file(self, campaign: Campaign, wave: Wave, kinds: Mapping[str, str]) -> Path | None:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        known = self._context.settings.get(_FOLDER)
        folder = Path(known or QStandardPaths.writableLocation(place) or Path.home())
        name = " – ".join(filter(None, (campaign.name, wave.name)))
        proposed = folder / f"{_FORBIDDEN.sub(' ', name).strip()}.{next(iter(kinds))}"
        path = ask_save_path(self._screen, self.tr("Save what is handed over"), proposed, kinds)
        if path is not None:
            self._context.settings.set(_FOLDER, str(path.parent))
        return path

    def send(self, order: SendOrder, group: int | None = None) -> None:
        """Send a wave, with a card that shows how far it is and cancels.

        `group`: only to its members among those it is for.
        """
        workspace = self._context.workspace

        def work(progress: Progress) -> Sent:
            meant = order
            if group is not None:
                meant = replace(
                    order,
                    ids=tuple(workspace.groups.member_ids(group)),
                    group_id=group,
                    group_name=workspace.groups.find(group).name,
                )
            return workspace.sendings.send(
                meant, translate=translated, progress=progress, origin=_ORIGIN
            )

        self._context.jobs.run(
            self.tr("Sending the wave"),
            work,
            lambda done: self._tell(order, done),
            owner=self,
        )

    def print_calls(self, campaign: Campaign, wave: Wave) -> None:
        """Ask for a file and print what is left to call of a wave."""
        path = self._ask_file(campaign, wave, {"pdf": "PDF"})
        if path is not None:
            self.write_calls(campaign, wave, path)

    def write_calls(self, campaign: Campaign, wave: Wave, path: Path) -> None:
        """Write what is left to call of a wave as PDF."""
        lists, language = self._context.workspace.call_lists, language_code()
        words = self.tr("{file} saved").format(file=path.name)
        self._context.jobs.run(
            self.tr("Printing the list of calls"),
            lambda _progress: lists.write_left(path, campaign, wave, language),
            lambda _pages: self._context.notices.toast(words, "document"),
            owner=self,
            cancellable=False,
        )

    def _tell(self, order: SendOrder, done: Sent) -> None:
        count = count_text(done.count)
        if done.calls_from is None:
            words = self.tr("%n contact(s) reached by the wave", "", done.count)
        else:
            words = self.tr("%n contact(s) to call, on lists among the tasks", "", done.count)
        words = words.replace(str(done.count), count, 1)
        if done.calls_from is not None:
            words = self.tr("{words}, from {day} on").format(
                words=words, day=format_date(done.calls_from, language_code(), "full")
            )
        if done.files:
            words = self.tr("{words}, saved as {file}").format(
                words=words, file=", ".join(path.name for path in done.files)
            )
        self._context.notices.toast_change(words, done.change_id)
        self.sent.emit(order.campaign_id)
