"""Reports that were asked for, and reports whose readers are not who sent the mail: DSN options, VERP, aliases, lists."""

from bounce import Bounce, assert_nothing_else_changed
from case import UNKNOWN, ReportCase
from lab import DOMAIN, SENDER


class Asked(ReportCase):
    settings = {
        "mydestination": "local.test",
        "mail_spool_directory": "$config_directory/../spool/",
        "smtpd_authorized_verp_clients": "$mynetworks",
        "alias_maps": "inline:{ {liste=yok@remote.test} {haber=yok@remote.test} {owner-haber=sahibi@lab.test} }",
        "expand_owner_alias": "yes",
    }

    @classmethod
    def prepare(cls, lab):
        spool = lab.directory / "spool"
        spool.mkdir()
        spool.chmod(0o1777)
        lab.remote.answers["yok@remote.test"] = UNKNOWN
        lab.remote.extensions.remove("DSN")

    def test_alias_is_named_beside_the_address_it_stands_for(self):
        bounce = self.bounce_of("liste@local.test", reasons=["recipient-unknown"])
        self.assertIn("expanded from", bounce.text())

    def test_list_owner_reads_the_bounces_of_the_list(self):
        self.bounce_of("haber@local.test", reader="sahibi@lab.test", reasons=["recipient-unknown"])

    def test_verp_bounce_is_explained_for_its_own_address(self):
        bounce = self.bounce_of("yok@remote.test", mail_options=["XVERP"], reader=f"ayse+yok=remote.test@{DOMAIN}",
                                reasons=["recipient-unknown"])
        self.assertEqual(bounce.message["Subject"], "Undelivered Mail Returned to Sender")

    def test_success_report_of_a_local_delivery(self):
        bounce = self.report_of("news@local.test")
        self.assertIn(b"Action: delivered", bounce.parts[1])

    def test_success_report_of_a_relayed_mail(self):
        bounce = self.report_of("iyi@remote.test")
        self.assertIn(b"Action: relayed", bounce.parts[1])

    def test_report_of_a_probe_without_a_delivery(self):
        self.lab.run("sendmail", "-C", self.lab.config, "-f", SENDER, "-bv", "yok@remote.test")
        bounce = Bounce(self.lab.mailbox.one(about="Action: undeliverable").content)
        assert_nothing_else_changed(bounce, self.tap.about(SENDER))

    def report_of(self, recipient):
        message_id = self.lab.send(recipient, rcpt_options=["NOTIFY=SUCCESS,FAILURE"])
        bounce = Bounce(self.lab.mailbox.one(about=message_id).content)
        assert_nothing_else_changed(bounce, self.tap.about(SENDER))
        return bounce

    def test_nothing_is_sent_to_who_wants_nothing(self):
        before = len(self.lab.mailbox.everything())
        self.lab.send("yok@remote.test", rcpt_options=["NOTIFY=NEVER"])
        self.lab.wait_until_idle()
        self.assertEqual([d.mail for d in self.lab.mailbox.everything()[before:] if b"FROM:<>" in d.mail], [])
