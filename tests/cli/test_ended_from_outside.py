import signal

import pytest

from wiedervorlage.cli.kept_answers import ended_as_interrupted

ASKED = [number for name in ("SIGTERM", "SIGHUP") if (number := getattr(signal, name, None))]


@pytest.mark.parametrize("number", ASKED)
def test_who_ends_the_program_from_outside_interrupts_it_as_ctrl_c_does(number):
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt), ended_as_interrupted():
        signal.raise_signal(number)

    assert signal.getsignal(number) is before


def test_where_nobody_does_nothing_is_changed():
    before = [signal.getsignal(number) for number in ASKED]
    with ended_as_interrupted():
        pass

    assert [signal.getsignal(number) for number in ASKED] == before
