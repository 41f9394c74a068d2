"""Fluent's own parser, the part of the syntax that the catalogue uses, and each pattern unfolded into the texts that a
reader may get.

A pattern is a list of plain strings and placeables: Var("count"), Select("count", [(key, pattern), ...]). Everything
else that Fluent knows is reported, because our texts do not need it.
"""
import itertools
from collections import namedtuple

from fluent.syntax import FluentParser, ast

Var = namedtuple("Var", "name")
Select = namedtuple("Select", "name arms")

HOLE = "\ue000"          # stands for a value while a text is measured


class FluentError(ValueError):
    """The file holds something that is not Fluent, or more of it than the catalogue uses."""


def read_messages(source):
    """{"id": pattern, "id.attribute": pattern} in the order of the file."""
    messages = {}
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.BaseComment):
            continue
        if isinstance(entry, ast.Junk):
            fault = entry.annotations[0]
            line = source.count("\n", 0, fault.span.start) + 1
            raise FluentError(f"line {line}: {fault.message}")
        if not isinstance(entry, ast.Message):
            raise FluentError(f"{entry.id.name}: only messages are used")
        texts = [(entry.id.name, entry.value)]
        texts += [(f"{entry.id.name}.{attribute.id.name}", attribute.value) for attribute in entry.attributes]
        for key, value in texts:
            # Fluent lets the last one win without a word.
            if key in messages:
                raise FluentError(f"{key} for the second time")
            if value:
                messages[key] = pattern_of(value, key)
    return messages


def pattern_of(value, where):
    return [part_of(element, where) for element in value.elements]


def part_of(element, where):
    if isinstance(element, ast.TextElement):
        return element.value
    expression = element.expression
    if isinstance(expression, ast.StringLiteral):
        return expression.value.replace('\\"', '"')
    if isinstance(expression, ast.VariableReference):
        return Var(expression.id.name)
    if isinstance(expression, ast.SelectExpression) and isinstance(expression.selector, ast.VariableReference):
        arms = [(key_of(variant.key), pattern_of(variant.value, where)) for variant in expression.variants]
        return Select(expression.selector.id.name, arms)
    raise FluentError(f"{where}: only values, selectors of values and quoted text are used between braces")


def key_of(key):
    return key.value if isinstance(key, ast.NumberLiteral) else key.name


def variables(pattern):
    """Names of all arguments, selectors included."""
    found = set()
    for part in pattern:
        if isinstance(part, Var):
            found.add(part.name)
        elif isinstance(part, Select):
            found.add(part.name)
            for _, arm in part.arms:
                found |= variables(arm)
    return found


def selectors(pattern):
    """{argument: its keys in order} of every selector, also of those inside others."""
    found = {}
    for part in pattern:
        if isinstance(part, Select):
            keys = found.setdefault(part.name, [])
            for key, arm in part.arms:
                if key not in keys:
                    keys.append(key)
                for name, more in selectors(arm).items():
                    known = found.setdefault(name, [])
                    known.extend(k for k in more if k not in known)
    return found


def unfold(pattern):
    """[(chosen keys, text)]: each combination of keys once, values shown as HOLE."""
    choices = selectors(pattern)
    result, seen = [], set()
    for keys in itertools.product(*choices.values()):
        chosen = dict(zip(choices, keys))
        text = write(pattern, chosen)
        if text not in seen:
            seen.add(text)
            result.append((chosen, text))
    return result


def write(pattern, chosen):
    """The text of a pattern for these keys; a key that a selector lacks takes the last variant (our default)."""
    text = ""
    for part in pattern:
        if isinstance(part, Var):
            text += HOLE
        elif isinstance(part, Select):
            arms = dict(part.arms)
            text += write(arms.get(chosen[part.name], part.arms[-1][1]), chosen)
        else:
            text += part
    return text


def unguarded(pattern, may_be_unknown, known=frozenset()):
    """Values used where they may still be the word `unknown`: not inside a variant that rules it out."""
    found = set()
    for part in pattern:
        if isinstance(part, Var) and part.name in may_be_unknown and part.name not in known:
            found.add(part.name)
        elif isinstance(part, Select):
            has_unknown = any(key == "unknown" for key, _ in part.arms)
            for key, arm in part.arms:
                now = known | {part.name} if has_unknown and key != "unknown" else known
                found |= unguarded(arm, may_be_unknown, now)
    return found
