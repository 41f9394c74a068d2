"""Spelling by hunspell with the dictionaries of Debian, and our own list of words that they lack."""
import itertools
import re
import subprocess

from patterns import HOLE
from readability import CODE, WORD

DICTIONARIES = {"tr": "tr_TR", "en": "en_US"}
WITHOUT_CIRCUMFLEX = str.maketrans("âîûÂÎÛ", "aiuAİU")
FOLDED = {"c": "cç", "g": "gğ", "i": "iı", "o": "oö", "s": "sş", "u": "uü"}
MOST_FOLDED = 9          # letters; more would ask for too many spellings of one word


class NoHunspell(RuntimeError):
    """The program or a dictionary is not there."""


def lower(word, language):
    """Lower case by the rules of the language (Turkish: I ı, İ i)."""
    if language == "tr":
        word = word.replace("I", "ı").replace("İ", "i")
    return word.lower().replace("’", "'")


def read_words(path, language):
    """Our own list: one word a line, `#` starts a comment line."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return {lower(line.strip(), language) for line in lines if line.strip() and not line.startswith("#")}


def words_of(text, language):
    """What the dictionary can know: no code, no figures, no abbreviations, no suffix of a proper name."""
    plain = re.sub(r"\w*\d\w*", " ", CODE.sub(" ", text).replace(HOLE, " "))
    words = set()
    for word in WORD.findall(plain):
        if word[-2:] in ("’s", "'s"):
            word = word[:-2]
        if language == "tr":
            word = re.split(r"[’']", word)[0]
        words |= {part for part in word.split("-") if len(part) > 1 and not part.isupper()}
    return words


def unknown_to_hunspell(words, language):
    """The words that the dictionary does not accept."""
    if not words:
        return set()
    command = ["hunspell", "-d", DICTIONARIES[language], "-i", "utf-8", "-l"]
    try:
        run = subprocess.run(command, input="\n".join(sorted(words)), capture_output=True, text=True, encoding="utf-8")
    except FileNotFoundError as missing:
        raise NoHunspell("hunspell is not installed") from missing
    if run.returncode != 0:
        raise NoHunspell(run.stderr.strip() or "hunspell failed")
    return {word for word in run.stdout.split("\n") if word}


def suspects(words, language, own):
    """Unknown words; one with a circumflex is asked for again without it (hâlinde: halinde)."""
    unknown = {word for word in unknown_to_hunspell(words, language) if lower(word, language) not in own}
    flat = {word: word.translate(WITHOUT_CIRCUMFLEX) for word in unknown}
    again = unknown_to_hunspell({f for word, f in flat.items() if f != word}, language)
    return {word for word in unknown if flat[word] == word or flat[word] in again}


def unfolded(word):
    """Every Turkish spelling that folds to this ASCII word."""
    letters = [FOLDED.get(letter, letter) for letter in word]
    if sum(len(choice) > 1 for choice in letters) > MOST_FOLDED:
        return {word}
    return {"".join(spelling) for spelling in itertools.product(*letters)}


def ascii_suspects(words, language, own):
    """Words of ASCII lines: right as they stand, or right with their Turkish letters."""
    unknown = suspects(words, language, own)
    if language != "tr":
        return unknown
    spellings = {word: unfolded(word.lower()) for word in unknown}
    wrong = suspects(set().union(*spellings.values()), language, own) if spellings else set()
    return {word for word, all_of_them in spellings.items() if all_of_them <= wrong}
