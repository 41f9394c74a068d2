"""neden among other programs: a DKIM signer behind it, a content filter that hands mail back."""

import shutil
import smtplib
import subprocess

import dkim

from bounce import Bounce
from case import UNKNOWN, ReportCase
from lab import DOMAIN, MAIN_EXAMPLE, free_port, wait
from sink import Sink


class Signed(ReportCase):
    """A real OpenDKIM behind neden: what it signs is what the reader gets."""

    settings = {"milter_default_action": "tempfail"}
    # As conf/main.cf.example advises: neden first.
    main_text = MAIN_EXAMPLE.replace("default_action=accept }\n", "default_action=accept }\n    unix:neden/opendkim\n", 1)

    @classmethod
    def prepare(cls, lab):
        lab.remote.answers["yok@remote.test"] = UNKNOWN
        keys = lab.directory / "keys"
        keys.mkdir()
        lab.run("opendkim-genkey", "-D", keys, "-d", DOMAIN, "-s", "lab")
        for path in (keys, *keys.iterdir()):
            shutil.chown(path, "postfix", "postfix")
        socket = lab.socket_directory / "opendkim"
        config = lab.directory / "opendkim.conf"
        config.write_text(
            f"Socket local:{socket}\nUserID postfix\nUMask 077\nMode s\nBackground no\nSyslog no\nCanonicalization simple/simple\n"
            f"Domain {DOMAIN}\nSelector lab\nKeyFile {keys}/lab.private\nInternalHosts 0.0.0.0/0\nSubDomains yes\nRequireSafeKeys no\n"
            f"OversignHeaders From\n")
        process = subprocess.Popen(["opendkim", "-x", str(config)], stderr=subprocess.PIPE)
        cls.addClassCleanup(lambda: (process.terminate(), process.wait(), process.stderr.close()))
        wait(socket.exists, 10, lambda: "opendkim does not listen")
        cls.record = b"".join(piece.encode() for piece in (keys / "lab.txt").read_text().split('"')[1::2])

    def test_signature_of_an_explained_bounce_is_valid(self):
        message_id = self.lab.send("yok@remote.test")
        content = self.lab.mailbox.one(about=message_id).content
        bounce = Bounce(content)
        self.assertTrue(bounce.is_explained())
        self.assertIn(f"d={DOMAIN}".encode(), bounce.field("DKIM-Signature"))
        self.assertTrue(dkim.verify(content, dnsfunc=lambda *_, **__: self.record))


class Reinjected(ReportCase):
    """Mail goes through a content filter and comes back by SMTP; the smtpd that takes it back has no milters."""

    settings = {"smtpd_milters": "{ unix:neden/milter, default_action=accept }"}

    @classmethod
    def prepare(cls, lab):
        lab.remote.answers["yok@remote.test"] = UNKNOWN
        back = free_port()
        master = lab.config / "master.cf"
        master.write_text(master.read_text() + f"127.0.0.1:{back} inet n - y - - smtpd -o content_filter= "
                          "-o receive_override_options=no_milters,no_unknown_recipient_checks\n")
        main = lab.config / "main.cf"
        cls.filter = Filter(back)
        cls.addClassCleanup(cls.filter.close)
        main.write_text(main.read_text() + f"\ncontent_filter = smtp:[127.0.0.1]:{cls.filter.port}\n")

    def test_bounce_of_filtered_mail_is_explained_once(self):
        message_id = self.lab.send("yok@remote.test")
        delivery = self.lab.mailbox.one(about=message_id)
        bounce = Bounce(delivery.content)
        self.assertTrue(bounce.is_explained())
        self.assertEqual(len([name for name, _ in bounce.fields if name == b"X-Neden"]), 1)
        self.assertEqual(bounce.text().count("This is the mail system at host"), 1)
        self.assertEqual(len(self.filter.everything()), 1)


class Filter(Sink):
    """Takes mail and hands it back, unchanged, to the port that Postfix listens on for it."""

    def __init__(self, back):
        super().__init__()
        self._back = back

    def _arrive(self, delivery):
        super()._arrive(delivery)
        with smtplib.SMTP("127.0.0.1", self._back, local_hostname="filter.lab.test") as client:
            sender = delivery.mail.split(b"<", 1)[1].split(b">", 1)[0].decode()
            recipients = [line.split(b"<", 1)[1].split(b">", 1)[0].decode() for line in delivery.recipients]
            client.sendmail(sender, recipients, delivery.content)
