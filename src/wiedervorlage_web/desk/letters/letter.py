"""A letter beside its reading: marked in the text and on the page, confirmed or corrected field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wiedervorlage.intake.naming import labels_of
from wiedervorlage_web.actions import uploads as actions
from wiedervorlage_web.desk.letters.inbox import upload_or_404
from wiedervorlage_web.desk.letters.letter_add_form import AddForm, typed
from wiedervorlage_web.desk.letters.letter_adding import add, remove
from wiedervorlage_web.desk.letters.letter_agenda import groups_of
from wiedervorlage_web.desk.letters.letter_form import LetterForm
from wiedervorlage_web.desk.letters.letter_marks import shown_pages, shown_text
from wiedervorlage_web.desk.letters.letter_reading import corrected_reading, spots_of, statements_of
from wiedervorlage_web.desk.letters.letter_statements import ACCEPTED, OPEN
from wiedervorlage_web.desk.letters.unread import unread
from wiedervorlage_web.desk.page import acting, page
from wiedervorlage_web.desk.templatetags.language import page_language, with_days
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.uploaded import chosen_part, is_read, parts, reading_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from wiedervorlage_web.records.models import UploadRecord


@page(Right.READ, writes=Right.WORK, methods=("GET", "HEAD", "POST"))
def letter(request: HttpRequest, number: int) -> HttpResponse:
    """Show a letter with its reading, and keep what somebody confirms or corrects."""
    upload = upload_or_404(request, number, actions.LETTER)
    if not is_read(upload):
        return unread(request, upload)
    reading = reading_of(upload)
    statements = statements_of(corrected_reading(upload))
    form = LetterForm(reading, statements, upload.choices, request.POST or None)
    is_adding = request.POST.get("do") == "add"
    adding = AddForm(reading.text, request.POST if is_adding else None, typed(request.POST))
    if request.method == "POST" and upload.done_at is None:
        answer = _worked_on(request, upload, form, adding)
        if answer is not None:
            return answer
    spots = spots_of(reading, statements)
    context = {
        "upload": upload,
        "reading": reading,
        "form": form,
        "adding": adding,
        "text": shown_text(reading.text, spots),
        "pages": shown_pages(upload, spots),
        "parts": parts(upload),
        "chosen": chosen_part(upload),
        "groups": list(groups_of(reading, form)),
        "general": [found for found in reading.findings if found.place.start is None],
        "doubts": [(f"hinweis-{number}", found) for number, found in enumerate(reading.findings)
                   if found.place.start is not None],
        "references": [item for item in reading.fields if item.name.startswith("references.")],
        "quantities": [item for item in reading.fields if item.name.startswith("quantities.")],
    }  # fmt: skip
    return render(request, "desk/inbox/letter.html", context)


def _worked_on(request: HttpRequest, upload: UploadRecord, form: LetterForm, adding: AddForm) -> HttpResponse | None:
    """Do what the form says; None where the page is shown again with what is missing."""
    based_on = request.POST.get("version", "")
    version = int(based_on) if based_on.isdigit() else 0
    todo = request.POST.get("do", "")
    try:
        if todo.startswith("part:"):
            return _with_part(request, upload, todo.removeprefix("part:"), version)
        if not _is_complete(form, todo) or (todo == "add" and not adding.is_valid()):
            messages.error(request, _("Es fehlt noch etwas; die Stellen sind unten gekennzeichnet."))
            return None
        choices = form.chosen()
        if todo == "add":
            return add(request, upload, choices, adding.added(), version)
        if todo.startswith("remove:"):
            return remove(request, upload, choices, todo.removeprefix("remove:"), version)
        if todo.startswith("offer:"):
            choices = _with_offer(choices, form, todo.removeprefix("offer:"))
        if todo == "all":
            choices = _all_accepted(choices)
        actions.choose(acting(request), upload, choices, based_on=version)
    except actions.UploadChangedError:
        upload.refresh_from_db()
        _say_both(request, upload, form)
        return None
    _say_not_added(request)
    if todo == "file":
        return redirect("letter-filing", number=upload.pk)
    messages.success(request, _("Gespeichert."))
    return redirect("letter", number=upload.pk)


def _say_not_added(request: HttpRequest) -> None:
    """Give back the words of a sentence that somebody typed and did not take up: saving the rest must not lose them."""
    words = typed(request.POST).get("passage", "").strip()
    if words:
        messages.warning(
            request,
            _("Nicht aufgenommen ist dieser Satz: „%(words)s“. Soll er gelten, bitte unten aufnehmen.")
            % {"words": words},
        )


def _is_complete(form: LetterForm, todo: str) -> bool:
    """Say whether nothing is wrong in the form but what is about to be removed from it."""
    removed = {f"remove:{item.id}": item for item in form.statements if item.is_added}.get(todo)
    left_aside = {f"{removed.id}.{name}" for name in removed.item} if removed else set()
    return set(form.errors) <= left_aside


def _say_both(request: HttpRequest, upload: UploadRecord, form: LetterForm) -> None:
    """Say what somebody else has saved meanwhile beside what was about to be; the form keeps the latter."""
    messages.warning(
        request,
        _("Jemand war schneller: Das Schreiben wurde inzwischen bearbeitet.")
        + " "
        + _("Ihre Eingaben stehen noch da; bitte vergleichen und noch einmal speichern."),
    )
    saved = upload.choices.get("fields", {})
    labels = labels_of({**dict.fromkeys(form.field_names()), **saved}, page_language())
    for name, theirs in saved.items():
        own = form.data.get(name, "")
        if own != theirs:
            words = {"field": labels[name], "theirs": with_days(theirs), "own": with_days(own)}
            messages.info(request, _("%(field)s: gespeichert ist „%(theirs)s“, Sie schreiben „%(own)s“.") % words)


def _with_part(request: HttpRequest, upload: UploadRecord, part: str, version: int) -> HttpResponse:
    if part.isdigit() and int(part) < len(parts(upload)):
        actions.choose(acting(request), upload, {"part": int(part)}, based_on=version)
    return redirect("letter", number=upload.pk)


def _with_offer(choices: dict[str, object], form: LetterForm, offer: str) -> dict[str, object]:
    """Take a value that the reading offered, where it did offer it."""
    name, _equals, value = offer.partition("=")
    offered = [row for row in (*form.main_rows(), *form.other_rows()) if row.item is not None and row.item.name == name]
    if any(value in found.offers for row in offered for found in row.findings):
        fields = choices.get("fields")
        choices = {**choices, "fields": {**(fields if isinstance(fields, dict) else {}), name: value}}
    return choices


def _all_accepted(choices: dict[str, object]) -> dict[str, object]:
    """Accept every statement on which nobody has said anything yet."""
    statements = choices.get("statements")
    if not isinstance(statements, dict):
        return choices
    said = {
        name: {**word, "word": ACCEPTED} if word.get("word", OPEN) == OPEN else word
        for name, word in statements.items()
    }
    return {**choices, "statements": said}
