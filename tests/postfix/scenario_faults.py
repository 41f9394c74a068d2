"""neden dies, hangs or is not there: the bounce is delivered all the same, once, and never half."""

import time
import unittest

from bounce import Bounce, assert_explained, assert_plain
from daemon import Neden
from lab import MAIN_EXAMPLE, SENDER, Lab
from tap import Tap

# What conf/main.cf.example grants: one connect and two round trips of 5 s at most, then 5 s for the answer.
POSTFIX_PATIENCE = 18.0


class Faults(unittest.TestCase):
    def setUp(self):
        self.lab = self.enterContext(Lab(main_text=MAIN_EXAMPLE))
        self.lab.remote.answers["yok@remote.test"] = b"550 5.1.1 User unknown\r\n"

    def only_bounce(self):
        """The one bounce of one mail, and proof that nothing else is left anywhere."""
        started = time.monotonic()
        message_id = self.lab.send("yok@remote.test")
        bounce = Bounce(self.lab.mailbox.one(about=message_id).content)
        self.assertLess(time.monotonic() - started, POSTFIX_PATIENCE)
        self.lab.wait_until_idle()
        self.lab.mailbox.one(about=message_id)
        self.assertEqual(self.lab.corrupt_files(), [])
        return bounce

    def test_killed_before_the_first_byte_of_its_answer_the_plain_bounce_is_delivered(self):
        neden = self.enterContext(Neden(self.lab, socket_name="neden"))
        self.enterContext(Tap(self.lab, before_end=neden.kill))
        assert_plain(self.only_bounce())

    def test_killed_after_the_last_byte_of_its_answer_the_explained_bounce_is_delivered(self):
        neden = self.enterContext(Neden(self.lab, socket_name="neden"))
        tap = self.enterContext(Tap(self.lab, after_end=neden.kill))
        assert_explained(self.only_bounce(), tap.about(SENDER), "tr", "recipient-unknown")

    def test_stopped_neden_leaves_the_plain_bounce(self):
        with Neden(self.lab) as neden:
            self.assertTrue(self.only_bounce().is_explained())
            self.assertEqual(neden.stop(), 0)
            assert_plain(self.only_bounce())

    def test_never_started_neden_leaves_the_plain_bounce(self):
        assert_plain(self.only_bounce())

    def test_hung_from_the_start_the_plain_bounce_comes_after_postfix_time_out(self):
        with Neden(self.lab) as neden:
            neden.hang()
            assert_plain(self.only_bounce())
            neden.wake()
            self.assertTrue(self.only_bounce().is_explained())

    def test_hung_at_the_end_of_the_message_the_plain_bounce_comes_after_postfix_time_out(self):
        neden = self.enterContext(Neden(self.lab, socket_name="neden"))
        # Postfix has to go on waiting for an answer that never comes; only its own time-out may end that.
        self.enterContext(Tap(self.lab, before_end=lambda: (neden.hang(), time.sleep(8))))
        assert_plain(self.only_bounce())
