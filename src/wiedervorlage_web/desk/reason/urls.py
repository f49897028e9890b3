"""Pages of one reason of a case."""

from __future__ import annotations

from django.urls import URLPattern, path

from wiedervorlage_web.desk.reason import premises, reasons

# The id of a reason may hold letters beyond ASCII, dots and slashes; so the longer addresses come first.
urlpatterns: list[URLPattern] = [
    path("<slug:slug>/gruende/<path:key>/annahme/pruefen/", premises.check, name="premise-check"),
    path("<slug:slug>/gruende/<path:key>/annahme/", premises.premise, name="premise"),
    path("<slug:slug>/gruende/<path:key>/verlauf-<int:number>.svg", reasons.picture, name="reason-picture"),
    path("<slug:slug>/gruende/<path:key>/", reasons.reason, name="reason"),
]
