"""Which role a unit plays: what decides, argues or grants by being said needs no weighing, the rest is weighed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import ORGAN
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.decisions import PERFORMS, RAISES_NOTHING, TACIT
from wiedervorlage.intake.lexicon.results import only_counts, result_in
from wiedervorlage.intake.lexicon.separable_verbs import decides_itself
from wiedervorlage.intake.statements.units.charging import is_charged
from wiedervorlage.intake.statements.units.wording_of_proposals import is_worded, settles_nothing
from wiedervorlage.intake.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.intake.statements.units.placing import Placed

PREFERENCE: Final = {"reasons": 2.0, "decisions": 2.2, "requests": 1.8, "offers": 1.8, "conceded": 1.8}
"""What each role counts beside the plain sentence, which the examples hold most of (set by unseen papers)."""
_IN_A_LETTER: Final = 2.6
"""What deciding counts in a letter, which is mostly written to decide."""
PERFORMED: Final = 0.8
"""How sure a statement is that is told by its wording alone."""
_BARE: Final = 2
"""So few words without a verb state nothing: "Sachverhalt", "Tag"."""
_ROWS: Final = re.compile(r"(?:\b\d{1,2}\.\d{1,2}\.\d{2,4}\s{2,}\S.*){2}| {3,}zurückgezogen\b")
"""Rows of a history ("05.09.2019  Ausschuss  vertagt" over the next day's) and of what was withdrawn state nothing."""
_TAKES_NOTE: Final = re.compile(
    r"\b(?:nimmt|nehmen|genommen)\b.{0,200}\bKenntnis|\bKenntnis (?:genommen|zu nehmen)|^Kenntnisnahme\b"
)
_SETTLES_TOO: Final = re.compile(
    r"\bKenntnis,? und\b[^.;]{0,120}?\b(?:stimmt|beauftragt|beschlie(?:ß|ss)t|genehmigt|bewilligt|empfiehlt|ermächtigt"
    r"|erteilt|wählt|verabschiedet|erlä(?:ß|ss)t)\b"
)
""""Der Rat nimmt den Stand zur Kenntnis und stimmt der Vergabe zu" settles something as well."""
_CONCEDES: Final = re.compile(r"\W*(?:und )?[Zz]war\b(?! nicht)")
"""What "zwar" opens is granted to the other side before the turn."""
_BUT: Final = re.compile(r"\b(?:aber|jedoch|doch|allerdings|gleichwohl|dennoch)\b", re.IGNORECASE)
_RHETORICAL: Final = re.compile(
    r"\W*(?:(?:und|aber|doch) )?(?:wie|warum|weshalb|wozu|wer|wen|wem|was|wo|woher|wovon|womit) (?:denn )?"
    r"(?:soll|könn|dürf|wird|werden|würd)\w*",
    re.IGNORECASE,
)
"""How a question opens that nobody is to answer: it argues."""
_ASKS: Final = 0.5
"""From this chance on a unit asks, even if it names what it wants decided."""

_RULED_OUT: Final = 0.03
"""Below this chance no wording decides by being said, but what begins with the body: it is told of others."""
_BODY_FIRST: Final = re.compile(rf"\W*(?:D(?:er|ie|as) )?{ORGAN}\b")
_RESOLVED: Final = re.compile(
    rf"\W*(?:D(?:er|ie|as) )?{ORGAN}\b"
    r"(?:(?!\d|[,.;:]|\b(?:bereits|schon|damals|seinerzeit|zuletzt|soll\w*|möge|wolle)\b).){0,60}"
    r"\bbeschl(?:oss|oß|ossen|ießt|iesst|ießen)\b(?![^,.;:]{0,40}(?:\d|\bbereits\b|\bschon\b))"
)
"""The body that sat, and that it resolved, without a day of its own: no other house is meant, whatever was asked."""
_RECOMMENDS: Final = re.compile(
    rf"\W*(?:D(?:er|ie|as) )?{ORGAN}\b[^.;:\d]{{0,60}}?\bempf(?:iehlt|ehlen|ahl|ahlen) (?:de[mnr]) (?:\w+ )?{ORGAN}"
)
"""What a body that sits recommends to another one is what it resolved."""
_ON_ITS_DAY: Final = r"(?:\bam|[Ss]itzung (?:am|vom)) \d{1,2}\."
_RESOLVED_EARLIER: Final = re.compile(
    rf"\W*(?:D(?:er|ie|as) )?{ORGAN}\b[^.;:]{{0,80}}?"
    rf"(?:\bbeschl(?:oss|oß|ossen)\b[^,.;:]{{0,40}}{_ON_ITS_DAY}"
    rf"|\bha(?:t|tte)\b[^.;:]{{0,120}}{_ON_ITS_DAY}[^;:]{{0,160}}\bbeschlossen\b)"
)
"""A body that resolved on a day that is told: of another sitting, whatever was resolved there."""
_MAY_DECIDE: Final = 0.1
"""From this chance on a unit decides that tells how was voted on it (set by papers that were looked at)."""
_ASKS_SURELY: Final = 0.9
"""The same of what opens a resolution: there the house is asked to resolve it."""
_ARGUES: Final = 0.9
"""From this chance on a point under the heading of a proposal argues nevertheless."""


def takes_note(proposal: str) -> bool:
    """Say whether a resolution that is proposed only takes note of something: in one sentence, and settles no more."""
    return _only_takes_note(proposal) and len(re.findall(r"[.;](?:\s|$)", proposal)) <= 1


def _only_takes_note(text: str) -> bool:
    """Say whether who takes note of something decides nothing."""
    return _TAKES_NOTE.search(text) is not None and _SETTLES_TOO.search(text) is None


_PRAISES: Final = re.compile(
    r"\b(?:(?:gut|rege|bestens|hervorragend|ausgezeichnet|begeistert|stark|intensiv|kaum|schlecht|wenig|zögerlich|besser)"
    r"(?: und \w+)?"
    r"|von (?:den|der|vielen|allen) (?:\w+ )?(?:Bevölkerung|Bürger\w*|Jugendlichen|Kindern|Eltern|Besucher\w*"
    r"|Einwohner\w*|Nutzer\w*|Schüler\w*|Senior\w*|Gästen|Familien|Vereinen)(?: \w+){0,3}) angenommen\b"
)
_PUT_TO_VOTE: Final = re.compile(
    r"\b(?:\w*[Aa]ntr[aä]g\w*|\w*[Vv]orschl[aä]g\w*|\w*[Vv]orlage\w*|\w*[Ss]atzung\w*|Beschl\w+)\b"
)
"""What may be adopted; anything else that is "gut angenommen" is used gladly."""
_WISHES: Final = re.compile(r"\bwären?\b[^.;]{0,40}\b(?:dankbar|froh|verbunden|geholfen)\b[^.;]{0,20}\bwenn\b")
"""Who would be glad if something were done asks for it."""


def held_to_words(text: str, chances: Mapping[str, float]) -> Mapping[str, float]:
    """Return the chances of the roles of a unit; what is wished for in so many words is not held out.

    What people take to ("wird gut angenommen") is decided by nobody.
    """
    if _PRAISES.search(text) and not _PUT_TO_VOTE.search(text):
        return {**chances, "decisions": 0.0}
    if not _WISHES.search(text):
        return chances
    return {**chances, "requests": chances["requests"] + chances["offers"], "offers": 0.0}


def is_turn(before: str, text: str) -> bool:
    """Say whether a unit is the turn after "zwar": who grants one thing there states another."""
    return _CONCEDES.match(before) is not None and _BUT.search(text) is not None


def role_of(
    placed: Placed, chances: Mapping[str, float], *, turns: bool = False, voted: bool = False, put: bool = False
) -> tuple[str, float]:
    """Return the role of a unit and its chance; what decides by being said needs no weighing.

    What turns after a concession is not plain, so the chance of its role is the one among the roles that remain.

    Args:
        placed: the unit.
        chances: of each role, as weighed.
        turns: whether it is the turn after a concession, and so not said without a purpose.
        voted: whether it tells how was voted on what it says.
        put: whether it is a point that was put to a vote.
    """
    if not placed.place.is_letter and settles_nothing(placed):
        return "plain", chances["plain"]
    bare = len(placed.unit.text.split()) <= _BARE and not has_verb(placed.unit.text)
    says_nothing = bare or _ROWS.search(placed.unit.text) is not None
    if says_nothing or placed.place.leads or only_counts(placed.unit.text) or result_in(placed.sentence.text):
        return "plain", chances["plain"]
    if not placed.place.is_letter and chances["decisions"] > 0 and first_cue(TACIT, fold(placed.unit.text)):
        return "decisions", max(chances["decisions"], PERFORMED)
    if not placed.place.is_letter and first_cue(RAISES_NOTHING, fold(placed.sentence.text)):
        return "plain", chances["plain"]
    settled = put or (voted and chances["decisions"] >= _MAY_DECIDE)
    if settled and not _only_takes_note(placed.unit.text):
        return "decisions", max(chances["decisions"], PERFORMED)
    if not (placed.place.is_letter or placed.place.resolves) and _RESOLVED_EARLIER.match(placed.unit.text):
        return "plain", chances["plain"]
    charges = placed.is_laid_before and is_charged(placed.unit.text)
    asks = chances["requests"] >= _ASKS and not charges and (placed.is_laid_before or placed.place.is_letter)
    argues = chances["reasons"] >= (_ARGUES if placed.is_laid_before else _ASKS)
    resolves = placed.place.resolves and not argues and not (asks and chances["requests"] >= _ASKS_SURELY)
    if resolves and not placed.unit.text.rstrip().endswith(":") and not _only_takes_note(placed.unit.text):
        return "decisions", max(chances["decisions"], PERFORMED)
    announces = placed.unit.text.rstrip().endswith(":")
    performs = (
        chances["decisions"] > 0
        and (chances["decisions"] >= _RULED_OUT or (_BODY_FIRST.match(placed.unit.text) and not placed.place.is_letter))
        and not placed.place.asks
        and (
            first_cue(PERFORMS, fold(placed.unit.text)) is not None
            or decides_itself(placed.unit.text, ORGAN)
            or (not placed.place.is_letter and _RECOMMENDS.match(placed.unit.text) is not None)
        )
    )
    resolved = not placed.place.is_letter and _RESOLVED.match(placed.unit.text) is not None
    if performs and not announces and (resolved or chances["requests"] < _ASKS):
        return "decisions", max(chances["decisions"], PERFORMED)
    if placed.place.asks and _RHETORICAL.match(placed.unit.text) and chances["requests"] < _ASKS:
        return "reasons", max(chances["reasons"], PERFORMED)
    if placed.place.units > 1 and _CONCEDES.match(placed.unit.text):
        return "conceded", max(chances["conceded"], PERFORMED)
    roles = [name for name in chances if not (turns and name == "plain")]
    preference = PREFERENCE | ({"decisions": _IN_A_LETTER} if placed.place.is_letter else {})
    role = max(roles, key=lambda name: chances[name] * preference.get(name, 1.0))
    if (announces and role == "decisions") or (role == "reasons" and is_worded(placed)):
        return "plain", chances["plain"]
    return role, chances[role] / sum(chances[name] for name in roles)
