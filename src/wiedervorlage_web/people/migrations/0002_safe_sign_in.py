"""First passwords are changed at the first sign-in; counts of failed sign-ins are kept where all processes see them."""

from django.core.management import call_command
from django.db import migrations, models


def shared_counts(apps, schema_editor) -> None:
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [
        migrations.AddField(model_name="user", name="must_change_password", field=models.BooleanField(default=False)),
        migrations.RunPython(shared_counts, migrations.RunPython.noop),
    ]
