"""Wording of requests, offers, concessions, reported speech and of what merely organises a letter."""

from __future__ import annotations

from typing import Final

from wiedervorlage.intake.lexicon.cues import load_cues

_CUES: Final = load_cues("statements")
REQUEST: Final = _CUES["request"]
REQUEST_NOT: Final = _CUES["request-not"]
OFFER: Final = _CUES["offer"]
ACCEPTED: Final = _CUES["accepted"]
DECLINED: Final = _CUES["declined"]
CONCESSION: Final = _CUES["concession"]
REPORTED: Final = _CUES["reported"]
"""What somebody else says, in a part of a sentence that a mark ends."""
AGREED: Final = _CUES["agreed"]
"""What people agreed on or said when they met: such a report may go on without a verb of saying."""
ORGANISES: Final = _CUES["organises"]
