"""Small faults, one at a time, in the ledger and in the judge of strings: which do tests not see?

    python -m tests.bench.mutants [FILE...]

A mutant is a module with one comparison, operator, bound or number changed, or one statement left
out. The module's tests run against each in a copy of the project, in a process of its own with
bounds on its seconds and memory: plain tests first, up to the first that fails. Prints the mutants
that survived, and exits 1 where one did that ``tests/bench/equivalent_mutants.json`` does not
explain. Needs ``fork``.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib
import inspect
import json
import math
import os
import resource
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType
from typing import Any

import hypothesis
import pytest

ROOT = Path(__file__).parents[2]
KNOWN = Path(__file__).with_name("equivalent_mutants.json")
#: The modules, and the tests that have to see what is wrong with them.
TESTS = {
    "cleaner/edits.py": ("tests/test_ledger.py", "cleaner/edits.py"),
    "cleaner/apply.py": ("tests/test_ledger.py", "cleaner/apply.py"),
    "cleaner/seams.py": ("tests/test_seams.py", "tests/test_ledger.py"),
    "cleaner/recut.py": ("tests/test_recut.py",),
    "cleaner/splices/judge.py": ("tests/test_judge.py",),
    "cleaner/evaluate/bounds.py": ("tests/test_bounds.py", "cleaner/evaluate/bounds.py"),
}
# A mutant may take so many times the work that the tests are, imports and all.
_TIMES, _BYTES, _EXAMPLES = 3, 3 << 30, 40
_COMPARED = {
    **{ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq},
    **{ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn},
    ast.NotIn: ast.In,
}
_COMPUTED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult}
_OTHER_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_OTHER_NAMES |= {"minimum": "maximum", "maximum": "minimum"}
_STATEMENTS = (ast.Expr, ast.AugAssign, ast.Continue, ast.Break, ast.Raise)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one fault: ``name`` says where and what, the same after a move of lines.

    ``called`` tells that the fault stands in the body of a function, not in what an import runs.
    """

    name: str
    line: int
    source: str
    called: bool


def mutants_of(source: str) -> Iterator[Mutant]:
    """Yield every mutant of a module's ``source``; annotations and decorators stay as they are."""
    tree = ast.parse(source)
    places = list(_places(tree, ""))
    seen: dict[str, int] = {}
    for number, (where, node, called) in enumerate(places):
        for choice in range(len(_faults(node))):
            mutated = copy.deepcopy(tree)
            twin = list(_places(mutated, ""))[number][1]
            fault = _faults(twin)[choice]
            name = f"{where}: {_shown(node)} -> {_shown(fault)}"
            seen[name] = seen.get(name, 0) + 1
            if seen[name] > 1:
                name += f" ({seen[name]})"
            changed = _Swap(twin, fault).visit(mutated)
            source = ast.unparse(ast.fix_missing_locations(changed))
            yield Mutant(name, node.lineno, source, called)


def _places(
    node: ast.AST, where: str, called: bool = False
) -> Iterator[tuple[str, ast.expr | ast.stmt, bool]]:
    """Yield the expressions and statements of a tree, and of each in what and whose body it is."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        where = f"{where}.{node.name}" if where else node.name
    if isinstance(node, (ast.expr, ast.stmt)):
        yield where or "module", node, called
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        inside = called or (isinstance(node, ast.FunctionDef) and name == "body")
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _places(child, where, inside)


def _faults(node: ast.AST) -> list[ast.AST]:
    """Return what a node may become, in a fixed order."""
    if isinstance(node, ast.Compare):
        return [
            ast.Compare(node.left, [*node.ops[:at], _COMPARED[type(op)](), *node.ops[at + 1 :]],
                        node.comparators)
            for at, op in enumerate(node.ops)
        ]  # fmt: skip
    if isinstance(node, ast.BoolOp):
        return [ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        return [node.operand]
    if isinstance(node, ast.BinOp) and type(node.op) in _COMPUTED:
        return [ast.BinOp(node.left, _COMPUTED[type(node.op)](), node.right)]
    if isinstance(node, ast.IfExp):
        return [ast.IfExp(node.test, node.orelse, node.body)]
    if isinstance(node, ast.Name) and node.id in _OTHER_NAMES:
        return [ast.Name(_OTHER_NAMES[node.id], node.ctx)]
    if isinstance(node, ast.Attribute) and node.attr in _OTHER_NAMES:
        return [ast.Attribute(node.value, _OTHER_NAMES[node.attr], node.ctx)]
    if isinstance(node, ast.Constant):
        if isinstance(node.value, bool):
            return [ast.Constant(not node.value)]
        # To a great number one more is nothing.
        if isinstance(node.value, (int, float)) and node.value + 1 != node.value:
            return [ast.Constant(node.value + 1)]
    if isinstance(node, _STATEMENTS) and not _is_docstring(node):
        return [ast.Pass()]
    return []


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _shown(node: ast.AST) -> str:
    text = " ".join(ast.unparse(ast.fix_missing_locations(copy.deepcopy(node))).split())
    return text if len(text) <= 80 else f"{text[:77]}..."


class _Swap(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old, self._new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        """Return the tree with one node for another."""
        return self._new if node is self._old else self.generic_visit(node)


def survives(folder: Path, module: str, mutant: Mutant, seconds: int) -> float | None:
    """Return the seconds in which the tests pass in ``folder`` with the mutant, None if not."""
    target = folder / module
    before = target.read_text(encoding="utf8")
    target.write_text(mutant.source, encoding="utf8")
    child = os.fork()
    if not child:
        _run_tests(module, mutant, seconds)
    _, status, used = os.wait4(child, 0)
    target.write_text(before, encoding="utf8")
    return used.ru_utime + used.ru_stime if status == 0 else None


def _run_tests(module: str, mutant: Mutant, seconds: int) -> None:
    """Run tests in this process, which does not return: it ends with 0 where they all pass."""
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        if mutant.called:
            _exchange(sys.modules[_dotted(module)], mutant.source)
        else:
            _forget()
        options = ["-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=1"]
        code = int(pytest.main([*options, *TESTS[module]], plugins=[_QuickFirst()]))
    finally:
        os._exit(code)


class _QuickFirst:
    @staticmethod
    def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: hasattr(getattr(item, "obj", None), "hypothesis"))


def _dotted(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".")


def _forget() -> None:
    """Let everything of the project be imported again."""
    for name in [name for name in sys.modules if name.partition(".")[0] in ("cleaner", "tests")]:
        del sys.modules[name]


def _exchange(module: Any, source: str) -> None:
    """Give an imported module's functions the code that they have in ``source``.

    The same as to import everything again, but for the seconds that this takes. A function that
    is missed makes a mutant survive, and is looked at.
    """
    fresh: dict[str, Any] = {"__name__": module.__name__}
    exec(compile(source, module.__file__, "exec"), fresh)
    _exchange_all(module, vars(module), fresh)


def _exchange_all(module: Any, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
    for name, value in old.items():
        if isinstance(value, type) and value.__module__ == module.__name__:
            _exchange_all(module, vars(value), vars(new[name]))
            continue
        function = inspect.unwrap(getattr(value, "fget", value))
        if isinstance(function, FunctionType) and function.__code__.co_filename == module.__file__:
            function.__code__ = inspect.unwrap(getattr(new[name], "fget", new[name])).__code__


def main() -> int:
    """Make the mutants, run the tests against each, and print those that nobody noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", metavar="FILE", help=", ".join(TESTS))
    chosen = parser.parse_args().files or list(TESTS)
    if unknown := [name for name in chosen if name not in TESTS]:
        parser.error(f"{unknown[0]}: there are {', '.join(TESTS)}")
    known = json.loads(KNOWN.read_text(encoding="utf8"))
    with tempfile.TemporaryDirectory(prefix="mutants-") as name:
        folder = Path(name).resolve()
        for part in ("cleaner", "tests", "fixtures"):
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("*.pyc"))
        shutil.copy(ROOT / "pyproject.toml", folder)
        _move_to(folder)
        return max([_examine(folder, module, known.get(module, {})) for module in chosen])


def _move_to(folder: Path) -> None:
    """Let this process import the project from ``folder``, once for all mutants."""
    os.chdir(folder)
    sys.path[:] = [path for path in sys.path if path not in ("", str(ROOT))]
    sys.path.insert(0, str(folder))
    sys.dont_write_bytecode = True
    _forget()
    # Fewer examples than a run of the suite takes: what only luck finds is not tested. Nobody
    # reads them, so they need not be small, and a slow machine finds no fault.
    hypothesis.settings.register_profile(
        "mutants",
        max_examples=_EXAMPLES,
        database=None,
        deadline=None,
        phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    hypothesis.settings.load_profile("mutants")


def _examine(folder: Path, module: str, reasons: dict[str, str]) -> int:
    """Print what survives in a module; return 1 where that is not explained, 2 without tests."""
    for test in TESTS[module]:
        importlib.import_module(_dotted(test))
    source = (ROOT / module).read_text(encoding="utf8")
    needed = survives(folder, module, Mutant("", 0, source, called=False), 600)
    if needed is None:
        print(f"{module}: its tests fail without any fault; mend them first")
        return 2
    seconds = math.ceil(_TIMES * needed)
    every = list(mutants_of(source))
    alive = []
    for mutant in every:
        if survives(folder, module, mutant, seconds) is not None:
            alive.append(mutant.name)
            print(f"{module}:{mutant.line}: {mutant.name}", flush=True)
            print(f"    {reasons.get(mutant.name, 'nobody noticed')}", flush=True)
    stale = reasons.keys() - alive
    for name in sorted(stale):
        print(f"{module}: explained, but killed or gone: {name}")
    explained = len(reasons.keys() & alive)
    print(f"{module}: {len(every)} mutants, {len(every) - len(alive)} killed, "
          f"{explained} explained", flush=True)  # fmt: skip
    return int(bool(stale) or explained < len(alive))


if __name__ == "__main__":
    sys.exit(main())
