"""A log as Postfix writes it, as long as one likes, and what it has to be counted as. The same seed, the same log."""

import collections
import random
import time

START = 1_795_305_600      # 22 November 2026, 00:00 UTC
LETTERS = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz"
SENDERS = ["example.com", "example.org", "sub.example.com"]
GOOD = [f"receiver{number}.example" for number in range(400)] + ["example.net"]

# Words of a refusal, the relay that says them, how often. {host}, {to} and {id} are filled in.
BOUNCED = [
    ("host {host}[192.0.2.25] said: 550 5.1.1 <{to}>: Recipient address rejected: User unknown (in reply to RCPT TO command)", "5.1.1", 6),
    ("host {host}[192.0.2.25] said: 552 5.2.2 <{to}>: Mailbox full {id} (in reply to RCPT TO command)", "5.2.2", 3),
    ("host {host}[192.0.2.25] said: 554 5.7.1 Service unavailable; Client host [198.51.100.7] blocked using zen.spamhaus.org (in reply to RCPT TO command)", "5.7.1", 3),
    ("host {host}[192.0.2.25] said: 550 5.7.26 SPF check of example.com failed {id} (in reply to end of DATA command)", "5.7.26", 1),
    ("host {host}[192.0.2.25] said: 550 qwx {id} zzt (in reply to end of DATA command)", "5.0.0", 1),
    ("Host or domain name not found. Name service error for name=gmial.com type=A: Host not found", "5.4.4", 1),
]
DEFERRED = [
    ("connect to {host}[192.0.2.25]:25: Connection timed out", "4.4.1", 3),
    ("host {host}[192.0.2.25] said: 450 4.2.0 <{to}>: Recipient address rejected: Greylisted, see id {id} (in reply to RCPT TO command)", "4.2.0", 3),
    ("host {host}[192.0.2.25] refused to talk to me: 421 4.7.0 Too many connections from 198.51.100.7", "4.7.0", 1),
]
REJECTED = [
    "NOQUEUE: reject: RCPT from unknown[203.0.113.{n}]: 554 5.7.1 <{to}>: Relay access denied; from=<{sender}> to=<{to}> proto=ESMTP helo=<[203.0.113.{n}]>",
    "NOQUEUE: reject: RCPT from unknown[203.0.113.{n}]: 554 5.7.1 Service unavailable; Client host [203.0.113.{n}] blocked using zen.spamhaus.org; from=<{sender}> to=<{to}> proto=ESMTP helo=<example.net>",
    "NOQUEUE: reject: RCPT from mx.example.net[203.0.113.{n}]: 550 5.1.1 <{to}>: Recipient address rejected: User unknown in virtual mailbox table; from=<{sender}> to=<{to}> proto=ESMTP helo=<mx.example.net>",
]


class Log:
    """Lines, and what they are to be counted as."""

    def __init__(self, seed=1):
        self.random = random.Random(seed)
        self.now = START
        self.counts = collections.Counter()
        self.lines = []
        self.stamp = ""

    def write(self, service, message):
        self.lines.append(f"{self.stamp} mx postfix/{service}[{4000 + len(message)}]: {message}\n")

    def block(self, mails):
        """Some mails more; their lines, as one text."""
        self.lines = []
        for _ in range(mails):
            self.mail()
        return "".join(self.lines)

    def tick(self):
        self.now += self.random.choice((0, 0, 0, 1))
        self.stamp = time.strftime("%b %d %H:%M:%S", time.gmtime(self.now))

    def mail(self):
        pick, roll = self.random.choice, self.random.random()
        self.tick()
        number = self.random.getrandbits(40)
        queue_id = "4" + "".join(LETTERS[number >> shift & 31] for shift in range(0, 50, 5)) + "z" + LETTERS[number % 52]
        sender, domain = f"u{number % 977}@{pick(SENDERS)}", pick(GOOD)
        to = f"r{number % 9973}@{domain}"
        self.write("smtpd", f"connect from client{number % 50}.example.com[198.51.100.{number % 200}]")
        if roll < 0.10:
            self.counts["refused"] += 1
            self.write("smtpd", pick(REJECTED).format(n=number % 250, to=to, sender=sender))
            self.write("smtpd", f"disconnect from client{number % 50}.example.com[198.51.100.{number % 200}] ehlo=1 mail=1 rcpt=0/1 quit=1 commands=3/4")
            return
        self.write("smtpd", f"{queue_id}: client=client{number % 50}.example.com[198.51.100.{number % 200}], sasl_method=PLAIN, sasl_username=u{number % 977}")
        self.write("cleanup", f"{queue_id}: message-id=<{number:x}@example.com>")
        self.write("qmgr", f"{queue_id}: from=<{sender}>, size={number % 90000}, nrcpt=1 (queue active)")
        self.write("smtpd", f"disconnect from client{number % 50}.example.com[198.51.100.{number % 200}] ehlo=2 starttls=1 auth=1 mail=1 rcpt=1 data=1 quit=1 commands=8")
        if roll < 0.14:
            self.defer(queue_id, sender, to, domain, number)
        elif roll < 0.18:
            self.counts["failed"] += 1
            self.attempt(queue_id, to, domain, number, "bounced", BOUNCED)
        else:
            self.sent(queue_id, to, domain)
        self.write("qmgr", f"{queue_id}: removed")

    def sent(self, queue_id, to, domain):
        self.counts["delivered"] += 1
        self.write("smtp", f"{queue_id}: to=<{to}>, relay=mx.{domain}[192.0.2.25]:25, delay=0.61, delays=0.05/0/0.24/0.32, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as {queue_id})")

    def attempt(self, queue_id, to, domain, number, status, kinds):
        words, dsn, _ = self.random.choices(kinds, [weight for _, _, weight in kinds])[0]
        said = words.format(host=f"mx.{domain}", to=to, id=f"{number:x}")
        relay = f"mx.{domain}[192.0.2.25]:25" if "said" in words or "refused" in words else "none"
        self.write("smtp", f"{queue_id}: to=<{to}>, relay={relay}, delay=1.2, delays=0.1/0/0.6/0.5, dsn={dsn}, status={status} ({said})")

    def defer(self, queue_id, sender, to, domain, number):
        for _ in range(self.random.randrange(1, 3)):
            self.attempt(queue_id, to, domain, number, "deferred", DEFERRED)
        self.tick()
        self.write("qmgr", f"{queue_id}: from=<{sender}>, size=900, nrcpt=1 (queue active)")
        if self.random.random() < 0.7:
            self.counts["late"] += 1
            self.sent(queue_id, to, domain)
        else:
            self.counts["gave_up"] += 1
            self.attempt(queue_id, to, domain, number, "deferred", DEFERRED)
            self.write("qmgr", f"{queue_id}: from=<{sender}>, status=expired, returned to sender")
