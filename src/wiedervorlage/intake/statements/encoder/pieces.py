"""Words parted into pieces: the likeliest run of known pieces, so that a compound never seen shares those of its parts.

The unigram model of subwords (Kudo, Subword Regularization, ACL 2018): each piece has a logarithm of its chance,
and a word is parted so that their sum is greatest.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

START: Final = "▁"
"""What a word begins with: a piece at the start of a word is another one than within."""
UNKNOWN: Final = 1
"""The number of a character that no piece covers; 0 stands for no piece at all."""
_FIRST: Final = 2
_UNKNOWN_SCORE: Final = -30.0
_KEPT: Final = 20_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pieces:
    """The known pieces; the first has the number 2.

    Attributes:
        scores: the logarithm of the chance of each piece, in the order of their numbers.
    """

    scores: Mapping[str, float]
    _number: dict[str, int] = field(init=False, repr=False)
    _longest: int = field(init=False, repr=False)
    _known: dict[str, tuple[int, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_number", {piece: _FIRST + row for row, piece in enumerate(self.scores)})
        object.__setattr__(self, "_longest", max(map(len, self.scores), default=1))
        object.__setattr__(self, "_known", {})

    def of(self, text: str) -> tuple[int, ...]:
        """Return the numbers of the pieces of a text, in order."""
        return tuple(number for word in unicodedata.normalize("NFKC", text).split() for number in self._of_word(word))

    def _of_word(self, word: str) -> tuple[int, ...]:
        found = self._known.get(word)
        if found is None:
            found = self._part(START + word)
            if len(self._known) < _KEPT:
                self._known[word] = found
        return found

    def _part(self, word: str) -> tuple[int, ...]:
        best = [0.0] * (len(word) + 1)
        start = [0] * (len(word) + 1)
        for end in range(1, len(word) + 1):
            best[end], start[end] = best[end - 1] + _UNKNOWN_SCORE, end - 1
            for begin in range(max(0, end - self._longest), end):
                score = self.scores.get(word[begin:end])
                if score is not None and best[begin] + score > best[end]:
                    best[end], start[end] = best[begin] + score, begin
        found: list[int] = []
        end = len(word)
        while end:
            found.append(self._number.get(word[start[end] : end], UNKNOWN))
            end = start[end]
        return tuple(reversed(found))
