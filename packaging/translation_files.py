"""Qt's translation source files (.ts) as plain values, read and written exactly as lupdate does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")

COMMENT_MARK = " @@ "
"""Stands between source and disambiguation in the keys that `key` builds."""


@dataclass(slots=True)
class Message:
    """One text of one context; `forms` holds one translation, or one per plural form."""

    source: str
    comment: str = ""
    note: str = ""
    numerus: bool = False
    forms: list[str] = field(default_factory=list)
    kind: str = ""

    @property
    def key(self) -> str:
        """The source, followed by its disambiguation where it has one."""
        return f"{self.source}{COMMENT_MARK}{self.comment}" if self.comment else self.source

    @property
    def finished(self) -> bool:
        """True when every form is there and nobody marked it as a guess."""
        return self.kind == "" and bool(self.forms) and all(self.forms)

    @property
    def placeholders_kept(self) -> bool:
        """True when every form has exactly the {…} places of the source."""
        wanted = set(_PLACEHOLDER.findall(self.source))
        return all(set(_PLACEHOLDER.findall(form)) == wanted for form in self.forms)


@dataclass(slots=True)
class TranslationFile:
    """The messages of one .ts file by context, in the order of the file."""

    language: str
    source_language: str
    contexts: dict[str, list[Message]]

    def messages(self) -> Iterator[tuple[str, Message]]:
        """Every (context, message) of the file."""
        for context, found in self.contexts.items():
            for message in found:
                yield context, message


def read_translation_file(path: Path) -> TranslationFile:
    """Read one .ts file; raises ElementTree.ParseError on broken XML."""
    root = ElementTree.parse(path).getroot()
    contexts: dict[str, list[Message]] = {}
    for context in root.iter("context"):
        found = contexts.setdefault(context.findtext("name", ""), [])
        found.extend(_message(element) for element in context.iter("message"))
    return TranslationFile(root.get("language", ""), root.get("sourcelanguage", ""), contexts)


def write_translation_file(path: Path, content: TranslationFile) -> None:
    """Write `content` byte for byte as lupdate would, so that diffs show translations only."""
    source = content.source_language
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{content.language}" sourcelanguage="{source}">',
    ]
    for context, found in content.contexts.items():
        lines += ["<context>", f"    <name>{_escape(context)}</name>"]
        for message in found:
            lines += _message_lines(message)
        lines.append("</context>")
    lines.append("</TS>")
    part = path.with_suffix(".part")
    part.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    part.replace(path)


def _message(element: ElementTree.Element) -> Message:
    """One <message> element as a value."""
    numerus = element.get("numerus") == "yes"
    translation = element.find("translation")
    forms: list[str] = []
    kind = "unfinished"
    if translation is not None:
        kind = translation.get("type", "")
        if numerus:
            forms = [form.text or "" for form in translation.iter("numerusform")]
        else:
            forms = [translation.text or ""]
    return Message(
        source=element.findtext("source", ""),
        comment=element.findtext("comment", ""),
        note=element.findtext("extracomment", ""),
        numerus=numerus,
        forms=forms,
        kind=kind,
    )


def _message_lines(message: Message) -> list[str]:
    """The lines of one <message> element."""
    lines = ['    <message numerus="yes">' if message.numerus else "    <message>"]
    lines.append(f"        <source>{_escape(message.source)}</source>")
    if message.comment:
        lines.append(f"        <comment>{_escape(message.comment)}</comment>")
    if message.note:
        lines.append(f"        <extracomment>{_escape(message.note)}</extracomment>")
    opening = f'<translation type="{message.kind}">' if message.kind else "<translation>"
    if message.numerus:
        lines.append(f"        {opening}")
        lines += [
            f"            <numerusform>{_escape(form)}</numerusform>" for form in message.forms
        ]
        lines.append("        </translation>")
    else:
        text = _escape(message.forms[0]) if message.forms else ""
        lines.append(f"        {opening}{text}</translation>")
    lines.append("    </message>")
    return lines


def _escape(text: str) -> str:
    """Escape as lupdate does: the five XML characters, and every odd space as a number."""
    named = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
    return "".join(
        named[char]
        if char in named
        else f"&#x{ord(char):x};"
        if char not in "\n\t" and (char < " " or (char > "\x7f" and char.isspace()))
        else char
        for char in text
    )
