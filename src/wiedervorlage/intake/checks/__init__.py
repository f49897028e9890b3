"""What cannot be right: stamps before their letters, banks that do not exist, days, weekdays and figures that disagree.

Every check offers what was probably meant; nothing is corrected silently.
"""
