"""All pages by address. Addresses are German, as the office speaks; names are English, as the code does."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from wiedervorlage_web.desk import accessibility, overview, public, search
from wiedervorlage_web.desk.case import transfer
from wiedervorlage_web.desk.house import audit
from wiedervorlage_web.desk.page import page
from wiedervorlage_web.people.rights import Right

handler400 = "wiedervorlage_web.desk.refusals.unreadable"
handler403 = "wiedervorlage_web.desk.refusals.forbidden"
handler404 = "wiedervorlage_web.desk.refusals.not_there"
handler429 = "wiedervorlage_web.desk.refusals.too_many"
handler500 = "wiedervorlage_web.desk.refusals.failure"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", overview.desk, name="desk"),
    path("konto/", include("wiedervorlage_web.desk.house.urls")),
    path("vorgaenge/", include("wiedervorlage_web.desk.reason.urls")),
    path("vorgaenge/", include("wiedervorlage_web.desk.examination.urls")),
    path("vorgaenge/", include("wiedervorlage_web.desk.case.urls")),
    path("posteingang/ordner/", transfer.bring_in, name="case-bring-in"),
    path("posteingang/", include("wiedervorlage_web.desk.letters.urls")),
    path("regeln/", include("wiedervorlage_web.desk.rule.urls")),
    path("belege/", include("wiedervorlage_web.desk.figures.urls")),
    path("suche/", search.search, name="search"),
    path("oeffentlich/", public.listing, name="public"),
    path("oeffentlich/<slug:house>/<slug:slug>/", public.case, name="public-case"),
    path("barrierefreiheit/", accessibility.statement, name="accessibility"),
    path("protokoll/", audit.protocol, name="audit"),
    path("sprache/", page(Right.PUBLIC, methods=("POST",))(set_language), name="set_language"),
]
