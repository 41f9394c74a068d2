"""The table that `neden footers` writes, as Postfix looks it up and as an SMTP client sees it."""

import smtplib
import socket
import socketserver
import struct
import subprocess
import threading
import tomllib
import unittest

from daemon import binary
from lab import DOMAIN, ROOT, Lab

KINDS = tomllib.loads((ROOT / "conf/footers.toml").read_text())["kind"]
WITHOUT_FOOTER = (ROOT / "tests/postfix/replies-without-footer").read_text().splitlines()
PAGE = "https://help.example.org/neden?a=1&b=$x"
CONTACT = "help@example.org"


def footers(*options):
    command = [binary(), "footers", "--help-url", PAGE, "--config", ROOT / "conf/neden.toml", *options]
    return subprocess.run(command, capture_output=True, text=True)


def table():
    written = footers("--contact", CONTACT)
    assert written.returncode == 0, written.stderr
    return written.stdout


class Command(unittest.TestCase):
    def test_languages_stand_in_the_order_that_was_asked_for(self):
        turkish, english, both, turned = (footers("--lang", languages).stdout for languages in ("tr", "en", "tr,en", "en,tr"))
        lines = [[line.split("/ ", 1)[1].split("\\n")[:-1] for line in said.splitlines() if line.startswith("/")]
                 for said in (turkish, english, both, turned)]
        self.assertGreater(len(lines[0]), 30)
        for tr, en, first, second in zip(*lines, strict=True):
            self.assertEqual((len(tr), len(en)), (1, 1))
            self.assertEqual((first, second), (tr + en, en + tr))

    def test_contact_that_no_reply_can_hold_is_refused_and_named(self):
        said = footers("--contact", "Bilgi İşlem")
        self.assertEqual((said.returncode, said.stdout), (78, ""))
        self.assertIn("Bilgi İşlem", said.stderr)


class Lookup(unittest.TestCase):
    """postmap(1) over every wording; the answers are templates still, so a dollar sign stands there twice."""

    @classmethod
    def setUpClass(cls):
        cls.lab = Lab()
        cls.addClassCleanup(cls.lab.close)
        cls.table = cls.lab.config / "footers.regexp"
        cls.table.write_text(table())

    def looked_up(self, replies):
        """What the table says of all of them; postmap says nothing of keys that it does not find."""
        command = ["postmap", "-c", self.lab.config, "-q", "-", f"regexp:{self.table}"]
        said = subprocess.run(command, input="".join(f"{reply}\n" for reply in replies), capture_output=True, text=True)
        self.assertEqual(said.stderr, "")
        return dict(line.split("\t", 1) for line in said.stdout.splitlines())

    def test_every_wording_finds_the_reason_of_its_kind(self):
        expected = {example: kind["reason"] for kind in KINDS for example in kind["examples"]}
        self.assertGreater(len(expected), 100)
        found = self.looked_up(expected)
        reasons = {example: footer.split("\\n")[-2].partition("#")[2] for example, footer in found.items()}
        self.assertEqual(reasons, expected)

    def test_protocol_errors_and_unknown_words_find_nothing(self):
        self.assertGreater(len(WITHOUT_FOOTER), 50)
        self.assertEqual(self.looked_up(WITHOUT_FOOTER), {})

    def test_table_is_ascii_and_no_line_is_longer_than_a_reply_may_be(self):
        footers = self.looked_up([kind["examples"][0] for kind in KINDS])
        self.assertEqual(len(footers), len({kind["examples"][0] for kind in KINDS}))
        for footer in footers.values():
            for line in footer.replace("$$", "$").split("\\n"):
                self.assertLessEqual(len("550-5.999.999 ") + len(line) + len("\r\n"), 512)


class Filter(unittest.TestCase):
    """The other table, for smtpd_reject_filter_maps, which Debian's Postfix does not have yet: looked up by postmap(1)."""

    @classmethod
    def setUpClass(cls):
        cls.lab = Lab()
        cls.addClassCleanup(cls.lab.close)
        cls.table = cls.lab.config / "filter.regexp"
        cls.table.write_text(footers("--filter", "--contact", CONTACT).stdout)

    def test_every_wording_keeps_its_codes_and_says_the_rest_in_words(self):
        replies = [example for kind in KINDS for example in kind["examples"]] + WITHOUT_FOOTER
        command = ["postmap", "-c", self.lab.config, "-q", "-", f"regexp:{self.table}"]
        said = subprocess.run(command, input="".join(f"{reply}\n" for reply in replies), capture_output=True, text=True)
        self.assertEqual(said.stderr, "")
        found = dict(line.split("\t", 1) for line in said.stdout.splitlines())
        replaced = {example for kind in KINDS if "keep" not in kind for example in kind["examples"]}
        self.assertEqual(set(found), replaced)
        for reply, words in found.items():
            self.assertEqual(words[:3], reply[:3])
            self.assertTrue(words.isascii() and len(words) <= 510 and words.endswith(f"; {CONTACT}"), words)
            self.assertNotIn("${", words)


class Milter(socketserver.ThreadingTCPServer):
    """Answers each message with one reply of several lines."""

    daemon_threads = True
    REPLY = b"554-5.7.1 Spam message rejected\r\n554 5.7.1 score 27.1"

    def __init__(self):
        super().__init__(("127.0.0.1", 0), self.Conversation)
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    class Conversation(socketserver.StreamRequestHandler):
        def handle(self):
            while len(head := self.rfile.read(5)) == 5:
                length, kind = struct.unpack(">Ic", head)
                self.rfile.read(length - 1)
                if kind == b"O":
                    self.say(b"O" + struct.pack(">III", 6, 0, 0))
                elif kind == b"E":
                    self.say(b"y" + Milter.REPLY + b"\0")
                elif kind not in b"DAQK":
                    self.say(b"c")

        def say(self, payload):
            self.wfile.write(struct.pack(">I", len(payload)) + payload)


class Dialogue(unittest.TestCase):
    """Real refusals, with the lines behind them as the client reads them."""

    @classmethod
    def setUpClass(cls):
        cls.milter = Milter()
        cls.addClassCleanup(lambda: (cls.milter.shutdown(), cls.milter.server_close()))
        cls.lab = Lab({
            "smtpd_reject_footer_maps": "regexp:$config_directory/footers.regexp",
            "postscreen_reject_footer_maps": "",
            "mynetworks": "127.0.0.3/32",
            "relay_domains": "relay.test",
            "relay_recipient_maps": "inline:{ biri@relay.test=x }",
            "virtual_mailbox_domains": DOMAIN,
            "virtual_mailbox_maps": f"inline:{{ ayse@{DOMAIN}=x kimse@{DOMAIN}=x }}",
            "smtpd_relay_restrictions": "permit_mynetworks, reject_unauth_destination",
            "smtpd_sender_restrictions": "check_sender_access inline:{{ kovulan@remote.test = REJECT }}",
            "smtpd_recipient_limit": "2",
            "smtpd_error_sleep_time": "0",
            "message_size_limit": "20000",
            "smtpd_milters": f"inet:127.0.0.1:{cls.milter.server_address[1]}",
        })
        (cls.lab.config / "footers.regexp").write_text(table())
        cls.enterClassContext(cls.lab)

    def setUp(self):
        self.client = smtplib.SMTP("127.0.0.1", self.lab.port, local_hostname="client.lab.test")
        self.addCleanup(self.client.close)
        self.client.ehlo()

    def assert_footer(self, reply, code, status, first, reason):
        """Postfix's own line, a line in each language, the page, the contact; each with the enhanced code."""
        said, text = reply
        lines = text.decode("ascii").split("\n")
        self.assertEqual(said, code, lines)
        self.assertIn(first, lines[0])
        self.assertEqual([line.split(" ")[0] for line in lines], [status] * len(lines))
        self.assertEqual([line.removeprefix(f"{status} ") for line in lines[-2:]], [f"{PAGE}#{reason}", CONTACT])
        self.assertLessEqual(max(len(f"{code}-{line}\r\n") for line in lines), 512)
        return lines

    def after_mail(self, recipient, sender="biri@remote.test"):
        self.client.mail(sender)
        return self.client.rcpt(recipient)

    def test_unknown_mailbox(self):
        lines = self.assert_footer(self.after_mail(f"yok@{DOMAIN}"), 550, "5.1.1", "User unknown in virtual mailbox table", "recipient-unknown")
        self.assertEqual(len(lines), 5)

    def test_unknown_relay_recipient(self):
        self.assert_footer(self.after_mail("yok@relay.test"), 550, "5.1.1", "User unknown in relay recipient table", "recipient-unknown")

    def test_relay_denied(self):
        self.assert_footer(self.after_mail("biri@elsewhere.test"), 554, "5.7.1", "Relay access denied", "relay-denied")

    def test_access_table(self):
        self.assert_footer(self.after_mail(f"ayse@{DOMAIN}", sender="kovulan@remote.test"), 554, "5.7.1", "Access denied", "sender-blocked")

    def test_size(self):
        self.assert_footer(self.client.mail("biri@remote.test", ["SIZE=20001"]), 552, "5.3.4", "Message size exceeds fixed limit", "message-too-large")

    def test_size_that_was_not_declared(self):
        self.after_mail(f"ayse@{DOMAIN}")
        reply = self.client.data(b"Subject: large\r\n\r\n" + b"x" * 70 * 300)
        self.assert_footer(reply, 552, "5.3.4", "Error: message file too big", "message-too-large")

    def test_recipient_limit(self):
        self.client.mail("biri@remote.test")
        replies = [self.client.rcpt(f"{name}@{DOMAIN}") for name in ("ayse", "kimse", "ayse")]
        self.assert_footer(replies[-1], 452, "4.5.3", "too many recipients", "too-many-recipients")

    def test_address_that_is_none(self):
        self.assert_footer(self.after_mail("a b@@"), 501, "5.1.3", "Bad recipient address syntax", "recipient-syntax")

    def test_reply_of_several_lines_from_a_milter(self):
        self.after_mail(f"ayse@{DOMAIN}")
        lines = self.assert_footer(self.client.data(b"Subject: x\r\n\r\nx\r\n"), 554, "5.7.1", "Spam message rejected", "spam-content")
        self.assertEqual(lines[1], "5.7.1 score 27.1")
        self.assertEqual(len(lines), 6)

    def test_protocol_errors_stay_as_they_are(self):
        for command in ("NONSENSE", "RCPT TO:<a@b.test>", "MAIL a", "DATA", "VRFY", "BDAT x"):
            _, text = self.client.docmd(command)
            self.assertNotIn(b"\n", text, command)

    def test_dialogue_goes_on_in_step(self):
        for _ in range(5):
            self.after_mail("biri@elsewhere.test")
            self.assertEqual(self.client.noop()[0], 250)
            self.client.rset()
