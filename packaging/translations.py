"""Translations: updates the .ts files from the sources, fills them, lists gaps, compiles them.

    python packaging/translations.py update [FEATURE …]          after texts changed
    python packaging/translations.py missing [FEATURE …] [--json]  what is not translated (exit 1)
    python packaging/translations.py fill FEATURE FILE.json        writes translations
    python packaging/translations.py compile                       one .qm (and .json) per language

A FEATURE is a folder of texts: ui_contacts = sme_crm/ui/contacts, ui = the modules right in
sme_crm/ui, domain, services, cli, printing, formats, store, and program = sme_crm/*.py. Each has
resources/translations/fr_FEATURE.ts, and en_FEATURE.ts for its plural forms if it has any.
FILE.json is {context: {source: translation}}, with [singular, plural] for a text with %n; a
source with a disambiguation is written "source @@ disambiguation". `missing FEATURE --json`
prints such a document with empty translations, ready to be filled in.
"""

from __future__ import annotations

import argparse
import importlib.util
import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from marked_texts import find_marked_texts
from translation_files import Message, read_translation_file, write_translation_file

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "sme_crm"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"fr": "fr_FR", "en": "en_GB"}
SOURCE_LANGUAGE = "en_GB"
SOURCE_LANGUAGES = frozenset({"en"})
"""Languages whose catalogue holds plural forms only, because the sources are written in them."""

LAYERS = ("domain", "services", "cli", "printing", "formats", "store")

Nested = dict[str, dict[str, str | list[str]]]


def features() -> dict[str, list[Path]]:
    """The Python files of each feature, by the feature's name, in alphabetical order."""
    found = {"program": sorted(SOURCES.glob("*.py")), "ui": sorted((SOURCES / "ui").glob("*.py"))}
    for layer in LAYERS:
        found[layer] = sorted((SOURCES / layer).rglob("*.py"))
    for folder in sorted((SOURCES / "ui").iterdir()) if (SOURCES / "ui").is_dir() else []:
        files = sorted(folder.rglob("*.py")) if folder.is_dir() else []
        if files:
            found[f"ui_{folder.name}"] = files
    return {feature: files for feature, files in sorted(found.items()) if files}


def update(names: list[str]) -> int:
    """Bring the .ts files of the named features (all when empty) up to the sources."""
    wanted = _chosen(names)
    for feature, files in wanted.items():
        for language in LANGUAGES:
            _update_file(feature, language, files)
    if not names:
        for path in sorted(FOLDER.glob("*.ts")):
            if path.stem.partition("_")[2] not in wanted:
                print(f"removed {path.name}: its folder is gone")
                path.unlink()
    return _report_problems(wanted)


def fill(feature: str, source: Path, language: str = "fr") -> int:
    """Write the translations of a JSON document into one .ts file; exit 1 if some do not fit."""
    path = _ts_path(feature, language)
    if not path.exists():
        print(f"{path.name} does not exist: run update {feature} first", file=sys.stderr)
        return 1
    document: Nested = json.loads(source.read_text(encoding="utf-8"))
    content = read_translation_file(path)
    known = {(context, message.key): message for context, message in content.messages()}
    refused: list[str] = []
    written = 0
    for context, texts in document.items():
        for key, text in texts.items():
            problem = _put(known.get((context, key)), text)
            if problem:
                refused.append(f"{context}: {key!r}: {problem}")
            else:
                written += 1
    write_translation_file(path, content)
    left = sum(1 for message in known.values() if not message.finished)
    print(f"{path.name}: {written} filled, {left} still missing")
    for line in refused:
        print(f"  refused {line}", file=sys.stderr)
    return 1 if refused else 0


def missing(names: list[str], as_json: bool = False, language: str = "fr") -> int:
    """List unfinished translations, texts not yet in the .ts files and contradictions."""
    wanted = _chosen(names)
    if as_json:
        print(json.dumps(_unfinished(wanted, language), ensure_ascii=False, indent=2))
        return 0
    lines: list[str] = []
    for code in LANGUAGES:
        for feature in wanted:
            path = _ts_path(feature, code)
            if path.exists():
                lines += _faults(path)
    lines += _not_in_files(wanted)
    lines += _contradictions()
    for line in lines:
        print(line)
    problems = _report_problems(wanted)
    print(f"{len(lines)} translation(s) missing" if lines else "every text is translated")
    return 1 if lines or problems else 0


def compile_translations(folder: Path = FOLDER) -> list[Path]:
    """Merge all .ts files of a language into sme_crm_<language>.qm and .json; returns the files.

    The .json file ({context: {source: translation or [forms]}}) serves the faces without Qt.
    Raises RuntimeError when lrelease fails.
    """
    made: list[Path] = []
    for language in LANGUAGES:
        sources = sorted(folder.glob(f"{language}_*.ts"))
        catalogue: Nested = {}
        for path in sources:
            for context, message in read_translation_file(path).messages():
                if message.finished:
                    text = message.forms if message.numerus else message.forms[0]
                    catalogue.setdefault(context, {})[message.key] = text
        target = folder / f"sme_crm_{language}.json"
        _write_atomically(target, json.dumps(catalogue, ensure_ascii=False, sort_keys=True))
        made.append(target)
        if sources:
            made.append(_release(sources, folder / f"sme_crm_{language}.qm"))
    return made


def _release(sources: list[Path], target: Path) -> Path:
    """Run lrelease into a temporary file first: a program may have the old one open."""
    part = target.with_suffix(f".{os.getpid()}.part")
    _run_qt_tool("lrelease", ["-silent", *map(str, sources), "-qm", str(part)])
    part.replace(target)
    return target


def _write_atomically(target: Path, text: str) -> None:
    """Write a text file under a temporary name, then rename it."""
    part = target.with_suffix(f".{os.getpid()}.part")
    part.parent.mkdir(parents=True, exist_ok=True)
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(target)


def _update_file(feature: str, language: str, files: list[Path]) -> None:
    """Run lupdate for one feature and language; a file without texts is not kept."""
    path = _ts_path(feature, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        listing = Path(temporary) / "files.lst"
        listing.write_text("\n".join(str(file) for file in files) + "\n", encoding="utf-8")
        options = ["-silent", "-locations", "none", "-no-obsolete", "-no-ui-lines"]
        options += ["-source-language", SOURCE_LANGUAGE, "-target-language", LANGUAGES[language]]
        if language in SOURCE_LANGUAGES:
            options.append("-pluralonly")
        _run_qt_tool("lupdate", [f"@{listing}", *options, "-ts", str(path)])
    if not path.exists():
        return
    content = read_translation_file(path)
    if not any(content.contexts.values()):
        path.unlink()
        return
    if language in SOURCE_LANGUAGES:
        for _, message in content.messages():
            _guess_plural(message)
        write_translation_file(path, content)
    left = sum(1 for _, message in content.messages() if not message.finished)
    print(f"{path.name}: {sum(1 for _ in content.messages())} texts, {left} missing")


def _guess_plural(message: Message) -> None:
    """Fill English plural forms from the "(s)" in the source: "%n contact(s)" is unambiguous."""
    if message.finished or "(s)" not in message.source:
        return
    message.forms = [message.source.replace("(s)", ""), message.source.replace("(s)", "s")]
    message.kind = ""


def _put(message: Message | None, text: str | list[str]) -> str:
    """Set one translation; returns why it does not fit, or nothing."""
    if message is None:
        return "no such text in the sources"
    forms = [text] if isinstance(text, str) else list(text)
    if isinstance(text, list) != message.numerus or (message.numerus and len(forms) != 2):
        return "needs [singular, plural]" if message.numerus else "needs one text"
    if not all(forms):
        return "the translation is empty"
    message.forms = forms
    message.kind = ""
    return ""


def _unfinished(wanted: dict[str, list[Path]], language: str) -> Nested:
    """The texts still to be translated, as a document for `fill`."""
    document: Nested = {}
    for feature in wanted:
        path = _ts_path(feature, language)
        if not path.exists():
            continue
        for context, message in read_translation_file(path).messages():
            if not message.finished:
                blank: str | list[str] = ["", ""] if message.numerus else ""
                document.setdefault(context, {})[message.key] = blank
    return document


def _faults(path: Path) -> list[str]:
    """What is wrong with the translations of one file."""
    lines: list[str] = []
    for context, message in read_translation_file(path).messages():
        if not message.finished:
            lines.append(f"{path.name}: {context}: {message.key!r} is not translated")
        elif not message.placeholders_kept:
            lines.append(f"{path.name}: {context}: {message.key!r} has other {{…}} places")
    return lines


def _not_in_files(wanted: dict[str, list[Path]]) -> list[str]:
    """Texts that Python's parser finds and the .ts files lack: update was not run."""
    lines: list[str] = []
    for feature, files in wanted.items():
        path = _ts_path(feature, "fr")
        content = read_translation_file(path).messages() if path.exists() else ()
        known = {(context, message.source) for context, message in content}
        lines += [
            f"{file.relative_to(ROOT)}:{marked.line}: {marked.text!r} is not in {path.name}"
            for file in files
            for marked in find_marked_texts(file)
            if not marked.problem and (marked.context, marked.text) not in known
        ]
    return lines


def _contradictions() -> list[str]:
    """Texts translated differently in two features: the .qm could hold only one of them."""
    lines: list[str] = []
    for language in LANGUAGES:
        seen: dict[tuple[str, str], tuple[str, list[str]]] = {}
        for path in sorted(FOLDER.glob(f"{language}_*.ts")):
            for context, message in read_translation_file(path).messages():
                first, forms = seen.setdefault((context, message.key), (path.name, message.forms))
                if message.finished and all(forms) and forms != message.forms:
                    lines.append(f"{first} and {path.name} differ on {context}: {message.key!r}")
    return lines


def _report_problems(wanted: dict[str, list[Path]]) -> int:
    """Print the marks that lupdate cannot read; 1 if there are any."""
    found = [
        f"{file.relative_to(ROOT)}:{marked.line}: {marked.problem}"
        for files in wanted.values()
        for file in files
        for marked in find_marked_texts(file)
        if marked.problem
    ]
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


def _chosen(names: list[str]) -> dict[str, list[Path]]:
    """The named features with their files; all when no name is given."""
    known = features()
    unknown = [name for name in names if name not in known]
    if unknown:
        raise SystemExit(f"unknown feature {', '.join(unknown)}; there are {', '.join(known)}")
    return {name: known[name] for name in names} if names else known


def _ts_path(feature: str, language: str) -> Path:
    """Where the texts of one feature in one language lie."""
    return FOLDER / f"{language}_{feature}.ts"


def _run_qt_tool(name: str, arguments: list[str]) -> None:
    """Run lupdate or lrelease of the installed PySide6; raises RuntimeError with its words."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise RuntimeError("PySide6 is not installed in this Python")
    tool = Path(spec.origin).parent / (f"{name}.exe" if os.name == "nt" else name)
    done = subprocess.run(
        [str(tool), *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"{name} failed: {done.stderr.strip() or done.stdout.strip()}")
    if done.stderr.strip():
        print(done.stderr.strip(), file=sys.stderr)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    updating = commands.add_parser("update")
    updating.add_argument("features", nargs="*")
    filling = commands.add_parser("fill")
    filling.add_argument("feature")
    filling.add_argument("file", type=Path)
    filling.add_argument("--language", default="fr", choices=sorted(LANGUAGES))
    listing = commands.add_parser("missing")
    listing.add_argument("features", nargs="*")
    listing.add_argument("--json", action="store_true")
    listing.add_argument("--language", default="fr", choices=sorted(LANGUAGES))
    commands.add_parser("compile")
    given = parser.parse_args(arguments)
    if given.command == "update":
        return update(given.features)
    if given.command == "fill":
        return fill(given.feature, given.file, given.language)
    if given.command == "missing":
        return missing(given.features, given.json, given.language)
    for path in compile_translations():
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    sys.exit(main())
