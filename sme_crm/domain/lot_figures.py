"""The figures by which address files are compared, as texts: on screen and on paper the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.dates import format_date
from sme_crm.domain.lot import LOT_KINDS, LOT_MODES, LOT_STATES
from sme_crm.domain.lot_offer import CheckedLot, break_even_answers, unit_price
from sme_crm.domain.lot_quality import WEIGHTS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

NOTHING: Final = "–"
"""Stands where a figure is not known."""

_RULE_CONTEXT: Final = "LotRules"
Translate = Callable[[str, str], str]
Words = Callable[[str], str]
Figure = Callable[[CheckedLot], str]


def score_note(translate: Translate, language: str, ageing_rate: float) -> str:
    """How the score is made, in words."""
    text = translate(
        "LotComparison",
        QT_TRANSLATE_NOOP(
            "LotComparison",
            "Quality: our own yardstick, 0 to 100. Completeness counts {0}, free of doubles"
            " {1}, free of malformed values {2}, freshness {3} (a share of {4}% of the"
            " addresses goes stale each year, a rule of thumb kept in the settings).",
        ),
    )
    weights = [str(weight) for weight in WEIGHTS.values()]
    return text.format(*weights, format_number(ageing_rate * 100, language))


def campaign_note(translate: Translate) -> str:
    """What no file tells before a campaign."""
    return translate(
        "LotComparison",
        QT_TRANSLATE_NOOP(
            "LotComparison",
            "Yield and returned mail come with campaigns: nothing is known of them yet.",
        ),
    )


def sections(
    translate: Translate, language: str, margin_cents: int | None = None
) -> list[tuple[str, list[tuple[str, Figure]]]]:
    """(heading, lines) of everything there is to compare; a line is (label, its text of a file).

    `margin_cents` is the margin a new customer brings, for the break-even hint; None leaves it
    out. A figure that is not there is NOTHING.
    """

    def words(text: str) -> str:
        return translate("LotComparison", text)

    return [
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "The file")),
            _file_rows(words, translate, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "What it costs")),
            _cost_rows(words, language, margin_cents),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "What is here already")),
            _overlap_rows(words, translate, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Quality")),
            _quality_rows(words, language),
        ),
    ]


def _file_rows(words: Words, translate: Translate, language: str) -> list[tuple[str, Figure]]:
    def choice(known: dict[str, str], key: str) -> str:
        return translate("Lots", known[key]) if key in known else NOTHING

    return [
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Supplier")),
            lambda column: column.lot.supplier or NOTHING,
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Kind")),
            lambda column: choice(LOT_KINDS, column.lot.kind),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Way of getting it")),
            lambda column: choice(LOT_MODES, column.lot.mode),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "State")),
            lambda column: choice(LOT_STATES, column.lot.state),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Addresses announced")),
            lambda column: _count(column.lot.addresses, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Uses allowed")),
            lambda column: _count(column.lot.uses_allowed, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Licence until")),
            lambda column: _day(column.lot.licence_end, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Returned mail guaranteed at most")),
            lambda column: _share(column.lot.guaranteed_rate, language, 1),
        ),
    ]


def _cost_rows(words: Words, language: str, margin_cents: int | None) -> list[tuple[str, Figure]]:
    return [
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Price")),
            lambda column: _money(column.lot.price_cents, column, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Price per address")),
            lambda column: _unit(column.figures.per_address, column, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Net new addresses")),
            lambda column: _net_new(column, words, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Price per net new address")),
            lambda column: _unit(column.figures.per_net_new, column, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "New customers that pay for it")),
            lambda column: _count(
                break_even_answers(column.lot.price_cents, margin_cents), language
            ),
        ),
    ]


def _overlap_rows(words: Words, translate: Translate, language: str) -> list[tuple[str, Figure]]:
    def of_report(name: str) -> Figure:
        return lambda column: _count(
            getattr(column.report, name) if column.report else None, language
        )

    return [
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "File checked")),
            lambda column: column.report.file if column.report else NOTHING,
        ),
        (words(QT_TRANSLATE_NOOP("LotComparison", "Rows read")), of_report("read")),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Already in the base")),
            lambda column: _with_share(column, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Recognised by")),
            lambda column: _rules(column, translate, language),
        ),
        (words(QT_TRANSLATE_NOOP("LotComparison", "Clients among them")), of_report("clients")),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "They objected to mail")),
            of_report("objected"),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Their address is dead")),
            of_report("dead"),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Doubles inside the file")),
            of_report("doubles"),
        ),
        (words(QT_TRANSLATE_NOOP("LotComparison", "Rows rejected")), of_report("rejected")),
        (words(QT_TRANSLATE_NOOP("LotComparison", "New among the rows")), of_report("net_new")),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Perhaps in the base already")),
            of_report("possible"),
        ),
    ]


def _quality_rows(words: Words, language: str) -> list[tuple[str, Figure]]:
    def part(name: str) -> Figure:
        return lambda column: _share(getattr(column.quality, name), language)

    def filled(name: str) -> Figure:
        def text(column: CheckedLot) -> str:
            figures = column.quality.figures
            if not figures.addresses:
                return NOTHING
            return _share(getattr(figures, name) / figures.addresses, language)

        return text

    return [
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Score out of 100")),
            lambda column: _count(column.quality.score, language),
        ),
        (words(QT_TRANSLATE_NOOP("LotComparison", "Completeness")), part("completeness")),
        (words(QT_TRANSLATE_NOOP("LotComparison", "With a whole address")), filled("postal")),
        (words(QT_TRANSLATE_NOOP("LotComparison", "With a phone")), filled("phones")),
        (words(QT_TRANSLATE_NOOP("LotComparison", "With an e-mail")), filled("emails")),
        (words(QT_TRANSLATE_NOOP("LotComparison", "Free of doubles")), part("doubles")),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Free of malformed values")),
            part("malformed"),
        ),
        (words(QT_TRANSLATE_NOOP("LotComparison", "Freshness")), part("freshness")),
    ]


def _count(value: int | None, language: str) -> str:
    return NOTHING if value is None else format_number(value, language)


def _net_new(column: CheckedLot, words: Words, language: str) -> str:
    """What is reckoned from a sample says so, in a word: fonts for paper lack the sign."""
    text = _count(column.figures.net_new, language)
    if not column.figures.estimated or text == NOTHING:
        return text
    return words(QT_TRANSLATE_NOOP("LotComparison", "about {count}")).format(count=text)


def _share(value: float | None, language: str, decimals: int = 0) -> str:
    if value is None:
        return NOTHING
    space = "\N{NARROW NO-BREAK SPACE}" if language == "fr" else ""
    return f"{format_number(value * 100, language, decimals)}{space}%"


def _money(cents: int | None, column: CheckedLot, language: str) -> str:
    return NOTHING if cents is None else format_amount(cents, language, column.lot.currency)


def _unit(cents: float | None, column: CheckedLot, language: str) -> str:
    return NOTHING if cents is None else unit_price(cents, language, column.lot.currency)


def _day(iso: str | None, language: str) -> str:
    return format_date(date.fromisoformat(iso), language, "long") if iso else NOTHING


def _with_share(column: CheckedLot, language: str) -> str:
    if column.report is None:
        return NOTHING
    here = _count(column.report.here, language)
    rate = column.report.overlap_rate
    return here if rate is None else f"{here} ({_share(rate, language)})"


def _rules(column: CheckedLot, translate: Translate, language: str) -> str:
    if column.report is None or not column.report.rules:
        return NOTHING
    return ", ".join(
        f"{translate(_RULE_CONTEXT, _RULES.get(rule, rule))} {_count(count, language)}"
        for rule, count in column.report.rules.items()
        if count
    )


_RULES: Final[dict[str, str]] = {
    "uid": QT_TRANSLATE_NOOP("LotRules", "identifier"),
    "reference": QT_TRANSLATE_NOOP("LotRules", "reference"),
    "email": QT_TRANSLATE_NOOP("LotRules", "e-mail"),
    "siret": QT_TRANSLATE_NOOP("LotRules", "SIRET"),
    "phone": QT_TRANSLATE_NOOP("LotRules", "phone"),
    "name_place": QT_TRANSLATE_NOOP("LotRules", "name and place"),
}
