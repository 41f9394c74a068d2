"""A real Dovecot behind LMTP, with a mailbox that is full."""

import subprocess

from case import ReportCase
from lab import letter, new_message_id, wait

# Dovecot 2.4 speaks another language than 2.3; Debian 13 has the one, Debian 12 the other.
COMMON = """
base_dir = {run}
log_path = {home}/log
protocols = lmtp
ssl = no
default_internal_user = dovecot
default_login_user = dovenull
first_valid_uid = 1
service lmtp {{
  unix_listener lmtp {{
    mode = 0666
  }}
}}
"""
CONFIG_2_3 = COMMON + """
state_dir = {home}/state
mail_location = maildir:{home}/mail/%n
passdb {{
  driver = static
  args = nopassword=y
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home={home}/mail/%n
}}
mail_plugins = $mail_plugins quota
plugin {{
  quota = maildir:User quota
  quota_rule = *:storage=1K
}}
"""
CONFIG_2_4 = "dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n" + COMMON + """
state_dir = {home}/state
mail_driver = maildir
mail_path = {home}/mail/%{{user | username}}
mail_home = {home}/mail/%{{user | username}}
passdb static {{
  password = secret
}}
userdb static {{
  fields {{
    uid = nobody
    gid = nogroup
  }}
}}
mail_plugins {{
  quota = yes
}}
quota_storage_grace = 0
quota "User quota" {{
  driver = maildir
  storage_size = 1K
}}
"""


class FullMailbox(ReportCase):
    routes = {"dovecot.test": "lmtp:unix:@DOVECOT@"}

    @classmethod
    def prepare(cls, lab):
        home = lab.directory / "dovecot"
        home.mkdir(mode=0o755)
        for name in ("run", "state", "mail"):
            (home / name).mkdir(mode=0o755)
        (home / "mail").chmod(0o1777)
        version = subprocess.run(["dovecot", "--version"], capture_output=True, text=True, check=True).stdout
        config = home / "dovecot.conf"
        config.write_text((CONFIG_2_3 if version.startswith("2.3") else CONFIG_2_4).format(home=home, run=home / "run"))
        main = lab.config / "main.cf"
        main.write_text(main.read_text().replace("@DOVECOT@", str(home / "run/lmtp")))
        process = subprocess.Popen(["dovecot", "-F", "-c", str(config)])
        cls.addClassCleanup(lambda: (process.terminate(), process.wait()))
        wait((home / "run/lmtp").exists, 10, lambda: f"Dovecot does not listen: {(home / 'log').read_text()}")

    def test_full_mailbox_behind_lmtp_is_explained(self):
        # Any mail fits into a mailbox that is not full yet but for one larger than the whole quota.
        message_id = new_message_id()
        self.lab.send("ayfer@dovecot.test", message=letter(message_id, "ayfer@dovecot.test", text="satır\r\n" * 3000))
        bounce = self.explained(message_id, reasons=["mailbox-full"])
        self.assertIn(b"Quota exceeded", bounce.parts[1])
