"""25 April 2016; 25 April 2016, 14:30; 25 Apr 2016: British order, never a month in figures."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
SHORT_DATE_FORMAT = "j M Y"
