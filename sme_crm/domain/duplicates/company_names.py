"""Names of companies, their own or those of employers, and how rare each is."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.columns import (
    Codes,
    Column,
    Counts,
    Floats,
    number_values,
    place_in_slots,
)
from sme_crm.domain.duplicates.normalising import sorted_words
from sme_crm.domain.duplicates.weights import RARE

_FEW_FIRMS = 1_000  # of a base of which nothing is known


@dataclass(frozen=True, slots=True)
class Organizations:
    """Names of companies, own or of the employer; `words[v]` are the words of value v.

    They are places in `texts`; `word_share`: how frequent each is, `word_counts` says the same.
    `composed[v]`: how likely another company has name v because its words are usual ones.
    """

    name: Column
    in_order: Column
    words: npt.NDArray[np.int32]
    texts: list[str]
    word_counts: Codes
    word_share: Floats
    composed: Floats

    @property
    def shares(self) -> Floats:
        """The chance that another company has the same name, by its code.

        A name that nobody else has is not rare for that when its words are usual ones: there is
        more than one "Café du Port".
        """
        return np.maximum(self.name.shares(RARE["firm"]), self.composed)

    def counted_as(self, known: Counts) -> Organizations:
        """The same names, words as frequent as in a larger base."""
        counts, filled = known.of(self.texts), max(known.filled, _FEW_FIRMS)
        return replace(
            self,
            word_share=_shares_of_words(counts, filled),
            composed=_composed(self.words, counts, self.name.counts, filled),
        )


def read_organizations(in_order: Column) -> Organizations:
    """The names of a column (`organization_key`), their words and how frequent those are."""
    name = in_order.derive(sorted_words)
    codes, values = number_values(word for text in name.values for word in text.split()[:6])
    lengths = np.array([min(len(text.split()), 6) for text in name.values], np.int32)
    words = place_in_slots(codes, values, lengths, 6).codes if len(name.values) else codes
    counts = np.bincount(words[name.codes].ravel(), minlength=len(values)).astype(np.int32)
    share = _shares_of_words(counts, name.filled)
    composed = _composed(words, counts, name.counts, name.filled)
    return Organizations(name, in_order, words, values, counts, share, composed)


def _shares_of_words(counts: Codes, filled: int) -> Floats:
    return (np.maximum(counts, 1) / max(filled, 1)).astype(np.float32)


def _composed(
    words: npt.NDArray[np.int32], word_counts: Codes, name_counts: Codes, filled: int
) -> Floats:
    """How likely a name of so many words is made of just these, as other names show them.

    The product of how frequent each word is in other names, and of how frequent names of so many
    words are. A word that no other name has is as rare as a name can be.
    """
    present = words != 0
    others = (word_counts[words] - name_counts[:, None]) / max(filled, 1)
    rare = min(0.5 / max(filled, 1), RARE["firm"])
    each = np.where(present, np.where(others > 0, others, rare), 1.0)
    lengths = present.sum(axis=1)
    named = np.bincount(lengths, weights=name_counts)
    share = named[lengths] / max(float(named[1:].sum()), 1.0)
    composed: Floats = (each.prod(axis=1) * share).astype(np.float32)
    composed[lengths == 0] = 0.0
    return composed
