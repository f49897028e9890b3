"""What the page that shows a letter sets around it: a title, and a line that leads to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import words
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.verbs import has_common_verb

if TYPE_CHECKING:
    from wiedervorlage.intake.text.lines import Block

_LETTERS: Final = "|".join(words("shown", "letters"))
_MATTERS: Final = "|".join(words("shown", "matters"))
_LEADS: Final = "|".join(words("shown", "leads"))
_DAY: Final = r"(?P<day>\d[\w./ äÄ-]{5,16}\d{2})"
_CLOCK: Final = r"(?:,? (?:um )?\d{1,2}[:.]\d{2}(?::\d{2})?(?: Uhr)?)?"
_CAPTIONS: Final = (
    re.compile(
        rf"(?:\d\. )?(?:{_LETTERS}|{_MATTERS})"
        rf"(?: (?:der|des|vom|von|aus dem) (?P<body>(?!\d)[^:]{{3,60}}?))?,? (?:vom|am|v\.) {_DAY}{_CLOCK} ?:?"
    ),
    re.compile(rf"Am (?:\w+, (?:den |dem )?)?{_DAY}{_CLOCK} schrieb (?P<body>[^:<]{{2,80}}?)(?: <[^>]*>)?:"),
    re.compile(rf"(?P<body>[^:<]{{2,60}}?)(?: <[^>]*>)? schrieb am (?:\w+, (?:den |dem )?)?{_DAY}{_CLOCK} ?:"),
)
"""A line that tells which letter follows and of which day: "Antwort der Stadt Aue vom 3. Mai 2011:"."""
_TITLE: Final = re.compile(
    r"(?:(?:Erste|Zweite|Dritte|Erneute|Offene|Unsere?|Meine?)[rns]? )?"
    rf"(?P<noun>{_LETTERS}|{_MATTERS})\b,? (?:{_LEADS})\b"
    rf"|.{{8,}} [–-] (?:{_LETTERS}) (?:de[rs]|von|vom)\b"
)
"""The title of a page that says what kind of letter it shows: "Bitte um Ruhe", "Lärm - Antwort der Stadt"."""


def is_lead(text: str) -> bool:
    """Say whether a line but leads to what follows: it ends in a colon, or names a letter with its day."""
    return (text.endswith(":") and not patterns.SUBJECT_LABEL.match(text)) or caption(text) is not None


def is_title(block: Block) -> bool:
    """Say whether the first block of a page is its title, no letterhead."""
    return len(block.lines) == 1 and _TITLE.match(block.text) is not None


def tells_about_letter(block: Block) -> bool:
    """Say whether a block above the salutation is running text of the page: sentences, nothing of a letterhead."""
    text = block.text
    if re.search(r"\d{4,}[ /-]|@|www\.|^(?:Ihr|Unser|Mein)", text) or len(text) < _SENTENCE:
        return False
    return re.search(r"[.:?!…][“\"]?$", text) is not None and has_common_verb(text) and _SMALL.search(text) is not None


_SENTENCE: Final = 60
"""A sentence of a page is longer, in characters."""
_SMALL: Final = re.compile(r"(?: [a-zäöüß]+\b.*?){5}", re.DOTALL)
"""Small words, of which a heading has fewer."""


def names_a_matter(block: Block) -> bool:
    """Say whether the title of a page tells what the letter wants, so that it may stand for a subject."""
    found = _TITLE.match(block.text)
    return found is not None and re.fullmatch(_MATTERS, found["noun"] or "") is not None


def caption(text: str) -> re.Match[str] | None:
    """Return the day, and perhaps the writer, of the letter that a line leads to; None where it leads to none."""
    return next((found for pattern in _CAPTIONS if (found := pattern.fullmatch(text))), None)
