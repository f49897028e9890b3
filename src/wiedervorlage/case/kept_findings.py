"""What was wrong or doubtful in a document when it was read, kept with it until somebody has looked.

In case.yaml each is plain words, so that whoever opens the folder without this program reads them too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case.values import as_section, text, word
from wiedervorlage.foundation.findings import Finding, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.text import Text


def kept(finding: Finding, document: str) -> dict[str, Plain]:
    """Return a finding as it stands at a document in case.yaml.

    Args:
        finding: what was found.
        document: the name of the file that was read; only another (an attachment within it) is named.
    """
    place = finding.place
    fields: dict[str, Plain] = {
        "code": finding.code,
        "severity": finding.severity.value,
        "says": _both(finding.message),
        "remedy": _both(finding.remedy),
        "file": "" if place.file == document else place.file,
        "page": "" if place.page is None else str(place.page),
        "span": "" if place.start is None else f"{place.start}-{place.start if place.end is None else place.end}",
    }
    return {key: value for key, value in fields.items() if value}


def read_kept(plain: Plain) -> Iterator[Finding]:
    """Yield the findings kept at a document of case.yaml."""
    for entry in plain if isinstance(plain, list) else []:
        section = as_section(entry)
        page, (start, _, end) = word(section, "page"), word(section, "span").partition("-")
        yield Finding(
            code=word(section, "code"),
            severity=Severity(word(section, "severity") or "doubt"),
            message=text(section.get("says")),
            remedy=text(section.get("remedy", "")),
            place=Place(
                file=word(section, "file"),
                page=int(page) if page else None,
                start=int(start) if start else None,
                end=int(end) if end else None,
            ),
        )


def _both(said: Text) -> Plain:
    return {language: words for language, words in (("de", said.de), ("en", said.en)) if words}
