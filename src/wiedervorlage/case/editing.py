"""Change a case: the texts of its folder and an edit come in, the new texts come out.

Only the lines an edit is about change; every other line keeps its bytes, with its comments, its order and
its layout. An edit that would leave the case with an error it did not have is refused: the findings say
why, and the texts are those that came in.

::

    edited = edit_case(texts, [SetField(section="reasons", id="mayors", field=("side",), value="for")], programmes)
    if edited.is_done:
        store(edited.texts)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from wiedervorlage.case.accepting import MAIN_PLACE, RefusedError, accepting, rejecting
from wiedervorlage.case.building import MAIN_FILE, build_case
from wiedervorlage.case.checking import check_case
from wiedervorlage.case.edited_data import edited_data, new_item, path_of
from wiedervorlage.case.edits import (
    MAPPINGS,
    AcceptProposal,
    AddItem,
    Edit,
    RejectProposal,
    RemoveField,
    RemoveItem,
    SetField,
)
from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.case.plain_edits import as_plain, same_but_for_empties
from wiedervorlage.case.source_nodes import UneditableError
from wiedervorlage.case.source_surgery import append_entry, append_item, drop_part, put_value
from wiedervorlage.case.source_text import SourceError, read_source
from wiedervorlage.case.table_surgery import POSITION_COLUMNS, add_row, drop_row
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.source_text import Path, Plain
    from wiedervorlage.rules.programme import Programme

POSITIONS_FILE = "positions.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedCase:
    """What became of an edit.

    Attributes:
        texts: the folder after the edit; where it was refused, the very texts that came in.
        case: the case as it now reads; None only where it could not be read before either.
        findings: everything found in the case after the edit; where it was refused, why.
        is_done: whether the edit was made.
    """

    texts: Mapping[str, str]
    case: Case | None
    findings: tuple[Finding, ...]
    is_done: bool


def edit_case(texts: Mapping[str, str], edits: Sequence[Edit], programmes: Mapping[str, Programme]) -> EditedCase:
    """Make all ``edits``, one after the other, or none of them.

    Args:
        texts: the folder (path within it → content); not changed.
        edits: what to change; the case must be sound after the last of them.
        programmes: the funding rules that premises may read.
    """
    before, old = _opened(texts, programmes)
    changed = texts
    try:
        for edit in edits:
            changed = apply_edit(changed, edit)
    except RefusedError as refused:
        return EditedCase(texts=texts, case=before, findings=(refused.finding,), is_done=False)
    case, findings = _opened(changed, programmes)
    known = {_what(item) for item in old}
    new = tuple(item for item in findings if item.severity is Severity.ERROR and _what(item) not in known)
    if new or (case is None and before is not None):
        return EditedCase(texts=texts, case=before, findings=new or findings, is_done=False)
    return EditedCase(texts=changed, case=case, findings=findings, is_done=True)


def apply_edit(texts: Mapping[str, str], edit: Edit) -> dict[str, str]:
    """Return the texts after one edit, without asking whether the case is sound.

    Raises:
        RefusedError: the edit cannot be made.
    """
    try:
        match edit:
            case AddItem(section="positions"):
                return _with_position(texts, edit)
            case RemoveItem(section="positions"):
                return _without_position(texts, edit.id)
            case AddItem():
                text = _added(texts, edit)
            case RemoveItem() | RemoveField():
                text = drop_part(texts.get(MAIN_FILE, ""), _path(texts, edit))
            case AcceptProposal():
                return _all_applied(texts, accepting(_data(texts), edit))
            case RejectProposal():
                return _all_applied(texts, rejecting(_data(texts), edit))
            case _:
                text = put_value(texts.get(MAIN_FILE, ""), _path(texts, edit), edit.value)
        return _kept(texts, text, edited_data(_data(texts), edit))
    except (UneditableError, SourceError) as error:
        raise RefusedError(finding(MESSAGES, "CAS-061", MAIN_PLACE, problem=str(error))) from error


def _all_applied(texts: Mapping[str, str], edits: Iterable[Edit]) -> dict[str, str]:
    changed = dict(texts)
    for edit in edits:
        changed = apply_edit(changed, edit)
    return changed


def _opened(texts: Mapping[str, str], programmes: Mapping[str, Programme]) -> tuple[Case | None, tuple[Finding, ...]]:
    reading = build_case(texts)
    if reading.case is None:
        return None, reading.findings
    return reading.case, (*reading.findings, *check_case(reading.case, programmes, texts))


def _what(item: Finding) -> tuple[str, str]:
    return item.code, item.message.en


def _data(texts: Mapping[str, str]) -> Plain:
    return _read(texts.get(MAIN_FILE, ""))


@lru_cache(maxsize=8)
def _read(text: str) -> Plain:
    """Return what a text says, not to be changed: each of many edits asks three times for the text before it."""
    return read_source(text, MAIN_FILE).data


def _path(texts: Mapping[str, str], edit: RemoveItem | RemoveField | SetField) -> Path:
    """Return where what an edit is about stands, or refuse."""
    within = () if isinstance(edit, RemoveItem) else edit.field
    return (*path_of(_data(texts), edit.section, edit.id), *within)


def _added(texts: Mapping[str, str], edit: AddItem) -> str:
    name, item = new_item(_data(texts), edit)
    text = texts.get(MAIN_FILE, "")
    if edit.section in MAPPINGS:
        return append_entry(text, edit.section, name, cast("Plain", item))
    return append_item(text, edit.section, item)


def _kept(texts: Mapping[str, str], text: str, expected: Plain) -> dict[str, str]:
    """Return the folder with the new text, once it is certain that it reads as meant and as nothing else."""
    try:
        read = _read(text)
    except SourceError as error:
        raise UneditableError(error.problem) from error
    if not same_but_for_empties(read, expected):
        raise UneditableError("the neighbours would read otherwise")
    return {**texts, MAIN_FILE: text}


def _with_position(texts: Mapping[str, str], edit: AddItem) -> dict[str, str]:
    row = {key: str(value) for key, value in as_plain(edit.item).items()}
    return {**texts, POSITIONS_FILE: add_row(texts.get(POSITIONS_FILE, ""), row, POSITION_COLUMNS)}


def _without_position(texts: Mapping[str, str], name: str) -> dict[str, str]:
    text = drop_row(texts.get(POSITIONS_FILE, ""), "id", name, POSITION_COLUMNS)
    left = {file: content for file, content in texts.items() if file != POSITIONS_FILE}
    return {**left, POSITIONS_FILE: text} if text else left
