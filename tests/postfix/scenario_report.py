"""neden report: what a real Postfix logs is counted the same in every form that logs are kept in."""

import gzip
import json
import os
import pathlib
import socket
import subprocess
import tempfile
import time
import unittest

from daemon import binary
from lab import DOMAIN, PATIENCE, Lab, wait

JOURNAL_REMOTE = "/usr/lib/systemd/systemd-journal-remote"
# What a remote server may write to be taken for other lines, other markup, another terminal.
HOSTILE = (
    b"550 5.1.1 no) postfix/smtp[1]: 4AAAAAAAAAA: to=<ceo@example.com>, relay=none, delay=0, delays=0/0/0/0, dsn=5.1.1, "
    b"status=bounced (<script>alert(1)</script> \x1b[31m \xe2\x80\xae evil\r\n"
)
REFUSED_AT_THE_DOOR = "refused@example.com"


def send_all(lab):
    """One mail of each kind, and what they are to be counted as."""
    remote = lab.remote.answers
    remote["unknown@example.net"] = b"550 5.1.1 <unknown@example.net>: Recipient address rejected: User unknown\r\n"
    remote["blocked@example.net"] = b"554 5.7.1 Service unavailable; Client host [198.51.100.7] blocked using list.example.org\r\n"
    remote["strange@example.net"] = b"550 qwx zzt 4711\r\n"
    remote["hostile@example.net"] = HOSTILE
    for name in ("late", "expired", "waiting"):
        remote[f"{name}@example.net"] = b"450 4.2.0 Greylisted, please come back\r\n"
    lab.send("good@example.net")
    lab.send("good@example.net", "unknown@example.net")
    lab.send("blocked@example.net")
    lab.send("strange@example.net")
    lab.send("hostile@example.net")
    for name in ("late", "expired", "waiting"):
        lab.send(f"{name}@example.net")
        lab.wait_for_log(rf"to=<{name}@example.net>.*status=deferred")
    remote["late@example.net"] = b"250 2.1.5 fine\r\n"
    lab.flush()
    lab.wait_for_log(r"to=<late@example.net>.*status=sent")
    lab.run("postsuper", "-c", lab.config, "-e", queue_id_of(lab, "expired@example.net"))
    lab.flush()
    lab.wait_for_log(r"force-expired")
    for to in ("good@example.net", "unknown@example.net"):
        lab.run("sendmail", "-C", lab.config, "-f", f"ayse@{DOMAIN}", "-bv", to)
        lab.wait_for_log(rf"to=<{to}>.*status=(un)?deliverable")
    try:
        lab.send(REFUSED_AT_THE_DOOR)
    except Exception as refused:
        assert "554" in str(refused), refused
    lab.wait_for_log(r"NOQUEUE: reject")
    # until every bounce is in the mailbox: unknown, blocked, strange, hostile, expired and two about probes
    wait(lambda: lab.log().count("status=sent") >= 10, PATIENCE, lambda: lab.log())
    return {"delivered": 3, "late": 1, "failed": 4, "gave_up": 1, "waiting": 1}


def queue_id_of(lab, recipient):
    listing = lab.run("postqueue", "-c", lab.config, "-j").decode()
    mails = [json.loads(line) for line in listing.splitlines()]
    return next(mail["queue_id"] for mail in mails if mail["recipients"][0]["address"] == recipient)


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        restrictions = f"check_recipient_access inline:{{ {{{REFUSED_AT_THE_DOOR} = 554 5.7.1 not here}} }}"
        settings = {
            "smtpd_recipient_restrictions": f"{restrictions}, permit_mynetworks, reject",
            "enable_long_queue_ids": "yes",
            "multi_instance_name": "postfix-out",
            "minimal_backoff_time": "300s",
            "maximal_backoff_time": "600s",
            "queue_run_delay": "300s",
        }
        cls.lab = Lab(settings)
        cls.addClassCleanup(cls.lab.close)
        cls.lab.start()
        cls.expected = send_all(cls.lab)
        cls.listing = cls.lab.run("postqueue", "-c", cls.lab.config, "-j")
        cls.log = (cls.lab.directory / "maillog").read_bytes()
        cls.directory = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="neden-report.")))
        cls.config = cls.directory / "neden.toml"
        cls.config.touch()
        kept = pathlib.Path(__file__).resolve().parents[2] / "target/report"
        kept.mkdir(parents=True, exist_ok=True)
        (kept / "maillog.lab").write_bytes(cls.log)

    def report(self, *logs, flags=("--json",), newest_first=False):
        files = []
        for number, log in enumerate(logs):
            files.append(self.directory / f"log.{number}")
            files[-1].write_bytes(log)
            # all may have been written in one second: then it is the files' own times that tell which came first
            written = time.time() + (-number if newest_first else number)
            os.utime(files[-1], (written, written))
        command = [binary(), "report", *flags, "--config", self.config, *files]
        done = subprocess.run([str(word) for word in command], capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return json.loads(done.stdout) if "--json" in flags else done.stdout.decode()

    def assert_counted(self, report, why):
        self.assertEqual(report["totals"], self.expected, why)
        self.assertEqual(report["reports"]["delivered"], 7, why)
        self.assertEqual((report["probes"]["delivered"], report["probes"]["failed"]), (1, 1), why)
        self.assertEqual(report["refused"], 1, why)
        blocked = [finding for group in report["groups"] for finding in group["findings"] if finding["list"]]
        self.assertEqual([finding["list"] for finding in blocked], ["list.example.org"], why)

    def test_postlogd(self):
        self.assert_counted(self.report(self.log), "as postlogd writes it")
        self.assert_counted(self.report(gzip.compress(self.log)), "compressed")

    def test_newest_first(self):
        # all of it happens within a second, in which no line is older than another
        said = [line.partition(" mx ")[2] for line in self.log.decode(errors="replace").splitlines()]
        lines = [f"2026-11-26T00:{at // 60:02}:{at % 60:02}Z mx {words}\n" for at, words in enumerate(said)]
        self.assert_counted(self.report("".join(reversed(lines)).encode()), "as journalctl -r has it")

    def test_copied(self):
        files = [self.directory / "copy", self.directory / "copy.gz"]
        files[0].write_bytes(self.log)
        files[1].write_bytes(gzip.compress(self.log))
        command = [binary(), "report", "--json", "--config", self.config, *files]
        done = subprocess.run([str(word) for word in command], capture_output=True, check=True)
        self.assert_counted(json.loads(done.stdout), "rotation has left both")
        self.assertIn(b"counted once", done.stderr)

    def test_rotated(self):
        lines = self.log.splitlines(keepends=True)
        half = len(lines) // 2
        older, newer = b"".join(lines[:half]), b"".join(lines[half:])
        self.assert_counted(self.report(newer, gzip.compress(older), newest_first=True), "two files, the newer one first")

    def test_containers(self):
        lines = self.log.decode(errors="replace").splitlines()
        now = "2026-11-26T00:00:00.000000000Z"
        for why, form in (
            ("docker", lambda line: json.dumps({"log": line + "\n", "stream": "stdout", "time": now})),
            ("docker logs -t", lambda line: f"{now} {line}"),
            ("compose", lambda line: f"mail-1  | {line}"),
            ("kubernetes", lambda line: f"{now} stdout F {line}"),
            ("boky/postfix", without_host),
            ("boky/postfix, LOG_FORMAT=json", templated),
        ):
            self.assert_counted(self.report("\n".join(map(form, lines)).encode()), why)

    def test_journal(self):
        journal = self.directory / "mail.journal"
        export = b"".join(map(exported, self.log.splitlines()))
        subprocess.run([JOURNAL_REMOTE, "-o", journal, "-"], input=export, check=True, capture_output=True)
        for form in ("json", "short", "short-iso", "short-precise", "short-iso-precise", "short-full", "short-unix"):
            said = subprocess.run(["journalctl", "--file", journal, "-a", "-o", form], check=True, capture_output=True)
            self.assert_counted(self.report(said.stdout), f"journalctl -o {form}")

    def test_rsyslog(self):
        device = self.directory / "device"
        names = ("RSYSLOG_TraditionalFileFormat", "RSYSLOG_FileFormat", "RSYSLOG_SyslogProtocol23Format")
        forms = {name: self.directory / name for name in names}
        writers = "".join(f'action(type="omfile" file="{path}" template="{name}")\n' for name, path in forms.items())
        config = self.directory / "rsyslog.conf"
        config.write_text(
            'module(load="imuxsock" SysSock.Use="off")\n'
            f'input(type="imuxsock" Socket="{device}" UseSysTimeStamp="off" RateLimit.Interval="0")\n{writers}')
        daemon = subprocess.Popen(["rsyslogd", "-n", "-i", self.directory / "pid", "-f", config], stderr=subprocess.DEVNULL)
        try:
            wait(device.exists, PATIENCE, lambda: "rsyslogd does not listen")
            lines = self.log.splitlines()
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as client:
                client.connect(str(device))
                for line in lines:
                    # syslog(3) leaves the host's name to whoever takes the line
                    client.send(b"<22>" + line.replace(b" mx ", b" ", 1))
            written = lambda: all(path.exists() and path.read_bytes().count(b"\n") >= len(lines) for path in forms.values())
            wait(written, PATIENCE, lambda: "rsyslogd has not written")
        finally:
            daemon.terminate()
            daemon.wait(PATIENCE)
        for name, path in forms.items():
            self.assert_counted(self.report(path.read_bytes()), name)

    def test_queue_listing(self):
        report = self.report(self.listing)
        self.assertEqual(report["totals"]["waiting"], 1)
        self.assert_counted(self.report(self.log, self.listing), "who waits is counted once")
        self.assert_counted(self.report(self.listing, self.log), "whichever is written last")

    def test_hostile_words_change_nothing(self):
        for flags in ((), ("--html",), ("--lang", "tr"), ("--lang", "tr", "--html")):
            said = self.report(self.log, flags=flags)
            self.assertNotIn("<script>alert", said)
            self.assertNotIn("\x1b", said)
            self.assertNotIn("\u202e", said)
            self.assertNotIn("ceo@example.com", said)


def without_host(line):
    stamp, _, rest = line.partition(" mx ")
    seconds = time.strptime(f"{time.localtime().tm_year} {stamp}", "%Y %b %d %H:%M:%S")
    return f"{time.strftime('%Y-%m-%dT%H:%M:%S', seconds)}.000000{time.strftime('%z')} INFO    {rest}"


def templated(line):
    stamp, _, rest = without_host(line).partition(" INFO    ")
    tag, _, message = rest.partition(": ")
    return json.dumps({"@timestamp": stamp, "type": "syslog_json", "tag": f"{tag}:", "hostname": "mx", "message": f" {message}", "end_msg": ""})


def exported(line):
    """One of postlogd's lines as an entry of the journal's export format."""
    stamp, _, rest = line.decode(errors="replace").partition(" mx ")
    tag, _, message = rest.partition(": ")
    name, _, pid = tag.rstrip("]").partition("[")
    seconds = time.mktime(time.strptime(f"{time.localtime().tm_year} {stamp}", "%Y %b %d %H:%M:%S"))
    fields = {
        "__REALTIME_TIMESTAMP": f"{int(seconds)}000000", "__MONOTONIC_TIMESTAMP": "1", "_BOOT_ID": "0" * 31 + "1",
        "_HOSTNAME": "mx", "SYSLOG_IDENTIFIER": name, "SYSLOG_PID": pid, "PRIORITY": "6", "MESSAGE": message}
    return "".join(f"{key}={value}\n" for key, value in fields.items()).encode() + b"\n"
