"""Stands between Postfix and neden, writes down every frame, and lets a test act at an exact moment of the dialogue."""

import contextlib
import shutil
import socket
import struct
import threading

FINAL = b"cartdy"
END_OF_MESSAGE = b"E"


class Conversation:
    """One milter connection: what Postfix asked, what neden answered."""

    def __init__(self):
        self.asked = []
        self.answered = []

    def headers(self):
        """(name, value) as Postfix showed them, before any edit."""
        return [tuple(payload.split(b"\0")[:2]) for kind, payload in self.asked if kind == b"L"]

    def body(self):
        return b"".join(payload for kind, payload in self.asked if kind == b"B")

    def kinds(self):
        return b"".join(kind for kind, _ in self.asked)

    def edits(self):
        return [kind for kind, _ in self.answered if kind not in (b"O", b"c", b"a")]


class Tap:
    """`before_end` is called in place of handing on the end of a message; `after_end` when its whole answer is with Postfix.
    Both cut the connection afterwards, as the end of the process would. `body_frame_limit` cuts longer pieces of a new body."""

    def __init__(self, lab, upstream="neden", before_end=None, after_end=None, body_frame_limit=None):
        self.conversations = []
        self._upstream = str(lab.socket_directory / upstream)
        self._before_end = before_end
        self._after_end = after_end
        self._body_frame_limit = body_frame_limit
        path = lab.socket_directory / "milter"
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        shutil.chown(path, "postfix", "postfix")
        path.chmod(0o600)
        self._listener.listen(64)
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self):
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                threading.Thread(target=self._converse, args=(client,), daemon=True).start()

    def _converse(self, client):
        conversation = Conversation()
        self.conversations.append(conversation)
        server = socket.socket(socket.AF_UNIX)
        with client, server, contextlib.suppress(OSError):
            server.connect(self._upstream)
            threading.Thread(target=self._hand_back, args=(server, client, conversation), daemon=True).start()
            while frame := read_frame(client):
                conversation.asked.append(frame)
                if frame[0] == END_OF_MESSAGE and self._before_end:
                    self._before_end()
                    break
                server.sendall(whole(frame))
            shut(server)
            shut(client)

    def _hand_back(self, server, client, conversation):
        with contextlib.suppress(OSError):
            while frame := read_frame(server):
                conversation.answered.append(frame)
                # Once it has its reply, Postfix may say the next thing at any moment.
                at_end = conversation.asked[-1][0] == END_OF_MESSAGE
                client.sendall(b"".join(whole(piece) for piece in self._pieces(frame)))
                if at_end and self._after_end and frame[0] in FINAL:
                    self._after_end()
                    break
            shut(client)

    def _pieces(self, frame):
        kind, payload = frame
        limit = self._body_frame_limit
        if kind != b"b" or not limit or len(payload) <= limit:
            return [frame]
        return [(kind, payload[start:start + limit]) for start in range(0, len(payload), limit)]

    def about(self, recipient):
        """The last conversation about a bounce to that address."""
        wanted = self._with(lambda kind, payload: kind == b"D" and recipient.encode() + b"\0" in payload)
        assert wanted, f"no milter connection about {recipient}"
        return wanted[-1]

    def sent_by(self, sender):
        """All conversations about mail from that envelope sender."""
        return self._with(lambda kind, payload: kind == b"M" and payload.startswith(sender.encode() + b"\0"))

    def _with(self, is_wanted):
        return [c for c in self.conversations if any(is_wanted(*frame) for frame in list(c.asked))]


def read_frame(peer):
    head = read_exactly(peer, 5)
    if not head:
        return None
    length, kind = struct.unpack(">Ic", head)
    payload = read_exactly(peer, length - 1) if length > 1 else b""
    return None if payload is None else (kind, payload)


def read_exactly(peer, count):
    content = bytearray()
    while len(content) < count:
        piece = peer.recv(count - len(content))
        if not piece:
            return None
        content += piece
    return bytes(content)


def whole(frame):
    kind, payload = frame
    return struct.pack(">Ic", len(payload) + 1, kind) + payload


def shut(peer):
    with contextlib.suppress(OSError):
        peer.shutdown(socket.SHUT_RDWR)
