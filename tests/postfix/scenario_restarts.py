"""Restarted, reloaded and killed while bounces are made: counted out, counted in."""

import smtplib
import threading
import time
import unittest

from bounce import Bounce, assert_plain
from daemon import Neden
from lab import MAIN_EXAMPLE, SENDER, Lab, letter, new_message_id

CLIENTS = 4
MAILS_EACH = 60


class Restarts(unittest.TestCase):
    def setUp(self):
        self.lab = self.enterContext(Lab(main_text=MAIN_EXAMPLE))
        self.lab.remote.answers["yok@remote.test"] = b"550 5.1.1 User unknown\r\n"

    def under_load(self, neden, disturb):
        """Sends from several clients, disturbs until all is sent, and returns the bounces: each mail's exactly one."""
        sent, clients = [], []
        for _ in range(CLIENTS):
            clients.append(threading.Thread(target=self._send, args=(sent,)))
            clients[-1].start()
        disturbances = 0
        while any(client.is_alive() for client in clients):
            disturb(neden)
            disturbances += 1
        self.assertGreater(disturbances, 2, "the load was over before anything was disturbed")
        self.assertEqual(len(sent), CLIENTS * MAILS_EACH)
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

    def _send(self, sent):
        with smtplib.SMTP("127.0.0.1", self.lab.port, local_hostname="client.lab.test") as client:
            for _ in range(MAILS_EACH):
                message_id = new_message_id()
                client.sendmail(SENDER, ["yok@remote.test"], letter(message_id, "yok@remote.test"))
                sent.append(message_id)
                # Slow enough for several disturbances, quick enough for bounces to be under way at each.
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
            time.sleep(0.05)

        with Neden(self.lab) as neden:
            bounces = self.under_load(neden, reload)
        self.assertTrue(all(bounce.is_explained() for bounce in bounces))

    def test_killed_again_and_again_no_bounce_is_lost(self):
        def kill(neden):
            time.sleep(0.15)
            neden.kill()
            neden.start()

        with Neden(self.lab, activated=True) as neden:
            self.under_load(neden, kill)
