"""No module needs another one that needs it: neither when it runs, nor in what it is written in."""

from __future__ import annotations

from typing import Final

import grimp


def _circle(folder: str, modules: str) -> frozenset[str]:
    return frozenset(f"sme_crm.{folder}.{module}" for module in modules.split())


KNOWN: Final = frozenset(
    _circle(folder, modules)
    for folder, modules in (
        ("ui.agenda", "accessible_entries canvas canvas_keys"),
        ("ui.agenda", "agenda_files agenda_panel agenda_search agenda_tools"),
        ("ui.importing", "choices_work columns_work import_flow import_panel result_work"),
        (
            "ui.letters.editor",
            "announcing clipboard letter_edit margin_painting text_menu typing_keys",
        ),
        ("ui.plan", "plan_menus plan_panel"),
    )
)
"""Circles of types that are left to be opened. None may come; take out what is opened."""


def _circles(*, types: bool) -> set[frozenset[str]]:
    """The groups of modules that reach each other (Tarjan's strongly connected components).

    Imports inside functions count; `types`: also those for types alone.
    """
    found = grimp.build_graph("sme_crm", exclude_type_checking_imports=not types, cache_dir=None)
    graph = {name: found.find_modules_directly_imported_by(name) for name in found.modules}
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    circles: set[frozenset[str]] = set()

    def visit(name: str) -> None:
        number[name] = lowest[name] = len(number)
        stack.append(name)
        for other in graph[name]:
            if other not in number:
                visit(other)
                lowest[name] = min(lowest[name], lowest[other])
            elif other in stack:
                lowest[name] = min(lowest[name], number[other])
        if lowest[name] == number[name]:
            at = stack.index(name)
            if len(stack) - at > 1:
                circles.add(frozenset(stack[at:]))
            del stack[at:]

    for name in graph:
        if name not in number:
            visit(name)
    return circles


def test_no_module_needs_one_that_needs_it_when_it_runs() -> None:
    assert _circles(types=False) == set()


def test_circles_of_types_only_become_fewer() -> None:
    assert _circles(types=True) == KNOWN
