"""The report in a real browser: no axe violation, no sideways scrolling, prints."""

from __future__ import annotations

import pytest

from tests.axe import look_at
from tests.report.test_page import page
from wiedervorlage.adapters.charts.report_charts import VegaCharts


@pytest.mark.browser
@pytest.mark.parametrize(("width", "height"), [(1280, 900), (360, 740)], ids=["desktop", "phone"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_axe_finds_nothing_and_the_page_does_not_scroll_sideways(chromium, tmp_path, width, height, language):
    """WCAG 2.1 A and AA, and good practice."""
    file = tmp_path / "report.html"
    file.write_text(page(language, charts=VegaCharts()), encoding="utf-8")
    tab = chromium.new_page(viewport={"width": width, "height": height})
    tab.goto(file.as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    looked = look_at(tab)
    tab.close()
    assert looked.violations == ()
    assert looked.passed > 10


@pytest.mark.browser
def test_the_answer_is_on_the_first_screen(chromium, tmp_path):
    """Without scrolling, on a desk."""
    file = tmp_path / "report.html"
    file.write_text(page(), encoding="utf-8")
    tab = chromium.new_page(viewport={"width": 1280, "height": 900})
    tab.goto(file.as_uri())
    box = tab.locator("#answer .big").last.bounding_box()
    tab.close()
    assert box is not None
    assert box["y"] + box["height"] < 900


@pytest.fixture(scope="module")
def examined():
    """Return a maker of the whole page of an examination, as the command writes it."""
    from wiedervorlage.cli import main

    def make(case, day, language, file):
        assert main(["examine", case, "--on", day, "--lang", language, "--report", str(file)]) == 0
        return file.as_uri()

    return make


@pytest.mark.browser
@pytest.mark.parametrize(
    ("case", "day", "language", "width", "height"),
    [
        ("steinfurt-ki", "2016-04-25", "de", 1280, 900),
        ("beispiel-vergabestelle", "2021-06-01", "de", 390, 844),
    ],
)
def test_axe_finds_nothing_on_the_page_of_an_examination(
    chromium, examined, tmp_path, case, day, language, width, height
):
    """With everything that opens on demand opened; the page itself never scrolls sideways; the answer is on top."""
    tab = chromium.new_page(viewport={"width": width, "height": height})
    tab.goto(examined(case, day, language, tmp_path / "page.html"))
    box = tab.locator("#answer .lead").bounding_box()
    assert box["y"] + box["height"] <= height, "the answer is on the first screen"
    tab.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    looked = look_at(tab)
    tab.close()
    assert looked.violations == ()
    assert looked.passed > 10
