"""All pages by address. Addresses are German, as the office speaks; names are English, as the code does."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from wiedervorlage_web.desk import accessibility, overview, public, search

handler403 = "wiedervorlage_web.desk.refusals.forbidden"
handler404 = "wiedervorlage_web.desk.refusals.not_there"
handler500 = "wiedervorlage_web.desk.refusals.failure"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", overview.desk, name="desk"),
    path("konto/", include("wiedervorlage_web.people.urls")),
    path("vorgaenge/", include("wiedervorlage_web.desk.urls_cases")),
    path("suche/", search.search, name="search"),
    path("oeffentlich/", public.listing, name="public"),
    path("oeffentlich/<slug:house>/<slug:slug>/", public.case, name="public-case"),
    path("barrierefreiheit/", accessibility.statement, name="accessibility"),
    path("sprache/", include("django.conf.urls.i18n")),
]
