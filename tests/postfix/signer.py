"""A real OpenDKIM that signs the lab's own mail, with a key made for it."""

import subprocess

from lab import DOMAIN, PATIENCE, free_port, postfix_user, wait

SELECTOR = "mail"


class Signer:
    def __init__(self, lab):
        self.home = lab.directory / "opendkim"
        self.home.mkdir(mode=0o755)
        subprocess.run(["opendkim-genkey", "-b", "2048", "-d", DOMAIN, "-s", SELECTOR, "-D", str(self.home)], check=True)
        # What the administrator publishes, and neden reads.
        self.record = self.home / f"{SELECTOR}.txt"
        self.record.chmod(0o644)
        self.port = free_port()
        (self.home / "conf").write_text(
            f"Mode s\nDomain {DOMAIN}\nSelector {SELECTOR}\nKeyFile {self.home}/{SELECTOR}.private\n"
            f"Socket inet:{self.port}@127.0.0.1\nInternalHosts 127.0.0.0/8\nRequireSafeKeys no\nOversignHeaders From\n"
            "Canonicalization relaxed/simple\nSyslog no\nBackground no\nUMask 022\n")
        (self.home / f"{SELECTOR}.private").chmod(0o644)

    def __enter__(self):
        user = postfix_user()
        with open(self.home / "log", "ab") as log:
            self._process = subprocess.Popen(
                ["opendkim", "-f", "-x", str(self.home / "conf")], stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                user=user.pw_uid, group=user.pw_gid, extra_groups=())
        wait(self._listens, PATIENCE, lambda: f"opendkim does not listen:\n{(self.home / 'log').read_text()}")
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()

    def _listens(self):
        # A connection would be a conversation that is broken off; the kernel knows as well.
        with open("/proc/net/tcp") as table:
            return any(f":{self.port:04X} " in line and " 0A " in line for line in table)
