"""``python -m wiedervorlage_web COMMAND``: Django's commands (migrate, check --deploy, collectstatic …)."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wiedervorlage_web.settings")
execute_from_command_line([f"{sys.executable} -m wiedervorlage_web", *sys.argv[1:]])
