"""Small sums over named numbers, `falls * hours + 2`: read, worked out exactly, and written with other names."""

import ast
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

type Node = ast.expr

SIGNS: Mapping[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}


class NoSum(ValueError):
    """A text that is no sum of names and whole numbers."""


def parse(text: str) -> Node:
    """Read a sum; anything but names, whole numbers, + - * / and brackets is NoSum."""
    try:
        node = ast.parse(text, mode="eval").body
    except SyntaxError:
        raise NoSum(text) from None
    _proved(node, text)
    return node


def names(node: Node) -> Iterator[str]:
    """Give every name in a sum, in its order."""
    match node:
        case ast.BinOp(left, _, right):
            yield from names(left)
            yield from names(right)
        case ast.Name(id):
            yield id


def worked_out(node: Node, known: Mapping[str, Fraction]) -> Fraction:
    """Work a sum out with the numbers that its names stand for; a division by nothing gives nothing."""
    match node:
        case ast.BinOp(left, sign, right):
            one, other = worked_out(left, known), worked_out(right, known)
            match sign:
                case ast.Add():
                    return one + other
                case ast.Sub():
                    return one - other
                case ast.Mult():
                    return one * other
            return one / other if other else Fraction(0)
        case ast.Name(id):
            return known[id]
        case ast.Constant(int(number)):
            return Fraction(number)
    raise NoSum(ast.unparse(node))


def written(node: Node, name: Callable[[str], str]) -> str:
    """Write a sum again, each name as `name` gives it."""
    match node:
        case ast.BinOp(left, sign, right):
            return f"({written(left, name)}{SIGNS[type(sign)]}{written(right, name)})"
        case ast.Name(id):
            return name(id)
        case ast.Constant(number):
            return str(number)
    raise NoSum(ast.unparse(node))


def _proved(node: Node, text: str) -> None:
    match node:
        case ast.BinOp(left, sign, right) if type(sign) in SIGNS:
            _proved(left, text)
            _proved(right, text)
        case ast.Name() | ast.Constant(int()):
            pass
        case _:
            raise NoSum(text)
