"""Help speaks both languages: every command, every verb, every argument, and the frame around them."""

from __future__ import annotations

import argparse
import re

import pytest

from wiedervorlage.cli import COMMANDS, main, overview, parser_of
from wiedervorlage.cli.help_words import is_translated, place_by_name, place_of


def parsers(language):
    """Yield every parser of every command and verb, by the words that call it."""
    for name in COMMANDS:
        _, parser = parser_of(name, language, width=100)
        yield name, parser
        for verb, inner in parser.verbs.items():
            yield f"{name} {verb}", inner


ALL = [name for name, _ in parsers("de")]
FRAME = ("usage:", "options:", "positional arguments", "show this help")


@pytest.mark.parametrize("name", ALL)
def test_every_argument_says_in_both_languages_what_it_is_for(name):
    parser = dict(parsers("de"))[name]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            continue
        text = parser.text_of(action)
        assert text is not None, action.dest
        assert text.de.strip()
        assert text.en.strip()
        assert text.de != text.en or text.de == "Port", action.dest


@pytest.mark.parametrize("name", ALL)
def test_what_stands_for_an_argument_has_its_german(name):
    for action in dict(parsers("en"))[name]._actions:
        if isinstance(action, argparse._SubParsersAction) or action.nargs == 0 or action.choices:
            continue
        places = action.metavar or place_by_name(action.dest)
        assert all(is_translated(word) for word in (places if isinstance(places, tuple) else (places,))), places


@pytest.mark.parametrize("name", ALL)
def test_german_help_has_no_english_frame_and_english_help_no_german(name):
    german = dict(parsers("de"))[name].format_help()
    english = dict(parsers("en"))[name].format_help()

    assert not any(word in german for word in FRAME)
    assert german.startswith("Aufruf: ")
    assert "Optionen" in german
    assert "diese Hilfe zeigen" in german
    assert english.startswith("usage: ")
    assert not re.search(r"Aufruf|Optionen|Angaben|[äöüß]|voreingestellt", english)


def test_no_table_of_help_has_words_for_what_is_not_there():
    for name in COMMANDS:
        module, parser = parser_of(name, "de")
        known = set(parser.verbs)
        for verb, inner in (("", parser), *parser.verbs.items()):
            for action in inner._actions:
                names = {action.dest, *action.option_strings}
                known |= names | {f"{verb} {one}" for one in names}
        assert set(module.HELP) <= known, name


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("language", [["--lang", "en"], ["--lang=en"]])
@pytest.mark.parametrize("command", [[], ["recheck"], ["rules"], ["serve"]])
def test_english_is_asked_for_before_or_behind_the_command(command, language, before, capsys):
    arguments = [*language, *command, "--help"] if before else [*command, *language, "--help"]
    try:
        assert main(arguments) == 0
    except SystemExit as ended:
        assert ended.code == 0
    told = capsys.readouterr().out

    assert "usage: wv" in told
    assert "Aufruf" not in told


def test_the_environment_sets_the_language_of_help_and_output_and_an_option_wins(monkeypatch, capsys):
    monkeypatch.setenv("WV_LANG", "en")
    assert main(["--help"]) == 0
    assert "usage: wv" in capsys.readouterr().out
    assert main(["check", "beispiel-vergabestelle"]) == 0
    assert "0 errors" in capsys.readouterr().out
    assert main(["check", "beispiel-vergabestelle", "--lang", "de"]) == 0
    assert "0 Fehler" in capsys.readouterr().out


def test_the_language_of_the_machine_is_not_asked(monkeypatch, capsys):
    """German offices have machines that say en_US or nothing."""
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.delenv("WV_LANG", raising=False)
    assert main([]) == 0
    assert "Aufruf: wv BEFEHL" in capsys.readouterr().out


def test_the_overview_says_what_each_command_does_in_both_languages():
    for name, command in COMMANDS.items():
        assert command.summary.de != command.summary.en
        assert f"  {name}" in overview("de")
        assert command.summary.de in overview("de")
        assert command.summary.en in overview("en")


def test_places_of_several_words_are_put_into_german_word_by_word():
    assert place_of("CASE|STUDY|FILE", "de") == "VORGANG|STUDIE|DATEI"
    assert place_of("OUT.svg", "de") == "ZIEL.svg"
    assert place_of("public|BODY", "de") == "public|STELLE"
    assert place_of("OUT.svg", "en") == "OUT.svg"


def test_explain_without_a_reason_lists_those_of_the_case(capsys):
    for arguments, told in (
        (["explain", "steinfurt-ki"], "Welcher Grund?"),
        (["explain", "steinfurt-ki", "no-chang"], "no-change"),
    ):
        assert main(arguments) == 2
        assert told in capsys.readouterr().err


def test_explain_says_what_makes_a_judgement_checkable(capsys):
    assert main(["explain", "steinfurt-ki", "no-casework"]) == 0
    told = capsys.readouterr().out

    assert "Keine Annahme" in told
    assert "strenger:" not in told


def test_a_recheck_that_ends_on_its_first_day_says_how_to_look_further(tmp_path, root, capsys):
    letter = root / "corpus/development/01-care-support-point-reply.txt"
    assert main(["new", str(tmp_path / "fresh"), str(letter), "--defaults", "--region", "99901"]) == 0
    assert "Noch lässt sich kein Grund nachprüfen" in capsys.readouterr().out
    assert main(["recheck", str(tmp_path / "fresh")]) == 0
    assert "--until TAG" in capsys.readouterr().out
    assert main(["recheck", str(tmp_path / "fresh"), "--until", "31.12.2020"]) == 0
    assert "--until TAG" not in capsys.readouterr().out
