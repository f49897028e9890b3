"""Things on file and proposals for tests of how papers are joined in a case; all of it fictional."""

from __future__ import annotations

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.decided_on_file import OnFile
from wiedervorlage.intake.filing.matters import matter_of
from wiedervorlage.intake.filing.new_document import NewDocument
from wiedervorlage.intake.filing.proposals import Proposal
from wiedervorlage.intake.reading import Span

LIBRARY = "Gemeindebücherei; Antrag der Fraktion Lindenliste vom 11.01.2019"


def proposal(quote, *, sort=ProposalSort.DECISION, kind="refuse", heading=LIBRARY, start=0, **fields):
    """Return what was read in a paper."""
    pieces = (Span(start=start, end=start + len(quote)),)
    return Proposal(id=f"p{start}", sort=sort, kind=kind, quote=quote, pieces=pieces, heading=heading, **fields)


def on_file(
    words, *, id="x", outcome="refuse", day="2019-02-25", heading=LIBRARY, laid_before=False, document="vorlage"
):
    """Return something decided or laid before a body that a case knows."""
    return OnFile(
        id=id, day=day, outcome=outcome, own=matter_of(words), whole=matter_of(heading, words), words=words,
        is_open=True, is_laid_before=laid_before, document=document, item={},
    )  # fmt: skip


def document(kind="minutes", by="Gemeinde Ahausen", on="2019-03-26", **fields):
    """Return a paper."""
    given = {"is_reply": False, "is_of_sitting": kind == "minutes", "is_laid_before": kind == "council paper"}
    given |= {"asked_on": on, "matter": ""} | fields
    return NewDocument(
        id="papier", file="documents/papier.txt", text_file="", kind=kind, by=by, to="", decided_by=by, on=on,
        received="", references=(), sha256="", attachment="", findings=(), **given,
    )  # fmt: skip
