"""Answers that led to no case: written as a form beside where the case was to be, so that none is lost."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager, suppress
from itertools import count
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.errors import file_problem
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.answer_form import write_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from types import FrameType

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.filing.answers import Answers
    from wiedervorlage.intake.filing.starting import Start
    from wiedervorlage.intake.reading import Reading

_KEPT: Final = Text(
    de="Die Antworten stehen in {file}. Dort ergänzen, dann weiter mit:\n  {command}",
    en="The answers stand in {file}. Add what is missing there, then go on with:\n  {command}",
)
_NOWHERE: Final = Text(
    de="{file} lässt sich nicht schreiben ({problem}); hier stehen die Antworten:",
    en="{file} cannot be written ({problem}); here are the answers:",
)


def keep_answers(
    target: Path, start: Start, readings: Sequence[Reading], answers: Answers, language: Language, letters: str
) -> None:
    """Write the answers given so far as a form, and say how to go on; a form that is there already stays.

    ``target`` is the folder the case was to be made in; ``letters`` are the letters as on a command line.
    """
    if not (answers.head or answers.items):
        return
    form = write_form(start, readings, language, answers)
    names = (f"{target.name}.answers{'' if number == 1 else f'-{number}'}.yaml" for number in count(1))
    file = next(path for name in names if not (path := target.parent / name).exists())
    try:
        file.write_text(form, encoding="utf-8")
    except OSError as error:
        print(
            _NOWHERE.in_language(language).format(file=file, problem=file_problem(error).in_language(language)),
            file=sys.stderr,
        )
        print(form)
        return
    command = f"wv new {target} {letters} --answers {file}"
    with suppress(OSError):  # the terminal may be gone
        print(_KEPT.in_language(language).format(file=file, command=command), flush=True)


@contextmanager
def ended_as_interrupted() -> Iterator[None]:
    """Let what ends the program from outside, a closed window or a shutdown, be as Ctrl-C: what was said is kept.

    Raises:
        KeyboardInterrupt: within the block, where the program is asked to end.
    """
    asked = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.signal(number, _interrupt) for number in asked}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
