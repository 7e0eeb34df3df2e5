"""Type-ahead: what a user types in the search field as SQL over the index and the short keys."""

from __future__ import annotations

from dataclasses import dataclass

from sme_crm.domain.derived import ID_BITS
from sme_crm.domain.dialled_number import read_digits
from sme_crm.domain.folding import clean_text, fold

_ID_MASK = (1 << ID_BITS) - 1
# The character after every character a key can hold: closes a prefix range on an index.
_AFTER = "\U0010ffff"
# The longest prefix the search index keeps (its `prefix` option).
_INDEXED_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Condition:
    """SQL that holds for the wanted contacts (over the table name `contact`) and its values.

    A group has two more forms: `ids`, a whole statement that finds the ids by itself, and `each`,
    the condition as it is best asked of a few contacts in turn.
    """

    sql: str
    values: tuple[object, ...]
    ids: Condition | None = None
    each: Condition | None = None


def match_text(text: str) -> str:
    """The index query for typed `text`: every word is a prefix; empty when no word is left.

    In an e-mail address the signs end a word: only what comes after the last is a prefix.
    """
    text = clean_text(text)
    words = [f'"{word}"' for word in fold(text).split()]
    if "@" in text and " " not in text and words:
        return " ".join(words) + (" *" if fold(text[-1]) else "")
    return " ".join(f"{word} *" for word in words)


def _whole_word_text(text: str) -> str:
    """The index query that takes long words as whole ones; empty when there is no long word.

    SQLite gathers all contacts of a prefix that is longer than the index's before the first one
    comes (80 ms for 100 000), but walks those of a word.
    """
    words = fold(text).split()
    if all(len(word) <= _INDEXED_LETTERS for word in words):
        return ""
    return " ".join(
        f'"{word}"' if len(word) > _INDEXED_LETTERS else f'"{word}" *' for word in words
    )


def text_condition(text: str) -> Condition | None:
    """All contacts found by `text`: words, whole e-mail, phone or reference; None if blank."""
    text = clean_text(text)
    if not text:
        return None
    parts: list[str] = []
    values: list[object] = []
    words = match_text(text)
    if words:
        parts.append(
            f"contact.id IN (SELECT rowid & {_ID_MASK} FROM contact_search"
            " WHERE contact_search MATCH ?)"
        )
        values.append(words)
    for sql, bound in _key_parts(text):
        parts.append(f"contact.id IN ({sql})")
        values.extend(bound)
    if not parts:
        return Condition("0", ())
    return Condition(f"({' OR '.join(parts)})", tuple(values))


def asks_index_alone(text: str) -> bool:
    """Whether `text` is words only: neither a number nor an e-mail is sought by its own key."""
    return not _key_parts(clean_text(text))


def _key_parts(text: str) -> list[tuple[str, tuple[object, ...]]]:
    parts: list[tuple[str, tuple[object, ...]]] = []
    for prefix in read_digits(text).beginnings:
        parts.append(
            (
                "SELECT contact_id FROM phone WHERE digits >= ? AND digits < ?",
                (prefix, prefix + _AFTER),
            )
        )
    if any(character.isdigit() for character in text):
        reference = text.upper()
        parts.append(
            (
                "SELECT id FROM contact WHERE deleted_at IS NULL AND reference IN (?, ?)"
                " UNION ALL SELECT contact_id FROM former_key"
                " WHERE kind = 'reference' AND value IN (?, ?)",
                (text, reference, text, reference),
            )
        )
        digits = text.replace(" ", "")
        if digits.isdigit() and len(digits) in (9, 14):
            parts.append(
                (
                    "SELECT id FROM contact WHERE siret <> '' AND siret >= ? AND siret < ?",
                    (digits, digits + _AFTER),
                )
            )
    if "@" in text:
        key = text.lower()
        parts.append(
            (
                "SELECT contact_id FROM email WHERE folded >= ? AND folded < ?",
                (key, key + _AFTER),
            )
        )
    return parts


def type_ahead_statements(text: str, limit: int) -> list[tuple[str, tuple[object, ...]]]:
    """Statements that each yield contact ids, best first: exact keys, whole words, beginnings.

    The index's rowid is already name order, so the first ones come without sorting.
    """
    text = clean_text(text)
    statements = [(f"{sql} LIMIT {int(limit)}", bound) for sql, bound in _key_parts(text)]
    statements += [
        (
            f"SELECT rowid & {_ID_MASK} FROM contact_search WHERE contact_search MATCH ?"
            f" ORDER BY rowid LIMIT {int(limit)}",
            (words,),
        )
        for words in (_whole_word_text(text), match_text(text))
        if words
    ]
    return statements
