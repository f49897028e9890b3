"""Events are appended, never changed and never deleted: the database itself refuses."""

from django.db import migrations

SQLITE = (
    """CREATE TRIGGER events_stay BEFORE UPDATE ON records_eventrecord
       BEGIN SELECT RAISE(ABORT, 'events are never changed'); END""",
    """CREATE TRIGGER events_remain BEFORE DELETE ON records_eventrecord
       BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END""",
)
POSTGRESQL = (
    """CREATE FUNCTION events_stay() RETURNS trigger AS $$
       BEGIN RAISE EXCEPTION 'events are never changed or deleted'; END $$ LANGUAGE plpgsql""",
    """CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE ON records_eventrecord
       FOR EACH ROW EXECUTE FUNCTION events_stay()""",
)


def guard(apps, schema_editor) -> None:
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def unguard(apps, schema_editor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER events_stay")
        schema_editor.execute("DROP TRIGGER events_remain")
    else:
        schema_editor.execute("DROP TRIGGER events_stay ON records_eventrecord")
        schema_editor.execute("DROP FUNCTION events_stay()")


def first_head(apps, schema_editor) -> None:
    apps.get_model("records", "EventHead").objects.get_or_create(id=1)


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard), migrations.RunPython(first_head, migrations.RunPython.noop)]
