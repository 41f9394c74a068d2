"""A name server for the lab: it knows of no domain, save for one that says in the DNS that it takes no mail."""

import socketserver
import struct
import threading

ADDRESS = "127.0.0.77"
NO_MAIL = b"nomail.test"

_MX = 15
_NAME_ERROR = 3


class Names:
    def __init__(self):
        class Question(socketserver.BaseRequestHandler):
            def handle(self):
                packet, peer = self.request
                peer.sendto(answer(packet), self.client_address)

        self._server = socketserver.ThreadingUDPServer((ADDRESS, 53), Question)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


def answer(packet):
    labels, at = [], 12
    while packet[at]:
        labels.append(packet[at + 1:at + 1 + packet[at]])
        at += 1 + packet[at]
    kind, = struct.unpack_from(">H", packet, at + 1)
    question = packet[12:at + 5]
    if b".".join(labels).lower() != NO_MAIL:
        return packet[:2] + struct.pack(">HHHHH", 0x8580 | _NAME_ERROR, 1, 0, 0, 0) + question
    # RFC 7505: preference 0, and the root as the name of the host.
    record = struct.pack(">HHHLHHB", 0xC00C, _MX, 1, 60, 3, 0, 0) if kind == _MX else b""
    return packet[:2] + struct.pack(">HHHHH", 0x8580, 1, bool(record), 0, 0) + question + record
