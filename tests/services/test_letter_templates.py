"""Templates of a business: versions, copies, sharing as files, pictures."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Picture

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.criteria import All, AnyOf, Criteria, Not, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.errors import FileRefused, InvalidInput, NotFound
from sme_crm.domain.letters.conditions import conditions_of
from sme_crm.domain.letters.template import (
    Conditional,
    FieldRun,
    Image,
    LetterheadOverride,
    LetterTemplate,
    Paragraph,
    TextRun,
)
from sme_crm.domain.letters.template_json import template_to_json
from sme_crm.domain.letters.transfer import Lost
from sme_crm.services.letters.templates import MOST_VERSIONS
from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = fresh_workspace(tmp_path / "base.crm")
    yield made
    made.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workspace]:
    made = fresh_workspace(tmp_path / "other.crm")
    yield made
    made.close()


def letter(text: str, name: str = "Essai") -> LetterTemplate:
    return LetterTemplate(name, "fr", (Paragraph((TextRun(text),)),))


def png(colour: str = "red") -> bytes:
    stream = io.BytesIO()
    Picture.new("RGB", (4, 3), colour).save(stream, "PNG")
    return stream.getvalue()


def content_keys(workspace: Workspace) -> set[str]:
    rows = workspace.database.reader().execute("SELECT sha256 FROM content").fetchall()
    return {row[0] for row in rows}


# -- versions ----------------------------------------------------------------------------------


def test_each_visit_leaves_the_version_before(workspace: Workspace) -> None:
    templates = workspace.letters.templates
    made = templates.save(letter("un"))
    visit = templates.save(letter("un deux"), made.id).change_id
    templates.save(letter("un deux trois"), made.id, visit=visit)
    assert [each.revision for each in templates.versions(made.id)] == [1]
    templates.save(letter("quatre"), made.id)
    newest, oldest = templates.versions(made.id)
    assert templates.version(newest.id) == letter("un deux trois")
    assert templates.version(oldest.id) == letter("un")
    assert newest.saved_at >= oldest.saved_at > ""


def test_the_first_visit_leaves_no_version(workspace: Workspace) -> None:
    templates = workspace.letters.templates
    made = templates.save(letter("un"))
    again = templates.save(letter("un deux"), made.id, visit=made.change_id)
    assert again.change_id == made.change_id
    assert templates.versions(made.id) == []
    assert templates.save(letter("un deux"), made.id).change_id == 0, "nothing differs"
    assert templates.versions(made.id) == []


def test_a_version_can_be_put_back_and_that_undone(workspace: Workspace) -> None:
    templates = workspace.letters.templates
    made = templates.save(letter("un"))
    templates.save(letter("deux", "Autre nom"), made.id)
    restored = templates.restore(templates.versions(made.id)[0].id)
    assert templates.find("Essai").template == letter("un")
    assert [templates.version(each.id) for each in templates.versions(made.id)] == [
        letter("deux", "Autre nom"), letter("un"),
    ]  # fmt: skip
    workspace.undo.undo(restored.change_id)
    assert templates.find("Autre nom").template == letter("deux", "Autre nom")
    assert len(templates.versions(made.id)) == 1
    with pytest.raises(NotFound, match="template_version"):
        templates.restore(999)


def test_a_template_goes_with_its_versions_and_comes_back_with_them(workspace: Workspace) -> None:
    templates = workspace.letters.templates
    made = templates.save(letter("un"))
    templates.save(letter("deux"), made.id)
    gone = templates.delete(made.id)
    assert templates.versions(made.id) == []
    workspace.undo.undo(gone)
    assert templates.version(templates.versions(made.id)[0].id) == letter("un")
    with pytest.raises(NotFound, match="template"):
        templates.delete(999)


def test_the_oldest_versions_make_room(workspace: Workspace) -> None:
    templates = workspace.letters.templates
    made = templates.save(letter("0"))
    for number in range(1, MOST_VERSIONS + 3):
        templates.save(letter(str(number)), made.id)
    kept = templates.versions(made.id)
    assert len(kept) == MOST_VERSIONS
    assert templates.version(kept[-1].id) == letter("2")


def test_a_copy_has_a_name_of_its_own(workspace: Workspace) -> None:
    templates = workspace.letters.templates
    templates.save(letter("un"))
    copy = templates.duplicate(templates.find("Essai"))
    assert templates.find(str(copy.id)).template == letter("un", "Essai (2)")
    sample = next(entry for entry in templates.list_templates() if entry.sample)
    assert templates.find(str(templates.duplicate(sample, "À moi").id)).name == "À moi"


# -- sharing -----------------------------------------------------------------------------------


def test_what_is_shared_comes_in_whole(
    workspace: Workspace, other: Workspace, tmp_path: Path
) -> None:
    key = workspace.letters.templates.pictures.keep(png())
    template = replace(
        letter("un"),
        blocks=(*letter("un").blocks, Image(key)),
        letterhead=LetterheadOverride("Durand", logo=key),
        page="a5",
    )
    path = tmp_path / "essai.letter"
    workspace.letters.template_files.write(path, template)
    taken = other.letters.template_files.take_in(path)
    assert (taken.name, taken.lost) == ("Essai", ())
    assert other.letters.templates.find("Essai").template == template
    assert other.letters.templates.pictures.read(key) == png()
    assert other.letters.template_files.take_in(path).name == "Essai (2)"
    other.undo.undo(taken.change_id)
    with pytest.raises(NotFound):
        other.letters.templates.find("Essai")


def test_a_name_without_end_is_cut(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "x.letter"
    path.write_text(template_to_json(letter("un", "x" * 10_000)), encoding="utf-8")
    assert workspace.letters.template_files.take_in(path).name == "x" * 200


def met_by(*tests: Criteria) -> Criteria:
    return All(tests)


def test_names_take_the_ids_of_this_file_and_what_is_lost_is_told(
    workspace: Workspace, other: Workspace, tmp_path: Path
) -> None:
    friends = workspace.groups.create("Amis")
    rare = workspace.groups.create("Rares")
    wood = workspace.custom_fields.define("Bois")
    gone = workspace.custom_fields.define("Jardin", "yes_no")
    zoe = workspace.staff.add("Zoé Lê")
    other.groups.create("Divers")
    other_friends = other.groups.create("AMIS")
    other.custom_fields.define("Autre")
    other_wood = other.custom_fields.define("bois")
    other.custom_fields.define("Jardin", "number")
    condition = met_by(
        Test("group", Operator.IN_GROUP, (friends, rare)),
        AnyOf((Test(f"own.{wood}", Operator.IS, ("chêne",)), Not(Test("group", Operator.IN_GROUP,
                                                                     (rare,))))),
        Test("responsible_id", Operator.ONE_OF, (zoe,)),
    )  # fmt: skip
    template = LetterTemplate(
        "Essai",
        "fr",
        (
            Paragraph((FieldRun(f"own.{wood}"), FieldRun(f"own.{gone}"))),
            Conditional(condition),
            Conditional(Test(f"own.{gone}", Operator.IS, (True,)), (Paragraph(),)),
        ),
    )
    path = tmp_path / "essai.letter"
    workspace.letters.template_files.write(path, template)
    taken = other.letters.template_files.take_in(path)
    found = other.letters.templates.find("Essai").template
    assert found.blocks[0] == Paragraph((FieldRun(f"own.{other_wood}"), TextRun("[Jardin]")))
    assert conditions_of(found) == (
        met_by(
            Test("group", Operator.IN_GROUP, (other_friends,)),
            AnyOf((Test(f"own.{other_wood}", Operator.IS, ("chêne",)),)),
        ),
        AnyOf(),
    ), "a condition without any test left is met by nobody"
    assert set(taken.lost) == {
        Lost("group", "Rares"), Lost("own_field", "Jardin"), Lost("staff", "Zoé Lê"),
    }  # fmt: skip


def shared(**changes: object) -> bytes:
    data: dict[str, Any] = {
        "format": "sme-crm-letter-file",
        "format_version": 1,
        "template": json.loads(template_to_json(letter("un"))),
    }
    return json.dumps({**data, **changes}).encode()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe", "template_json"),
        (b"{", "template_json"),
        (b"[]", "template_format"),
        (b"{}", "template_format"),
        (shared(format_version=2), "template_newer"),
        (shared(template=None), "template_format"),
        (shared(pictures=[]), "template_value"),
        (shared(pictures={"a" * 64: "&&&"}), "template_value"),
        (shared(pictures={"a" * 64: base64.b64encode(png()).decode()}), "template_value"),
        (shared(pictures={str(n): "" for n in range(41)}), "template_value"),
        (shared(names={"group": {"x": "y"}}), "template_value"),
        (shared(names={"own_fields": {"own.1": "x"}}), "template_value"),
    ],
)
def test_foreign_files_are_read_strictly(
    workspace: Workspace, tmp_path: Path, data: bytes, code: str
) -> None:
    path = tmp_path / "x.letter"
    path.write_bytes(data)
    with pytest.raises(InvalidInput) as refused:
        workspace.letters.template_files.take_in(path)
    assert refused.value.code == code
    assert not [each for each in workspace.letters.templates.list_templates() if not each.sample]


def test_only_pictures_come_in(workspace: Workspace, tmp_path: Path) -> None:
    import hashlib

    path = tmp_path / "x.letter"
    for foreign in (b"%!PS evil", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"):
        key = hashlib.sha256(foreign).hexdigest()
        path.write_bytes(shared(pictures={key: base64.b64encode(foreign).decode()}))
        with pytest.raises(InvalidInput, match="image_unreadable"):
            workspace.letters.template_files.take_in(path)
    with pytest.raises(FileRefused, match="missing"):
        workspace.letters.template_files.take_in(tmp_path / "none.letter")
    with pytest.raises(FileRefused, match="folder"):
        workspace.letters.template_files.take_in(tmp_path)


def test_a_condition_nobody_can_be_asked_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    template = LetterTemplate("x", "fr", (Conditional(Test("hologram", Operator.IS, ("x",))),))
    path = tmp_path / "x.letter"
    path.write_text(template_to_json(template), encoding="utf-8")
    with pytest.raises(InvalidInput, match="criteria_field"):
        workspace.letters.template_files.take_in(path)


# -- pictures ----------------------------------------------------------------------------------


def test_pictures_nothing_refers_to_are_cleared_away(workspace: Workspace, tmp_path: Path) -> None:
    templates = workspace.letters.templates
    used = templates.pictures.keep(png("red"))
    unsaved = templates.pictures.keep(png("blue"))
    made = templates.save(replace(letter("un"), blocks=(Image(used),)))
    templates.save(letter("deux"), made.id)
    assert templates.pictures.collect() == 0, "just put in: perhaps saved in a moment"
    from sme_crm.services.letters.pictures import LetterPictures

    later = LetterPictures(workspace.database)
    assert later.collect() == 1
    assert content_keys(workspace) == {used}, "a version still shows it"
    assert later.read(unsaved) == b""
    templates.delete(made.id)
    later.collect()
    assert content_keys(workspace) == {used}, "the deletion can be undone"


def test_only_pictures_are_cleared_away(workspace: Workspace, tmp_path: Path) -> None:
    """Whatever else is kept by what it holds has rules of its own."""
    document, photo = tmp_path / "note.txt", png("green")
    document.write_text("texte", encoding="utf-8")
    one = workspace.contacts.create(ContactDraft({"family_name": "Colin"}, photo=photo))[0]
    added = workspace.documents.add(one, [document])
    workspace.database.begin_write().execute(
        "INSERT INTO content(sha256, bytes) VALUES ('x', x'25504446')"
    )
    workspace.database.commit_write()
    workspace.undo.undo(added)
    before = content_keys(workspace)
    assert workspace.letters.templates.pictures.collect() == 0
    assert content_keys(workspace) == before
    assert len(before) == 3


def test_what_is_no_picture_is_refused(workspace: Workspace) -> None:
    pictures = workspace.letters.templates.pictures
    with pytest.raises(InvalidInput, match="image_unreadable"):
        pictures.keep(b"x")
    with pytest.raises(InvalidInput, match="picture_too_large"):
        pictures.keep(b"x" * 5_000_001)
    stream = io.BytesIO()
    Picture.new("1", (9_000, 9_000)).save(stream, "PNG")
    assert len(stream.getvalue()) < 100_000
    with pytest.raises(InvalidInput, match="image_unreadable"):
        pictures.keep(stream.getvalue())
