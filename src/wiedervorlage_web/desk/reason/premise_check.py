"""A premise while it is written: what is wrong with it and where, what it says in words, what would follow today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from wiedervorlage.case.model import Premise
from wiedervorlage.case.premise_words import premise_words
from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.foundation.findings import Severity
from wiedervorlage.foundation.text import Text
from wiedervorlage.premises.checking import check_text
from wiedervorlage.premises.explanation import explain
from wiedervorlage.recheck.lexicon import CaseLexicon
from wiedervorlage.recheck.naming import MODE_NAMES, READING_NAMES
from wiedervorlage.recheck.run import Question, recheck
from wiedervorlage_web.actions.premises import written_premise
from wiedervorlage_web.analysis import programmes
from wiedervorlage_web.desk.standing import Badge, badge_on, view_name
from wiedervorlage_web.desk.templatetags.language import page_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wiedervorlage.case.model import Case, Reason
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage_web.actions.premises import WrittenPremise


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A finding in a text, with the text before, at and after its place."""

    finding: Finding
    before: str
    at: str
    after: str

    @property
    def is_error(self) -> bool:
        """Say whether the premise cannot be used so."""
        return self.finding.severity is Severity.ERROR


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedReading:
    """One reading as written: its remarks, and the sentence it makes (empty where it cannot be read)."""

    reading: ReadingName
    label: Text
    text: str
    remarks: tuple[Remark, ...]
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What would come out otherwise: what, in which view, before and after."""

    what: str
    view: str
    before: Badge
    after: Badge

    @property
    def changes(self) -> bool:
        """Say whether it would."""
        return self.before != self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPremise:
    """A premise as written, checked; consequences only where it has no error."""

    readings: tuple[CheckedReading, ...]
    missing: tuple[str, ...]
    unchanged_note: bool
    consequences: tuple[Consequence, ...]

    @property
    def is_sound(self) -> bool:
        """Say whether it can be saved."""
        return not self.missing and not any(r.is_error for reading in self.readings for r in reading.remarks)

    @property
    def changes(self) -> bool:
        """Say whether anything would come out otherwise."""
        return any(item.changes for item in self.consequences)


def check_premise(
    case: Case, reason: Reason, written: WrittenPremise, before: Recheck | None, day: date
) -> CheckedPremise:
    """Check a premise as written for ``reason``.

    Args:
        case: the case as it is.
        reason: whose premise it is to be.
        written: what somebody wrote.
        before: the recheck of a decision that the reason bears on; None: nothing can follow.
        day: the day on which it is looked at what would follow.
    """
    words = premise_words(case, programmes())
    lexicon = CaseLexicon(case=case, programmes=programmes())
    readings = []
    for name in ReadingName:
        text = " ".join(written.texts.get(name, "").split())
        premise, findings = check_text(text, words) if text else (None, ())
        broken = any(item.severity is Severity.ERROR for item in findings)
        sentence = explain(premise, lexicon, page_language()) if premise is not None and not broken else ""
        remarks = tuple(_remark(item, text) for item in findings)
        readings.append(
            CheckedReading(reading=name, label=READING_NAMES[name], text=text, remarks=remarks, sentence=sentence)
        )
    old = written_premise(reason)
    checked = CheckedPremise(
        readings=tuple(readings),
        missing=tuple(_missing(written)),
        unchanged_note=_is_unchanged(old, written),
        consequences=(),
    )
    if not checked.is_sound or before is None:
        return checked
    return replace(checked, consequences=_consequences(case, reason, written, before, day))


def _missing(written: WrittenPremise) -> Iterator[str]:
    if not written.texts.get(ReadingName.FAIR, "").strip():
        yield _("Die faire Lesart fehlt. Ohne sie lässt sich der Grund nicht prüfen.")
    if not written.note_de.strip():
        yield _("Die Begründung fehlt. Jede Lesart braucht einen Satz, warum sie so und nicht anders gewählt ist.")


def _is_unchanged(old: WrittenPremise, written: WrittenPremise) -> bool:
    """Say whether the readings are other than before while the note is still the old one."""
    same = all(" ".join(written.texts.get(n, "").split()) == old.texts[n] for n in ReadingName)
    return not same and bool(old.note_de) and " ".join(written.note_de.split()) == old.note_de


def _remark(finding: Finding, text: str) -> Remark:
    start = min(finding.place.start or 0, len(text))
    end = max(start, min(finding.place.end or len(text), len(text)))
    return Remark(finding=finding, before=text[:start], at=text[start:end] or "␣", after=text[end:])


def _consequences(
    case: Case, reason: Reason, written: WrittenPremise, before: Recheck, day: date
) -> tuple[Consequence, ...]:
    texts = {name: text for name, text in written.texts.items() if text.strip()}
    premise = Premise(texts=texts, note=Text(de=written.note_de, en=written.note_en))
    changed = replace(case, reasons={**case.reasons, reason.id: replace(reason, premise=premise)})
    after = recheck(changed, programmes(), Question(decision=before.decision.id, until=day))
    return (*_states(before, after, reason.id, day), *_outcomes(before, after, day))


def _states(before: Recheck, after: Recheck, reason: str, day: date) -> Iterator[Consequence]:
    for reading in ReadingName:
        for view in before.views:
            old, new = (badge_on(result, reason, view, day, reading) for result in (before, after))
            what = _("Der Grund, %(reading)s gelesen") % {
                "reading": READING_NAMES[reading].in_language(page_language())
            }
            yield Consequence(what=what, view=view_name(view), before=old, after=new)


def _outcomes(before: Recheck, after: Recheck, day: date) -> Iterator[Consequence]:
    modes = dict.fromkeys(run.mode for run in before.outcomes)
    for mode in modes:
        for view in before.views:
            old, new = (_outcome(result, mode, view, day) for result in (before, after))
            name = MODE_NAMES[mode].in_language(page_language())
            yield Consequence(
                what=_("Das Ergebnis, %(mode)s") % {"mode": name}, view=view_name(view), before=old, after=new
            )


def _outcome(result: Recheck, mode: str, view: str, day: date) -> Badge:
    found = ""
    for run in result.outcomes:
        if (run.mode, run.view, run.reading) == (mode, view, ReadingName.FAIR) and run.day <= day:
            found = run.carried
    words = {"carried": _("getragen"), "open": _("offen"), "not-carried": _("nicht mehr getragen")}
    tones = {"carried": "success", "open": "warning", "not-carried": "danger"}
    return Badge(words=words.get(found, "–"), tone=tones.get(found, "info"))
