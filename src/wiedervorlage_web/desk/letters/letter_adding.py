"""Add a statement that the reading missed, or take one back that somebody added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from wiedervorlage_web.actions import uploads as actions
from wiedervorlage_web.desk.letters.letter_added import id_of, kept_additions
from wiedervorlage_web.desk.letters.letter_form import key_of
from wiedervorlage_web.desk.letters.letter_reading import corrected_reading, statements_of
from wiedervorlage_web.desk.letters.letter_statements import ACCEPTED, OPEN, missing_of
from wiedervorlage_web.desk.page import acting

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from wiedervorlage_web.desk.letters.letter_added import Added
    from wiedervorlage_web.records.models import UploadRecord


def add(
    request: HttpRequest, upload: UploadRecord, choices: dict[str, Any], added: Added, version: int
) -> HttpResponse:
    """Take a statement up, as confirmed by whoever found it, and lead to it.

    Where the case needs more than its words (who, when), it stays open until that is said. What was read already is
    not taken up again; the rest of what was typed is kept then too.

    Raises:
        UploadChangedError: somebody else was faster.
    """
    reading = corrected_reading(upload, choices)
    name = id_of(reading, added)
    if any(statement.id == name for statement in statements_of(reading)):
        actions.choose(acting(request), upload, choices, based_on=version)
        messages.info(request, _("Dieser Satz steht schon in der Lesung. Bitte dort sagen, ob er gilt."))
        return _at(upload, name)
    choices = {**choices, "added": [*choices.get("added", []), added.plain()]}
    statement = next(item for item in statements_of(corrected_reading(upload, choices)) if item.id == name)
    missing = missing_of(statement, statement.item)
    word = {"word": OPEN if missing else ACCEPTED, "changes": {}}
    choices["statements"] = {**choices.get("statements", {}), name: word}
    actions.choose(acting(request), upload, choices, based_on=version, verb="upload.statement-added")
    if missing:
        messages.warning(
            request, _("Der Satz ist aufgenommen. Bitte unten noch ergänzen, was der Vorgang braucht, und übernehmen.")
        )
    else:
        messages.success(request, _("Der Satz ist aufgenommen und übernommen."))
    return _at(upload, name)


def remove(
    request: HttpRequest, upload: UploadRecord, choices: dict[str, Any], name: str, version: int
) -> HttpResponse | None:
    """Take an added statement back; what was read can only be rejected, and is left as it is (None).

    Raises:
        UploadChangedError: somebody else was faster.
    """
    reading = corrected_reading(upload, choices)
    kept = [added.plain() for added in kept_additions(choices) if id_of(reading, added) != name]
    if len(kept) == len(choices.get("added", [])):
        messages.error(
            request,
            _("Nur was von Hand aufgenommen ist, lässt sich entfernen. Einen gelesenen Satz können Sie verwerfen."),
        )
        return None
    words = {key: word for key, word in choices.get("statements", {}).items() if key != name}
    choices = {**choices, "statements": words, "added": kept}
    choices = {key: value for key, value in choices.items() if value or key == "part"}
    actions.choose(acting(request), upload, choices, based_on=version, verb="upload.statement-removed")
    messages.success(request, _("Der Satz ist wieder entfernt."))
    return redirect("letter", number=upload.pk)


def _at(upload: UploadRecord, name: str) -> HttpResponse:
    return redirect(f"{reverse('letter', kwargs={'number': upload.pk})}#lesung-{key_of(name)}")
