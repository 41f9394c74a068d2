"""The policy service stamps the language of people who log in, and refuses in words."""

from lab import DOMAIN
from submission import NOBODYS, SubmissionCase, example_option

STAMP = example_option("smtpd_data_restrictions", "neden/policy")
REFUSE = example_option("smtpd_recipient_restrictions", "neden/policy")

# The names of addresses of this network reach the lab as strangers or as the site's own programs.
STRANGER, OWN = "127.0.0.2", "127.0.0.3"


class Stamp(SubmissionCase):
    options = (STAMP,)
    settings = {"smtpd_data_restrictions": STAMP.removeprefix("-o { smtpd_data_restrictions = ").removesuffix(" }")}
    neden_settings = f'[policy]\nstamp_from = ["{OWN}/32"]\n'

    def setUp(self):
        self.neden = self.new_neden()

    def test_login_with_an_entry_is_stamped_once(self):
        self.assertEqual(self.stamps(self.send("iyi@remote.test", login="depo")), [b"tr"])
        self.assertEqual(self.stamps(self.send("iyi@remote.test", login=f"john@{DOMAIN}")), [b"en"])

    def test_fifty_recipients_get_one_stamp(self):
        recipients = [f"r{number}@remote.test" for number in range(50)]
        self.assertEqual(self.stamps(self.send(*recipients, login="depo")), [b"tr"])

    def test_each_message_of_a_connection_is_stamped_once(self):
        client = self.connect(login="depo")
        for _ in range(3):
            client.sendmail(NOBODYS, ["iyi@remote.test"], b"Subject: again\r\n\r\nagain\r\n")
        self.lab.wait_until_idle()
        contents = [delivery.content for delivery in self.lab.remote.everything() if b"Subject: again" in delivery.content]
        self.assertEqual([content.count(b"Accept-Language: tr\r\n") for content in contents], [1, 1, 1])

    def test_bounce_comes_in_the_language_of_the_login_though_the_address_has_no_entry(self):
        # The text is English, and says so louder than the site's default: only the stamp knows better.
        bounce = self.bounce(self.send("yok@remote.test", login="depo"))
        self.assertTrue(bounce.is_explained())
        self.assertTrue(bounce.text().startswith("Teslim edilemedi"), bounce.text())
        self.assertNotIn("Not delivered", bounce.text())
        bounce = self.bounce(self.send("yok@remote.test", login=f"john@{DOMAIN}", text="Günaydın,\r\nliste ektedir, iyi çalışmalar.\r\n"))
        self.assertTrue(bounce.text().startswith("Not delivered"), bounce.text())
        self.assertNotIn("Teslim edilemedi", bounce.text())

    def test_login_without_an_entry_is_not_stamped(self):
        self.assertEqual(self.stamps(self.send("iyi@remote.test", login="yeni")), [])

    def test_sender_with_an_entry_is_stamped_for_a_program_of_the_site(self):
        self.assertEqual(self.stamps(self.send("iyi@remote.test", sender=f"ayse@{DOMAIN}", source=OWN)), [b"tr"])

    def test_strangers_are_not_stamped_whatever_sender_they_say(self):
        self.assertEqual(self.stamps(self.send("iyi@remote.test", sender=f"ayse@{DOMAIN}", source=STRANGER)), [])

    def test_stamp_stands_above_one_that_the_message_brought(self):
        client = self.connect(login="depo")
        client.sendmail(NOBODYS, ["iyi@remote.test"], b"Subject: brought\r\nAccept-Language: en\r\n\r\ntext\r\n")
        self.assertEqual(self.stamps("Subject: brought"), [b"tr", b"en"])


class Refusals(SubmissionCase):
    options = (STAMP, REFUSE, STAMP.replace("smtpd_data_", "smtpd_end_of_data_"))
    neden_settings = (
        '[notice]\nhelp_url = "https://help.example.org/neden"\n'
        "[policy.refuse]\nmessage_size_limit = 20000\nrecipient_limit = 3\nslips = true\n"
    )

    def setUp(self):
        self.neden = self.new_neden()

    def assert_reply(self, reply, code, *words):
        said, text = reply
        text = text.decode("ascii")
        self.assertEqual(said, code, text)
        for word in words:
            self.assertIn(word, text)
        self.assertLessEqual(max(len(line) for line in text.split("\n")), 512 - len("550 \r\n"))
        return text

    def test_slip_is_refused_at_rcpt_with_the_suggestion(self):
        client = self.connect(login="depo")
        client.mail(NOBODYS)
        self.assert_reply(client.rcpt("ali@gmial.com"), 550, "5.1.2", "ali@gmial.com", "gmail.com", "help.example.org")
        self.assertEqual(client.rcpt("ali@gmail.com")[0], 250)

    def words_to(self, login):
        """What stands between Postfix's own words and the suggestion."""
        client = self.connect(login=login)
        client.mail(NOBODYS)
        text = self.assert_reply(client.rcpt("ali@gmial.com"), 550)
        return text.partition("rejected: ")[2].partition(" (gmail.com?)")[0]

    def test_words_are_those_of_the_login_and_in_all_languages_for_an_unknown_one(self):
        turkish, english = self.words_to("depo"), self.words_to(f"john@{DOMAIN}")
        self.assertNotEqual(turkish, english)
        self.assertEqual(self.words_to("yeni"), f"{turkish} / {english}")

    def test_message_above_the_limit_is_refused_as_soon_as_its_size_is_known(self):
        client = self.connect(login="depo")
        client.mail(NOBODYS, ["SIZE=20001"])
        self.assert_reply(client.rcpt("iyi@remote.test"), 552, "5.3.4")
        client.rset()
        client.mail(NOBODYS, ["SIZE=20000"])
        self.assertEqual(client.rcpt("iyi@remote.test")[0], 250)

    def test_size_that_was_not_declared_is_refused_at_the_end(self):
        client = self.connect(login="depo")
        client.mail(NOBODYS)
        client.rcpt("iyi@remote.test")
        self.assert_reply(client.data(b"Subject: large\r\n\r\n" + b"x" * 70 * 300), 552, "5.3.4")

    def test_one_recipient_too_many_is_refused_at_data(self):
        client = self.connect(login="depo")
        client.mail(NOBODYS)
        for number in range(4):
            self.assertEqual(client.rcpt(f"r{number}@remote.test")[0], 250)
        self.assert_reply(client.docmd("DATA"), 550, "5.5.3")

    def test_who_did_not_log_in_is_not_refused(self):
        client = self.connect()
        client.mail(f"ayse@{DOMAIN}", ["SIZE=20001"])
        self.assertEqual(client.rcpt("ali@gmial.com")[0], 250)

    def test_without_a_login_the_submission_service_relays_nothing(self):
        client = self.connect(port=self.submission)
        client.mail(NOBODYS)
        self.assertEqual(client.rcpt("ali@remote.test")[0], 554)
