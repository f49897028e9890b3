"""Pages of one reason of a case."""

from __future__ import annotations

from django.urls import URLPattern, path

from wiedervorlage_web.desk import reasons

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/gruende/<slug:key>/", reasons.reason, name="reason"),
    path("<slug:slug>/gruende/<slug:key>/verlauf-<int:number>.svg", reasons.picture, name="reason-picture"),
]
