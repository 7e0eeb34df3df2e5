"""Imports that are killed or run out of space leave the data as it was, and no file behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sme_crm.bootstrap import create_workspace, open_workspace
from sme_crm.domain.errors import DataFileError
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import dump
from tests.store.small_disk import small_disk

_HEADINGS = "Nom;Prénom;Ville;Mail;Notes\n"

KILLED_IMPORT = """
import os, signal, sys
from pathlib import Path
from sme_crm.bootstrap import open_workspace
from sme_crm.services.progress import Progress

class Killing(Progress):
    def __init__(self, after):
        super().__init__()
        self.left = after
    def check(self):
        self.left -= 1
        if self.left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

workspace = open_workspace(Path(sys.argv[1]))
run = workspace.imports.open([Path(sys.argv[2])])
after = int(sys.argv[3])
run.stage(Killing(after) if after < 100 else Progress())
run.write(Killing(after - 100))
"""


def many_rows(path: Path, count: int, notes: str = "") -> Path:
    rows = (f"Nom{n};Anne;Nantes;p{n}@exemple.fr;{notes}\n" for n in range(count))
    path.write_text(_HEADINGS + "".join(rows), encoding="utf-8")
    return path


def stagings(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir() if ".import-" in one.name]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are not killed so here")
@pytest.mark.parametrize("after", [1, 102])
def test_a_killed_import_leaves_the_old_data(tmp_path: Path, after: int) -> None:
    path = tmp_path / "base.crm"
    workspace = create_workspace(path)
    small = workspace.imports.open([many_rows(tmp_path / "a.csv", 3)])
    small.stage()
    small.write()
    small.close()
    before = dump(workspace.database)
    workspace.close()
    source = many_rows(tmp_path / "b.csv", 4_500)
    ended = subprocess.run(
        [sys.executable, "-c", KILLED_IMPORT, str(path), str(source), str(after)],
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        timeout=60,
    )
    assert ended.returncode == -signal.SIGKILL
    assert stagings(tmp_path), "it was killed in the middle"
    workspace = open_workspace(path)
    assert dump(workspace.database) == before
    assert workspace.checks.run().sound
    assert stagings(tmp_path) == []
    workspace.close()


def test_a_full_disk_stops_an_import(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 4) as disk:
        workspace = create_workspace(disk.folder / "base.crm")
        before = dump(workspace.database)
        path = many_rows(tmp_path / "rows.csv", 4_000, "n" * 2_000)
        run = workspace.imports.open([path])
        with pytest.raises(DataFileError) as caught:
            run.stage()
        assert caught.value.code == "disk_full"
        run.close()
        assert stagings(disk.folder) == []
        assert dump(workspace.database) == before
        # Staged with what is left, but not to be written.
        run = workspace.imports.open([many_rows(tmp_path / "some.csv", 600, "n" * 250)])
        run.stage()
        disk.fill()
        with pytest.raises(DataFileError) as caught:
            run.write()
        assert caught.value.code == "disk_full"
        disk.free()
        assert dump(workspace.database) == before
        assert run.write().report.created == 600, "nothing is lost: it can go on"
        run.close()
        assert workspace.checks.run().sound
        workspace.close()


def test_a_staging_is_removed_when_the_file_is_opened(workspace: Workspace, tmp_path: Path) -> None:
    path = workspace.path
    workspace.close()
    left = path.with_name(f".{path.name}.import-99999-1")
    left.write_bytes(b"left by a killed import")
    other = path.with_name(".other.crm.import-99999-1")
    other.write_bytes(b"of another file")
    open_workspace(path, read_only=True).close()
    assert left.exists(), "who only reads removes nothing"
    open_workspace(path).close()
    assert not left.exists() and other.exists()
