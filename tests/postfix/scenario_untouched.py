"""What is none of neden's business leaves Postfix as if neden were not there."""

import re
import unittest

from bounce import Bounce
from daemon import Neden
from lab import HOST, MAIN_EXAMPLE, SENDER, Lab, letter, new_message_id
from tap import Tap


class Untouched(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        settings = {"notify_classes": "bounce, 2bounce, resource, software"}
        cls.lab = cls.enterClassContext(Lab(settings, MAIN_EXAMPLE))
        cls.tap = cls.enterClassContext(Tap(cls.lab))
        cls.neden = cls.enterClassContext(Neden(cls.lab, socket_name="neden"))

    def without_neden(self, send):
        """The same again with no milter configured at all."""
        self.lab.reconfigure(main_text="")
        try:
            return send()
        finally:
            self.lab.reconfigure(main_text=MAIN_EXAMPLE)

    def delivered(self, submit, message_id):
        # counted before: it may be there before anybody asks
        so_far = len([d for d in self.lab.remote.everything() if message_id.encode() in d.content])
        submit("iyi@remote.test", message=letter(message_id, "iyi@remote.test"))
        return self.lab.remote.wait(so_far + 1, about=message_id)[-1]

    def same_with_and_without(self, submit):
        message_id = new_message_id()
        with_neden = self.delivered(submit, message_id)
        without = self.without_neden(lambda: self.delivered(submit, message_id))
        self.assertEqual(timeless(with_neden.content), timeless(without.content))
        self.assertEqual((with_neden.mail, with_neden.recipients), (without.mail, without.recipients))

    def test_ordinary_smtp_mail_is_the_same_with_and_without_neden(self):
        before = self.tap.sent_by(SENDER)
        self.same_with_and_without(self.lab.send)
        self.assertEqual(self.tap.sent_by(SENDER), before, "neden was asked about mail from an SMTP client")

    def test_pickup_mail_is_the_same_with_and_without_neden_and_its_content_never_asked_for(self):
        before = self.tap.sent_by(SENDER)
        self.same_with_and_without(self.lab.submit)
        asked = self.tap.sent_by(SENDER)[len(before):]
        self.assertEqual(len(asked), 1)
        self.assertFalse(set(b"LNBE") & set(asked[0].kinds()), "headers or body of ordinary mail were asked for")
        self.assertEqual([kind for kind, _ in asked[0].answered], [b"O", b"a"])

    def test_postmaster_copies_from_double_bounce_stay_as_they_are(self):
        self.lab.remote.answers["yok@remote.test"] = b"550 5.1.1 User unknown\r\n"
        message_id = self.lab.send("yok@remote.test")
        deliveries = self.lab.mailbox.wait(2, about=message_id)
        copy, = [d for d in deliveries if d.mail.split()[1] == f"FROM:<double-bounce@{HOST}>".encode()]
        self.assertFalse(Bounce(copy.content).is_explained())
        self.assertEqual(self.tap.sent_by(f"double-bounce@{HOST}")[-1].edits(), [])
        notice, = [d for d in deliveries if d is not copy]
        self.assertTrue(Bounce(notice.content).is_explained())

    def test_a_bounce_of_a_bounce_stays_as_it_is(self):
        self.lab.remote.answers["yok@remote.test"] = b"550 5.1.1 User unknown\r\n"
        self.lab.mailbox.answers["gitti@lab.test"] = b"550 5.1.1 User unknown\r\n"
        message_id = self.lab.send("yok@remote.test", sender="gitti@lab.test")
        # The copy of the first failure, and the bounce that could not be delivered to the sender.
        doubles = self.lab.mailbox.wait(2, about=message_id)
        self.lab.wait_until_idle()
        for double in doubles:
            self.assertEqual(double.mail.split()[1], f"FROM:<double-bounce@{HOST}>".encode())
            self.assertFalse(Bounce(double.content).is_explained())

    def test_a_notice_that_comes_by_again_is_left_alone(self):
        self.lab.remote.answers["yok@remote.test"] = b"550 5.1.1 User unknown\r\n"
        message_id = self.lab.send("yok@remote.test")
        notice = next(d for d in self.lab.mailbox.wait(2, about=message_id) if d.mail.split()[1] == b"FROM:<>").content
        again = notice.replace(b"To: ayse@lab.test", b"To: again@lab.test", 1)
        self.lab.submit("again@lab.test", sender="", message=again)
        copy = next(d for d in self.lab.mailbox.wait(3, about=message_id) if b"again@lab.test" in d.recipients[0])
        self.assertEqual(self.tap.about("again@lab.test").edits(), [])
        self.assertEqual(Bounce(copy.content).body, Bounce(notice).body)


def timeless(content):
    """Without what differs between any two deliveries: queue ids and times of the trace field."""
    return re.sub(rb"(id|userid) [0-9A-F]{8,}\b|; \w{3}, +\d+ \w{3} \d{4} [\d:]+ [+-]\d{4}", b"", content)
