"""Small documents of Word and LibreOffice, written by hand for tests."""

from __future__ import annotations

import zipfile
from pathlib import Path

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
_ODT = (
    f'xmlns:office="{_OPEN}office:1.0" xmlns:text="{_OPEN}text:1.0" xmlns:style="{_OPEN}style:1.0"'
    f' xmlns:fo="{_OPEN}xsl-fo-compatible:1.0" xmlns:draw="{_OPEN}drawing:1.0"'
    f' xmlns:table="{_OPEN}table:1.0"'
)


def write_word(path: Path, body: str, styles: str = "", numbering: str = "") -> Path:
    """A .docx whose body, styles and numberings are this XML (prefix w)."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, element, inner in (
            ("document", "document", f"<w:body>{body}</w:body>"),
            ("styles", "styles", styles),
            ("numbering", "numbering", numbering),
        ):
            xml = f'<?xml version="1.0"?><w:{element} xmlns:w="{WORD}">{inner}</w:{element}>'
            archive.writestr(f"word/{name}.xml", xml)
    return path


def write_open_document(path: Path, body: str, automatic: str = "", styles: str = "") -> Path:
    """An .odt whose text, automatic and named styles are this XML (prefixes of the standard)."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {_ODT}><office:automatic-styles>'
            f"{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        )
        archive.writestr(
            "styles.xml",
            f'<?xml version="1.0"?><office:document-styles {_ODT}><office:styles>{styles}'
            "</office:styles></office:document-styles>",
        )
    return path


def word_paragraph(text: str, properties: str = "") -> str:
    """A paragraph of Word in one run."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def word_field(name: str) -> str:
    """A merge field as Word writes it: begin, instruction, separator, shown text, end."""
    marks = (
        f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>' for mark in ("begin", "separate", "end")
    )
    begin, separate, end = marks
    instruction = f'<w:r><w:instrText xml:space="preserve"> MERGEFIELD {name} </w:instrText></w:r>'
    return f"{begin}{instruction}{separate}<w:r><w:t>«{name}»</w:t></w:r>{end}"
