"""Which block of a letter's head is its subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.file_numbers import sign_in
from wiedervorlage.intake.head.lines.labels import LABEL
from wiedervorlage.intake.head.lines.shown import is_lead
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.names import NAME, REMARK, closed_up
from wiedervorlage.intake.text.spotting import title_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Block


def is_mail_head(block: Block) -> bool:
    """Say whether a block is the head of a mail."""
    return any(re.match(r"(?:Von|From|Absender|Gesendet)\s*:", line.text) for line in block.lines)


def settle_subject(blocks: Sequence[Block], names: list[str]) -> None:
    """Name the subject: the last block that is nothing else, with a lone line above it that goes with it."""
    if any(is_mail_head(block) and _TITLED_MAIL.search(block.text) for block in blocks[:2]):
        return
    told = [n for n, name in enumerate(names) if name == "subject"]
    if any(not re.match(r"Bezug ?:", blocks[number].lines[0].text) for number in told):
        return
    if names and names[-1] == "information block" and _tells_what_is_answered(blocks[-1]):
        names[-1] = ""
    for number, block in enumerate(blocks):
        if not names[number] and _says_no_subject(block):
            names[number] = "information block"
    last_known = max((n for n, name in enumerate(names) if name == "address"), default=-1)
    for number in range(len(blocks) - 1, last_known, -1):
        if number and not (names[number] or names[number - 1]) and _stands_beside(blocks[number - 1], blocks[number]):
            names[number] = "title of the page" if _lists_work(blocks[number]) else ""
            continue
        if not names[number] and len(blocks[number].lines) <= _LINES:
            names[number] = "subject"
            _name_above(blocks, names, number, last_known)
            return
    for number, block in enumerate(blocks):
        if number and not names[number] and _TITLE_ALONE.fullmatch(closed_up(block.text)):
            names[number] = "subject"
            return


def _name_above(blocks: Sequence[Block], names: list[str], number: int, last_known: int) -> None:
    """Name as subject what stands above block ``number`` and goes with it, down from the address ``last_known``."""
    before = number - 1
    if before <= last_known or names[before]:
        return
    titled = _TITLE_ALONE.fullmatch(closed_up(blocks[number].text)) is not None
    answered = all(_OF_LETTER.match(line.text) and find_dates(line.text) for line in blocks[number].lines)
    if (
        _goes_with_subject(blocks[before])
        or (titled and _tells_matter(blocks[before]))
        or (answered and _tells_matter(blocks[before], wide=_NAMED))
    ):
        names[before] = "subject"
        above = before - 1
        if answered and above > last_known and not names[above] and _HEADS_NOTICE.fullmatch(blocks[above].text):
            names[above] = "subject"


_HEADS_NOTICE: Final = re.compile(r"(?:Bescheid|\w+bescheid)(?: \([^()\n]+\)| über [^\n]+)?", re.IGNORECASE)
"""What a notice is called above its matter: "Zuwendungsbescheid (Projektförderung)"."""


def _stands_beside(left: Block, right: Block) -> bool:
    """Say whether two blocks are columns of the same lines, as a list of fields of work at the margin of the matter."""
    return left.start < right.start < left.end


_LISTED: Final = 2


def _lists_work(block: Block) -> bool:
    """Say whether a block at the margin lists but the fields of work of the house, nobody to ask and no number."""
    told = any(LABEL.match(line.text) or patterns.PERSON_TITLE.match(line.text) for line in block.lines)
    return len(block.lines) > _LISTED and not told and re.search(r"[\d@]", block.text) is None


_LINES: Final = 8
"""A subject has no more lines; what has more is a head that could not be parted."""
_TITLED_MAIL: Final = re.compile(r"^(?:Betreff|Betr\.?|Subject|Thema)\s*:|^(?:Gesendet|Von|From)\s*:.*@", re.MULTILINE)
"""The head of a mail; that of a fax tells its matter below."""
_TITLE_ALONE: Final = re.compile(
    r"(?:Einladung|Rundschreiben|Rundbrief|Bescheid|\w+bescheid|Mahnung|Zahlungserinnerung|Anhörung|Bekanntmachung|Mitteilung"
    r"|Widerspruch|Offener Brief|Kündigung|Vollmacht|Bescheinigung)(?: Nr\..{1,20})?",
    re.IGNORECASE,
)
"""What a letter is called above its address, where no other line tells its matter."""


def _says_no_subject(block: Block) -> bool:
    return (len(block.lines) == 1 and says_no_subject(block.text)) or _ISSUES.fullmatch(block.text) is not None


_ISSUES: Final = re.compile(
    r"(?:Die|Der|Das) [^.:!?]{3,150}\berl(?:ässt|äßt|assen)\b[^.:!?]{0,150}\bfolgende[nrs]?(?: \w+)?:?", re.DOTALL
)
"""The words that lead to what an office orders: "Die Gemeinde Aue erlässt folgenden" above "Bescheid:"."""


def says_no_subject(text: str) -> bool:
    """Say whether a lone line is a sign ("GF/Lo-wi"), a copy ("Nachrichtlich: …") or a remark in brackets."""
    return (
        bool(REMARK.fullmatch(text.strip(" –—-")))
        or is_lead(text)
        or _SIGN.fullmatch(text) is not None
        or _NAME_OF_LETTER.fullmatch(closed_up(text)) is not None
    )


def _tells_what_is_answered(block: Block) -> bool:
    """Say whether the block above the salutation is a subject with the sign or letter it answers below."""
    first, *others = (title_case(line.text) for line in block.lines)
    known = LABEL.match(first) or patterns.EMAIL.search(first) or patterns.UNIT.match(first) or sign_in(first)
    named = " " in first and NAME.fullmatch(first)
    person = named or patterns.PERSON_TITLE.match(first) or patterns.PLACE.search(first)
    return bool(others) and not (known or person) and all(_OF_LETTER.match(text) for text in others[-1:])


_OF_LETTER: Final = re.compile(
    r"(?:Ihre?|Unsere?|Meine?) [A-ZÄÖÜ]|(?:Az|Bezug|Aktenzeichen)\b"
    r"|(?:Schreiben|Antrag|Anfrage|Bericht|Erla(?:ss|ß)) vom \d"
)
_NAME_OF_LETTER: Final = re.compile(r"Zwischen(?:nachricht|bescheid)|Eingangsbestätigung", re.IGNORECASE)
"""What a letter calls itself in a line of its own, beside its subject."""


_SIGN: Final = re.compile(
    r"(?:G\.-?Nr\. |Tgb\.-?Nr\. )?(?=\S*[/\d])(?![^(]*[a-zäöüß]{4})"
    r"[A-ZÄÖÜ\d][\w.]{0,5}[/ -](?:[\w.]{1,6}[/\- ]?){1,5}(?: \(.*\))?"
    r"|(?:Projekt|Auftrag|Vorgang|Kunde|Objekt|Vertrag|Akte|Schaden|Rechnung|Kassenzeichen|BG|Mitglied)s?"
    r"(?:-?\s?(?:Nr|Nummer|nummer)\b\.?)? ?:? ?[\d][\w/.\- ]*"
    r"|[Nn]achrichtlich\b.*|\(.*\)|Ohne (?:Beilagen|Anlagen)"
)


def _tells_matter(block: Block, *, wide: int = 50) -> bool:
    """Say whether a block is the matter over several lines, one of them wider than ``wide`` characters.

    It stands above a lone "Bescheid", or above the lines of the letter that is answered.
    """
    known = any(
        LABEL.match(line.text)
        or patterns.PERSON_TITLE.match(line.text)
        or patterns.PLACE.search(line.text)
        or patterns.EMAIL.search(line.text)
        or patterns.UNIT.match(line.text)
        or sign_in(line.text)
        for line in block.lines
    )
    return len(block.lines) <= _LINES and not known and any(len(line.text) > wide for line in block.lines)


_NAMED: Final = 30
"""A matter that what is answered stands below has a line of so many characters at least."""


def _goes_with_subject(block: Block) -> bool:
    """Say whether a block is the matter above a lone line of the subject: one line, or more with what is answered."""
    if len(block.lines) <= _LINES and _tells_what_is_answered(block):
        return True
    titled = re.fullmatch(r"(?:Rund)?(?:[Ee]rla(?:ss|ß)|schreiben)(?: Nr\..*)?", block.text)
    led = len(block.lines) == 1 or (len(block.lines) == 2 and re.match(r"[Hh]ier ?:", block.lines[1].text) is not None)
    lone = led and not titled and not patterns.UNIT.match(block.lines[0].text)
    return lone and not patterns.PLACE.search(block.text) and not patterns.PERSON_TITLE.match(block.text)
