"""What all tests share: where the original papers lie, and which optional parts are here.

Tests that read the originals beside the checkout are skipped, visibly, where they are absent. Tests of
optional parts are skipped with a plain reason; with ``WIEDERVORLAGE_REQUIRE_OPTIONAL=1`` (as CI sets it)
a missing part fails instead.
"""

from __future__ import annotations

import gc
import importlib.util
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Generator

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

settings.register_profile("test", derandomize=True, deadline=None, max_examples=60,
                          suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
settings.register_profile("trials", deadline=None, max_examples=3000,
                          suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))

CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium") or ""
"""The browser without a window of its own where it is installed: a third less work for the same pages."""
# The keyboard's focus scrolls softly: a pointer that presses meanwhile would let go over something else.
CHROMIUM_FLAGS = ["--no-sandbox", "--disable-smooth-scrolling", "--disable-gpu", "--no-first-run",
                  "--disable-background-networking", "--disable-component-update", "--disable-sync"]  # fmt: skip

OPTIONAL = {
    "browser": (
        lambda: bool(CHROMIUM) and importlib.util.find_spec("playwright") is not None,
        "headless Chromium (Debian: chromium) and the playwright package are not both here",
    ),
    "ocr": (
        lambda: importlib.util.find_spec("rapidocr") is not None and bool(shutil.which("tesseract")),
        "the OCR extra and tesseract (Debian: tesseract-ocr-deu) are not both here",
    ),
    "office": (lambda: bool(shutil.which("soffice")), "LibreOffice (Debian: libreoffice-writer) is not here"),
    "postgres": (
        lambda: bool(sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))),
        "PostgreSQL (Debian: postgresql) is not here",
    ),
    "raster": (lambda: bool(shutil.which("pdftoppm")), "pdftoppm (Debian: poppler-utils) is not here"),
}


def pytest_configure() -> None:
    """Look for unreachable objects seldom: what the tests hold is large, and looking through it took an eighth of the time."""
    gc.set_threshold(100_000, 50, 100)


def pytest_collection_finish() -> None:
    """Look never again through what has been loaded until now."""
    gc.collect()
    gc.freeze()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs a part that is not here, or fail where every part is required."""
    for name, (is_here, reason) in OPTIONAL.items():
        if item.get_closest_marker(name) and not is_here():
            if os.environ.get("WIEDERVORLAGE_REQUIRE_OPTIONAL"):
                pytest.fail(f"required here: {reason}", pytrace=False)
            pytest.skip(reason)
    if item.get_closest_marker("shared") and not SHARED.exists():
        pytest.skip("the original papers and figures are not beside this checkout")


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Fail a module that is left out for want of a package, where every part is required."""
    report = yield
    if report.skipped and _lacks_a_package(str(report.longrepr)):
        report.outcome = "failed"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test that is left out for want of a package, where every part is required."""
    report = yield
    if report.skipped and _lacks_a_package(str(report.longrepr)):
        report.outcome = "failed"
    return report


def _lacks_a_package(reason: str) -> bool:
    return bool(os.environ.get("WIEDERVORLAGE_REQUIRE_OPTIONAL")) and "could not import" in reason


@pytest.fixture(scope="session")
def reading_loaded() -> None:
    """Have the reading loaded here, once: the processes that ``wv read`` parts to read in then have it from the first."""
    from wiedervorlage.intake.read import read_paper

    example = ROOT / "corpus/development/01-care-support-point-reply.txt"
    read_paper(example.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of original papers and figures."""
    return SHARED


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def chromium():
    """Start headless Chromium once for a process: a second Playwright beside it would not start."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()
