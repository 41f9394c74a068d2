"""What other servers say, and how badly: no codes, codes that lie, eight-bit text, dropped connections, no more time."""

from case import ReportCase


class Replies(ReportCase):
    def refused_with(self, recipient, reply, *reasons, **expected):
        self.lab.remote.answers[recipient] = reply
        return self.bounce_of(recipient, reasons=reasons, **expected)

    def test_reply_without_an_enhanced_code(self):
        bounce = self.refused_with("a@remote.test", b"550 No such user here\r\n", "recipient-unknown")
        self.assertIn(b"Status: 5.0.0", bounce.parts[1])

    def test_reply_in_utf_8(self):
        bounce = self.refused_with("b@remote.test", "550 5.1.1 Böyle bir kullanıcı yok\r\n".encode(), "recipient-unknown")
        self.assertIn("Böyle bir kullanıcı yok", bounce.text())

    def test_reply_in_no_charset_at_all(self):
        self.refused_with("c@remote.test", b"550 5.1.1 Benutzer nicht vorhanden \xfc\xe4\xff\r\n", "recipient-unknown")

    def test_reply_that_says_nothing_is_called_undefined(self):
        self.refused_with("d@remote.test", b"554 5.0.0 Sorry\r\n", "undefined-permanent")

    def test_reply_of_many_long_lines(self):
        lines = b"".join(b"550-5.7.1 line %d %s\r\n" % (n, b"x" * 400) for n in range(20))
        self.refused_with("e@remote.test", lines + b"550 5.7.1 the last line\r\n")

    def test_reply_with_markup_stays_text(self):
        bounce = self.refused_with("f@remote.test", b"550 5.1.1 <script>alert(1)</script> <a href=\"http://evil.test/\">click</a>\r\n")
        self.assertNotIn("<script", bounce.html())
        self.assertNotIn("<a ", bounce.html())


class GaveUp(ReportCase):
    """maximal_queue_lifetime=0: what would be tried again comes back at once, as it does after five days."""

    settings = {"maximal_queue_lifetime": "0"}
    routes = {"closed.test": "smtp:[127.0.0.1]:1", "secret.test": "secret:[127.0.0.1]:@REMOTE@"}
    master_text = "secret unix - - n - - smtp -o smtp_tls_security_level=encrypt\n"

    def gave_up(self, bounce):
        self.assertIn(b"Action: failed", bounce.parts[1])
        self.assertRegex(bounce.parts[1], rb"Status: 4\.")

    def test_temporary_refusal_until_the_time_is_over(self):
        self.lab.remote.answers["dolu@remote.test"] = b"452 4.2.2 Mailbox full\r\n"
        self.gave_up(self.bounce_of("dolu@remote.test", reasons=["mailbox-full"]))

    def test_server_that_never_answered(self):
        self.gave_up(self.bounce_of("biri@closed.test", reasons=["no-answer"]))

    def test_connection_that_was_dropped(self):
        self.lab.remote.answers["kes@remote.test"] = b""
        self.gave_up(self.bounce_of("kes@remote.test", reasons=["connection-lost"]))

    def test_server_without_the_encryption_that_was_demanded(self):
        self.gave_up(self.bounce_of("gizli@secret.test"))
