"""What scenarios about reports share: one Postfix, one neden and one tap for a class of them."""

import unittest

from bounce import Bounce, assert_explained
from daemon import Neden
from lab import MAIN_EXAMPLE, SENDER, Lab
from tap import Tap

UNKNOWN = b"550 5.1.1 User unknown\r\n"
FULL = b"552 5.2.2 Mailbox full\r\n"


class ReportCase(unittest.TestCase):
    settings = {}
    main_text = MAIN_EXAMPLE
    master_text = ""
    routes = {}

    @classmethod
    def setUpClass(cls):
        cls.lab = Lab(cls.settings, cls.main_text, cls.master_text, cls.routes)
        cls.addClassCleanup(cls.lab.close)
        cls.prepare(cls.lab)
        cls.lab.start()
        cls.neden = cls.enterClassContext(Neden(cls.lab, socket_name="neden"))
        cls.tap = cls.enterClassContext(Tap(cls.lab))

    @classmethod
    def prepare(cls, lab):
        """Files that the configuration names; before Postfix starts."""

    def bounce_of(self, *recipients, **options):
        """Sends a mail and returns its bounce, which has to be explained as `explained` says."""
        expected = {name: options.pop(name) for name in ("language", "reasons", "outcome", "reader") if name in options}
        message_id = self.lab.send(*recipients, **options)
        return self.explained(message_id, reader=expected.pop("reader", options.get("sender", SENDER)), **expected)

    def explained(self, message_id, reader=SENDER, language="tr", reasons=(), outcome="failed"):
        delivery = self.lab.mailbox.one(about=message_id)
        self.assertEqual(delivery.mail.split()[1], b"FROM:<>")
        self.assertIn(reader.encode(), delivery.recipients[0])
        bounce = Bounce(delivery.content)
        assert_explained(bounce, self.tap.about(reader), language, *reasons, outcome=outcome)
        return bounce
