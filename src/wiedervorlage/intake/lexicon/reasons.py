"""Grounds and their company: the cues of each kind of reason, connectives of cause, weight.

The words stand in ``reasons.txt``. Within a kind the first line that matches gives the rule; between kinds
their order in the file decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wiedervorlage.case.vocabulary import ReasonKind
from wiedervorlage.intake.lexicon.cues import Cue, load_cues, load_words

_CUES: Final = load_cues("reasons")
_KINDS: Final = tuple(name for name in _CUES if name in set(ReasonKind))
CONNECTIVES: Final = _CUES["connectives"]
NOT_ARGUING: Final = _CUES["not-arguing"]
MARKERS: Final = _CUES["markers"]
DECISIVE: Final = _CUES["decisive"]
MENTIONED: Final = _CUES["mentioned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonCue:
    """A cue with its kind; ``alone`` where it states a ground by itself."""

    kind: ReasonKind
    cue: Cue
    alone: bool


REASONS: Final = tuple(
    ReasonCue(kind=ReasonKind(name), cue=cue, alone=cue.alone) for name in _KINDS for cue in _CUES[name]
)

_WORDS: Final = {ReasonKind(name): words for name, words in load_words("vocabulary").items()}
_ENOUGH: Final = 2


def likeliest_kind(folded: str) -> ReasonKind | None:
    """Return the kind whose vocabulary weighs most in folded text, or None where none weighs enough.

    For clauses that argue but match no cue; ties go to the kind that stands first in the vocabulary.
    """
    sums = {kind: sum(weight for word, weight in words if word.search(folded)) for kind, words in _WORDS.items()}
    kind = max(sums, key=lambda name: sums[name])
    return kind if sums[kind] >= _ENOUGH else None


LIKELY: Final = Cue("vocabulary of the kind", alone=False, required=(), forbidden=())
"""What a reason carries as its rule where no cue but the vocabulary told its kind."""
