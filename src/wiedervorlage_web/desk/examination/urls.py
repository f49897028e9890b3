"""Pages of the examination of a case."""

from __future__ import annotations

from django.urls import URLPattern, path

from wiedervorlage_web.desk.examination import examinations

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/pruefung/", examinations.examination, name="examination"),
    path("<slug:slug>/pruefung/was-waere/", examinations.what_if, name="what-if"),
]
