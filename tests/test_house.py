"""How the house is kept: few rooms, and docstrings that say something, one for each constant."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import careercli

SOURCE = Path(careercli.__file__).parent

ROOMS = 9
"""How many entries the package has at most beside its dunder modules."""


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in SOURCE.rglob("*.py"):
        yield path.relative_to(SOURCE), ast.parse(path.read_text(encoding="utf-8"))


def test_the_package_has_few_rooms() -> None:
    entries = {path.name for path in SOURCE.iterdir() if not path.name.startswith("_")}
    assert len(entries - {"py.typed", "data"}) <= ROOMS


def test_every_constant_has_a_docstring_of_its_own() -> None:
    for path, tree in trees():
        for here, after in zip(tree.body, [*tree.body[1:], ast.Pass()], strict=True):
            if not isinstance(here, ast.Assign | ast.AnnAssign):
                continue
            target = here.targets[0] if isinstance(here, ast.Assign) else here.target
            names = [node.id for node in ast.walk(target) if isinstance(node, ast.Name)]
            public = [name for name in names if name.isupper() and len(name) > 1 and name[0] != "_"]
            if public:
                told = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
                assert told, f"{path}: {public[0]} has no docstring"
                assert len(names) == 1, f"{path}: {', '.join(names)} share one docstring"


def test_no_docstring_leans_on_the_one_before() -> None:
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                said = node.value.value
                assert not str(said).startswith("The same"), f"{path}:{node.lineno}"
