"""Checks the whole catalogue: every reason complete in every language, the same shape everywhere, good words.

A finding is one line `file: id.attribute: what is wrong`.
"""
import json
import re

import house_style
import spelling
from patterns import FluentError, read_messages, selectors, unfold, unguarded, variables
from readability import FORMULAS

REQUIRED = ("", "what", "step1", "admin", "smtp")
OPTIONAL = ("step2", "step3", "delayed")
LINE_LIMIT = 400

ARGUMENTS = {"count", "size", "limit", "usable", "list", "ip", "sender-domain", "domain", "host", "wait", "reporter",
             "reply", "typed", "suggested"}
MAY_BE_UNKNOWN = {"size", "limit", "usable", "list", "ip", "sender-domain", "domain", "host", "wait", "reply"}
KEYS = {"count": ["one", "other"], "reporter": ["self", "other"]}

# The steps name the party that the reason says can act.
PARTY = {
    "tr": {"sender-admin": r"sistem (?:yöneticini|sorumlunu)", "recipient": r"[Aa]lıcı"},
    "en": {"sender-admin": r"your mail administrator", "recipient": r"recipient"},
}


def read_reasons(lines):
    """{id: party} from what the program says of itself."""
    objects = map(json.loads, lines)
    return {entry["reason"]: entry["party"] for entry in objects}


class Catalogue:
    """Files of all languages, and what was found in them."""

    def __init__(self, reasons):
        self.reasons = reasons
        self.messages = {}           # language -> {key: pattern}
        self.files = {}              # (language, key) -> file name
        self.scores = {}             # language -> {id: score}
        self.findings = []

    def find(self, language, key, what):
        where = self.files.get((language, key)) or self.files.get((language, key.split(".")[0])) or ""
        line = f"{language}/{where}: {key}: {what}"
        if line not in self.findings:
            self.findings.append(line)

    def read(self, language, name, source):
        """One file; a key may stand in one file only."""
        known = self.messages.setdefault(language, {})
        if source.count("\n") > LINE_LIMIT:
            self.findings.append(f"{language}/{name}: longer than {LINE_LIMIT} lines")
        try:
            found = read_messages(source)
        except FluentError as error:
            self.findings.append(f"{language}/{name}: {error}")
            return
        for key, pattern in found.items():
            if key in known:
                self.find(language, key, f"also in {name}")
            known[key] = pattern
            self.files[language, key] = name

    def check(self):
        """Everything but spelling."""
        for language, messages in self.messages.items():
            self.completeness(language, messages)
            self.shapes(language, messages)
            self.readability(language, messages)
        self.agreement()

    def completeness(self, language, messages):
        for reason, party in self.reasons.items():
            for attribute in REQUIRED:
                key = f"{reason}.{attribute}" if attribute else reason
                if key not in messages:
                    self.find(language, reason, f"no {'.' + attribute if attribute else 'title'}")
            if f"{reason}.step3" in messages and f"{reason}.step2" not in messages:
                self.find(language, reason, ".step3 without .step2")
            steps = " ".join(text for n in "123" for _, text in unfold(messages.get(f"{reason}.step{n}", [])))
            wanted = PARTY.get(language, {}).get(party)
            if wanted and not re.search(wanted, steps):
                self.find(language, reason, f"no step names the party that can act ({party})")

    def shapes(self, language, messages):
        """Attributes, arguments, style and length of every text."""
        for key, pattern in messages.items():
            reason, _, attribute = key.partition(".")
            ours = reason in self.reasons or reason.endswith("-suggestion")
            if ours and attribute and attribute not in REQUIRED + OPTIONAL:
                self.find(language, key, "unknown attribute")
            if ours:
                for name in sorted(variables(pattern) - ARGUMENTS):
                    self.find(language, key, f"unknown argument ${name}")
                for name in sorted(unguarded(pattern, MAY_BE_UNKNOWN)):
                    self.find(language, key, f"${name} may be unknown here")
                for name, keys in selectors(pattern).items():
                    if language in FORMULAS and keys != KEYS.get(name, ["unknown", "other"]):
                        self.find(language, key, f"variants of ${name}: {', '.join(keys)}")
            for chosen, text in unfold(pattern):
                problems = list(house_style.style(text, language))
                if ours:
                    problems += house_style.shape(key, text)
                    problems += house_style.own_server(chosen, text, language)
                for problem in problems:
                    self.find(language, key, problem)

    def readability(self, language, messages):
        """The longest sentence of each text, the score of each explanation, the mean of all."""
        formula, scores = FORMULAS.get(language), self.scores.setdefault(language, {})
        if not formula:
            return
        explanations = {}
        for key, pattern in messages.items():
            reason, _, attribute = key.partition(".")
            if attribute == "smtp":
                continue
            limit = formula.longest + 10 if attribute == "admin" else formula.longest
            for _, text in unfold(pattern):
                words = formula.count(text)[3]
                if words > limit:
                    self.find(language, key, f"sentence of {words} words")
                if attribute != "admin" and reason in self.reasons:
                    explanations.setdefault(reason, []).append(text if attribute else text + ".")
        for reason, texts in explanations.items():
            scores[reason] = formula.score("\n".join(texts)) or 0
            if scores[reason] < formula.each:
                self.find(language, reason, f"{formula.name} {scores[reason]:.1f} under {formula.each}")
        mean = sum(scores.values()) / max(1, len(scores))
        if mean < formula.mean:
            self.findings.append(f"{language}: mean {formula.name} {mean:.1f} under {formula.mean}")

    def agreement(self):
        """The same ids, attributes and arguments in all languages."""
        everything = sorted(set().union(*self.messages.values()))
        for key in everything:
            has = {language: m[key] for language, m in self.messages.items() if key in m}
            for language in self.messages:
                if language not in has and not key.split(".")[0] in self.reasons:
                    self.find(language, key, f"only in {', '.join(sorted(has))}")
                elif language not in has and key.partition(".")[2] in OPTIONAL:
                    self.find(language, key, f"only in {', '.join(sorted(has))}")
            used = {language: variables(pattern) - {"count"} for language, pattern in has.items()}
            if len(set(map(frozenset, used.values()))) > 1:
                shown = "; ".join(f"{language}: {' '.join(sorted(names)) or '-'}" for language, names in used.items())
                self.findings.append(f"{key}: other arguments ({shown})")

    def spell(self, language, own):
        """Words that the dictionary and our list lack."""
        prose, lines = {}, {}
        for key, pattern in self.messages[language].items():
            for _, text in unfold(pattern):
                for word in spelling.words_of(text, language):
                    (lines if key.endswith(".smtp") else prose).setdefault(word, key)
        wrong = [(word, prose) for word in spelling.suspects(set(prose), language, own)]
        wrong += [(word, lines) for word in spelling.ascii_suspects(set(lines), language, own)]
        for word, where in sorted(wrong, key=lambda pair: pair[0]):
            self.find(language, where[word], f"spelling? {word}")
