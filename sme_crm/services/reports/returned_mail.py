"""The report of returned mail: by address file, département, postal code, segment and group."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.figure_names import LIKELY_RANGE
from sme_crm.domain.campaigns.return_rate import DIMENSIONS, Dimension, ReturnRate
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.reports.report import Part, Section, TableColumn, TablePart, Words
from sme_crm.services.campaigns.return_rates import part_name, source_words, verdict_words
from sme_crm.services.reports.campaign_certainty import likely_range

if TYPE_CHECKING:
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.campaigns.return_rates import ReturnRates

_ORDER: Final[tuple[Dimension, ...]] = ("lot", "department", "postcode", "segment", "group")
_MOST: Final = 60
_OF_BENCHMARK: Final = (6, 7)
"""Columns that tell of the benchmark."""


def returned_mail_report(
    words: ReportWords, today: date, rates: ReturnRates
) -> tuple[Section, ...]:
    """Each part against its own benchmark, the most returned mail first."""
    sections: list[Section] = []
    for dimension in _ORDER:
        found = rates.rates(dimension, today)
        if found:
            title = words.of("ReturnRates", DIMENSIONS[dimension])
            sections.append(Section(title, _parts(words, dimension, found[:_MOST])))
    if not sections:
        text = QT_TRANSLATE_NOOP("Reports", "No campaign has sent letters yet.")
        return (Section("", (Words(words.say(text)),)),)
    note = QT_TRANSLATE_NOOP(
        "Reports",
        "The likely range holds the true rate 95 times out of 100 (Wilson). Against the guarantee"
        " of a supplier only faults of the address count, not mail that was refused or not"
        " claimed.",
    )
    return (*sections, Section("", (Words(words.say(note), note=True),)))


def _parts(words: ReportWords, dimension: Dimension, found: list[ReturnRate]) -> tuple[Part, ...]:
    """A table; a benchmark that is the same for all of it is told once, above it."""
    if len({(one.benchmark.rate, one.benchmark.source) for one in found}) > 1:
        return (_table(words, dimension, found),)
    benchmark = found[0].benchmark
    told = words.say(
        QT_TRANSLATE_NOOP("Reports", "Benchmark: {rate} · {source}"),
        rate=words.share(benchmark.rate),
        source=source_words(benchmark, words.of),
    )
    table = _table(words, dimension, found)
    alone = [place for place in range(len(table.columns)) if place not in _OF_BENCHMARK]
    columns = tuple(table.columns[place] for place in alone)
    rows = tuple(tuple(row[place] for place in alone) for row in table.rows)
    return (Words(told), TablePart(columns, rows))


def _table(words: ReportWords, dimension: Dimension, found: list[ReturnRate]) -> TablePart:
    say = words.say
    columns = (
        TableColumn(words.of("ReturnRates", DIMENSIONS[dimension]), share=2.6),
        TableColumn(say(QT_TRANSLATE_NOOP("Reports", "Letters")), "count", 0.9),
        TableColumn(say(QT_TRANSLATE_NOOP("Reports", "Returned")), "count", 0.9),
        TableColumn(say(QT_TRANSLATE_NOOP("Reports", "Of these faults")), "count", 0.9),
        TableColumn(say(QT_TRANSLATE_NOOP("Reports", "Rate")), "share", 0.9),
        TableColumn(words.of("CampaignFigures", LIKELY_RANGE), share=1.4),
        TableColumn(say(QT_TRANSLATE_NOOP("Reports", "Benchmark")), "share", 1.0),
        TableColumn(say(QT_TRANSLATE_NOOP("Reports", "Source")), share=2.0),
        TableColumn(say(QT_TRANSLATE_NOOP("Reports", "Verdict")), share=1.5),
    )
    rows = tuple(
        (
            part_name(dimension, one, words.of), one.sent, one.back, one.faults, one.rate,
            likely_range(one.interval, words.language),
            one.benchmark.rate, source_words(one.benchmark, words.of),
            verdict_words(one, words.of),
        )
        for one in found
    )  # fmt: skip
    return TablePart(columns, rows)
