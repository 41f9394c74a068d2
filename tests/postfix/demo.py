"""Before and after: the notice that Postfix writes, and what neden makes of it."""

import sys

from bounce import Bounce
from daemon import Neden
from lab import DOMAIN, MAIN_EXAMPLE, ROOT, Lab, letter, new_message_id

CASES = (
    ("a Turkish sender", f"ayse@{DOMAIN}", "depo@example.net", "Kasım ayı sayım listesi",
     b"552 5.2.2 Mailbox full\r\n"),
    ("an English sender", f"john@{DOMAIN}", "orders@example.com", "Stock list for November",
     b"550 5.1.1 <orders@example.com>: Recipient address rejected: User unknown in virtual mailbox table\r\n"),
)


def bounce_of(lab, sender, recipient, subject):
    message_id = new_message_id()
    message = letter(message_id, recipient, subject=subject).replace(b"From: ayse@lab.test", b"From: " + sender.encode())
    lab.send(recipient, sender=sender, message=message)
    found = lab.mailbox.one(about=message_id)
    return Bounce(found.content), found.content


def show(title, subject, text):
    print(f"{'=' * 8} {title}\nSubject: {subject}\n\n{text.rstrip()}\n")


def main():
    pages = ROOT / "target/demo"
    pages.mkdir(parents=True, exist_ok=True)
    with Lab(main_text=MAIN_EXAMPLE) as lab:
        for reader, sender, recipient, subject, reply in CASES:
            lab.remote.answers[recipient] = reply
            before, _ = bounce_of(lab, sender, recipient, subject)
            with Neden(lab):
                after, content = bounce_of(lab, sender, recipient, subject)
            if not after.is_explained():
                sys.exit(f"the bounce for {reader} was not explained")
            show(f"before, {reader}", before.message["Subject"], before.text())
            show(f"after, {reader}", after.message["Subject"], after.text())
            name = sender.partition("@")[0]
            (pages / f"{name}.html").write_text(after.html())
            (pages / f"{name}.eml").write_bytes(content)
            print(f"As HTML: target/demo/{name}.html; the whole message: target/demo/{name}.eml\n")


main()
