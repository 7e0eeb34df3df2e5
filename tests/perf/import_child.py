"""One import in a process of its own, so that its memory is its own; run by bench_import_files.

`python -m tests.perf.import_child import FILE BASE` brings a file into a fresh data file,
`… preview FILE BASE` reads what the first page of the wizard shows, `… refuse FILE BASE` expects
the file to be refused. Prints one JSON object: CPU seconds, wall seconds, largest memory in MB.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from sme_crm.domain.errors import FileRefused
from sme_crm.services.importing import Imports
from tests.perf.bench_import import bring_in, opened_base


def _preview(imports: Imports, source: Path) -> str:
    run = imports.open([source])
    try:
        return f"{len(run.preview(0))} rows"
    finally:
        run.close()


def _refuse(imports: Imports, source: Path) -> str:
    try:
        bring_in(imports, source)
    except FileRefused as refused:
        return refused.code
    return "read"


def _peak() -> float:
    """The largest memory of this process in MB.

    `ru_maxrss` counts what its parent held when it started this one, the kernel's mark does not.
    """
    status = Path("/proc/self/status")
    if status.exists():
        marks = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(marks["VmHWM"].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(what: str, source: Path, base: Path) -> None:
    """Do it once and print what it took."""
    with opened_base(base) as (_, imports):
        before = _peak()
        cpu, wall = time.process_time(), time.perf_counter()
        if what == "import":
            said = f"change {bring_in(imports, source)}"
        else:
            said = {"preview": _preview, "refuse": _refuse}[what](imports, source)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(json.dumps({
        "cpu": cpu, "wall": wall, "memory": _peak(), "before": before, "said": said,
    }))  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
