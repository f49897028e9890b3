"""Wording that tells what a letter does, sign by sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.cues import load_cues

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.intake.lexicon.cues import Cue

SIGNS: Final[Mapping[str, tuple[Cue, ...]]] = load_cues("kinds")
"""The cues of each sign: those named ``subject-…`` and ``title-…`` stand above the salutation."""
