"""What a case has on file beside what happened: its papers, sources, people in office, and where the record is thin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.foundation.findings import NOWHERE, Place

if TYPE_CHECKING:
    from wiedervorlage.foundation.days import Span
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Something received or written, kept as it came (or restated, and then marked so).

    ``sha256`` is the hash of the file as it came, in hexadecimal; empty where nobody took it. Where the paper came as
    ``attachment`` of a mail, which is then the file, it is the hash of the attachment. ``text`` is the
    file with its text as read, where the original is a scan, a PDF or a mail; ``references`` are the file
    numbers it bears, ``findings`` what was wrong or doubtful in it when it was read and nobody has settled yet.
    """

    id: str
    file: str
    kind: str = ""
    by: str = ""
    to: str = ""
    on: Span | None = None
    received: Span | None = None
    restated: bool = False
    sha256: str = ""
    attachment: str = ""
    text: str = ""
    references: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    sources: tuple[str, ...] = ()
    note: Text | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where something is on record."""

    id: str
    title: Text
    kind: str
    url: str = ""
    published: Span | None = None
    one_sided: bool = False
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHolder:
    """Who held an office from when to when; open ends are None."""

    office: Text
    body: str
    name: str
    address: Text | None = None
    since: Span | None = None
    until: Span | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Where the record is thin or contradicts itself."""

    about: str
    says: Text
    sources: tuple[str, ...] = ()
