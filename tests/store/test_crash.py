"""Two hundred kills at random moments: no acknowledged change lost, none half done."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.store.crash import crash_again_and_again

# A new interpreter for each kill takes half a second.
KILLS = 200 if sys.platform != "win32" else 40


def test_no_kill_loses_or_halves_a_change(tmp_path: Path) -> None:
    result = crash_again_and_again(tmp_path, KILLS, check_every=20, seed=KILLS)
    assert result.lost == []
    assert result.half_done == []
    assert result.unsound == []
    assert result.kills == KILLS
    # The test means something: there were changes, and kills in the middle of a write.
    # A slow machine acknowledges less, and is hit in the middle the more often.
    assert result.acknowledged > KILLS // 10
    assert result.in_the_middle > KILLS // 50
