"""One paragraph per ground: the ground, what has become of it, the evidence, and what must be said with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.reply import patterns as p
from wiedervorlage.papers.reply.choosing import Chooser
from wiedervorlage.papers.reply.phrases import body, capital, stated
from wiedervorlage.papers.reply.pieces import Change
from wiedervorlage.papers.words import Inline, Run, Runs, runs
from wiedervorlage.recheck.states import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.case.model import Act
    from wiedervorlage.papers.reply.footnotes import Footnotes
    from wiedervorlage.papers.reply.grounds import Ground, Standing
    from wiedervorlage.papers.reply.telling import Teller

_WITHOUT_EVIDENCE = frozenset({State.JUDGEMENT, State.CURED, State.ACCEPTED})


@dataclass(slots=True, kw_only=True)
class GroundWriter:
    """Writes the paragraphs on the grounds of one letter."""

    standing: Standing
    teller: Teller
    notes: Footnotes
    chooser: Chooser = field(default_factory=Chooser)

    def paragraphs(self) -> Iterator[b.Paragraph]:
        """Yield a paragraph per ground, in the order of the earlier paper."""
        for place, ground in enumerate(self.standing.grounds):
            yield paragraph(self._sentences(ground, place))

    def _sentences(self, ground: Ground, place: int) -> Iterator[Runs]:
        yield self._intro(ground, place)
        yield from self._verdict(ground)
        if ground.state not in _WITHOUT_EVIDENCE:
            yield from self.teller.tell(ground)
        yield from self._reservations(ground)

    def _intro(self, ground: Ground, place: int) -> Runs:
        now, last = self.standing.is_first, place == len(self.standing.grounds) - 1
        if ground.conceded:
            pattern = p.NOW_CONCEDED_INTRO if now else p.CONCEDED_INTRO
        elif place == 0:
            pattern = p.NOW_FIRST_INTRO if now else p.FIRST_INTRO
        elif ground.decisive:
            pattern = p.NOW_DECISIVE_INTRO if now else p.DECISIVE_INTRO
        elif last:
            pattern = p.NOW_LAST_INTRO if now else p.LAST_INTRO
        else:
            written = p.INTROS if self.standing.decision.in_writing else p.ORAL_INTROS
            pattern = self.chooser.take("intro", p.NOW_INTROS if now else written)
        topic = topic_of(ground)
        says = stated(ground.reason.says)
        return runs(
            Text(
                de=pattern.de.format(Topic=capital(topic.de), topic=topic.de, says=says.de),
                en=pattern.en.format(Topic=capital(topic.en), topic=topic.en, says=says.en),
            )
        )

    def _verdict(self, ground: Ground) -> Iterator[Runs]:
        if ground.act is not None:
            yield self._of_act(ground, ground.act)
        elif ground.conceded:
            fallback = p.NOW_CONCEDED if self.standing.is_first else p.CONCEDED.get(ground.state)
            yield runs(fallback or self._of_state(ground))
        elif ground.is_uncompared:
            yield runs(self.chooser.take("uncompared", p.UNCOMPARED))
        elif ground.built_on is not None and ground.is_judgement:
            topic = p.TOPICS.get(ground.built_on.kind, p.OTHER_TOPIC)
            pattern = self.chooser.take("built on", p.BUILT_ON)
            yield runs(Text(de=pattern.de.format(topic=topic.de), en=pattern.en.format(topic=topic.en)))
        elif ground.is_uncounted:
            yield runs(self.chooser.take("uncounted", p.UNCOUNTED))
        elif ground.is_again:
            yield runs(_with_day(p.AGAIN, ground))
        else:
            yield runs(self._of_state(ground))

    def _of_state(self, ground: Ground) -> Text:
        if ground.is_unchecked:
            return self.chooser.take("unchecked", p.NOW_UNCHECKED if self.standing.is_first else p.UNCHECKED)
        if ground.state is State.JUDGEMENT and ground.reason.kind in p.FORMAL:
            return self.chooser.take("formal", p.FORMAL_VERDICTS)
        if ground.is_by_hearsay:
            return self.chooser.take("known", p.NOW_KNOWN if self.standing.is_first else p.KNOWN)
        table = p.VERDICTS
        if self.standing.is_first and ground.state in p.NOW_VERDICTS:
            table = p.NOW_VERDICTS
        return _with_day(self.chooser.take(ground.state.word, table[ground.state]), ground)

    def _of_act(self, ground: Ground, act: Act) -> Runs:
        who = body(act.by)
        pattern = self.chooser.take(ground.state.word, p.VERDICTS[ground.state])
        if act.by == self.standing.case.authority:
            pattern = p.OURS[ground.state]
        german, english = write_day(act.on.last), write_day(act.on.last, "en")
        hedge = p.INFERRED if act.certainty is Certainty.INFERRED else Text(de="", en="")
        text = Text(
            de=pattern.de.format(by=who.german(), by_acc=who.german("acc"), day=german, hedge=hedge.de),
            en=pattern.en.format(By=capital(who.english()), by=who.english(), day=english, hedge=hedge.en),
        )
        return runs(text, self.notes.of_item(act, act.note), ".")

    def _reservations(self, ground: Ground) -> Iterator[Runs]:
        if ground.endogenous:
            yield runs(p.ENDOGENOUS)
        if ground.public is not ground.state and self._is_unpublished(ground):
            yield runs(p.UNPUBLISHED)
        if ground.strict and not ground.is_again:
            told = list(self.teller.tell_strict(ground))
            if told:
                lead = self.chooser.take("strict", p.STRICT)
                yield (*runs(lead), *lowered(told[0]))
                yield from told[1:]

    def _is_unpublished(self, ground: Ground) -> bool:
        day = self.standing.day
        changes = [piece for piece in ground.pieces if isinstance(piece, Change)]
        facts = [fact for piece in changes for fact in (*piece.now.facts, *piece.then.facts)]
        return any(fact.published is None or fact.published.last > day for fact in facts)


def topic_of(ground: Ground) -> Text:
    """Return what a ground is about, as an adverb: ``zum Bedarf``."""
    return p.TOPICS.get(ground.reason.kind, p.OTHER_TOPIC)


def paragraph(sentences: Iterable[Runs]) -> b.Paragraph:
    """Put sentences together, a blank between two."""
    joined: list[Inline] = []
    for sentence in sentences:
        if joined:
            joined.extend(runs(" "))
        joined.extend(sentence)
    return b.Paragraph(runs=tuple(joined))


def lowered(sentence: Runs) -> Runs:
    """Return a sentence to stand after a conjunction; ``Sie`` and ``Ihr`` keep their capital."""
    first = sentence[0]
    if not isinstance(first, Run) or not isinstance(first.words, Text):
        return sentence
    german, english = first.words.de, first.words.en
    if not german.startswith(("Sie ", "Ihre ", "Ihr ")):
        german = german[:1].lower() + german[1:]
    changed = Run(words=Text(de=german, en=english[:1].lower() + english[1:]), weight=first.weight)
    return (changed, *sentence[1:])


_UNDATED_GERMAN = (("seit dem {day}", "inzwischen"), ("Seit dem {day}", "Inzwischen"))
_UNDATED_ENGLISH = (("since {day}", "by now"), ("Since {day}", "By now"), ("on {day}", "in the meantime"))


def _undated(pattern: str, changes: tuple[tuple[str, str], ...]) -> str:
    """Return a sentence without a day: from the first day on it was so, as is known by now."""
    for dated, undated in changes:
        pattern = pattern.replace(dated, undated)
    return pattern


def _with_day(pattern: Text, ground: Ground) -> Text:
    if ground.since is None:
        return Text(de=_undated(pattern.de, _UNDATED_GERMAN), en=_undated(pattern.en, _UNDATED_ENGLISH))
    return Text(
        de=pattern.de.format(day=write_day(ground.since)), en=pattern.en.format(day=write_day(ground.since, "en"))
    )
