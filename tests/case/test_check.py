"""Deliberately broken copies of a case: each mistake is found, at its line, with a remedy."""

from __future__ import annotations

import pytest

from tests.small_case import CASE, FIGURES, POSITIONS, REGIONS, small_texts
from wiedervorlage.case.messages import MESSAGES as CASE_MESSAGES
from wiedervorlage.flow import open_case
from wiedervorlage.premises.messages import MESSAGES as PREMISE_MESSAGES

FILES = {"case": CASE, "figures": FIGURES, "positions": POSITIONS, "regions": REGIONS}
NAMES = {
    "case": "case.yaml",
    "figures": "evidence/figures.csv",
    "positions": "positions.csv",
    "regions": "evidence/regions.csv",
}

# (code, file, what stood there, what stands there now); the finding is expected at the line of "@".
MISTAKES = [
    ("CAS-002", "case", "events:", "events: ]@"),
    ("CAS-003", "case", 'region: "99001"', 'region: "99001"\n@region: "99002"'),
    ("CAS-010", "case", "  - id: no-change", "  - @id: no-change@    weight: {class: decisive}\n@"),
    ("CAS-011", "case", "in_writing: true", "@in_wrting: true"),
    ("CAS-012", "case", "outcome: refuse", "outcome: @refused"),
    ("CAS-013", "case", "    rests_on: [no-change, need, level]", "    rests_on: @no-change"),
    ("CAS-013", "case", "in_writing: true", "in_writing: @yes"),
    ("CAS-014", "case", "on: 2012-06-01, what", "on: @2012-06-31, what"),
    ("CAS-015", "case", "max_age: P3Y", "max_age: @3 years"),
    ("CAS-016", "case", "  - id: wanted", "  - id: @need"),
    ("CAS-017", "case", 'region: "99001"', 'weakened_share: @1/0\nregion: "99001"'),
    ("CAS-020", "case", "  - id: refusal", "  - @id: refusal@rests_on: [no-change, need, level]@rests_on: [no-change, neeed, level]"),
    ("CAS-021", "case", "reviews:", "  - {id: idle, kind: need, side: against, weight: {class: mentioned}, says: x, premise: none}@\nreviews:"),
    ("CAS-022", "case", "  - id: refusal", "  - @id: refusal@names_decisive: [no-change]@names_decisive: [wanted]"),
    ("CAS-023", "case", "  - {id: level, kind: level, side", "  - {id: level, @rests_on: [level], kind: level, side"),
    ("CAS-024", "case", "{fair: share < 0.6 * cities.share,", "@{stricter: share < 0.6 * cities.share,"),
    ("CAS-025", "case", ", note: deutlich}", "}@"),
    ("CAS-026", "case", "  - id: need\n    kind: need\n    side: against", "  - @id: need\n    kind: need\n    side: for"),
    ("CAS-027", "case", "revisits: [refusal], rests_on: [wanted]}", "revisits: [refusal]}@"),
    ("CAS-028", "case", "options:", "documents:\n  - {id: letter, @file: documents/none.txt}\noptions:"),
    ("CAS-030", "case", "  - {id: yes, by: Kreis Muster, on: 2016-05-01", "  - {id: yes, by: Kreis Muster, @on: 2012-05-01"),
    ("CAS-031", "case", "{id: asked, by: Stadt A, on: 2013-01-10", "{id: asked, @published: 2012-01-01, by: Stadt A, on: 2013-01-10"),
    ("CAS-032", "case", "due: 2015-03-01", "@due: 2013-03-01"),
    ("CAS-040", "figures", "measure,subject", "@messgröße,subject"),
    ("CAS-041", "figures", "g12,guests", "@g12,gusts"),
    ("CAS-042", "figures", "2012-01-01,100,", "2012-01-01,@1OO,"),
    ("CAS-052", "figures", "2012-01-01,100,", "2012-01-01,@140.000,"),
    ("PRE-000", "case", "fair: guests < 2 * guests[meeting]", "fair: guests < @140.000"),
    ("CAS-043", "figures", "100,persons", "100,@percent"),
    ("CAS-044", "figures", "100,persons,stock", "100,persons,@flow"),
    ("CAS-045", "figures", "g12,guests,99001,", "g12,guests,@9901,"),
    ("CAS-046", "figures", "stock,2012-03-01", "stock,@2011-03-01"),
    ("CAS-047", "figures", "persons,stock,2012-03-01,", "persons,stock,@,"),
    ("CAS-048", "figures", "2012-03-01,,,office", "2012-03-01,,,,@office"),
    ("CAS-014", "figures", "99001,2012-01-01", "99001,@01.01.2012"),
    ("CAS-049", "figures", "g13,guests", "g12b,guests,99001,2012-01-01,101,persons,stock,2012-03-01,,,office@\ng13,guests"),
    ("CAS-012", "positions", "2012-07-01,for,", "2012-07-01,@dafür,"),
    ("CAS-020", "positions", "p1,99001001,,table", "p1,99001001,,@tabel"),
    ("CAS-016", "regions", "99001002,Stadt B", "@99001001,Stadt B"),
    ("PRE-000", "case", "fair: guests < 2 * guests[meeting]", "fair: guests < @< 2"),
    ("PRE-001", "case", "fair: guests < 2 * guests[meeting]", "fair: @guests * 2"),
    ("PRE-003", "case", "fair: guests < 2 * guests[meeting]", "fair: @guests and guests < 3"),
    ("PRE-004", "case", "fair: guests < 2 * guests[meeting]", "fair: (@guests < 3) < 4"),
    ("PRE-010", "case", "fair: guests < 2 * guests[meeting]", "fair: @guest < 4"),
    ("PRE-011", "case", "fair: share < 0.6 * cities.share", "fair: share < 0.6 * @city.share"),
    ("PRE-012", "case", "fair: guests < 2 * guests[meeting]", "fair: guests < 2 * @guests[meting]"),
    ("PRE-013", "case", 'fair: support("table") > 1/2', 'fair: @suport("table") > 1/2'),
    ("PRE-014", "case", 'fair: support("table") > 1/2', "fair: @support() > 1/2"),
    ("PRE-015", "case", 'fair: support("table") > 1/2', 'fair: support(@"tabel") > 1/2'),
    ("PRE-016", "case", 'fair: support("table") > 1/2', 'fair: inforce(@"refus")'),
    ("PRE-017", "case", 'fair: support("table") > 1/2', 'fair: rule(@"x/y", posts) > 1'),
    ("PRE-019", "case", 'fair: support("table") > 1/2', 'fair: exists(offer, @"concpt")'),
    ("PRE-020", "case", "fair: guests < 2 * guests[meeting]", "fair: @guests < share"),
    ("PRE-002", "case", "fair: guests < 2 * guests[meeting]", 'fair: guests < @"many"'),
    ("PRE-024", "case", "fair: share < 0.6 * cities.share", "fair: share < @2/3"),
    ("PRE-023", "case", "fair: guests < 2 * guests[meeting]", "fair: @changed(guests, meeting, 5 %)"),
]  # fmt: skip


def _broken(file: str, old: str, new: str) -> tuple[dict[str, str], int]:
    """Return the folder with one mistake, and the line that ``@`` marks.

    ``@`` may be followed by a second pair (old@new) that makes the mistake elsewhere than where it is told.
    """
    parts = new.split("@")
    text = FILES[file]
    assert old in text, old
    if len(parts) == 4:
        marked = text.replace(old, parts[0] + "@" + parts[1], 1).replace(parts[2], parts[3], 1)
    else:
        marked = text.replace(old, new, 1)
    line = marked[: marked.index("@")].count("\n") + 1
    return small_texts(**{file: marked.replace("@", "", 1)}), line


@pytest.mark.parametrize(("code", "file", "old", "new"), MISTAKES, ids=[f"{m[0]}-{i}" for i, m in enumerate(MISTAKES)])
def test_each_mistake_is_found_at_its_line(code, file, old, new):
    """Code, file and line; message and remedy in both languages."""
    texts, line = _broken(file, old, new)
    found = [f for f in open_case(texts, {}).findings if f.code == code]
    assert found, [f.line() for f in open_case(texts, {}).findings]
    assert (NAMES[file], line) in {(f.place.file, f.place.line) for f in found}, [str(f.place) for f in found]
    for finding in found:
        assert all((finding.message.de, finding.message.en, finding.remedy.de, finding.remedy.en))


def test_the_unbroken_case_has_no_findings():
    """Not even a doubt."""
    assert [f.line() for f in open_case(small_texts(), {}).findings] == []


def test_a_missing_case_file_is_a_finding():
    """And not a crash."""
    assert [f.code for f in open_case({}, {}).findings] == ["CAS-001"]


def test_a_near_miss_says_what_was_probably_meant():
    """Did you mean."""
    texts, _ = _broken("case", "fair: guests < 2 * guests[meeting]", "fair: @guest < 4")
    finding = next(f for f in open_case(texts, {}).findings if f.code == "PRE-010")
    assert "guests" in finding.remedy.de


def test_the_broken_copies_cover_at_least_twenty_kinds():
    """The house rule."""
    kinds = {code for code, *_ in MISTAKES}
    assert len(kinds) >= 20
    assert kinds <= set(CASE_MESSAGES) | set(PREMISE_MESSAGES)
