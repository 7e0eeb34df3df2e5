"""The economics of a campaign as figures that follow from each other, each with its formula."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.campaign import COST_KINDS
from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.campaigns.economics import discount_cost
from sme_crm.domain.campaigns.figure_names import RESULT_FIGURES, known_figure
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.charts.chart import Unit
from sme_crm.printing.reports.report import Reckoned, ReckonedRow, ReckonedTable

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.economics import Economics
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.campaigns.analysis import CampaignResult
    from sme_crm.services.campaigns.lifetime import Lifetime

FIGURE: Final = QT_TRANSLATE_NOOP("Reports", "Figure")
FORMULA: Final = QT_TRANSLATE_NOOP("Reports", "Formula")
MEASURED: Final = QT_TRANSLATE_NOOP("Reports", "Measured")
EXPECTED: Final = QT_TRANSLATE_NOOP("Reports", "As expected")
_COUNTED: Final = QT_TRANSLATE_NOOP("Reports", "counted; expected: contacts × rate")


@dataclass(frozen=True, slots=True)
class _Formula:
    """What follows of other figures; `top` / `bottom` where that is how it is reckoned."""

    key: str
    said: str
    unit: Unit
    formula: str
    decimals: int = 0


def _share(top: str, bottom: str) -> str:
    """A ratio, "–" as on paper where there is nothing to divide, or to divide by."""
    return f'IF(OR({bottom}=0,{bottom}="–",{top}="–"),"–",{top}/{bottom})'


def _earned(formula: str) -> str:
    """What follows of margin and cost, "–" where one of them is not known."""
    return f'IF(OR({{cost}}=0,{{margin}}="–"),"–",{formula})'


def _foreseen(formula: str) -> str:
    """A count that is expected, "–" where that is none: no rate was told, or nobody is reached."""
    return f'IF({formula}=0,"–",{formula})'


_FOLLOWING: Final = (
    _Formula(
        "result", QT_TRANSLATE_NOOP("Reports", "margin − cost"), "money",
        _earned("{margin}-{cost}"),
    ),
    _Formula(
        "return_ratio", QT_TRANSLATE_NOOP("Reports", "margin / cost"), "count",
        _earned("{margin}/{cost}"), 2,
    ),
    _Formula(
        "net_roi", QT_TRANSLATE_NOOP("Reports", "(margin − cost) / cost"), "share",
        _earned("({margin}-{cost})/{cost}"),
    ),
    _Formula(
        "unit_contact_cost", QT_TRANSLATE_NOOP("Reports", "cost / contacts"), "money",
        _share("{cost}", "{contacts}"),
    ),
    _Formula(
        "answer_rate", QT_TRANSLATE_NOOP("Reports", "answers / contacts"), "share",
        _share("{answers}", "{contacts}"),
    ),
    _Formula(
        "cost_per_answer", QT_TRANSLATE_NOOP("Reports", "cost / answers"), "money",
        _share("{cost}", "{answers}"),
    ),
    _Formula(
        "cost_per_sale", QT_TRANSLATE_NOOP("Reports", "cost / sales"), "money",
        _share("{cost}", "{sales}"),
    ),
    _Formula(
        "cost_per_customer", QT_TRANSLATE_NOOP("Reports", "cost / customers who bought"), "money",
        _share("{cost}", "{buyers}"),
    ),
    _Formula(
        "sale_rate", QT_TRANSLATE_NOOP("Reports", "sales / contacts"), "share",
        _share("{sales}", "{contacts}"),
    ),
    _Formula(
        "break_even_sales", QT_TRANSLATE_NOOP("Reports", "(cost / margin rate) / price"), "count",
        'IF(OR({contacts}=0,{cost}=0,{margin_rate}<=0,{price}<=0),"–",'
        "({cost}/{margin_rate})/{price})", 2,
    ),
    _Formula(
        "break_even_rate", QT_TRANSLATE_NOOP("Reports", "break-even sales / contacts"), "share",
        'IF(OR({contacts}=0,{break_even_sales}="–"),"–",{break_even_sales}/{contacts})',
    ),
)  # fmt: skip


def economics_table(words: ReportWords, result: CampaignResult) -> ReckonedTable:
    """Every formula, measured beside expected; margins before revenue as everywhere."""
    costs = _cost_rows(words, result)
    summed = "+".join(f"{{{row.key}}}" for row in costs) or "0"
    names = dict(RESULT_FIGURES)
    measured, expected = result.economics, result.expected
    rows = [*_told_rows(words, result), *costs]
    cost_said = words.say(QT_TRANSLATE_NOOP("Reports", "sum of the lines of cost"))
    rows.append(
        ReckonedRow(
            "cost", words.of("CampaignFigures", names["cost"]), cost_said, "money",
            tuple(Reckoned(_value(known_figure(one, "cost")), summed)
                  for one in (measured, expected)),
        )
    )  # fmt: skip
    for one in _FOLLOWING:
        values = (_value(known_figure(found, one.key)) for found in (measured, expected))
        rows.append(
            ReckonedRow(
                one.key,
                words.of("CampaignFigures", names[one.key]).partition(" (")[0],
                words.say(one.said),
                one.unit,
                tuple(Reckoned(value, one.formula) for value in values),
                one.decimals,
            )
        )
    shown = (MEASURED, EXPECTED) if result.is_measured else (EXPECTED,)
    headings = tuple(words.say(text) for text in (FIGURE, FORMULA, *shown))
    return ReckonedTable(
        headings, tuple(replace(row, cells=row.cells[-len(shown) :]) for row in rows)
    )


def _told_rows(words: ReportWords, result: CampaignResult) -> list[ReckonedRow]:
    campaign, measured, expected = result.campaign, result.economics, result.expected
    name = _namer(words)
    rates = (campaign.answer_rate / 10_000, campaign.sale_rate / 10_000)
    counted = words.say(_COUNTED)
    return [
        ReckonedRow(
            "contacts", name("contacts"), "", "count",
            (Reckoned(measured.contacts), Reckoned(expected.contacts)),
        ),
        ReckonedRow(
            "answers", name("answers"), counted, "count",
            (Reckoned(measured.answers),
             _known(expected, "answers", _foreseen(f"ROUND({{contacts}}*{rates[0]!r},0)"))),
        ),
        ReckonedRow(
            "sales", name("sales"), counted, "count",
            (Reckoned(measured.sales),
             _known(expected, "sales", _foreseen(f"ROUND({{contacts}}*{rates[1]!r},0)"))),
        ),
        ReckonedRow(
            "buyers", name("buyers"), counted, "count",
            (Reckoned(measured.buyers), _known(expected, "buyers", "{sales}")),
        ),
        ReckonedRow(
            "price", words.say(QT_TRANSLATE_NOOP("Reports", "Price (mean order)")),
            words.say(QT_TRANSLATE_NOOP("Reports", "measured: revenue / sales")), "money",
            (Reckoned(measured.price, _share("{revenue}", "{sales}")) if measured.sales
             else Reckoned(measured.price), Reckoned(expected.price)),
        ),
        ReckonedRow(
            "revenue", name("revenue"),
            words.say(QT_TRANSLATE_NOOP("Reports", "buyers × price")), "money",
            (Reckoned(measured.revenue),
             _known(expected, "revenue", 'IF({sales}="–","–",{sales}*{price})')),
        ),
        ReckonedRow(
            "margin_rate", words.say(QT_TRANSLATE_NOOP("Reports", "Margin rate")),
            words.say(QT_TRANSLATE_NOOP("Reports", "measured: margin / revenue")), "share",
            (Reckoned(measured.margin / measured.revenue, _share("{margin}", "{revenue}"))
             if measured.revenue > 0 else Reckoned(measured.margin_rate / 10_000),
             Reckoned(expected.margin_rate / 10_000)),
        ),
        ReckonedRow(
            "margin", name("margin"),
            words.say(QT_TRANSLATE_NOOP("Reports", "revenue × margin rate")), "money",
            (Reckoned(measured.margin),
             _known(expected, "margin",
                    'IF(OR({revenue}="–",{price}=0,{margin_rate}=0),"–",'
                    "ROUND({revenue}*{margin_rate},2))")),
        ),
    ]  # fmt: skip


def _cost_rows(words: ReportWords, result: CampaignResult) -> list[ReckonedRow]:
    """The lines of cost, the pieces of each wave, and what the discount costs."""
    campaign, expected = result.campaign, result.expected
    rows = [
        ReckonedRow(
            f"line{nth}", line.label or words.of("Campaigns", COST_KINDS[line.kind]),
            words.of("Campaigns", COST_KINDS[line.kind]), "money",
            (Reckoned(line.amount), Reckoned(line.planned)),
        )
        for nth, line in enumerate(campaign.costs)
    ]  # fmt: skip
    pieces_said = words.say(QT_TRANSLATE_NOOP("Reports", "pieces × cost of one"))
    for nth, wave in enumerate(campaign.waves):
        sent = result.by_wave.get(wave.id)
        pieces = wave.pieces or (sent.pieces if sent else 0)
        unit, planned = wave.unit_cost / 100, wave.pieces or expected.contacts
        many = str(wave.pieces) if wave.pieces else "{contacts}"
        name = wave.name or words.of("Channels", find_channel(wave.channel).name)
        rows.append(
            ReckonedRow(
                f"wave{nth}", name, pieces_said, "money",
                (Reckoned(pieces * wave.unit_cost, f"{pieces}*{unit!r}"),
                 Reckoned(planned * wave.unit_cost, f"{many}*{unit!r}")),
            )
        )  # fmt: skip
    if campaign.discount_rate:
        rate = campaign.discount_rate / 10_000
        cost = discount_cost(campaign.price, campaign.discount_rate, expected.sales)
        rows.append(
            ReckonedRow(
                "discount", words.of("Campaigns", COST_KINDS["discount"]),
                words.say(QT_TRANSLATE_NOOP("Reports", "price × discount × buyers")), "money",
                (Reckoned(None),
                 Reckoned(cost, f'IF({{sales}}="–",0,ROUND({{price}}*{rate!r}*{{sales}},2))')),
            )
        )  # fmt: skip
    return rows


def lifetime_table(words: ReportWords, found: Lifetime) -> ReckonedTable:
    """First orders alone beside the lifetime of new customers."""
    told: tuple[tuple[str, str, str, Unit, float, str, int], ...] = (
        ("margin", QT_TRANSLATE_NOOP("Reports", "Margin of the campaign"), "", "money",
         found.margin, "", 0),
        ("cost", QT_TRANSLATE_NOOP("Reports", "Cost"), "", "money", found.cost, "", 0),
        ("first_result", QT_TRANSLATE_NOOP("Reports", "Result by first orders"),
         QT_TRANSLATE_NOOP("Reports", "margin − cost"), "money", found.first_result,
         "{margin}-{cost}", 0),
        ("customers", QT_TRANSLATE_NOOP("Reports", "New customers"), "", "count",
         found.new_customers, "", 0),
        ("first_margin", QT_TRANSLATE_NOOP("Reports", "Margin of their first orders"), "",
         "money", found.first_margin, "", 0),
        ("mean", QT_TRANSLATE_NOOP("Reports", "Mean margin per order, all customers"), "",
         "money", found.mean_margin, "", 0),
        ("a_year", QT_TRANSLATE_NOOP("Reports", "Orders a year, all customers"), "", "count",
         float(found.orders_a_year), "", 2),
        ("churn", QT_TRANSLATE_NOOP("Reports", "Churn (setting)"), "", "share",
         found.churn / 10_000, "", 0),
        ("value", QT_TRANSLATE_NOOP("Reports", "Expected value of a customer"),
         QT_TRANSLATE_NOOP("Reports", "mean margin per order × orders a year / churn"), "money",
         found.value, "ROUND({mean}*{a_year}/{churn},2)", 0),
        ("life_result", QT_TRANSLATE_NOOP("Reports", "Result by the lifetime of new customers"),
         QT_TRANSLATE_NOOP("Reports", "margin − first orders + customers × value − cost"),
         "money", found.result, "{margin}-{first_margin}+{customers}*{value}-{cost}", 0),
    )  # fmt: skip
    rows = tuple(
        ReckonedRow(
            key, words.say(name), words.say(said) if said else "", unit,
            (Reckoned(value, formula),), decimals,
        )
        for key, name, said, unit, value, formula, decimals in told
    )  # fmt: skip
    headings = tuple(words.say(text) for text in (FIGURE, FORMULA, MEASURED))
    return ReckonedTable(headings, rows)


def _known(economics: Economics, key: str, formula: str) -> Reckoned:
    return Reckoned(_value(known_figure(economics, key)), formula)


def _value(value: Decimal | int | None) -> float | None:
    return None if value is None else float(value)


def _namer(words: ReportWords) -> Callable[[str], str]:
    names = dict(RESULT_FIGURES)
    return lambda key: words.of("CampaignFigures", names[key])
