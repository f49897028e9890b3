"""Council papers and minutes: number, body, session, agenda item, proposed resolution, votes."""
