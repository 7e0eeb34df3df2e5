"""Letter templates: JSON there and back, refusals with a reason, the samples."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.criteria import All, AnyOf, Criteria, Not, Test, check, walk
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.letters.conditions import conditions_of
from sme_crm.domain.letters.first_format import lift_condition
from sme_crm.domain.letters.merge_fields import merge_fields, recipient_values
from sme_crm.domain.letters.sender import Sender, sender_values
from sme_crm.domain.letters.template import (
    AddressWindow,
    Align,
    Block,
    Conditional,
    Coupon,
    FieldRun,
    Image,
    ItemList,
    Letterhead,
    LetterheadOverride,
    LetterTemplate,
    PageBreak,
    Paragraph,
    PlaceDate,
    Postscript,
    RunStyle,
    Salutation,
    Signature,
    Spacer,
    Subject,
    Table,
    TextRun,
    Valediction,
    field_keys,
)
from sme_crm.domain.letters.template_json import template_from_json, template_to_json
from sme_crm.domain.letters.template_typography import with_typography
from sme_crm.domain.letters.transfer import Names, OwnName, adopt, names_in, picture_keys
from sme_crm.domain.letters.writing_check import check_writing
from sme_crm.paths import resources

texts = st.text(max_size=12)
styles = st.builds(
    RunStyle,
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    size=st.none() | st.sampled_from([8.0, 10.5, 13.0]),
)
extras = st.dictionaries(
    st.sampled_from(["zoom", "note", "later"]), st.integers() | texts | st.lists(texts, max_size=2)
)
runs = st.lists(
    st.builds(TextRun, texts, styles, extras)
    | st.builds(
        FieldRun,
        st.sampled_from(["contact.given_name", "today", "own.7"]),
        st.sampled_from(["", "upper", "long_date"]),
        texts,
        styles,
        extras,
    ),
    max_size=3,
).map(tuple)
tones = st.sampled_from(["formal", "warm"])
tests_on_fields = st.builds(
    Test,
    st.sampled_from(["status", "organization", "own.3", "group"]),
    st.sampled_from(list(Operator)),
    st.lists(texts | st.integers() | st.booleans() | st.floats(-9, 9), max_size=2).map(tuple),
)
conditions: st.SearchStrategy[Criteria] = st.recursive(
    tests_on_fields,
    lambda inner: (
        st.builds(All, st.lists(inner, max_size=3).map(tuple))
        | st.builds(AnyOf, st.lists(inner, max_size=3).map(tuple))
        | st.builds(Not, inner)
    ),
    max_leaves=4,
)
pictures = st.sampled_from(["", "0" * 64, "af" * 32])
aligns: st.SearchStrategy[Align] = st.sampled_from(["left", "justify", "right", "center"])


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(0, 3))
    row = st.lists(runs, min_size=columns, max_size=columns).map(tuple)
    rows = draw(st.lists(row, max_size=2).map(tuple))
    columns = columns if rows else 0
    share = st.floats(0.5, 100)
    return Table(
        rows,
        draw(st.just(()) | st.lists(share, min_size=columns, max_size=columns).map(tuple)),
        tuple(draw(st.lists(aligns, max_size=columns))),
        draw(st.booleans()),
        draw(st.sampled_from(["none", "rows", "grid"])),
        draw(extras),
    )


plain_blocks: st.SearchStrategy[Block] = st.one_of(
    *(st.builds(kind, extras) for kind in (Letterhead, AddressWindow, PlaceDate, PageBreak)),
    st.builds(Subject, runs, extras),
    st.builds(Salutation, tones, extras),
    st.builds(Paragraph, runs, aligns, extras),
    st.builds(Image, pictures, st.floats(1, 210), aligns, extras),
    st.builds(Coupon, runs, st.sampled_from(["text", "qr", "datamatrix"]), extras),
    tables(),
    st.builds(ItemList, st.lists(runs, max_size=2).map(tuple), st.booleans(), extras),
    st.builds(Valediction, tones, runs, extras),
    st.builds(Signature, runs, extras),
    st.builds(Postscript, runs, extras),
    st.builds(Spacer, st.floats(0, 300, allow_nan=False), extras),
)
blocks = st.recursive(
    plain_blocks,
    lambda inner: st.builds(
        Conditional,
        conditions,
        st.lists(inner, max_size=2).map(tuple),
        st.lists(inner, max_size=2).map(tuple),
        extras,
    ),
    max_leaves=4,
)


templates = st.builds(
    LetterTemplate,
    name=texts,
    language=st.sampled_from(["fr", "en"]),
    blocks=st.lists(blocks, max_size=5).map(tuple),
    description=texts,
    page=st.sampled_from(["a4", "a5", "a5_two_up"]),
    size=st.sampled_from([10.5, 9.0, 12.25]),
    family=st.sampled_from(["noto-sans", "inter"]),
    letterhead=st.none()
    | st.builds(
        LetterheadOverride,
        texts,
        st.lists(texts, max_size=2).map(tuple),
        pictures,
        st.booleans(),
        extras,
    ),
    extra=extras,
)


@given(templates)
def test_round_trip(template: LetterTemplate) -> None:
    text = template_to_json(template)
    assert template_from_json(text) == template
    assert template_to_json(template_from_json(text)) == text
    assert with_typography(with_typography(template)) == with_typography(template)


@given(templates)
def test_a_template_taken_in_where_it_came_from_is_the_same(template: LetterTemplate) -> None:
    own = {f"own.{number}": OwnName(f"Champ {number}", "text") for number in (3, 7)}
    tests = [test for each in conditions_of(template) for test in walk(each)]
    used = {int(v) for test in tests for v in test.values if isinstance(v, int)}
    names = Names({"group": {number: f"Groupe {number}" for number in used}}, own)
    told = names_in(template, names)
    taken, lost = adopt(template, told, names, picture_keys(template))
    if all(type(v) is int for test in tests if test.field == "group" for v in test.values):
        assert (taken, lost) == (template, ())
    else:
        assert {each.kind for each in lost} <= {"group"}
    assert adopt(taken, told, names, picture_keys(taken)) == (taken, ()), "what is left is sound"


parts = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["block", "runs", "rows", "condition", "field", "text", "align"]),
            inner | st.sampled_from(["paragraph", "table", "conditional", "list", "image"]),
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(
    parts,
    st.sampled_from(["blocks", "page", "size", "letterhead", "name"]),
    st.sampled_from([1, 2]),
)
def test_any_json_is_read_or_refused(part: object, key: str, version: int) -> None:
    try:
        template = template_from_json(written(**{key: part, "format_version": version}))
    except InvalidInput:
        return
    assert template_from_json(template_to_json(template)) == template


def written(**changes: object) -> str:
    data: dict[str, object] = {
        "format": "sme-crm-letter",
        "format_version": 2,
        "name": "x",
        "language": "fr",
        "blocks": [],
    }
    return json.dumps(data | changes)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "template_json"),
        ("[" * 100_000, "template_json"),
        ("[]", "template_format"),
        ("{}", "template_format"),
        (written(format_version=True), "template_format"),
        (written(format_version=3), "template_newer"),
        (written(later=float("inf")), "template_json"),
        (written().replace('"x"', "1e999"), "template_json"),
        (written(later="\ud800"), "template_json"),
        (written(page="a3"), "template_value"),
        (written(size=90), "template_value"),
        (written(letterhead=[]), "template_value"),
        (written(letterhead={"lines": [1]}), "template_value"),
        (written(blocks=[{"block": "page_break"}] * 2_001), "template_depth"),
        (written(blocks=[{"block": "image", "picture": "../logo.png"}]), "template_value"),
        (written(blocks=[{"block": "table", "rows": [[["a"]], []]}]), "template_value"),
        (
            written(blocks=[{"block": "table", "rows": [[["a"]]], "widths": [0]}]),
            "template_value",
        ),
        (written(format_version=1, blocks=[{"block": "coupon"}]), "template_block"),
        (written(name=3), "template_value"),
        (written(blocks={}), "template_value"),
        (written(blocks=["x"]), "template_value"),
        (written(blocks=[{"block": "hologram"}]), "template_block"),
        (written(blocks=[{"block": "paragraph", "runs": [3]}]), "template_value"),
        (written(blocks=[{"block": "paragraph", "align": "up"}]), "template_value"),
        (written(blocks=[{"block": "paragraph", "runs": [{"bold": True}]}]), "template_value"),
        (
            written(blocks=[{"block": "subject", "runs": [{"text": "", "bold": 1}]}]),
            "template_value",
        ),
        (
            written(blocks=[{"block": "subject", "runs": [{"text": "", "size": 900}]}]),
            "template_value",
        ),
        (written(blocks=[{"block": "spacer", "height": -1}]), "template_value"),
        (
            written(blocks=[{"block": "conditional", "condition": {"x": 1}, "blocks": []}]),
            "template_condition",
        ),
        (
            written(blocks=[{"block": "conditional", "condition": {"version": 99}, "blocks": []}]),
            "criteria_newer",
        ),
    ],
)
def test_refusals_name_their_reason(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        template_from_json(text)
    assert refused.value.code == code


def test_deep_conditions_are_refused() -> None:
    block: object = {"block": "page_break"}
    test = {"version": 1, "criteria": {"all": []}}
    for _ in range(30):
        block = {"block": "conditional", "condition": test, "blocks": [block]}
    with pytest.raises(InvalidInput) as refused:
        template_from_json(written(blocks=[block]))
    assert refused.value.code == "template_depth"


def lifted(field: str, operator: str, *values: str) -> Criteria:
    return lift_condition({"field": field, "operator": operator, "values": list(values)})


def test_conditions_of_the_first_format_are_lifted() -> None:
    client = Test("status", Operator.ONE_OF, ("client",))
    assert lifted("contact.status", "is", "Client") == client
    assert lifted("status", "is_not", "client") == Not(client)
    assert lifted("organization", "filled") == Test("organization", Operator.IS_FILLED)
    assert lifted("employer.name", "contains", "ete") == Test(
        "organization", Operator.CONTAINS, ("ete",)
    )
    assert lifted("locality", "one_of", "Lyon", "Metz") == AnyOf(
        (Test("locality", Operator.IS, ("Lyon",)), Test("locality", Operator.IS, ("Metz",)))
    )
    assert lifted("children", "is", "2") == Test("children", Operator.IS, (2,))
    assert lifted("own.3", "starts_with", "ch") == Test("own.3", Operator.STARTS_WITH, ("ch",))
    assert lifted("kind", "filled") == All()
    assert lifted("sender.hologram", "filled") == AnyOf(), "such a field was always empty"
    tree = {"not": {"any": [{"field": "email", "operator": "empty"}]}}
    assert lift_condition(tree) == Not(AnyOf((Not(Test("email", Operator.IS_FILLED)),)))
    with pytest.raises(InvalidInput, match="template_condition"):
        lifted("last_exchange", "contains", "2026")


def test_conditions_are_numbered_in_reading_order() -> None:
    first, second, third = (Test("status", Operator.ONE_OF, (key,)) for key in "abc")
    inner = Conditional(second, (PageBreak(),))
    outer = Conditional(first, (inner,), (Conditional(third),))
    template = LetterTemplate("x", "fr", (Paragraph(), outer, inner))
    assert conditions_of(template) == (first, second, third, second)


def test_a_letter_of_the_first_format_reads_as_one_of_the_second() -> None:
    block = {
        "block": "conditional",
        "condition": {"field": "status", "operator": "is", "values": ["client"]},
        "blocks": [],
    }
    template = template_from_json(written(format_version=1, blocks=[block]))
    assert conditions_of(template) == (Test("status", Operator.ONE_OF, ("client",)),)
    assert json.loads(template_to_json(template))["format_version"] == 2


def samples() -> list[Path]:
    return sorted((resources() / "templates").glob("*/*.json"))


def test_twelve_samples_in_each_language() -> None:
    languages = [path.parent.name for path in samples()]
    assert languages.count("fr") == languages.count("en") == 12


@pytest.mark.parametrize("path", samples(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_sample_is_whole(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    template = template_from_json(text)
    assert template.language == path.parent.name
    assert template.description
    assert template_to_json(template) == text
    assert with_typography(template) == template, "typography was applied already"
    kinds = {type(block) for block in template.blocks}
    assert kinds >= {Letterhead, AddressWindow, PlaceDate, Subject, Salutation}
    assert kinds >= {Valediction, Signature, Postscript}
    assert field_keys(template) <= {field.key for field in merge_fields()}
    for condition in conditions_of(template):
        check(condition)
    assert check_writing(template) == (), "a sample keeps the rules it is to teach"


def test_samples_show_what_letters_can_do() -> None:
    templates = [template_from_json(path.read_text(encoding="utf-8")) for path in samples()]
    kinds = [{type(block) for block in template.blocks} for template in templates]
    for kind in (Conditional, Coupon, Table, ItemList):
        assert sum(kind in each for each in kinds) >= 4


def test_every_offered_field_has_a_value() -> None:
    from sme_crm.domain.contact import Address, Contact

    values = recipient_values(Contact(), Address()) | sender_values(Sender()) | {"today": ""}
    missing = {field.key for field in merge_fields()} - set(values)
    looked_up = {"contact.household", "contact.responsible_id", "recipient.code"}
    looked_up |= {field.key for field in merge_fields() if field.section == "purchases"}
    assert {
        key
        for key in missing
        if not key.startswith(("campaign.", "employer.", "relation.", "deadline."))
    } == looked_up


def test_unknown_attributes_survive() -> None:
    text = written(blocks=[{"block": "salutation", "colour": "red"}], later=[1])
    template = template_from_json(text)
    assert json.loads(template_to_json(template))["later"] == [1]
    assert json.loads(template_to_json(template))["blocks"][0]["colour"] == "red"
    assert replace(template, extra={}) != template
