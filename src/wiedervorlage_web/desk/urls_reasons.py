"""Pages of one reason of a case."""

from __future__ import annotations

from django.urls import URLPattern, path

from wiedervorlage_web.desk import premises, reasons

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/gruende/<slug:key>/", reasons.reason, name="reason"),
    path("<slug:slug>/gruende/<slug:key>/verlauf-<int:number>.svg", reasons.picture, name="reason-picture"),
    path("<slug:slug>/gruende/<slug:key>/annahme/", premises.premise, name="premise"),
    path("<slug:slug>/gruende/<slug:key>/annahme/pruefen/", premises.check, name="premise-check"),
]
