"""Every kind of report that the first path explains: made by Postfix, rewritten by neden, read in the sender's mailbox."""

import unittest

from bounce import Bounce, assert_explained
from daemon import Neden
from lab import DOMAIN, MAIN_EXAMPLE, SENDER, Lab, letter, new_message_id
from tap import Tap

UNKNOWN = b"550 5.1.1 <%s>: Recipient address rejected: User unknown\r\n"
FULL = b"552 5.2.2 Mailbox full\r\n"


class Reports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # A warning at the first deferral, so that no scenario has to wait for one.
        cls.lab = cls.enterClassContext(Lab({"delay_warning_time": "1s"}, MAIN_EXAMPLE))
        cls.neden = cls.enterClassContext(Neden(cls.lab, socket_name="neden"))
        cls.tap = cls.enterClassContext(Tap(cls.lab))

    def bounce_of(self, *recipients, language="tr", reasons=(), outcome="failed", **options):
        sender = options.get("sender", SENDER)
        message_id = self.lab.send(*recipients, **options)
        delivery = self.lab.mailbox.one(about=message_id)
        self.assertEqual(delivery.mail.split()[1], b"FROM:<>")
        bounce = Bounce(delivery.content)
        assert_explained(bounce, self.tap.about(sender), language, *reasons, outcome=outcome)
        return bounce

    def test_unknown_user_is_explained_in_turkish(self):
        self.lab.remote.answers["yok@remote.test"] = UNKNOWN % b"yok@remote.test"
        bounce = self.bounce_of("yok@remote.test", reasons=["recipient-unknown"])
        self.assertIn("yok@remote.test", bounce.text())
        self.assertIn("Kasım ayı sayım listesi", bounce.text())

    def test_unknown_user_is_explained_in_english_to_an_english_sender(self):
        self.lab.remote.answers["gone@remote.test"] = UNKNOWN % b"gone@remote.test"
        self.bounce_of("gone@remote.test", sender=f"john@{DOMAIN}", language="en", reasons=["recipient-unknown"])

    def test_full_mailbox_is_explained(self):
        self.lab.remote.answers["dolu@remote.test"] = FULL
        self.bounce_of("dolu@remote.test", reasons=["mailbox-full"])

    def test_multi_line_reply_is_one_reason(self):
        self.lab.remote.answers["eski@remote.test"] = (
            b"550-5.1.1 The email account that you tried to reach does not exist.\r\n"
            b"550-5.1.1 Please look for typing errors.\r\n550 5.1.1 no such user\r\n")
        self.bounce_of("eski@remote.test", reasons=["recipient-unknown"])

    def test_two_recipients_with_two_reasons_and_one_that_got_through(self):
        self.lab.remote.answers["a@remote.test"] = UNKNOWN % b"a@remote.test"
        self.lab.remote.answers["b@remote.test"] = FULL
        bounce = self.bounce_of("a@remote.test", "b@remote.test", "c@remote.test", reasons=["recipient-unknown", "mailbox-full"])
        self.assertNotIn("c@remote.test", bounce.text())
        self.assertIn("2 adres", bounce.text().partition("\n")[0])
        self.assertTrue(any(b"c@remote.test" in d.recipients[-1] for d in self.lab.remote.everything()))

    def test_delay_warning_says_that_the_server_keeps_trying(self):
        self.lab.remote.answers["sonra@remote.test"] = b"452 4.2.2 Mailbox full\r\n"
        self.bounce_of("sonra@remote.test", reasons=["mailbox-full"], outcome="delayed")
        del self.lab.remote.answers["sonra@remote.test"]
        self.lab.flush()
        self.lab.wait_until_idle()

    def test_smtputf8_address_and_report_are_explained(self):
        address = "çiğdem@remote.test"
        self.lab.remote.answers[address] = b"550 5.1.1 User unknown\r\n"
        bounce = self.bounce_of(address, reasons=["recipient-unknown"], mail_options=["SMTPUTF8", "BODY=8BITMIME"])
        self.assertIn(b"message/global-delivery-status", bounce.parts[1])
        self.assertIn(address, bounce.text())

    def test_language_of_the_mail_decides_when_the_sender_has_no_entry(self):
        self.lab.remote.answers["none@remote.test"] = UNKNOWN % b"none@remote.test"
        for language in ("tr", "en"):
            sender = f"new-{language}@{DOMAIN}"
            message_id = new_message_id()
            content = b"Accept-Language: " + language.encode() + b"\r\n" + letter(message_id, "none@remote.test")
            self.lab.send("none@remote.test", sender=sender, message=content)
            bounce = Bounce(self.lab.mailbox.one(about=message_id).content)
            assert_explained(bounce, self.tap.about(sender), language, "recipient-unknown")

    def test_both_languages_when_nothing_tells_which(self):
        self.lab.remote.answers["nobody@remote.test"] = UNKNOWN % b"nobody@remote.test"
        message_id = new_message_id()
        content = letter(message_id, "nobody@remote.test", subject="1", text="12345\r\n")
        self.lab.send("nobody@remote.test", sender=f"unknown@{DOMAIN}", message=content)
        bounce = Bounce(self.lab.mailbox.one(about=message_id).content)
        assert_explained(bounce, self.tap.about(f"unknown@{DOMAIN}"), "tr", "recipient-unknown")
        self.assertIn("Not delivered", bounce.text())
