"""Pages of the inbox."""

from __future__ import annotations

from django.urls import URLPattern, path

from wiedervorlage_web.desk.letters import inbox, letter, letter_filing, new_case, unread

urlpatterns: list[URLPattern] = [
    path("", inbox.inbox, name="inbox"),
    path("<int:number>/", letter.letter, name="letter"),
    path("<int:number>/stand/", unread.state, name="letter-state"),
    path("<int:number>/ablegen/", letter_filing.filing, name="letter-filing"),
    path("<int:number>/neuer-vorgang/", new_case.new_case, name="letter-new-case"),
    path("<int:number>/original/", inbox.original, name="upload-original"),
    path("<int:number>/seite/<int:page_number>.png", inbox.picture, name="letter-page"),
    path("<int:number>/verwerfen/", inbox.drop, name="upload-drop"),
]
