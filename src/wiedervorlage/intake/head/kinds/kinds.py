"""What kind of paper it is: reply, request, interim reply, letter, e-mail, council paper, minutes, decree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.noted_results import without_noted_results
from wiedervorlage.intake.head.kinds.organs import ORGAN
from wiedervorlage.intake.head.kinds.page_signs import signs_of_page
from wiedervorlage.intake.head.kinds.paper_kinds import kind_without_letter
from wiedervorlage.intake.head.kinds.sitting_signs import signs_of_attendance
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.patterns import DOTS

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
    r"(?:(?:Von|From|Absender|Gesendet|An|Betreff) ?:.*\n(?:.*\n){0,3}?(?:An|To|Empfänger|Gesendet|Betreff|Von|Datum)"
    r"|(?:Datum|Date|Subject|To) ?:.*\n(?:.*\n){0,2}?(?:Von|From|An|To|Absender)) ?:",
    re.MULTILINE,
)
MINUTES_TITLE: Final = re.compile(
    r"(?:Öffentliche )?(?P<kind>(?:Auszug|Ausfertigung) aus (?:der |dem )?(?:\w*Niederschrift|\w*Protokoll(?:buch)?"
    r"|Sitzungsbuch|Beschlu(?:ss|ß)buch)|\w*Niederschrift|Verhandlungsschrift|(?:Beschlu(?:ss|ß)|Ergebnis|Sitzungs|Kurz|Verlaufs|Beratungs|Wort)?-?Protokoll"
    r"(?:auszug)?|Beschlu(?:ss|ß)auszug|Verhandlungen(?= de[rs])"
    r"|Beschlu(?:ss|ß)ausfertigung|Beschlu(?:ss|ß)(?= de[rs] \d+\. (?:\w+ )?(?:Sitzung|Tagung)\b))"
    r"\b(?!\s*:|en\b)(?! liegt\b| wird\b| wurde\b)",
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
    if any(_INVITATION.fullmatch(line) for line in lines):
        return False
    named = any(_MINUTES.search(line) for line in lines if len(line) < _TITLE_LINE and not _is_prose(line))
    return named or _titled_minutes(head) or kind_without_letter(_signs(head, whole or head)) == "minutes"


_INVITATION: Final = re.compile(r"(?:E I N L A D U N G|Einladung|EINLADUNG)(?: zu[rm]? .*)?")


def _signs(head: str, whole: str) -> frozenset[str]:
    """Return what tells the kind of a paper that is no letter."""
    lines = [closed_up(line).strip() for line in head.splitlines()]
    titled = _COUNCIL.search("\n".join(lines)) or _LAID_BEFORE.search(head)
    own = without_noted_results(whole) if titled else whole
    found = {*signs_of_page(own), *signs_of_attendance(lines, own)}
    if _SAT.search(head):
        found.add("sat")
    if any(_MOTION.fullmatch(line) for line in lines[:_TOP] if len(line) < _TITLE_LINE and not _is_prose(line)):
        found.add("motion")
    if any(_ANNEX.match(line) for line in lines[:_TOP]):
        found.add("annexed")
    if titled:
        found.add("titled")
    elif _COUNCIL.search(whole):
        found.add("mentions")
    return frozenset(found)


_ANNEX: Final = re.compile(r"(?:Anlage(?: [\dA-Z]+)?,? )?zu[mr]? (?:Protokoll|Niederschrift|Vorlage|TOP)\b")
_TOP: Final = 12
"""So many lines hold the title."""
_MOTION: Final = re.compile(
    r"(?:\w+er )?(?:[A-ZÄÖÜ]\w*s)?-?[Aa]ntr(?:ag|äge)(?: (?:der|für|zu[rm]?|gem(?:äß|\.)|nach|an|vom|im|in)\b.*)?"
    r"|Anfrage (?:für die (?:\w+)?[Ff]ragestunde|zur (?:\w+)?[Ss]itzung)\b.*"
    r"|(?:Kleine|Große|Mündliche|Schriftliche) Anfrage(?: (?:de[rs]|zu[rm]?|gem(?:äß|\.)|nach|an|vom|Nr\.)(?: .*)?)?"
)
"""A line that calls a paper a motion or an inquiry to a council: "Antrag für die Ratssitzung am 3. Mai 2011"."""


def _is_prose(line: str) -> bool:
    """Say whether a line is one of running text: it ends a sentence, or goes on in the next line for its length."""
    return (
        line.endswith((".", ";", "-"))
        or _GOES_ON.match(line) is not None
        or len(re.findall(r" [a-zäöüß]{2,}", line)) > _WORDS_OF_TITLE
    )


_GOES_ON: Final = re.compile(r"(?!aus de[rm] )[a-zäöüß]")
"""A title runs on in a line with a small letter only where it tells what an extract is from."""
_WORDS_OF_TITLE: Final = 6
"""A title has no more words in lower case."""


def _titled_minutes(head: str) -> bool:
    lines = [closed_up(line).strip() for line in head.splitlines()]
    cells = (cell for line in lines if len(line) < _TITLE_LINE for cell in (line, *BEFORE_TITLE.split(line)[1:]))
    return any(MINUTES_TITLE.match(cell) for cell in cells)


def _is_copy_of_resolution(head: str) -> bool:
    """Say whether a line of the head calls the paper a copy of what was resolved: it was laid before a council once."""
    return any(_COPY.match(closed_up(line.strip())) for line in head.splitlines())


_COPY: Final = re.compile(
    r"(?:(?:Beglaubigte |Vollständige )?(?:Beschlu(?:ss|ß)-?(?:ausfertigung|abschrift)"
    r"|(?:Ausfertigung|Abschrift) (?:eine|de)s Beschlusses))(?:$| (?:Nr\.|der|des|zu[rm]?|aus)\b|:)",
    re.IGNORECASE,
)

BEFORE_TITLE: Final = re.compile(rf"(?<=\w),? [–-] (?=[A-ZÄÖÜ])|(?<=\w), (?=[A-ZÄÖÜ])|(?<=\w) [{DOTS}|:] (?=[A-ZÄÖÜ])")
"""What parts the organ from the name of its minutes in one line: "Gemeinderat – Protokoll vom 3. Mai 2012"."""


def kind_of_paper(text: str, *, is_letter: bool, signs: Collection[str] = (), letter: str = "letter") -> str:
    """Return the kind of paper.

    Args:
        text: the whole paper.
        is_letter: whether it has the parts of a letter.
        signs: what tells the kind of a letter (:mod:`wiedervorlage.intake.head.letter_signs`).
        letter: its kind if it is one.
    """
    head = text[:_HEAD]
    if _EMAIL.match(text):
        return "e-mail"
    if is_letter:
        laid = "no salutation" in signs and _ADDRESSES_ORGAN.search(head)
        return "council paper" if laid else letter
    if is_minutes(head, text) or _is_copy_of_resolution(head):
        return "minutes"
    return kind_without_letter(_signs(head, text)) or letter
