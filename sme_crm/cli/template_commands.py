"""template list, versions, restore, export, import: the letter templates of a business."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, positive, printable, table
from sme_crm.domain.letters.transfer import LOST_TEXTS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.services.letters.templates import TemplateEntry, TemplateVersion

_WRITTEN = QT_TRANSLATE_NOOP("Cli", "Template “{name}” written: {path}")
_TAKEN = QT_TRANSLATE_NOOP("Cli", "Template “{name}” taken in.")
_RESTORED = QT_TRANSLATE_NOOP("Cli", "Template “{name}” is as it was in version {version}.")
_NO_VERSIONS = QT_TRANSLATE_NOOP("Cli", "“{name}” has no earlier versions.")
_SAMPLE = QT_TRANSLATE_NOOP("Cli", "sample")
_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "version"),
    QT_TRANSLATE_NOOP("Cli", "saved"),
    QT_TRANSLATE_NOOP("Cli", "template"),
)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    template = commands.add_parser("template", help="share, take in and restore letter templates")
    actions = template.add_subparsers(dest="action", metavar="ACTION", required=True)
    listed = actions.add_parser("list", help="list the templates, samples last")
    listed.set_defaults(run=run_list)
    versions = actions.add_parser("versions", help="list what a template was before")
    versions.add_argument("name", metavar="NAME")
    versions.set_defaults(run=run_versions)
    restore = actions.add_parser("restore", help="make an earlier version the template again")
    restore.add_argument("name", metavar="NAME")
    restore.add_argument("version", metavar="VERSION", type=positive)
    restore.set_defaults(run=run_restore)
    export = actions.add_parser("export", help="write a template to a file with its pictures")
    export.add_argument("name", metavar="NAME")
    export.add_argument("out", type=Path, nargs="?", help="NAME.letter here if not said")
    export.set_defaults(run=run_export)
    taken = actions.add_parser("import", help="take in a shared template, a .docx or an .odt")
    taken.add_argument("path", type=Path)
    taken.set_defaults(run=run_import)


def run_list(session: Session, arguments: argparse.Namespace) -> int:
    """`template list`, also `list templates`."""
    del arguments
    with session.reading() as workspace:
        entries = workspace.letters.templates.list_templates()
    sample = session.words("Cli", _SAMPLE)
    lines = [(entry.id or sample, entry.language, printable(entry.name)) for entry in entries]
    session.answer([_entry(entry) for entry in entries], table(lines))
    return 0


def run_versions(session: Session, arguments: argparse.Namespace) -> int:
    """`template versions NAME`."""
    with session.reading() as workspace:
        entry = workspace.letters.templates.find(arguments.name)
        found = workspace.letters.templates.versions(entry.id)
    words = session.words
    lines = [tuple(words("Cli", heading) for heading in _HEADINGS)]
    lines += [(str(each.revision), each.saved_at, printable(each.name)) for each in found]
    none = words("Cli", _NO_VERSIONS).format(name=printable(entry.name))
    session.answer([_version(each) for each in found], table(lines) if found else [none])
    return 0


def run_restore(session: Session, arguments: argparse.Namespace) -> int:
    """`template restore NAME VERSION`; VERSION is its number in `template versions`."""
    with session.writing() as workspace:
        templates = workspace.letters.templates
        entry = templates.find(arguments.name)
        wanted = arguments.version
        ids = [each.id for each in templates.versions(entry.id) if each.revision == wanted]
        saved = templates.restore(ids[0] if ids else 0)
    said = session.words("Cli", _RESTORED).format(name=printable(entry.name), version=wanted)
    session.answer({"change": saved.change_id, "id": saved.id}, [said])
    return 0


def run_export(session: Session, arguments: argparse.Namespace) -> int:
    """`template export NAME [OUT]`."""
    from sme_crm.services.documents import safe_file_name
    from sme_crm.services.letters.template_files import SUFFIX

    with session.reading() as workspace:
        entry = workspace.letters.templates.find(arguments.name)
        out = arguments.out or Path(safe_file_name(entry.name) + SUFFIX)
        workspace.letters.template_files.write(out, entry.template)
    said = session.words("Cli", _WRITTEN).format(name=printable(entry.name), path=out)
    session.answer({"name": entry.name, "file": str(out)}, [said])
    return 0


def run_import(session: Session, arguments: argparse.Namespace) -> int:
    """`template import PATH`; says what the template named that is not in this data file."""
    with session.writing() as workspace:
        taken = workspace.letters.template_files.take_in(arguments.path, origin="cli")
    words = session.words
    lines = [words("Cli", _TAKEN).format(name=printable(taken.name))]
    lines += [
        words("TemplateFiles", LOST_TEXTS[lost.kind]).format(name=printable(lost.name))
        for lost in taken.lost
    ]
    document = {
        "change": taken.change_id,
        "id": taken.id,
        "name": taken.name,
        "left_out": [{"kind": lost.kind, "name": lost.name} for lost in taken.lost],
    }
    session.answer(document, lines)
    return 0


def _entry(entry: TemplateEntry) -> dict[str, object]:
    return {
        "id": entry.id or None,
        "name": entry.name,
        "language": entry.language,
        "sample": entry.sample,
    }


def _version(version: TemplateVersion) -> dict[str, object]:
    return {"version": version.revision, "name": version.name, "saved_at": version.saved_at}
