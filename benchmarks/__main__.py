"""Run every benchmark, one after the other: ``make bench``. Each prints ratios against its peer in one run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run all benchmarks; the exit code is that of the last one that failed."""
    worst = 0
    for file in sorted(Path(__file__).parent.glob("[a-z]*.py")):
        if '__name__ == "__main__"' not in file.read_text(encoding="utf-8"):
            continue  # what others share
        print(f"== {file.stem}", flush=True)
        worst = subprocess.run([sys.executable, "-m", f"benchmarks.{file.stem}"], check=False).returncode or worst
    return worst


if __name__ == "__main__":
    sys.exit(main())
