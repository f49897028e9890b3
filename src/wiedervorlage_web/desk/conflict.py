"""Two people changed a case at once: the slower one sees both changes side by side, and decides.

How an edit uses it. Its form carries the version it was made on in a hidden field ``version``; its page says::

    try:
        save_files(who, record, files, based_on=based_on, verb="premise.changed")
    except CaseChangedError as error:
        return conflict_page(request, record, error, mine=files, based_on=based_on, back=reverse("reason", …))

Nothing has been saved then. The page offers two ways on: back to the present state (``back``), or the same form again
with the present version in ``version``, so that the edit is made anew on what now stands: what the others changed
elsewhere stays, what both changed becomes as the slower one wants it. Forms with uploads only have the first way.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from django.shortcuts import render

from wiedervorlage_web.records.keeping import kept_case
from wiedervorlage_web.records.models import Revision

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.http import HttpRequest, HttpResponse

    from wiedervorlage.case.keeping import CaseChangedError
    from wiedervorlage_web.records.models import CaseRecord

VERSION_FIELD: Final = "version"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Lines that became other lines; ``line`` counts from one in the state both began with."""

    line: int
    removed: tuple[str, ...]
    added: tuple[str, ...]

    def touches(self, other: Passage) -> bool:
        """Say whether both change the same place."""
        return self.line < other.line + max(len(other.removed), 1) and other.line < self.line + max(
            len(self.removed), 1
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FileConflict:
    """What happened to a file on both sides since the state both began with; no text: ``binary``."""

    path: str
    theirs: tuple[Passage, ...]
    mine: tuple[Passage, ...]
    binary: bool

    @property
    def same_place(self) -> bool:
        """Say whether both sides changed the same place."""
        return self.binary or any(own.touches(other) for own in self.mine for other in self.theirs)


def conflict_page(
    request: HttpRequest,
    record: CaseRecord,
    error: CaseChangedError,
    *,
    mine: Mapping[str, bytes],
    based_on: int,
    back: str,
) -> HttpResponse:
    """Show both changes side by side (status 409); see the module for its use.

    Args:
        request: the form that could not be saved.
        record: the case.
        error: what the keeper raised; holds the present state.
        mine: all files as the slower one wanted them.
        based_on: the version both began with.
        back: address of the present state.
    """
    before = kept_case(record, based_on).files
    meanwhile = Revision.objects.filter(case=record, version__gt=based_on).select_related("by").order_by("version")
    again = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in {"csrfmiddlewaretoken", VERSION_FIELD}
    ]
    files = tuple(conflicts(before, error.current.files, mine))
    context = {
        "record": record,
        "files": files,
        "same_place": any(file.same_place for file in files),
        "meanwhile": meanwhile,
        "again": None if request.FILES else again,
        "version": error.current.version,
        "back": back,
    }
    return render(request, "desk/conflict.html", context, status=409)


def conflicts(
    before: Mapping[str, bytes], theirs: Mapping[str, bytes], mine: Mapping[str, bytes]
) -> Iterator[FileConflict]:
    """Yield the files that either side changed, by path."""
    for path in sorted(before.keys() | theirs.keys() | mine.keys()):
        states = [state.get(path, b"") for state in (before, theirs, mine)]
        if states[0] == states[1] == states[2]:
            continue
        texts = [_lines(state) for state in states]
        start, other, own = texts
        if start is None or other is None or own is None:
            yield FileConflict(path=path, theirs=(), mine=(), binary=True)
        else:
            yield FileConflict(path=path, theirs=_passages(start, other), mine=_passages(start, own), binary=False)


def _lines(content: bytes) -> list[str] | None:
    try:
        return content.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        return None


def _passages(before: list[str], after: list[str]) -> tuple[Passage, ...]:
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return tuple(
        Passage(line=first + 1, removed=tuple(before[first:last]), added=tuple(after[start:end]))
        for kind, first, last, start, end in steps
        if kind != "equal"
    )
