"""Sets up every test: no screen, folders of its own, and no unexpected warning in the logs."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any test imports Qt

WATCHED_LOGGERS = ("sme_crm", "qt")

settings.register_profile(
    "suite",
    max_examples=60,
    deadline=None,  # the machine is shared
    print_blob=True,
    derandomize=True,  # a change is judged by its own faults; "thorough" goes looking for others
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "thorough", parent=settings.get_profile("suite"), max_examples=2000, derandomize=False
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))


class _Collector(logging.Handler):
    """Keeps the records of level WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record."""
        self.records.append(record)


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder that stands for the user's folders during one test.

    It goes with the test: pytest's own numbered folders cost more the more of them are there.
    """
    with TemporaryDirectory(prefix="home-", ignore_cleanup_errors=True) as name:
        home = Path(name).resolve()
        monkeypatch.setenv("SME_CRM_HOME", str(home))
        yield home


@pytest.fixture(autouse=True)
def logged(request: pytest.FixtureRequest) -> Iterator[list[logging.LogRecord]]:
    """The records of level WARNING and above of our loggers during one test.

    One that no pattern of an `expect_logs` mark matches (re.search in the message) fails the test.
    """
    collector = _Collector()
    loggers = [logging.getLogger(name) for name in WATCHED_LOGGERS]
    for logger in loggers:
        logger.addHandler(collector)
    yield collector.records
    for logger in loggers:
        logger.removeHandler(collector)
    patterns = [
        pattern for mark in request.node.iter_markers("expect_logs") for pattern in mark.args
    ]
    unexpected = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for record in collector.records
        if not any(re.search(pattern, record.getMessage()) for pattern in patterns)
    ]
    if unexpected:
        pytest.fail("unexpected log records:\n" + "\n".join(unexpected), pytrace=False)
