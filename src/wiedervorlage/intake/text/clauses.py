"""Clauses of a sentence: what a comma, a dash or "und" parts where both sides have a verb."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from wiedervorlage.intake.text.number_words import COUNTING
from wiedervorlage.intake.text.sentences import Stretch
from wiedervorlage.intake.text.verbs import has_verb, is_verb, may_have_verb

_GIVES_CAUSE: Final = re.compile(r"\s*(?:weil|da|denn|zumal|obwohl|sodass|so dass|nachdem|damit)\s")
_GOES_ON: Final = re.compile(r"\s*(?:und|aber|doch|jedoch)\s")
"""Behind a comma these begin a main clause, whatever its verb."""
_COUNTS: Final = re.compile(
    rf"\s*(?:\d+|keine[rmn]?|eine[rmn]?|(?i:{COUNTING}))\s+(?:(?:(?:Ja|Nein|Gegen|Für)-?\s?)?[Ss]timmen?\b|[Gg]egen-?[Ss]timmen?\b"
    r"|(?:Stimm-?)?[Ee]nthaltung(?:en)?\b|da(?:für|gegen)\b(?=\s*(?:[.;)]|und\b|bei\b|$)))"
)
"""So goes on how was voted: "mit 12 Ja-Stimmen, 20 Nein-Stimmen und 3 Enthaltungen abgelehnt" is one clause."""
_AND_COUNTS: Final = re.compile(rf"\s*(?:und|sowie)(?={_COUNTS.pattern})")
_OF_VOTES: Final = re.compile(r"(?<=\d)\s:\s(?=\d)|(?<=\d):(?=\d)")
"""The colon between the ayes and the noes of a vote: "mit 9 : 7 Stimmen abgelehnt"."""
_I_DO_NOT: Final = re.compile(r"\b[a-zäöüß]{3,}(?:e ich|en wir)\b[^,;:]*\b(?:nicht|kein\w*)\b")
""""Den Vertrag unterschreibe ich nicht": whatever the verb, a clause of its own."""
_JOINT: Final = re.compile(r",(?=\s)|;|:(?=\s)| [–—-] |(?<!\w[-‐‑–])\s(?:und|oder|sondern|denn)\s")
"""What may part clauses; never behind a hanging hyphen ("Haupt- und Finanzausschuss"), where a word is unfinished."""
_JOINTS: Final = {"und", "oder", "sondern", "denn"}


def clauses(sentence: Stretch) -> tuple[Stretch, ...]:
    """Part a sentence into clauses at commas, semicolons and dashes where both sides have a verb.

    Relative and infinitive clauses stay with what they explain only where they hold no verb of their own.
    """
    text = sentence.text
    cuts = [0]
    of_votes = {match.start() + match[0].index(":") for match in _OF_VOTES.finditer(text)}
    for match in _JOINT.finditer(text):
        cut = match.end() if match[0][0] in ",;: –—-" and match[0].strip() not in _JOINTS else match.start()
        left, right = text[cuts[-1] : match.start()], text[cut:]
        next_mark = re.search(r"[,;:]\s", right)
        head = right[: next_mark.start()] if next_mark else right
        counts = match[0] == "," and _COUNTS.match(head)
        if counts or _AND_COUNTS.match(head) or match.start() in of_votes:
            continue
        if match[0].strip() in {"und", "oder"}:
            if not (has_verb(left) and _new_main_clause(head)):
                continue
        elif not (
            ((has_verb(left) or _I_DO_NOT.search(left)) and has_verb(head))
            or match[0] == ";"
            or _GIVES_CAUSE.match(head)
            or (match[0] == "," and _GOES_ON.match(head) and may_have_verb(left) and may_have_verb(head))
        ):
            continue
        cuts.append(cut)
    cuts.append(len(text))
    return tuple(
        Stretch(paragraph=sentence.paragraph, start=sentence.start + left, end=sentence.start + right)
        for left, right in pairwise(cuts)
        if text[left:right].strip()
    )


def _new_main_clause(text: str) -> bool:
    """Say whether what follows "und" begins a clause with a subject of its own."""
    words = text.split()[1:]
    finite = next((n for n, word in enumerate(words) if is_verb(word)), None)
    return finite is not None and finite >= 1 and any(word[:1].isupper() for word in words[:finite])
