"""Every kind of report that the first path explains: made by Postfix, rewritten by neden, read in the sender's mailbox."""

from case import FULL, UNKNOWN, ReportCase
from lab import DOMAIN, letter, new_message_id


class Reports(ReportCase):
    # A warning at the first deferral, so that no scenario has to wait for one.
    settings = {"delay_warning_time": "1s"}

    def test_unknown_user_is_explained_in_turkish(self):
        self.lab.remote.answers["yok@remote.test"] = UNKNOWN
        bounce = self.bounce_of("yok@remote.test", reasons=["recipient-unknown"])
        self.assertIn("yok@remote.test", bounce.text())
        self.assertIn("Kasım ayı sayım listesi", bounce.text())

    def test_unknown_user_is_explained_in_english_to_an_english_sender(self):
        self.lab.remote.answers["gone@remote.test"] = UNKNOWN
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
        self.lab.remote.answers["a@remote.test"] = UNKNOWN
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
        self.lab.remote.answers["none@remote.test"] = UNKNOWN
        for language in ("tr", "en"):
            sender = f"new-{language}@{DOMAIN}"
            message_id = new_message_id()
            content = b"Accept-Language: " + language.encode() + b"\r\n" + letter(message_id, "none@remote.test")
            self.lab.send("none@remote.test", sender=sender, message=content)
            self.explained(message_id, reader=sender, language=language, reasons=["recipient-unknown"])

    def test_both_languages_when_nothing_tells_which(self):
        self.lab.remote.answers["nobody@remote.test"] = UNKNOWN
        message_id = new_message_id()
        content = letter(message_id, "nobody@remote.test", subject="1", text="12345\r\n")
        self.lab.send("nobody@remote.test", sender=f"unknown@{DOMAIN}", message=content)
        bounce = self.explained(message_id, reader=f"unknown@{DOMAIN}", reasons=["recipient-unknown"])
        self.assertIn("Not delivered", bounce.text())
