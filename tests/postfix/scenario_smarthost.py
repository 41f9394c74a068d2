"""A site behind a smarthost: two Postfixes. The second one's bounces come in by SMTP, and are the site's own all the same."""

import email.utils
import re
import unittest

from bounce import Bounce
from daemon import Neden
from lab import DOMAIN, MAIN_EXAMPLE, SENDER, Lab, letter, new_message_id
from signer import Signer

UNKNOWN = b"550 5.1.1 User unknown\r\n"
NEDEN = "{ unix:neden/milter, connect_timeout=1s, command_timeout=5s, content_timeout=5s, default_action=accept }"
PROOF = "check_policy_service " + re.search(r"^#\s+check_policy_service (\{.*policy_context=proof \})$", MAIN_EXAMPLE, re.M)[1]
SETTINGS = f'[notice]\nremote = "on"\ndomains = ["{DOMAIN}"]\norganization = "Örnek A.Ş."\ncontact = "bt@{DOMAIN}"\n'

OURS = {"tr": "ilgilidir. Sizden parola istemez.", "en": "It does not ask for a password."}


class SmarthostCase(unittest.TestCase):
    """`lab` is the site, `smarthost` is what all its mail leaves through."""

    @classmethod
    def setUpClass(cls):
        cls.lab = Lab(main_text=MAIN_EXAMPLE)
        cls.addClassCleanup(cls.lab.close)
        cls.smarthost = Lab({"myhostname": "relay.test", "myorigin": "relay.test"},
                            routes={DOMAIN: f"smtp:[127.0.0.1]:{cls.lab.port}"})
        cls.addClassCleanup(cls.smarthost.close)
        cls.smarthost.remote.answers["yok@remote.test"] = UNKNOWN
        cls.lab.start()
        cls.smarthost.start()

    def leave_through_smarthost(self, **settings):
        self.lab.reconfigure({"default_transport": f"smtp:[127.0.0.1]:{self.smarthost.port}"} | settings)

    def sent(self, sender=SENDER, recipient="yok@remote.test"):
        """One mail of today, and its Message-ID."""
        message_id = new_message_id()
        message = letter(message_id, recipient).replace(b"Fri, 20 Nov 2026 16:42:00 +0300", email.utils.formatdate().encode())
        message = message.replace(f"From: {SENDER}".encode(), f"From: {sender}".encode())
        self.lab.send(recipient, sender=sender, message=message)
        return message_id

    def bounce(self, message_id):
        delivery = self.lab.mailbox.one(about=message_id)
        self.assertEqual(delivery.mail.split()[1], b"FROM:<>")
        return Bounce(delivery.content)

    def assert_ours(self, bounce, method, language, words):
        self.assertTrue(bounce.is_explained(), bounce.body.decode(errors="replace"))
        self.assertTrue(bounce.field("X-Neden").startswith(f"proof={method}; ".encode()), bounce.field("X-Neden"))
        text = " ".join(bounce.text().split())
        for word in ("Örnek A.Ş.", OURS[language], words):
            self.assertIn(word, text)

    def forge(self, returned):
        """A report that no server made, about a mail that came back as it says."""
        message_id = new_message_id()
        report = (
            f"From: MAILER-DAEMON@relay.test\r\nTo: {SENDER}\r\nSubject: Undelivered Mail Returned to Sender\r\n"
            f"Message-ID: {message_id}\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/report; report-type=delivery-status; boundary=B\r\n\r\n--B\r\n\r\n"
            "Your mailbox is locked.\r\n--B\r\nContent-Type: message/delivery-status\r\n\r\n"
            "Reporting-MTA: dns; relay.test\r\n\r\nFinal-Recipient: rfc822; yok@remote.test\r\nAction: failed\r\n"
            "Status: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n\r\n"
            f"--B\r\nContent-Type: text/rfc822-headers\r\n\r\n{returned}\r\n--B--\r\n").encode()
        self.lab.send(SENDER, sender="", message=report)
        return report, self.bounce(message_id)


class Signed(SmarthostCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.signer = cls.enterClassContext(Signer(cls.lab))
        cls.leave_through_smarthost(cls, smtpd_milters=f"inet:127.0.0.1:{cls.signer.port}, {NEDEN}")
        cls.neden = cls.enterClassContext(Neden(cls.lab, f'{SETTINGS}[proof]\ndkim = ["{cls.signer.record}"]\n'))

    def test_bounce_of_the_smarthost_is_proved_and_in_the_language_of_the_sender(self):
        self.assert_ours(self.bounce(self.sent()), "dkim", "tr", "yok@remote.test adresine gönderdiğiniz iletiyle")
        john = self.bounce(self.sent(sender=f"john@{DOMAIN}"))
        self.assert_ours(john, "dkim", "en", "the message that you sent on")

    def test_mail_that_the_smarthost_takes_goes_its_way_signed(self):
        delivery = self.smarthost.remote.one(about=self.sent(recipient="iyi@remote.test"))
        self.assertIn(b"DKIM-Signature: ", delivery.content)

    def test_forged_report_passes_as_it_is(self):
        report, bounce = self.forge(f"From: {SENDER}\r\nTo: yok@remote.test\r\nSubject: never sent\r\n")
        self.assertFalse(bounce.is_explained())
        self.assertEqual(bounce.body, report.partition(b"\r\n\r\n")[2])

    def test_proof_of_one_is_none_for_another(self):
        genuine = self.bounce(self.sent(sender=f"john@{DOMAIN}")).parts[-1].decode()
        header = genuine.partition("\r\n\r\n")[2].partition("\r\n\r\n")[0]
        self.assertIn("DKIM-Signature", header)
        _, bounce = self.forge(header + "\r\n")
        self.assertFalse(bounce.is_explained(), "john's mail, sent back to ayse")


class Stamped(SmarthostCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        secret = cls.lab.directory / "stamp-key"
        secret.write_text("sixteen bytes or more\n")
        cls.leave_through_smarthost(cls, smtpd_milters=NEDEN, smtpd_data_restrictions=PROOF)
        settings = f'{SETTINGS}unproved = "mark"\n[proof]\nstamp_key = "{secret}"\n'
        cls.neden = cls.enterClassContext(Neden(cls.lab, settings, policy=True))

    def test_bounce_of_mail_that_was_stamped_is_proved(self):
        self.assert_ours(self.bounce(self.sent()), "stamp", "tr", "sizin adresinizden gönderilen bir iletiyle")

    def test_report_that_is_not_proved_is_marked_where_filters_want_to_know(self):
        report, bounce = self.forge(f"From: {SENDER}\r\nX-Neden-Stamp: v=1; d=2026-11-26; b=AAAA\r\n")
        self.assertEqual(bounce.field("X-Neden"), b"proof=none")
        self.assertEqual(bounce.body, report.partition(b"\r\n\r\n")[2])
