"""What neden postfix --for prints for stacks in containers, laid over their settings as their start scripts do it.

Their filter is not there, as while its container starts: it must neither keep a bounce back nor take its words away.
"""

import subprocess
import unittest

from case import UNKNOWN
from daemon import Neden
from lab import Lab, free_port

# rspamd stands in both lists, and mail waits for it.
MAILCOW = """
smtpd_milters = inet:rspamd:9900
non_smtpd_milters = inet:rspamd:9900
milter_protocol = 6
milter_mail_macros = i {mail_addr} {client_addr} {client_name} {auth_authen}
milter_default_action = tempfail
delay_warning_time = 4h
"""

# Scripts have put the signer's name into both lists before the administrator's lines come.
DOCKER_MAILSERVER = """
milter_protocol = 6
milter_default_action = accept
dkim_milter = inet:localhost:1
smtpd_milters = $dkim_milter
non_smtpd_milters = $dkim_milter
"""

# rspamd for what comes by SMTP only.
MAILU = """
smtpd_milters = inet:antispam:11332
milter_protocol = 6
milter_mail_macros = i {mail_addr} {client_addr} {client_name} {auth_authen}
milter_default_action = tempfail
delay_warning_time = 5m
"""


class Containers(unittest.TestCase):
    def stack(self, name, main, path):
        """The stack's Postfix and a neden as its container listens; what --for prints for a file of the stack's."""
        self.lab = self.enterContext(Lab({}, main))
        self.lab.remote.answers["yok@example.net"] = UNKNOWN
        self.neden = Neden(self.lab)
        port = free_port()
        self.neden.write_config(milter=f"inet:127.0.0.1:{port}")
        self.enterContext(self.neden)
        said = subprocess.run([str(self.neden.program), "postfix", "--for", name], capture_output=True, text=True, check=True)
        sections = dict(section.split("\n", 1) for section in said.stdout.split("\n# ")[1:])
        # the lab has no name for it
        return sections[path].replace("inet:neden:9871", f"inet:127.0.0.1:{port}")

    def append(self, lines):
        with open(self.lab.config / "main.cf", "a") as main:
            main.write(lines)

    def assert_explained_and_plain_without_neden(self):
        self.lab.run("postfix", "-c", self.lab.config, "reload")
        bounce = self.lab.mailbox.one(about=self.lab.submit("yok@example.net"))
        self.assertIn(b"\nX-Neden: reason=recipient-unknown", bounce.content)
        self.neden.kill()
        bounce = self.lab.mailbox.one(about=self.lab.submit("yok@example.net"), seconds=10)
        self.assertNotIn(b"\nX-Neden:", bounce.content)

    def test_mailcow(self):
        self.append(self.stack("mailcow", MAILCOW, "data/conf/postfix/extra.cf"))
        self.assert_explained_and_plain_without_neden()

    def test_docker_mailserver(self):
        path = "docker-data/dms/config/postfix-main.cf"
        self.append(self.stack("docker-mailserver", DOCKER_MAILSERVER, path))
        (self.lab.config / "main.cf").write_bytes(self.lab.run("postconf", "-c", self.lab.config, "-n"))
        self.assert_explained_and_plain_without_neden()

    def test_mailu(self):
        lines = self.stack("mailu", MAILU, "overrides/postfix/postfix.cf")
        for line in filter(None, lines.strip().splitlines()):
            self.lab.run("sh", "-c", f'postconf -c {self.lab.config} -e "{line}"')
        self.assert_explained_and_plain_without_neden()


if __name__ == "__main__":
    unittest.main()
