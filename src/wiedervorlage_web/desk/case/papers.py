"""Papers of a case: begin, look at the pages, edit passages, hand in, release, download."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wiedervorlage.adapters.documents.page_pictures import page_picture
from wiedervorlage.adapters.paper_files import Format
from wiedervorlage.flow import CaseHasErrorsError
from wiedervorlage.recheck.run import NothingToRecheckError
from wiedervorlage_web.actions import papers as actions
from wiedervorlage_web.desk.page import acting, case_or_404, page
from wiedervorlage_web.drafting import PaperChoice, draft_of, files_of, page_count
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.models import PaperRecord
from wiedervorlage_web.records.models.papers import DRAFT, RELEASED

if TYPE_CHECKING:
    from django.http import HttpRequest

    from wiedervorlage_web.records.models import CaseRecord

_TYPES: Final = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}

_NOT_WRITABLE: Final = gettext_lazy(
    "An diesem Tag lässt sich das nicht schreiben: Der Vorgang hat Fehler, oder es war noch nichts entschieden."
)
_TOO_LATE: Final = gettext_lazy("Jemand war schneller: Das Schriftstück wurde inzwischen geändert. Bitte neu ansehen.")


class PaperForm(forms.Form):
    """What to write, as of which day."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Schriftstück"),
        choices=[("reply", gettext_lazy("Antwortschreiben")), ("council", gettext_lazy("Sitzungsvorlage"))],
    )
    on = forms.DateField(
        label=gettext_lazy("Tag"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=gettext_lazy("Was erst später bekannt wurde, hat keine Wirkung."),
    )
    decision = forms.ChoiceField(label=gettext_lazy("Entscheidung, auf die es zurückgeht"), required=False)
    language = forms.ChoiceField(
        label=gettext_lazy("Sprache"), choices=[("de", gettext_lazy("Deutsch")), ("en", gettext_lazy("Englisch"))]
    )
    form = forms.ChoiceField(
        label=gettext_lazy("Form nach DIN 5008"),
        choices=[("", gettext_lazy("wie im Haus üblich")), ("A", "A"), ("B", "B")],
        required=False,
    )

    number = forms.CharField(
        label=gettext_lazy("Vorlagen-Nummer"),
        required=False,
        max_length=60,
        help_text=gettext_lazy(
            "Nur für Sitzungsvorlagen, wie auch das Folgende. Was leer bleibt, ergänzt der Sitzungsdienst."
        ),
    )
    public = forms.ChoiceField(
        label=gettext_lazy("Öffentlich?"),
        choices=[
            ("", gettext_lazy("noch offen")),
            ("yes", gettext_lazy("öffentlich")),
            ("no", gettext_lazy("nichtöffentlich")),
        ],
        required=False,
    )
    unit = forms.CharField(label=gettext_lazy("Federführendes Amt"), required=False, max_length=200)
    body = forms.CharField(label=gettext_lazy("Gremium, das beschließt"), required=False, max_length=200)
    item = forms.CharField(label=gettext_lazy("Tagesordnungspunkt"), required=False, max_length=20)

    def choose_from(self, record: CaseRecord) -> None:
        """Offer the decisions of the case."""
        field = self.fields["decision"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("die erste schriftliche Ablehnung"))] + [
                (item.key, f"{item.day:%d.%m.%Y} · {item.about_de[:90]}") for item in record.decisions.all()
            ]


@page(Right.READ, writes=Right.WORK, methods=("GET", "HEAD", "POST"))
def listing(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the papers of a case, and begin a new one."""
    record, who = case_or_404(request, slug), acting(request)
    form = PaperForm(request.POST or None, initial={"on": who.today, "language": "de"})
    form.choose_from(record)
    if request.method == "POST" and form.is_valid():
        try:
            paper = actions.begin(who, record, PaperChoice(**form.cleaned_data))
        except (CaseHasErrorsError, NothingToRecheckError):
            form.add_error("on", _NOT_WRITABLE)
        else:
            return redirect("paper", slug=slug, number=paper.pk)
    papers = record.papers.select_related("drafted_by", "released_by")
    context = {"record": record, "tab": "papers", "form": form, "papers": papers}
    return render(request, "desk/papers/listing.html", context)


@page(Right.READ, writes=Right.WORK, methods=("GET", "HEAD", "POST"))
def paper(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show a paper: its pages, its words to edit, its state; keep edits."""
    record, who = case_or_404(request, slug), acting(request)
    kept = _paper_or_404(record, number)
    if request.method == "POST":
        words = {key[6:]: _lines(str(text)) for key, text in request.POST.items() if key.startswith("words-")}
        try:
            actions.edit(who, kept, words, based_on=_version(request))
            messages.success(request, _("Gespeichert. Die Seiten zeigen den neuen Wortlaut."))
        except actions.PaperChangedError as error:
            return render(
                request, "desk/papers/conflict.html", _conflict(error.current, words) | {"record": record}, status=409
            )
        return redirect("paper", slug=slug, number=number)
    draft = draft_of(kept)
    pages = [page_count(file.data) for file in files_of(kept, (Format.PDF,)) if file.name.endswith(".pdf")]
    context = {
        "record": record,
        "tab": "papers",
        "paper": kept,
        "draft": draft,
        "edited": kept.state == DRAFT,
        "own": kept.drafted_by_id == who.user.pk,
        "pages": [(which, place) for which, count in enumerate(pages) for place in range(1, count + 1)],
        "files": [file.name for file in kept.files.all()] or [file.name for file in files_of(kept)],
        "texts": draft.texts,
    }
    return render(request, "desk/papers/paper.html", context)


@page(Right.READ, writes=Right.REMIND, methods=("POST",))
def move(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Hand in, take back or release."""
    record, who = case_or_404(request, slug), acting(request)
    kept, based_on = _paper_or_404(record, number), _version(request)
    try:
        match request.POST.get("do"):
            case "hand-in":
                actions.hand_in(who, kept, based_on=based_on)
                messages.success(request, _("Eingereicht. Eine zweite Person gibt frei."))
            case "take-back":
                actions.take_back(who, kept, based_on=based_on)
                messages.success(request, _("Wieder ein Entwurf."))
            case "release":
                actions.release(who, kept, based_on=based_on)
                messages.success(request, _("Freigegeben. Die Dateien stehen jetzt fest."))
            case _:
                messages.error(request, _("Das gibt es nicht."))
    except actions.PaperChangedError:
        messages.warning(request, str(_TOO_LATE))
    except actions.FourEyesError:
        messages.error(request, _("Wer entworfen hat, gibt nicht frei: Das muss eine zweite Person tun."))
    return redirect("paper", slug=slug, number=number)


@page(Right.READ)
def picture(request: HttpRequest, slug: str, number: int, which: int, place: int) -> HttpResponse:
    """Show a page of a paper as it will be printed."""
    kept = _paper_or_404(case_or_404(request, slug), number)
    png = _picture(kept.pk, kept.version, which, place)
    return HttpResponse(png, content_type="image/png")


@page(Right.READ)
def download(request: HttpRequest, slug: str, number: int, name: str) -> HttpResponse:
    """Hand out a file: of a released paper the one that was released, else the draft as it stands."""
    kept = _paper_or_404(case_or_404(request, slug), number)
    released = kept.files.select_related("blob").filter(name=name).first()
    if released is not None:
        data = bytes(released.blob.content)
    elif kept.state == RELEASED:
        raise Http404(name)
    else:
        found = {file.name: file.data for file in files_of(kept)}
        if name not in found:
            raise Http404(name)
        data = found[name]
    answer = HttpResponse(data, content_type=_TYPES[PurePosixPath(name).suffix])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@lru_cache(maxsize=64)
def _picture(number: int, version: int, which: int, place: int) -> bytes:
    kept = PaperRecord.objects.select_related("case__organisation").get(pk=number, version=version)
    files = files_of(kept, (Format.PDF,), final=kept.state == RELEASED)
    if which >= len(files) or not 1 <= place <= page_count(files[which].data):
        raise Http404(place)
    return page_picture(files[which].data, place)


def _paper_or_404(record: CaseRecord, number: int) -> PaperRecord:
    papers = PaperRecord.objects.select_related("case__organisation", "drafted_by")
    return get_object_or_404(papers, pk=number, case=record)


def _version(request: HttpRequest) -> int:
    text = request.POST.get("version", "")
    return int(text) if text.isdigit() else 0


def _lines(text: str) -> str:
    """Browsers send line ends as CR LF; the words of a paper hold LF."""
    return text.replace("\r\n", "\n")


def _conflict(current: PaperRecord, words: dict[str, str]) -> dict[str, object]:
    """Return the passages that differ, both wordings side by side."""
    now = {passage.key: passage.text for passage in draft_of(current).passages}
    rows = [(key, now.get(key, ""), text) for key, text in words.items() if now.get(key, "") != text]
    return {"paper": current, "rows": rows, "still_draft": current.state == DRAFT}
