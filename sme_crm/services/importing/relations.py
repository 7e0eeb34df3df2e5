"""Relations of an import: the people rows name, found among its own contacts or in the base.

A UID tells who is meant; else a whole name that exactly one contact of the import has, or, when
none has it, exactly one of the base. Whoever is not found stays a line of the notes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sme_crm.domain.related_people import (
    SYMMETRICAL,
    RelatedPerson,
    name_words,
    relation_of,
    sort_names,
)
from sme_crm.services.importing.plan_state import apply
from sme_crm.services.importing.stager import Stager
from sme_crm.services.importing.updates import Plan, RowData
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.import_matching import find_candidates, read_states
from sme_crm.store.staging import Staging
from sme_crm.store.staging_relations import (
    Node,
    StagedRelation,
    StagedRelations,
    stored_relations,
)

Named = tuple[StagedRelation, RelatedPerson]


def settle_relations(staging: Staging, stager: Stager, base: DriverConnection) -> None:
    """Find who is meant; keep the relations to write, put the others into the notes."""
    staged = StagedRelations(staging)
    if not staged.exist():
        return
    named = [(one, RelatedPerson(*one.person)) for one in staged.owned()]
    people = _People(staged, base, [person for _, person in named])
    links: list[tuple[Node, Node, str, str]] = []
    lost: list[Named] = []
    for one, person in named:
        other = people.find(person, one.owner)
        if other is None:
            lost.append((one, person))
        else:
            kind, reversed_, note = relation_of(person)
            ends = (other, one.owner) if reversed_ else (one.owner, other)
            links.append((*ends, kind, note))
    staged.save_links(_new_links(links, base))
    staged.add_notes([(one.owner[1], person.line) for one, person in lost if one.owner[0] == "n"])
    _note_stored(staging, staged, stager, base, [one for one in lost if one[0].owner[0] == "id"])


class _People:
    """The contacts that may be meant, by UID and by name."""

    def __init__(
        self, staged: StagedRelations, base: DriverConnection, persons: Sequence[RelatedPerson]
    ) -> None:
        uids = {person.uid for person in persons if person.uid}
        names = {name_words(person.name) for person in persons}
        self._by_uid: dict[str, Node] = {}
        self._here: dict[str, set[Node]] = defaultdict(set)
        self._there: dict[str, set[Node]] = defaultdict(set)
        for number, uid, name in staged.people():
            node = ("n", number)
            if uid in uids:
                self._by_uid.setdefault(uid, node)
            if (words := name_words(name)) in names:
                self._here[words].add(node)
        met = staged.met()
        for candidate in find_candidates(base, "uid", sorted(uids)):
            self._by_uid.setdefault(candidate.key, ("id", candidate.contact_id))
        wanted = {one for person in persons for one in sort_names(person.name)}
        for candidate in find_candidates(base, "name", sorted(wanted)):
            # One who was merged is meant by the name it had.
            words = name_words(candidate.former_name or candidate.sort_name)
            node = ("id", candidate.contact_id)
            (self._here if candidate.contact_id in met else self._there)[words].add(node)

    def find(self, person: RelatedPerson, owner: Node) -> Node | None:
        """Who is meant on the card of `owner`, None when nobody or several may be."""
        known = self._by_uid.get(person.uid) if person.uid else None
        if known is not None:
            return known if known != owner else None
        words = name_words(person.name)
        if " " not in words:
            return None
        for found in (self._here[words] - {owner}, self._there[words] - {owner}):
            if found:
                return next(iter(found)) if len(found) == 1 else None
        return None


def _new_links(
    links: Sequence[tuple[Node, Node, str, str]], base: DriverConnection
) -> list[tuple[Node, Node, str, str]]:
    """Each relation once, those that are there already left out."""
    ids = {node[1] for link in links for node in link[:2] if node[0] == "id"}
    known: set[tuple[Node, Node, str]] = set()
    for contact, related, kind in stored_relations(base, sorted(ids)) if ids else ():
        known |= _told(("id", contact), ("id", related), kind)
    new = []
    for one, other, kind, note in links:
        if (one, other, kind) not in known:
            known |= _told(one, other, kind)
            new.append((one, other, kind, note))
    return new


def _told(one: Node, other: Node, kind: str) -> set[tuple[Node, Node, str]]:
    both = {(one, other, kind)}
    return both | {(other, one, kind)} if kind in SYMMETRICAL else both


def _note_stored(
    staging: Staging,
    staged: StagedRelations,
    stager: Stager,
    base: DriverConnection,
    lost: Collection[Named],
) -> None:
    """Lines for the notes of contacts of the base; a row that brings one changes its contact."""
    if not lost:
        return
    ids = list(dict.fromkeys(one.owner[1] for one, _ in lost))
    states = read_states(base, ids, ("notes",))
    plans = staging.plans_of(ids)
    for contact, operations in plans.items():
        for operation in operations:
            apply(states[contact], operation, stager.keys)
    for one, person in lost:
        contact = one.owner[1]
        plan = Plan(states[contact], stager.keys, stager.names, stager.winner)
        plan.bring_in(RowData(scalars={"notes": person.line}))
        if plan.operations:
            plans.setdefault(contact, []).extend(plan.operations)
            staged.tell_changes(one.source, one.line, plan.changes)
    staging.save_plans(plans)
