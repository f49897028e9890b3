"""How the grounds stand in sum, in two sentences, so that the answer can be checked at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.counting import join_list, number_word
from wiedervorlage.papers.reply.patterns import FORMAL
from wiedervorlage.papers.reply.phrases import capital
from wiedervorlage.papers.reply.pieces import Force
from wiedervorlage.papers.words import Runs, runs
from wiedervorlage.recheck.states import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.papers.reply.grounds import Ground, Standing

_SORTS: Final[tuple[tuple[str, Text, Text], ...]] = (
    ("holds", Text(de="gilt weiter", en="still holds"), Text(de="gelten weiter", en="still hold")),
    ("shown", Text(de="ist belegt", en="is shown"), Text(de="sind belegt", en="are shown")),
    (
        "gone",
        Text(de="ist entfallen oder ausgeräumt", en="has fallen or been removed"),
        Text(de="sind entfallen oder ausgeräumt", en="have fallen or been removed"),
    ),
    (
        "accepted",
        Text(de="ist hingenommen", en="has been accepted"),
        Text(de="sind hingenommen", en="have been accepted"),
    ),
    ("judged", Text(de="ist eine Wertung", en="is a judgement"), Text(de="sind Wertungen", en="are judgements")),
    (
        "stated",
        Text(de="lässt sich nicht an Zahlen messen", en="cannot be measured in figures"),
        Text(de="lassen sich nicht an Zahlen messen", en="cannot be measured in figures"),
    ),
    (
        "unchecked",
        Text(de="ist nicht nachgeprüft", en="has not been checked"),
        Text(de="sind nicht nachgeprüft", en="have not been checked"),
    ),
    ("unshown", Text(de="ist nicht belegt", en="is not shown"), Text(de="sind nicht belegt", en="are not shown")),
    ("open", Text(de="ist offen", en="is open"), Text(de="sind offen", en="are open")),
)
_GONE: Final = frozenset({State.FELL, State.REFUTED, State.NEVER_HELD, State.CURED})
_SHOWN: Final = frozenset({State.HOLDS, State.WEAKENED, State.NOW_TRUE, State.NOW_SHOWN})
_AMONG: Final = Text(
    de="Zu den nicht belegten gehört der Grund, auf den es uns vor allem ankommt.",
    en="Among those not shown is the ground that matters most to us.",
)
_DECISIVE: Final = {
    "gone": Text(
        de="Entfallen ist gerade der Grund, der als maßgeblich genannt war.",
        en="The very ground that was named as decisive has fallen.",
    ),
    "unshown": Text(
        de="Nicht belegt ist gerade der Grund, auf den es uns vor allem ankommt.",
        en="The very ground that matters most to us is not shown.",
    ),
}


def sum_up(standing: Standing) -> Iterator[Runs]:
    """Yield the sum of the grounds, and what has become of the decisive one."""
    grounds = [ground for ground in standing.grounds if not ground.conceded]
    sorts = [sort_of(ground, first=standing.is_first) for ground in grounds]
    german, english = [], []
    for name, one, many in _SORTS:
        count = sorts.count(name)
        if count:
            text = one if count == 1 else many
            how_many = _count(count, len(grounds))
            german.append(f"{how_many.de} {text.de}")
            english.append(f"{how_many.en} {text.en}")
    ours = standing.decision.by == standing.case.authority
    lead = Text(
        de=f"Von {'unseren' if ours else 'den'} {number_word(len(grounds))} Gründen lässt sich heute sagen",
        en=f"Of {'our' if ours else 'the'} {number_word(len(grounds), 'en')} grounds this can be said today",
    )
    if len(grounds) == 1:
        lead = Text(de="Von unserem Grund lässt sich heute sagen", en="Of our ground this can be said today")
    yield runs(Text(de=f"{lead.de}: {capital(join_list(german))}.", en=f"{lead.en}: {join_list(english, 'en')}."))
    for ground, sort in zip(grounds, sorts, strict=True):
        if ground.decisive and sort in _DECISIVE and len(grounds) > 1:
            yield runs(_AMONG if sort == "unshown" and sorts.count(sort) > 1 else _DECISIVE[sort])


def _count(count: int, total: int) -> Text:
    """Return a count as a word; where it is all of them, say so."""
    if count == total and total > 1:
        return Text(de="beide" if total == 2 else "alle", en="both" if total == 2 else "all")
    return Text(de="einer" if count == 1 else number_word(count), en=number_word(count, "en"))


def sort_of(ground: Ground, *, first: bool) -> str:
    """Return the sort a ground counts among in the sum: what is shown, judged, open, accepted or gone."""
    if ground.is_unchecked:
        return "unchecked"
    if ground.is_judgement:
        return "stated" if ground.reason.kind in FORMAL and ground.built_on is None else "judged"
    if ground.state in _GONE:
        return "gone"
    if ground.state is State.ACCEPTED:
        return "accepted"
    if ground.is_uncompared or ground.is_uncounted or ground.state is State.UNPROVEN:
        return "unshown"
    replaced = ground.is_again and any(isinstance(piece, Force) for piece in ground.pieces)
    if ground.state in _SHOWN and not replaced:
        return "shown" if first else "holds"
    return "open"
