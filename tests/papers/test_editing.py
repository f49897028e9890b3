"""Edits by hand change the words they mean and nothing else; footnotes cannot be invented."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.editing import edit_paper, passages, read_runs, write_runs
from wiedervorlage.papers.paper import Paper
from wiedervorlage.papers.words import Link, Note, Run, note, notes_of, runs, strong

_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
_INLINE = st.one_of(
    st.builds(Run, words=_WORDS, weight=st.sampled_from(["plain", "strong", "emphasis"])),
    st.builds(Link, words=_WORDS, target=st.just("https://kreis.example/seite")),
    st.builds(lambda words: Note(runs=(Run(words=words),)), _WORDS),
)


def _paper() -> Paper:
    return Paper(
        layout="letter",
        title="Antwort",
        day=date(2016, 4, 25),
        blocks=(
            b.Subject(lines=("Gemeinsame Stelle", "Ihr Schreiben")),
            b.Salutation(words="Sehr geehrte Frau Muster,"),
            b.Paragraph(
                runs=runs(Text(de="Die Zahl stieg auf 632", en="The figure rose to 632"), note("Statistik"), ".")
            ),
            b.Resolution(proposals=(b.Proposal(runs=(runs("Der Kreistag beschließt."), runs("Dank."))),)),
        ),
    )


@given(st.lists(_INLINE, max_size=6).map(tuple))
def test_what_is_written_is_read_back(parts):
    written = write_runs(parts, "de")

    again, findings = read_runs(written, notes_of(parts))

    assert write_runs(again, "de") == written
    assert "".join(_words(again)) == "".join(_words(parts))
    assert findings == ()


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text):
    parts, _ = read_runs(text, ())

    assert all(isinstance(part, (Run, Link)) for part in parts)


def test_an_edit_changes_its_passage_alone():
    paper = _paper()

    edited = edit_paper(paper, {"2": "Die Zahl stieg auf **632**[^1] Personen."})

    assert edited.findings == ()
    assert edited.paper.blocks[2] == b.Paragraph(
        runs=(Run(words="Die Zahl stieg auf "), strong("632"), note("Statistik"), Run(words=" Personen."))
    )
    assert [block for n, block in enumerate(edited.paper.blocks) if n != 2] == [
        block for n, block in enumerate(paper.blocks) if n != 2
    ]


def test_sending_back_what_was_shown_changes_nothing():
    paper = _paper()

    edited = edit_paper(paper, {passage.key: passage.text for passage in passages(paper)})

    assert edited.findings == ()
    assert edited.paper == paper


def test_a_footnote_cannot_be_invented_and_a_dropped_one_is_told():
    edited = edit_paper(_paper(), {"2": "Die Zahl stieg[^2]."})

    assert sorted(finding.code for finding in edited.findings) == ["PAP-060", "PAP-061"]


def test_an_edit_without_its_passage_is_told():
    edited = edit_paper(_paper(), {"99": "Nirgends"})

    assert [finding.code for finding in edited.findings] == ["PAP-062"]


def test_proposals_are_edited_paragraph_by_paragraph():
    edited = edit_paper(_paper(), {"3.0.1": "Der Landrat berichtet."})

    assert edited.paper.blocks[3] == b.Resolution(
        proposals=(b.Proposal(runs=(runs("Der Kreistag beschließt."), runs("Der Landrat berichtet."))),)
    )


def _words(parts):
    return [str(part.words) for part in parts if not isinstance(part, Note)]
