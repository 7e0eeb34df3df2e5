"""What files call the people around a contact ("spouse", "Assistant"), as relations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from sme_crm.domain.folding import fold

SYMMETRICAL: Final = frozenset(("family", "other"))
"""Kinds that read alike from both sides."""
_FAMILY: Final = frozenset((
    "spouse", "partner", "wife", "husband", "child", "son", "daughter", "parent", "mother",
    "father", "brother", "sister", "sibling", "kin", "relative", "family", "conjoint", "conjointe",
    "epoux", "epouse", "mari", "femme", "enfant", "fils", "fille", "mere", "pere", "frere", "soeur",
    "famille", "compagnon", "compagne",
))  # fmt: skip
_ASSISTANT: Final = frozenset(("assistant", "assistante"))
_PRESCRIBER: Final = frozenset(("referred by", "recommande par", "prescripteur", "prescriber"))
_NO_LABEL: Final = frozenset(("", "contact", "other", "autre", "related", "relation", "custom"))


class RelatedPerson(NamedTuple):
    """Somebody a row or card names: how it calls them, their name and UID ("" unknown).

    `heading` stands before the name in the notes when nobody is found. Our own cards tell `kind`
    (of domain.vocabulary) and `note`; others leave both empty.
    """

    label: str
    name: str
    heading: str
    uid: str = ""
    kind: str = ""
    note: str = ""

    @property
    def line(self) -> str:
        """The line of the notes."""
        return f"{self.heading}: {self.name or f'urn:uuid:{self.uid}'}"


def relation_of(person: RelatedPerson) -> tuple[str, bool, str]:
    """(kind, whether it reads from the other side, note) of a relation a file tells.

    "assistant: Luc" on Anne's card says that Luc is the assistant of Anne.
    """
    if person.kind:
        return person.kind, False, person.note
    words = fold(person.label)
    note = "" if words in _NO_LABEL else person.label
    if not _FAMILY.isdisjoint(words.split()):
        return "family", False, note
    if words in _ASSISTANT:
        return "assistant", True, ""
    if words in _PRESCRIBER:
        return "prescriber", False, ""
    return "other", False, note


def name_words(*parts: str) -> str:
    """A name whatever its order: its words folded and sorted."""
    return " ".join(sorted(fold(" ".join(parts)).split()))


def sort_names(name: str) -> Sequence[str]:
    """The folded names a whole name may be sorted by: the family name may stand anywhere."""
    words = fold(name).split()
    return [" ".join((*words[at:], *words[:at])) for at in range(len(words))]
