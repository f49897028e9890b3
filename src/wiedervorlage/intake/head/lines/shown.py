"""What the page that shows a letter sets around it: a title, and a line that leads to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import words
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.spotting import title_case
from wiedervorlage.intake.text.verbs import has_common_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    rf"(?P<noun>{_LETTERS}|{_MATTERS})\b,? (?P<lead>{_LEADS}|de[rs]|vo[nm]|aus)\b"
    rf"|.{{8,}} [–-] (?:{_LETTERS}) (?:de[rs]|von|vom)\b"
)
"""The title of a page that says what kind of letter it shows: "Bitte um Ruhe", "Lärm - Antwort der Stadt"."""


def is_lead(text: str) -> bool:
    """Say whether a line but leads to what follows: it ends in a colon, or names a letter with its day."""
    return (text.endswith(":") and not patterns.SUBJECT_LABEL.match(text)) or caption(text) is not None


def is_title(block: Block) -> bool:
    """Say whether the first block of a page is its title, no letterhead."""
    return len(block.lines) == 1 and _TITLE.match(block.text) is not None


_NAMED: Final = re.compile(rf"(?:{_LETTERS})\b")
_ANSWERED: Final = re.compile(r"[\"„“»]?(?:Ihre?|Dein|Eure?) [A-ZÄÖÜ][\w-]+ vom \d")


def is_title_of_page(blocks: Sequence[Block]) -> bool:
    """Say whether the first line is the page's by what stands below: its matter once more, or what is answered."""
    if not blocks:
        return False
    first, *below = blocks[:_HEAD]
    if len(first.lines) > 1 or not below or patterns.BODY.search(title_case(first.text)):
        return False
    again = any(line.text == first.text for block in below for line in block.lines)
    answers = len(below[0].lines) > 1 and _ANSWERED.match(below[0].lines[0].text) is not None
    return again or (answers and _NAMED.match(first.text) is not None)


_HEAD: Final = 8
"""So many blocks at most are the head of a letter."""
_BYLINE: Final = re.compile(
    r"(?:(?:von|by|Von) [^|·]{2,40} ?(?:[|·,–-]|am) ?\d|\d{1,2}\. ?\S+ \d{4},? (?:von|by) "
    r"|(?:[Vv]eröffentlicht|[Ee]rstellt|[Gg]eschrieben|[Gg]epostet|[Ee]ingestellt|[Pp]ubliziert|[Oo]nline seit)\b"
    r".{0,60}\d)"
)
"""Who put the page up, and when: that is not the day of the letter."""


def tells_about_letter(block: Block) -> bool:
    """Say whether a block above the salutation is running text of the page: sentences, nothing of a letterhead."""
    text = block.text
    if len(block.lines) == 1 and _BYLINE.match(text):
        return True
    if re.search(r"\d{4,}[ /-]|@|www\.|^(?:Ihr|Unser|Mein)", text) or len(text) < _SENTENCE:
        return False
    return re.search(r"[.:?!…][“\"]?$", text) is not None and has_common_verb(text) and _SMALL.search(text) is not None


_SENTENCE: Final = 60
"""A sentence of a page is longer, in characters."""
_SMALL: Final = re.compile(r"(?: [a-zäöüß]+\b.*?){5}", re.DOTALL)
"""Small words, of which a heading has fewer."""


_OF_LETTER: Final = ("der", "des", "von", "vom", "aus", "an", "mit")
"""Such words behind the name of a letter tell whose or to whom it is, not what it is about."""


def writer_in_title(text: str) -> re.Match[str] | None:
    """Return whose letter the title of a page says it shows: "Antwort des Landratsamts Aue"; None where it does not."""
    return _OF_WRITER.fullmatch(text)


_OF_WRITER: Final = re.compile(rf"(?:.* [–-] )?(?:{_LETTERS}) (?:de[rs]|vo[nm]) (?P<body>[A-ZÄÖÜ][^,:]{{3,60}})")


def names_a_matter(block: Block) -> bool:
    """Say whether the title of a page tells what the letter wants, so that it may stand for a subject."""
    found = _TITLE.match(block.text)
    if found is None or not found["noun"]:
        return False
    return re.fullmatch(_MATTERS, found["noun"]) is not None or found["lead"] not in _OF_LETTER


_LED_TO: Final = re.compile(
    rf"(?:\([A-ZÄÖÜ]\w+\) ?)?(?:{_LETTERS}) (?:de[rs]|vo[nm]) (?P<house>[A-ZÄÖÜ][^:\d]{{3,60}}?) ?:"
)


def writer_led_to(text: str) -> re.Match[str] | None:
    """Return whose letter a line leads to that tells no day: "Schreiben des Landrats:"; None where it leads to none."""
    return _LED_TO.fullmatch(text)


def caption(text: str) -> re.Match[str] | None:
    """Return the day, and perhaps the writer, of the letter that a line leads to; None where it leads to none."""
    return next((found for pattern in _CAPTIONS if (found := pattern.fullmatch(text))), None)
