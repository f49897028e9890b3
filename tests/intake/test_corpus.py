"""The corpus is what its README says: each quote stands in its text, each sum and account is right, no line is in both halves."""

from __future__ import annotations

import importlib.util
import sys


def test_the_corpus_holds_no_fault(root, capsys):
    """The script beside it finds none, by machine: nobody reads the measured half."""
    path = root / "corpus" / "check.py"
    spec = importlib.util.spec_from_file_location("corpus_check", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["corpus_check"] = module
    spec.loader.exec_module(module)
    failed = module.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "0 faults"
    assert failed == 0
