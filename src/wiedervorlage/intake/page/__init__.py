"""From words with boxes to one text in reading order."""
