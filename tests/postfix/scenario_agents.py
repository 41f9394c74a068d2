"""Failures that no SMTP server spoke of: commands, the DNS, the error transport, LMTP."""

from case import ReportCase
from names import ADDRESS, NO_MAIL, Names


class Agents(ReportCase):
    master_text = (
        "resolving unix - - n - - smtp -o smtp_dns_support_level=enabled -o smtp_host_lookup=dns\n"
        "quota unix - n n - - pipe flags=F user=nobody argv=/bin/sh -c {echo maildrop: maildir over quota.; exit 77}\n"
        "crash unix - n n - - pipe flags=F user=nobody argv=/bin/sh -c {kill -SEGV $$$$}\n"
    )
    routes = {
        "nowhere.test": "resolving:",
        NO_MAIL.decode(): "resolving:",
        "command.test": "quota:",
        "crash.test": "crash:",
        "closed.test": "error:5.7.1 This domain takes no mail from here",
    }

    @classmethod
    def prepare(cls, lab):
        cls.enterClassContext(Names())
        resolver = lab.directory / "resolv.conf"
        resolver.write_text(f"nameserver {ADDRESS}\noptions timeout:1 attempts:1\n")
        # Only this Postfix sees another resolver: its file lies over the system's in a mount namespace of its own.
        lab.launcher = ("unshare", "--mount", "sh", "-c", f'mount --bind {resolver} /etc/resolv.conf && exec "$@"', "sh")

    def test_domain_that_does_not_exist(self):
        bounce = self.bounce_of("biri@nowhere.test", reasons=["recipient-domain-unknown"])
        self.assertIn(b"Diagnostic-Code: X-Postfix;", bounce.parts[1])

    def test_domain_that_says_it_takes_no_mail(self):
        bounce = self.bounce_of(f"biri@{NO_MAIL.decode()}")
        self.assertIn(b"Status: 5.1.0", bounce.parts[1])

    def test_command_that_says_the_mailbox_is_full(self):
        bounce = self.bounce_of("biri@command.test", reasons=["mailbox-full"])
        self.assertIn(b"Diagnostic-Code: x-unix; maildrop: maildir over quota.", bounce.parts[1])

    def test_refusal_by_the_postmaster_s_own_table(self):
        # smtpd looks at the table as well and would refuse at once; sendmail(1) does not ask.
        self.explained(self.lab.submit("biri@closed.test"))
