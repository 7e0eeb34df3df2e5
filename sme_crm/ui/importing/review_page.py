"""The dry run: figures, rows, what cleaning does, and what new contacts get; all before writing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.vocabulary import STATUSES
from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.remembered_mappings import options_to_remember
from sme_crm.services.importing.report import DryRun
from sme_crm.services.importing.rules import COMPARED_UNASKED, RunOptions
from sme_crm.ui.importing.notes_table import NotesTable, notes_aside
from sme_crm.ui.importing.outcome_chips import OutcomeChips
from sme_crm.ui.importing.rows_pane import ReadPage, RowsPane
from sme_crm.ui.importing.rules_list import RulesList
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel, plain_tooltip
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.tabs import Tabs

_NOTES_TAB, _ASIDE_TAB = 2, 3


class ReviewPage(QWidget):
    """Chips above, rows in the middle, cleaning and warnings behind tabs."""

    option_changed = Signal(str, object)
    """(name of a run option, value): the dry run is made again."""
    rule_toggled = Signal(str, bool)
    save_rejects_wanted = Signal()

    def __init__(self, read_page: ReadPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[str, int] = {}
        self._files: Sequence[str] = ()
        self._as_last_time = False
        self.chips = OutcomeChips()
        self.chips.chosen.connect(lambda _key: self._show_rows())
        self.search = SearchField(self.tr("Search a row…"), "Ctrl+F")
        self.search.searched.connect(lambda _text: self._show_rows())
        self.rows = RowsPane(read_page)
        self.search.left_downwards.connect(self.rows.view.setFocus)
        self.status = ComboBox([(key, translated("Vocabulary", text))
                                for key, text in STATUSES.items()])  # fmt: skip
        self.status.activated.connect(lambda: self.option_changed.emit("status", self.status.key()))
        self.source = QLineEdit()
        self.source.setPlaceholderText(self.tr("Salon 2026, website…"))
        self.lot = QLineEdit()
        self.lot.setPlaceholderText(self.tr("Name of the address file"))
        self.rules = RulesList()
        self.rules.toggled.connect(self.rule_toggled)
        self.notes = NotesTable()
        self.aside = NotesTable()
        self.aside.setAccessibleName(self.tr("Lines set aside"))
        self.companies = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.compare = QCheckBox(self.tr("Compare the rows with each other"))
        self.compare.setToolTip(
            plain_tooltip(
                self.tr(
                    "Rows that may be one contact are shown as possible duplicates. With more than"
                    " {count} new rows this is done when you ask for it, as it takes a while."
                ).format(count=count_text(COMPARED_UNASKED))
            )
        )
        self.compare.clicked.connect(lambda on: self.option_changed.emit("compare_rows", on))
        self.save_rejects = Button(self.tr("Save the rejected rows…"), "save")
        self.save_rejects.clicked.connect(self.save_rejects_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        options = Card()
        words = self.tr(
            "For contacts whose row does not say. The address file is where they come from: what"
            " was paid for it, how often it may be used, until when."
        )
        options.body.addWidget(TextLabel(words, tone="muted", wrap=True))
        line = QHBoxLayout()
        options.body.addLayout(line)
        line.setSpacing(size.SPACE_16)
        for text, field, stretch in (
            (self.tr("Status of new contacts"), self.status, 1),
            (self.tr("Source of new contacts"), self.source, 1),
            (self.tr("Address file"), self.lot, 1),
        ):
            column = QVBoxLayout()
            column.setSpacing(size.SPACE_4)
            column.addWidget(FieldLabel(text, field))
            column.addWidget(field)
            line.addLayout(column, stretch)
        figures = QHBoxLayout()
        figures.setSpacing(size.SPACE_12)
        figures.addWidget(self.chips, 1)
        rows = QWidget()
        inner = QVBoxLayout(rows)
        inner.setContentsMargins(0, size.SPACE_12, 0, 0)
        inner.setSpacing(size.SPACE_8)
        tools = QHBoxLayout()
        tools.setSpacing(size.SPACE_8)
        tools.addWidget(self.search)
        tools.addWidget(self.companies, 1)
        tools.addWidget(self.compare)
        tools.addWidget(self.save_rejects)
        inner.addLayout(tools)
        inner.addWidget(self.rows, 1)
        self.tabs = Tabs(self.tr("Before the import"))
        self.tabs.add_page("rows", self.tr("Rows"), rows)
        self.tabs.add_page("rules", self.tr("What cleaning does"), _in_card(self.rules))
        self.tabs.add_page("notes", self.tr("Warnings"), _in_card(self.notes))
        self.tabs.add_page("aside", self.tr("Lines set aside"), _in_card(self.aside))
        self.tabs.add_page("options", self.tr("What new contacts get"), _at_top(options))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(size.SPACE_8)
        page.addLayout(figures)
        page.addWidget(self.tabs, 1)

    # -- options -------------------------------------------------------------------------------

    def texts(self) -> dict[str, str]:
        """The run options typed as text; they change no count, so they are taken at the end."""
        return {"source": self.source.text(), "lot": self.lot.text()}

    def begin(self, options: RunOptions, lots: Sequence[str]) -> None:
        """Begin another import with the options it has; `lots` are offered while typing."""
        self._as_last_time = bool(options_to_remember(options))
        self.source.setText(options.source)
        self.lot.setText(options.lot)
        self.lot.setCompleter(QCompleter(list(lots), self.lot))
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.chips.choose("")
        self.tabs.choose("rows")

    # -- the dry run ---------------------------------------------------------------------------

    def show_report(
        self,
        report: DryRun,
        counts: Mapping[str, int],
        options: RunOptions,
        files: Sequence[ImportFile] = (),
    ) -> None:
        """Show a dry run and the options it was made with; the rows stay where they were."""
        names = [file.path.name for file in files]
        again = bool(self._counts) and names == self._files
        self._counts, self._files = counts, names
        if self.chips.choice() and not counts.get(self.chips.choice()):
            self.chips.choose("")
        self.chips.show_counts(counts)
        self.status.choose(options.status)
        self.compare.setChecked(report.compared_rows)
        self.rules.show_report(report, options.off)
        self.notes.show_notes((), report.warnings, names)
        self.tabs.set_count("notes", report.warning_count or None)
        self.tabs.setTabVisible(_NOTES_TAB, bool(report.warnings))
        aside = notes_aside(files)
        self.aside.show_notes((), aside, names)
        self.tabs.set_count("aside", len(aside) or None)
        self.tabs.setTabVisible(_ASIDE_TAB, bool(aside))
        self.save_rejects.setVisible(bool(report.rejected))
        words = self.tr("%n company(ies) named in the rows will be made too", "",
                        report.companies)  # fmt: skip
        words = words.replace(str(report.companies), count_text(report.companies), 1)
        said = [words] if report.companies else []
        if report.relations:
            words = self.tr("%n relation(s) with people named in the rows", "",
                            report.relations)  # fmt: skip
            said.append(words.replace(str(report.relations), count_text(report.relations), 1))
        if self._as_last_time:
            said.append(self.tr("With the choices of the last import of such a file"))
        self.companies.setText(" · ".join(said))
        self.rows.show_rows(self.chips.choice(), self.search.text(), counts, names, keep=again)

    def _show_rows(self) -> None:
        self.tabs.choose("rows")
        self.rows.show_rows(self.chips.choice(), self.search.text(), self._counts, self._files)


def _in_card(widget: QWidget) -> QWidget:
    card = Card(padding=0)
    card.body.addWidget(widget, 1)
    return _at_top(card, fill=True)


def _at_top(widget: QWidget, *, fill: bool = False) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, size.SPACE_12, 0, 0)
    column.addWidget(widget, 1 if fill else 0)
    if not fill:
        column.addStretch(1)
    return holder
