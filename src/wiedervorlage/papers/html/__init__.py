"""Papers as one accessible HTML page that needs nothing from elsewhere."""

from wiedervorlage.papers.html.page import write_html

__all__ = ["write_html"]
