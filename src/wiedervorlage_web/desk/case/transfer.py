"""A case as one file: out as a ZIP of its folder, in from one, without loss."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wiedervorlage.adapters.cases.case_files import texts_and_hashes
from wiedervorlage.adapters.cases.case_zip import ZipRefusedError, pack_case, unpack_case
from wiedervorlage.case.keeping import CaseExistsError
from wiedervorlage.flow import open_case
from wiedervorlage_web.actions.cases import import_case
from wiedervorlage_web.analysis import programmes
from wiedervorlage_web.desk.page import acting, case_or_404, page
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.keeping import kept_case

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest
    from django.utils.functional import _StrPromise

    from wiedervorlage.foundation.findings import Finding

REFUSALS: Final[Mapping[str, _StrPromise]] = {
    "not-a-zip": gettext_lazy("Das ist keine ZIP-Datei, oder sie ist beschädigt."),
    "too-much": gettext_lazy("Ausgepackt ist das zu viel: höchstens 2000 Dateien und 200 MB."),
    "path": gettext_lazy("Darin steht ein Dateiname, der aus dem Ordner hinausführt oder den kein Ordner fassen kann."),
    "kind": gettext_lazy("Darin steht eine Verknüpfung oder eine verschlüsselte Datei; nur einfache Dateien gehen."),
    "twice": gettext_lazy("Darin steht derselbe Dateiname zweimal."),
    "no-case": gettext_lazy("Darin fehlt die Datei case.yaml: Das ist kein Ordner eines Vorgangs."),
}


class FolderForm(forms.Form):
    """A ZIP, and the short name under which the case is kept."""

    file = forms.FileField(
        label=gettext_lazy("Ordner des Vorgangs als ZIP-Datei"),
        help_text=gettext_lazy("Wie ihn „Als Ordner herunterladen“ oder die Befehlszeile liefert."),
    )
    slug = forms.SlugField(
        label=gettext_lazy("Kurzname"),
        max_length=80,
        required=False,
        help_text=gettext_lazy("Buchstaben, Ziffern, Bindestrich. Leer: der Name des Ordners."),
    )


@page(Right.READ)
def download(request: HttpRequest, slug: str) -> HttpResponse:
    """Send the folder of a case as it stands."""
    record = case_or_404(request, slug)
    answer = HttpResponse(pack_case(record.slug, kept_case(record).files), content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="{record.slug}.zip"'
    return answer


@page(Right.WORK, methods=("GET", "HEAD", "POST"))
def bring_in(request: HttpRequest) -> HttpResponse:
    """Take in a case from a ZIP of its folder, whole or not at all."""
    form = FolderForm(request.POST or None, request.FILES or None)
    findings: tuple[Finding, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            name, files, findings = _read(form)
            record = import_case(acting(request), name, files)
        except forms.ValidationError as error:
            form.add_error(None, error)
        except CaseExistsError:
            form.add_error("slug", _("Einen Vorgang dieses Kurznamens gibt es schon. Wählen Sie einen anderen."))
        else:
            messages.success(request, _("Der Vorgang ist aufgenommen, Datei für Datei wie im Ordner."))
            return redirect("case", slug=record.slug)
    status = 422 if form.errors else 200
    return render(request, "desk/cases/bring_in.html", {"form": form, "findings": findings}, status=status)


def _read(form: FolderForm) -> tuple[str, dict[str, bytes], tuple[Finding, ...]]:
    sent = form.cleaned_data["file"]
    if sent.size > settings.ENVIRONMENT.upload_limit:
        raise forms.ValidationError(_("Die Datei ist zu groß."))
    try:
        folder, files = unpack_case(sent.read())
    except ZipRefusedError as refused:
        detail = f" ({refused.detail[:120]})" if refused.why in {"path", "kind", "twice"} else ""
        raise forms.ValidationError(f"{REFUSALS[refused.why]}{detail}") from refused
    opened = open_case(texts_and_hashes(files)[0], programmes())
    if opened.case is None:
        told = "; ".join(finding.line() for finding in opened.findings[:5])
        raise forms.ValidationError(_("Der Vorgang ist nicht lesbar: %(told)s") % {"told": told})
    stem = PurePath(sent.name or "").stem
    name = form.cleaned_data["slug"] or re.sub(r"[^A-Za-z0-9_-]+", "-", folder or stem).strip("-")[:80] or "vorgang"
    return name, files, opened.findings
