"""What tells that a page is about a sitting: that one was held, or that something is laid before one.

Council information systems print each item of an agenda on a page of its own, without the name of minutes: how it was
settled ("Beschluss: ungeändert beschlossen"), how it was voted, what was said. Their labels stand in ``pages.txt`` and
``results.txt`` of the lexicon, the ways of their sentences in ``debates.txt``. No sign settles anything alone;
:mod:`wiedervorlage.intake.head.kinds.paper_kinds` weighs them.

``debate``: several sentences tell who said something; ``indirect``: several, as another's words; ``you``, ``we``:
who writes speaks to somebody, or of himself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.cues import first_cue, fold, load_cues
from wiedervorlage.intake.lexicon.results import ANY_RESULT, LABEL, VOTE_LABEL
from wiedervorlage.intake.lexicon.word_sections import any_phrase
from wiedervorlage.intake.text.clean_text import join_lines
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.paragraphs import Paragraph
from wiedervorlage.intake.text.sentences import all_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MUCH: Final = 12_000
"""So many characters tell what a page is."""
_BEGIN: Final = r"(?:^|(?<=[\s|•·.)]))"
"""Where a label may begin: in the text of some houses all stands in one line."""
_SETTLED_LABEL: Final = rf"{_BEGIN}{LABEL}"
_SETTLED: Final = rf"(?:{ANY_RESULT}|{any_phrase('pages', 'settled otherwise')})"
_MANNER: Final = rf"{_SETTLED}\b(?!\W{{0,12}}(?:mit )?(?:Stimmen)?mehrheit|\W*[☐□_])"
"""How it was settled; a form to be filled in offers several: "☐ einstimmig ☐ mit Mehrheit"."""
_SIDE: Final = any_phrase("pages", "side")
_VOTE_LABEL: Final = rf"{_BEGIN}{VOTE_LABEL}"


def _marks(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)


_COUNT: Final = rf"(?:\b{_SIDE}[:\s|]{{1,4}}\d+|\b\d+\s?[-–]?\s?{_SIDE})\b"
_MINUTED: Final = any_phrase("pages", "minuted")


def _labels(section: str) -> re.Pattern[str]:
    """Return the pattern of the labels of a section, with their colon or alone in their line."""
    return _marks(rf"{_BEGIN}{any_phrase('pages', section)}\s*(?::|$)")


_MARKS: Final[Mapping[str, re.Pattern[str]]] = {
    "settled": _marks(rf"{_SETTLED_LABEL}\s*[:(]\s*(?:[\w/-]+[ ,–-]+){{0,5}}?{_MANNER}\s*(?:$|[.,;()|])"),
    "headed": _marks(
        rf"\A(?:.*\n){{0,8}}Beschlu(?:ss|ß)\w*\s*:\s*(?:[\w/-]+[ ,–-]+){{0,5}}?{_MANNER}\s*(?:$|[.,;()|])"
    ),
    "vote": _marks(
        rf"{_VOTE_LABEL}\s*:?\s*(?:[^\d:;☐□_]{{0,30}}?[\s:](?:\d+\b(?!\.\d)|{_MANNER})|{_SIDE}\s*:?\s*\d)"
        r"|\bBeschlu(?:ss|ß) mit \d+ ?: ?\d+\b"
    ),
    "counted": _marks(
        rf"{_COUNT}[^.;]{{0,60}}?{_COUNT}|^\(?\d{{1,3}} : \d{{1,3}}\)?$"
        r"|\b\d+ ?(?::|gegen|zu) ?\d+ Stimmen\b|\bmit \d+ ?(?::|gegen|zu) ?\d+\b|\(\d+ ?: ?\d+(?: ?: ?\d+)?\)"
    ),
    "resolution": _marks(r"^Beschlu(?:ss|ß) ?:"),
    "numbered": _marks(r"^Beschlu(?:ss|ß)(?:-?Nr\.?|-?nummer) ?:? ?[A-Z/-]*\d"),
    "minuted": _marks(rf"^{_MINUTED}\s*:?\s*$|{_BEGIN}{_MINUTED}:"),
    "extract": _marks(
        r"\A(?:.*\n){0,8}(?:.* [–-] )?(?:Auszug|TOP-Protokoll|Beschlussauszug|Beschlussausfertigung|Beschlüsse)"
        r"(?: [–-] | zu[mr]? |\s*$)"
    ),
    "sitting": _marks(
        r"^Sitzung\s*:\s*\d|^\d{1,2}\.\d{1,2}\.\d{4} [–-] \d+(?:\.\d+)* |\bDaten angezeigt aus Sitzung"
        r"|^(?:Zeit|Uhrzeit) ?: ?\d+[:.]\d\d (?:Uhr )?(?:[–-]|bis) \d|\bSitzungs-?Informationen"
    ),
    "item": _marks(r"^(?:zu )?(?:TOP|Tagesordnungspunkt)\s*:?\s*\n?-?\s*(?:[ÖN]\.? ?)?\d|^\d{1,2}\.? ?[ÖN]\b"),
    "proposal": _labels("proposal"),
    "grounds": _labels("grounds"),
    "laid": _labels("laid"),
    "greets": _marks(r"\bSehr (?:ge|ver)ehrte|^(?:Liebe[rs]?|Guten Tag|Hallo) .*[,!]$"),
    "closes": _marks(r"\bMit (?:\w+ ){1,2}Gr(?:ü|u)(?:ß|ss)|\bHochachtungsvoll"),
}
"""What stands on a page by its form."""
_SAID: Final = load_cues("debates")
"""How the sentences of a page speak."""
SIGNS: Final = (*_MARKS, *_SAID, "debate", "indirect", "you", "we")
"""All signs a page can show."""
_YOU: Final = re.compile(r"(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b")
_WE: Final = re.compile(r"\b(?:[Ww]ir|[Ii]ch|uns|mir|mich)\b(?![^„“\"]*[“\"])")
"""Who writes speaks of himself, not in words that are quoted."""
_SAID_OF: Final = re.compile(
    r"\b(?:sei|seien|habe|müsse|könne|solle|dürfe|wolle|werde|gebe|stehe|gehe|komme|liege|bestehe|fehle|halte|sehe)\b"
)
"""What is told as another's words: "der Zaun sei umgefallen"."""
_OFTEN: Final = 2
"""So many sentences that tell who spoke are a debate."""


@lru_cache(maxsize=8)
def signs_of_page(text: str) -> frozenset[str]:
    """Return the signs a text shows, of its beginning where it is long."""
    text = text[:_MUCH]
    lines = "\n".join(closed_up(line).strip() for line in text.splitlines() if line.strip())
    return frozenset({*(name for name, mark in _MARKS.items() if mark.search(lines)), *_of_sentences(text)})


def _of_sentences(text: str) -> Iterator[str]:
    parts = [Paragraph(text=join_lines(list(block.lines))) for block in split_blocks(text)]
    spoken = told = 0
    for sentence in all_sentences(parts):
        folded = fold(sentence.text)
        found = {name for name, cues in _SAID.items() if first_cue(cues, folded)}
        spoken += "speaks" in found
        told += _SAID_OF.search(sentence.text) is not None and " ich " not in folded
        yield from found
        if _YOU.search(sentence.text):
            yield "you"
        if _WE.search(sentence.text):
            yield "we"
    if spoken >= _OFTEN:
        yield "debate"
    if told > 1:
        yield "indirect"
