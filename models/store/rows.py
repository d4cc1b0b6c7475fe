"""Between records and what JSON can hold."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from sqlite_utils import Database
    from sqlite_utils.db import Table


def to_json(record: DataclassInstance, *, without: tuple[str, ...] = ()) -> str:
    """A record as JSON with sorted keys, so that the same record is always the same text."""
    fields = {name: value for name, value in asdict(record).items() if name not in without}
    return json.dumps(fields, sort_keys=True, default=_plain, ensure_ascii=False)


def made_id(table: Table) -> int:
    """The id of the row that was just inserted."""
    return int(str(table.last_pk))


def add_rows(db: Database, table: str, rows: Sequence[Mapping[str, object]]) -> None:
    """Within an act: add rows that are known to fit. sqlite-utils looks through the table first, each time, which takes
    longer than to write what a person has just done.
    """
    if rows:
        columns = ", ".join(f'"{name}"' for name in rows[0])
        named = ", ".join(f":{name}" for name in rows[0])
        db.conn.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({named})', rows)  # noqa: S608 - ours


def now() -> datetime:
    return datetime.now(UTC)


def _plain(value: object) -> str:
    if isinstance(value, date):  # and datetime, which is one
        return value.isoformat()
    raise TypeError(type(value).__name__)
