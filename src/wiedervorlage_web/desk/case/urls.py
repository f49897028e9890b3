"""Pages of one case."""

from __future__ import annotations

from django.urls import URLPattern, path

from wiedervorlage_web.desk.case import cases, papers, reminders, timeline, transfer
from wiedervorlage_web.desk.figures import case_evidence
from wiedervorlage_web.desk.letters import proposals

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/", cases.case, name="case"),
    path("<slug:slug>/zeitverlauf.svg", timeline.picture, name="case-timeline"),
    path("<slug:slug>/ordner.zip", transfer.download, name="case-folder"),
    path("<slug:slug>/belege/", case_evidence.case_evidence, name="case-evidence"),
    path("<slug:slug>/belege.svg", case_evidence.picture, name="case-evidence-chart"),
    path("<slug:slug>/vorschlaege/", proposals.proposals, name="case-proposals"),
    path("<slug:slug>/unterlagen/", cases.documents, name="case-documents"),
    path("<slug:slug>/unterlagen/<path:path>", cases.file, name="case-file"),
    path("<slug:slug>/uebergeben/", cases.hand_over, name="case-hand-over"),
    path("<slug:slug>/veroeffentlichen/", cases.publish, name="case-publish"),
    path("<slug:slug>/wiedervorlage/", reminders.put_on_day, name="reminder-new"),
    path("<slug:slug>/wiedervorlage/<int:number>/", reminders.change, name="reminder-change"),
    path("<slug:slug>/schriftstuecke/", papers.listing, name="papers"),
    path("<slug:slug>/schriftstuecke/<int:number>/", papers.paper, name="paper"),
    path("<slug:slug>/schriftstuecke/<int:number>/weg/", papers.move, name="paper-move"),
    path(
        "<slug:slug>/schriftstuecke/<int:number>/seite-<int:which>-<int:place>.png",
        papers.picture,
        name="paper-page",
    ),
    path("<slug:slug>/schriftstuecke/<int:number>/<str:name>", papers.download, name="paper-file"),
]
