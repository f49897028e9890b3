"""What an option takes and gets, in words: the need it covers, the money and posts of its rule, broken conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.examination.amounts import pair, rounded
from wiedervorlage.foundation.wording import NBSP, worded, write_number
from wiedervorlage.recheck.figures import source_title
from wiedervorlage.rules.conditions import Standing

if TYPE_CHECKING:
    from wiedervorlage.examination.covering import CoveredNeed
    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.examination.funding import OptionFunding
    from wiedervorlage.foundation.text import Language


def covered_words(result: Examination, covered: CoveredNeed, language: Language) -> tuple[str, ...]:
    """Say how much of the need an option covers; what nobody stated is to be entered."""
    if covered.served is None:
        return (worded(language, "nicht angegeben, wem die Variante dient", "whom the option serves is not stated"),)
    parts = [
        worded(
            language,
            f"dient {covered.served} von {covered.municipalities} Gemeinden",
            f"serves {covered.served} of {covered.municipalities} municipalities",
        )
    ]
    if covered.study and covered.share is not None:
        percent = write_number(100 * covered.share[0], language, decimals=0)
        parts[0] += worded(language, f" ({percent}{NBSP}% des Bedarfs)", f" ({percent}{NBSP}% of the need)")
    if covered.served and result.case.need_measure:
        parts.append(f"{need_label(result, language)}: {pair(covered.amount, language)}")
        if covered.per_post is not None:
            each = (rounded(covered.per_post[0]), rounded(covered.per_post[1]))
            parts[-1] += worded(language, ", das sind je Stelle ", ", that is to each post ") + pair(each, language)
        parts.append(_posts_needed(result, covered, language))
    return tuple(parts)


def need_label(result: Examination, language: Language) -> str:
    """Return what the case counts need in, and of whom."""
    measure = result.case.measures[result.case.need_measure]
    subject = result.case.subjects.get(measure.subject)
    label = measure.label.in_language(language)
    return f"{label}, {subject.label.in_language(language)}" if subject else label


def _posts_needed(result: Examination, covered: CoveredNeed, language: Language) -> str:
    if not covered.posts_source:
        return worded(
            language,
            "Stellenbedarf: nicht bekannt, Schlüssel einzutragen",
            "posts needed: unknown, ratio to be entered",
        )
    source = source_title(result.case, covered.posts_source, language)
    words = worded(language, "Stellenbedarf", "posts needed")
    return f"{words}: {pair(covered.posts_needed, language)} ({source})"


def given_words(funding: OptionFunding, language: Language) -> tuple[str, ...]:
    """Return what the rule gives: posts, of these by the Land, money, own share."""
    euro = f"{NBSP}€"
    return (
        f"{worded(language, 'Stellen nach der Regel', 'posts under the rule')}: {pair(funding.posts, language)}",
        f"{worded(language, 'davon vom Land', 'of these by the Land')}: {pair(funding.posts_land, language)}",
        f"{worded(language, 'Landesgeld höchstens', 'Land money at most')}: {pair(funding.grant, language, euro)}",
        f"{worded(language, 'Eigenanteil', 'own share')}: {pair(funding.own_share, language, euro)}",
    )


def violated_words(funding: OptionFunding, language: Language) -> tuple[str, ...]:
    """Return the conditions that the option breaks, each with its citation."""
    violated = worded(language, "verletzt", "violated")
    return tuple(
        f"{violated}: {condition.label.in_language(language)} ({condition.citation})"
        for condition in funding.standing(Standing.FAILED)
    )


def standing_words(funding: OptionFunding, standing: Standing, language: Language) -> tuple[str, tuple[str, ...]]:
    """Return how a standing is called, and the conditions that stand so."""
    words = {
        Standing.OPEN: worded(language, "noch offen", "still open"),
        Standing.UNKNOWN: worded(language, "nicht angegeben", "not stated"),
        Standing.MET: worded(language, "erfüllt", "met"),
    }.get(standing, standing.name.lower())
    return words, tuple(condition.label.in_language(language) for condition in funding.standing(standing))
