"""The isolated mode of conf/master.cf.example: bounces go through a cleanup of neden's own, past all header and body checks."""

from case import ReportCase
from lab import MASTER_EXAMPLE, SENDER, letter, new_message_id

# One REJECT that hits the returned message would, without the isolation, keep the bounce from ever being made.
WORD = "forbidden\r\n"


class Isolated(ReportCase):
    settings = {
        "delay_warning_time": "1s",
        "body_checks": "regexp:$config_directory/body_checks",
        "receive_override_options": "no_header_body_checks",
    }
    main_text = ""
    master_text = MASTER_EXAMPLE

    @classmethod
    def prepare(cls, lab):
        (lab.config / "body_checks").write_text("/forbidden/ REJECT not here\n")

    def notice_about(self, recipient, reply, outcome):
        self.lab.remote.answers[recipient] = reply
        message_id = new_message_id()
        self.lab.send(recipient, message=letter(message_id, recipient, text=WORD))
        self.explained(message_id, reasons=["mailbox-full"], outcome=outcome)

    def test_failure_notice_passes_the_body_checks_and_is_explained(self):
        self.notice_about("dolu@remote.test", b"552 5.2.2 Mailbox full\r\n", "failed")

    def test_delay_notice_goes_the_same_way(self):
        self.notice_about("doldu@remote.test", b"452 4.2.2 Mailbox full\r\n", "delayed")

    def test_local_submissions_are_not_shown_to_neden(self):
        message_id = self.lab.submit("iyi@remote.test")
        self.lab.remote.one(about=message_id)
        self.assertEqual(self.tap.sent_by(SENDER), [])
