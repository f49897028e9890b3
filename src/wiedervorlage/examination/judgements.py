"""Verdicts of a case whose reasons are judgements throughout, as when freshly made: no figure can turn them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.foundation.wording import worded

if TYPE_CHECKING:
    from wiedervorlage.case.model import Case
    from wiedervorlage.examination.verdict import OptionVerdict
    from wiedervorlage.foundation.text import Language


def is_unchecked(case: Case) -> bool:
    """Say whether no reason of a case has a premise yet, as in a case freshly made."""
    return all(reason.premise is None for reason in case.reasons.values())


def judgements_words(judged: OptionVerdict, language: Language) -> str:
    """Say that every reason is a judgement, and what follows from that."""
    count = len(judged.reasons)
    if count == 1:
        return worded(
            language,
            "Der einzige Grund ist eine Wertung: Keine Zahl prüft ihn; ändern kann er sich nur durch eine Handlung.",
            "The only reason is a judgement: no figure checks it; only an act can change it.",
        )
    return worded(
        language,
        f"Alle {count} Gründe sind Wertungen: Keine Zahl prüft sie; ändern können sie sich nur durch eine Handlung.",
        f"All {count} reasons are judgements: no figure checks them; only an act can change them.",
    )


def checkable_words(language: Language) -> str:
    """Say how a judgement becomes a reason that can be checked."""
    return worded(
        language,
        "Prüfbar wird ein Grund, wenn in case.yaml unter „premise“ steht, welche Zahl ihn widerlegen würde.",
        "A reason becomes checkable when 'premise' in case.yaml says which figure would refute it.",
    )
