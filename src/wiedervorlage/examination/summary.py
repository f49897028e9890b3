"""An examination in the terminal: options side by side, the verdict of each, and what would have to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.examination.amounts import FIGURES, amount, share
from wiedervorlage.examination.judgements import checkable_words, is_unchecked, judgements_words
from wiedervorlage.examination.option_words import covered_words, given_words, standing_words, violated_words
from wiedervorlage.examination.turning_words import CARRIED, signpost_line, turning_words, way_lines
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import NBSP, worded, write_day, write_number
from wiedervorlage.recheck.naming import CONCEDED, MODE_NAMES, READING_NAMES, SIDES
from wiedervorlage.recheck.states import NAMES
from wiedervorlage.recheck.views import alike, views_name
from wiedervorlage.rules.conditions import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.examination.funding import OptionFunding
    from wiedervorlage.examination.signposts import Signpost
    from wiedervorlage.examination.verdict import ModeVerdict, OptionVerdict
    from wiedervorlage.foundation.text import Language


def summarise_examination(result: Examination, language: Language = "de") -> str:
    """Return the examination as text for a terminal."""
    return "\n".join(_lines(result, language))


def _lines(result: Examination, language: Language) -> Iterator[str]:
    day = write_day(result.day, language)
    yield result.case.title.in_language(language)
    yield worded(language, f"Prüfung zum {day}, mit dem Wissen dieses Tages", f"Examination as of {day}, as known then")
    told = {view: tuple(_seen_from(result, view, language)) for view in result.views}
    for views in alike(result.views, told.__getitem__):
        yield ""
        yield views_name(views, language).upper()
        yield from told[views[0]]


def _seen_from(result: Examination, view: str, language: Language) -> Iterator[str]:
    """Tell what a view knew: the options, and the verdict of each."""
    yield from _options(result, view, language)
    for option in result.case.options:
        judged = result.verdicts[option, view]
        if judged.standing is not None:
            yield ""
            yield from verdict_lines(result, judged, language)


def _options(result: Examination, view: str, language: Language) -> Iterator[str]:
    for row in result.options[view]:
        title = row.option.title.in_language(language)
        support = worded(language, "Gemeinden dafür", "municipalities in favour") + f": {share(row.support, language)}"
        parts = [support]
        for name, bounds in row.figures.items():
            label = FIGURES.get(name, Text(de=name)).in_language(language)
            parts.append(f"{label}: {amount(result, bounds, language)}")
        standing = row.standing
        if standing is not None:
            decided = worded(language, "zuletzt entschieden", "last decided")
            parts.append(f"{decided} {write_day(standing.day, language)}")
        yield f"  {title}"
        yield f"    {' · '.join(parts)}"
        need = worded(language, "Bedarf", "need")
        yield f"    {need}: {' · '.join(covered_words(result, row.covered, language))}"
        if row.funding is not None:
            yield from funding_lines(row.funding, language)


def funding_lines(funding: OptionFunding, language: Language) -> Iterator[str]:
    """Say what the rule gives and which of its conditions the option breaks, with the citation."""
    yield f"    {' · '.join(given_words(funding, language))}"
    for words in violated_words(funding, language):
        yield f"    ✗ {words}"
    for standing in (Standing.OPEN, Standing.UNKNOWN):
        words, names = standing_words(funding, standing, language)
        if names:
            yield f"    ? {words}: {', '.join(names)}"
    words, names = standing_words(funding, Standing.MET, language)
    if names:
        yield f"    ✓ {words}: {', '.join(names)}"


def verdict_lines(result: Examination, judged: OptionVerdict, language: Language) -> Iterator[str]:
    """Say what follows for one option: the standing outcome, mode by mode, and what would turn it."""
    standing = judged.standing
    if standing is None:
        return
    title = result.case.options[judged.option].title.in_language(language)
    yield f"  {title} – {standing.about.in_language(language)} ({write_day(standing.day, language)})"
    for reason in judged.reasons:
        ground = result.case.reasons[reason.reason]
        side = SIDES[ground.side].in_language(language)
        side += "" if reason.supports else f", {CONCEDED.in_language(language)}"
        says = ground.says.in_language(language)
        others = {
            name: state
            for name, state in reason.by_reading.items()
            if name is not ReadingName.FAIR and state is not reason.state
        }
        differs = ", ".join(
            f"{READING_NAMES[name].in_language(language)}: {NAMES[state].in_language(language)}"
            for name, state in others.items()
        )
        yield f"    {NAMES[reason.state].in_language(language)} ({side}): {says}" + (f" [{differs}]" if differs else "")
    is_bare = is_unchecked(result.case)
    if is_bare:
        yield f"    {judgements_words(judged, language)}"
    for mode in judged.modes:
        yield from _mode_lines(result, mode, language, with_ways=not is_bare)
    if is_bare:
        yield f"    {checkable_words(language)}"
    yield from dict.fromkeys("    " + signpost_line(result, post, language) for post in _posts(judged))
    for pair in judged.contradictions:
        yield "    ⚡ " + f"{pair.one} / {pair.other}: {pair.says.in_language(language)}"


def _mode_lines(result: Examination, mode: ModeVerdict, language: Language, *, with_ways: bool) -> Iterator[str]:
    words = f"{worded(language, 'Das Ergebnis', 'The outcome')} {CARRIED[mode.carried].in_language(language)}, "
    words += MODE_NAMES[mode.mode].in_language(language)
    if mode.share is not None:
        low, high = (write_number(100 * x, language, decimals=0) for x in mode.share)
        span = low if low == high else f"{low}–{high}"
        words += worded(language, f" (unter {span}{NBSP}% der Gewichtungen)", f" (under {span}{NBSP}% of weightings)")
    yield f"    {words}."
    yield "      " + turning_words(mode.to_turn, language, with_ways=with_ways)
    if with_ways:
        yield from (f"      → {line}" for line in way_lines(result, mode, language))


def _posts(judged: OptionVerdict) -> list[Signpost]:
    found: dict[tuple[str, str, str], Signpost] = {}
    for mode in judged.modes:
        for assumption in mode.assumptions:
            for post in assumption.signposts:
                found.setdefault((post.reason, post.flip.measure, post.flip.subject), post)
    return list(found.values())
