"""Check that the papers of a case lie in its folder and say what is quoted from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.foundation.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.foundation.findings import Finding

TEXTS: Final = (".yaml", ".csv", ".txt", ".json", ".md")
"""Endings of the files of a folder that are read as text; the others are kept as they are."""
READ: Final = ".read.txt"
"""So ends the name of the text of a paper that is kept beside its file."""


def check_quotes(case: Case, texts: Mapping[str, str]) -> Iterator[Finding]:
    """Find papers that are not in the folder, and quotes that do not stand in their paper."""
    for document in case.documents.values():
        # A file that came in another coding is no text of the folder: its text stands beside it.
        file = document.text or document.file
        if file and file not in texts and file.endswith(TEXTS):
            yield finding(MESSAGES, "CAS-028", document.place, file=file)
    spans = {item.became: item.origin.spans for item in case.proposals.values() if item.became}
    for reason in case.reasons.values():
        stated_in = case.documents.get(reason.stated_in.document) if reason.stated_in else None
        # A restated document has other words than the original that is quoted.
        if not reason.quote or stated_in is None or stated_in.restated:
            continue
        text = texts.get(stated_in.text or stated_in.file)
        if text is not None and not _stands(reason.quote, text, spans.get(reason.id, ())):
            yield finding(MESSAGES, "CAS-029", reason.place, document=stated_in.id)


def _stands(quote: str, text: str, spans: tuple[tuple[int, int], ...]) -> bool:
    """Say whether a quote stands in the text in one piece, or in the pieces that were read as one sentence."""
    joined = " ".join(text[start:end] for start, end in spans)
    return _folded(quote) in _folded(text) or (bool(spans) and _folded(quote) == _folded(joined))


def _folded(text: str) -> str:
    return " ".join(text.split())
