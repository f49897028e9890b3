"""How weighty a ground is by its wording. The words stand in ``reasons.txt``; kinds are told in ``judging.py``."""

from __future__ import annotations

from typing import Final

from wiedervorlage.intake.lexicon.cues import load_cues

_CUES: Final = load_cues("reasons")
DECISIVE: Final = _CUES["decisive"]
MENTIONED: Final = _CUES["mentioned"]
