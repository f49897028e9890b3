"""Official statistics on disk: files, workbooks, releases, boundaries."""
