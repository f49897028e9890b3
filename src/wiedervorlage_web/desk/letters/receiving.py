"""A file sent by form: its bytes within the limit, or the message that says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.utils.translation import gettext as _

from wiedervorlage_web.desk.templatetags.language import say
from wiedervorlage_web.environment import MEGABYTE

if TYPE_CHECKING:
    from django.http import HttpRequest

    from wiedervorlage_web.actions.uploads import FileRefusedError

FIELD = "datei"


def limit_in_megabytes() -> int:
    """Return the largest file in megabytes."""
    limit: int = settings.ENVIRONMENT.upload_limit
    return limit // MEGABYTE


def sent_file(request: HttpRequest) -> tuple[str, bytes] | None:
    """Return name and contents of the file sent, or None with a message where there is none that can be taken."""
    sent = request.FILES.get(FIELD)
    if sent is None:
        messages.error(request, _("Es war keine Datei dabei. Wählen Sie eine aus, oder ziehen Sie sie auf das Feld."))
        return None
    if (sent.size or 0) > settings.ENVIRONMENT.upload_limit:
        said = _("Die Datei ist größer als %(limit)s MB und wurde nicht angenommen. Teilen oder verkleinern Sie sie.")
        messages.error(request, said % {"limit": limit_in_megabytes()})
        return None
    return sent.name or "", sent.read()


def say_refused(request: HttpRequest, error: FileRefusedError) -> None:
    """Say why a file was refused and what to do; nothing of it was kept."""
    for found in error.findings:
        messages.error(request, f"{say(found.message)} {say(found.remedy)}")
    messages.info(request, _("Die Datei wurde nicht behalten."))
