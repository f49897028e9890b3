"""What every command does with its output: who reads it may go away, and what is wrong is said in its language."""

from __future__ import annotations

import subprocess
import sys

import pytest

from wiedervorlage.cli import main

RUN = "import sys; from wiedervorlage.cli import main; sys.exit(main())"


@pytest.mark.parametrize("arguments", [["--help"], ["check", "steinfurt-ki"]])
def test_a_reader_that_goes_away_leaves_no_traceback(arguments):
    with subprocess.Popen(
        [sys.executable, "-c", RUN, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        command.stdout.close()
        told = command.stderr.read().decode()

    assert told == ""
    assert command.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "german", "english"),
    [
        (["check", "no-such-case"], "Keinen Vorgang „no-such-case“ gibt es", "no case folder 'no-such-case'"),
        (["read", "no-such-file.txt"], "no-such-file.txt: gibt es nicht", "no-such-file.txt: there is no such file"),
        (["read", "."], "ist ein Ordner, keine Datei", "is a folder, no file"),
        (["new", "x", "no-such-file.txt"], "no-such-file.txt: gibt es nicht", "there is no such file"),
    ],
)
def test_what_is_wrong_with_a_call_is_said_in_the_language_of_the_output(arguments, german, english, capsys):
    main(arguments)
    assert german in capsys.readouterr().err
    main([*arguments, "--lang", "en"])
    assert english in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "german", "english"),
    [
        (["recheck"], "Fehler: Es fehlt: VORGANG", "error: the following arguments are required: CASE"),
        (["recheck", "x", "--until", "gestern"], "„gestern“ ist kein Tag; etwa 2001-12-31", "no day: 'gestern'"),
        (["recheck", "x", "--untill", "2001"], "Unbekannt: --untill", "unrecognized arguments: --untill"),
        (["recheck", "x", "--until"], "--until braucht eine Angabe dahinter", "expected one argument"),
    ],
)
def test_wrong_use_is_said_in_the_language_of_the_output(arguments, german, english, capsys):
    for options, told in (([], german), (["--lang", "en"], english)):
        with pytest.raises(SystemExit) as ended:
            main([arguments[0], *options, *arguments[1:]])
        assert ended.value.code == 2
        assert told in capsys.readouterr().err


def test_a_day_may_be_typed_as_germans_write_it(capsys):
    assert main(["recheck", "steinfurt-ki", "--until", "31.12.2015", "--json"]) == 0
    german = capsys.readouterr().out
    main(["recheck", "steinfurt-ki", "--until", "2015-12-31", "--json"])

    assert german == capsys.readouterr().out
