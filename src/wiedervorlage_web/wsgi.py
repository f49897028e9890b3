"""The application as a server calls it (``gunicorn wiedervorlage_web.wsgi``)."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from wiedervorlage.adapters.one_thread import reckon_on_one_thread

reckon_on_one_thread()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wiedervorlage_web.settings")
application = get_wsgi_application()
