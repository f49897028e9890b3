"""The document model: parts in order, drafts marked, both languages in one paper."""

import pytest

from tests.papers import samples
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council import HEADINGS, Annex, compose_annex_cover, compose_council_paper
from wiedervorlage.papers.letter import compose_letter
from wiedervorlage.papers.texts import texts_of
from wiedervorlage.papers.words import Link, runs


def test_a_letter_is_read_in_the_order_of_the_norm():
    paper = compose_letter(samples.letter_parts(), samples.office())
    kinds = [type(block).__name__ for block in paper.blocks]
    assert kinds[:6] == ["Letterhead", "AddressField", "InformationBlock", "SenderDetails", "Subject", "Salutation"]
    assert kinds[-3:] == ["Closing", "Enclosures", "Copies"]


def test_a_draft_is_marked_and_a_sent_letter_is_not():
    assert compose_letter(samples.letter_parts(), samples.office()).marking.de == "Entwurf, nicht versandt"
    assert compose_letter(samples.letter_parts(draft=False), samples.office()).marking == ""


def test_the_office_sets_the_order_and_the_headings_of_a_council_paper():
    office = samples.office(council_order=("facts", "finance"), headings={"facts": "Sachverhalt"})
    paper = compose_council_paper(samples.council_parts(), office)
    headings = [paper.say(block.words) for block in paper.blocks if isinstance(block, b.Heading) and block.level == 2]
    assert headings == ["Sachverhalt", "Finanzielle Auswirkungen", "Beschlussvorschlag", "Varianten",
                        "Stellungnahmen der Gemeinden"]  # fmt: skip


def test_no_part_of_a_council_paper_is_lost_whatever_the_order():
    for order in ((), ("positions",), tuple(reversed(tuple(HEADINGS)))):
        paper = compose_council_paper(samples.council_parts(), samples.office(council_order=order))
        usual = compose_council_paper(samples.council_parts(), samples.office())
        assert sorted(map(repr, paper.blocks)) == sorted(map(repr, usual.blocks))


def test_an_empty_part_says_that_there_is_nothing_to_report():
    paper = compose_council_paper(samples.council_parts(facts=()), samples.office())
    position = next(i for i, x in enumerate(paper.blocks) if isinstance(x, b.Heading) and x.words is HEADINGS["facts"])
    assert paper.blocks[position + 1].runs[0].words.de == "Hierzu ist nichts zu berichten."


def test_an_annex_bears_its_mark_and_the_agenda_item():
    assert Annex(number=1, title="Brief", item="3.1").mark.de == "Anlage\u00a01 zu TOP\u00a03.1"
    assert Annex(number=2, title="Brief").mark.en == "Annex\u00a02"
    parts = samples.council_parts()
    cover = compose_annex_cover(parts, parts.annexes[0], samples.office())
    assert [t.text for t in texts_of(cover)][3] == "Anlage\u00a01 zu TOP\u00a03.1"


def test_one_paper_speaks_both_languages():
    paper = compose_council_paper(samples.council_parts(), samples.office())
    german, english = ({t.text for t in texts_of(p)} for p in (paper, paper.in_language("en")))
    assert "Beschlussvorschlag" in german
    assert "Proposed resolution" in english
    assert "Proposed resolution" not in german


def test_a_ragged_table_is_refused():
    with pytest.raises(ValueError, match="row 1 has 1 cells for 2 columns"):
        b.Table(caption="x", columns=(b.Column(header="a"), b.Column(header="b")), rows=((runs("1"),),))


def test_a_link_leads_to_an_address_and_runs_nothing():
    assert Link(words="Seite", target="https://example.org").target
    with pytest.raises(ValueError, match="no address"):
        Link(words="Seite", target="javascript:alert(1)")
