"""Reads the part of Fluent that the catalogue uses, and unfolds each pattern into the texts that a reader may get.

An entry is `id = pattern`, an attribute `    .name = pattern`. A pattern is a list of plain strings and placeables:
Var("count"), Select("count", [(key, pattern), ...]). Everything else between braces is reported, not guessed.
"""
import itertools
import re
from collections import namedtuple

Var = namedtuple("Var", "name")
Select = namedtuple("Select", "name arms")

HOLE = "\ue000"          # stands for a value while a text is measured

ENTRY = re.compile(r"([a-z][a-z0-9-]*) =(?: (.*))?$")
ATTRIBUTE = re.compile(r" +\.([a-z][a-z0-9_-]*) =(?: (.*))?$")
VARIABLE = re.compile(r"\$([a-z][a-z0-9-]*)$")
ARM = re.compile(r"\s*\*?\[\s*([\w.-]+)\s*\]")


class FluentError(ValueError):
    """The file holds something that this reader does not know."""


def read_messages(source):
    """{"id": pattern, "id.attribute": pattern} in the order of the file."""
    raw, key, entry = {}, None, None
    for number, line in enumerate(source.split("\n"), 1):
        start, attribute = ENTRY.match(line), ATTRIBUTE.match(line)
        if start:
            entry = key = start.group(1)
            found = start.group(2)
        elif attribute and entry:
            key, found = f"{entry}.{attribute.group(1)}", attribute.group(2)
        elif line.startswith("#"):
            key = entry = None
            continue
        elif not line.strip():
            continue
        elif key and line.startswith(" "):
            raw[key].append(line.strip())
            continue
        else:
            raise FluentError(f"line {number}: not an entry, an attribute or an indented line")
        if key in raw:
            raise FluentError(f"line {number}: {key} for the second time")
        raw[key] = [found or ""]
    messages = {}
    for key, lines in raw.items():
        text = "\n".join(lines).strip()
        if text:
            messages[key] = parse_pattern(text, key)
    return messages


def parse_pattern(text, where):
    """Cuts a pattern at the braces of its outermost placeables."""
    pattern, depth, last, opened = [], 0, 0, 0
    for at, sign in enumerate(text):
        if sign == "{":
            if depth == 0:
                pattern.append(text[last:at])
                opened = at + 1
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth < 0:
                raise FluentError(f"{where}: a closing brace too many")
            if depth == 0:
                pattern.append(parse_placeable(text[opened:at], where))
                last = at + 1
    if depth:
        raise FluentError(f"{where}: a brace is not closed")
    pattern.append(text[last:])
    return [part for part in pattern if part != ""]


def parse_placeable(inside, where):
    """`$name` or `$name -> arms`."""
    head, arrow, rest = inside.partition("->")
    variable = VARIABLE.match(head.strip())
    if not variable:
        raise FluentError(f"{where}: cannot read the placeable {{{head.strip()}}}")
    if not arrow:
        return Var(variable.group(1))
    arms, at = [], 0
    starts = [m for m in ARM.finditer(rest) if rest[:m.start()].count("{") == rest[:m.start()].count("}")]
    for this, following in itertools.zip_longest(starts, starts[1:]):
        at = following.start() if following else len(rest)
        arms.append((this.group(1), parse_pattern(rest[this.end():at].strip(), where)))
    if sum("*" in m.group(0) for m in starts) != 1:
        raise FluentError(f"{where}: a selector needs one default variant")
    return Select(variable.group(1), arms)


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
