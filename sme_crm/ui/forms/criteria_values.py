"""Editors of the values of one test, by what its operator asks for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from sme_crm.domain.amounts import read_amount, read_number
from sme_crm.domain.criteria_operators import (
    LONGEST_TEXT,
    MOST_DAYS,
    MOST_KM,
    Value,
    Values,
    ValueShape,
)
from sme_crm.domain.criteria_words import Labels
from sme_crm.domain.dates import present_day
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.vocabulary import DIRECTIONS, EXCHANGE_KINDS, HISTORY_KINDS
from sme_crm.ui.forms.criteria_names import choices_of, label_of, value_of_choice
from sme_crm.ui.forms.editors import set_state
from sme_crm.ui.forms.several_box import SeveralBox
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.value_fields import DateField, NumberField

_USUAL_DAYS = 90
_USUAL_KM = 20
_ISO = "yyyy-MM-dd"
_NUMBER_WIDTH = 92


class ValuesEditor(QWidget):
    """A line of fields; `values` are those of the test, None as long as something is missing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(size.SPACE_8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def values(self) -> Values | None:
        """The values as they stand, None when they cannot be used yet."""
        return ()

    def set_values(self, values: Values) -> None:
        """Show values."""
        del values

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a field or a word at the end of the line."""
        self._line.addWidget(widget, stretch)

    def add_text(self, text: str) -> None:
        """Put a word between fields."""
        self.add(TextLabel(text, tone="muted"))

    def end(self) -> None:
        """Leave the rest of the line free."""
        self._line.addStretch(1)


class TextValues(ValuesEditor):
    """One text, or several separated by semicolons."""

    def __init__(self, name: str, *, several: bool) -> None:
        super().__init__()
        self._several = several
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setMaxLength(LONGEST_TEXT * 20 if several else LONGEST_TEXT)
        if several:
            self.line.setPlaceholderText(self.tr("Several, separated by ;"))
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        self.add(self.line, 1)

    def values(self) -> Values | None:
        """The texts without the blanks around them."""
        text = self.line.text()
        parts = [part.strip() for part in (text.split(";") if self._several else [text])]
        found = tuple(part[:LONGEST_TEXT] for part in parts if part)
        return found or None

    def set_values(self, values: Values) -> None:
        """Show the texts."""
        self.line.setText("; ".join(str(value) for value in values))


class NumberValues(ValuesEditor):
    """One number, or a first and a last; decimals where the field has them.

    `amount`: money is typed in its unit, the values are whole cents.
    """

    def __init__(self, name: str, *, pair: bool, whole: bool, amount: bool = False) -> None:
        super().__init__()
        self._whole = whole
        self._amount = amount
        self.lines = [QLineEdit() for _ in range(2 if pair else 1)]
        for place, line in enumerate(self.lines):
            if place:
                self.add_text(self.tr("and"))
            line.setAccessibleName(name)
            line.setMaximumWidth(140)
            line.textChanged.connect(lambda _text, line=line: self._note(line))
            self.add(line)
        self.end()

    def _read(self, line: QLineEdit) -> Value | None:
        if self._amount:
            return read_amount(line.text()).cents
        number = read_number(line.text()).value if line.text().strip() else None
        if number is None or (self._whole and number != int(number)):
            return None
        return int(number) if number == int(number) else float(number)

    def _note(self, line: QLineEdit) -> None:
        unreadable = bool(line.text().strip()) and self._read(line) is None
        set_state(line, "wrong" if unreadable else "")
        self.changed.emit()

    def values(self) -> Values | None:
        """The numbers in order."""
        found = [self._read(line) for line in self.lines]
        known = tuple(value for value in found if value is not None)
        return known if len(known) == len(found) else None

    def set_values(self, values: Values) -> None:
        """Show the numbers."""
        for line, value in zip(self.lines, values, strict=False):
            if self._amount and isinstance(value, int | float):
                value = value / 100
            line.setText(self.locale().toString(value) if isinstance(value, float) else str(value))


class DateValues(ValuesEditor):
    """One date, or a first and a last."""

    def __init__(self, name: str, *, pair: bool) -> None:
        super().__init__()
        self.dates = [DateField(name) for _ in range(2 if pair else 1)]
        now = present_day()
        today = QDate(now.year, now.month, now.day)
        for place, field in enumerate(self.dates):
            if place:
                self.add_text(self.tr("and"))
            field.setDate(today if place else QDate(today.year(), 1, 1))
            field.dateChanged.connect(lambda _date: self.changed.emit())
            self.add(field)
        self.end()

    def values(self) -> Values | None:
        """ISO dates."""
        return tuple(field.date().toString(_ISO) for field in self.dates)

    def set_values(self, values: Values) -> None:
        """Show the dates."""
        for field, value in zip(self.dates, values, strict=False):
            field.setDate(QDate.fromString(str(value), _ISO))


class DayValues(ValuesEditor):
    """A number of days."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.days = NumberField(0, MOST_DAYS, name)
        self.days.setFixedWidth(_NUMBER_WIDTH)
        self.days.setValue(_USUAL_DAYS)
        self.days.valueChanged.connect(lambda _days: self.changed.emit())
        self.add(self.days)
        self.add_text(self.tr("days"))
        self.end()

    def values(self) -> Values | None:
        """The number."""
        return (self.days.value(),)

    def set_values(self, values: Values) -> None:
        """Show the number."""
        self.days.setValue(int(values[0]))


class YesNoValues(ValuesEditor):
    """Yes or no."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.combo = ComboBox([("yes", self.tr("yes")), ("no", self.tr("no"))], name)
        self.combo.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.add(self.combo)
        self.end()

    def values(self) -> Values | None:
        """True or False."""
        return (self.combo.key() == "yes",)

    def set_values(self, values: Values) -> None:
        """Show the answer."""
        self.combo.choose("yes" if values[0] else "no")


class ChoiceValues(ValuesEditor):
    """Some of several choices, ticked in a menu."""

    def __init__(self, field: Field, labels: Labels, left_out: frozenset[int]) -> None:
        super().__init__()
        self._field = field
        choices = choices_of(field, labels)
        if field.kind is FieldKind.GROUP:
            choices = [(key, text) for key, text in choices if int(key) not in left_out]
        self.choices = SeveralBox(choices, label_of(field))
        self.choices.changed.connect(self.changed)
        self.add(self.choices, 1)

    def values(self) -> Values | None:
        """The ticked values."""
        return tuple(value_of_choice(self._field, key) for key in self.choices.ticked()) or None

    def set_values(self, values: Values) -> None:
        """Tick the values."""
        self.choices.set_keys(str(value) for value in values)


class PlaceValues(ValuesEditor):
    """A distance and a town."""

    def __init__(self) -> None:
        super().__init__()
        self.km = NumberField(0, MOST_KM, self.tr("Kilometres"))
        self.km.setFixedWidth(_NUMBER_WIDTH)
        self.km.setValue(_USUAL_KM)
        self.km.valueChanged.connect(lambda _km: self.changed.emit())
        self.town = QLineEdit()
        self.town.setAccessibleName(self.tr("Town or postal code"))
        self.town.setPlaceholderText(self.tr("Town or postal code"))
        self.town.setMaxLength(LONGEST_TEXT)
        self.town.textChanged.connect(lambda _text: self.changed.emit())
        self.add(self.km)
        self.add_text(self.tr("km from"))
        self.add(self.town, 1)

    def values(self) -> Values | None:
        """The town and the distance."""
        town = self.town.text().strip()
        return (town, self.km.value()) if town else None

    def set_values(self, values: Values) -> None:
        """Show town and distance."""
        self.town.setText(str(values[0]))
        self.km.setValue(round(float(values[1])))


class HistoryValues(ValuesEditor):
    """Since when, by which kind of exchange, in which direction."""

    def __init__(self, shape: ValueShape) -> None:
        super().__init__()
        self.when: ValuesEditor | None = None
        if shape is ValueShape.HISTORY_DAYS:
            self.when = DayValues(self.tr("Days"))
        elif shape is ValueShape.HISTORY_DATE:
            self.when = DateValues(self.tr("Since"), pair=False)
        if self.when is not None:
            self.when.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self.when.changed.connect(self.changed)
            self.add(self.when)
        kinds = (*EXCHANGE_KINDS, "note", "other")
        self.kind = ComboBox(
            [
                ("", self.tr("any exchange")),
                *((key, translated("Vocabulary", HISTORY_KINDS[key])) for key in kinds),
            ],
            self.tr("Kind of exchange"),
        )
        self.direction = ComboBox(
            [
                ("", self.tr("in or out")),
                *(
                    (key, translated("Vocabulary", label))
                    for key, label in DIRECTIONS.items()
                    if key != "internal"
                ),
            ],
            self.tr("Direction"),
        )
        for combo in (self.kind, self.direction):
            combo.currentIndexChanged.connect(lambda _index: self.changed.emit())
            self.add(combo)
        self._channel = ""
        self.end()

    def values(self) -> Values | None:
        """When, kind, channel, direction."""
        when: Values | None = self.when.values() if self.when is not None else ()
        if when is None:
            return None
        return (*when, self.kind.key(), self._channel, self.direction.key())

    def set_values(self, values: Values) -> None:
        """Show them; a channel chosen elsewhere is kept."""
        if self.when is not None:
            self.when.set_values(values[:1])
        kind, channel, direction = (str(value) for value in values[-3:])
        self.kind.choose(kind)
        self._channel = channel
        self.direction.choose(direction)


def make_values_editor(
    field: Field, shape: ValueShape, labels: Labels, left_out: frozenset[int] = frozenset()
) -> ValuesEditor:
    """The editor for what an operator wants; groups of `left_out` are not offered."""
    name = label_of(field)
    if shape in (ValueShape.TEXT, ValueShape.TEXTS):
        return TextValues(name, several=shape is ValueShape.TEXTS)
    if shape in (ValueShape.NUMBER, ValueShape.NUMBERS):
        whole = field.kind is FieldKind.INTEGER
        amount = field.kind is FieldKind.AMOUNT
        return NumberValues(name, pair=shape is ValueShape.NUMBERS, whole=whole, amount=amount)
    if shape in (ValueShape.DATE, ValueShape.DATES):
        return DateValues(name, pair=shape is ValueShape.DATES)
    if shape is ValueShape.DAYS:
        return DayValues(name)
    if shape is ValueShape.YES_NO:
        return YesNoValues(name)
    if shape in (ValueShape.CHOICES, ValueShape.GROUPS):
        return ChoiceValues(field, labels, left_out)
    if shape is ValueShape.PLACE:
        return PlaceValues()
    if shape in _HISTORY:
        return HistoryValues(shape)
    return ValuesEditor()


_HISTORY: Sequence[ValueShape] = (
    ValueShape.HISTORY,
    ValueShape.HISTORY_DATE,
    ValueShape.HISTORY_DAYS,
)
