"""A file as it came in: what its name gives for the id and the file of a document."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.filing.received import Received


@pytest.mark.parametrize(
    ("name", "stem", "suffix"),
    [
        ("antwort.txt", "antwort", ".txt"),
        ("Anlage 1 (Entwurf).PDF", "Anlage-1-Entwurf", ".pdf"),
        ("post/eingang/Grüße.v2.eml", "Grüße-v2", ".eml"),
        ("ohne Endung", "ohne-Endung", ""),
        ("….txt", "document", ".txt"),
        ("Vermerk zu Nr. 5 vom Mai", "Vermerk-zu-Nr", ""),
    ],
)
def test_a_name_gives_a_stem_that_can_be_an_id_and_a_suffix(name, stem, suffix):
    received = Received(name=name, sha256="", is_text=True)

    assert (received.stem, received.suffix) == (stem, suffix)
