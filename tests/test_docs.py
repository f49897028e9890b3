"""The docs tell the truth of today: generated pages are up to date, links lead somewhere, words stay ours."""

from __future__ import annotations

import importlib.util
import re
import subprocess

import pytest

from wiedervorlage.cli import COMMANDS


def _generator(root):
    spec = importlib.util.spec_from_file_location("generate", root / "docs" / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_generated_reference_is_up_to_date(root):
    """`make docs` writes it."""
    for name, text in _generator(root).pages().items():
        assert (root / "docs" / "reference" / name).read_text(encoding="utf-8") == text, name


def test_every_command_is_documented(root):
    """In the generated page."""
    page = (root / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    assert all(f"## wv {name}\n" in page for name in COMMANDS)


def test_relative_links_lead_somewhere(root):
    """In all Markdown files."""
    pattern = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
    broken = [
        f"{file.relative_to(root)} → {target}"
        for file in [*root.glob("*.md"), *(root / "docs").rglob("*.md")]
        for target in pattern.findall(file.read_text(encoding="utf-8"))
        if not (file.parent / target).exists()
    ]
    assert broken == []


def test_the_program_knows_no_case_by_name(root):
    """No word of the first case stands in the code outside data files."""
    words = re.compile(r"\b(KI|Steinfurt|Rheine|Integrationszentr\w*)\b")
    hits = []
    for file in (root / "src").rglob("*"):
        if file.suffix in {".py", ".json", ".css", ".typ"} and "data" not in file.parts:
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                if words.search(line):
                    hits.append(f"{file.relative_to(root)}:{number}: {line.strip()}")
    assert hits == []


def test_tracked_files_name_no_machine_and_no_registry(root):
    """Only what anybody can use stands in the repository."""
    if not (root / ".git").exists():
        pytest.skip("no checkout: an unpacked archive has no list of tracked files")
    pattern = r"pypi\.o[r]g|pythonh[o]sted|npmj[s]|deb\.deb[i]an|(^|[^[:alnum:]_.])/(work|farm)/[a-z]"
    found = subprocess.run(["git", "grep", "-nE", pattern], cwd=root, capture_output=True, text=True, check=False)
    assert found.stdout == ""


def test_no_file_has_a_name_that_says_nothing(root):
    """A file is named for its concept."""
    bad = {"utils", "util", "helpers", "helper", "misc", "common", "manager"}
    assert [f for f in (root / "src").rglob("*.py") if f.stem in bad] == []


def test_the_page_of_figures_is_made_from_the_recorded_run(root):
    """`make bench-reading` with `--record` writes both."""
    recorded, page = _figures_of_the_reading()
    assert (root / "docs" / "reference" / "reading-figures.md").read_text(encoding="utf-8") == page(recorded)


@pytest.mark.parametrize(
    ("name", "found", "right"),
    [
        ("README.md", "{} of 100 fields, {} of 100 decisions and {} of 100 reasons", "{}, {} and {} of 100 are right"),
        (
            "README.de.md",
            "{} von 100 Angaben, {} von 100 Entscheidungen und {} von 100 Gründen",
            "{}, {} und {} von 100",
        ),
    ],
)
def test_the_readme_tells_the_figures_of_the_recorded_run(root, name, found, right):
    """How much of unseen letters is found, and how much of what is read is right."""
    recorded, _ = _figures_of_the_reading()
    scores = [recorded[f"measured/text/{group}"] for group in ("fields", "decisions", "reasons")]
    text = " ".join((root / name).read_text(encoding="utf-8").split())
    assert found.format(*(round(100 * score.recall) for score in scores)) in text
    assert right.format(*(round(100 * score.precision) for score in scores)) in text


def _figures_of_the_reading():
    if importlib.util.find_spec("benchmarks") is None:
        pytest.skip("the benchmarks are not beside these tests")
    from benchmarks.reading_record import page, recorded

    return recorded(), page
