"""Pages of the funding rules."""

from __future__ import annotations

from django.urls import URLPattern, path

from wiedervorlage_web.desk.rule import funding, rules

urlpatterns: list[URLPattern] = [
    path("", rules.listing, name="rules"),
    path("<slug:land>/<slug:name>/", rules.on_day, name="rule"),
    path("<slug:land>/<slug:name>/zeitverlauf/", rules.timeline, name="rule-timeline"),
    path("<slug:land>/<slug:name>/zeitverlauf.svg", rules.picture, name="rule-picture"),
    path("<slug:land>/<slug:name>/unterschiede/", rules.changes, name="rule-changes"),
    path("<slug:land>/<slug:name>/foerderung/", funding.funding, name="rule-funding"),
]
