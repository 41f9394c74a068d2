"""neden's policy service is down, hangs or restarts: mail flows, within the time-outs that conf/main.cf.example recommends."""

import smtplib
import threading
import time

from dovecot import PASSWORD
from lab import PATIENCE, letter, new_message_id, wait
from submission import NOBODYS, SubmissionCase, example_option

# timeout=2s, try_limit=1, once at DATA; the rest is for a busy machine.
POSTFIX_PATIENCE = 4.0

CLIENTS = 4
RESTARTS = 5


class PolicyFaults(SubmissionCase):
    options = (example_option("smtpd_data_restrictions", "neden/policy"),)

    def timed(self):
        started = time.monotonic()
        message_id = self.send("iyi@remote.test", login="depo")
        return self.stamps(message_id), time.monotonic() - started

    def test_never_started_the_mail_goes_on_without_a_stamp(self):
        (self.lab.socket_directory / "policy").unlink(missing_ok=True)
        stamps, seconds = self.timed()
        self.assertEqual(stamps, [])
        self.assertLess(seconds, POSTFIX_PATIENCE)

    def test_stopped_the_mail_goes_on_without_a_stamp(self):
        neden = self.new_neden()
        self.assertEqual(self.timed()[0], [b"tr"])
        self.assertEqual(neden.stop(), 0)
        stamps, seconds = self.timed()
        self.assertEqual(stamps, [])
        self.assertLess(seconds, POSTFIX_PATIENCE)

    def test_hung_the_mail_goes_on_after_postfix_time_out_and_is_stamped_again_later(self):
        neden = self.new_neden()
        neden.hang()
        stamps, seconds = self.timed()
        self.assertEqual(stamps, [])
        self.assertGreater(seconds, 1.5)
        self.assertLess(seconds, POSTFIX_PATIENCE)
        neden.wake()
        # With try_limit=1 smtpd keeps the connection that failed until it waits for its next client (attr_clnt.c).
        wait(lambda: self.timed()[0] == [b"tr"], PATIENCE, lambda: "neden is awake, and nothing is stamped")

    def test_hung_in_the_middle_of_a_connection_the_next_message_waits_once(self):
        neden = self.new_neden()
        client = self.connect(login="depo")
        client.sendmail(NOBODYS, ["iyi@remote.test"], b"Subject: x\r\n\r\nx\r\n")
        neden.hang()
        message_id, started = new_message_id(), time.monotonic()
        client.sendmail(NOBODYS, [f"r{number}@remote.test" for number in range(50)], letter(message_id, "r0@remote.test"))
        self.assertLess(time.monotonic() - started, POSTFIX_PATIENCE)
        self.assertEqual(self.stamps(message_id), [])

    def test_restarted_again_and_again_every_mail_arrives_once_and_stamped_at_most_once(self):
        neden = self.new_neden()
        sent, failures = [], []
        enough = threading.Event()
        clients = [threading.Thread(target=self._send, args=(sent, failures, enough)) for _ in range(CLIENTS)]
        for client in clients:
            client.start()
        try:
            for _ in range(RESTARTS):
                self.assertEqual(neden.stop(), 0)
                neden.start()
                time.sleep(0.3)
        finally:
            enough.set()
            for client in clients:
                client.join()
        self.assertEqual(failures, [])
        self.assertGreater(len(sent), RESTARTS * CLIENTS)
        self.lab.wait_until_idle()
        stamped = 0
        for message_id in sent:
            stamps = self.stamps(message_id)
            self.assertIn(stamps, ([], [b"tr"]))
            stamped += len(stamps)
        # How many depends on how long each restart took; none would mean that no mail met a running neden.
        self.assertGreater(stamped, 0)
        wait(lambda: self.timed()[0] == [b"tr"], PATIENCE, lambda: "neden is back, and nothing is stamped")

    def _send(self, sent, failures, enough):
        try:
            while not enough.is_set():
                # One mail a session, as mail programs send: within a session smtpd keeps to a connection that has failed.
                message_id = new_message_id()
                with smtplib.SMTP("127.0.0.1", self.submission, local_hostname="client.lab.test") as client:
                    client.ehlo()
                    client.login("depo", PASSWORD)
                    client.sendmail(NOBODYS, ["iyi@remote.test"], letter(message_id, "iyi@remote.test"))
                sent.append(message_id)
        except (OSError, smtplib.SMTPException) as error:
            failures.append(repr(error))
