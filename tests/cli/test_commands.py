"""The command line: every listed command is there, explains itself, and the packaged cases run."""

from __future__ import annotations

import json
from importlib import import_module

import pytest

from wiedervorlage.adapters.cases.case_folder import packaged_cases
from wiedervorlage.cli import COMMANDS, main, overview

CASES = ["steinfurt-ki", "beispiel-vergabestelle"]


def test_every_listed_command_can_be_loaded():
    """And offers what a command offers."""
    for command in COMMANDS.values():
        module = import_module(f"wiedervorlage.cli.{command.module}")
        assert callable(module.configure)
        assert callable(module.run)


def test_the_overview_lists_every_command(capsys):
    """wv --help, and wv alone."""
    assert main(["--help"]) == 0
    assert all(f"  {name}" in capsys.readouterr().out for name in COMMANDS) or all(n in overview() for n in COMMANDS)


def test_a_mistyped_command_is_answered_with_the_near_one(capsys):
    """Exit code 2 is usage."""
    assert main(["rechek"]) == 2
    assert "recheck" in capsys.readouterr().err


def test_an_unknown_case_names_the_packaged_ones(capsys):
    """Exit code 3 is failure."""
    assert main(["check", "no-such-case"]) == 3
    assert "steinfurt-ki" in capsys.readouterr().err


def test_both_cases_are_packaged():
    """The real one and the fictional one."""
    assert set(CASES) <= set(packaged_cases())


@pytest.mark.parametrize("case", CASES)
def test_a_packaged_case_has_no_errors(case, capsys):
    """Doubts are allowed, and shown."""
    assert main(["check", case]) == 0
    assert "0 Fehler" in capsys.readouterr().out


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("command", ["recheck", "examine", "backtest"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_command_runs_on_both_cases_in_both_languages(case, command, language, capsys):
    """And says something."""
    assert main([command, case, "--lang", language]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 3


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("command", ["check", "recheck", "examine", "backtest"])
def test_every_command_prints_json(case, command, capsys):
    """One document, the same each time."""
    assert main([command, case, "--json"]) == 0
    first = capsys.readouterr().out
    assert json.loads(first)["schema"].startswith("wiedervorlage/")
    main([command, case, "--json"])
    assert capsys.readouterr().out == first


def test_explain_answers_for_a_reason_and_for_a_mistyped_one(capsys):
    """With what was near."""
    assert main(["explain", "steinfurt-ki", "no-change"]) == 0
    assert "Rahmenbedingungen" in capsys.readouterr().out
    assert main(["explain", "steinfurt-ki", "no-chang"]) == 2
    assert "no-change" in capsys.readouterr().err


def test_the_exit_code_tells_of_a_due_case_only_where_asked():
    """For scripts."""
    assert main(["recheck", "steinfurt-ki"]) == 0
    assert main(["recheck", "steinfurt-ki", "--exit-code"]) == 1


def test_the_demo_writes_the_report_and_says_where(tmp_path, capsys):
    """The last lines are the paths of the report and of both papers."""
    assert main(["demo", "--out", str(tmp_path)]) == 0
    last = "\n".join(capsys.readouterr().out.strip().splitlines()[-3:])
    written = [*tmp_path.rglob("*.html"), *tmp_path.rglob("*.pdf")]
    assert len(written) == 3
    assert all(str(path) in last for path in written)
