"""The HTML page: escaped, self-contained, with its footnotes both ways."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from tests.papers import samples
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council import compose_council_paper
from wiedervorlage.papers.html import write_html
from wiedervorlage.papers.letter import compose_letter
from wiedervorlage.papers.words import runs


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.words, self.ids, self.targets, self.open = [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.ids += [value for key, value in attrs if key == "id"]
        self.targets += [value for key, value in attrs if key in {"href", "src"}]

    def handle_data(self, data):
        self.words.append(data)


def _read(page):
    reader = _Reader()
    reader.feed(page)
    return reader


def test_the_page_reaches_for_nothing_outside():
    page = write_html(compose_council_paper(samples.council_parts(), samples.office()))
    reader = _read(page)
    assert all(target.startswith(("#", "data:image/svg+xml;base64,")) for target in reader.targets)
    assert not {"script", "link", "iframe"} & {tag for tag, _ in reader.tags}


def test_every_footnote_leads_there_and_back():
    reader = _read(write_html(compose_letter(samples.letter_parts(), samples.office())))
    inner = [target[1:] for target in reader.targets if target.startswith("#")]
    assert sorted(inner) == ["note-1", "note-2", "ref-1", "ref-2"]
    assert set(inner) <= set(reader.ids)


def test_headings_tables_and_pictures_can_be_heard():
    reader = _read(write_html(compose_council_paper(samples.council_parts(), samples.office())))
    names = [tag for tag, _ in reader.tags]
    assert names.count("h1") == 1
    assert all(attrs.get("scope") == "col" for tag, attrs in reader.tags if tag == "th")
    assert all(attrs["alt"] for tag, attrs in reader.tags if tag == "img")
    assert dict(reader.tags)["html"] == {"lang": "de"}


@given(st.text(max_size=60))
def test_any_text_stays_text(words):
    paper = compose_letter(samples.letter_parts(body=(b.Paragraph(runs=runs(words + "<b>&amp;")),)), samples.office())
    reader = _read(write_html(paper))
    assert "b" not in {tag for tag, _ in reader.tags}
    assert "<b>&amp;" in "".join(reader.words)


def test_the_same_paper_gives_the_same_text_and_english_speaks_english():
    paper = compose_letter(samples.letter_parts(), samples.office())
    assert write_html(paper) == write_html(paper)
    assert "Yours sincerely" in write_html(paper.in_language("en"))
