"""The lines another process says, waited for with patience that ends."""

from __future__ import annotations

import queue
import threading
from typing import IO

# Far more than any line takes on a machine that others load: only what hangs is cut off.
PATIENCE = 60.0


class Lines:
    """What a process says, line by line."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._said: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        for line in self._stream:
            self._said.put(line)
        self._said.put("")

    def next(self) -> str:
        """The next line, "" when the process has ended; queue.Empty when it keeps silent."""
        return self._said.get(timeout=PATIENCE)

    def close(self) -> None:
        """Let go of the stream of a process that has ended."""
        self._reader.join(PATIENCE)
        self._stream.close()
