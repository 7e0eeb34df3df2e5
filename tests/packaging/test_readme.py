"""README.md keeps its word: its commands run, what it names is there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from sme_crm.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _commands() -> list[list[str]]:
    blocks = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.strip()]
    return [shlex.split(line.removeprefix("$ ")) for line in lines]


def test_the_two_commands_come_first() -> None:
    first, second = (line.split("#")[0].strip() for line in README.splitlines()[2:4])
    assert first == "python3 packaging/dev.py run"
    assert second == "python3 packaging/dev.py test"


def test_every_command_of_the_readme_runs_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    commands = _commands()
    assert len(commands) > 10
    for program, *arguments in commands:
        assert program == "sme-crm"
        status = main(arguments)
        told = capsys.readouterr()
        assert (status, told.err) == (0, ""), arguments
        assert told.out, arguments
    for name in ("loire.xlsx", "letters.pdf", "copy.crm", "clients.crm"):
        assert (tmp_path / name).stat().st_size > 1000


def test_every_command_of_the_program_is_shown() -> None:
    from sme_crm.cli.program import build_parser

    shown = {word for command in _commands() for word in command}
    actions = build_parser()._subparsers
    assert actions is not None
    names = set(actions._group_actions[0].choices or ())
    assert names - shown == {"group"}  # as `groups`, with a name


@pytest.mark.parametrize(
    "path", re.findall(r"`(sme_crm/[\w/]+(?:\.py)?|resources/|tests/)`", README)
)
def test_every_folder_it_names_is_there(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_link_into_the_checkout_leads_somewhere() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if "://" not in link]
    pictures = {link for link in links if link.endswith(".png")}
    assert len(pictures) == 11
    assert all(link.startswith("packaging/pictures/") for link in pictures)
    for link in set(links) - pictures:
        assert (ROOT / link).exists(), link
