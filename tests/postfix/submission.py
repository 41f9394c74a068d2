"""A submission service with logins, and what stands in the headers of the mail that came through it."""

import re
import smtplib
import unittest

from bounce import Bounce
from daemon import Neden
from dovecot import PASSWORD, SUBMISSION_OPTIONS, Logins
from lab import DOMAIN, MAIN_EXAMPLE, Lab, free_port, letter, new_message_id

UNKNOWN = b"550 5.1.1 User unknown\r\n"

# The languages that neden knows; info@ has no entry and writes for everybody.
SENDERS = f"depo tr\njohn@{DOMAIN} en\nayse@{DOMAIN} tr\n"
LOGINS = ("depo", f"john@{DOMAIN}", "yeni")
NOBODYS = f"info@{DOMAIN}"


def example_option(list_name, needle):
    """The line for master.cf that conf/main.cf.example recommends."""
    found = [line for line in re.findall(r"^#   (-o \{ .* \})$", MAIN_EXAMPLE, re.M) if list_name in line and needle in line]
    assert len(found) == 1, f"{len(found)} lines for {list_name} in conf/main.cf.example"
    return found[0]


class SubmissionCase(unittest.TestCase):
    """`options` are laid over the submission service."""

    options = ()
    settings = {}
    main_text = MAIN_EXAMPLE
    neden_settings = ""

    @classmethod
    def setUpClass(cls):
        cls.submission = free_port()
        master = f"127.0.0.1:{cls.submission} inet n - y - - smtpd{SUBMISSION_OPTIONS}"
        cls.lab = Lab(cls.settings, cls.main_text, master + "".join(f"    {option}\n" for option in cls.options))
        cls.prepare(cls.lab)
        cls.enterClassContext(cls.lab)
        cls.enterClassContext(Logins(cls.lab, *LOGINS))
        cls.lab.remote.answers["yok@remote.test"] = UNKNOWN

    @classmethod
    def prepare(cls, lab):
        """Files that the configuration names; before Postfix starts."""

    def new_neden(self, **options):
        return self.enterContext(
            Neden(self.lab, self.neden_settings, policy=True, senders=SENDERS, **options))

    def connect(self, login=None, source=None, port=None):
        """A client that has said EHLO and, when told to, logged in."""
        port = port or (self.submission if login else self.lab.port)
        client = smtplib.SMTP("127.0.0.1", port, local_hostname="client.lab.test", source_address=(source, 0) if source else None)
        self.addCleanup(client.close)
        client.ehlo()
        if login:
            client.login(login, PASSWORD)
        return client

    def send(self, *recipients, sender=NOBODYS, text="Good morning,\r\nplease find the list attached. Have a nice day!\r\n", **connection):
        """Submits one message and returns its Message-ID."""
        message_id = new_message_id()
        client = self.connect(**connection)
        client.sendmail(sender, recipients, letter(message_id, recipients[0], subject="The list", text=text))
        client.quit()
        return message_id

    def stamps(self, message_id):
        """The languages that the delivered message carries."""
        return accept_language(self.lab.remote.one(about=message_id).content)

    def bounce(self, message_id):
        return Bounce(self.lab.mailbox.one(about=message_id).content)


def accept_language(content):
    head = content.partition(b"\r\n\r\n")[0]
    return re.findall(rb"^Accept-Language: *(.*?)\r?$", head, re.M | re.I)
