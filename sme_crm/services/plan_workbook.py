"""The plan of a year as a workbook: actions as told, all sums as live formulas.

Amounts and days are told once, on the sheet of actions; change one there, and months, people,
objectives and the summary follow.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.plan import MONTHS, TERMS, month_days
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.printing.reports.report import (
    Reckoned,
    Report,
    Section,
    TableColumn,
    TablePart,
    Value,
    first_rows,
)

if TYPE_CHECKING:
    from sme_crm.printing.charts.chart import Unit
    from sme_crm.services.printed_plan import PlanTexts

_NOTHING: Final = ""
_NAMES: Final = {
    "summary": QT_TRANSLATE_NOOP("PlanFiles", "Summary"),
    "actions": QT_TRANSLATE_NOOP("PlanFiles", "Actions"),
    "objectives": QT_TRANSLATE_NOOP("PlanFiles", "Objectives"),
    "people": QT_TRANSLATE_NOOP("PlanFiles", "Responsible people"),
    "months": QT_TRANSLATE_NOOP("PlanFiles", "Months"),
    "spread": QT_TRANSLATE_NOOP("PlanFiles", "Spread over months"),
    "dates": QT_TRANSLATE_NOOP("PlanFiles", "Key dates"),
}
_LETTERS: Final = ascii_uppercase
_PERSON, _OBJECTIVE, _BUDGET, _SPENT, _EXPECTED, _BROUGHT = "EFHIKL"
"""Columns of the sheet of actions."""
_ACTION_WORD: Final = QT_TRANSLATE_NOOP("PlanFiles", "Action")
_BUDGET_WORD: Final = QT_TRANSLATE_NOOP("PlanFiles", "Budget")
_SPENT_WORD: Final = QT_TRANSLATE_NOOP("PlanFiles", "Spent")
_EXPECTED_WORD: Final = QT_TRANSLATE_NOOP("PlanFiles", "Expected revenue")
_BROUGHT_WORD: Final = QT_TRANSLATE_NOOP("PlanFiles", "Brought in")
_REACHED: Final = QT_TRANSLATE_NOOP("PlanFiles", "Reached")
_TOGETHER: Final = QT_TRANSLATE_NOOP("PlanFiles", "Together")
_NOBODY: Final = QT_TRANSLATE_NOOP("PlanFiles", "Nobody")
_NO_OBJECTIVE: Final = QT_TRANSLATE_NOOP("PlanFiles", "No objective")
_RESPONSIBLE: Final = QT_TRANSLATE_NOOP("PlanFiles", "Responsible")
_OBJECTIVE_WORD: Final = QT_TRANSLATE_NOOP("PlanFiles", "Objective")
_Columns = Sequence[tuple[str, "Unit | None"]]
_ACTION_COLUMNS: Final[_Columns] = (
    (_ACTION_WORD, None),
    (QT_TRANSLATE_NOOP("PlanFiles", "Kind"), None),
    (QT_TRANSLATE_NOOP("PlanFiles", "First day"), None),
    (QT_TRANSLATE_NOOP("PlanFiles", "Last day"), None),
    (_RESPONSIBLE, None),
    (_OBJECTIVE_WORD, None),
    (QT_TRANSLATE_NOOP("PlanFiles", "Campaign"), None),
    (_BUDGET_WORD, "money"),
    (_SPENT_WORD, "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Spent less budget"), "money"),
    (_EXPECTED_WORD, "money"),
    (_BROUGHT_WORD, "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Brought in less expected"), "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Margin"), "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Actual figures"), None),
    (QT_TRANSLATE_NOOP("PlanFiles", "Notes"), None),
)
_OBJECTIVE_COLUMNS: Final[_Columns] = (
    (_OBJECTIVE_WORD, None),
    (QT_TRANSLATE_NOOP("PlanFiles", "Term"), None),
    (QT_TRANSLATE_NOOP("PlanFiles", "Expenses allowed"), "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Revenue wanted"), "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Budget of its actions"), "money"),
    (_SPENT_WORD, "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Expected of its actions"), "money"),
    (_BROUGHT_WORD, "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Planned"), "share"),
    (_REACHED, "share"),
)
_PEOPLE_COLUMNS: Final[_Columns] = (
    (_RESPONSIBLE, None),
    (QT_TRANSLATE_NOOP("PlanFiles", "Actions"), "count"),
    (_BUDGET_WORD, "money"),
    (_SPENT_WORD, "money"),
    (_EXPECTED_WORD, "money"),
    (_BROUGHT_WORD, "money"),
    (_REACHED, "share"),
)
_MONTH_COLUMNS: Final[_Columns] = (
    (QT_TRANSLATE_NOOP("PlanFiles", "Month"), None),
    (QT_TRANSLATE_NOOP("PlanFiles", "From"), None),
    (_BUDGET_WORD, "money"),
    (_EXPECTED_WORD, "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Orders"), "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Orders less expected"), "money"),
)
_SUMMARY_COLUMNS: Final[_Columns] = (
    (QT_TRANSLATE_NOOP("PlanFiles", "Plan against actual"), None),
    (QT_TRANSLATE_NOOP("PlanFiles", "Wanted"), "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Planned"), "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Actual"), "money"),
    (QT_TRANSLATE_NOOP("PlanFiles", "Actual less planned"), "money"),
    (_REACHED, "share"),
)
_DATE_COLUMNS: Final[_Columns] = (
    (QT_TRANSLATE_NOOP("PlanFiles", "Key date"), None),
    (QT_TRANSLATE_NOOP("PlanFiles", "First day"), None),
    (QT_TRANSLATE_NOOP("PlanFiles", "Last day"), None),
    (QT_TRANSLATE_NOOP("PlanFiles", "Source"), None),
)


def plan_report(texts: PlanTexts, day: date) -> Report:
    """All sheets."""
    sheets = _Sheets(texts)
    sections = (
        sheets.summary(), sheets.actions(), sheets.objectives(), sheets.people(),
        sheets.months(), sheets.spread(), sheets.dates(),
    )  # fmt: skip
    return Report(
        texts.title(), str(texts.plan.year), sections, day, texts.language,
        texts.plan.currency, texts.company,
    )  # fmt: skip


class _Sheets:
    """Knows where on each sheet the rows stand that others refer to."""

    def __init__(self, texts: PlanTexts) -> None:
        self._texts = texts
        self._plan = texts.plan
        self._count = len(texts.plan.actions)
        self._first = first_rows([_shape(1)])[0]
        self._last = self._first + max(1, self._count) - 1
        self._objectives = _once([one.name for one in self._plan.objectives])
        people = {one.responsible for one in self._plan.actions if one.responsible}
        self._people = [*sorted(people), self._say(_NOBODY)]

    # -- the sheets ----------------------------------------------------------------------------

    def actions(self) -> Section:
        """What was told; what was planned held against what came of it."""
        named = dict(zip((one.id for one in self._plan.objectives), self._objectives, strict=True))
        rows: list[tuple[Value, ...]] = []
        for row, one in enumerate(self._plan.actions, self._first):
            rows.append(
                (
                    one.name, self._texts.kind(one), one.first, one.last,
                    one.responsible or self._say(_NOBODY),
                    named.get(one.objective_id or 0, self._say(_NO_OBJECTIVE)), one.campaign,
                    one.budget, one.spent, _live(f'IF(I{row}="","",I{row}-H{row})'),
                    one.expected, one.brought, _live(f'IF(L{row}="","",L{row}-K{row})'),
                    one.margin, self._texts.told_by(one), one.notes,
                )
            )  # fmt: skip
        sums = [
            self._sum_of(letter) if unit == "money" else _NOTHING
            for letter, (_, unit) in zip(_LETTERS, _ACTION_COLUMNS, strict=False)
        ]
        return self._section("actions", _ACTION_COLUMNS, rows, [self._together, *sums[1:]])

    def objectives(self) -> Section:
        """What each wants, and what its actions plan and brought."""
        rows: list[tuple[Value, ...]] = []
        names = [*self._objectives, self._say(_NO_OBJECTIVE)]
        first = self._first
        for row, (name, one) in enumerate(
            zip(names, (*self._plan.objectives, None), strict=True), first
        ):
            rows.append(
                (
                    name,
                    translated(self._texts.language, "Plan", TERMS[one.term]) if one else _NOTHING,
                    one.expenses if one else 0, one.revenue if one else 0,
                    *(self._sum_where(_OBJECTIVE, row, letter)
                      for letter in (_BUDGET, _SPENT, _EXPECTED, _BROUGHT)),
                    _share(f"G{row}", f"D{row}"), _share(f"H{row}", f"D{row}"),
                )
            )  # fmt: skip
        last, end = first + len(rows) - 1, first + len(rows)
        sums: list[Value] = [_NOTHING]
        sums += [_live(f"SUM({letter}{first}:{letter}{last})") for letter in "CDEFGH"]
        sums += [_share(f"G{end}", f"D{end}"), _share(f"H{end}", f"D{end}")]
        return self._section("objectives", _OBJECTIVE_COLUMNS, rows, [self._together, *sums])

    def people(self) -> Section:
        """What each one has to do and brought."""
        rows: list[tuple[Value, ...]] = []
        first = self._first
        for row, name in enumerate(self._people, first):
            rows.append(
                (
                    name, _live(f"SUMPRODUCT(({self._column(_PERSON)}=A{row})*1)"),
                    *(self._sum_where(_PERSON, row, letter)
                      for letter in (_BUDGET, _SPENT, _EXPECTED, _BROUGHT)),
                    _share(f"F{row}", f"E{row}"),
                )
            )  # fmt: skip
        last, end = first + len(rows) - 1, first + len(rows)
        sums: list[Value] = [_live(f"SUM({letter}{first}:{letter}{last})") for letter in "BCDEF"]
        sums.append(_share(f"F{end}", f"E{end}"))
        return self._section("people", _PEOPLE_COLUMNS, rows, [self._together, *sums])

    def months(self) -> Section:
        """What each month is to cost and bring in, and the orders it brought."""
        sheet, first = self._sheet("spread"), self._first
        totals = [row + max(1, self._count) for row in self._spread_rows()]
        rows: list[tuple[Value, ...]] = []
        for place, name in enumerate(self._texts.months()[:MONTHS]):
            row, letter = first + place, _LETTERS[place + 1]
            rows.append(
                (
                    name, month_days(self._plan.year, place + 1)[0],
                    *(_live(f"{sheet}{letter}{total}") for total in totals),
                    self._plan.orders[place], _live(f"E{row}-D{row}"),
                )
            )  # fmt: skip
        last = first + MONTHS - 1
        sums = [_live(f"SUM({letter}{first}:{letter}{last})") for letter in "CDEF"]
        return self._section("months", _MONTH_COLUMNS, rows, [self._together, _NOTHING, *sums])

    def spread(self) -> Section:
        """Budget and expected revenue of each action over the months, by days."""
        parts = []
        for first, letter, title in zip(
            self._spread_rows(), (_BUDGET, _EXPECTED), (_BUDGET_WORD, _EXPECTED_WORD), strict=True
        ):
            rows = [self._spread_row(first + nth, self._first + nth, letter)
                    for nth in range(max(1, self._count))]  # fmt: skip
            last = first + len(rows) - 1
            sums = [_live(f"SUM({one}{first}:{one}{last})") for one in _LETTERS[1 : MONTHS + 2]]
            columns = (
                TableColumn(self._say(_ACTION_WORD)),
                *(TableColumn(name, "money") for name in self._texts.months()[:MONTHS]),
                TableColumn(self._say(_TOGETHER), "money"),
            )
            parts.append(TablePart(columns, tuple(rows), (self._together, *sums), self._say(title)))
        return Section(self._name("spread"), tuple(parts))

    def summary(self) -> Section:
        """Expenses, revenue and what stays: wanted, planned, actual."""
        objectives, actions = self._sheet("objectives"), self._sheet("actions")
        wanted = self._first + len(self._objectives) + 1
        done, row = self._last + 1, self._first
        lines: list[tuple[str, Sequence[str]]] = [
            (QT_TRANSLATE_NOOP("PlanFiles", "Expenses"),
             (f"{objectives}C{wanted}", f"{actions}H{done}", f"{actions}I{done}")),
            (QT_TRANSLATE_NOOP("PlanFiles", "Revenue"),
             (f"{objectives}D{wanted}", f"{actions}K{done}", f"{actions}L{done}")),
            (QT_TRANSLATE_NOOP("PlanFiles", "Revenue less expenses"),
             [f"{letter}{row + 1}-{letter}{row}" for letter in "BCD"]),
        ]  # fmt: skip
        rows: list[tuple[Value, ...]] = [
            (self._say(name), *map(_live, cells), _live(f"D{at}-C{at}"), _share(f"D{at}", f"C{at}"))
            for at, (name, cells) in enumerate(lines, row)
        ]
        orders = f"{self._sheet('months')}E{self._first + MONTHS}"
        rows.append(
            (self._say(QT_TRANSLATE_NOOP("PlanFiles", "All orders of the year")), None, None,
             _live(orders), None, None)
        )  # fmt: skip
        return self._section("summary", _SUMMARY_COLUMNS, rows)

    def dates(self) -> Section:
        """Sales, own days and public holidays."""
        rows: list[tuple[Value, ...]] = [
            (self._texts.date_name(one), one.first, one.last, one.source)
            for one in self._plan.dates
        ]
        return self._section("dates", _DATE_COLUMNS, rows)

    # -- formulas ------------------------------------------------------------------------------

    def _spread_rows(self) -> list[int]:
        return first_rows([_shape(max(1, self._count), "*")] * 2)

    def _spread_row(self, row: int, action: int, letter: str) -> tuple[Value, ...]:
        """One action over the months: up to the end of each, less what came before, to the cent."""
        sheet, year = self._sheet("actions"), self._plan.year
        first, last = f"{sheet}C{action}", f"{sheet}D{action}"
        begin = f"MAX({first},DATE({year},1,1))"
        whole = f"MAX(1,MIN({last},DATE({year},12,31))-{begin}+1)"
        cells: list[Value] = [_live(f"{sheet}A{action}")]
        for month in range(1, MONTHS + 1):
            end = month_days(year, month)[1]
            passed = f"MAX(0,MIN({last},DATE({year},{month},{end.day}))-{begin}+1)"
            upto = f"ROUNDDOWN(ROUND({sheet}{letter}{action}*{passed}/{whole},6),2)"
            before = f"-SUM(B{row}:{_LETTERS[month - 1]}{row})" if month > 1 else ""
            cells.append(_live(f"ROUND({upto}{before},2)"))
        return (*cells, _live(f"SUM(B{row}:{_LETTERS[MONTHS]}{row})"))

    def _column(self, letter: str) -> str:
        return f"{self._sheet('actions')}${letter}${self._first}:${letter}${self._last}"

    def _sum_where(self, column: str, row: int, letter: str) -> Reckoned:
        """The amounts of the actions whose `column` says what the first cell of a row says."""
        return _live(f"SUMPRODUCT(({self._column(column)}=$A{row})*{self._column(letter)})")

    def _sum_of(self, letter: str) -> Reckoned:
        return _live(f"SUM({letter}{self._first}:{letter}{self._last})")

    # -- words ---------------------------------------------------------------------------------

    def _say(self, text: str) -> str:
        return self._texts.say(text)

    @property
    def _together(self) -> str:
        return self._say(_TOGETHER)

    def _name(self, key: str) -> str:
        return self._say(_NAMES[key])

    def _sheet(self, key: str) -> str:
        return f"'{self._name(key)}'!"

    def _section(
        self,
        key: str,
        columns: _Columns,
        rows: Sequence[tuple[Value, ...]],
        total: Sequence[Value] | None = None,
    ) -> Section:
        headings = tuple(TableColumn(self._say(text), unit) for text, unit in columns)
        empty = ((None,) * len(headings),) if key == "actions" and not rows else ()
        table = TablePart(headings, (*rows, *empty), None if total is None else tuple(total))
        return Section(self._name(key), (table,))


def _live(formula: str) -> Reckoned:
    return Reckoned(None, formula)


def _share(part: str, whole: str) -> Reckoned:
    return _live(f'IF({whole}=0,"",{part}/{whole})')


def _shape(rows: int, title: str = "") -> TablePart:
    """A table of so many rows, to know where it stands."""
    return TablePart((), ((),) * rows, (), title)


def _once(names: Sequence[str]) -> list[str]:
    """Names told apart by a number where they are alike, as spreadsheets compare them."""
    found: list[str] = []
    for name in names:
        taken, number, told = {one.casefold() for one in found}, 2, name
        while told.casefold() in taken:
            told, number = f"{name} ({number})", number + 1
        found.append(told)
    return found
