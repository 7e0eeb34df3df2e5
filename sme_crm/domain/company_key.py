"""When two spellings of a company's name mean one company: "SARL Dupont" is "Dupont, S.A.R.L.".

A legal form before or behind the name is set apart, ampersands and "et" are the same, and so are
the long and short form of words companies begin with.
"""

from __future__ import annotations

from typing import Final, NamedTuple

_FORMS: Final = frozenset(
    ("sa", "sas", "sasu", "sarl", "sarlu", "eurl", "snc", "sci", "scp", "scm", "scop", "scea",
     "gaec", "earl", "ei", "eirl", "gie", "gip", "selarl", "selarlu", "selas", "selasu", "scs",
     "sca", "scic", "sccv", "asbl", "sprl", "srl", "bvba", "gmbh", "ltd", "llc", "inc", "plc",
     "limited")
)  # fmt: skip
# Forms that differ on paper only: one partner or several, the old and the new word.
_SAME_FORM: Final = {
    "sasu": "sas", "eurl": "sarl", "sarlu": "sarl", "selarlu": "selarl", "selasu": "selas",
    "limited": "ltd", "sprl": "srl",
}  # fmt: skip
_WORDS: Final = {
    "etablissements": "ets", "etablissement": "ets", "etabl": "ets", "societe": "ste",
    "compagnie": "cie", "association": "assoc", "saint": "st",
}  # fmt: skip
_REWRITTEN: Final = _FORMS | set(_WORDS) | {"et"}


class CompanyKey(NamedTuple):
    """A company's name without its legal form, both folded; `form` is "" when none is told."""

    name: str
    form: str

    def agrees(self, other: CompanyKey) -> bool:
        """Whether both may be one company: the same name, and no two different forms."""
        return self.name == other.name and not (
            self.form and other.form and self.form != other.form
        )


def company_key(folded: str) -> CompanyKey:
    """What tells a company by its folded name (`folding.fold`)."""
    words = folded.split()
    has_letters = len(words) > 2 and min(map(len, words)) == 1
    if not has_letters and _REWRITTEN.isdisjoint(words):
        return CompanyKey(folded, "")
    if has_letters:
        words = _join_letters(words)
    form = ""
    if len(words) > 1 and words[-1] in _FORMS:
        form = words.pop()
    elif len(words) > 1 and words[0] in _FORMS:
        form = words.pop(0)
    named = [_WORDS.get(word, word) for word in words if word != "et" or len(words) == 1]
    return CompanyKey(" ".join(named) or folded, _SAME_FORM.get(form, form))


def _join_letters(words: list[str]) -> list[str]:
    """Letters standing alone at either end put together where they are a form ("s a r l")."""
    for size in (4, 3, 2):
        if len(words) <= size:
            continue
        for part, rest, behind in ((words[:size], words[size:], False),
                                   (words[-size:], words[:-size], True)):  # fmt: skip
            if all(len(word) == 1 for word in part) and "".join(part) in _FORMS:
                joined = ["".join(part)]
                return rest + joined if behind else joined + rest
    return words
