"""A new case from a letter: asked for what the case needs, with what the letter says as proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wiedervorlage.case.keeping import CaseExistsError
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.answers import LATER, TAKE, Answers
from wiedervorlage_web.actions import uploads as upload_actions
from wiedervorlage_web.actions.filing import NotFiledError
from wiedervorlage_web.actions.new_case import begin, make_case
from wiedervorlage_web.desk.letters.inbox import upload_or_404
from wiedervorlage_web.desk.letters.letter_form import word_on
from wiedervorlage_web.desk.letters.letter_reading import change_path, corrected_reading, statements_of
from wiedervorlage_web.desk.letters.letter_statements import ACCEPTED, REJECTED
from wiedervorlage_web.desk.letters.new_case_form import NewCaseForm, ReasonAsked
from wiedervorlage_web.desk.page import acting, page
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.uploaded import is_read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.http import HttpRequest, HttpResponse

    from wiedervorlage.case.values import Section
    from wiedervorlage.intake.filing.starting import Start
    from wiedervorlage.intake.reading import Reading
    from wiedervorlage_web.desk.letters.letter_statements import Statement
    from wiedervorlage_web.records.models import UploadRecord


@page(Right.WORK, methods=("GET", "HEAD", "POST"))
def new_case(request: HttpRequest, number: int) -> HttpResponse:
    """Ask for what the case needs, and make it."""
    upload = upload_or_404(request, number, upload_actions.LETTER)
    if upload.done_at is not None or not is_read(upload):
        return redirect("letter", number=number)
    reading = corrected_reading(upload)
    statements = statements_of(reading)
    start = begin(upload, reading, "neu")
    reasons = _reasons(start, statements, upload.choices)
    if request.POST.get("do") == "make":
        form = NewCaseForm(start.head, reasons, request.POST)
        answer = _made(request, upload, reading, form, statements)
        if answer is not None:
            return answer
    else:
        form = NewCaseForm(start.head, reasons, said=request.POST.dict())
    decided = [item for item in statements if item.sort == "decision"]
    taken = [item for item in decided if word_on(item, upload.choices).word == ACCEPTED]
    context = {"upload": upload, "form": form, "has_decision": bool(taken), "decisions": len(decided)}
    return render(request, "desk/inbox/new_case.html", context)


def _made(
    request: HttpRequest, upload: UploadRecord, reading: Reading, form: NewCaseForm, statements: Sequence[Statement]
) -> HttpResponse | None:
    """Make the case; None where the form is shown again."""
    if not form.is_valid():
        messages.error(request, _("Es fehlt noch etwas; die Stellen sind unten gekennzeichnet."))
        return None
    name = form.cleaned_data["name"]
    answers = _answers(begin(upload, reading, name), form, statements, upload.choices)
    try:
        record = make_case(acting(request), upload, reading, name, answers)
    except CaseExistsError:
        form.add_error("name", _("So heißt schon ein Vorgang. Bitte einen anderen Namen."))
        return None
    except NotFiledError as error:
        context = {"upload": upload, "findings": error.findings}
        return render(request, "desk/inbox/not_filed.html", context, status=409)
    except upload_actions.UploadChangedError:
        messages.warning(request, _("Jemand war schneller: Das Schreiben ist inzwischen abgelegt."))
        return redirect("letter", number=upload.pk)
    messages.success(request, _("Der Vorgang ist angelegt."))
    return redirect("case", slug=record.slug)


def _reasons(start: Start, statements: Sequence[Statement], choices: Mapping[str, object]) -> list[ReasonAsked]:
    """Return the reasons that somebody accepted, by their ids in the new case."""
    found = []
    for statement in statements:
        word = word_on(statement, choices)
        proposal = start.case.proposals.get(statement.id)
        if statement.sort != "reason" or word.word != ACCEPTED or proposal is None:
            continue
        values = {**statement.item, **word.changes}
        found.append(ReasonAsked(id=str(proposal.item.get("id", "")), kind=values["kind"], says=values["says"]))
    return found


def _answers(
    start: Start, form: NewCaseForm, statements: Sequence[Statement], choices: Mapping[str, object]
) -> Answers:
    """Return everything that was said on the letter as answers, by the items' ids in the new case."""
    items: dict[str, dict[str, Section]] = {}
    names = {name: str(proposal.item.get("id", "")) for name, proposal in start.case.proposals.items()}
    premises = {reason.id: form.premise_of(reason) for reason in form.reasons}
    for statement in statements:
        name = names.get(statement.id, "")
        word = word_on(statement, choices)
        take: bool | str = {ACCEPTED: True, REJECTED: False}.get(word.word, LATER)
        answer: Section = {TAKE: take}
        if take is True:
            answer |= {".".join(change_path(key)): value for key, value in word.changes.items()}
            answer |= premises.get(name, {})
            if word.supports is not None:
                answer["bears_on"] = [names[decision] for decision in word.supports if decision in names]
        items.setdefault(ProposalSort(statement.sort).section, {})[name] = answer
    return Answers(head=form.head(), items=items)
