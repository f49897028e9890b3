"""The lines with which an item of the agenda begins in minutes: its number in one of the usual forms, and its title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.results import only_counts, result_in
from wiedervorlage.intake.text.patterns import ANY_MONTH
from wiedervorlage.intake.text.verbs import has_verb, may_have_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from wiedervorlage.intake.text.lines import Block, Line

LONGEST: Final = 200
"""A head is one line of at most so many characters."""
_WORD: Final = r"(?:TOP|Top|Tagesordnungspunkt|Punkt|Pkt\.)[ \t]?(?:Nr\.[ \t]?)?"
_MARK: Final = r"\d{1,2}(?:\.\d{1,2}){0,3}(?:[ \t]?[a-h](?=[).: \t]|$))?"
_LETTER: Final = r"[A-H](?=[.: \t]|$)"
_FORMS: Final = {
    "named": re.compile(rf"(?:[Zz]u[ \t])?{_WORD}(?P<part>[ÖNö]?)[ \t]?(?P<mark>{_MARK}|{_LETTER})(?P<rest>.*)$"),
    "parted": re.compile(rf"(?P<part>[ÖN]|[AB](?=[ \t]))[ \t]?(?P<mark>{_MARK})(?P<rest>[ \t].*|$)"),
    "to": re.compile(rf"(?:[Zz]u)[ \t](?P<part>)(?P<mark>{_MARK})(?P<rest>[ \t.:)–-].*)$"),
    "section": re.compile(r"(?:§|Nr\.)[ \t]?(?P<part>)(?P<mark>\d{1,3})(?P<rest>[ \t.:)–-].*|$)"),
    "plain": re.compile(rf"(?P<part>)(?P<mark>{_MARK})(?P<rest>[.):]?(?:[ \t][/|])?[ \t]+\W?[A-ZÄÖÜ].*)$"),
}
"""The forms of a number: "TOP 3", "Ö 3" or "A 3", "zu 3", "§ 3" (Lower Saxony's councils) or "Nr. 3", "3." or "3"."""
_EDGE: Final = re.compile(r"^[|\s]+|[|\s]+$")
_BEFORE_TITLE: Final = re.compile(r"(?:[ \t]*der Tagesordnung)?[ \t.:)|/–-]*")
_BESIDE: Final = re.compile(
    r"^\W*(?:nicht ?)?(?:öffentlich|öff\.)\w*(?:\W+$|\s*[-–:|)])|[-–(|]\s*(?:nicht ?)?(?:öffentlich|öff\.)\w*\W*$"
    r"|^(?:nicht ?)?öffentlich$|\(?\b(?:Vorlage|Drucksache|Drs\.)(?:-?Nr\.?)?:? ?[\w/.\-]*\d[\w/.\-]*\)?"
)
"""What stands beside a title: whether the public was there, the number of the paper."""
_ENDS_A_SENTENCE: Final = re.compile(r"[a-zäöüß)]{3,}[.;!]$|[,;]$")
_ENDS: Final = re.compile(r"(?<=[a-zäöüß)]{3})[.!](?=$| [A-ZÄÖÜ])")
"""So a sentence ends in a line, at its end or before another."""
_PARTED_OFF: Final = re.compile(r"(?:[ \t]*[.:)–-]+[ \t]+| {2,}|\t)(?P<text>\W?[A-ZÄÖÜ].*)")
_GOES_ON: Final = re.compile(
    r"(?:[,–\-/&]|\b(?:de[rmns]|die|das|und|oder|im|am|an|vom|von|zum|zur|bis|für|mit|in|auf|über|eine[rmns]?))$"
)
_DAY: Final = re.compile(rf"\.?[ \t](?:{ANY_MONTH})\b")
_HALF_A_DAY: Final = re.compile(r"\b\d{1,2}\.$")
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemHead:
    """A line that may begin an item.

    Attributes:
        form: how the number is written (the keys of the forms above).
        part: the part of the sitting the number is told with: "Ö" public, "N" not, else empty.
        order: the number as a sequence that sorts: 3.1 b is (3, 1, 2).
        number: the number as it is printed.
        title: what it is about; empty where the line holds the number alone and none below it says more, and where the
            first sentence of what was dealt with stands behind the number.
        says: whether such a sentence may stand there: an agenda laid out above knows the title better.
        line: which of the lines it is, ``titled`` the one in which the title begins, ``end`` the first behind it.
        begins: where in its line the number begins with the word before it, and ``ends`` where it ends.
        is_first: whether it begins a block.
    """

    form: str
    part: str
    order: tuple[int, ...]
    number: str
    title: str
    says: bool
    line: int
    titled: int
    end: int
    begins: int
    ends: int
    is_first: bool


def item_heads(blocks: Sequence[Block]) -> Iterator[ItemHead]:
    """Yield the lines that may begin an item, in their order; they are counted over all blocks."""
    lines = [line for block in blocks for line in block.lines]
    last = set(accumulate((len(block.lines) for block in blocks), initial=-1))
    for number in range(len(lines)):
        found = _head(lines, number, last)
        if found is not None:
            yield found


def _head(lines: Sequence[Line], number: int, last: AbstractSet[int]) -> ItemHead | None:
    text = _EDGE.sub("", lines[number].text)
    if len(text) > LONGEST:
        return None
    begins = lines[number].text.index(text)
    for form, pattern in _FORMS.items():
        match = pattern.match(text)
        if match is None or (form == "plain" and _DAY.match(match["rest"])):
            continue
        title, titled, end = _title(lines, number, match["rest"], last)
        says = form == "named" and _says(match["rest"])
        if says and _is_sentence(title):
            title, titled, end = "", number, number + 1
        if not _is_title(title, alone=form == "plain") or (form == "plain" and not title):
            return None
        return ItemHead(
            form=form,
            part=match["part"].upper(),
            order=_order(match["mark"]),
            number=" ".join(f"{match['part'].upper()} {match['mark']}".split()),
            title=title,
            says=says,
            line=number,
            titled=titled,
            end=end,
            begins=begins,
            ends=begins + match.start("rest"),
            is_first=number - 1 in last,
        )
    return None


def _says(rest: str) -> bool:
    """Say whether behind a number and what parts it off stands what was dealt with: "TOP 3: Frau Holl begründet es.".

    What came of an item is no such sentence: "TOP 3: einstimmig beschlossen" stands in a list of results.
    """
    parted = _PARTED_OFF.match(rest)
    if parted is None or result_in(parted["text"]) or only_counts(parted["text"]):
        return False
    return has_verb(parted["text"]) or _is_sentence(parted["text"])


def _is_sentence(text: str) -> bool:
    """Say whether words are a sentence with its end, or begin with one; behind an abbreviation it needs a verb."""
    end = _ENDS.search(text)
    return end is not None and (end.end() == len(text) or may_have_verb(text[: end.start()]))


def _title(lines: Sequence[Line], number: int, rest: str, last: AbstractSet[int]) -> tuple[str, int, int]:
    """Return the title of a number, its first line and the line behind it: it may stand below, and run on."""
    title = bare_title(_BEFORE_TITLE.sub("", rest, count=1))
    titled, end = number, number + 1
    if len(title) < _SHORTEST:
        below = bare_title(_EDGE.sub("", lines[end].text)) if end < len(lines) else ""
        if len(below) > LONGEST or not _is_title(below, alone=end not in last):
            return title, titled, end
        title, titled, end = below, end, end + 1
    while end < len(lines) and len(title) < LONGEST and end - 1 not in last:
        below = _EDGE.sub("", lines[end].text)
        if not _runs_on(title, below) or _ENDS_A_SENTENCE.search(below) or _is_settled_point(below):
            break
        title = bare_title(f"{title} {below}")
        end += 1
    return title, titled, end


def _runs_on(title: str, below: str) -> bool:
    """Say whether a title goes on in the line below it."""
    half = _HALF_A_DAY.search(title) and re.match(ANY_MONTH, below)
    return bool(half or _GOES_ON.search(title) or below[:1].islower())


def _is_settled_point(text: str) -> bool:
    """Say whether a line is a point below the title, settled by itself: "a) Schützenverein 500,- DM einstimmig"."""
    cells = re.split(r"\t+| {3,}", text)
    settled = any(result_in(cell) or only_counts(cell) for cell in cells[1:])
    return re.match(r"[a-h]\) ", text) is not None and settled


def bare_title(text: str) -> str:
    """Return a title without what stands beside it, in a cell of its own or not."""
    told = _BESIDE.sub(" ", text.lstrip(" |").partition("|")[0])
    return re.sub(r"\(\s*\)|\s+\)", "", " ".join(told.split())).strip(" -–:")


def _is_title(text: str, *, alone: bool) -> bool:
    """Say whether words may be the title of an item; ``alone`` where a bare number is all that tells it."""
    if text and (result_in(text) or only_counts(text)):
        return False
    return not (_ENDS_A_SENTENCE.search(text) or (has_verb(text) and (alone or text.endswith("."))))


def _order(mark: str) -> tuple[int, ...]:
    if mark.isupper():
        return (ord(mark) - ord("A") + 1,)
    letter = re.search(r"[a-h]$", mark)
    numbers = [int(digits) for digits in re.findall(r"\d+", mark)]
    return (*numbers, ord(letter[0]) - ord("a") + 1) if letter else tuple(numbers)
