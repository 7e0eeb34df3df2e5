"""A lane: threads that run calls in the order they came."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue


class Lane:
    """`count` threads named `name`; with one thread the calls run strictly one after another.

    The calls must not raise: whoever submits them deals with errors.
    """

    def __init__(self, name: str, count: int) -> None:
        self._waiting: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._name = name
        self._count = count
        self._threads: list[threading.Thread] = []
        self._closed = False

    def submit(self, call: Callable[[], None]) -> None:
        """Run `call` when its turn comes; RuntimeError after `close`."""
        if self._closed:
            raise RuntimeError(f"the lane {self._name} is closed")
        if len(self._threads) < self._count:
            self._start_thread()
        self._waiting.put(call)

    def close(self, seconds: float) -> bool:
        """Finish what waits, then end the threads; False when they take longer than `seconds`."""
        self._closed = True
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join(seconds)
        return not any(thread.is_alive() for thread in self._threads)

    def _start_thread(self) -> None:
        # A daemon: a read that hangs on a lost network folder must not keep the program alive.
        thread = threading.Thread(
            target=self._work, name=f"{self._name}-{len(self._threads) + 1}", daemon=True
        )
        self._threads.append(thread)
        thread.start()

    def _work(self) -> None:
        while (call := self._waiting.get()) is not None:
            call()
            del call
