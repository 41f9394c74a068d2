"""How hard a text is to read: Ateşman for Turkish, Flesch for English, and the longest sentence.

Ateşman 1997: 198.825 - 40.175 * syllables/words - 2.610 * words/sentences.
Flesch 1948:  206.835 - 84.6 * syllables/words - 1.015 * words/sentences.
Whole explanations are scored, since one short sentence alone swings by thirty points.
"""
import re

from patterns import HOLE

CODE = re.compile(
    r"`[^`]*`"                                        # code
    r"|https?://\S+"                                  # links
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"                  # addresses
    r"|\b\d+(?:\.\d+)+\b"                             # 5.1.1, 10.0.0.1
    r"|(?<!\w)\.(?:com|org|net)(?:\.\w\w)?\b"         # .com.tr
    r"|\b(?:ip4|ip6|include|redirect|v|p):\S*"        # SPF terms
)
WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")
TOKEN = re.compile(HOLE + r"|\d+(?:[.,]\d+)*|" + WORD.pattern)
SENTENCE_END = re.compile(r"(?<=[.!?…:])\s+|\n+")

TURKISH_VOWELS = set("aeıioöuüâîûAEIİOÖUÜÂÎÛ")

# Words that the rule below would count wrongly.
ENGLISH_SYLLABLES = {
    "recipient": 4, "recipients": 4, "ip": 2, "dns": 3, "spf": 3, "dkim": 2, "dmarc": 2, "smtp": 4, "tls": 3,
    "id": 2, "mx": 2, "srs": 3, "create": 2, "area": 3, "idea": 3, "being": 2, "doing": 2, "science": 2, "quiet": 2,
    "sometimes": 2, "something": 2, "somewhere": 2, "someone": 2, "people": 2, "reputation": 4, "business": 2,
    "every": 2, "several": 3, "different": 3, "likely": 2, "safely": 2, "therefore": 2, "useful": 2, "reliable": 4,
    "trial": 2, "via": 2, "usually": 4, "actual": 3, "manual": 3, "react": 2, "previous": 3, "various": 3,
    "period": 3, "encrypted": 3, "website": 2,
}


def turkish_syllables(word):
    """As many as vowels; an abbreviation without vowels is spelled out (SPF: se-pe-fe)."""
    vowels = sum(letter in TURKISH_VOWELS for letter in word)
    if word.isupper() and 2 <= len(word) <= 5:
        return max(vowels, len(word))
    return max(1, vowels)


def english_syllables(word):
    """Vowel groups without the silent e; Flesch counts an abbreviation as one."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if not letters:
        return 1
    if letters in ENGLISH_SYLLABLES:
        return ENGLISH_SYLLABLES[letters]
    if word.isupper() and 2 <= len(word) <= 5:
        return 1
    count = len(re.findall(r"[aeiouy]+", letters))
    if letters.endswith("e") and not re.search(r"[^aeiouy]le$|[aeiouy]e$", letters):
        count -= 1                                    # like, size; not table
    elif re.search(r"[^aeiouydt]ed$", letters):
        count -= 1                                    # allowed, refused; not added, wanted
    elif re.search(r"[^aeiouy]es$", letters) and not re.search(r"(?:[sxzcg]|ch|sh)es$", letters):
        count -= 1                                    # files, times; not addresses
    count += len(re.findall(r"ia(?!n$)|io(?!n)|iu|eo(?!u)|ua(?=l)|[aeiou]ing", letters))
    return max(1, count)


class Formula:
    """One language's formula: what a syllable, a long sentence and an average value are."""

    def __init__(self, name, syllables, base, per_syllable, per_word, value, figure, longest, each, mean):
        self.name, self.syllables = name, syllables
        self.base, self.per_syllable, self.per_word = base, per_syllable, per_word
        self.value, self.figure = value, figure       # syllables of a placeable or code, and of a number
        self.longest, self.each, self.mean = longest, each, mean

    def count(self, text):
        """(words, sentences, syllables, words of the longest sentence)"""
        plain = CODE.sub(HOLE, text)
        sentences = [s for s in SENTENCE_END.split(plain) if re.search(r"\w|" + HOLE, s)]
        words = syllables = longest = 0
        for sentence in sentences:
            tokens = TOKEN.findall(sentence)
            longest = max(longest, len(tokens))
            words += len(tokens)
            for token in tokens:
                if token == HOLE:
                    syllables += self.value
                elif token[0].isdigit():
                    syllables += self.figure
                else:
                    syllables += sum(self.syllables(part) for part in token.split("-") if part)
        return words, len(sentences), syllables, longest

    def score(self, text):
        """The higher, the easier; None for texts too short to say anything."""
        words, sentences, syllables, _ = self.count(text)
        if words < 5:
            return None
        return self.base - self.per_syllable * syllables / words - self.per_word * words / sentences


FORMULAS = {
    "tr": Formula("Ateşman", turkish_syllables, 198.825, 40.175, 2.610, 2.6, 2, longest=16, each=55, mean=60),
    "en": Formula("Flesch", english_syllables, 206.835, 84.6, 1.015, 1.5, 1, longest=22, each=60, mean=70),
}
