"""Wiedervorlage: the states of the reasons over time and the days with cause to look again."""
