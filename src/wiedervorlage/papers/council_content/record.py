"""Facts and law: what happened, the grounds of the earlier decisions and how they stand, the funding rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import Outcome
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.carrying import carried
from wiedervorlage.papers.council_content.grounds import grounds_of, grounds_table, later_table, standing_of
from wiedervorlage.papers.council_content.proceedings import proceedings
from wiedervorlage.papers.council_content.speech import (
    at_span,
    body,
    day_of,
    joined,
    listed,
    quoted,
    say,
    set_right,
)
from wiedervorlage.papers.counting import counted, number_word
from wiedervorlage.papers.grammar import GRUND
from wiedervorlage.papers.words import runs, strong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Decision
    from wiedervorlage.papers.council_content.grounds import Ground
    from wiedervorlage.papers.council_content.matter import Matter


def facts(matter: Matter) -> tuple[b.Block, ...]:
    """Return the part on facts and law up to the grounds (the rule follows apart)."""
    grounds = grounds_of(matter, matter.earlier)
    first = matter.decision
    when = day_of(first.day)
    blocks: list[b.Block] = [
        _opening(matter),
        b.Heading(words=say("Bisheriges Verfahren", "Proceedings so far"), level=3),
        *proceedings(matter),
        b.Heading(
            words=say(
                f"Die Gründe der Entscheidung vom {when.de} und ihr heutiger Stand",
                f"The grounds of the decision of {when.en} and how they stand today",
            ),
            level=3,
        ),
        *_standing(matter, grounds),
        grounds_table(matter, grounds, say(f"Gründe vom {when.de}, Stand {day_of(matter.day).de}",
                                           f"Grounds of {when.en} as of {day_of(matter.day).en}")),
        *carried(matter),
    ]  # fmt: skip
    if matter.later:
        blocks += _later(matter)
    return tuple(blocks)


def _opening(matter: Matter) -> b.Paragraph:
    day = day_of(matter.day)
    known = say("öffentlich bekannt", "publicly known")
    if matter.view != PUBLIC:
        known = say("im Haus bekannt", "known in the house")
    return b.Paragraph(runs=runs(say(
        f"Diese Vorlage stellt zusammen, was am {day.de} {known.de} war. Was ein Gremium an diesem Tag oder später "
        "beschließt, ist nicht berücksichtigt. Die Vorlage prüft, ob die Gründe der früheren Entscheidung noch "
        "zutreffen, und stellt die Varianten nebeneinander; sie nimmt keine Entscheidung vorweg.",
        f"This paper puts together what was {known.en} on {day.en}. What a body resolves on that day or later is left "
        "out. It tests whether the grounds of the earlier decision still hold and puts the options side by side; it "
        "decides nothing.",
    )))  # fmt: skip


def _standing(matter: Matter, grounds: tuple[Ground, ...]) -> Iterator[b.Block]:
    own = [ground for ground in grounds if ground.supports]
    conceded = len(grounds) - len(own)
    sentences = [_decided(matter.decision)]
    if len(matter.earlier) > 1:
        others = listed(quoted(set_right(result.decision.about)) for result in matter.earlier[1:])
        sentences.append(say(f"Dasselbe Schreiben entschied auch über {others.de}.",
                             f"The same paper also decided on {others.en}."))  # fmt: skip
    given = say("Gründe sind nicht überliefert", "No grounds are on record")
    if own:
        verb = "ist" if len(own) == 1 else "sind"
        given = say(f"Genannt {verb} dafür {counted(len(own), GRUND)}", f"It gives {_count(len(own), 'ground')}")
    if conceded:
        verb = "ist" if conceded == 1 else "sind"
        given = say(
            f"{given.de}; {counted(conceded, GRUND)} {verb} der anderen Seite eingeräumt",
            f"{given.en} and concedes {_count(conceded, 'ground')} to the other side",
        )
    sentences.append(say(f"{given.de}.", f"{given.en}."))
    yield b.Paragraph(runs=runs(joined(sentences, by=" ")))
    if own:
        yield b.Paragraph(runs=(*runs(strong(say("Ergebnis der Prüfung: ", "Result: "))), *runs(_counts(grounds))))


def _decided(decision: Decision) -> Text:
    who, when = body(decision.by), at_span(decision.on)
    verbs = {
        Outcome.REFUSE: ("lehnte {} ab", "refused {}"),
        Outcome.GRANT: ("beschloss {}", "granted {}"),
        Outcome.PARTIAL: ("beschloss {} teilweise", "granted {} in part"),
        Outcome.DEFER: ("vertagte {}", "put off {}"),
        Outcome.REFER: ("verwies {} an eine andere Stelle", "referred {} to another body"),
    }
    german, english = verbs[decision.outcome]
    about = quoted(set_right(decision.about))
    return say(
        f"{who[:1].upper()}{who[1:]} {german.format(when.de)}: {about.de}.",
        f"{decision.by} {english.format(when.en)}: {about.en}.",
    )


def _count(count: int, noun: str) -> str:
    return f"{number_word(count, 'en')} {noun}{'' if count == 1 else 's'}"


_LEADS: Final = {
    "steady": ("Nach den vorliegenden Angaben {trifft} {gründe} zu",
               "On the figures at hand {grounds} {hold}"),
    "judgement": ("{Gründe} {ist} Wertungen, die keine Zahl belegt oder widerlegt",
                  "{grounds} {are} judgements that no figure proves or disproves"),
    "unchecked": ("Nicht nachgeprüft {ist} {gründe}, obwohl eine Zahl darin steht",
                  "not checked {are} {grounds}, though a figure stands there"),
    "accepted": ("Durch einen Beschluss hingenommen {ist} {gründe}", "accepted by a resolution {are} {grounds}"),
    "gone": ("Nicht mehr zutreffend {ist} {gründe}", "no longer true {are} {grounds}"),
    "open": ("Offen {ist} {gründe}", "open {are} {grounds}"),
}  # fmt: skip


def _counts(grounds: tuple[Ground, ...]) -> Text:
    """Say in a sentence each how many grounds stand how, with their numbers."""
    return joined((_counted(kind, members) for kind, members in standing_of(grounds) if members), by=" ")


def _counted(kind: str, members: tuple[Ground, ...]) -> Text:
    is_one = len(members) == 1
    found = counted(len(members), GRUND)
    german, english = _LEADS[kind]
    if kind == "judgement" and is_one:
        german, english = german.replace("Wertungen", "eine Wertung"), english.replace("judgements", "a judgement")
    verbs = ("trifft", "ist", "holds", "is") if is_one else ("treffen", "sind", "hold", "are")
    words = {"gründe": found, "Gründe": found[:1].upper() + found[1:], "grounds": _count(len(members), "ground")}
    words |= dict(zip(("trifft", "ist", "hold", "are"), verbs, strict=True))
    said, told = german.format_map(words), english.format_map(words)
    numbers = listed(Text(de=str(g.number), en=str(g.number)) for g in members)
    return say(f"{said} (Nr.\u00a0{numbers.de}).", f"{told[:1].upper()}{told[1:]} (no. {numbers.en}).")


def _later(matter: Matter) -> Iterator[b.Block]:
    yield b.Heading(words=say("Gründe der späteren Entscheidungen", "Grounds of the later decisions"), level=3)
    yield b.Paragraph(runs=runs(say(
        "Nach dieser Entscheidung wurde in der Sache weiter entschieden. Die Gründe, soweit sie überliefert sind, "
        "stehen hier mit ihrem Stand.",
        "Further decisions on the matter followed. Their grounds, as far as they are on record, stand here with their "
        "state.",
    )))  # fmt: skip
    yield later_table(matter)
