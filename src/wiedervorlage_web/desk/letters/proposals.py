"""What papers were read to say and nobody has spoken on yet: accepted into the case, or set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wiedervorlage.case.edits import AcceptProposal, Edit, RejectProposal
from wiedervorlage.case.keeping import CaseChangedError
from wiedervorlage_web.actions.filing import NotFiledError
from wiedervorlage_web.actions.proposals import decide
from wiedervorlage_web.analysis import opened_case
from wiedervorlage_web.desk.letters.letter_form import StatementRow, key_of
from wiedervorlage_web.desk.letters.letter_reading import change_path, statement_of
from wiedervorlage_web.desk.letters.letter_statements import ACCEPTED, OPEN, PROPOSED, SORTS, fields_of, missing_of
from wiedervorlage_web.desk.page import acting, case_or_404, page
from wiedervorlage_web.desk.templatetags.language import say
from wiedervorlage_web.people.rights import Right

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse

    from wiedervorlage.case.model import Case
    from wiedervorlage_web.records.models import CaseRecord


class ProposalsForm(forms.Form):
    """Asks somebody's word on every open proposal of a case."""

    def __init__(self, case: Case, data: Any = None) -> None:
        super().__init__(data, auto_id="feld-%s")
        waiting = [proposal for proposal in case.proposals.values() if proposal.is_open]
        self.statements = tuple(statement_of(proposal) for proposal in waiting)
        decisions = {decision.id: say(decision.about) for decision in (*case.decisions, *case.laid_before)}
        decisions |= {
            item.id: item.item.get("about", item.quote) for item in self.statements if item.sort == "decision"
        }
        became = {proposal.id: proposal.became for proposal in case.proposals.values() if proposal.became}
        for statement in self.statements:
            for name, field in fields_of(statement, decisions).items():
                self.fields[f"{statement.id}.{name}"] = field
                self.initial[f"{statement.id}.{name}"] = statement.item.get(name, "")
            self.initial[f"{statement.id}.word"] = OPEN
            self.initial[f"{statement.id}.supports"] = [became.get(name, name) for name in statement.supports]

    def rows(self, sort: str, *, is_laid_before: bool = False) -> list[StatementRow]:
        """Return the proposals of a sort; of decisions those a paper only lays before a body stand apart."""
        return [
            self._row(statement.id)
            for statement in self.statements
            if statement.sort == sort and statement.is_laid_before == is_laid_before
        ]

    def clean(self) -> dict[str, Any]:
        """Ask for what an accepted proposal lacks."""
        data = super().clean() or self.cleaned_data
        for statement in self.statements:
            if data.get(f"{statement.id}.word") == ACCEPTED:
                values = {name: data.get(f"{statement.id}.{name}", "") for name in statement.item}
                for name in missing_of(statement, values):
                    self.add_error(f"{statement.id}.{name}", _("Diese Angabe braucht der Vorgang."))
        return data

    def edits(self) -> Iterator[Edit]:
        """Yield what somebody said, as edits of the case; each after those it may rest on."""
        for sort in SORTS:
            for statement in (item for item in self.statements if item.sort == sort):
                word = self.cleaned_data[f"{statement.id}.word"]
                if word == ACCEPTED:
                    yield self._accepted(statement.id)
                elif word != OPEN:
                    yield RejectProposal(id=statement.id)

    def _accepted(self, name: str) -> AcceptProposal:
        statement = next(item for item in self.statements if item.id == name)
        data = self.cleaned_data
        changes = {
            change_path(field): data[f"{name}.{field}"]
            for field, value in statement.item.items()
            if data[f"{name}.{field}"] != value
        }
        return AcceptProposal(id=name, changes=changes, decisions=tuple(data.get(f"{name}.supports") or ()))

    def _row(self, name: str) -> StatementRow:
        statement = next(item for item in self.statements if item.id == name)
        names = [field for field in self.fields if field.startswith(f"{name}.") and not field.endswith(".word")]
        rest = tuple(self[field] for field in names)
        return StatementRow(statement=statement, key=key_of(name), word=self[f"{name}.word"], rest=rest)


@page(Right.READ, writes=Right.WORK, methods=("GET", "HEAD", "POST"))
def proposals(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the open proposals of a case, and do what somebody says on them."""
    record = case_or_404(request, slug)
    case = opened_case(record).case
    form = ProposalsForm(case, request.POST or None) if case else None
    if request.method == "POST" and form is not None and form.is_valid():
        based_on = request.POST.get("version", "")
        version = int(based_on) if based_on.isdigit() else 0
        try:
            decide(acting(request), record, list(form.edits()), based_on=version)
        except NotFiledError as error:
            context = {"record": record, "findings": error.findings}
            return render(request, "desk/cases/proposals_refused.html", context, status=409)
        except CaseChangedError:
            record.refresh_from_db()
            current = opened_case(record).case
            form = ProposalsForm(current, request.POST) if current else None
            messages.warning(
                request,
                _("Jemand war schneller: Der Vorgang wurde inzwischen geändert.")
                + " "
                + _("Ihre Eingaben stehen noch da; bitte vergleichen und noch einmal speichern."),
            )
            return _shown(request, record, form)
        messages.success(request, _("Gespeichert."))
        return redirect("case-proposals", slug=slug)
    return _shown(request, record, form)


def _shown(request: HttpRequest, record: CaseRecord, form: ProposalsForm | None) -> HttpResponse:
    sorts = list(_sorts(form)) if form else []
    context = {"record": record, "tab": "proposals", "form": form, "sorts": sorts}
    return render(request, "desk/cases/proposals.html", context)


def _sorts(form: ProposalsForm) -> Iterator[tuple[str, str, list[StatementRow]]]:
    """Yield the headings with the proposals below them; what is only to be resolved stands behind what was decided."""
    for name, (heading, one) in SORTS.items():
        yield str(heading), str(one), form.rows(name)
        if name == "decision":
            yield str(PROPOSED[0]), str(PROPOSED[1]), form.rows(name, is_laid_before=True)
