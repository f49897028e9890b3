"""The premise of a reason: write it otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.cases.case_files import texts_and_hashes
from wiedervorlage.case.building import MAIN_FILE, build_case
from wiedervorlage.case.editing import edit_case
from wiedervorlage.case.edits import Edit, RemoveField, SetField
from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage_web.actions.cases import save_files
from wiedervorlage_web.analysis import programmes
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.keeping import kept_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.model import Reason
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.records.models import CaseRecord

_SECTION: Final = "reasons"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPremise:
    """A premise as somebody wrote it: the text of each reading (empty: as the fair one), and the note why."""

    texts: Mapping[ReadingName, str]
    note_de: str
    note_en: str = ""

    def told(self) -> dict[str, str]:
        """Return it as the record of events keeps it."""
        readings = {name.value: self.texts.get(name, "") for name in ReadingName}
        return {**readings, "note_de": self.note_de, "note_en": self.note_en}


class PremiseRefusedError(Exception):
    """The case would have errors with this premise; ``findings`` says which. Nothing was saved."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("the premise is refused")
        self.findings = findings


def written_premise(reason: Reason) -> WrittenPremise:
    """Return the premise of a reason as it stands in the case; all empty where it has none."""
    premise = reason.premise
    texts = premise.texts if premise else {}
    note = premise.note if premise else None
    return WrittenPremise(
        texts={name: _line(texts.get(name, "")) for name in ReadingName},
        note_de=_line(note.de) if note else "",
        note_en=_line(note.en) if note and note.en != note.de else "",
    )


def change_premise(
    acting: Acting, record: CaseRecord, key: str, written: WrittenPremise, *, based_on: int
) -> CaseRecord:
    """Give a reason another premise, written on version ``based_on`` of the case.

    Raises:
        PermissionDenied: the role may not.
        PremiseRefusedError: the case would have an error.
        CaseChangedError: somebody else saved meanwhile.
    """
    acting.needs(Right.WORK)
    before = _reason(kept_case(record, based_on).files, key)
    files = files_with(record, key, written, based_on=based_on)
    detail = {"reason": key, "before": written_premise(before).told(), "after": written.told()}
    return save_files(acting, record, files, based_on=based_on, verb="premise.changed", detail=detail)


def files_with(record: CaseRecord, key: str, written: WrittenPremise, *, based_on: int) -> dict[str, bytes]:
    """Return the files of a version of the case with another premise of a reason.

    Raises:
        PremiseRefusedError: the case would have an error, or there is no such version or reason.
    """
    files = kept_case(record, based_on).files
    edits = list(premise_edits(_reason(files, key), written))
    edited = edit_case(texts_and_hashes(files)[0], edits, programmes())
    if not edited.is_done:
        raise PremiseRefusedError(edited.findings)
    return {**files, MAIN_FILE: edited.texts[MAIN_FILE].encode("utf-8")}


def premise_edits(reason: Reason, written: WrittenPremise) -> Iterator[Edit]:
    """Yield the edits that make the premise of a reason read as written; what stays as it is, is left alone."""
    old = written_premise(reason)
    if reason.premise is None:
        yield SetField(section=_SECTION, id=reason.id, field=("premise",), value=_whole(written))
        return
    for name in ReadingName:
        text = _line(written.texts.get(name, ""))
        if text == old.texts[name]:
            continue
        field = ("premise", name.value)
        if text:
            yield SetField(section=_SECTION, id=reason.id, field=field, value=text)
        else:
            yield RemoveField(section=_SECTION, id=reason.id, field=field)
    if (_line(written.note_de), _line(written.note_en)) != (old.note_de, old.note_en):
        yield SetField(section=_SECTION, id=reason.id, field=("premise", "note"), value=_note(written))


def _whole(written: WrittenPremise) -> Plain:
    texts: dict[str, Plain] = {name.value: _line(text) for name, text in written.texts.items() if text.strip()}
    return {**texts, "note": _note(written)}


def _note(written: WrittenPremise) -> Plain:
    english = _line(written.note_en)
    note: dict[str, Plain] = {"de": _line(written.note_de)}
    return {**note, "en": english} if english else note


def _line(text: str) -> str:
    """Return text on one line: a form sends line breaks that mean nothing."""
    return " ".join(text.split())


def _reason(files: Mapping[str, bytes], key: str) -> Reason:
    reading = build_case(texts_and_hashes(files)[0])
    if reading.case is None or key not in reading.case.reasons:
        raise PremiseRefusedError(reading.findings)
    return reading.case.reasons[key]
