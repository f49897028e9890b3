"""Paragraphs, sentences and clauses of administrative German.

Abbreviations, ordinals, paragraphs of law and list numbers do not end a sentence. A paragraph that breaks
off before a footer or a page break and goes on in lower case below is one paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.clean_text import CleanText, join_lines
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.patterns import ANY_MONTH
from wiedervorlage.intake.text.spotting import title_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wiedervorlage.intake.text.lines import Block, Line

_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(„/.])(?:z|B|d|h|u|a|o|g|i|V|A|m|w|v|H|s|S|J|M|f|ff|Nr|Nrn|Abs|Art|Ziff|Buchst"
    r"|Alt|Satz|Hs|Tz|Rn|Kap|Anl|vgl|bzw|ca|rd|max|mind|evtl|ggf|ggfs|inkl|einschl|zzgl"
    r"|abzgl|usw|etc|sog|gem|lfd|Dr|Prof|Dipl|Ing|med|jur|phil|rer|nat|Hr|Fr|St|Str|Tel|Az"
    r"|Mio|Mrd|Tsd|TEUR|Jan|Feb|Apr|Aug|Sep|Sept|Okt|Nov|Dez|Bd|Jg|Hrsg|geb|verst|gez|Pos"
    r"|Stck|Std|Min|tägl|wöchentl|jährl|mtl|städt|ev|kath|luth|bes|allg|insb|insbes|entspr"
    r"|zul|geänd|Ausg|ABl|GV|GVBl|BGBl|NRW|a\.d|e|p)\.$"
)
_ORDINAL: Final = re.compile(r"(?:^|[\s(])(?:[0-2]?\d|3[01]|[IVX]{1,4})\.$")
_END: Final = re.compile(r"[.!?:…](?:[\"“”«»)\]]*)(?=\s)")
_LONGEST: Final = 2000
"""A stretch of so many characters is ended at the next mark whatever it is."""
_AROUND: Final = 120
"""So many characters before and behind a mark tell whether a sentence ends there."""
_MARK: Final = re.compile(r"^(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[IVX]{1,4})[.)]?\t|[-–—•*▪·]\t)")
"""The number or mark of an item of a list, parted from its words by a tab: no cell of a table."""
_MONTH: Final = rf"(?:{ANY_MONTH}|Jänner)\b"
_LIST: Final = re.compile(
    rf"(?:[-–—•*▪·] |\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}[.)]?\t|\(?\d{{1,2}}[.)] (?!{_MONTH})|\(?[a-z]\) |[IVX]{{1,4}}\. )"
)

_CANNOT_END: Final = re.compile(r"\b(?:de[rmns]|die|das|am|vom|zu[mr]|bis|und|ab|unsere[rm]|Ihre[rm])$")
"""A line that cannot end so: the number below it is no mark of a list ("nach der" above "16. BImSchV")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph as clean text; ``heading`` is the section it stands under, ``is_table`` tabular lines."""

    text: CleanText
    heading: str = ""
    is_table: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Characters ``start`` to ``end`` of a paragraph: a sentence or a clause."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return the characters."""
        return self.paragraph.text.text[self.start : self.end]


_HEADING: Final = re.compile(r"(?:(?:\d+|[IVX]+|[A-Z])[.)] ?)?(?P<name>[A-ZÄÖÜ][\wäöüß /,\-]{3,60}):?")
_HEADINGS: Final = re.compile(
    r"(?:\d+\.? ?|[IVX]+\. ?)?(?:Begründung|Sachverhalt|Sachdarstellung|Gründe|Unsere Gründe"
    r"|Beschlu(?:ss|ß)(?:vorschlag|entwurf|empfehlung|antrag)|Kenntnisnahme(?=:)|Antrag der Verwaltung"
    r"|Die Verwaltung schlägt vor(?=:$)|(?:Der|Die) [\w \-]{3,40} (?:möge|wolle) beschließen(?=:$)"
    r"|Beschluss(?: des \w+)?"
    r"|Empfehlung|Erläuterung(?:en)?"
    r"|Finanzielle Auswirkungen|Kosten|Mitteilung|Antrag|Sach- und Rechtslage"
    r"|Stellungnahme(?: der Verwaltung)?|Bewertung|Problemdarstellung|Lösung|Alternativen?"
    r"|Ergebnis|Beratung(?:sverlauf)?|Aussprache|Diskussion|Beratungsfolge"
    r"|Haushaltsmäßige Auswirkungen|Sachstand|Zusammenfassung|Hintergrund|Tenor"
    r"|Rechtsbehelfsbelehrung|Hinweise?)\b[^.!?]{0,40}:?$"
)


def paragraphs(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the body's blocks, joined over page breaks and lifted footers."""
    done: list[Paragraph] = []
    heading = ""
    pending: list[Line] = []
    for block in blocks:
        for lines in _list_items(block):
            if is_table(lines):
                done += _flush(pending, heading)
                done.append(Paragraph(text=join_lines(lines), heading=heading, is_table=True))
                continue
            first = lines[0].text
            goes_on = pending and not re.search(r"[.!?:;…][\"“”)]*$", pending[-1].text) and first[:1].islower()
            if not goes_on:
                done += _flush(pending, heading)
            first = closed_up(first)
            found = _HEADINGS.match(title_case(first))
            if found and len(first) < 60 and not goes_on:
                heading = title_case(first).rstrip(":")
                if len(lines) > 1:
                    pending.extend(lines[1:])
                continue
            pending.extend(lines)
    return (*done, *_flush(pending, heading))


def _flush(pending: list[Line], heading: str) -> list[Paragraph]:
    if not pending:
        return []
    paragraph = Paragraph(text=join_lines(pending), heading=heading)
    pending.clear()
    return [paragraph]


def is_table(lines: Sequence[Line]) -> bool:
    """Say whether most lines are cells parted by tabs or wide gaps."""
    rows = (re.sub(r"^\d+(?:\.\d+)*[.)]?\s+", "", _MARK.sub("", line.text.lstrip())) for line in lines)
    cells = sum(bool(re.search(r"\t| {3,}|\|", row)) for row in rows)
    return cells * 2 > len(lines)


def _list_items(block: Block) -> Iterator[list[Line]]:
    current: list[Line] = []
    for line in block.lines:
        if current and _LIST.match(line.text) and not _CANNOT_END.search(current[-1].text):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def is_point(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is a point of a list."""
    return _LIST.match(paragraph.text.text) is not None


def sentences(paragraph: Paragraph) -> tuple[Stretch, ...]:
    """Part a paragraph into sentences; a colon ends one where a capital letter follows."""
    text = paragraph.text.text
    first = _LIST.match(text)
    start = first.end() if first else 0
    done: list[Stretch] = []
    for match in _END.finditer(text):
        if match.end() <= start or not (_ends_here(text, start, match) or match.end() - start > _LONGEST):
            continue
        done.append(Stretch(paragraph=paragraph, start=start, end=match.end()))
        start = match.end() + 1
    if text[start:].strip():
        done.append(Stretch(paragraph=paragraph, start=start, end=len(text)))
    return tuple(piece for stretch in done for piece in _bounded(stretch))


def _bounded(stretch: Stretch) -> Iterator[Stretch]:
    """Part what no sentence could be (a list without marks, a data dump) at blanks, so that it ends in time."""
    start = stretch.start
    while stretch.end - start > 2 * _LONGEST:
        cut = stretch.paragraph.text.text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield Stretch(paragraph=stretch.paragraph, start=start, end=cut)
        start = cut
    yield replace(stretch, start=start)


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    before = text[max(start, match.start() - _AROUND) : match.start() + 1]
    after = text[match.end() : match.end() + _AROUND].lstrip()
    if match[0][0] in "!?…":
        return not after[:1].islower()
    if match[0][0] == ":":
        return after[:1].isupper() and len(after.split()) > 3
    if after[:1].islower() or _ABBREVIATION.search(before):
        return False
    return not (_ORDINAL.search(before) and (after[:1].isupper() or after[:1].isdigit()))


_FINITE: Final = re.compile(
    r"\b(?:ist|sind|war|waren|wäre[n]?|sei(?:en)?|bin|hat|haben|habe|hatte[n]?|hätte[n]?"
    r"|wird|werden|werde|wurde[n]?|würde[n]?|kann|können|könne|konnte[n]?|könnte[n]?|muss"
    r"|muß|müssen|müsse|musste[n]?|müsste[n]?"
    r"|soll(?:en|te|ten|e)?|darf|dürfen|dürfe|durfte[n]?|dürfte[n]?|will|wollen|wolle"
    r"|wollte[n]?|mag|mögen|möge|möchte[n]?|lässt|lassen|lasse|ließ\w*|sieht|sehe|sehen|gibt"
    r"|gebe|geht|gehen|gehe|steht|stehen|stehe|stand(?:en)?|bleibt|bleiben|bleibe|liegt"
    r"|liegen|liege|lag(?:en)?|kommt|kommen|komme|kam(?:en)?|hält|halten|halte|hielt(?:en)?"
    r"|fehlt|fehlen|fehle|macht|machen|mache|braucht|brauchen|brauche|spricht|sprechen"
    r"|spreche|trägt|tragen|trage|fällt|fallen|falle|besteht|bestehen|bestehe|gilt|gelten"
    r"|gelte|zeigt|zeigen|zeige|führt|führen|führe|stößt|stoßen|bringt|bringen|findet|finden"
    r"|bittet|bitten|bitte|beträgt|betragen|reicht|reichen|erfolgt|erfordert|erfordern|setzt"
    r"|setzen|sieht|nimmt|nehmen|weiß|wissen|scheint|scheinen|heißt|hieß|gelingt|lohnt"
    r"|wächst|sinkt|steigt|steigen|endet|enden|läuft|laufen|dient|dienen|bedarf|bedürfen"
    r"|ergibt|ergeben|teilt|teilen|lehnt|lehnen|stimmt|stimmen|\w{3,}(?:iert|ieren|iere))\b"
)
_VERB_ENDING: Final = re.compile(
    r"\b(?!(?:nicht|selbst|sonst|erst|seit|fast|jetzt|zuletzt|zunächst|derzeit|damit|somit"
    r"|mit|bereits|statt|gut|hat)\b)[a-zäöüß]{3,}(?:t|en|te|ten|ete|eten|e)$"
)


def has_common_verb(text: str) -> bool:
    """Say whether a stretch holds a form of one of the commonest verbs."""
    return _FINITE.search(text) is not None


def has_verb(text: str) -> bool:
    """Say whether a stretch of a sentence holds a finite verb, as far as its words tell."""
    bare = text.strip(' ,;:.!?–-"“„”()')
    return bool(_FINITE.search(bare) or (_VERB_ENDING.search(bare) and len(bare.split()) > 2))


def _may_have_verb(text: str) -> bool:
    """Say whether a stretch holds a word formed as a verb is and not followed by a noun, as an adjective would be."""
    return has_verb(text) or _PERHAPS_VERB.search(text) is not None


def clauses(sentence: Stretch) -> tuple[Stretch, ...]:
    """Part a sentence into clauses at commas, semicolons and dashes where both sides have a verb.

    Relative and infinitive clauses stay with what they explain only where they hold no verb of their own.
    """
    text = sentence.text
    cuts = [0]
    for match in re.finditer(r",(?=\s)|;|:(?=\s)| [–—-] |\s(?:und|oder|sondern|denn)\s", text):
        cut = match.end() if match[0][0] in ",;: –—-" and match[0].strip() not in _JOINTS else match.start()
        left, right = text[cuts[-1] : match.start()], text[cut:]
        next_mark = re.search(r"[,;:]\s", right)
        head = right[: next_mark.start()] if next_mark else right
        if match[0].strip() in {"und", "oder"}:
            if not (has_verb(left) and _new_main_clause(head)):
                continue
        elif not (
            (has_verb(left) and has_verb(head))
            or match[0] == ";"
            or _GIVES_CAUSE.match(head)
            or (match[0] == "," and _GOES_ON.match(head) and _may_have_verb(left) and _may_have_verb(head))
        ):
            continue
        cuts.append(cut)
    cuts.append(len(text))
    return tuple(
        Stretch(paragraph=sentence.paragraph, start=sentence.start + left, end=sentence.start + right)
        for left, right in pairwise(cuts)
        if text[left:right].strip()
    )


_GIVES_CAUSE: Final = re.compile(r"\s*(?:weil|da|denn|zumal|obwohl|sodass|so dass|nachdem|damit)\s")
_GOES_ON: Final = re.compile(r"\s*(?:und|aber|doch|jedoch)\s")
"""Behind a comma these begin a main clause, whatever its verb."""
_PERHAPS_VERB: Final = re.compile(
    r"\b(?!(?:nicht|neben|gegen|zwischen|wegen|oben|unten|außen|innen|selten|meisten|ersten|letzten|nächsten|zweiten"
    r"|selbst|sonst|erst|seit|fast|jetzt|zuletzt|damit|somit|bereits|statt|(?:d|s|k|m)?ein(?:en)|unseren|ihren|allen"
    r"|vielen|solchen|diesen|jeden|anderen|beiden|gestern|morgen|zusammen|oft)\b)"
    r"[a-zäöüß]{2,}(?:t|te|ten|en|eln|ern)\b(?! ?[A-ZÄÖÜ])"
)
_JOINTS: Final = {"und", "oder", "sondern", "denn"}


def _new_main_clause(text: str) -> bool:
    """Say whether what follows "und" begins a clause with a subject of its own."""
    words = text.split()[1:]
    finite = next(
        (n for n, word in enumerate(words) if _FINITE.fullmatch(word.strip(",.;")) or _VERB_ENDING.fullmatch(word)),
        None,
    )
    return finite is not None and finite >= 1 and any(word[:1].isupper() for word in words[:finite])


def all_sentences(parts: Iterable[Paragraph]) -> tuple[Stretch, ...]:
    """Return the sentences of all paragraphs that are no tables."""
    return tuple(sentence for part in parts if not part.is_table for sentence in sentences(part))
