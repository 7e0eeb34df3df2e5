"""What the user chose at the last export, remembered on this machine per format."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sme_crm.ui.settings import MachineSetting, MachineSettings

FORMAT = MachineSetting("export/format", "xlsx")
FOLDER = MachineSetting("export/folder", "")
ENCODING = MachineSetting("export/encoding", "")
DELIMITER = MachineSetting("export/delimiter", "")
PHOTOS = MachineSetting("export/photos", True)
_COLUMNS = MachineSetting("export/columns", "{}")


def remembered_columns(settings: MachineSettings, format_key: str) -> tuple[str, ...]:
    """The portable keys of the columns chosen last for a format; () when none were."""
    keys = _all(settings).get(format_key)
    return tuple(str(key) for key in keys) if isinstance(keys, list) else ()


def remember_columns(settings: MachineSettings, format_key: str, keys: Sequence[str]) -> None:
    """Keep the portable keys of the columns chosen for a format; () forgets them."""
    chosen = {**_all(settings), format_key: list(keys)}
    settings.set(_COLUMNS, json.dumps({key: value for key, value in chosen.items() if value}))


def _all(settings: MachineSettings) -> dict[str, object]:
    try:
        chosen = json.loads(settings.get(_COLUMNS))
    except ValueError:
        return {}
    return chosen if isinstance(chosen, dict) else {}
