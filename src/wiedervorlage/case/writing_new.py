"""Write the case.yaml of a new case: sections in the order in which one reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.source_writing import write_block, write_entry

if TYPE_CHECKING:
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.case.values import Section

_HEAD: Final = (
    "case", "title", "question", "region", "programme", "authority", "weakened_share", "standard", "municipalities",
)  # fmt: skip
_SECTIONS: Final = (
    "subjects", "measures", "sources", "documents", "requests", "offers", "decisions", "reasons", "options",
    "proposals",
)  # fmt: skip


def write_new_case(data: Section, remark: str) -> str:
    """Return ``data`` as the text of a case.yaml; ``remark`` is the comment at its head."""
    lines = [f"# {line}" for line in remark.splitlines()]
    lines += ["", *(_head_entry(key, data[key]) for key in _HEAD if key in data)]
    for section in _SECTIONS:
        content = data.get(section)
        if content:
            lines += ["", f"{section}:", *_items(content)]
    return "\n".join(lines) + "\n"


def _head_entry(key: str, value: Plain) -> str:
    # A region key begins with a zero; the quotes tell every other reader of YAML that it is text.
    return f'{key}: "{value}"' if key == "region" else write_entry(key, value, 0)


def _items(content: Plain) -> list[str]:
    if isinstance(content, dict):
        return [f"  {write_entry(name, item, 2)}" for name, item in content.items()]
    return [f"  - {write_block(item, 4)}" for item in content] if isinstance(content, list) else []
