"""What an office brings along: letterhead, sender's details, look, order of parts, its own phrases.

An office writes one YAML file (``office.schema.json`` describes it). Nothing in it is code: a phrase may
hold ``{placeholders}``, which are filled by plain replacement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.blocks import DetailColumn, Emblem, Letterhead, SenderDetails
from wiedervorlage.papers.din5008 import Form
from wiedervorlage.papers.messages import finding
from wiedervorlage.papers.paper import Look
from wiedervorlage.papers.words import Words, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.foundation.findings import Finding

_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")
LETTER_ORDER: Final = ("closing", "enclosures", "copies")
COUNCIL_ORDER: Final = (
    "resolution",
    "facts",
    "options",
    "finance",
    "positions",
    "change",
    "limits",
    "closing",
    "annexes",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office and the look of its papers.

    ``letter_order`` and ``council_order`` name the parts in the order the house wants them; what is left
    out of the list comes last, in the usual order, so that nothing is lost.
    """

    name: Words
    letterhead: Letterhead
    return_line: Words
    details: tuple[DetailColumn, ...] = ()
    form: Form = Form.B
    look: Look = Look()
    letter_order: tuple[str, ...] = LETTER_ORDER
    council_order: tuple[str, ...] = COUNCIL_ORDER
    headings: Mapping[str, Words] = field(default_factory=dict)
    phrases: Mapping[str, Words] = field(default_factory=dict)

    @property
    def sender_details(self) -> SenderDetails | None:
        """Return the block for the foot of page 1, if the office has one."""
        return SenderDetails(columns=self.details) if self.details else None

    def phrase(self, key: str, usual: Words, **values: Words) -> Text:
        """Return the office's own phrase for ``key``, or the usual one, with its placeholders filled.

        An own phrase that names a placeholder the system does not fill here is left out in favour of the
        usual one; ``check_phrases`` reports it, so that no ``{name}`` ever stands in a paper.

        Raises:
            KeyError: the usual phrase has a placeholder that ``values`` does not fill.
        """
        own = self.phrases.get(key, usual)
        chosen = own if placeholders(own) <= values.keys() else usual
        return Text(
            de=_fill(say(chosen, "de"), {name: say(value, "de") for name, value in values.items()}),
            en=_fill(say(chosen, "en"), {name: say(value, "en") for name, value in values.items()}),
        )

    def heading(self, key: str, usual: Words) -> Words:
        """Return the office's own heading for a part, or the usual one."""
        return self.headings.get(key, usual)


def _fill(phrase: str, values: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda match: values[match[1]], phrase)


def placeholders(words: Words) -> frozenset[str]:
    """Return the names of the placeholders in ``words``, in either language."""
    return frozenset(
        match[1]
        for language in ("de", "en")
        for match in _PLACEHOLDER.finditer(say(words, "de" if language == "de" else "en"))
    )


def check_phrases(office: Office, known: Mapping[str, frozenset[str]]) -> tuple[Finding, ...]:
    """Return findings for own phrases with placeholders that the system does not fill.

    Args:
        office: the office with its phrases.
        known: the placeholders of every key that the writers of papers use.
    """
    return tuple(
        finding("PAP-021", f"{key}: {{{name}}}")
        for key, words in office.phrases.items()
        for name in sorted(placeholders(words) - known.get(key, frozenset()))
    )


def plain_office(name: Words, *, address: str, emblem: Emblem | None = None) -> Office:
    """Return an office known by name and address only, with everything else as usual."""
    letterhead = Letterhead(name=name, lines=(address,), emblem=emblem)
    return Office(name=name, letterhead=letterhead, return_line=f"{say(name, 'de')} · {address}")
