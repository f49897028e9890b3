"""``python -m wiedervorlage`` is the same as ``wv``."""

import sys

from wiedervorlage.cli import main

sys.exit(main())
