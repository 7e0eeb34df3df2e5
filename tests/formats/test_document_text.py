"""The text of .docx and .odt: paragraphs, styles, lists, merge fields; bombs and ruins refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sme_crm.domain.errors import FileRefused
from sme_crm.formats.document_text.document import DocumentParagraph, DocumentRun, TextStyle
from sme_crm.formats.document_text.reading import read_document
from tests.formats.written_documents import (
    word_field,
    word_paragraph,
    write_open_document,
    write_word,
)

BOLD = TextStyle(bold=True)


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in read_document(path).paragraphs]


# -- Word --------------------------------------------------------------------------------------


def test_word_runs_and_their_styles(tmp_path: Path) -> None:
    body = (
        '<w:p><w:pPr><w:jc w:val="both"/><w:rPr><w:b/></w:rPr></w:pPr>'
        "<w:r><w:t>Pla</w:t></w:r><w:r><w:t>in </w:t></w:r>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>gras</w:t></w:r>"
        '<w:r><w:rPr><w:b w:val="0"/><w:i/><w:u w:val="single"/><w:sz w:val="26"/></w:rPr>'
        "<w:t>penché</w:t><w:br/><w:t>ligne</w:t><w:tab/><w:noBreakHyphen/></w:r></w:p><w:p/>"
    )
    (paragraph,) = read_document(write_word(tmp_path / "a.docx", body)).paragraphs
    assert paragraph == DocumentParagraph(
        (
            DocumentRun("Plain "),
            DocumentRun("gras", BOLD),
            DocumentRun("penché\nligne \u2011", TextStyle(italic=True, underline=True, size=13)),
        ),
        "justify",
    )


def test_word_styles_and_lists(tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="Base"><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>'
        '<w:style w:styleId="Titre"><w:basedOn w:val="Base"/><w:pPr><w:jc w:val="center"/></w:pPr>'
        "</w:style>"
        '<w:style w:styleId="Liste"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'
        "</w:style>"
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    )
    body = (
        word_paragraph("Titre", '<w:pStyle w:val="Titre"/>')
        + word_paragraph("un", '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:i/></w:rPr>')
        + word_paragraph("puce", '<w:pStyle w:val="Liste"/>')
        + word_paragraph("rien", '<w:pStyle w:val="Liste"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    document = read_document(write_word(tmp_path / "a.docx", body, styles, numbering))
    title, *listed = document.paragraphs
    assert (title.align, title.runs) == ("center", (DocumentRun("Titre", BOLD),))
    assert [each.kind for each in listed] == ["number", "bullet", ""]


def test_word_fields(tmp_path: Path) -> None:
    simple = (
        '<w:fldSimple w:instr=" MERGEFIELD &quot;Code postal&quot; \\* MERGEFORMAT ">'
        "<w:r><w:t>«Code postal»</w:t></w:r></w:fldSimple>"
    )
    page = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = f"<w:p>{word_field('Nom')}<w:r><w:t>, </w:t></w:r>{simple}{page}</w:p>"
    (paragraph,) = read_document(write_word(tmp_path / "a.docx", body)).paragraphs
    assert [(run.text, run.field) for run in paragraph.runs] == [
        ("«Nom»", "Nom"), (", ", ""), ("«Code postal»", "Code postal"), ("3", ""),
    ]  # fmt: skip


def test_what_is_no_text_of_the_letter(tmp_path: Path) -> None:
    pictures = "http://schemas.openxmlformats.org/drawingml/2006/main"
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        "<w:p><w:r><w:t>reste</w:t></w:r><w:del><w:r><w:delText>parti</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>déplacé</w:t></w:r></w:moveFrom>"
        "<w:ins><w:r><w:t> et vient</w:t></w:r></w:ins><w:r><w:footnoteReference/></w:r>"
        f'<w:r><w:drawing><a:blip xmlns:a="{pictures}"/></w:drawing></w:r></w:p>'
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>case</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        f'<w:p><mc:Fallback xmlns:mc="{compatible}"><w:r><w:t>double</w:t></w:r></mc:Fallback>'
        '<w:r><w:br w:type="page"/></w:r></w:p>' + word_paragraph("page deux")
    )
    document = read_document(write_word(tmp_path / "a.docx", body))
    assert [each.text for each in document.paragraphs] == ["reste et vient", "case", "page deux"]
    assert [each.breaks_page for each in document.paragraphs] == [False, False, True]
    assert document.left_out == {"note": 1, "picture": 1, "table": 1}


# -- OpenDocument ------------------------------------------------------------------------------


def test_open_document(tmp_path: Path) -> None:
    styles = (
        '<style:style style:name="Base"><style:text-properties fo:font-size="20pt"'
        ' fo:font-weight="bold"/></style:style>'
    )
    automatic = (
        '<style:style style:name="P1" style:parent-style-name="Base">'
        '<style:paragraph-properties fo:text-align="end" fo:break-before="page"/></style:style>'
        '<style:style style:name="T1"><style:text-properties fo:font-style="italic"'
        ' fo:font-size="9pt" style:text-underline-style="solid"/></style:style>'
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/>'
        '<text:list-level-style-bullet text:level="2"/></text:list-style>'
    )
    body = (
        "<text:tracked-changes><text:p>parti</text:p></text:tracked-changes>"
        '<text:p text:style-name="P1">Gras <text:span text:style-name="T1">et\n  penché</text:span>'
        '<text:s text:c="2"/>!<text:line-break/>ligne<text:note><text:p>note</text:p></text:note>'
        "</text:p>"
        '<text:list text:style-name="L1"><text:list-item>'
        "<text:p>un</text:p></text:list-item></text:list>"
        "<text:list><text:list-item><text:p>puce</text:p></text:list-item></text:list>"
        '<text:p>Cher <text:database-display text:column-name="Prénom">&lt;Prénom&gt;'
        "</text:database-display>,<draw:frame><draw:image/></draw:frame></text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>case</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    document = read_document(write_open_document(tmp_path / "a.odt", body, automatic, styles))
    first, numbered, bullet, dear, cell = document.paragraphs
    assert first == DocumentParagraph(
        (
            DocumentRun("Gras ", BOLD),
            DocumentRun("et penché", TextStyle(True, True, True, 9.0)),
            DocumentRun("  !\nligne", BOLD),
        ),
        "right",
        breaks_page=True,
    )
    assert (numbered.kind, bullet.kind, dear.kind) == ("number", "bullet", "")
    assert [(run.text, run.field) for run in dear.runs] == [
        ("Cher ", ""), ("<Prénom>", "Prénom"), (",", ""),
    ]  # fmt: skip
    assert cell.text == "case"
    assert document.left_out == {"note": 1, "picture": 1, "table": 1}


# -- refusals ----------------------------------------------------------------------------------


def refused(path: Path) -> str:
    with pytest.raises(FileRefused) as error:
        read_document(path)
    return error.value.code


def test_other_files_are_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    assert refused(path) == "missing"
    assert refused(tmp_path) == "folder"
    path.write_bytes(b"")
    assert refused(path) == "empty"
    path.write_bytes(b"\xd0\xcf\x11\xe0 old word")
    assert refused(path) == "no_document"
    path.write_bytes(b"PK\x03\x04 ruin")
    assert refused(path) == "damaged"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert refused(path) == "no_document"
    assert refused(write_word(path, "<w:p/>")) == "empty"
    assert refused(write_word(path, "<w:p>")) == "damaged"


def test_entities_and_document_types_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    for head in (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://localhost/x">%p;]>',
    ):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("word/document.xml", f"{head}<x>&b;</x>")
        assert refused(path) == "damaged"


def test_bombs_are_refused_before_they_unpack(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<x>" + b" " * 20_000_000)
    assert refused(path) == "too_large"
    many = word_paragraph("x" * 1_000) * 600
    assert refused(write_word(path, many)) == "too_large"
    deep = "<w:sdt>" * 300 + "</w:sdt>" * 300
    assert refused(write_word(path, deep)) == "damaged"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_document_is_refused_or_read_never_a_crash(
    tmp_path: Path, data: st.DataObject
) -> None:
    path = tmp_path / "a.docx"
    body = f"<w:p>{word_field('Nom')}</w:p>" + word_paragraph("texte")
    content = bytearray(write_word(path, body).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(2, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(content))
    try:
        found = read_document(path)
    except FileRefused:
        return
    assert found.paragraphs
