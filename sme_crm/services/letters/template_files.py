"""Templates as files: shared with another business, taken in from one.

A file is the template's JSON with its pictures inside and the names of what it mentions. It is
read as something foreign: bounded, strict, pictures checked, nothing in it is a path or a program.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, cast

from sme_crm.domain.criteria import check
from sme_crm.domain.errors import FileRefused, InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.letters.conditions import conditions_of
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.domain.letters.template_json import (
    FORMAT,
    parse_json,
    template_from_json,
    template_to_json,
)
from sme_crm.domain.letters.transfer import (
    Lost,
    LostKind,
    NamedKind,
    Names,
    OwnName,
    adopt,
    names_in,
    picture_keys,
)
from sme_crm.services.letters.merge_values import all_own_fields
from sme_crm.services.letters.pictures import check_picture, keep_picture
from sme_crm.services.letters.templates import LetterTemplates, columns_of, insert_template
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork

FILE_FORMAT: Final = "sme-crm-letter-file"
FILE_VERSION: Final = 1
SUFFIX: Final = ".letter"
LARGEST_FILE: Final = 40_000_000
MOST_PICTURES: Final = 40

_LONGEST_NAME: Final = 200
# How files of Word and LibreOffice begin: zipped ones, and the old binary ones, to say so.
_ARCHIVES: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_COUNTED: Final[tuple[LostKind, ...]] = ("picture", "note")
_TABLES: Final[dict[NamedKind, str]] = {"group": "contact_group", "staff": "staff", "lot": "lot"}


@dataclass(frozen=True, slots=True)
class SharedTemplate:
    """What a file holds: a template, its pictures by key, the names of what it mentions."""

    template: LetterTemplate
    pictures: dict[str, bytes]
    names: Names


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A template taken in; `lost` is what it named that this data file does not have."""

    id: int
    change_id: int
    name: str
    lost: tuple[Lost, ...]


class TemplateFiles:
    """Writes templates to files and takes them in."""

    def __init__(self, database: Database, templates: LetterTemplates) -> None:
        self._database = database
        self._templates = templates

    def write(self, path: Path, template: LetterTemplate) -> None:
        """Share a template as a file, its pictures and what it mentions by name inside.

        Raises OutputError; then no file is left.
        """
        from sme_crm.formats.output_file import output_file

        names = names_in(template, self._names())
        found = {key: self._templates.pictures.read(key) for key in sorted(picture_keys(template))}
        said: dict[str, object] = {
            kind: {str(each): name for each, name in rows.items()}
            for kind, rows in names.rows.items()
        }
        said["own_fields"] = {
            key: {"label": own.label, "kind": own.kind} for key, own in names.own_fields.items()
        }
        data = {
            "format": FILE_FORMAT,
            "format_version": FILE_VERSION,
            "template": json.loads(template_to_json(template)),
            "names": said,
            "pictures": {
                key: base64.b64encode(picture).decode() for key, picture in found.items() if picture
            },
        }
        with output_file(path) as stream:
            stream.write(json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8"))

    def take_in(self, path: Path, *, origin: str = "") -> TakenIn:
        """Take a template in from a file as one change, under a name that is free.

        The file is a shared template, or a document of Word or LibreOffice, whose text becomes
        one. Raises FileRefused missing, unreadable, too_large and as `read_document`; InvalidInput
        as `read_shared` and criteria_* for a condition nobody can be asked.
        """
        data = read_bounded(path)
        if data[:4] not in _ARCHIVES:
            return self.adopt(read_shared(data), origin=origin)
        from sme_crm.services.letters.text_import import read_text_template

        own_fields = all_own_fields(self._database)
        read = read_text_template(path, own_fields.values())
        taken = self.adopt(SharedTemplate(read.template, {}, self._names()), origin=origin)
        unknown = tuple(Lost("field", name) for name in read.unknown_fields)
        counts = tuple(
            Lost(kind, str(read.left_out[kind])) for kind in _COUNTED if read.left_out.get(kind)
        )
        return replace(taken, lost=(*unknown, *counts))

    def adopt(self, shared: SharedTemplate, *, origin: str = "") -> TakenIn:
        """Keep a template that was read, with the ids of this data file."""
        adopted, lost = adopt(shared.template, shared.names, self._names(), shared.pictures)
        own_fields = all_own_fields(self._database)
        for condition in conditions_of(adopted):
            check(condition, own_fields)
        name = self._templates.free_name(clean_text(adopted.name)[:_LONGEST_NAME])
        values = columns_of(replace(adopted, name=name))
        with UnitOfWork(self._database, "template.import", origin=origin) as work:
            for key in picture_keys(adopted):
                keep_picture(work, shared.pictures[key])
            template_id = insert_template(work, values)
        return TakenIn(template_id, work.change_id, name, lost)

    def _names(self) -> Names:
        """What this data file calls its groups, people, address files and own fields."""
        with self._database.translated_errors():
            connection = self._database.reader()
            rows = {
                kind: dict(connection.execute(f'SELECT id, name FROM "{table}"').fetchall())
                for kind, table in _TABLES.items()
            }
            own = connection.execute("SELECT id, label, kind FROM custom_field").fetchall()
        return Names(rows, {f"own.{row[0]}": OwnName(row[1], row[2]) for row in own})


def read_bounded(path: Path) -> bytes:
    """The bytes of a file that is not too large; raises FileRefused."""
    try:
        if path.is_dir():
            raise FileRefused("folder", file=path.name)
        if path.stat().st_size > LARGEST_FILE:
            raise FileRefused("too_large", file=path.name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileRefused("missing", file=path.name) from error
    except OSError as error:
        raise FileRefused("unreadable", file=path.name) from error


def read_shared(data: bytes) -> SharedTemplate:
    """Read a shared file, or the JSON of a template alone.

    Raises InvalidInput as `template_from_json`, picture_too_large, image_unreadable, and
    template_value for pictures that are not what they say.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput("template_json") from error
    plain = parse_json(text)
    if not isinstance(plain, dict):
        raise InvalidInput("template_format")
    if plain.get("format") == FORMAT:
        return SharedTemplate(template_from_json(text), {}, Names())
    version = plain.get("format_version")
    if plain.get("format") != FILE_FORMAT or not isinstance(version, int) or version < 1:
        raise InvalidInput("template_format")
    if version > FILE_VERSION:
        raise InvalidInput("template_newer", version=version)
    template = template_from_json(json.dumps(plain.get("template"), ensure_ascii=False))
    return SharedTemplate(
        template, _read_pictures(plain.get("pictures", {})), _read_names(plain.get("names", {}))
    )


def _read_pictures(plain: object) -> dict[str, bytes]:
    if not isinstance(plain, dict) or len(plain) > MOST_PICTURES:
        raise InvalidInput("template_value", where="pictures")
    pictures: dict[str, bytes] = {}
    for key, text in plain.items():
        try:
            picture = base64.b64decode(cast("str", text), validate=True)
        except (binascii.Error, ValueError, TypeError) as error:
            raise InvalidInput("template_value", where=f"pictures.{key}") from error
        if hashlib.sha256(picture).hexdigest() != key:
            raise InvalidInput("template_value", where=f"pictures.{key}")
        check_picture(picture)
        pictures[key] = picture
    return pictures


def _read_names(plain: object) -> Names:
    if not isinstance(plain, dict):
        raise InvalidInput("template_value", where="names")
    rows = {kind: _read_rows(plain.get(kind, {}), kind) for kind in _TABLES}
    own = plain.get("own_fields", {})
    if not isinstance(own, dict) or not all(_is_own(each) for each in own.values()):
        raise InvalidInput("template_value", where="names.own_fields")
    return Names(rows, {key: OwnName(each["label"], each["kind"]) for key, each in own.items()})


def _read_rows(plain: object, kind: str) -> dict[int, str]:
    if not isinstance(plain, dict) or not all(
        key.isdecimal() and len(key) < 19 and isinstance(name, str) for key, name in plain.items()
    ):
        raise InvalidInput("template_value", where=f"names.{kind}")
    return {int(key): name for key, name in plain.items()}


def _is_own(plain: object) -> bool:
    if not isinstance(plain, dict):
        return False
    return isinstance(plain.get("label"), str) and isinstance(plain.get("kind"), str)
