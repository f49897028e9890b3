"""Laws that hold for every text."""

import json
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise

import jsonschema
from hypothesis import example, given
from hypothesis import strategies as st

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.statements.judging.judging import load_judge
from wiedervorlage.intake.text.clauses import clauses
from wiedervorlage.intake.text.clean_text import join_lines
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs
from wiedervorlage.intake.text.sentences import sentences

PIECES = st.sampled_from([
    "Stadt Altenau", "Der Bürgermeister", "12345 Altenau", "Am Markt 1", "Sehr geehrte Frau Muster,", "\n", "\n\n",
    "\f", "Mit freundlichen Grüßen", "Im Auftrag", "IBAN DE79 4305 1040 3458 4291 19", "BIC: ABCDEFGH", "31.02.2014",
    "Datum: 14.03.2014", "**", "Eingang\n17. Feb. 2014\nBM\t50", "wir lehnen den Antrag ab, weil Personal fehlt.",
    "Zwar besteht Bedarf, aber", "TOP 3:", "zwölf (13)", "Summe\t300.000", "A\t100\nB\t100", "§ 7 Abs. 2", "z. B.",
    " ", "-", ":", "Telefon: 0 25 51/69-0", "Ihr Zeichen:", "Anlage 1 zu TOP 3.1", "5,5 Stellen", "1. ", "Anlagen",
])  # fmt: skip
PAPERS = st.one_of(
    st.text(max_size=400), st.lists(PIECES, max_size=30).map("".join), st.lists(PIECES, max_size=30).map("\n".join)
)


@given(PAPERS)
def test_any_text_gives_a_reading_whose_spans_hold_their_raw_text(text):
    reading = read_paper(text)

    assert [
        item
        for item in reading.fields
        if item.raw and _squeezed(text[item.span.start : item.span.end]) != _squeezed(item.raw)
    ] == []
    encode_reading(reading)


@given(PAPERS)
@example("Stadt\t0\n0\tDatum")  # the cell of the column beside it is no part of its place
def test_each_quote_is_made_of_its_pieces(text):
    reading = read_paper(text)
    quotes = [item.quote for item in (*reading.decisions, *reading.reasons, *reading.requests, *reading.offers)]

    for quote in (*quotes, *reading.body):
        pieces = "".join(text[piece.start : piece.end] for piece in quote.pieces)
        assert _letters(pieces) == _letters(quote.text)


@given(PAPERS)
def test_the_map_of_clean_text_rises_and_keeps_each_character(text):
    for block in split_blocks(text):
        clean = join_lines(block.lines)

        assert len(clean.text) == len(clean.offsets)
        assert list(clean.offsets) == sorted(set(clean.offsets))
        assert all(
            text[place] == character or character == " "
            for character, place in zip(clean.text, clean.offsets, strict=True)
        )


@given(PAPERS)
def test_sentences_and_clauses_lie_in_order_and_do_not_overlap(text):
    for paragraph in paragraphs(split_blocks(text)):
        end = 0
        for sentence in sentences(paragraph):
            assert sentence.start >= end
            end = sentence.end
            parts = clauses(sentence)
            assert all(left.end <= right.start for left, right in pairwise(parts))


def _squeezed(text):
    return "".join(text.split())


def _letters(text):
    return "".join(character for character in text if character.isalnum())


SCHEMA = json.loads(files("wiedervorlage.intake").joinpath("reading.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


@given(PAPERS)
def test_every_reading_keeps_to_the_published_schema(text):
    record = json.loads(json.dumps(encode_reading(read_paper(text))))

    assert [error.message for error in VALIDATOR.iter_errors(record)] == []


def test_every_sixth_paper_of_the_corpus_keeps_to_the_published_schema(root):
    options = Options(judge=replace(load_judge(), encoder=None))  # the encoder changes what is read, not its form
    faults = {}
    for path in sorted((root / "corpus" / "development").glob("*.txt"))[::6]:
        record = json.loads(json.dumps(encode_reading(read_paper(path.read_text(encoding="utf-8"), options=options))))
        faults[path.name] = [error.message for error in VALIDATOR.iter_errors(record)]

    assert {name: found for name, found in faults.items() if found} == {}
