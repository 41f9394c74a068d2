"""A real Dovecot that checks passwords for the lab's smtpd."""

import shutil
import subprocess

from lab import wait

PASSWORD = "gizli"

# Dovecot 2.4 speaks another language than 2.3; Debian 13 has the one, Debian 12 the other.
COMMON = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
protocols = lmtp
ssl = no
default_internal_user = dovecot
default_login_user = dovenull
auth_mechanisms = plain login
service auth {{
  unix_listener {socket} {{
    mode = 0600
    user = postfix
    group = postfix
  }}
}}
"""
CONFIG_2_3 = COMMON + """
disable_plaintext_auth = no
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {home}/users
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home={home}/mail/%n
}}
"""
CONFIG_2_4 = "dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n" + COMMON + """
auth_allow_cleartext = yes
passdb passwd-file {{
  passwd_file_path = {home}/users
  default_password_scheme = PLAIN
}}
userdb static {{
  fields {{
    uid = nobody
    gid = nogroup
  }}
}}
"""

# What smtpd needs to know of it.
SUBMISSION_OPTIONS = """
    -o smtpd_sasl_auth_enable=yes
    -o smtpd_sasl_type=dovecot
    -o smtpd_sasl_path=private/login
    -o smtpd_client_restrictions=
    -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
"""


class Logins:
    """Knows the logins, all with the same password."""

    def __init__(self, lab, *logins):
        self.home = lab.directory / "logins"
        self.home.mkdir(mode=0o755)
        for name in ("run", "state", "mail"):
            (self.home / name).mkdir(mode=0o755)
        self.socket = lab.queue / "private/login"
        (self.home / "users").write_text("".join(f"{login}:{{PLAIN}}{PASSWORD}\n" for login in logins))
        shutil.chown(self.home / "users", "dovecot")
        (self.home / "users").chmod(0o600)
        version = subprocess.run(["dovecot", "--version"], capture_output=True, text=True, check=True).stdout
        config = CONFIG_2_3 if version.startswith("2.3") else CONFIG_2_4
        (self.home / "dovecot.conf").write_text(config.format(home=self.home, socket=self.socket))

    def __enter__(self):
        self.process = subprocess.Popen(["dovecot", "-F", "-c", str(self.home / "dovecot.conf")])
        wait(self.socket.exists, 10, lambda: f"Dovecot does not listen: {self.log()}")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def log(self):
        return (self.home / "log").read_text(errors="replace") if (self.home / "log").exists() else ""
