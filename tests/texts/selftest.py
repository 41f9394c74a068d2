"""Plants faults and looks whether each is seen: a check that cannot fail proves nothing."""
import house_style
import readability
import spelling
from catalogue import Catalogue
from patterns import HOLE, read_messages, unfold

REASONS = {"full": "recipient", "relay": "sender-admin"}

GOOD = """full = { $count ->
        [one] Alıcının posta kutusu dolu
       *[other] Alıcıların posta kutuları dolu
    }
    .what = Posta kutusunda yer kalmamış. { $limit ->
        [unknown] Sorun sizde değil.
       *[other] Sınır { $limit }.
    }
    .recipient1 = Alıcıya telefonla ulaşın.
    .admin = { $speaker ->
        [own] Kotayı artırın.
       *[recipient] Karşı sunucu dolu.
    }
    .smtp = Posta kutusu dolu; daha sonra yeniden deneyin

relay = Sunucu aktarma yapmıyor
    .what = Posta sunucusu iletiyi kabul etmedi.
    .sender-admin1 = Bu bildirimi sistem yöneticinize iletin.
    .admin = Aktarma izni yok.
    .smtp = Bu adrese aktarma izni yok
"""

# What is replaced in GOOD, by what, and a part of the finding that must follow.
PLANTED = [
    ("    .smtp = Bu adrese aktarma izni yok\n", "", "no .smtp"),
    ("    .recipient1 = Alıcıya telefonla ulaşın.\n", "", "no step for who can act"),
    ("Alıcıya telefonla ulaşın.", "Telefon edin.", "no step names the party"),
    ("sistem yöneticinize", "yöneticinize", "yönetici alone"),
    (".sender-admin1 = Bu", ".first = Bu", "unknown attribute"),
    ("Alıcıya telefonla ulaşın.", "Alıcıya telefonla ulaşın", "ends with a full stop"),
    ("Sunucu aktarma yapmıyor", "Sunucu " + "aktarma " * 9 + "yapmıyor", "title of"),
    ("Posta sunucusu iletiyi kabul etmedi.", "Sunucu " + "iletiyi " * 16 + "etmedi.", "sentence of 18 words"),
    ("Posta sunucusu iletiyi kabul etmedi.", "Gönderdiklerinizden kuşkulandığı anlaşılmaktadır.", "under 55"),
    ("Aktarma izni yok.", "Aktarma " * 46 + "yok.", "words for the administrator"),
    ("Sınır { $limit }.", "{ $size } kadar.", "$size may be unknown"),
    ("Sınır { $limit }.", "Sınır { $limti }.", "unknown argument $limti"),
    ("[unknown] Sorun", "[unknwon] Sorun", "variants of $limit"),
    ("Sınır { $limit }.", "{ $limit }’e kadar.", "suffix glued"),
    ("[own] Kotayı artırın.", "[own] Karşı sunucu dolu.", "our own server speaks"),
    ("Posta sunucusu iletiyi", "Bunu sunucu", "speaks of what stands before it"),
    ("Aktarma izni yok.", "İzni oradaki sistem yöneticisi verir.", "nobody may be there"),
    ("dolu; daha", "dolu; göster", "printable ASCII"),
    ("dolu; daha", "dolu; sikca", "unlucky word [sikca]"),
    ("dolu; daha", "dolu; " + "daha " * 25, "SMTP line of"),
    ("dolu; daha", "dolu; dhaa", "spelling? dhaa"),
    ("iletiyi kabul", "ilteiyi kabul", "spelling? ilteiyi"),
    ("iletiyi kabul", "mesajı kabul", "write ileti"),
    ("Sorun sizde değil.", "Bir DNS kaydı eksik.", "a word for administrators [DNS]"),
    ("telefonla ulaşın.", "telefon ediniz.", "short imperative"),
    ("iletiyi kabul", "iletiyi  kabul", "stray blank"),
    ("kabul etmedi.", "kabul etmedi!", "no exclamation mark"),
    ("kabul etmedi.", "kabul etmedi.\n    .what = Yine.", "for the second time"),
    ("relay = Sunucu", "relay = { Sunucu", "Expected token"),
    ("relay = Sunucu", "relay = { $count ->\n [one] Bir\n } Sunucu", "marked as default"),
    ("\nrelay = ", "\nfull = Dolu\n\nrelay = ", "for the second time"),
    ("yer kalmamış", "yer kalmam\u0131\u015f\u200b", "invisible character"),
]

# Texts of a second language that do not fit the first.
DISAGREEING = [
    ("relay = The server does not relay\n    .sender2 = Call { $ip }.\n", "only in en"),
    ("relay = The server does not relay { $domain }\n", "other arguments"),
    ("help = Help\n", "only in en"),
]

SYLLABLES = {
    "tr": {"ileti": 3, "SPF": 3, "IP": 2, "âlem": 2, "kırmızı": 3, "İstanbul": 3, "gönderdiğiniz": 5},
    "en": {"message": 2, "recipient": 4, "files": 1, "table": 2, "rejected": 3, "blocked": 1, "queue": 1, "retry": 2,
           "temporary": 4, "addresses": 3, "administrator": 5, "encoding": 3},
}


def run():
    """(number of cases, the cases that were not seen)"""
    cases = [(what, seen) for what, seen in all_cases()]
    return len(cases), [what for what, seen in cases if not seen]


def all_cases():
    yield "the good texts are clean", not findings(GOOD, spell=True)
    for old, new, wanted in PLANTED:
        found = findings(GOOD.replace(old, new, 1), spell="spelling" in wanted)
        seen = old in GOOD and any(wanted in finding for finding in found)
        yield f"{wanted} ({new.strip()[:40]})", seen
    for other, wanted in DISAGREEING:
        yield wanted, any(wanted in finding for finding in findings(GOOD, other))
    for language, words in SYLLABLES.items():
        for word, number in words.items():
            yield f"{word} has {number} syllables", readability.FORMULAS[language].syllables(word) == number
    score = readability.FORMULAS["tr"].score("Ali okula gitti. Ayşe ev aldı.")
    yield "Ateşman as published", abs(score - (198.825 - 40.175 * 2 - 2.61 * 3)) < 1e-6
    score = readability.FORMULAS["en"].score("The cat sat on the mat.")
    yield "Flesch as published", abs(score - (206.835 - 84.6 - 1.015 * 6)) < 1e-6
    texts = [text for _, text in unfold(read_messages(GOOD)["full.what"])]
    yield "variants unfolded", texts == ["Posta kutusunda yer kalmamış. Sorun sizde değil.",
                                         f"Posta kutusunda yer kalmamış. Sınır {HOLE}."]
    nested = read_messages("a = { $x ->\n  [p] { $y ->\n    [q] 1\n   *[r] 2\n  }\n *[s] 3\n }\n")["a"]
    yield "nested variants unfolded", [text for _, text in unfold(nested)] == ["1", "2", "3"]
    yield "circumflex", not spelling.suspects({"hâlinde", "şikâyet"}, "tr", set())
    yield "folded words", not spelling.ascii_suspects({"gonderin", "yoneticisi"}, "tr", set())
    yield "a value may be followed by a noun", not list(house_style.style(HOLE + " adresine", "tr"))


def findings(turkish, english=None, spell=False):
    """What the checks say about a small catalogue, without the limit on its mean."""
    catalogue = Catalogue(REASONS)
    catalogue.read("tr", "planted.ftl", turkish)
    if english:
        catalogue.read("en", "planted.ftl", english)
    catalogue.check()
    if spell:
        catalogue.spell("tr", set())
    return catalogue.findings
