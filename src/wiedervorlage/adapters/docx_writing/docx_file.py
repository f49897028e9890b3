"""Papers as DOCX: real styles, headings, table headers, footnotes and language, to be edited in Word.

Everything that gives a paper its look sits in styles; paragraphs carry no formatting of their own. The
blocks that DIN 5008 puts at a fixed place are paragraphs whose *style* is framed at that place, as Word's
own "Envelope Address" is: they are edited like any other paragraph and read in their order.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from wiedervorlage.adapters.docx_writing.pack import repack
from wiedervorlage.foundation.errors import RenderingUnavailableError

if TYPE_CHECKING:
    from wiedervorlage.papers.paper import Paper


def write_docx(paper: Paper) -> bytes:
    """Return ``paper`` as a DOCX file. The same paper always gives the same bytes.

    Raises:
        RenderingUnavailableError: the extra ``papers`` is not installed.
    """
    try:
        import docx  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise RenderingUnavailableError(
            'DOCX papers need the extra "papers": pip install "wiedervorlage[papers]"'
        ) from error
    from wiedervorlage.adapters.docx_writing.blocks import DocxBlocks  # noqa: PLC0415 - needs docx
    from wiedervorlage.adapters.docx_writing.footnotes import Footnotes  # noqa: PLC0415 - needs docx
    from wiedervorlage.adapters.docx_writing.frames import place_styles  # noqa: PLC0415 - needs docx
    from wiedervorlage.adapters.docx_writing.pages import set_up_pages  # noqa: PLC0415 - needs docx
    from wiedervorlage.adapters.docx_writing.styles import define_styles  # noqa: PLC0415 - needs docx

    document = docx.Document()
    define_styles(document, paper)
    place_styles(document, paper)
    set_up_pages(document, paper)
    footnotes = Footnotes(document)
    DocxBlocks(document, paper, footnotes).write_all()
    footnotes.attach()
    buffer = BytesIO()
    document.save(buffer)
    return repack(buffer.getvalue(), paper.stamp)
