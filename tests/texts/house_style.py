"""House style: the words we chose, typography, suffixes, sentence ends, and the plain ASCII lines."""
import re
import unicodedata

from patterns import HOLE
from readability import CODE

TITLE_LIMIT = 60
ASCII_LIMIT = 120
ADMIN_WORDS = 45

# Beginnings that look rude or vulgar when Turkish letters are folded.
UNLUCKY = ("sik", "got", "am")

RULES = {
    "tr": [
        (r"(?i)\bmail\w*", "write ileti or e-posta"),
        (r"(?i)\bmesaj\w*", "write ileti"),
        (r"(?i)\beposta\w*", "write e-posta"),
        (r"(?i)\bşifre(?:niz|nizi|si|yi)?\b", "write parola"),
        (r"(?i)\bgönderici\w*", "write gönderen"),
        (r"(?i)\btekrar den\w*", "write yeniden deneyin"),
        (r"(?i)\bserver\w*|\bdomain\w*|\bbounce\w*", "English word"),
        (r"(?i)\buzak sunucu\w*", "write karşı sunucu"),
        (r"(?i)\b(?:ara|bak|bekle|bildir|değiştir|dene|ed|ekle|gir|gönder|iste|kullan|sor|tıkla|yap|yaz)"
         r"y?[iıuü]n[iıuü]z\b", "write the short imperative (kontrol edin)"),
        (r"(?i)\bl[üu]tfen\b|\büzgünüz\b|\bmaalesef\b", "no please, no apology"),
        (r"(?i)\bherşey\b|\bbirşey\b|\byada\b|\bhiçbirşey\b|\bsözdizim\w*", "two words"),
        (r"(?i)\bkara liste\w*(?!\))", "kara liste stands only in brackets after engelleme listesi"),
        (r"(?i)\bbeyaz liste\w*", "write izin listesi"),
        (r"(?i)(?<!sistem )(?<!sistemin )\byönetici(?:si|niz|miz|leri|ler|sine|nize|nizi|sinin)?\b",
         "yönetici alone is a manager: sistem yöneticisi"),
        (r"—", "no long dash"),
        (r"\d\s?%", "the percent sign stands before the number"),
        (HOLE + r"[’']?[a-zçğıöşü]", "a suffix glued to a value"),
        (r"(?i)\bhatanız\b|\byanlış (?:yaptınız|yazdınız)\b|\bgeçersiz\b", "blame, or geçersiz"),
    ],
    "en": [
        (r"(?i)\bblack ?list\w*|\bwhite ?list\w*", "write blocklist or allowlist"),
        (r"(?i)\bsorry\b|\bunfortunately\b|\bplease\b", "no please, no apology"),
        (r"(?i)\b(?:illegal|fatal|abort\w*|you failed|your fault)\b", "blame or alarm"),
        (r"(?i)\butilize\b|\bprior to\b|\bin order to\b", "plainer word"),
        (r"(?i)\be-mail\w*", "write email"),
        (r"(?i)\bbounce[sd]?\b(?! is gone)", "no bounce in texts for people"),
        (r"—", "no long dash"),
        (HOLE + r"[a-z]", "letters glued to a value"),
    ],
}
EVERYWHERE = [
    (r"\.\.\.", "write the one character …"),
    (r"(?<=\w)'(?=\w)", "straight apostrophe: write ’"),
    (r'"', "straight quotation mark: write “ ”"),
    (r"!", "no exclamation mark"),
    (r"[ \t]{2,}| [.,;:]", "stray blank"),
    ("\u0307", "combining dot above: an İ lowered without the Turkish rule"),
    ("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", "invisible character"),
]
# What a reader who is no administrator has not heard of; in brackets it is the word to pass on.
JARGON = r"(?<!\()\b(?:DNS|MX|PTR|HELO|EHLO|SMTP|MIME|SPF|DKIM|DMARC|TLS|IP)\b(?!\))"
FOR_ADMINISTRATORS = ("admin", "forward", "smtp")
# Our own server is never called the other one.
OTHER_SERVER = {
    "tr": r"(?i)\bkarşı sunucu|\balıcının (?:posta )?sunucusu",
    "en": r"(?i)\b(?:other|remote) server|\brecipient’s (?:mail )?server",
}
# The sentence of the outcome stands between the title and `.what`: "Delivery was tried for 5 days and then given up. It
# may be down" speaks of the wrong server.
POINTS_BACK = {
    "tr": r"^(?:Bunu|Buna|Bunun|Bu (?:güven|kural)\w*|Sunucu|Sunucunun)\b",
    "en": r"^(?:It|They|This(?! is what| address)|Such rules|The server)\b",
}
# Behind a mailbox of Gmail or iCloud is no administrator: "whoever runs that server" is true of all.
NOBODY_THERE = {
    "tr": r"(?i)\b(?:oradaki|alıcı taraftaki|o sunucunun) sistem yöneticisi",
    "en": r"(?i)\badministrator (?:there|of that server|on the recipient’s side)",
}


def style(text, language):
    """What is against the house style in one text."""
    plain = CODE.sub(HOLE, text)
    for rule, why in RULES.get(language, []) + EVERYWHERE:
        found = re.search(rule, plain)
        if found:
            yield f"{why} [{found.group(0).replace(HOLE, '{ }')}]"
    if unicodedata.normalize("NFC", text) != text:
        yield "not NFC"


def shape(key, text):
    """Length and ending: titles stand alone, everything else is a sentence."""
    attribute = key.partition(".")[2]
    if not attribute:
        if len(text.replace(HOLE, "x" * 12)) > TITLE_LIMIT:
            yield f"title of {len(text)} characters"
        if text.endswith("."):
            yield "a title ends without a full stop"
    elif attribute == "smtp":
        yield from ascii_line(text)
    elif not re.search(r"[.?:]”?$", text):
        yield "a sentence ends with a full stop"
    if attribute == "admin" and len(text.split()) > ADMIN_WORDS:
        yield f"{len(text.split())} words for the administrator"


def jargon(key, text):
    """In what every reader reads."""
    found = re.search(JARGON, CODE.sub(HOLE, text))
    if key.partition(".")[2] not in FOR_ADMINISTRATORS and found:
        yield f"a word for administrators [{found.group(0)}]"


def ascii_line(text):
    """RFC 5321 reply text, written by hand: one short line without a value in it."""
    if not all(" " <= sign <= "~" for sign in text):
        yield "an SMTP line is printable ASCII without values"
    if len(text) > ASCII_LIMIT:
        yield f"SMTP line of {len(text)} characters"
    for token in re.findall(r"[a-z]+", text.lower()):
        if token.startswith(UNLUCKY):
            yield f"unlucky word [{token}]"


def own_server(chosen, text, language):
    """A variant written for our own server must not speak of the other one."""
    found = re.search(OTHER_SERVER.get(language, r"(?!)"), text)
    if chosen.get("speaker") == "own" and found:
        yield f"our own server speaks, but the text says [{found.group(0)}]"


def stands_alone(key, text, language):
    """What happened is understood without the title."""
    reason, _, attribute = key.partition(".")
    found = re.search(POINTS_BACK.get(language, r"(?!)"), text)
    if attribute == "what" and not reason.startswith("ok-") and found:
        yield f"speaks of what stands before it [{found.group(0)}]"


def somebody_there(key, text, language):
    """Whom an administrator is told to ask."""
    found = re.search(NOBODY_THERE.get(language, r"(?!)"), text)
    if key.partition(".")[2] == "admin" and found:
        yield f"nobody may be there [{found.group(0)}]"
