"""Line breaking: nothing lost, nothing outside the width, hyphenation only where allowed."""

from __future__ import annotations

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.letters.filling import FilledRun
from sme_crm.domain.letters.template import Align, RunStyle
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.hyphenation import division_points
from sme_crm.printing.typesetting.paragraphs import LaidParagraph, Typesetter

TYPESETTER = Typesetter(FontSet(), "fr")


def lay(*runs: FilledRun, width: float = 200, align: Align = "justify") -> LaidParagraph:
    return TYPESETTER.lay_out(runs, width, size=10, leading=13, align=align)


def said(laid: LaidParagraph) -> str:
    return " ".join(line.text for line in laid.lines).replace("\u00ad ", "")


LONG = (
    "Nous développons actuellement des accompagnements particulièrement personnalisés pour les "
    "établissements commerciaux indépendants et toutes les associations professionnelles."
)


@pytest.mark.parametrize("align", ["left", "justify", "right", "center"])
def test_lines_keep_to_the_width_and_say_everything(align: Align) -> None:
    laid = lay(FilledRun(LONG), width=300, align=align)
    assert len(laid.lines) > 2
    assert said(laid) == LONG
    for line in laid.lines:
        assert line.x >= 0
        assert line.x + line.width <= 300.01
    if align == "right":
        assert all(line.x + line.width == pytest.approx(300) for line in laid.lines)
    if align == "justify":
        assert all(line.width == pytest.approx(300) for line in laid.lines[:-1])
        assert laid.lines[-1].width < 300


def test_hyphens_never_divide_data_names_codes_or_capitals() -> None:
    assert division_points("développons", "fr") != []
    assert division_points("developments,", "en") != []
    for whole in ("Villeneuve", "ANTICONSTITUTIONNEL", "abc123def456", "l’établissement", "petit"):
        assert division_points(whole, "fr") == []
    data = lay(FilledRun("anticonstitutionnellement " * 9, is_data=True), width=150)
    assert "\u00ad" not in "".join(line.text for line in data.lines)
    assert "\u00ad" in "".join(line.text for line in lay(FilledRun(LONG)).lines)


def test_at_most_two_hyphens_in_a_row() -> None:
    laid = lay(FilledRun("extraordinairement complémentaires " * 30), width=130)
    ends = "".join("-" if line.text.endswith("\u00ad") else "." for line in laid.lines)
    assert "-" in ends
    assert "---" not in ends


@pytest.mark.parametrize(
    ("language", "dated"),
    [
        ("en", "7 December 2026"), ("en", "December 7, 2026"), ("en", "1st May"),
        ("en", "21 Sept 2026"), ("fr", "1er décembre 2026"), ("fr", "7 févr. 2027"),
        ("fr", "8 mai"), ("fr", "septembre 2026"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_data", [True, False])
def test_a_date_stays_on_one_line(language: str, dated: str, is_data: bool) -> None:
    setter = Typesetter(FontSet(), language)
    text = f"of the year until {dated}, and not later"
    seen = set()
    narrowest = ceil(setter.measure(f"{dated},", setter.style(10)))
    for width in range(narrowest, 240, 3):
        for align in ("left", "justify"):
            laid = setter.lay_out(
                (FilledRun(text, is_data=is_data),), width, size=10, leading=13, align=align
            )
            lines = [line.text for line in laid.lines]
            assert any(dated in line for line in lines), (width, align, lines)
            assert said(laid) == text
            seen.add(next(number for number, line in enumerate(lines) if dated in line))
    assert len(seen) > 1  # it did move from line to line


def test_a_date_wider_than_its_line_breaks_at_its_spaces() -> None:
    laid = lay(FilledRun("7 septembre 2026", is_data=True), width=60)
    assert [line.text for line in laid.lines] == ["7 septembre", "2026"]


def test_styles_change_inside_a_word() -> None:
    bold = RunStyle(bold=True)
    laid = lay(FilledRun("Le "), FilledRun("Zoé", bold, is_data=True), FilledRun(", bonjour"))
    (line,) = laid.lines
    assert line.text == "Le Zoé, bonjour"
    assert [segment.style.font.resource for segment in line.segments] == ["F1", "F2", "F1"]
    ends = [segment.x + segment.width for segment in line.segments]
    assert [segment.x for segment in line.segments] == pytest.approx([0.0, *ends[:-1]])
    assert line.width == pytest.approx(ends[-1])


def test_line_breaks_and_larger_type() -> None:
    laid = lay(FilledRun("Un\nDeux\n\nTrois"))
    assert [line.text for line in laid.lines] == ["Un", "Deux", "", "Trois"]
    laid = lay(FilledRun("Un\n"), FilledRun("Titre", RunStyle(size=20)), FilledRun("\nDeux"))
    assert [line.height for line in laid.lines] == [13, 26, 13], "each line as its largest type"
    assert laid.height == 52


def test_a_word_wider_than_the_line_is_divided_not_lost() -> None:
    laid = lay(FilledRun("a " + "https://exemple.fr/" + "x" * 200 + " fin", is_data=True))
    assert "".join(line.text for line in laid.lines).replace(" ", "") == (
        "ahttps://exemple.fr/" + "x" * 200 + "fin"
    )
    assert all(line.width <= 200.01 for line in laid.lines)


def test_texts_of_the_template_are_laid_out_once() -> None:
    runs = (FilledRun(LONG),)
    again = (FilledRun("Pour "), FilledRun("Zoé", is_data=True), FilledRun(" " + LONG))
    assert lay(*runs) is lay(*runs)
    assert lay(*again) is lay(*again)
    other = lay(again[0], FilledRun("Anne-Sophie de la Tour", is_data=True), again[2])
    shared = {id(piece) for piece in lay(*again).pieces} & {id(piece) for piece in other.pieces}
    assert not shared or all(piece.lines for piece in other.pieces if id(piece) in shared)


FIXED = (
    ", vous nous avez fait confiance pour l’achat de votre machine. Toute notre équipe vous en "
    "remercie très sincèrement ! Nous espérons que cette acquisition vous donne entière "
    "satisfaction et qu’elle continuera de vous accompagner efficacement au quotidien, "
)


short_words = st.lists(st.text(alphabet="abcdéW'f.-", max_size=8), max_size=8).map(" ".join)


@given(short_words, short_words, st.sampled_from(["left", "justify"]), st.integers(150, 400))
def test_what_is_looked_up_is_what_breaking_it_anew_gives(
    first: str, second: str, align: Align, width: int
) -> None:
    runs = (
        FilledRun("Le "), FilledRun(first, is_data=True), FilledRun(FIXED),
        FilledRun(second, is_data=True), FilledRun(FIXED),
    )  # fmt: skip
    anew = tuple(FilledRun(run.text, RunStyle(underline=number % 2 == 0), run.is_data)
                 for number, run in enumerate(runs))  # fmt: skip
    looked_up, broken = (lay(*each, width=width, align=align).lines for each in (runs, anew))
    assert [line.text for line in looked_up] == [line.text for line in broken]
    for line, other in zip(looked_up, broken, strict=True):
        assert line.width == pytest.approx(other.width)


words = st.text(alphabet="abcéàfi-’. \nĀж", min_size=1, max_size=30)


@given(
    st.lists(st.builds(FilledRun, words, st.sampled_from([RunStyle(), RunStyle(bold=True)]),
                       st.booleans()), max_size=6),
    st.sampled_from(["left", "justify", "right", "center"]),
)  # fmt: skip
def test_no_letter_is_ever_lost(runs: list[FilledRun], align: Align) -> None:
    laid = lay(*runs, width=60, align=align)
    told = "".join(line.text for line in laid.lines).replace("\u00ad", "")
    source = "".join(run.text for run in runs)
    assert "".join(told.split()) == "".join(source.split())
    assert all(line.x + line.width <= 60.01 for line in laid.lines)


def drawn(*runs: FilledRun) -> list[str]:
    """The words of a line from left to right, as they are drawn."""
    line = lay(*runs, width=400, align="left").lines[0]
    return [word.text for segment in line.segments for word in segment.words]


def data(text: str, *, bold: bool = False) -> FilledRun:
    return FilledRun(text, RunStyle(bold=bold), is_data=True)


def test_right_to_left_fields_side_by_side_are_turned_as_one() -> None:
    given_name, family_name = data("محمد"), data("علي")
    whole = drawn(data("محمد علي"))
    assert drawn(given_name, FilledRun(" "), family_name) == whole
    greeted = drawn(FilledRun("Cher "), given_name, FilledRun(" "), family_name, FilledRun(", oui"))
    assert greeted == ["Cher", *whole, ",", "oui"]
    numbered = drawn(given_name, FilledRun(" "), data("12"))
    assert numbered[0] == "12"
    apart = drawn(given_name, FilledRun(" et "), family_name)
    assert apart == [given_name.text, "et", family_name.text]
    looks = drawn(given_name, FilledRun(" "), data(family_name.text, bold=True))
    assert looks == [given_name.text, family_name.text]
