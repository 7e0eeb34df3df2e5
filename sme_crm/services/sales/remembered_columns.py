"""What the columns of a file hold, remembered for the next file with the same headings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.folding import fold

if TYPE_CHECKING:
    from sme_crm.services.settings import Settings
    from sme_crm.store.unit_of_work import UnitOfWork

_SHAPES: Final = 40


class RememberedColumns:
    """The decisions of past imports in a setting, by the headings of their files."""

    def __init__(self, settings: Settings, key: str) -> None:
        self._settings = settings
        self._key = key

    def read(self) -> dict[str, dict[str, Any]]:
        """Everything remembered, the oldest first."""
        known: dict[str, dict[str, Any]] = json.loads(self._settings.text(self._key) or "{}")
        return known

    def find(self, header: Sequence[str]) -> dict[str, Any] | None:
        """What was decided for these headings; `columns` are keys by place."""
        known = self.read().get(_shape_of(header))
        if known is not None:
            known["columns"] = {int(at): key for at, key in known["columns"].items()}
        return known

    def keep(
        self,
        work: UnitOfWork,
        memory: dict[str, dict[str, Any]],
        header: Sequence[str],
        decided: dict[str, Any],
    ) -> None:
        """Remember what was decided as part of a change; `memory` was read before it began.

        A large change may lock readers out before it is done.
        """
        shape = _shape_of(header)
        columns = {str(at): key for at, key in decided["columns"].items()}
        entry = {**decided, "columns": columns}
        if memory.pop(shape, None) == entry:
            return
        memory[shape] = entry
        newest = dict(list(memory.items())[-_SHAPES:])
        self._settings.write(work, self._key, json.dumps(newest, ensure_ascii=False))


def _shape_of(header: Sequence[str]) -> str:
    """What files with the same headings have in common."""
    return "|".join(fold(heading) for heading in header)
