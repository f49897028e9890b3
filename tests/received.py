"""Files as they come in: letters typeset from the corpus, and what somebody might send instead of one."""

from __future__ import annotations

import importlib.util
import io
import json
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

_ROOT = Path(__file__).parents[1]


@cache
def typesetter() -> ModuleType:
    """Return the script beside the corpus that sets its papers."""
    spec = importlib.util.spec_from_file_location("degrade", _ROOT / "corpus" / "degrade.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["degrade"] = module
    spec.loader.exec_module(module)
    return module


@cache
def letter_pdf(name: str) -> bytes:
    """Return a paper of the corpus's development half as PDF with text layer."""
    text = _ROOT / "corpus" / "development" / f"{name}.txt"
    expected = json.loads(text.with_suffix(".expected.json").read_text(encoding="utf-8"))
    pdf = typesetter().typeset(text.read_text(encoding="utf-8"), expected)
    assert isinstance(pdf, bytes)
    return pdf


@cache
def bomb(name: str, megabytes: int = 400) -> bytes:
    """Return a small archive with one member of zeros that would grow to ``megabytes``."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file, file.open(name, "w") as member:
        for _ in range(megabytes):
            member.write(bytes(1_000_000))
    return archive.getvalue()
