"""neden postfix: it prints, checks, writes, tries and takes back what a real Postfix needs."""

import json
import subprocess
import unittest

from daemon import Neden
from lab import Lab

# The lab has one remote server for everybody, which accepts everything, as a smarthost does; in the world nobody answers here.
ROUTES = {"[192.0.2.1]": "retry:4.4.1 nobody answers"}


class Command(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lab = Lab({}, "", "", ROUTES)
        cls.addClassCleanup(cls.lab.close)
        cls.lab.start()
        cls.neden = cls.enterClassContext(Neden(cls.lab))

    def run_command(self, *flags):
        command = [self.neden.program, "postfix", "--config-directory", self.lab.config, "--config", self.neden.config, *flags]
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
        return done.returncode, done.stdout, done.stderr

    def findings(self):
        code, said, _ = self.run_command("--check", "--json")
        found = {line["id"]: line["severity"] for line in map(json.loads, said.splitlines())}
        self.assertEqual(code, 78 if set(found.values()) - {"hint"} else 0, said)
        return {name for name, severity in found.items() if severity != "hint"}

    def files(self):
        return [(self.lab.config / name).read_bytes() for name in ("main.cf", "master.cf")]

    def test_what_is_applied_is_good_and_can_be_taken_back_to_the_byte(self):
        before = self.files()
        self.assertEqual(self.findings(), {"not-connected"})
        code, printed, _ = self.run_command()
        self.assertEqual((code, self.files()), (0, before), "printing changes nothing")
        code, said, errors = self.run_command("--apply")
        self.assertEqual(code, 0, errors)
        self.assertTrue(said.startswith(printed.partition("\n\n#")[0]), said)
        self.assertEqual(self.findings(), set())
        self.lab.run("postfix", "-c", self.lab.config, "check")

        master = self.lab.config / "master.cf"
        applied = master.read_text()
        master.write_text(applied.replace("content_timeout=5s", "content_timeout=6s"))
        code, _, errors = self.run_command("--undo")
        self.assertEqual(code, 71)
        self.assertIn("+    -o { non_smtpd_milters", errors)
        self.assertIn("content_timeout=6s", master.read_text(), "what somebody changed since is left")

        master.write_text("# mine\n" + applied)
        main, mine = self.lab.config / "main.cf", b"smtpd_data_restrictions = check_policy_service unix:neden/policy\n"
        main.write_bytes(before[0] + mine)
        code, said, errors = self.run_command("--undo")
        self.assertEqual(code, 0, errors)
        self.assertEqual(self.files(), [before[0] + mine, b"# mine\n" + before[1]])
        line = before[0].count(b"\n") + 1
        self.assertIn(f"main.cf:{line}: still names neden", said)
        main.write_bytes(before[0])
        master.write_bytes(before[1])
        self.assertFalse((self.lab.config / "neden-undo.json").exists())

    def test_probe_reads_what_really_comes_back(self):
        code, said, errors = self.run_command("--probe")
        self.assertEqual((code, said.split(":")[0]), (78, "plain"), errors)
        code, said, errors = self.run_command("--apply", "--probe")
        self.addCleanup(self.run_command, "--undo")
        self.assertEqual(code, 0, said + errors)
        self.assertIn("\nexplained: ", said)
        self.assertTrue(self.lab.queue_is_empty())
        self.assertEqual(self.lab.remote.everything(), [], "nothing leaves the host")
        self.neden.kill()
        self.addCleanup(self.neden.start)
        code, said, errors = self.run_command("--probe")
        self.assertEqual((code, said.split(":")[0]), (78, "plain"), errors)
        self.assertEqual(self.findings(), {"unreachable"})


if __name__ == "__main__":
    unittest.main()
