"""The labels of information blocks: "Mein Zeichen", "Auskunft erteilt", "Durchwahl" and their like.

The words stand in ``lexicon/labels.txt``; what only counts beside certain others is put together here.
"""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.lexicon.word_sections import word_sections


def _pattern(label: str) -> str:
    """Return the pattern of a label, print in capitals meant as well."""
    forms = dict.fromkeys((label, label.upper()))
    plain = "|".join(re.escape(form).replace(r"\?", "?").replace("Nr", "[Nn]r") for form in forms)
    return plain.replace("\\~", r"(?:[/:*]?-?[iI]n|/-?[iI]nnen|\(in\)|IN)?")


_LISTS: Final = {
    name: "|".join(_pattern(label) for label in sorted(labels, key=len, reverse=True))
    for name, labels in word_sections("labels").items()
}
_CALLED: Final = r"(?=[.:]? ?(?:\+|0\d|\(0))"
_OWN: Final = r"(?:Mein|Unser|MEIN|UNSER)[eE]?"
_LETTER: Final = r"(?:,? ?/? ?(?:[Uu]nsere?|[Mm]eine?|[Ii]hre?) (?:Nachricht|Schreiben)(?: vom)?)?"
"""What stands beside the sign in one label: "Unser Zeichen, unsere Nachricht vom"."""
_WORDS: Final = {
    "your_letter": r"(?:Datum und Zeichen Ihres Schreibens"
    r"|Ihr(?:e)? (?:Zeichen,? ?/? ?)?(?:(?:[Ii]hre? )?(?:Nachricht|Schreiben|Antrag|Anfrage"
    r"|Anschreiben|Bericht|Mail)(?: vom)?(?: ?[/,] ?[Ii]hr Zeichen)?|(?<=Zeichen/)vom|(?<=/ )vom))",
    "your_reference": rf"(?:(?:Ihre?|IHRE?) ?(?:{_LISTS['sign']})(?: ?/ ?Ihr Schreiben)?)",
    "our_reference": rf"(?:{_OWN} ?(?:{_LISTS['sign']}|Vorgang){_LETTER}"
    rf"|(?:{_LISTS['our_reference']}|(?!Ref|REF)(?:{_LISTS['sign']}))|Nr\.(?= ?\d+[\-./]\d*[\-./]?\w))",
    "other": rf"(?:{_LISTS['other']})",
    "name": rf"(?:{_LISTS['name']}|Geschäftsführung(?=:))",
    "room": rf"(?:{_LISTS['room']})",
    "direct": rf"(?:{_LISTS['direct']})",
    "fax": rf"(?:F{_CALLED}|[Ff]ax|{_LISTS['fax']})",
    "switchboard": rf"(?:{_LISTS['switchboard']})",
    "phone": rf"(?:T{_CALLED}|[Ff]on(?= )|[Tt]el(?=\. )|{_LISTS['phone']})",
    "mobile": rf"(?:M{_CALLED}|{_LISTS['mobile']})",
    "email": rf"(?:{_LISTS['email']})",
    "web": rf"(?:{_LISTS['web']})",
    "date": rf"(?:{_LISTS['date']})",
    "building": rf"(?:{_LISTS['building']})",
    "unit": rf"(?:{_LISTS['unit']})(?=:|\t)",
}
_NOTE: Final = r"(?: ?\((?:[Bb]itte|[Bb]ei)\b[^)]*\))?"
"""What offices write behind the label of their file number: "(bei Antwort bitte angeben)"."""
LABELS: Final = {name: re.compile(rf"{words}{_NOTE}(?:(?: ?:|\.:)\s*|\s+(?=\S)|$)") for name, words in _WORDS.items()}
LABEL: Final = re.compile(
    "(?:" + "|".join(
        rf"{words}{_NOTE}(?: ?:|(?= *\t)|(?=\s+(?:[-–]? ?\+?\d|\(0|[A-ZÄÖÜ\d]))|$)" for words in _WORDS.values()
    ) + ")"
)  # fmt: skip


def label_of(text: str) -> tuple[str, int] | None:
    """Return which label a line begins with and where its value begins, or None."""
    if LABEL.match(text) is None:
        return None
    best: tuple[str, int] | None = None
    for name, pattern in LABELS.items():
        found = pattern.match(text)
        if found and (best is None or found.end() > best[1]):
            best = (name, found.end())
    return best
