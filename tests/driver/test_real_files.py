"""Files of other programs: brought in, taken back, brought in again, and nothing else moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.errors import FileRefused
from tests.driver.player import Player
from tests.shared_data import shared_data, shared_folder

_KINDS = ("csv", "sheet", "vcard", "ldif", "ics")


def _files() -> list[str]:
    folder = shared_folder()
    if folder is None:
        return []
    return [
        str(path.relative_to(folder))
        for kind in _KINDS
        for path in sorted((folder / "import" / kind).glob("*"))
    ]


@pytest.mark.parametrize("relative", _files() or ["import"])
def test_a_real_file(player: Player, relative: str) -> None:
    path = shared_data(relative)
    if path.is_dir():
        pytest.skip("no files of other programs on this machine")
    before = player.state()
    try:
        promised = player.try_import(path)
    except FileRefused as refused:
        assert refused.params["file"] == path.name
        assert player.differs_from(before) == []
        return
    assert player.differs_from(before) == []
    result = player.bring_in(path)
    assert result.report == promised
    after = player.state()
    assert player.file_is_sound()
    if not result.change_id:
        assert player.differs_from(before) == []
        return
    assert player.count() == promised.created + promised.companies
    player.undo()
    assert player.differs_from(before) == []
    player.redo()
    assert player.differs_from(after) == []


def test_a_folder_of_all_of_them(player: Player, tmp_path: Path) -> None:
    folder = shared_data("import/vcard")
    before = player.state()
    result = player.bring_in(folder)
    assert result.report.created > 40
    assert player.changes() == ["contact.import"]
    again = player.bring_in(folder, on_match="skip")
    assert again.report.created < result.report.created // 4
    player.undo(again.change_id or result.change_id)
    if again.change_id:
        player.undo(result.change_id)
    assert player.differs_from(before) == []
