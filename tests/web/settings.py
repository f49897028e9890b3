"""The desk's settings for tests: data in a folder of its own, cheap passwords."""

import os
import tempfile

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps a loop running in the thread of the tests
os.environ.setdefault("WIEDERVORLAGE_DATA", tempfile.mkdtemp(prefix="wiedervorlage-test-"))

from wiedervorlage_web.settings import *  # noqa: F403 - the environment comes first

ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ACCOUNT_RATE_LIMITS: dict[str, str] = {}
