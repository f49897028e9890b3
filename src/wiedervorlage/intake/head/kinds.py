"""What kind of paper it is: reply, request, interim reply, letter, e-mail, council paper, minutes, decree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letter_kinds import kind_of_letter
from wiedervorlage.intake.head.organs import ORGAN
from wiedervorlage.intake.head.sitting_signs import tells_of_sitting
from wiedervorlage.intake.text.names import closed_up

if TYPE_CHECKING:
    from collections.abc import Collection

_HEAD: Final = 1200
"""So many characters hold head, subject and first sentences."""

_MINUTES: Final = re.compile(
    r"\b(?:Niederschrift|Sitzungsprotokoll|Protokoll (?:der|über|Nr)|Protokollauszug|Beschlussprotokoll"
    r"|Ergebnisprotokoll|Sitzungsbuch|Beschlu(?:ss|ß)buch|Protokollbuch"
    r"|Verhandlungs(?:schrift|protokoll)|Verhandlungen de[rs])\b(?! liegt\b| wird\b| wurde\b)"
    r"|^Protokoll$|^Beschlu(?:ss|ß) Nr\. ?\d[\w/.-]*(?:$| de[rs] | vom )"
    r"|folgende[nr]? Beschlu(?:ss|ß) gefa(?:ss|ß)t ?:$"
    rf"|^Beschlu(?:ss|ß) de[rs] {ORGAN}.{{0,30}} vom \d",
    re.IGNORECASE,
)
_OF_SITTING: Final = re.compile(
    r"(?:Anwesend\w*|Teilnehme\w*|Vorsitz\w*|Vors\.|Schriftführ\w+|Protokollführ\w+|Protokoll|Entschuldigt"
    r"|Es fehl\w+.{0,20}|Beginn|Ende|Sitzungs(?:beginn|ende|ort|leitung)|Gäste|Ferner anwesend) ?:",
    re.IGNORECASE,
)
"""What minutes print before they begin; a single one may stand in any head ("Vorsitz: …")."""
_COUNCIL: Final = re.compile(
    r"\b(?:\w*vorlage(?:n?-?Nr\.?)?|\w*Drucksache)\b"
    r"|^(?:\w+ )?Mitteilung (?:an|für) (?:den|die|das) \w*(?:rat|ausschu(?:ss|ß)|tag)\b"
    r"|^\w*(?:rat|tag|ausschu(?:ss|ß)|vertretung)s?sitzung,? (?:am|vom) ",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESSES_ORGAN: Final = re.compile(
    rf"^An (?:die|den|das) (?:(?:Damen und Herren|Mitglieder) (?:de[rs]|im) )?{ORGAN}$", re.MULTILINE
)
_SAT: Final = re.compile(
    rf"\A\s*{ORGAN}.{{0,30}}[,–-] ?(?:\d+\. )?(?:(?:nicht)?öffentliche )?Sitzung,? (?:vom |am )?\d"
)
"""A first line that tells of a sitting, where nothing calls the paper one that is laid before it."""
_LAID_BEFORE: Final = re.compile(
    rf"^{ORGAN},? (?:am|vom) \d.*$|^.*(?:\t| {{3,}}|^)(?:Drs|DS)\b\.?(?:-Nr\.)? ?\d+/\d+", re.MULTILINE
)
"""A line of the head that names the organ and its day, or the number of a paper laid before one."""
_EMAIL: Final = re.compile(
    r"\A\s*(?:(?:[*\-_=]{3}|E-?Mail\b).*\n\s*(?:(?:Betreff|Datum|Subject|Date)\s*:.*\n){0,3})?"
    r"(?:(?:Von|From|Absender|Gesendet|An|Betreff):.*\n(?:.*\n){0,3}?(?:An|To|Empfänger|Gesendet|Betreff|Von|Datum)"
    r"|(?:Datum|Date|Subject|To):.*\n(?:.*\n){0,2}?(?:Von|From|An|To|Absender)) ?:",
    re.MULTILINE,
)
MINUTES_TITLE: Final = re.compile(
    r"(?:Öffentliche )?(?P<kind>(?:Auszug|Ausfertigung) aus (?:der |dem )?(?:\w*Niederschrift|\w*Protokoll(?:buch)?"
    r"|Sitzungsbuch|Beschlu(?:ss|ß)buch)|\w*Niederschrift|Verhandlungsschrift|(?:Beschlu(?:ss|ß)|Ergebnis|Sitzungs|Kurz|Verlaufs|Beratungs|Wort)?-?Protokoll"
    r"(?:auszug)?|Beschlu(?:ss|ß)auszug|Verhandlungen(?= de[rs]))\b(?!\s*:|en\b)(?! liegt\b| wird\b| wurde\b)",
    re.IGNORECASE,
)
"""What minutes call themselves at the beginning of a line; the letter-spaced closed up."""
_TITLE_LINE: Final = 110


def is_minutes(head: str, whole: str = "") -> bool:
    """Say whether a head is that of minutes or of an extract from them.

    Args:
        head: the first lines of the paper.
        whole: its whole text, where it is known: for papers that only their votes and signatures tell.
    """
    lines = [closed_up(line).strip() for line in head.splitlines()]
    named = any(_MINUTES.search(line) for line in lines if len(line) < _TITLE_LINE and not _is_prose(line))
    sat = sum(_OF_SITTING.match(line) is not None for line in lines)
    if named or sat > 1 or _titled_minutes(head):
        return True
    return not _COUNCIL.search("\n".join(lines)) and tells_of_sitting(lines, whole)


def _is_prose(line: str) -> bool:
    """Say whether a line is one of running text: it ends a sentence, or goes on in the next line for its length."""
    return line.endswith((".", ";", "-")) or len(re.findall(r" [a-zäöüß]{2,}", line)) > _WORDS_OF_TITLE


_WORDS_OF_TITLE: Final = 6
"""A title has no more words in lower case."""


def _titled_minutes(head: str) -> bool:
    lines = [closed_up(line) for line in head.splitlines()]
    cells = (cell for line in lines if len(line) < _TITLE_LINE for cell in (line, *BEFORE_TITLE.split(line)[1:]))
    return any(MINUTES_TITLE.match(cell) for cell in cells)


BEFORE_TITLE: Final = re.compile(r"(?<=\w),? [–-] (?=[A-ZÄÖÜ])|(?<=\w), (?=[A-ZÄÖÜ])|(?<=\w) [·|:] (?=[A-ZÄÖÜ])")
"""What parts the organ from the name of its minutes in one line: "Gemeinderat – Protokoll vom 3. Mai 2012"."""


def kind_of_paper(text: str, *, is_letter: bool, signs: Collection[str] = ()) -> str:
    """Return the kind of paper.

    Args:
        text: the whole paper.
        is_letter: whether it has the parts of a letter.
        signs: what tells the kind of a letter (:mod:`wiedervorlage.intake.head.letter_signs`).
    """
    head = text[:_HEAD]
    if _EMAIL.match(text):
        return "e-mail"
    if is_letter:
        laid = "no salutation" in signs and _ADDRESSES_ORGAN.search(head)
        return "council paper" if laid else kind_of_letter(signs)
    if is_minutes(head, text) or (_SAT.search(head) and not _COUNCIL.search(head)):
        return "minutes"
    titled = _COUNCIL.search("\n".join(closed_up(line) for line in head.splitlines())) or _LAID_BEFORE.search(head)
    return "council paper" if titled or _COUNCIL.search(text) else kind_of_letter(signs)
