"""What was doubtful in a letter when it was read stands with it under the documents of its case."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

from tests.web.test_letters import LETTER
from tests.web.test_transfer import send
from wiedervorlage.adapters.cases.case_folder import packaged_cases
from wiedervorlage.adapters.cases.case_zip import pack_case
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.case.editing import edit_case
from wiedervorlage.case.edits import AddItem
from wiedervorlage.case.kept_findings import kept
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Place
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage_web.people.rights import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

FOUND = (
    finding(MESSAGES, "INT-003", Place(page=2), iban="DE79 <4035>", offer="DE06 …"),
    finding(MESSAGES, "INT-023", Place(file="plan.pdf"), problem="kein Ende"),
)


def test_what_was_noticed_stands_with_its_document_and_in_both_languages(
    signed_in: Callable[[Role], Client],
) -> None:
    folder = packaged_cases()["beispiel-vergabestelle"]
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    files["documents/brief.txt"] = LETTER.encode()
    texts = {name: content.decode() for name, content in files.items() if not name.endswith((".pdf", ".png"))}
    item = {"id": "brief", "file": "documents/brief.txt", "findings": [kept(one, "brief.txt") for one in FOUND]}
    edited = edit_case(texts, [AddItem(section="documents", item=item)], load_programmes())
    files["case.yaml"] = edited.texts["case.yaml"].encode()
    browser = signed_in(Role.CLERK)
    send(browser, pack_case("fall", files), slug="fall")

    page = unescape(browser.get("/vorgaenge/fall/unterlagen/").content.decode())
    browser.cookies["django_language"] = "en"
    english = unescape(browser.get("/vorgaenge/fall/unterlagen/").content.decode())

    assert "Seite 2: Die IBAN DE79 <4035> besteht die Prüfziffer nicht." in page
    assert "plan.pdf: Die Datei ist beschädigt oder unvollständig: kein Ende" in page
    assert page.count("kern-alert--warning") == 1
    assert page.count("kern-alert--danger") == 1
    assert "vielleicht gemeint: DE06" in page
    assert "page 2: the IBAN DE79 <4035> fails its check digits" in english
