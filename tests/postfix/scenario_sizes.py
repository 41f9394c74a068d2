"""Mail that is too large, and bounces that hold much or little of the mail they are about."""

from case import FULL, UNKNOWN, ReportCase
from lab import letter, new_message_id

LINE = "Bu satır sayım listesinin bir satırıdır, yalnızca yer tutar.\r\n"


class Sizes(ReportCase):
    def letter_of(self, size, recipient):
        message_id = new_message_id()
        return letter(message_id, recipient, text=LINE * (size // len(LINE.encode()))), message_id

    def bounce_of_size(self, size, recipient, reasons):
        content, message_id = self.letter_of(size, recipient)
        self.lab.send(recipient, message=content)
        return self.explained(message_id, reasons=reasons), content

    def test_mail_above_the_limit_that_the_other_server_announced(self):
        self.lab.remote.extensions.append("SIZE 5000")
        try:
            self.bounce_of_size(20_000, "iyi@remote.test", ["message-too-large"])
        finally:
            self.lab.remote.extensions.remove("SIZE 5000")

    def test_mail_refused_for_its_size_at_the_end_of_data(self):
        self.lab.remote.after_data["az@remote.test"] = b"552 5.3.4 Message size exceeds fixed limit\r\n"
        self.bounce_of_size(20_000, "az@remote.test", ["message-too-large"])

    def test_original_just_below_the_limit_comes_back_whole(self):
        self.lab.remote.answers["yok@remote.test"] = UNKNOWN
        bounce, content = self.bounce_of_size(49_000, "yok@remote.test", ["recipient-unknown"])
        self.assertIn(content.split(b"\r\n\r\n", 1)[1], bounce.parts[2])

    def test_original_above_the_limit_comes_back_as_headers_only(self):
        self.lab.remote.answers["yok@remote.test"] = UNKNOWN
        bounce, _ = self.bounce_of_size(80_000, "yok@remote.test", ["recipient-unknown"])
        self.assertIn(b"Content-Type: text/rfc822-headers", bounce.parts[2])
        self.assertIn("Kasım ayı sayım listesi", bounce.text())

    def test_sender_who_wants_headers_only_gets_headers_only(self):
        self.lab.remote.answers["dolu@remote.test"] = FULL
        bounce = self.bounce_of("dolu@remote.test", mail_options=["RET=HDRS", "ENVID=QQ314159"], reasons=["mailbox-full"])
        self.assertIn(b"Content-Type: text/rfc822-headers", bounce.parts[2])
        self.assertIn(b"Original-Envelope-Id: QQ314159", bounce.parts[1])
