"""An SMTP or LMTP server that answers as it is told for each recipient, and keeps what it was given, byte for byte."""

import dataclasses
import re
import socketserver
import threading

ACCEPTED = b"250 2.0.0 accepted\r\n"

# An answer that is none: the connection is dropped there.
DROP = b""


@dataclasses.dataclass
class Delivery:
    """One message: the envelope as it was said, the content with dots unstuffed."""

    mail: bytes
    recipients: list
    content: bytes


class Sink:
    """`answers` maps a recipient's address to the reply that it gets; all others are accepted."""

    def __init__(self, extensions=("8BITMIME", "ENHANCEDSTATUSCODES", "SMTPUTF8", "DSN"), lmtp=False):
        self.answers = {}
        self.after_data = {}
        self.extensions = list(extensions)
        self.lmtp = lmtp
        self.greeting = b"220 sink.test ESMTP\r\n"
        self._deliveries = []
        self._arrived = threading.Condition()
        sink = self

        class Dialogue(socketserver.StreamRequestHandler):
            def handle(self):
                try:
                    sink.converse(self.rfile, self.wfile)
                except OSError:
                    pass

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            allow_reuse_address = True
            request_queue_size = 128

        self._server = Server(("127.0.0.1", 0), Dialogue)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def converse(self, reader, writer):
        mail, recipients = b"", []
        writer.write(self.greeting)
        while line := reader.readline():
            verb = line[:4].upper()
            if verb in (b"EHLO", b"LHLO"):
                lines = ["sink.test", *self.extensions]
                reply = "".join(f"250{'-' if n < len(lines) else ' '}{word}\r\n" for n, word in enumerate(lines, 1)).encode()
            elif verb == b"MAIL":
                mail, recipients, reply = line.rstrip(b"\r\n"), [], ACCEPTED
            elif verb == b"RCPT":
                reply = self.answers.get(path_of(line), ACCEPTED)
                if reply.startswith(b"2"):
                    recipients.append(line.rstrip(b"\r\n"))
            elif verb == b"DATA":
                if not recipients:
                    reply = b"554 5.5.1 no valid recipients\r\n"
                else:
                    writer.write(b"354 go on\r\n")
                    reply = self._keep(mail, recipients, reader)
            elif verb == b"QUIT":
                writer.write(b"221 2.0.0 bye\r\n")
                return
            else:
                reply = ACCEPTED
            if reply == DROP:
                return
            writer.write(reply)

    def _keep(self, mail, recipients, reader):
        content = bytearray()
        while (line := reader.readline()) != b".\r\n":
            if not line:
                return DROP
            content += line[1:] if line.startswith(b".") else line
        replies = [self.after_data.get(path_of(recipient), ACCEPTED) for recipient in recipients]
        accepted = [recipient for recipient, reply in zip(recipients, replies) if reply.startswith(b"2")]
        if self.lmtp:
            self._arrive(Delivery(mail, accepted, bytes(content)))
            return b"".join(replies)
        refusal = next((reply for reply in replies if not reply.startswith(b"2")), None)
        if refusal is None:
            self._arrive(Delivery(mail, recipients, bytes(content)))
        return ACCEPTED if refusal is None else refusal

    def _arrive(self, delivery):
        with self._arrived:
            self._deliveries.append(delivery)
            self._arrived.notify_all()

    def wait(self, count=1, about=None, seconds=30.0):
        """Exactly that many messages (those that mention `about`, when given); more or fewer fail."""
        wanted = lambda: [d for d in self._deliveries if about is None or about.encode() in d.content]
        with self._arrived:
            self._arrived.wait_for(lambda: len(wanted()) >= count, seconds)
            found = wanted()
        assert len(found) == count, f"{len(found)} messages instead of {count}"
        return found

    def one(self, about=None, seconds=30.0):
        return self.wait(1, about, seconds)[0]

    def everything(self):
        with self._arrived:
            return list(self._deliveries)


def path_of(line):
    """The address in a MAIL or RCPT command."""
    found = re.search(rb"<([^>]*)>", line)
    return found.group(1).decode("utf-8", "replace") if found else ""
