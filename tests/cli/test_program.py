"""The command line as a whole: usage, exit codes, languages, an open writer, odd terminals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sme_crm import bootstrap
from sme_crm.cli import program
from sme_crm.cli.words import Words, system_language
from sme_crm.domain.errors import DataFileError, NotFound
from sme_crm.paths import resources
from tests.cli.outcome import Command

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def french() -> None:
    """The compiled catalogue, which a checkout has after its set-up."""
    if not (resources() / "translations" / "sme_crm_fr.json").exists():
        pytest.skip("the catalogues are not compiled: packaging/translations.py compile")


def _run(*arguments: object, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """One command as a program of its own, its output as bytes."""
    return subprocess.run(
        [sys.executable, "-m", "sme_crm", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        check=False,
        timeout=120,
    )


def test_help_names_every_command_quickly() -> None:
    before = os.times()
    told = _run("--help")
    after = os.times()
    assert told.returncode == 0
    spent = after.children_user + after.children_system
    spent -= before.children_user + before.children_system
    for name in program.build_parser()._subparsers._group_actions[0].choices:  # type: ignore[union-attr]
        assert name.encode() in told.stdout
    # 0.2 s where it was measured; a machine under load may take some times as long.
    assert spent < 1.5


def test_the_parser_needs_no_service() -> None:
    code = (
        "import sys; from sme_crm.cli.program import build_parser; build_parser();"
        "heavy = {'sqlalchemy', 'sqlcipher3', 'reportlab', 'PySide6', 'openpyxl'};"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["search"],
        ["import"],
        ["import", "x.csv", "--on-match", "maybe"],
        ["letters", "out.pdf", "--all"],
        ["letters", "out.pdf", "--template", "x"],
        ["undo", "one"],
        ["--today", "tomorrow", "groups"],
        ["--lang", "de", "groups"],
        ["list", "planets"],
    ],
)
def test_wrong_usage_ends_with_2(command: Command, arguments: list[str]) -> None:
    told = command(*arguments)
    assert told.status == 2
    assert told.out == ""
    assert "usage:" in told.err


def test_a_missing_data_file_is_refused_by_readers(command: Command, tmp_path: Path) -> None:
    data = tmp_path / "nowhere.crm"
    for arguments in (["groups"], ["search", "x"], ["check"], ["backup", tmp_path / "b.crm"]):
        told = command("--file", data, *arguments)
        assert told.status == 1
        assert told.out == ""
        assert "nowhere.crm" in told.err
        assert told.err.count("\n") == 1
        assert not data.exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"%PDF-1.4 " * 500, "is not a data file"),
        (b"SQLite format 3\0" + b"\xff" * 5000, ""),
    ],
)
def test_a_bad_data_file_is_refused_and_kept(
    command: Command, tmp_path: Path, content: bytes, words: str
) -> None:
    data = tmp_path / "bad.crm"
    data.write_bytes(content)
    for arguments in (["groups"], ["undo"], ["search", "x"]):
        told = command("--file", data, *arguments)
        assert told.status == 1
        assert told.err.count("\n") == 1
        assert words in told.err
    assert data.read_bytes() == content


def test_a_failure_as_json_is_one_document(command: Command, tmp_path: Path) -> None:
    told = command("--json", "--file", tmp_path / "nowhere.crm", "groups")
    assert told.status == 1
    assert told.document["error"] == "missing"
    assert told.document["message"] in told.err


def test_options_may_stand_before_or_behind_the_command(command: Command, sample: Path) -> None:
    first = command("--json", "--file", sample, "groups").document
    assert command("groups", "--json", "--file", sample).document == first


def test_the_default_file_is_in_the_users_folder(
    command: Command, own_folders: Path, tmp_path: Path
) -> None:
    card = tmp_path / "a.vcf"
    card.write_text("BEGIN:VCARD\nFN:Anne Morel\nEND:VCARD\n", encoding="utf-8")
    assert command("import", card).status == 0
    assert bootstrap.default_file().is_relative_to(own_folders)
    assert command("--json", "search", "morel").document


# -- beside an open window ------------------------------------------------------------------------


def test_reading_works_beside_a_writer_and_writing_is_refused(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    holder = bootstrap.open_workspace(sample)
    try:
        card = tmp_path / "a.vcf"
        card.write_text("BEGIN:VCARD\nFN:Anne Morel\nEND:VCARD\n", encoding="utf-8")
        readings: list[list[object]] = [
            ["groups"], ["search", "martin"], ["changes"], ["check"], ["list", "templates"],
            ["export", tmp_path / "all.csv"], ["backup", tmp_path / "copy.crm"],
            ["group", "Salon de l’Habitat 2026"], ["import", card, "--dry-run"],
        ]  # fmt: skip
        for arguments in readings:
            told = command("--file", sample, *arguments)
            assert (told.status, told.err) == (0, ""), arguments
        template = holder.letters.templates.list_templates()[0].name
        writings: list[list[object]] = [
            ["import", card], ["undo"], ["redo"], ["restore", tmp_path / "copy.crm"],
            ["letters", tmp_path / "l.pdf", "--template", template, "--all"],
        ]  # fmt: skip
        for arguments in writings:
            told = command("--file", sample, *arguments)
            assert told.status == 1, arguments
            assert "is already open" in told.err
            assert told.err.count("\n") == 1
    finally:
        holder.close()
    assert command("--file", sample, "import", card).status == 0


# -- languages and terminals ----------------------------------------------------------------------


@pytest.mark.usefixtures("french")
def test_errors_and_answers_in_french(command: Command, sample: Path, tmp_path: Path) -> None:
    told = command("--lang", "fr", "--file", tmp_path / "absent.crm", "groups")
    assert told.err.startswith("Le fichier «\u00a0absent.crm\u00a0» n’est plus là.")
    lost = command("--lang", "fr", "--file", sample, "group", "Rien")
    assert lost.err.startswith("Il n’y a pas de groupe «\u00a0Rien\u00a0».")
    sound = command("--lang", "fr", "--file", sample, "check")
    assert sound.out.startswith("Le fichier est sain\u00a0:")
    changes = command("--lang", "fr", "--file", sample, "changes")
    assert "Entreprise d’exemple" in changes.out


@pytest.mark.usefixtures("french")
def test_every_sentence_of_the_errors_is_translated() -> None:
    words = Words("fr")
    for error in (DataFileError("damaged", file="x"), NotFound("group", name="y"), OSError("z")):
        assert words.error(error) != Words("en").error(error)


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LC_ALL": "fr_FR.UTF-8", "LANG": "en_GB"}, "fr"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_CA"}, "fr"),
        ({"LC_ALL": "C", "LANG": "fr_FR"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "de_DE", "LANG": "fr_FR"}, "en"),
    ],
)
def test_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_language() == language


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp850", "utf-8"])
def test_a_terminal_that_lacks_letters_still_gets_its_lines(sample: Path, encoding: str) -> None:
    told = _run("--file", sample, "search", "wisniewski", PYTHONIOENCODING=encoding)
    assert told.returncode == 0, told.stderr
    assert b"ukasz" in told.stdout
    document = _run("--file", sample, "--json", "search", "wisniewski", PYTHONIOENCODING=encoding)
    (row,) = json.loads(document.stdout.decode(encoding))
    assert row["formatted_name"] == "Łukasz Wiśniewski"


@pytest.mark.expect_logs("the command groups failed")
def test_a_fault_of_the_program_is_one_line_and_goes_to_the_log(
    command: Command, sample: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_arguments: object, **_named: object) -> None:
        raise ZeroDivisionError("private words of a contact")

    monkeypatch.setattr(bootstrap, "open_workspace", break_down)
    told = command("--file", sample, "groups")
    assert told.status == 1
    assert told.err.startswith("Something went wrong in the program.")
    assert told.err.count("\n") == 1
    assert "private" not in told.err
    log = own_folders / "log" / "command-line.log"
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_a_reader_that_leaves_early_is_no_failure(sample: Path) -> None:
    program_ = subprocess.Popen(
        [sys.executable, "-m", "sme_crm", "--file", str(sample), "search", "a", "--limit", "500"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program_.stdout is not None
    assert program_.stderr is not None
    program_.stdout.read(1)
    program_.stdout.close()
    told = program_.stderr.read()
    program_.stderr.close()
    program_.wait(60)
    assert b"Traceback" not in told
    assert b"BrokenPipe" not in told


@pytest.mark.usefixtures("french")
def test_french_typography_is_plain_where_the_terminal_lacks_it(tmp_path: Path) -> None:
    told = _run("--lang", "fr", "--file", tmp_path / "x.crm", "groups", PYTHONIOENCODING="ascii")
    assert told.returncode == 1
    assert told.stderr.startswith(b'Le fichier " x.crm " n\'est plus la. Il a peut-etre ete')


def test_the_pretended_day_reaches_all_of_the_program(command: Command, sample: Path) -> None:
    def counts(*options: object) -> dict[str, int]:
        told = command("--file", sample, "--json", *options, "groups").document
        return {group["name"]: group["count"] for group in told}

    here, later = counts(), counts("--today", "2046-11-21")
    assert here.keys() == later.keys() and here != later  # nobody was heard of for six months
    assert counts() == here  # and the next command is in its own day again
