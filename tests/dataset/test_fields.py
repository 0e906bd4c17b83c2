"""The table of fields: it agrees with the model, and nothing else lists fields."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import careercli
from careercli.catalog.passages import KEYS, key_of, row_of
from careercli.dataset.codec import shape
from careercli.dataset.fields import FIELDS, SEARCHED, SECTIONS, in_section
from careercli.dataset.model import Career

SOURCE = Path(careercli.__file__).parent

LISTING = 4
"""A literal with so many keys of a career, and little else, lists fields."""


def test_the_table_names_fields_of_the_model_each_once() -> None:
    keys = [field.key for field in FIELDS]
    assert len(keys) == len(set(keys))
    assert set(keys) <= set(shape(Career))
    assert set(shape(Career)) - set(keys) == {"id", "covers", "notice", "dataset"}


def test_every_section_has_fields_and_every_field_a_section_there_is() -> None:
    assert all(in_section(name) for name in SECTIONS)
    assert {name for field in FIELDS for name in field.sections} == set(SECTIONS)


def test_what_is_searched_can_be_told_and_kept() -> None:
    assert all(field.place for field in SEARCHED.values())
    assert len(SEARCHED) <= 16
    assert [key_of(row_of(7, 3, 2, key)) for key in KEYS] == list(SEARCHED)


def literals(tree: ast.AST) -> Iterator[tuple[int, list[str]]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            parts = node.elts
        elif isinstance(node, ast.Dict):
            parts = [key for key in node.keys if key is not None]
        else:
            continue
        texts = [p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str)]
        yield node.lineno, texts


def test_nothing_else_lists_fields() -> None:
    keys = {field.key for field in FIELDS}
    for path in SOURCE.rglob("*.py"):
        if path == SOURCE / "dataset" / "fields.py":
            continue
        for line, texts in literals(ast.parse(path.read_text(encoding="utf-8"))):
            listed = keys & set(texts)
            found = len(listed) >= LISTING and len(listed) > len(texts) // 2
            assert not found, f"{path.relative_to(SOURCE)}:{line} lists {sorted(listed)}"
