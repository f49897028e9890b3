"""Papers as Typst source: one self-contained text, from which an adapter makes the PDF."""

from wiedervorlage.papers.typst.source import write_typst

__all__ = ["write_typst"]
