"""An attachment that cannot be read becomes no document; the paper it came with tells of it and why."""

from __future__ import annotations

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.intake.filing.unread import with_unread_told
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.reading import Reading


def reading(text: str, *findings: Finding) -> Reading:
    return Reading(kind="letter", text=text, fields=(), findings=findings)


OWN = finding(MESSAGES, "INT-029", Place(file="mail.eml"), encoding="Windows-1252")
BROKEN = finding(MESSAGES, "INT-023", Place(file="plan.pdf"), problem="kein Ende")
BLANK = finding(MESSAGES, "INT-027", Place(file="logo.png"), pages="logo.png")
TURNED = finding(MESSAGES, "INT-034", Place(file="scan.pdf", page=1), degrees=90)


def test_what_has_been_read_stays_as_it_is() -> None:
    readings = [("mail.eml", reading("Anbei.", OWN)), ("mail.eml » scan.pdf", reading("Wir bitten Sie.", TURNED))]

    assert with_unread_told(readings) == (readings, ())


def test_what_is_broken_or_blank_is_told_at_the_paper() -> None:
    kept, unread = with_unread_told(
        [
            ("mail.eml", reading("Anbei.", OWN)),
            ("mail.eml » plan.pdf", reading("", BROKEN)),
            ("mail.eml » scan.pdf", reading("Wir bitten Sie.", TURNED)),
            ("mail.eml » logo.png", reading(" \n", BLANK)),
        ]
    )

    assert [label for label, _ in kept] == ["mail.eml", "mail.eml » scan.pdf"]
    assert kept[0][1].findings == (OWN, BROKEN, BLANK)
    assert unread == ("mail.eml » plan.pdf", "mail.eml » logo.png")


def test_what_is_blank_without_a_word_is_told_all_the_same_and_by_its_own_name() -> None:
    kept, unread = with_unread_told(
        [("mail.eml", reading("Anbei.")), ("mail.eml » innen.eml » leer.docx", reading(""))]
    )

    (told,) = kept[0][1].findings
    assert (told.code, told.place.file) == ("INT-027", "leer.docx")
    assert "leer.docx" in told.message.de
    assert unread == ("mail.eml » innen.eml » leer.docx",)


def test_a_paper_that_is_blank_itself_is_no_attachment() -> None:
    readings = [("foto.png", reading("", BLANK))]

    assert with_unread_told(readings) == (readings, ())
