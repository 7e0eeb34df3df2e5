"""Advised days and hours in words, for whoever plans a step or a call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from sme_crm.domain.advised_times import ADVISED, AUDIENCES, AdvisedTime, hours_text
from sme_crm.domain.dates import DAY_NAMES
from sme_crm.ui.follow_up.task_words import KindWords
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import TextLabel, plain_tooltip

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate


def source_text(channel: str, audience: str, advice: AdvisedTime) -> str:
    """Where an advice comes from: the usual one's source is translated."""
    usual = ADVISED[channel][audience].source
    return translated("AdvisedTimes", usual) if advice.source == usual else advice.source


def times_text(advice: AdvisedTime) -> str:
    """Days and hours: "Tuesday, Thursday, 14:00–18:00"; "" when none is better."""
    names = DAY_NAMES[language_code()]
    return ", ".join(filter(None, [*(names[day] for day in advice.days), hours_text(advice.hours)]))


def advice_text(
    channel: str, advised: Mapping[str, AdvisedTime], *, with_sources: bool = True
) -> str:
    """The advice for a channel in one paragraph, each source once; "" when there is none."""
    by_source: dict[str, list[str]] = {}
    for audience, advice in advised.items():
        if advice.is_empty():
            continue
        told = translate("AdviceWords", "{audience}: {times}").format(
            audience=translated("AdvisedTimes", AUDIENCES[audience]), times=times_text(advice)
        )
        source = source_text(channel, audience, advice) if with_sources else ""
        by_source.setdefault(source, []).append(told)
    between = translate("AdviceWords", "; ")
    parts = [
        f"{between.join(told)} ({source})" if source else between.join(told)
        for source, told in by_source.items()
    ]
    return (
        translate("AdviceWords", "Advised – {advice}").format(advice=". ".join(parts))
        if parts
        else ""
    )


class AdviceLabel(TextLabel):
    """The advised times for the kind that a combo box shows; their sources in its tooltip."""

    def __init__(self, context: UiContext, kind: QComboBox) -> None:
        super().__init__("", TextRole.SMALL, "muted", wrap=True)
        self._kind = kind
        self._kinds = KindWords()
        self._advised: Mapping[str, Mapping[str, AdvisedTime]] = ADVISED
        kind.currentIndexChanged.connect(lambda _row: self._show())
        workspace = context.workspace

        def read() -> tuple[Mapping[str, Mapping[str, AdvisedTime]], KindWords]:
            kinds = KindWords(workspace.activity_kinds.list_kinds())
            return workspace.advised_times.all(), kinds

        context.jobs.read(read, self._take, owner=self)
        self._show()

    def _take(self, found: tuple[Mapping[str, Mapping[str, AdvisedTime]], KindWords]) -> None:
        self._advised, self._kinds = found
        self._show()

    def _show(self) -> None:
        channel = self._kinds.advised_channel(str(self._kind.currentData() or ""))
        advised = self._advised.get(channel, {})
        text = advice_text(channel, advised, with_sources=False)
        self.setText(text)
        self.setToolTip(plain_tooltip(advice_text(channel, advised)) if text else "")
        self.setVisible(bool(text))
