"""How many letters a test needs, and which difference so many letters can tell."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sme_crm.domain.campaigns.statistics import letters_needed, smallest_difference
from sme_crm.printing.charts.figures import per_cent
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.forms.value_editors import IntegerEditor, RateEditor
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

_WHOLE = 10_000


class CellSizes(Card):
    """Reckons as one types; nothing of it is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How large must the cells be?"), parent=parent)
        self.rate = FieldBox("rate", self.tr("Usual rate of answers"), RateEditor())
        self.letters = FieldBox("letters", self.tr("Letters in each cell"), IntegerEditor())
        self.difference = FieldBox("difference", self.tr("Difference worth seeing"), RateEditor())
        self._suggested: tuple[int, int] | None = None
        form = QWidget()
        layout = FormLayout(form)
        for box in (self.rate, self.letters, self.difference):
            layout.add(box, 4)
            box.edited.connect(lambda _key, _value: self.reckon())
        self.smallest = TextLabel("", wrap=True)
        self.needed = TextLabel("", wrap=True)
        self.body.addWidget(form)
        self.body.addWidget(self.smallest)
        self.body.addWidget(self.needed)
        self.body.addWidget(
            TextLabel(
                self.tr(
                    "At a confidence of 95%, and so that an existing difference shows in 8 of 10"
                    " tests. Let one thing differ only, else nobody knows what made it."
                ),
                TextRole.SMALL,
                "muted",
                wrap=True,
            )
        )

    def forget(self) -> None:
        """Another campaign: what was typed for the one before is of no use."""
        self._suggested = None

    def suggest(self, rate: int, letters: int) -> None:
        """Begin with the rate expected (hundredths of a per cent) and the letters of a cell.

        What was typed stays until they are other ones.
        """
        if (rate, letters) == self._suggested:
            return
        self._suggested = (rate, letters)
        self.rate.set_value(rate or None)
        self.letters.set_value(letters or None)
        self.difference.set_value(max(1, rate // 2) if rate else None)
        self.reckon()

    def reckon(self) -> None:
        """Say what the figures in the fields come to."""
        rate, letters, wanted = (
            box.editor.kept() or 0 for box in (self.rate, self.letters, self.difference)
        )
        if not (isinstance(rate, int) and isinstance(letters, int) and isinstance(wanted, int)):
            return
        language, share = language_code(), rate / _WHOLE
        found = smallest_difference(share, letters)
        self.smallest.setText(
            self.tr(
                "{letters} letters in each cell show a difference from {rate} to {better} or more."
            ).format(
                letters=count_text(letters),
                rate=per_cent(share, language, 2),
                better=per_cent(share + found, language, 2),
            )
            if found is not None
            else self.tr("Type a rate and the number of letters to see what they can tell.")
        )
        other = share + wanted / _WHOLE
        self.needed.setText(
            self.tr("To tell {rate} from {better}, send {letters} letters in each cell.").format(
                rate=per_cent(share, language, 2),
                better=per_cent(other, language, 2),
                letters=count_text(letters_needed(share, wanted / _WHOLE)),
            )
            if 0 < share < 1 and wanted and 0 < other < 1
            else ""
        )
        self.needed.setVisible(bool(self.needed.text()))
