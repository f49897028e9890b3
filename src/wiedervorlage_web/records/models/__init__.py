"""All tables of the desk."""

from wiedervorlage_web.records.models.cases import Blob, CaseRecord, Revision, RevisionFile
from wiedervorlage_web.records.models.events import EventHead, EventRecord
from wiedervorlage_web.records.models.index import DecisionRecord, DocumentRecord, DueRecord, ReasonRecord
from wiedervorlage_web.records.models.papers import PaperFile, PaperRecord
from wiedervorlage_web.records.models.reminders import ReminderRecord
from wiedervorlage_web.records.models.uploads import UploadRecord

__all__ = [
    "Blob",
    "CaseRecord",
    "DecisionRecord",
    "DocumentRecord",
    "DueRecord",
    "EventHead",
    "EventRecord",
    "PaperFile",
    "PaperRecord",
    "ReasonRecord",
    "ReminderRecord",
    "Revision",
    "RevisionFile",
    "UploadRecord",
]
