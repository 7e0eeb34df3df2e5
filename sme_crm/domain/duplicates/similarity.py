"""How alike two texts are, for many pairs at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from sme_crm.domain.duplicates.columns import Floats


def similarities(texts: Sequence[str], left: npt.NDArray[np.int32], right: npt.NDArray[np.int32],
                 least: float = 0.5) -> Floats:  # fmt: skip
    """1 - typing errors / length of the longer text, for each pair of places in `texts`.

    Typing errors are letters put in, left out, replaced, or two neighbours exchanged (optimal
    string alignment). Equal places are 1, an empty text or less than `least` is 0.
    """
    found = np.zeros(len(left), np.float32)
    same = left == right
    found[same & (left != 0)] = 1.0
    at = np.flatnonzero(~same & (left != 0) & (right != 0))
    if len(at):
        get = texts.__getitem__
        found[at] = cpdist(
            list(map(get, left[at].tolist())),
            list(map(get, right[at].tolist())),
            scorer=OSA.normalized_similarity,
            score_cutoff=least,
            dtype=np.float32,
            workers=1,
        )
    return found
