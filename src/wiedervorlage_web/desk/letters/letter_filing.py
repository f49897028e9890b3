"""Take a letter to its case: the cases it may belong to with their clues, what the case knows already, and filing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wiedervorlage.case.keeping import CaseChangedError
from wiedervorlage.intake.filing.matching import match_case, own_case, sketch_case
from wiedervorlage_web.actions import uploads as upload_actions
from wiedervorlage_web.actions.filing import NotFiledError, Said, file_letter, look_ahead
from wiedervorlage_web.analysis import opened_case
from wiedervorlage_web.desk.letters.inbox import upload_or_404
from wiedervorlage_web.desk.letters.letter_form import word_on
from wiedervorlage_web.desk.letters.letter_reading import change_path, corrected_reading, statements_of
from wiedervorlage_web.desk.letters.letter_statements import ACCEPTED, OPEN, REJECTED
from wiedervorlage_web.desk.page import acting, case_or_404, page
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.models import CaseRecord
from wiedervorlage_web.uploaded import is_read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.http import HttpRequest, HttpResponse

    from wiedervorlage.intake.filing.filing import Filing
    from wiedervorlage.intake.filing.matching import Match
    from wiedervorlage.intake.reading import Reading
    from wiedervorlage_web.desk.letters.letter_statements import Statement
    from wiedervorlage_web.people.models import Organisation
    from wiedervorlage_web.records.models import UploadRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A case of the house, and what speaks for it; ``match`` is None where nothing does."""

    record: CaseRecord
    match: Match | None


@page(Right.WORK, methods=("GET", "HEAD", "POST"))
def filing(request: HttpRequest, number: int) -> HttpResponse:
    """Ask for the case, show what filing there would mean, and file."""
    upload = upload_or_404(request, number, upload_actions.LETTER)
    if upload.done_at is not None or not is_read(upload):
        return redirect("letter", number=number)
    reading = corrected_reading(upload)
    statements = statements_of(reading)
    found = candidates(acting(request).house, reading)
    if request.method == "POST":
        return _filed(request, upload, reading, statements)
    chosen = _chosen(request, found)
    context = {
        "upload": upload,
        "candidates": found,
        "chosen": chosen,
        "ahead": look_ahead(upload, reading, chosen) if chosen else None,
        "counts": counts(statements, upload.choices),
        "corrections": len(upload.choices.get("fields", {})),
    }
    return render(request, "desk/inbox/filing.html", context)


def candidates(house: Organisation, reading: Reading) -> list[Candidate]:
    """Return the cases of the house, those with clues first, the best ahead."""
    records = {record.slug: record for record in CaseRecord.objects.filter(organisation=house).order_by("title_de")}
    cases = {slug: opened_case(record).case for slug, record in records.items()}
    slugs = {case.id: slug for slug, case in cases.items() if case is not None}
    matches = match_case(reading, [sketch_case(case) for case in cases.values() if case is not None])
    known = {slugs[match.case]: match for match in matches}
    best = own_case(matches)
    first = [slugs[best.case]] if best else []
    order = dict.fromkeys((*first, *known, *records))
    return [Candidate(record=records[slug], match=known.get(slug)) for slug in order]


def counts(statements: Sequence[Statement], choices: Mapping[str, object]) -> dict[str, int]:
    """Count what was said on the statements of a letter."""
    said = [word_on(statement, choices).word for statement in statements]
    return {"accepted": said.count(ACCEPTED), "rejected": said.count(REJECTED), "open": said.count(OPEN)}


def said_on(statements: Sequence[Statement], choices: Mapping[str, object], ahead: Filing | None) -> dict[str, Said]:
    """Return what somebody said on each statement, as the filing takes it.

    Decisions that the case knows already are named by their names in the case.
    """
    quotes = {statement.id: statement.quote for statement in statements}
    known = {link.quote: link.known for link in ahead.links} if ahead else {}
    said = {}
    for statement in statements:
        word = word_on(statement, choices)
        if word.word == OPEN:
            continue
        supports = tuple(known.get(quotes.get(name, ""), name) for name in word.supports or ())
        said[statement.id] = Said(
            accepted=word.word == ACCEPTED,
            changes={change_path(name): value for name, value in word.changes.items()},
            decisions=supports,
        )
    return said


def _chosen(request: HttpRequest, found: Sequence[Candidate]) -> CaseRecord | None:
    slug = request.GET.get("vorgang", "")
    if slug:
        return next((item.record for item in found if item.record.slug == slug), None)
    return found[0].record if found and found[0].match else None


def _filed(
    request: HttpRequest, upload: UploadRecord, reading: Reading, statements: Sequence[Statement]
) -> HttpResponse:
    record = case_or_404(request, request.POST.get("case", ""))
    said = said_on(statements, upload.choices, look_ahead(upload, reading, record))
    try:
        file_letter(acting(request), upload, reading, record, said)
    except NotFiledError as error:
        context = {"upload": upload, "record": record, "findings": error.findings}
        return render(request, "desk/inbox/not_filed.html", context, status=409)
    except (CaseChangedError, upload_actions.UploadChangedError):
        messages.warning(request, _("Jemand war schneller: Es wurde inzwischen etwas geändert. Bitte neu ansehen."))
        return redirect("letter-filing", number=upload.pk)
    messages.success(request, _("Das Schreiben liegt jetzt beim Vorgang."))
    return redirect("case", slug=record.slug)
