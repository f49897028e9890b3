"""What the library reads in a received file of figures, kept in memory."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import polars as pl

from wiedervorlage.adapters.statistics.statistics_files import Read, read_statistics_bytes
from wiedervorlage.evidence.importing.office import Mapping, ValueColumn
from wiedervorlage.evidence.importing.recognise import Wanted
from wiedervorlage.evidence.releases import builtin_known, describe_release
from wiedervorlage_web.records.models import Blob

if TYPE_CHECKING:
    from wiedervorlage.evidence.importing.assemble import Imported
    from wiedervorlage.evidence.releases import Release
    from wiedervorlage_web.records.models import UploadRecord


def read_figures(upload: UploadRecord) -> Read:
    """Return the figures of an upload, or the guess at its columns, with what somebody said about the file."""
    choices = upload.choices
    wanted = Wanted(
        mapping=mapping_from(choices.get("mapping")),
        period=str(choices.get("period", "")),
        within=str(choices.get("within", "")),
        basis=str(choices.get("basis", "")),
    )
    return _read(str(upload.blob_id), upload.name, wanted)


def release_of(upload: UploadRecord, imported: Imported) -> Release:
    """Return what is known about the file as a whole."""
    choices = upload.choices
    return describe_release(
        imported.layout,
        str(upload.blob_id),
        published=str(choices.get("published", "")),
        retrieved=str(choices.get("retrieved", "")),
    )


def mapping_from(kept: Any) -> Mapping | None:
    """Return a mapping of columns as it is kept among the choices."""
    if not isinstance(kept, dict):
        return None
    values = tuple(ValueColumn(**value) for value in kept["values"])
    return Mapping(**{**kept, "values": values})


@lru_cache(maxsize=8)
def _read(blob: str, name: str, wanted: Wanted) -> Read:
    return read_statistics_bytes(bytes(Blob.objects.get(sha256=blob).content), name, wanted)


def history_of(imported: Imported) -> pl.DataFrame:
    """Return what the package knows of the same measures, to hold a new file against."""
    return builtin_known().filter(pl.col("measure").is_in(imported.facts["measure"].unique().to_list()))
