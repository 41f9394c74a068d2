"""Restarted, reloaded and killed while bounces are made: counted out, counted in."""

import smtplib
import threading
import time
import unittest

from bounce import Bounce, assert_plain
from daemon import Neden
from lab import MAIN_EXAMPLE, SENDER, Lab, letter, new_message_id

CLIENTS = 4
DISTURBANCES = 8


class Restarts(unittest.TestCase):
    def setUp(self):
        self.lab = self.enterContext(Lab(main_text=MAIN_EXAMPLE))
        self.lab.remote.answers["yok@remote.test"] = b"550 5.1.1 User unknown\r\n"

    def under_load(self, neden, disturb):
        """Sends from several clients, disturbs meanwhile, and returns the bounces: each mail's exactly one."""
        sent, enough = [], threading.Event()
        clients = [threading.Thread(target=self._send, args=(sent, enough)) for _ in range(CLIENTS)]
        for client in clients:
            client.start()
        try:
            for _ in range(DISTURBANCES):
                disturb(neden)
                self._wait_for_more(sent, CLIENTS)
        finally:
            enough.set()
            for client in clients:
                client.join()
        self.assertGreaterEqual(len(sent), CLIENTS * DISTURBANCES)
        self.lab.mailbox.wait(len(sent), seconds=60)
        self.lab.wait_until_idle()
        contents = [delivery.content for delivery in self.lab.mailbox.everything()]
        for message_id in sent:
            self.assertEqual(sum(message_id.encode() in content for content in contents), 1, message_id)
        self.assertEqual(len(contents), len(sent))
        self.assertEqual(self.lab.corrupt_files(), [])
        bounces = [Bounce(content) for content in contents]
        for bounce in bounces:
            self.assertEqual(len(bounce.parts), 3)
            if bounce.is_explained():
                self.assertIn("recipient-unknown", bounce.text())
            else:
                assert_plain(bounce)
        return bounces

    def _wait_for_more(self, sent, count, seconds=60):
        """Returns when so many more mails are on their way, however slow the machine is."""
        wanted, end = len(sent) + count, time.monotonic() + seconds
        while len(sent) < wanted:
            self.assertLess(time.monotonic(), end, "the clients send no more")
            time.sleep(0.01)

    def _send(self, sent, enough):
        with smtplib.SMTP("127.0.0.1", self.lab.port, local_hostname="client.lab.test") as client:
            while not enough.is_set():
                message_id = new_message_id()
                client.sendmail(SENDER, ["yok@remote.test"], letter(message_id, "yok@remote.test"))
                sent.append(message_id)
                # Quick enough for bounces to be under way at each disturbance, slow enough to leave Postfix some air.
                time.sleep(0.02)

    def test_restarted_behind_a_socket_unit_every_bounce_is_explained(self):
        def restart(neden):
            self.assertEqual(neden.stop(), 0)
            neden.start()
            time.sleep(0.2)

        with Neden(self.lab, activated=True) as neden:
            bounces = self.under_load(neden, restart)
        plain = sum(not bounce.is_explained() for bounce in bounces)
        self.assertEqual(plain, 0, f"{plain} of {len(bounces)} were not explained")

    def test_restarted_with_a_socket_of_its_own_no_bounce_is_lost(self):
        def restart(neden):
            self.assertEqual(neden.stop(), 0)
            neden.start()
            time.sleep(0.2)

        with Neden(self.lab) as neden:
            self.under_load(neden, restart)

    def test_reloaded_every_bounce_is_explained(self):
        def reload(neden):
            neden.reload()
            time.sleep(0.3)

        with Neden(self.lab) as neden:
            bounces = self.under_load(neden, reload)
        self.assertTrue(all(bounce.is_explained() for bounce in bounces))

    def test_killed_again_and_again_no_bounce_is_lost(self):
        def kill(neden):
            time.sleep(0.3)
            neden.kill()
            neden.start()

        with Neden(self.lab, activated=True) as neden:
            self.under_load(neden, kill)
