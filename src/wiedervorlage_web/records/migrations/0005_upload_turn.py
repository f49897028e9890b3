"""Letters that are read beside the page: who has the turn, and when the reader was last heard of."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("records", "0004_upload_opened"),
    ]

    operations: ClassVar = [
        migrations.AddField(
            model_name="uploadrecord",
            name="turn",
            field=models.PositiveSmallIntegerField(blank=True, null=True, unique=True),
        ),
        migrations.AddField(
            model_name="uploadrecord",
            name="beat",
            field=models.DateTimeField(blank=True, null=True),
        ),
    ]
