"""Pages of one case."""

from __future__ import annotations

from django.urls import URLPattern, path

from wiedervorlage_web.desk import cases, reminders

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/", cases.case, name="case"),
    path("<slug:slug>/uebergeben/", cases.hand_over, name="case-hand-over"),
    path("<slug:slug>/wiedervorlage/", reminders.put_on_day, name="reminder-new"),
    path("<slug:slug>/wiedervorlage/<int:number>/", reminders.change, name="reminder-change"),
]
