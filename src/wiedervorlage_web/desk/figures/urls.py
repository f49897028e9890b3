"""Pages of the evidence."""

from __future__ import annotations

from django.urls import URLPattern, path

from wiedervorlage_web.desk.figures import evidence

urlpatterns: list[URLPattern] = [
    path("", evidence.evidence, name="evidence"),
    path("<int:number>/", evidence.statistics, name="statistics"),
]
