"""A command line in this process, and a sample business made once for all tests of a worker."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sme_crm import bootstrap
from sme_crm.__main__ import main
from tests.cli.outcome import TODAY, Command, Outcome
from tests.fresh_file import write_fresh_file


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs the program with arguments, in English and on a fixed day unless they say else."""

    def run(*arguments: object) -> Outcome:
        argv = [str(argument) for argument in arguments]
        if "--lang" not in argv:
            argv[:0] = ["--lang", "en"]
        if "--today" not in argv:
            argv[:0] = ["--today", TODAY.isoformat()]
        capsys.readouterr()
        try:
            status = main(argv)
        except SystemExit as end:
            status = int(end.code or 0)
        said = capsys.readouterr()
        return Outcome(status, said.out, said.err)

    return run


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample business as of TODAY, never written to."""
    path = tmp_path_factory.mktemp("sample") / "sample.crm"
    bootstrap.open_sample(path, today=TODAY).close()
    return path


@pytest.fixture
def sample(made_sample: Path, tmp_path: Path) -> Path:
    """A sample business of the test's own."""
    path = tmp_path / "business.crm"
    shutil.copyfile(made_sample, path)
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """An empty data file."""
    path = tmp_path / "empty.crm"
    write_fresh_file(path)
    return path
