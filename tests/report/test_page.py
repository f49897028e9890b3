"""The report of the small case: structure, languages, escaping, the same bytes."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.small_case import CASE, rechecked
from wiedervorlage.adapters.charts.report_charts import VegaCharts
from wiedervorlage.papers.report.markup import element
from wiedervorlage.papers.report.page import Report, write_report


def page(language="de", charts=None, **changed):
    """Return the report of the small case."""
    result = rechecked(**changed)
    return write_report(Report(result=result, programmes={}, language=language, version="0", charts=charts))


class Outline(HTMLParser):
    """Collects headings, tables, pictures and the words outside style and svg."""

    def __init__(self):
        super().__init__()
        self.headings, self.words, self.tags, self.pictures = [], [], [], []
        self._silent = 0

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag in {"style", "svg"}:
            self._silent += 1
        if tag == "svg":
            self.pictures.append(dict(attrs))
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag):
        if tag in {"style", "svg"}:
            self._silent -= 1

    def handle_data(self, data):
        if not self._silent and data.strip():
            self.words.append(" ".join(data.split()))


def outline(html):
    """Parse a page."""
    parser = Outline()
    parser.feed(html)
    return parser


@pytest.fixture(scope="module")
def drawn():
    """Return the page with charts, drawn once."""
    return page(charts=VegaCharts())


def test_the_answer_stands_before_everything_else(drawn):
    """Question, then answer, then contents."""
    words = " ".join(outline(drawn).words)
    assert (
        words.index("Antwort") < words.index("Anlass seit dem 1. Juni 2014") < words.index("Die Gründe im Zeitverlauf")
    )


def test_headings_go_down_one_level_at_a_time(drawn):
    """One h1; no level is skipped."""
    levels = outline(drawn).headings
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_every_picture_names_itself_and_has_a_table_beside(drawn):
    """Text alternative and data."""
    found = outline(drawn)
    assert found.pictures
    for picture in found.pictures:
        named = str(picture.get("aria-labelledby")).split()
        assert picture.get("role") == "img"
        assert len(named) == 2
        assert all(drawn.count(f'id="{identifier}"') == 1 for identifier in named)
    assert found.tags.count("table") >= len(found.pictures)


def test_no_identifier_stands_twice_on_the_page(drawn):
    """Clip paths of charts included."""
    identifiers = re.findall(r'\bid="([^"]+)"', drawn)
    assert len(identifiers) == len(set(identifiers))


def test_every_link_leads_somewhere(drawn):
    """Contents, reasons, causes."""
    identifiers = set(re.findall(r'\bid="([^"]+)"', drawn))
    assert set(re.findall(r'href="#([^"]+)"', drawn)) <= identifiers


def test_the_page_is_self_contained(drawn):
    """No script, no link out, nothing fetched."""
    assert "<script" not in drawn
    assert not re.search(r"(?:src|href)=\"(?!#)", drawn)
    assert not re.search(r"url\((?!#)", drawn)


def test_the_same_inputs_give_the_same_bytes(drawn):
    """Charts included."""
    assert page(charts=VegaCharts()) == drawn


def test_the_english_page_is_english():
    """Fixed words; names and quotes of the case stay as they are."""
    words = " ".join(outline(page("en")).words)
    for german in (
        "Antwort",
        "Anlass",
        "Grund",
        "Lesart",
        "Zustand",
        "gilt",
        "entfallen",
        "bekannt seit",
        "Wie gerechnet",
        "Sicht",
        "Quelle",
        "Absage",
        "öffentlich",
        "Schwelle",
        "Stellungnahme",
    ):
        assert german not in words, german


def test_the_page_reads_as_written_down(root):
    """A golden text: what a reader sees of the small case, tags stripped."""
    golden = root / "tests" / "report" / "small.golden.txt"
    text = "\n".join(outline(page()).words) + "\n"
    assert text == golden.read_text(encoding="utf-8")


@given(st.text(max_size=40))
@settings(max_examples=200)
def test_no_text_becomes_markup(text):
    """Whatever a title holds, one element stays one element with that text."""
    parser = outline(element("p", text, title=text))
    assert parser.tags == ["p"]


def test_a_hostile_title_stays_text():
    """In the whole page."""
    hostile = "<script>alert(1)</script>"
    html = page(case=CASE.replace("de: Mittagstisch in Musterstadt", f'de: "{hostile}"'))
    assert hostile not in html
    assert "&lt;script&gt;" in html
