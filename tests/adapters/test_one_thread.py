"""Linear algebra takes one thread, unless somebody has set a number."""

import os
import subprocess
import sys

import pytest

from wiedervorlage.adapters.bounded import call as bounded_call
from wiedervorlage.cli import main

TOLD = """import os, sys, wiedervorlage.cli
print("numpy" in sys.modules)
import wiedervorlage_web.wsgi
print("numpy" in sys.modules, os.environ["OPENBLAS_NUM_THREADS"])"""


@pytest.mark.parametrize(("before", "after"), [(None, "1"), ("2", "2")])
def test_the_command_line_takes_one_thread_or_what_is_set(monkeypatch, before, after):
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", before or "")
    if before is None:
        monkeypatch.delenv("OPENBLAS_NUM_THREADS")

    assert main(["--version"]) == 0
    assert os.environ["OPENBLAS_NUM_THREADS"] == after


def test_the_desk_takes_one_thread_and_nobody_loads_numpy_before_it_is_said(root):
    lent = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run(
        [sys.executable, "-c", TOLD],
        cwd=root,
        env=lent | {"PYTHONPATH": "src"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == ["False", "False", "1"]


@pytest.mark.parametrize(("before", "after"), [(None, "1"), ("2", "2")])
def test_the_process_that_opens_files_takes_one_thread_or_what_is_set(monkeypatch, before, after):
    def started(_command, *, env, **_streams):
        lent.append(env["OPENBLAS_NUM_THREADS"])
        raise ChildProcessError

    lent = []
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", before or "")
    if before is None:
        monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    monkeypatch.setattr(bounded_call.subprocess, "Popen", started)

    with pytest.raises(ChildProcessError):
        bounded_call.Loaded().called(b"l")
    assert lent == [after]
