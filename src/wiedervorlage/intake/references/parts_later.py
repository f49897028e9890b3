"""Parts of rules, contracts and papers told later in the sentence: "an den Vertrag, der in § 12 verlangt, dass …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.references.rules_cited import SEVERAL, each_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.references.reference import Reference

_KINDS: Final = frozenset({"law", "regulation", "funding rule", "contract", "decree", "decision", "paper"})
_RULING: Final = frozenset({"law", "regulation", "funding rule", "contract", "decree"})
_NOT_OF_OTHERS: Final = (
    r"(?! ?(?:de[rs]|vom|von|zu[rm]?|[A-ZÄÖÜ][\w-]*[A-ZÄÖÜ]\w*"
    r"|[A-ZÄÖÜ]\w+(?:gesetz|ordnung|satzung|buch|verfassung))\b)"
)
"""Behind a part: nothing that names the rules it is of."""
_POINTS: Final = r"(?:(?:siehe|vgl\.|s\.|dort|hierzu|dazu|insbesondere|insbes\.|hier|genauer|in|unter) ?){0,3}"
_BRACKET: Final = re.compile(rf"(?:[^;()]|\([^()]{{1,12}}\)){{0,110}}?\({_POINTS}(?P<parts>{SEVERAL})\)")
_SEE: Final = re.compile(
    rf"[^;]{{0,110}}?[,;–(] ?(?:siehe|vgl\.|s\.|nachzulesen|so|dort)(?: (?:dort|hierzu|dazu|auch|in"
    rf"|unter))* (?P<parts>{SEVERAL})"
    rf"{_NOT_OF_OTHERS}"
)
_WHICH: Final = re.compile(
    r"(?: \w+){0,2}, (?:de[rmn]|die|das|welche[rs]?|wonach|wo)(?: [\wäöüß-]+){0,3}? (?:in|nach|unter|laut|gemäß) "
    rf"(?P<parts>{SEVERAL}){_NOT_OF_OTHERS}"
)
_WHOSE: Final = re.compile(
    rf"(?: \w+){{0,2}}, (?:nach |laut |gemäß )?(?:dessen|deren) (?P<parts>{SEVERAL}){_NOT_OF_OTHERS}"
)
_AT_ONCE: Final = re.compile(
    rf"(?: (?:de[rs]|unsere[rs]|Ihre[rs]) [A-ZÄÖÜ][\w\-]+)?, (?P<parts>{SEVERAL}){_NOT_OF_OTHERS}"
)


def with_later_parts(text: str, found: Sequence[Reference]) -> list[Reference]:
    """Return the references, those without a part with the one that the rest of their sentence tells.

    Args:
        text: the sentence.
        found: the references in it.
    """
    told = [(one, _later(text, one, found)) for one in found]
    taken = [match.span("parts") for _, match in told if match]
    done: list[Reference] = []
    for one, match in told:
        lone = not one.name and any(start <= one.span.start < end for start, end in taken)
        if match:
            done += [replace(one, section=part) for part in each_part(match["parts"])]
        elif not lone:
            done.append(one)
    return done


def _later(text: str, one: Reference, found: Sequence[Reference]) -> re.Match[str] | None:
    if one.kind not in _KINDS or one.section or not one.name:
        return None
    others = [other.span.start for other in found if other.name and other.kind in _RULING | {one.kind}]
    end = min((start for start in others if start > one.span.end), default=len(text))
    patterns = (_BRACKET, _SEE, _WHICH, _WHOSE, _AT_ONCE)
    return next((match for pattern in patterns if (match := pattern.match(text, one.span.end, end))), None)
