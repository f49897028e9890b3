"""Generate the reference pages that follow from the code: commands, finding codes, states, rights.

``make docs`` writes them; a test fails where they are out of date.
"""

from __future__ import annotations

import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any

import wiedervorlage
from wiedervorlage.cli import COMMANDS, parser_of
from wiedervorlage.foundation.catalogue import Entry
from wiedervorlage.recheck.states import CARRYING, NAMES, NOT_CARRYING, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.text import Language

REFERENCE = Path(__file__).resolve().parent / "reference"
_MADE = "<!-- made by docs/generate.py from the code; change it there -->\n\n"


def pages() -> dict[str, str]:
    """Return the generated pages by file name."""
    return {
        "commands.md": commands("en"),
        "commands.de.md": commands("de"),
        "findings.md": findings(),
        "states.md": states(),
        "rights.md": rights(),
    }


def commands(language: Language) -> str:
    """Return the page of commands with their options, as ``--help`` prints them in a language."""
    parts = [_COMMANDS_HEAD[language], _MADE]
    for name in COMMANDS:
        _, parser = parser_of(name, language, width=100)
        parts.append(f"## wv {name}\n\n```\n{parser.format_help().strip()}\n```\n\n")
        for verb, inner in parser.verbs.items():
            parts.append(f"### wv {name} {verb}\n\n```\n{inner.format_help().strip()}\n```\n\n")
    return "".join(parts)


_COMMANDS_HEAD: dict[Language, str] = {
    "de": "# Befehle\n\n[English](commands.md)\n\n",
    "en": "# Commands\n\n[Deutsch](commands.de.md)\n\n",
}


def findings() -> str:
    """Return the page of finding codes."""
    rows = ["# Finding codes\n\n", _MADE, "| code | severity | what | what to do |\n|---|---|---|---|\n"]
    for code, entry in sorted(_catalogues()):
        what = f"{entry.message.de}<br>*{entry.message.en}*"
        todo = f"{entry.remedy.de}<br>*{entry.remedy.en}*"
        rows.append(f"| {code} | {entry.severity.value} | {what} | {todo} |\n")
    return "".join(rows)


def _catalogues() -> Iterator[tuple[str, Entry]]:
    for module in walk_packages(wiedervorlage.__path__, "wiedervorlage."):
        if module.name.endswith("messages"):
            for code, entry in vars(import_module(module.name)).get("MESSAGES", {}).items():
                if isinstance(entry, Entry):
                    yield code, entry


def states() -> str:
    """Return the page of states."""
    rows = ["# States of a reason\n\n", _MADE, "| state | Zustand | carries |\n|---|---|---|\n"]
    for state in State:
        carries = "yes" if state in CARRYING else "no" if state in NOT_CARRYING else "open"
        rows.append(f"| {state.word} | {NAMES[state].de} | {carries} |\n")
    return "".join(rows)


def rights() -> str:
    """Return the page of what each role may see and do, from the declarations of the pages."""
    os.environ.setdefault("WIEDERVORLAGE_DATA", tempfile.mkdtemp(prefix="wiedervorlage-docs-"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wiedervorlage_web.settings")
    django = import_module("django")
    django.setup()
    roles = list(import_module("wiedervorlage_web.people.rights").Role)
    names = import_module("wiedervorlage_web.desk.names").ROLE_NAMES
    head = " | ".join(str(names[role]) for role in roles)
    rows = [
        _RIGHTS_HEAD,
        f"| page | right to see, to send | anybody | {head} |\n|---|---|---|{'---|' * len(roles)}\n",
    ]
    for page in import_module("wiedervorlage_web.desk.house.rights_table").declared_pages():
        needed = page.sees if page.sees is page.sends else f"{page.sees}, {page.sends}"
        cells = " | ".join(_cell(page, role) for role in (None, *roles))
        rows.append(f"| `{page.address}` | {needed} | {cells} |\n")
    return "".join(rows)


def _cell(page: Any, role: object) -> str:
    seen = "sees" if "GET" in page.methods and page.open_to(role, "GET") else ""
    sent = "sends" if "POST" in page.methods and page.open_to(role, "POST") else ""
    return ", ".join(part for part in (seen, sent) if part) or "–"


_RIGHTS_HEAD = f"""# Rights

{_MADE}What each role may see and send, page by page. A role is held in one house; the cases of other houses do not
exist for it (404). Strangers are led to the sign-in; whoever lacks a right is told so (403). A test walks every cell.

Beyond the table: a paper is released by somebody else than who drafted it; the last administrator of a house stays.

"""


if __name__ == "__main__":
    for name, text in pages().items():
        (REFERENCE / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"docs/reference/{name}\n")
