"""A site's own texts and older settings: the notice comes above whatever stood there, in whatever charset."""

from bounce import Bounce, cut
from case import UNKNOWN, ReportCase
from lab import SENDER, letter, new_message_id

OWN = """failure_template = <<EOF
Charset: iso-8859-9
From: Posta Sunucusu <posta@lab.test>
Subject: Iletiniz geri geldi
Postmaster-Subject: Postmaster Copy: Undelivered Mail

Merhaba, $myhostname sunucusundan yazıyoruz. İletinizi aşağıdaki
adreslere ulaştıramadık.
EOF
"""


class OwnTemplate(ReportCase):
    settings = {"bounce_template_file": "$config_directory/bounce.cf", "enable_threaded_bounces": "yes"}

    @classmethod
    def prepare(cls, lab):
        (lab.config / "bounce.cf").write_bytes(OWN.encode("iso-8859-9"))
        lab.remote.answers["yok@remote.test"] = UNKNOWN

    def test_own_template_in_another_charset_is_kept_below_the_notice(self):
        bounce = self.bounce_of("yok@remote.test", reasons=["recipient-unknown"])
        self.assertIn("İletinizi aşağıdaki\nadreslere ulaştıramadık.", bounce.text())
        self.assertIn("posta@lab.test", bounce.message["From"])
        self.assertIsNotNone(bounce.message["References"])


class SevenBit(ReportCase):
    """smtputf8_enable=no: Postfix promises seven bits for some bounces, and an edit must not break the promise."""

    settings = {"smtputf8_enable": "no", "strict_smtputf8": "no"}

    @classmethod
    def prepare(cls, lab):
        lab.remote.answers["yok@remote.test"] = UNKNOWN

    def test_seven_bit_bounce_stays_seven_bit(self):
        message_id = new_message_id()
        plain = letter(message_id, "yok@remote.test", subject="list", text="hello\r\n").replace(b"8bit", b"7bit")
        self.lab.send("yok@remote.test", message=plain)
        bounce = self.explained(message_id, reasons=["recipient-unknown"])
        self.assertIn(bounce.message["Content-Transfer-Encoding"], ("7bit", None))
        self.assertTrue(bounce.body.isascii())

    def test_bounce_of_an_eight_bit_mail(self):
        bounce = self.bounce_of("yok@remote.test", reasons=["recipient-unknown"])
        self.assertTrue(bounce.parts[0].isascii())


class NextHop(ReportCase):
    """A next hop without 8BITMIME makes Postfix encode what is eight bits wide; the notice never is."""

    @classmethod
    def prepare(cls, lab):
        lab.remote.answers["yok@remote.test"] = UNKNOWN
        lab.mailbox.extensions = ["ENHANCEDSTATUSCODES"]

    def test_notice_comes_through_a_next_hop_without_eight_bits_unchanged(self):
        message_id = self.lab.send("yok@remote.test", mail_options=["BODY=8BITMIME"])
        delivered = Bounce(self.lab.mailbox.one(about=message_id).content)
        self.assertTrue(delivered.body.isascii())
        sent = b"".join(payload for kind, payload in self.tap.about(SENDER).answered if kind == b"b")
        self.assertEqual(delivered.parts[0], cut(sent, delivered.message.get_boundary().encode())[1])
