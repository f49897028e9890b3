"""Everything around the body of a paper: who writes to whom, when, under which sign, who signs."""
