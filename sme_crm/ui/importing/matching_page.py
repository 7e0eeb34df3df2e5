"""How rows meet the contacts that are there: rules, possible duplicates, who wins."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.report import DryRun
from sme_crm.services.importing.rules import MATCH_ACTIONS, RunOptions
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.importing.date_words import date_words
from sme_crm.ui.importing.match_rules_list import MatchRulesList
from sme_crm.ui.importing.winners_list import (
    WinnersList,
    fields_in_play,
    preset_of,
    winners_of_preset,
)
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox, Splitter
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

_OWN = "own"


class MatchingPage(QWidget):
    """Two questions for a beginner; the rules and the fields one by one are folded away."""

    options_changed = Signal(dict)
    """Run options by name: the dry run is due again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        actions = [(key, translated("MatchRules", text)) for key, text in MATCH_ACTIONS.items()]
        self._keys: list[str] = []
        self.found = TextLabel("", wrap=True)
        self.on_match = ComboBox(actions)
        self.on_match.activated.connect(self._tell_on_match)
        self.on_possible = ComboBox(actions)
        self.on_possible.activated.connect(
            lambda: self.options_changed.emit({"on_possible": self.on_possible.key()})
        )
        self.possible = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.preset = ComboBox(
            [
                ("file", self.tr("The file completes and corrects")),
                ("blanks", self.tr("The file only fills what is blank")),
                ("newer", self.tr("What is newer wins")),
                ("base", self.tr("What is there stays")),
                (_OWN, self.tr("Field by field")),
            ]
        )
        self.preset.activated.connect(self._tell_preset)
        self.dates = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.rules = MatchRulesList()
        self.rules.changed.connect(self.options_changed)
        self.winners = WinnersList()
        self.winners.changed.connect(self._tell_winners)
        self.show_rules = Button(self.tr("Rules, one by one"), "chevron-down", "quiet")
        self.show_rules.setCheckable(True)
        self.show_fields = Button(self.tr("Who wins, field by field"), "chevron-down", "quiet")
        self.show_fields.setCheckable(True)
        for button, part in ((self.show_rules, self.rules), (self.show_fields, self.winners)):
            part.hide()
            button.toggled.connect(part.setVisible)
            button.toggled.connect(
                lambda on, button=button: button.set_icon("chevron-up" if on else "chevron-down")
            )
        self._lay_out()

    def _lay_out(self) -> None:
        meeting = Card(self.tr("A row whose contact is there already"))
        meeting.body.addWidget(self.found)
        for text, field in (
            (self.tr("When a row is surely a contact that is there"), self.on_match),
            (self.tr("When it is perhaps one"), self.on_possible),
        ):
            meeting.body.addWidget(FieldLabel(text, field))
            meeting.body.addWidget(field)
        meeting.body.addWidget(self.possible)
        meeting.body.addWidget(self.show_rules, 0, Qt.AlignmentFlag.AlignLeft)
        meeting.body.addWidget(self.rules)
        meeting.body.addStretch(1)
        winning = Card(self.tr("When the file and the contact differ"))
        winning.body.addWidget(FieldLabel(self.tr("Who wins"), self.preset))
        winning.body.addWidget(self.preset)
        winning.body.addWidget(self.dates)
        words = self.tr(
            "Phones, e-mails and web pages of the file are added to those that are there; nothing"
            " is ever emptied by a blank cell."
        )
        winning.body.addWidget(TextLabel(words, TextRole.SMALL, "muted", wrap=True))
        winning.body.addWidget(self.show_fields, 0, Qt.AlignmentFlag.AlignLeft)
        winning.body.addWidget(self.winners)
        winning.body.addStretch(1)
        splitter = Splitter()
        for card in (meeting, winning):
            scroll = ScrollPage()
            inner = QVBoxLayout(scroll.page)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.addWidget(card)
            inner.addStretch(1)
            splitter.addWidget(scroll)
        splitter.setSizes([620, 420])
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addWidget(splitter, 1)

    def show_run(self, files: list[ImportFile], options: RunOptions, report: DryRun | None) -> None:
        """Show the options of a run and what they led to, if there was a dry run."""
        matched = sum(report.matched_by.values()) if report is not None else 0
        possible = report.possible if report is not None else 0
        self.found.setText(self._found_words(report is not None, matched))
        self.on_match.choose(options.on_match)
        self.on_possible.choose(options.on_possible)
        words = self.tr("%n row(s) look like a contact that is there, or like an earlier row,"
                        " without being sure", "", possible)  # fmt: skip
        words = words.replace(str(possible), count_text(possible), 1)
        self.possible.setText(words)
        self.possible.setVisible(possible > 0)
        self.rules.show_options(options, report.matched_by if report is not None else {})
        self._keys = fields_in_play(files)
        self.winners.show_winners(self._keys, options.winners)
        preset = preset_of(self._keys, options.winners) or _OWN
        self.preset.choose(preset)
        self.dates.setText(date_words(files))
        self.dates.setVisible(options.by_date)
        if preset == _OWN:
            self.show_fields.setChecked(True)

    def _found_words(self, staged: bool, matched: int) -> str:
        if not staged:
            return self.tr("Rows are compared with your contacts on the next page.")
        if not matched:
            return self.tr("No row is surely one of your contacts.")
        words = self.tr("%n row(s) are surely contacts that are there", "", matched)
        return words.replace(str(matched), count_text(matched), 1)

    def _tell_on_match(self) -> None:
        self.options_changed.emit({"on_match": self.on_match.key(), "rule_actions": {}})

    def _tell_preset(self) -> None:
        preset = self.preset.key()
        if preset == _OWN:
            self.show_fields.setChecked(True)
            return
        self.options_changed.emit({"winners": winners_of_preset(self._keys, preset)})

    def _tell_winners(self, winners: dict[str, str]) -> None:
        self.options_changed.emit({"winners": winners})
