"""On a terminal a line tells how far a reading has come, once it takes more than a second; elsewhere there is none."""

from __future__ import annotations

import io

import pytest

from wiedervorlage.adapters.steps import Step, tell, told_to
from wiedervorlage.cli import step_line
from wiedervorlage.cli.step_line import StepLine


class Terminal(io.StringIO):
    """Standard error as a terminal or not."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal

    def shown(self) -> str:
        """Return what stands on the line now: each step is written over the one before."""
        return self.getvalue().rpartition("\x1b[K")[2]


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the time of the clock, to be set."""
    clock = [100.0]
    monkeypatch.setattr(step_line.time, "monotonic", lambda: clock[0])
    return clock


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Return a terminal of 70 columns."""
    monkeypatch.setenv("COLUMNS", "70")
    return Terminal(is_terminal=True)


def test_what_is_quick_shows_no_line(terminal: Terminal, now: list[float]) -> None:
    line = StepLine("de", terminal)
    with line.of("brief.txt"):
        now[0] += 0.9
        line.tell(None)

    assert terminal.getvalue() == ""


def test_each_page_is_told_and_the_line_is_gone_at_the_end(terminal: Terminal, now: list[float]) -> None:
    line = StepLine("de", terminal)
    with line.of("post/mail.eml"):
        now[0] += 1.5
        line.tell(None)
        assert terminal.shown() == "post/mail.eml wird gelesen … 2 Sekunden"
        line.tell(Step(name="scan.pdf", page=3, pages=12))
        assert terminal.shown() == "scan.pdf: Seite 3 von 12 wird erkannt … 2 Sekunden"
        now[0] += 2.6
        line.tell(None)
        assert terminal.shown() == "scan.pdf: Seite 3 von 12 wird erkannt … 4 Sekunden"

    assert terminal.shown() == ""
    assert terminal.getvalue().count("\n") == 0


def test_the_next_file_begins_anew(terminal: Terminal, now: list[float]) -> None:
    line = StepLine("en", terminal)
    with line.of("scan.pdf"):
        now[0] += 5
        line.tell(Step(name="scan.pdf", page=1, pages=2))
        assert "recognising page 1 of 2" in terminal.shown()
    with line.of("brief.txt"):
        now[0] += 0.5
        line.tell(None)
        assert terminal.shown() == ""
        now[0] += 1
        line.tell(None)
        assert terminal.shown() == "reading brief.txt … 2 seconds"


def test_a_long_name_is_cut_to_the_width_of_the_terminal(terminal: Terminal, now: list[float]) -> None:
    line = StepLine("de", terminal)
    with line.of("x" * 300):
        now[0] += 2
        line.tell(None)
        assert len(terminal.shown()) == 69


def test_where_nobody_looks_there_is_no_line(now: list[float]) -> None:
    stream = Terminal(is_terminal=False)
    line = StepLine("de", stream)
    with line.of("scan.pdf"):
        now[0] += 60
        line.tell(Step(name="scan.pdf", page=3, pages=12))

    assert stream.getvalue() == ""


def test_steps_are_told_to_the_nearest_listener_and_to_nobody_outside() -> None:
    first, second = Step(name="a", page=1, pages=1), Step(name="b", page=1, pages=1)
    outer: list[Step] = []
    inner: list[Step] = []
    with told_to(outer.append):
        with told_to(inner.append):
            tell(first)
        tell(second)
    tell(first)

    assert (outer, inner) == ([second], [first])
