"""neden postfix on hosts as mail stacks leave them: what it applies is good, and is taken back to the byte.

The fixtures are written after what the stacks set: their milters, filters, checks and ways of writing a list. Their
comments are in Latin-5, as a Turkish administrator of long ago may have left them.
"""

import json
import subprocess
import unittest

from daemon import Neden
from lab import Lab

NOTE = "# eski ayarlar, dokunmayın: şifreli iletişim ğüşıöç\n".encode("iso8859-9")

# No milter; amavis as content filter hands the mail back at 10025. Header and body checks are set.
IREDMAIL_MAIN = """
header_checks = pcre:/dev/null
body_checks = pcre:/dev/null
enable_original_recipient = no
content_filter = smtp-amavis:[127.0.0.1]:10024
smtpd_end_of_data_restrictions =
    check_policy_service inet:127.0.0.1:7777
"""
IREDMAIL_MASTER = """
smtp-amavis unix -  -   n   -   2  smtp
    -o syslog_name=postfix/amavis
    -o smtp_data_done_timeout=1200
127.0.0.1:10025 inet n  -   n   -   -  smtpd
    -o syslog_name=postfix/10025
    -o content_filter=
    -o mynetworks_style=host
    -o receive_override_options=no_header_body_checks,no_unknown_recipient_checks,no_address_mappings
"""

# rspamd as milter of everything, all four kinds of checks.
ISPCONFIG_MAIN = """
smtpd_milters = inet:localhost:11332
non_smtpd_milters = inet:localhost:11332
milter_protocol = 6
milter_mail_macros = i {mail_addr} {client_addr} {client_name} {auth_authen}
milter_default_action = accept
header_checks = regexp:/dev/null
mime_header_checks = regexp:/dev/null
nested_header_checks = regexp:/dev/null
body_checks = regexp:/dev/null
"""
ISPCONFIG_MASTER = """
submission inet n - y - - smtpd
  -o syslog_name=postfix/submission
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_client_restrictions=permit_sasl_authenticated,reject
"""

# A list that begins with a comma, and services of its own.
PLESK_MAIN = """
smtpd_milters = , inet:127.0.0.1:12768
non_smtpd_milters = , inet:127.0.0.1:12768
milter_default_action = accept
message_size_limit = 10240000
"""
PLESK_MASTER = """
plesk_virtual unix - n n - - pipe flags=DORhu user=nobody argv=/bin/false -f ${sender} -d ${recipient}
cleanup unix n - n - 0 cleanup
submission inet n - - - - smtpd -o smtpd_enforce_tls=yes -o smtpd_sasl_auth_enable=yes
"""

# Nothing but its maps.
MODOBOA_MAIN = """
smtpd_recipient_restrictions =
    permit_mynetworks
    reject_unauth_destination
    check_policy_service inet:127.0.0.1:9999
"""
MODOBOA_MASTER = """
autoreply unix - n n - - pipe
  flags= user=nobody argv=/bin/false autoreply $sender $mailbox
"""

STACKS = {
    "iredmail": (IREDMAIL_MAIN, IREDMAIL_MASTER),
    "ispconfig": (ISPCONFIG_MAIN, ISPCONFIG_MASTER),
    "plesk": (PLESK_MAIN, PLESK_MASTER),
    "modoboa": (MODOBOA_MAIN, MODOBOA_MASTER),
}


class Stacks(unittest.TestCase):
    def host(self, stack):
        """The stack's files; Postfix itself need not run for them."""
        main, master = STACKS[stack]
        self.lab = Lab({}, main, master)
        self.addCleanup(self.lab.close)
        for name in ("main.cf", "master.cf"):
            path = self.lab.config / name
            path.write_bytes(NOTE + path.read_bytes() + NOTE)
        self.neden = self.enterContext(Neden(self.lab))
        return self.files()

    def files(self):
        return [(self.lab.config / name).read_bytes() for name in ("main.cf", "master.cf")]

    def run_command(self, *flags):
        command = [self.neden.program, "postfix", "--config-directory", self.lab.config, "--config", self.neden.config, *flags]
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, errors="replace")
        return done.returncode, done.stdout, done.stderr

    def findings(self):
        _, said, errors = self.run_command("--check", "--json")
        self.assertEqual(errors, "")
        found = {line["id"]: line["severity"] for line in map(json.loads, said.splitlines())}
        return {name for name, severity in found.items() if severity != "hint"}

    def printed(self, stack, path):
        """What --for prints for one file of a stack's."""
        _, said, _ = self.run_command("--for", stack)
        sections = dict(section.split("\n", 1) for section in said.split("\n# ")[1:])
        return next(lines for name, lines in sections.items() if path in name)

    def assert_applied_and_undone(self, stack):
        before = self.host(stack)
        self.assertEqual(self.findings(), {"not-connected"})
        code, _, errors = self.run_command("--apply")
        self.assertEqual(code, 0, errors)
        self.assertEqual(self.findings(), set())
        after = self.files()
        self.assertNotEqual(after, before)
        for old, new in zip(before, after):
            kept = [line for line in new.splitlines(True) if line in old.splitlines(True)]
            self.assertEqual(b"".join(kept), old, "every line is still there, in its order")
        self.lab.run("postfix", "-c", self.lab.config, "check")
        code, _, errors = self.run_command("--undo")
        self.assertEqual(code, 0, errors)
        self.assertEqual(self.files(), before)

    def test_iredmail(self):
        self.assert_applied_and_undone("iredmail")

    def test_ispconfig(self):
        self.assert_applied_and_undone("ispconfig")

    def test_plesk(self):
        self.assert_applied_and_undone("plesk")

    def test_modoboa(self):
        self.assert_applied_and_undone("modoboa")

    def test_lines_in_ispconfigs_own_template_connect_and_the_checks_are_named(self):
        self.host("ispconfig")
        with open(self.lab.config / "main.cf", "a") as main:
            main.write(self.printed("ispconfig", "postfix_custom.conf.master"))
        self.assertEqual(self.findings(), {"checks"})


if __name__ == "__main__":
    unittest.main()
