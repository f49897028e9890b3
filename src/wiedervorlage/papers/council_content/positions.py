"""What the municipalities and others declared on the options, as known on the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import Stance
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.citing import item_parts
from wiedervorlage.papers.council_content.options import share
from wiedervorlage.papers.council_content.speech import UNKNOWN, both, in_cell, quoted, say, set_right
from wiedervorlage.papers.counting import number_word
from wiedervorlage.papers.report.figures import who
from wiedervorlage.papers.report.naming import STANCES
from wiedervorlage.papers.words import runs
from wiedervorlage.recheck.figures import write_interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.options import Position
    from wiedervorlage.examination.options import Bounds
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Runs


def positions(matter: Matter) -> tuple[b.Block, ...]:
    """Return the part on the positions: what follows for each option, the municipalities', then others'."""
    case = matter.case
    towns = set(case.municipalities)
    known = sorted(case.positions, key=lambda p: (p.on.last, p.on.first, p.who))
    own = [p for p in known if {p.who, *p.members} & towns]
    others = [p for p in known if p not in own]
    if not known:
        return (b.Paragraph(runs=runs(say(
            "Stellungnahmen zu den Varianten sind nicht bekannt.", "No positions on the options are known."
        ))),)  # fmt: skip
    return (
        *_support(matter),
        *_tables(matter, _latest(own), say("Städte und Gemeinden", "Municipalities")),
        *_tables(matter, _latest(others), say("Weitere Stellungnahmen", "Further positions")),
    )


def _latest(found: list[Position]) -> list[Position]:
    """Keep the latest statement of everybody on each option."""
    return list({(position.who, position.option): position for position in found}.values())


def _support(matter: Matter) -> Iterator[b.Block]:
    """Say how many municipalities are in favour of the option that the earlier decision was about."""
    total = len(matter.case.municipalities)
    row = next((row for row in matter.rows if row.option.id == matter.decision.option), None)
    if row is None or not total:
        return
    heads, title = share(row.support), quoted(set_right(row.option.title))
    if heads is UNKNOWN:
        words = say(
            f"Wie viele der {total} Gemeinden für {title.de} sind, lässt sich nicht sagen.",
            f"How many of the {total} municipalities are in favour of {title.en} cannot be told.",
        )
    else:
        words = _in_favour(row.support, total, title)
    latest = say(
        " Die Tabellen geben zu jeder Variante die jeweils letzte bekannte Äußerung wieder.",
        " The tables give everybody’s latest known statement on each option.",
    )
    yield b.Paragraph(runs=runs(say(words.de + latest.de, words.en + latest.en)))


def _in_favour(support: Bounds, total: int, title: Text) -> Text:
    low, high = round(support.low * total), round(support.high * total)
    heads = share(support)
    if low == high:
        count = {0: "keine", 1: "eine"}.get(low, number_word(low))
        verb = "ist" if low <= 1 else "sind"
        return say(
            f"Für {title.de} {verb} nach den bekannten Äußerungen {count} von {number_word(total)} Gemeinden "
            f"({heads.de}).",
            f"By what is known, {number_word(low, 'en')} of {total} municipalities "
            f"{'is' if low == 1 else 'are'} in favour of {title.en} ({heads.en}).",
        )
    return say(
        f"Für {title.de} sind nach den bekannten Äußerungen mindestens {_least(low)} und höchstens {number_word(high)} "
        f"von {number_word(total)} Gemeinden ({heads.de}). Die Spanne entsteht, weil sich nicht alle einzeln und "
        "ohne Bedingung geäußert haben.",
        f"By what is known, at least {number_word(low, 'en')} and at most {number_word(high, 'en')} of {total} "
        f"municipalities are in favour of {title.en} ({heads.en}). The span is there because not all have spoken for "
        "themselves and without a condition.",
    )


def _least(count: int) -> str:
    return "eine" if count == 1 else number_word(count)


def _tables(matter: Matter, found: list[Position], who_speaks: Text) -> Iterator[b.Block]:
    """Yield a table for each option with what was said on it."""
    headers = ((say("Wer", "Who"), 6), (say("Stellungnahme", "Position"), 6), (say("Tag", "Day"), 4),
               (say("Quelle", "Source"), 8))  # fmt: skip
    for option in dict.fromkeys(position.option for position in found):
        title = quoted(_title(matter, option))
        yield b.Table(
            caption=say(f"{who_speaks.de} zu {title.de}", f"{who_speaks.en} on {title.en}"),
            columns=tuple(b.Column(header=header, share=share) for header, share in headers),
            rows=tuple(_rows(matter, [position for position in found if position.option == option])),
        )


def _title(matter: Matter, option: str) -> Text:
    options = matter.case.options
    return set_right(options[option].title) if option in options else Text(de=option, en=option)


def _rows(matter: Matter, found: list[Position]) -> Iterator[tuple[Runs, ...]]:
    """Yield a row for each statement; others than municipalities who declared the same in one paper share one."""
    towns = set(matter.case.municipalities)
    speakers: dict[tuple[str, tuple[Runs, ...]], list[str]] = {}
    for position in found:
        alone = position.who if {position.who, *position.members} & towns else ""
        speakers.setdefault((alone, _declared(matter, position)), []).append(who(matter.case, position))
    for (_, declared), names in speakers.items():
        yield runs("; ".join(names)), *declared


def _declared(matter: Matter, position: Position) -> tuple[Runs, ...]:
    """Return stance, day and source of a statement."""
    return (
        runs(_stance(position)),
        runs(in_cell(position.on)),
        item_parts(matter, position) or runs(say("nicht angegeben", "not stated")),
    )


def _stance(position: Position) -> Text:
    stance = say("nicht eindeutig", "not clear") if position.stance is Stance.UNKNOWN else STANCES[position.stance]
    words = stance
    if position.members:
        size = len(position.members)
        heads = position.heads
        words = both(
            lambda language: (
                f"{stance.in_language(language)} ("
                + (write_interval(heads, language) if heads else write_number(size, language))
                + (f" von {size})" if language == "de" else f" of {size})")
            )
        )
    if position.condition:
        return say(f"{words.de}: {position.condition}", f"{words.en}: {position.condition}")
    return words
