"""Checks every text of the catalogue: complete, readable, in house style, spelled right.

usage: neden reasons --json | main.py [LOCALES]        LOCALES: a directory as conf/locales (the default)

First it proves on planted faults that it can see, then it reads the catalogue. Exit status: 0 nothing found,
1 findings, 2 hunspell or a dictionary is missing (Debian: hunspell hunspell-tr hunspell-en-us).
"""
import sys
from pathlib import Path

sys.dont_write_bytecode = True
import selftest                                           # noqa: E402
from catalogue import Catalogue, read_reasons             # noqa: E402
from readability import FORMULAS                          # noqa: E402
from spelling import DICTIONARIES, NoHunspell, read_words  # noqa: E402

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
REASONS = 68


def main():
    if len(sys.argv) > 2 or (len(sys.argv) == 2 and sys.argv[1].startswith("-")):
        print(__doc__.strip())
        return 0 if sys.argv[1] in ("-h", "--help") else 2
    try:
        tried, blind = selftest.run()
        locales = Path(sys.argv[1]) if len(sys.argv) == 2 else ROOT / "conf/locales"
        catalogue = read_catalogue(locales)
    except NoHunspell as why:
        print(f"texts: {why}", file=sys.stderr)
        return 2
    for case in blind:
        print(f"self-test: not seen: {case}")
    for finding in catalogue.findings:
        print(finding)
    for language in sorted(catalogue.messages):
        print(summary(catalogue, language))
    print(f"self-test: {tried - len(blind)} of {tried} planted faults seen; findings: {len(catalogue.findings)}")
    return 1 if blind or catalogue.findings else 0


def read_catalogue(locales):
    """All languages below a directory, checked."""
    reasons = read_reasons(sys.stdin)
    catalogue = Catalogue(reasons)
    if len(reasons) != REASONS:
        catalogue.findings.append(f"neden reasons: {len(reasons)} reasons, {REASONS} expected")
    files = sorted(locales.glob("*/*.ftl"))
    if not files:
        catalogue.findings.append(f"{locales}: no texts at all")
    for path in files:
        catalogue.read(path.parent.name, path.name, path.read_text(encoding="utf-8"))
    catalogue.check()
    for language in catalogue.messages:
        if language in DICTIONARIES:
            catalogue.spell(language, read_words(HERE / "words.txt", language))
    return catalogue


def summary(catalogue, language):
    """One line on one language."""
    messages, scores = catalogue.messages[language], catalogue.scores[language]
    complete = sum(reason in messages for reason in catalogue.reasons)
    line = f"{language}: {complete} of {len(catalogue.reasons)} reasons, {len(messages)} texts"
    if scores:
        hardest = min(scores, key=scores.get)
        mean = sum(scores.values()) / len(scores)
        line += f", {FORMULAS[language].name} mean {mean:.1f}, lowest {scores[hardest]:.1f} ({hardest})"
    return line


if __name__ == "__main__":
    sys.exit(main())
