"""Checks the whole catalogue: every reason complete in every language, the same shape everywhere, good words.

A finding is one line `file: id.attribute: what is wrong`.
"""
import json
import re

import house_style
import spelling
from patterns import FluentError, read_messages, selectors, unfold, unguarded, variables
from readability import FORMULAS

REQUIRED = ("", "what", "admin", "smtp")
OPTIONAL = ("forward", "page", "phone")
# Steps are named after who can act; what a reason lacks, the text "steps" has.
STEP = re.compile(r"(?P<actor>sender|sender-admin|recipient|recipient-admin|provider|wait)(?P<number>[123]|-delayed)")
GENERAL = "steps"
STEP_ACTORS = ("sender", "sender-admin", "recipient", "recipient-admin", "provider", "wait")
STAND_INS = ("forwarding", "relay-lookup", GENERAL)
FOR_ADMINISTRATORS = ("forward", "admin-relay", "admin-forwarding", "admin-alias", "admin-srs", "admin-forwarded-signature")
LINE_LIMIT = 400

ARGUMENTS = {"count", "letters", "size", "limit", "usable", "list", "ip", "sender-domain", "domain", "host", "wait",
             "speaker", "party", "fate", "provider", "sent", "tried", "reply", "typed", "suggested"}
MAY_BE_UNKNOWN = {"size", "limit", "usable", "list", "ip", "sender-domain", "domain", "host", "wait", "sent"}
# What an argument may be, where it is not a value or `unknown`.
KEYS = {
    "count": {"one", "other"},
    "letters": {"recipient", "sender", "unknown"},
    "speaker": {"own", "relay", "recipient", "forwarding"},
    "party": {"sender", "sender-admin", "recipient", "recipient-admin", "provider", "wait"},
    "fate": {"refused", "gave-up", "delayed", "test", "done"},
    "reply": {"unknown", "known"},
    "provider": {"unknown", "known"},
}

# The steps of somebody name them.
PARTY = {
    "tr": {"sender-admin": r"[Ss]istem yöneticini", "recipient": r"[Aa]lıcı", "recipient-admin": r"kendi sistem yöneti|Kendi sistem yöneti"},
    "en": {"sender-admin": r"your mail administrator", "recipient": r"recipient", "recipient-admin": r"IT team"},
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
            if not any(f"{text}.{party}1" in messages for text in (reason, GENERAL)):
                self.find(language, reason, f"no step for who can act ({party})")
        for text in [*self.reasons, *STAND_INS]:
            for actor in STEP_ACTORS:
                self.steps(language, text, actor, messages)

    def steps(self, language, reason, actor, messages):
        """The first step of somebody names them, and no number is left out."""
        has = [n for n in "123" if f"{reason}.{actor}{n}" in messages]
        if has and has != list("123"[:len(has)]):
            self.find(language, reason, f".{actor}{has[-1]} without the one before")
        wanted = PARTY.get(language, {}).get(actor)
        shown = [text for n in has[:2] for _, text in unfold(messages[f"{reason}.{actor}{n}"])]
        if wanted and shown and not any(re.search(wanted, text) for text in shown):
            self.find(language, reason, f"no step names the party that can act ({actor})")

    def shapes(self, language, messages):
        """Attributes, arguments, style and length of every text."""
        for key, pattern in messages.items():
            reason, _, attribute = key.partition(".")
            ours = reason in self.reasons or reason in STAND_INS or reason.endswith("-suggestion")
            if ours and attribute and attribute not in REQUIRED + OPTIONAL and not STEP.fullmatch(attribute):
                self.find(language, key, "unknown attribute")
            if ours:
                for name in sorted(variables(pattern) - ARGUMENTS):
                    self.find(language, key, f"unknown argument ${name}")
                for name in sorted(unguarded(pattern, MAY_BE_UNKNOWN)):
                    self.find(language, key, f"${name} may be unknown here")
                for name, keys in selectors(pattern).items():
                    known = KEYS.get(name)
                    if language in FORMULAS and (set(keys) - known if known else keys != ["unknown", "other"]):
                        self.find(language, key, f"variants of ${name}: {', '.join(keys)}")
            for chosen, text in unfold(pattern):
                problems = list(house_style.style(text, language))
                if attribute == "forward" or reason.startswith("forward-"):
                    # A stranger is asked, not told.
                    problems = [problem for problem in problems if not problem.startswith("no please")]
                if ours:
                    problems += house_style.shape(key, text)
                    problems += house_style.jargon(key, text)
                    problems += house_style.own_server(chosen, text, language)
                    problems += house_style.stands_alone(key, text, language)
                    problems += house_style.somebody_there(key, text, language)
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
            # What an administrator reads may be longer, and so may one sentence that is said, not read.
            longer = attribute in ("admin", "phone") or reason in FOR_ADMINISTRATORS
            limit = formula.longest + 10 if longer else formula.longest
            for _, text in unfold(pattern):
                words = formula.count(text)[3]
                if words > limit:
                    self.find(language, key, f"sentence of {words} words")
                if attribute not in ("admin", "phone", "forward") and reason in self.reasons:
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
                elif language not in has and (key.partition(".")[2] in OPTIONAL or STEP.fullmatch(key.partition(".")[2])):
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
