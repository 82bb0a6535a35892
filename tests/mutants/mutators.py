"""What a mutator makes of a node: a small fault of one kind, as the source text that stands in the node's place."""

import ast
from collections.abc import Callable, Iterator

type Made = tuple[str, ast.expr | ast.stmt, str]
"""The mutator's name, the node that it replaces, and the source in its place."""

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.BitXor: ast.BitOr,
}
SETS = (ast.BitOr, ast.BitAnd, ast.Sub)
"""What sets are joined, met and lessened by: each may also be left undone."""
CALLS = {"any": "all", "all": "any", "min": "max", "max": "min", "sorted": "list"}
METHODS = {
    "startswith": "endswith",
    "endswith": "startswith",
    "issubset": "issuperset",
    "issuperset": "issubset",
    "union": "intersection",
    "intersection": "union",
    "removeprefix": "removesuffix",
    "partition": "rpartition",
    "rpartition": "partition",
}
LEFT_OUT = frozenset({"strip", "lstrip", "rstrip", "lower", "casefold", "removesuffix", "difference"})
"""Methods that give a text or a set changed a little: the mutant gives it as it was."""
DEFAULTED = {"get": 2, "pop": 2, "next": 2, "getattr": 3}
"""Calls whose last argument is a default, with how many they then have."""


def made_of(node: ast.AST) -> Iterator[Made]:
    """Give every mutant of a node itself, not of what stands in it."""
    for name, maker in MUTATORS.items():
        yield from ((name, target, new) for target, new in maker(node))


type Maker = Callable[[ast.AST], Iterator[tuple[ast.expr | ast.stmt, str]]]


def _comparison(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(node, ast.Compare):
        for at, sign in enumerate(node.ops):
            signs = [*node.ops[:at], COMPARISONS[type(sign)](), *node.ops[at + 1 :]]
            yield node, _text(ast.Compare(node.left, signs, node.comparators))


def _and_or(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(node, ast.BoolOp):
        yield node, _text(ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values))
        for at in range(len(node.values)):
            rest = [*node.values[:at], *node.values[at + 1 :]]
            yield node, _text(rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest))


def _not(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node, _text(node.operand)


def _number(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        yield from ((node, f"({node.value + step})") for step in (1, -1))  # type: ignore[operator]


def _yes_no(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield node, str(not node.value)


def _arithmetic(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC and not (_word(node.left) or _word(node.right)):
        yield node, _text(ast.BinOp(node.left, ARITHMETIC[type(node.op)](), node.right))
        if isinstance(node.op, SETS):
            yield node, _text(node.left)
        if isinstance(node.op, (ast.BitOr, ast.BitAnd)):
            yield node, _text(node.right)


def _call(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if not isinstance(node, ast.Call):
        return
    match node.func:
        case ast.Name(name) if name in CALLS:
            keywords = [] if name == "sorted" else node.keywords
            yield node, _text(ast.Call(ast.Name(CALLS[name]), node.args, keywords))
        case ast.Attribute(of, name) if name in METHODS:
            yield node, _text(ast.Call(ast.Attribute(of, METHODS[name]), node.args, node.keywords))
        case ast.Attribute(of, name) if name in LEFT_OUT:
            yield node, _text(of)


def _default(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(node, ast.Call) and not node.keywords:
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        bare = isinstance(node.args[-1], ast.Constant) and node.args[-1].value is None if node.args else True
        if len(node.args) == DEFAULTED.get(name) and not (bare and name == "get"):
            yield node, _text(ast.Call(node.func, node.args[:-1], []))


def _slice(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        whole = node.slice
        for bare in (ast.Slice(None, whole.upper, whole.step), ast.Slice(whole.lower, None, whole.step)):
            if (bare.lower is None) != (whole.lower is None) or (bare.upper is None) != (whole.upper is None):
                yield node, _text(ast.Subscript(node.value, bare))


def _condition(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """Hold a condition for true or false, once it has been worked out: what it names is then still there."""
    tests: list[tuple[ast.expr, tuple[str, ...]]] = []
    match node:
        case ast.If(test) | ast.IfExp(test):
            tests.append((test, ("or True", "and False")))
        case ast.While(test):
            tests.append((test, ("and False",)))
        case ast.comprehension(ifs=ifs):
            tests += [(each, ("or True", "and False")) for each in ifs]
        case ast.match_case(guard=ast.expr() as guard):
            tests.append((guard, ("or True", "and False")))
    for test, ends in tests:
        yield from ((test, f"({ast.unparse(test)}) {end}") for end in ends)


def _loop(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(node, (ast.For, ast.comprehension)):
        yield node.iter, "()"


def _except(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(node, ast.ExceptHandler) and node.type is not None:
        yield node.type, "()"
        if isinstance(node.type, ast.Tuple):
            for each in node.type.elts:
                yield node.type, _text(ast.Tuple([other for other in node.type.elts if other is not each], ast.Load()))


def _given_back(node: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    if isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
        yield node, "return None"


def _statement(node: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    """Leave out a statement; of what gives one thing after another, the thing alone."""
    match node:
        case ast.Expr(ast.Constant()):
            return
        case ast.Expr(ast.Yield() | ast.YieldFrom()):
            yield node, "yield from ()"
        case ast.Expr() | ast.AugAssign() | ast.Raise() | ast.Delete():
            yield node, "pass"
        case ast.Continue():
            yield node, "break"
        case ast.Break():
            yield node, "continue"


MUTATORS: dict[str, Maker] = {
    "comparison": _comparison,
    "and-or": _and_or,
    "not": _not,
    "number": _number,
    "yes-no": _yes_no,
    "arithmetic": _arithmetic,
    "call": _call,
    "default": _default,
    "slice": _slice,
    "condition": _condition,
    "loop": _loop,
    "except": _except,
    "return": _given_back,
    "statement": _statement,
}
"""Every kind of fault that is put in, by name."""


def _text(node: ast.expr) -> str:
    return f"({ast.unparse(ast.fix_missing_locations(node))})"


def _word(node: ast.expr) -> bool:
    """Say whether a node is plainly a text or a kind, which no arithmetic takes: such a mutant would say nothing."""
    kind = isinstance(node, ast.Name) and node.id[:1].isupper() and not node.id.isupper()
    return kind or isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
