"""Text and layout: lines, blocks, sentences, days and numbers, each with its exact place."""
