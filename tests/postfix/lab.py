"""A private Postfix: own configuration, queue, data, log and port. The system's own Postfix is neither read nor touched."""

import itertools
import pathlib
import pwd
import re
import shutil
import smtplib
import socket
import subprocess
import tempfile
import time

from sink import Sink

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MAIN_EXAMPLE = (ROOT / "conf/main.cf.example").read_text()
MASTER_EXAMPLE = (ROOT / "conf/master.cf.example").read_text()

# The lab's own names, all reserved ones. Mail to the local domain goes to the mailbox, all other mail to the remote server.
HOST = "mx.lab.test"
DOMAIN = "lab.test"
SENDER = f"ayse@{DOMAIN}"

# Everything here happens in well under a second; the limit is for a machine that is busy with something else.
PATIENCE = 30.0

_numbers = itertools.count(1)


class Lab:
    """Postfix between a remote server and a mailbox, both scripted. `settings` are laid over the lab's main.cf, `routes`
    (domain to transport:nexthop; @REMOTE@ is the remote server's port) over its own, and a line of `master_text` takes the place of the line of the same name."""

    def __init__(self, settings=None, main_text="", master_text="", routes=None):
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="neden-lab."))
        self.directory.chmod(0o755)
        self.config = self.directory / "etc"
        self.queue = self.directory / "queue"
        self.socket_directory = self.queue / "neden"
        self.remote = Sink()
        self.mailbox = Sink()
        self.port = free_port()
        self.launcher = ()
        for path in (self.config, self.queue, self.directory / "data", self.socket_directory):
            path.mkdir(mode=0o755)
        for path in (self.directory / "data", self.socket_directory):
            shutil.chown(path, "postfix", "postfix")
        self.socket_directory.chmod(0o700)
        self._routes = {DOMAIN: f"smtp:[127.0.0.1]:{self.mailbox.port}", HOST: f"smtp:[127.0.0.1]:{self.mailbox.port}"} | {
            domain: route.replace("@REMOTE@", str(self.remote.port)) for domain, route in (routes or {}).items()}
        self._settings = self._own_settings() | (settings or {})
        self._main_text = main_text
        self._master_text = master_text
        self._configure()

    def _own_settings(self):
        return {
            "compatibility_level": "3.6",
            "queue_directory": self.queue,
            "data_directory": self.directory / "data",
            "maillog_file": self.directory / "maillog",
            "maillog_file_prefixes": self.directory,
            "myhostname": HOST,
            "myorigin": DOMAIN,
            "mydestination": "",
            "local_recipient_maps": "",
            "mynetworks": "127.0.0.0/8",
            "inet_interfaces": "127.0.0.1",
            "inet_protocols": "ipv4",
            "alias_maps": "",
            "alias_database": "",
            "smtpd_peername_lookup": "no",
            "smtp_dns_support_level": "disabled",
            "smtp_host_lookup": "native",
            "default_transport": f"smtp:[127.0.0.1]:{self.remote.port}",
            "transport_maps": "inline:{ " + " ".join(f"{{{domain} = {route}}}" for domain, route in self._routes.items()) + " }",
            "smtputf8_enable": "yes",
            "minimal_backoff_time": "1s",
            "maximal_backoff_time": "2s",
            "queue_run_delay": "1s",
            "smtp_destination_concurrency_failed_cohort_limit": "100",
        }

    def _configure(self):
        master = (HERE / "master.cf").read_text().replace("@SUBMIT@", str(self.port))
        replaced = {line.split()[0] for line in self._master_text.splitlines() if line and line[0] not in "# \t"}
        kept = [line for line in master.splitlines() if not line.split() or line.split()[0] not in replaced]
        (self.config / "master.cf").write_text("\n".join(kept) + "\n" + self._master_text)
        lines = [f"{name} = {value}\n" for name, value in self._settings.items()]
        (self.config / "main.cf").write_text("".join(lines) + self._main_text)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.close()

    def start(self):
        self.run(*self.launcher, "postfix", "-c", self.config, "start")
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)

    def close(self):
        subprocess.run(["postfix", "-c", self.config, "abort"], check=False, capture_output=True)
        self.remote.close()
        self.mailbox.close()
        shutil.rmtree(self.directory, ignore_errors=True)

    def reconfigure(self, settings=None, main_text=None, master_text=None):
        """Other settings for the running instance. Processes that still have the old ones are told to leave."""
        self._settings |= settings or {}
        self._main_text = self._main_text if main_text is None else main_text
        self._master_text = self._master_text if master_text is None else master_text
        self._configure()
        self.run("postfix", "-c", self.config, "reload")
        time.sleep(1.2)

    def run(self, *command, **options):
        """One of Postfix's commands; its complaints go into the failure."""
        done = subprocess.run([str(word) for word in command], capture_output=True, **options)
        if done.returncode:
            raise RuntimeError(f"{command[0]} failed: {done.stderr.decode(errors='replace')}\n{self.log()}")
        return done.stdout

    def flush(self):
        """Everything deferred is tried now."""
        self.run("postqueue", "-c", self.config, "-f")

    def send(self, *recipients, sender=SENDER, message=None, mail_options=(), rcpt_options=()):
        """Submits one message by SMTP and returns its Message-ID."""
        message_id = new_message_id()
        with smtplib.SMTP("127.0.0.1", self.port, local_hostname="client.lab.test") as client:
            client.sendmail(sender, recipients, message or letter(message_id, recipients[0]), mail_options, rcpt_options)
        return message_id

    def submit(self, *recipients, sender=SENDER, message=None):
        """Submits one message by sendmail(1), so through pickup(8)."""
        message_id = new_message_id()
        content = (message or letter(message_id, recipients[0])).replace(b"\r\n", b"\n")
        self.run("sendmail", "-C", self.config, "-f", sender, "-i", *recipients, input=content)
        return message_id

    def log(self):
        path = self.directory / "maillog"
        return path.read_text(errors="replace") if path.exists() else ""

    def wait_for_log(self, pattern, seconds=PATIENCE):
        """The first match in the log."""
        return wait(lambda: re.search(pattern, self.log()), seconds, lambda: f"no {pattern!r} in the log:\n{self.log()}")

    def queue_is_empty(self):
        return b"Mail queue is empty" in self.run("postqueue", "-c", self.config, "-p")

    def wait_until_idle(self, seconds=PATIENCE):
        """Nothing is on its way any more."""
        wait(self.queue_is_empty, seconds, lambda: f"mail is left in the queue:\n{self.run('postqueue', '-c', self.config, '-p').decode()}")

    def corrupt_files(self):
        return sorted(path.name for path in (self.queue / "corrupt").iterdir())


def letter(message_id, recipient, subject="Kasım ayı sayım listesi", text="Merhaba,\r\nsayım listesi ektedir.\r\n"):
    """A mail that a person may have written; fixed but for its Message-ID."""
    from email.header import Header
    return (
        f"Date: Fri, 20 Nov 2026 16:42:00 +0300\r\n"
        f"From: {SENDER}\r\nTo: {recipient}\r\nMessage-ID: {message_id}\r\n"
        f"Subject: {Header(subject, 'utf-8').encode()}\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"\r\n{text}"
    ).encode()


def new_message_id():
    return f"<{next(_numbers)}.{time.time_ns()}@client.lab.test>"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait(condition, seconds, complaint):
    """Waits until the condition says something true, and returns that."""
    deadline = time.monotonic() + seconds
    while True:
        said = condition()
        if said:
            return said
        if time.monotonic() > deadline:
            raise AssertionError(complaint())
        time.sleep(0.02)


def postfix_user():
    return pwd.getpwnam("postfix")
