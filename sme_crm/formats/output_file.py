"""Output files: written whole under another name, and failures told as typed errors."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sme_crm.domain.errors import OutputError
from sme_crm.paths import replaced_file

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def output_file(path: Path) -> Iterator[BinaryIO]:
    """A binary stream that becomes `path` when the block ends well (see `paths.replaced_file`).

    Raises OutputError: "disk_full", "open_elsewhere" (the file is there and must not be replaced:
    what Windows says of a file Excel has open), else "unwritable" (no folder, no permission…).
    """
    try:
        with replaced_file(path) as stream:
            yield stream
    except PermissionError as error:
        if not path.is_file():
            raise OutputError("unwritable", file=path.name, reason=str(error.strerror)) from error
        raise OutputError("open_elsewhere", file=path.name) from error
    except OSError as error:
        code = "disk_full" if error.errno in _FULL else "unwritable"
        raise OutputError(code, file=path.name, reason=error.strerror or str(error)) from error
