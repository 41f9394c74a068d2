"""The neden under test, as a process: started as systemd would, killed, hung, reloaded."""

import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time

from lab import DOMAIN, PATIENCE, ROOT, postfix_user, wait

SENDERS = f"ayse@{DOMAIN} tr\njohn@{DOMAIN} en\n"


def binary():
    """NEDEN names another program; otherwise what cargo built last for tests."""
    path = pathlib.Path(os.environ.get("NEDEN") or ROOT / "target/debug/neden")
    if not path.is_file():
        raise SystemExit(f"{path} is not there; run cargo build first")
    return path


class Neden:
    """`activated`: the listening socket belongs to the harness and is passed on, as a systemd socket unit does.
    `policy`: it listens for smtpd's requests as well."""

    def __init__(self, lab, settings="", activated=False, socket_name="milter", policy=False, senders=SENDERS):
        self.home = lab.directory / "neden"
        self.home.mkdir(exist_ok=True, mode=0o755)
        self.program = self.home / "neden"
        if not self.program.exists():
            # The user postfix may not be allowed to walk to the build directory.
            shutil.copy(binary(), self.program)
        self.socket = lab.socket_directory / socket_name
        self._policy = f"unix:{lab.socket_directory}/policy" if policy else ""
        self._senders = senders
        self.config = self.home / "neden.toml"
        self.process = None
        self._listener = self._listen() if activated else None
        self.write_config(settings)

    def write_config(self, settings="", milter=None):
        (self.home / "senders").write_text(self._senders)
        listen = milter or ("systemd" if self._listener else f"unix:{self.socket}")
        self.config.write_text(
            f'[listen]\nmilter = "{listen}"\npolicy = "{self._policy}"\n\n'
            f'[language]\nsenders = "{self.home}/senders"\n\n{settings}'
        )

    def _listen(self):
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(str(self.socket))
        shutil.chown(self.socket, "postfix", "postfix")
        self.socket.chmod(0o600)
        listener.listen(128)
        return listener

    def start(self):
        """Returns when the daemon has said that it is ready, as Type=notify waits for it."""
        ready = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        ready.settimeout(PATIENCE)
        notify = self.home / f"notify.{time.monotonic_ns()}"
        ready.bind(str(notify))
        notify.chmod(0o666)
        user = postfix_user()
        environment = {"PATH": os.environ["PATH"], "NOTIFY_SOCKET": str(notify), "NO_COLOR": "1"}
        command = [str(self.program), "serve", "--config", str(self.config)]
        passed = ()
        if self._listener:
            # LISTEN_PID has to be the daemon's own, which only the process itself knows.
            command = ["sh", "-c", f'exec 3<&{self._listener.fileno()}; LISTEN_PID=$$ exec "$@"', "sh", *command]
            environment |= {"LISTEN_FDS": "1", "LISTEN_FDNAMES": "milter"}
            passed = (self._listener.fileno(),)
        with open(self.home / "log", "ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, env=environment,
                                            pass_fds=passed, user=user.pw_uid, group=user.pw_gid, extra_groups=())
        try:
            while b"READY=1" not in ready.recv(4096):
                pass
        except TimeoutError:
            raise AssertionError(f"neden did not become ready:\n{self.log()}") from None
        finally:
            ready.close()
        return self

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
        if self.process:
            self.process.wait()
        if self._listener:
            self._listener.close()

    def stop(self):
        """SIGTERM, and the exit status once what was under way is finished."""
        self.process.terminate()
        return self.process.wait(PATIENCE)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def hang(self):
        self.process.send_signal(signal.SIGSTOP)

    def wake(self):
        self.process.send_signal(signal.SIGCONT)

    def reload(self):
        self.process.send_signal(signal.SIGHUP)

    def log(self):
        return (self.home / "log").read_text(errors="replace")

    def wait_for_log(self, text, seconds=PATIENCE):
        wait(lambda: text in self.log(), seconds, lambda: f"neden did not say {text!r}:\n{self.log()}")
