"""Long tables of a report are folded away on the page, whole and named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from wiedervorlage_web.desk.examination.folding import MOST_ROWS, folded
from wiedervorlage_web.people.rights import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from wiedervorlage_web.records.models import CaseRecord


def table(rows: int) -> str:
    body = "<tr><td>1</td></tr>" * rows
    return f'<div class="scroll" tabindex="0"><table><caption>Ä &amp; B</caption><tbody>{body}</tbody></table></div>'


def test_a_short_table_stays_and_a_long_one_is_folded_with_its_name() -> None:
    short, long = table(MOST_ROWS), table(MOST_ROWS + 1)
    opening = '<summary class="kern-link">Alle 11 Zeilen zeigen<span class="desk-hidden">: Ä &amp; B</span></summary>'

    assert folded(f"<p>a</p>{short}<p>b</p>{long}") == (
        f'<p>a</p>{short}<p>b</p><details class="desk-more">{opening}{long}</details>'
    )


@pytest.mark.parametrize("day", ["2015-12-20"])
def test_the_answer_comes_first_and_no_long_table_stands_open(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client], day: str
) -> None:
    record = bring_in("steinfurt-ki")

    page = signed_in(Role.READER).get(f"/vorgaenge/{record.slug}/pruefung/?stand={day}").content.decode()
    open_ones = page
    while "<details" in open_ones:
        before, _, rest = open_ones.rpartition("<details")
        open_ones = before + rest.partition("</details>")[2]

    assert page.index('id="answer"') < page.index('id="options"') < page.index('id="need"')
    assert page.count("Zeilen zeigen") == 4
    assert page.count('<details class="desk-section desk-option"') == 4
    assert page.count('<details class="desk-section desk-option" open') == 1
    shown = re.findall(r'<div class="scroll"[^>]*><table>.*?</table>', open_ones, re.DOTALL)
    assert shown
    assert max(one.count("<tr") for one in shown) <= MOST_ROWS + 1
