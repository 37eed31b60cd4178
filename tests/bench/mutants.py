"""Small faults, one at a time, in the ledger and in the judge of strings: which do tests not see?

    python -m tests.bench.mutants [FILE...]

A mutant is a module with one comparison, operator, bound or number changed, or one statement left
out. Each is written into a copy of the project and the module's tests run there, in a process of
its own with bounds on seconds and memory. Prints the mutants that survived, and exits 1 where one
did that ``tests/bench/equivalent_mutants.json`` does not explain. Needs ``fork``.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import copy
import importlib
import json
import os
import resource
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
KNOWN = Path(__file__).with_name("equivalent_mutants.json")
#: The modules, and the tests that have to see what is wrong with them.
TESTS = {
    "cleaner/edits.py": ("tests/test_ledger.py", "cleaner/edits.py"),
    "cleaner/apply.py": ("tests/test_ledger.py", "cleaner/apply.py"),
    "cleaner/seams.py": ("tests/test_seams.py", "tests/test_ledger.py"),
    "cleaner/recut.py": ("tests/test_recut.py",),
    "cleaner/splices/judge.py": ("tests/test_judge.py",),
    "cleaner/evaluate/bounds.py": ("tests/test_certify.py", "cleaner/evaluate/bounds.py"),
}
_SECONDS, _BYTES, _EXAMPLES = 60, 3 << 30, 40
# Imported once, before the processes part: what takes a second each, and is none of ours.
_HEAVY = ("pytest", "hypothesis", "numpy", "regex", "trafilatura", "langdetect", "click", "rich")
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
    """A module with one fault: ``name`` says where and what, the same after a move of lines."""

    name: str
    line: int
    source: str


def mutants_of(source: str) -> Iterator[Mutant]:
    """Yield every mutant of a module's ``source``; annotations and decorators stay as they are."""
    tree = ast.parse(source)
    places = list(_places(tree, ""))
    seen: dict[str, int] = {}
    for number, (where, node) in enumerate(places):
        for choice in range(len(_faults(node))):
            mutated = copy.deepcopy(tree)
            twin = list(_places(mutated, ""))[number][1]
            fault = _faults(twin)[choice]
            name = f"{where}: {_shown(node)} -> {_shown(fault)}"
            seen[name] = seen.get(name, 0) + 1
            if seen[name] > 1:
                name += f" ({seen[name]})"
            changed = _Swap(twin, fault).visit(mutated)
            yield Mutant(name, node.lineno, ast.unparse(ast.fix_missing_locations(changed)))


def _places(node: ast.AST, where: str) -> Iterator[tuple[str, ast.expr | ast.stmt]]:
    """Yield the expressions and statements of a tree, each with the function that it is in."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        where = f"{where}.{node.name}" if where else node.name
    if isinstance(node, (ast.expr, ast.stmt)):
        yield where or "module", node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _places(child, where)


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
        if isinstance(node.value, (int, float)):
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


def survives(folder: Path, module: str, source: str) -> bool:
    """Tell whether the module's tests pass in ``folder`` with ``source`` in its place."""
    target = folder / module
    before = target.read_text(encoding="utf8")
    target.write_text(source, encoding="utf8")
    child = os.fork()
    if not child:
        _run_tests(folder, TESTS[module])
    _, status = os.waitpid(child, 0)
    target.write_text(before, encoding="utf8")
    return status == 0


def _run_tests(folder: Path, tests: tuple[str, ...]) -> None:
    """Run tests in this process, which does not return: it ends with 0 where they all pass."""
    code = 1
    try:
        signal.alarm(_SECONDS)
        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
        os.chdir(folder)
        sys.path.insert(0, str(folder))
        for name in [
            name for name in sys.modules if name.partition(".")[0] in ("cleaner", "tests")
        ]:
            del sys.modules[name]
        sys.dont_write_bytecode = True
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        import hypothesis
        import pytest

        # Fewer examples than a run of the suite takes: what only luck finds is not tested.
        hypothesis.settings.register_profile("mutants", max_examples=_EXAMPLES, database=None)
        hypothesis.settings.load_profile("mutants")
        options = ["-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=1"]
        code = int(pytest.main([*options, *tests]))
    finally:
        os._exit(code)


def main() -> int:
    """Make the mutants, run the tests against each, and print those that nobody noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", metavar="FILE", help=", ".join(TESTS))
    chosen = parser.parse_args().files or list(TESTS)
    if unknown := [name for name in chosen if name not in TESTS]:
        parser.error(f"{unknown[0]}: there are {', '.join(TESTS)}")
    known = json.loads(KNOWN.read_text(encoding="utf8"))
    sys.path[:] = [path for path in sys.path if path not in ("", str(ROOT))]
    for name in _HEAVY:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    unexplained = 0
    with tempfile.TemporaryDirectory(prefix="mutants-") as name:
        folder = Path(name)
        for part in ("cleaner", "tests", "fixtures"):
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("*.pyc"))
        shutil.copy(ROOT / "pyproject.toml", folder)
        for module in chosen:
            source = (ROOT / module).read_text(encoding="utf8")
            if not survives(folder, module, source):
                print(f"{module}: its tests fail without any fault; mend them first")
                return 2
            every = list(mutants_of(source))
            reasons = known.get(module, {})
            alive = []
            for mutant in every:
                if survives(folder, module, mutant.source):
                    alive.append(mutant)
                    unexplained += mutant.name not in reasons
                    print(f"{module}:{mutant.line}: {mutant.name}", flush=True)
                    print(f"    {reasons.get(mutant.name, 'nobody noticed')}", flush=True)
            for stale in reasons.keys() - {mutant.name for mutant in alive}:
                unexplained += 1
                print(f"{module}: explained, but killed or gone: {stale}")
            print(f"{module}: {len(every)} mutants, {len(alive)} alive", flush=True)
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
