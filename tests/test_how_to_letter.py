"""The how-to "from a letter to a first recheck": its commands run as they stand, and show what it says."""

from __future__ import annotations

import shlex
import shutil

import pytest

from wiedervorlage.cli import main, overview
from wiedervorlage.cli.new_questions import Questions

PAGE = "docs/how-to/from-a-letter-to-a-recheck.md"


def steps(text):
    """Yield the commands of the page, and the files it shows, in their order."""
    for part in text.split("\n```")[1:]:
        kind, _, body = part.partition("\n")
        if kind == "console":
            for line in body.splitlines():
                assert line.startswith("$ "), line
                yield "run", line.removeprefix("$ ")
        elif kind == "yaml":
            name, _, content = body.partition("\n")
            yield name.removeprefix("# "), content


GERMAN_PAGE = "docs/how-to/vom-schreiben-zur-pruefung.md"


@pytest.fixture(scope="module")
def outputs(root, tmp_path_factory):
    """Do what the page says in an empty folder; return what each command printed."""
    return done(root, PAGE, tmp_path_factory.mktemp("fresh"))


def done(root, page, folder):
    printed: dict[str, str] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for kind, content in steps((root / page).read_text(encoding="utf-8")):
            if kind == "run":
                printed[content] = run(content, root)
            else:
                (folder / kind).write_text(content, encoding="utf-8")
    return printed


def run(line, root):
    import contextlib
    import io
    from pathlib import Path

    command, _, target = line.partition(" > ")
    words = shlex.split(command)
    if words[0] == "cp":
        shutil.copy(root / words[1].removeprefix("…/"), words[2])
        return ""
    assert words[0] == "wv", line
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(words[1:]) == 0, line
    if target:
        Path(target).write_text(out.getvalue(), encoding="utf-8")
    return out.getvalue().replace("\xa0", " ")  # dates keep together


def of(outputs, beginning):
    return next(text for line, text in outputs.items() if line.startswith(beginning))


def test_every_command_of_the_page_runs(outputs):
    assert [line.split()[1] for line in outputs if line.startswith("wv")] == [
        "read", "new", "new", "check", "recheck", "explain",
    ]  # fmt: skip


def test_the_case_has_no_errors_and_two_reasons_that_can_be_checked(outputs):
    assert "davon prüfbar: 2" in of(outputs, "wv new pflege --from brief.txt --answers")
    assert "0 Fehler" in of(outputs, "wv check")


def test_the_recheck_shows_what_the_page_says(outputs):
    told = of(outputs, "wv recheck")

    rows = {line.split()[0]: " ".join(line.split()[1:]) for line in told.splitlines() if line.startswith("  ")}
    assert rows["bedarf"] == "gilt → 01.01.2017 nicht mehr bekannt → 03.04.2017 entfallen (dagegen)"
    assert rows["geld"] == "unbelegt (dagegen)"
    assert "3. April 2017" in told


def test_the_explanation_shows_the_figure_of_the_day_asked(outputs):
    told = of(outputs, "wv explain")

    assert "1. Januar 2018: entfallen" in told
    assert "720" in told


def test_the_german_page_runs_as_it_stands_and_leads_to_a_letter(root, tmp_path):
    outputs = done(root, GERMAN_PAGE, tmp_path)

    assert [line.split()[1] for line in outputs if line.startswith("wv")] == [
        "read", "new", "check", "recheck", "explain", "write",
    ]  # fmt: skip
    assert "davon prüfbar: 1" in of(outputs, "wv new")
    assert "03.04.2017 entfallen (dagegen)" in of(outputs, "wv recheck")
    assert "720" in of(outputs, "wv explain")
    (letter,) = (tmp_path / "out").glob("*.html")
    assert "Anlass, die Frage erneut zu prüfen" in letter.read_text(encoding="utf-8").replace("\xa0", " ")


AT_THE_TERMINAL = {
    "Vorgang": ["3"], "Regionalschlüssel": ["99901"], "Worüber": ["Pflegestützpunkt"], "Welche": ["2"], "Lässt": ["1"],
    "Was genau": ["Beratungen aus dem Norden"], "Ab wie": ["500"], "Einheit": ["Beratungen im Jahr"],
    "Wert": ["340; 2013; 14.03.2014; brief", "720; 2016; 03.04.2017; Jahresbericht 2016"],
}  # fmt: skip
"""What the German page has at hand, by how the questions begin; Enter to the others."""


def test_the_way_at_the_terminal_is_short_and_leads_to_the_same(root, tmp_path, monkeypatch):
    left, prompts = {start: list(answers) for start, answers in AT_THE_TERMINAL.items()}, []

    def answer(prompt):
        prompts.append(prompt)
        listed = next((listed for start, listed in left.items() if prompt.startswith(start)), [])
        return listed.pop(0) if listed else ""

    shutil.copy(root / "corpus/development/01-care-support-point-reply.txt", tmp_path / "brief.txt")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(Questions.__init__, "__defaults__", (answer, None))

    assert "davon prüfbar: 1" in run("wv new pflege brief.txt", root)
    assert len(prompts) <= 20
    assert not any(left.values())
    assert "03.04.2017 entfallen (dagegen)" in run("wv recheck pflege --until 31.12.2018", root)
    assert "720" in run("wv explain pflege need-2014 --on 01.01.2018", root)


def test_the_german_front_page_shows_the_german_help_as_it_is(root):
    block = (root / "README.de.md").read_text(encoding="utf-8").partition("```\nAufruf: ")[2].partition("```")[0]
    told = overview("de")

    assert len(block.splitlines()) > 5
    assert all(line in told for line in f"Aufruf: {block}".splitlines() if line.strip() != "…")
