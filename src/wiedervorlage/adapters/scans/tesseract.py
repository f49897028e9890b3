"""tesseract, the second engine: how a page lies, and what it reads on it; nothing where it is not installed."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from typing import Final

_SECONDS_A_PAGE: Final = 90
_TURNS: Final = ("90", "180", "270")
_SURE: Final = 2.0


def turn_of(png: bytes) -> int:
    """Return by how many degrees a page is to be turned clockwise to stand upright, where that is sure enough."""
    said = dict(line.split(":", 1) for line in _run(["--psm", "0"], png).splitlines() if ":" in line)
    turn = said.get("Rotate", "0").strip()
    return int(turn) if turn in _TURNS and float(said.get("Orientation confidence", "0")) >= _SURE else 0


def text_of(png: bytes) -> str:
    """Return a page as it reads it, line by line."""
    table = _run(["-l", "deu", "--psm", "3", "--dpi", "300", "tsv"], png)
    lines: dict[tuple[str, ...], list[str]] = {}
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        if (row.get("text") or "").strip():
            key = (row["block_num"], row["par_num"], row["line_num"])
            lines.setdefault(key, []).append(row["text"])
    return "\n".join(" ".join(words) for words in lines.values())


def _run(options: list[str], png: bytes) -> str:
    program = shutil.which("tesseract")
    if program is None:
        return ""
    command = [program, "stdin", "stdout", *options]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program with fixed options
            command, input=png, capture_output=True, timeout=_SECONDS_A_PAGE, check=False, env=environment
        )
    except (subprocess.TimeoutExpired, OSError):
        return ""
    return done.stdout.decode("utf-8", errors="replace")
