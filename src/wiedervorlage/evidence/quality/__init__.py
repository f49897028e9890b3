"""What figures say about each other: sums, bounds, series, regions. Nothing is mended, everything is said."""
