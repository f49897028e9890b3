"""Charts as SVG: no browser, no network."""
