"""Page footers and running heads: bank details, opening hours, page numbers.

A footer interrupts the sentence that runs over the page break; it is told by what it says and by where it
stands (before a form feed, after the closing, or low on the page), never by being in the way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.patterns import DOTS

if TYPE_CHECKING:
    from wiedervorlage.intake.text.lines import Block, Line

_BANK: Final = re.compile(
    r"\b(?:IBAN|BIC|SWIFT|BLZ|Bankleitzahl|Konto(?:nummer|-Nr\.?)?\b(?! \d+\.\d)|Kto\.?"
    r"|Bankverbindung(?:en)?|Steuer(?:nummer|-Nr)|St\.?-Nr|USt-?Id|Gläubiger-?ID)"
    r"|\b\w*(?:[Ss]parkasse|[Bb]ank\b|[Ss]parda-?[Bb]ank|[Vv]olksbank|Raiffeisenbank|Postbank)"
)
_HOUSE: Final = re.compile(
    r"\b(?:Öffnungszeiten|Sprechzeiten|Sprechstunden|Besuchszeiten|Servicezeiten|Bürozeiten"
    r"|Dienstgebäude|Hausanschrift|Postanschrift|Lieferanschrift"
    r"|Haltestelle|Buslinie[n]?|Straßenbahn|ÖPNV|Bahnlinie|Telefonzentrale|Zentrale:"
    r"|Parkplätze|Vereinsregister|Amtsgericht|Registergericht|HRB|VR \d+"
    r"|Vorstand:|(?<!Der )(?<!Die )Vorsitzende[r]?:|Geschäftsführ\w+:|(?:Mo|Di|Mi|Do|Fr)\.?(?:[–-]| ?bis ?"
    r"|, )(?:Mo|Di|Mi|Do|Fr)?|Internet:|Homepage|https?://|www\.|Telefon|Telefax|Tel\.|Fax)"
)
_PAGE: Final = re.compile(
    r"(?:[-–—] ?\d{1,3} ?[-–—]|(?:Seite|Blatt|S\.) ?\d{1,3}(?: ?(?:von|/) ?\d{1,3})?.{0,60}"
    r"|\d{1,3} ?/ ?\d{1,3}|\.\.\.|…|\.\.\. ?/ ?\d|bitte wenden)",
    re.IGNORECASE,
)
_RUNNING: Final = re.compile(r"(?:[-–] )?(?:Seite|Blatt) \d+ (?:zum|des|der|zu) .{0,120}", re.IGNORECASE)
_SENTENCE_WORDS: Final = 13


def is_bank_line(line: Line) -> bool:
    """Say whether the line gives bank details or a tax number; a bench ("Bank") in a subject line is none."""
    text = line.text
    told = _BANK.search(text)
    return told is not None and (told[0] != "Bank" or re.search(rf"\d{{5}}|[{DOTS}|:]|\t| {{3,}}", text) is not None)


def is_footer_line(line: Line) -> bool:
    """Say whether the line, by what it says, belongs to a footer."""
    text = line.text
    if is_page_mark(line):
        return True
    if _reads_on(text):
        return False
    if _BANK.search(text) or _HOUSE.search(text) or patterns.EMAIL.search(text):
        return True
    return bool(patterns.PLACE.search(text) and patterns.STREET.search(text))


def is_page_mark(line: Line) -> bool:
    """Say whether the line is only a page number or a running head."""
    of_all = re.fullmatch(r"(?P<page>\d{1,3}) ?/ ?(?P<pages>\d{1,3})", line.text)
    if of_all and int(of_all["page"]) > int(of_all["pages"]):
        return False  # the number of a paper: there is no page 47 of 11
    return bool(_PAGE.fullmatch(line.text) or _RUNNING.fullmatch(line.text))


def is_footer(block: Block) -> bool:
    """Say whether a block inside or after the body is a footer: half its lines or more say so."""
    lines = block.lines
    hits = sum(is_footer_line(line) for line in lines)
    if len(lines) == 1:
        return hits == 1
    return hits * 2 >= len(lines) and not any(_reads_on(line.text) for line in lines)


def _reads_on(text: str) -> bool:
    """Say whether a line reads like a stretch of running text."""
    if re.match(r"TOP \d", text):
        return True
    if re.search(rf"[{DOTS}|]| {{3,}}|\t", text) or _PAGE.fullmatch(text):
        return False
    words = [word for word in re.findall(r"[A-Za-zÄÖÜäöüß]{2,}", text) if word[0].islower()]
    small = sum(word in _FUNCTION_WORDS for word in words)
    return small >= 3 or (small >= 2 and len(text.split()) >= _SENTENCE_WORDS - 4) or text.endswith((",", ";"))


_FUNCTION_WORDS: Final = frozenset(
    [
        "der",
        "die",
        "das",
        "dem",
        "den",
        "des",
        "ein",
        "eine",
        "einer",
        "eines",
        "einem",
        "einen",
        "und",
        "oder",
        "aber",
        "dass",
        "weil",
        "wenn",
        "ist",
        "sind",
        "war",
        "wird",
        "werden",
        "wurde",
        "hat",
        "haben",
        "kann",
        "können",
        "nicht",
        "auch",
        "noch",
        "nur",
        "sich",
        "sie",
        "wir",
        "ich",
        "ihr",
        "ihnen",
        "ihre",
        "unser",
        "unsere",
        "zu",
        "zur",
        "zum",
        "auf",
        "aus",
        "bei",
        "für",
        "gegen",
        "mit",
        "nach",
        "von",
        "vom",
        "vor",
        "im",
        "in",
        "am",
        "an",
        "über",
        "unter",
        "durch",
        "ohne",
        "als",
        "wie",
        "hier",
        "dort",
        "hierzu",
        "diese",
        "dieser",
        "dieses",
        "so",
        "dann",
        "damit",
        "bitte",
    ]
)
