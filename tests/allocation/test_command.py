"""``wv allocate`` as somebody uses it, and what it says about wrong tables."""

from __future__ import annotations

import json

import pytest

from wiedervorlage.cli import main

TABLE = "town;people;min\nRheine;76,5;0\nGreven;37,6;1\nLaer;6,8;0,5\n"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "towns.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def run(capsys, *arguments):
    code = main(["allocate", *map(str, arguments)])
    out = capsys.readouterr()
    return code, out.out, out.err


def test_half_posts_are_divided_with_a_column_of_minimums(capsys, table):
    code, out, _ = run(
        capsys,
        table,
        "--key",
        "town",
        "--weight",
        "people",
        "--total",
        "5.5",
        "--step",
        "0.5",
        "--min",
        "min",
        "--json",
    )
    document = json.loads(out)
    assert code == 0
    assert [(r["key"], r["share"]) for r in document["rows"]] == [("Rheine", 3.5), ("Greven", 1.5), ("Laer", 0.5)]
    assert document["ties"] == []
    assert document["certificate"]["low"] < document["certificate"]["high"]
    code, out, _ = run(capsys, table, "--key", "town", "--weight", "people", "--total", "5,5", "--step", "0,5")
    assert code == 0
    assert "Rheine" in out
    assert "3,5" in out


@pytest.mark.parametrize("method", ["hamilton", "adams", "dean", "huntington-hill", "dhondt", "equal", "proportional"])
def test_every_method_can_be_asked_for(capsys, table, method):
    code, out, _ = run(
        capsys, table, "--key", "town", "--weight", "people", "--total", "9", "--method", method, "--json"
    )
    assert code == 0
    assert sum(row["share"] for row in json.loads(out)["rows"]) == pytest.approx(9)


def test_ties_are_told_in_words(capsys, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("k,w\nb,5\na,5\n")
    code, out, _ = run(capsys, path, "--key", "k", "--weight", "w", "--total", "3", "--lang", "en")
    assert code == 0
    assert "tie: a, b" in out


def test_a_mixed_key_takes_shares(capsys, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("k,tax,heads\na,3,1\nb,1,1\n")
    code, out, _ = run(capsys, path, "--key", "k", "--weight", "tax=2/3", "heads=1/3", "--total", "12", "--json")
    assert code == 0
    assert [row["share"] for row in json.loads(out)["rows"]] == [8, 4]


@pytest.mark.parametrize(
    ("content", "options", "finding"),
    [
        ("k,w\na,5\n", ("--weight", "people"), "ALL-010"),
        ("k,w\na,five\n", (), "ALL-011"),
        ("k,w\na,-5\n", (), "ALL-011"),
        ("k,w\na,\n", (), "ALL-015"),
        ("k,w\na,5\na,6\n", (), "ALL-012"),
        ("k,w\n", (), "ALL-014"),
        ("k,w\na,5\n", ("--min", "4"), "ALL-002"),
        ("k,w\na,5\n", ("--max", "2"), "ALL-003"),
        ("k,w\na,5\n", ("--min", "3", "--max", "2"), "ALL-001"),
        ("k,w\na,5\n", ("--step", "2"), "ALL-013"),
    ],
)
def test_wrong_tables_and_clashes_are_told_and_nothing_is_divided(capsys, tmp_path, content, options, finding):
    path = tmp_path / "t.csv"
    path.write_text(content)
    weight = () if "--weight" in options else ("--weight", "w")
    code, out, err = run(capsys, path, "--key", "k", *weight, "--total", "3", *options)
    assert (code, out) == (1, "")
    assert finding in err


def test_numbers_that_may_be_grouped_are_doubted(capsys, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("k;w\na;1.234\nb;2\n")
    code, _, err = run(capsys, path, "--key", "k", "--weight", "w", "--total", "3")
    assert code == 0
    assert "ALL-016" in err


def test_a_signpost_that_does_not_fit_is_a_wrong_call(capsys, table):
    code, _, err = run(
        capsys, table, "--key", "town", "--weight", "people", "--total", "3", "--method", "hamilton", "--first", "0.7"
    )
    assert code == 2
    assert "signposts" in err


def test_a_given_rate_keeps_floor_and_cap_and_redistributes_nothing(tmp_path, capsys):
    """A post for 15,000 people in half posts: at least one, at most four."""
    file = tmp_path / "towns.csv"
    file.write_text("town;people\nRheine;76107\nGreven;37692\nRecke;11371\n", encoding="utf-8")
    words = ["allocate", str(file), "--key", "town", "--weight", "people", "--rate", "1/15000", "--step", "0.5"]
    assert main([*words, "--min", "1", "--max", "4", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [(row["key"], row["share"]) for row in document["rows"]] == [("Rheine", 4), ("Greven", 2.5), ("Recke", 1)]
    assert document["total"] == 7.5
    with pytest.raises(SystemExit):
        main([*words, "--total", "5"])
