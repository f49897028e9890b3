"""Rule files on disk: those that come with the package, or those of a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.findings import Place
from wiedervorlage.rules.messages import MESSAGES
from wiedervorlage.rules.programme import Programme
from wiedervorlage.rules.reading import read_programme

if TYPE_CHECKING:
    from wiedervorlage.foundation.findings import Finding

_PACKAGED: Final = Path(__file__).resolve().parent.parent / "data" / "rules"
_CHECKOUT: Final = Path(__file__).resolve().parents[3] / "rules"


class RuleFileError(WiedervorlageError):
    """A rule file has errors; the message names the first, ``wv rules check`` lists all."""


class ProgrammeLibrary(Mapping[str, Programme]):
    """The programmes of a folder by id (``land/name``); a file is read when somebody first asks for it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._files = rule_files(root)
        self._read: dict[str, Programme] = {}

    def __getitem__(self, name: str) -> Programme:
        """Return a programme.

        Raises:
            KeyError: there is no such rule file.
            RuleFileError: the file has errors.
        """
        if name not in self._read:
            programme, findings = read_rule_file(self._files[name], name, f"rules/{name}.yaml")
            if programme is None:
                first = next(found for found in findings if found.severity == "error")
                raise RuleFileError(first.line("en"))
            self._read[name] = programme
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        """Say whether there is such a rule file, without reading it."""
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids, in alphabetical order."""
        return iter(self._files)

    def __len__(self) -> int:
        """Return the number of programmes."""
        return len(self._files)


def rules_folder() -> Path:
    """Return the folder of the rule files that come with the package."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT


def load_programmes(root: Path | None = None) -> ProgrammeLibrary:
    """Return the programmes of a folder (default: those that come with the package)."""
    return ProgrammeLibrary(root or rules_folder())


def rule_files(root: Path) -> dict[str, Path]:
    """Return the rule files of a folder by programme id: the path under it without ``.yaml``."""
    return {path.relative_to(root).with_suffix("").as_posix(): path for path in sorted(root.rglob("*.yaml"))}


def read_rule_file(path: Path, expected_id: str = "", file: str = "") -> tuple[Programme | None, tuple[Finding, ...]]:
    """Read one rule file; what is not UTF-8 is read as ISO 8859-1, with a finding.

    Args:
        path: where the file lies.
        expected_id: the id that its place in the folder gives it; empty: none.
        file: name that places carry (default: the path).
    """
    raw = path.read_bytes()
    named = file or str(path)
    try:
        return read_programme(raw.decode("utf-8-sig"), named, expected_id)
    except UnicodeDecodeError as error:
        place = Place(file=named, line=raw[: error.start].count(b"\n") + 1)
        programme, findings = read_programme(raw.decode("latin-1"), named, expected_id)
        return programme, (finding(MESSAGES, "RUL-022", place), *findings)
