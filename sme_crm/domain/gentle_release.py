"""Frees large collections bit by bit, so that the threads of a window go on meanwhile.

What a function leaves behind is freed when it returns, in one go and with the interpreter held:
a million objects take a tenth of a second and more, in which nothing is painted.
"""

from __future__ import annotations

from collections.abc import MutableMapping, MutableSequence
from typing import Any, Final

_AT_ONCE: Final = 500


def release(*collections: MutableSequence[Any] | MutableMapping[Any, Any]) -> None:
    """Empty lists and dictionaries that nobody reads any more."""
    for collection in collections:
        if isinstance(collection, MutableMapping):
            while collection:
                collection.popitem()
        else:
            while collection:
                del collection[-_AT_ONCE:]
