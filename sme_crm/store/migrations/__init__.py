"""Numbered steps from one version of the data file to the next (`mNNNN_subject.py`).

Step NNNN leads to version NNNN and has one function `migrate(connection)`. Version 1 is the
first released schema, made by `store.schema`.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Mapping

from sme_crm.store.driver import DriverConnection

Step = Callable[[DriverConnection], None]


def known_steps() -> dict[int, Step]:
    """The steps in this folder by the version each leads to."""
    steps: dict[int, Step] = {}
    for module in pkgutil.iter_modules(__path__):
        found = re.fullmatch(r"m(\d{4})_\w+", module.name)
        if found:
            loaded = importlib.import_module(f"{__name__}.{module.name}")
            steps[int(found[1])] = loaded.migrate
    return steps


def upgrade(
    connection: DriverConnection, version: int, steps: Mapping[int, Step] | None = None
) -> int:
    """Run the steps after `version`, each in a transaction of its own; returns the new version.

    A step that fails is rolled back, schema changes included, and the file stays at the
    version before it.
    """
    steps = known_steps() if steps is None else steps
    for target in sorted(number for number in steps if number > version):
        connection.execute("BEGIN IMMEDIATE")
        try:
            steps[target](connection)
            connection.execute(f"PRAGMA user_version={target}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
        version = target
    return version
