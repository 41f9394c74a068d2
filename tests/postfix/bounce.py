"""A delivered bounce, cut where its boundary lines are, so that bytes can be compared; and what its reader gets to see."""

import email
import email.policy
import re

OUTCOMES = {"tr": ("Teslim edilemedi", "Gecikti"), "en": ("Not delivered", "Delayed")}


class Bounce:
    def __init__(self, content):
        head, _, self.body = content.partition(b"\r\n\r\n")
        self.fields = unfold(head)
        self.message = email.message_from_bytes(content, policy=email.policy.default)
        boundary = self.message.get_boundary()
        assert boundary, f"no multipart: {self.message['Content-Type']}"
        self.preamble, *self.parts, self.end = cut(self.body, boundary.encode())

    def field(self, name):
        return next((value for field, value in self.fields if field.lower() == name.lower().encode()), None)

    def is_explained(self):
        return self.field("X-Neden") is not None

    def leaf(self, kind):
        """The first readable part of that media type, decoded; None when there is none."""
        first = next(self.message.iter_parts())
        for part in first.walk():
            if part.get_content_type() == kind:
                return part.get_payload(decode=True).decode(part.get_content_charset("utf-8"), "replace").replace("\r\n", "\n")
        return None

    def text(self):
        return self.leaf("text/plain")

    def html(self):
        return self.leaf("text/html")


def unfold(head):
    """[(name, value)] without the line breaks' meaning: they stay, as LF."""
    fields = re.split(rb"\r\n(?![ \t])", head)
    pairs = [field.partition(b":") for field in fields]
    return [(name, value.removeprefix(b" ").replace(b"\r\n", b"\n")) for name, _, value in pairs]


def cut(body, boundary):
    """Preamble, each part, and what follows the closing line; the delimiters' own line breaks are theirs."""
    return re.split(rb"(?:\r\n|^)--" + re.escape(boundary) + rb"(?:--)?[ \t]*\r\n", body)


def assert_explained(bounce, conversation, language, *reasons, outcome="failed"):
    """The notice is ours and says why; all that is not ours came through byte for byte."""
    assert bounce.is_explained(), f"not explained:\n{bounce.body.decode(errors='replace')}"
    title = OUTCOMES[language][0 if outcome == "failed" else 1]
    text = bounce.text()
    assert title in text.partition("\n")[0] or len(reasons) > 1, f"the title is {text.partition(chr(10))[0]!r}"
    for reason in reasons:
        assert reason in text, f"{reason} is not in the notice:\n{text}"
    assert bounce.html(), "no HTML part"
    assert_untouched_around(bounce, conversation)


def assert_untouched_around(bounce, conversation):
    """Against what Postfix showed the milter: every part but the first, every header field but ours and the Subject."""
    boundary = bounce.message.get_boundary().encode()
    preamble, first, *others, end = cut(conversation.body(), boundary)
    assert (bounce.preamble, bounce.parts[1:], bounce.end) == (preamble, others, end), "something around the first part has changed"
    before = email.message_from_bytes(first.lstrip(b"\r\n"), policy=email.policy.default)
    charset = before.get_content_charset("utf-8")
    notice = before.get_payload(decode=True).decode(charset, "replace").replace("\r\n", "\n").strip("\n")
    assert notice in bounce.text(), "the original notice is not in the text part"
    named = (b"received", b"subject", b"x-neden", b"content-language", b"in-reply-to", b"references")
    others = lambda fields: [(name, value) for name, value in fields if name.lower() not in named]
    assert others(bounce.fields) == others(conversation.headers()), "a header field has changed"


def assert_nothing_else_changed(bounce, conversation):
    """Explained or not: what is not the notice is as Postfix wrote it."""
    if bounce.is_explained():
        assert_untouched_around(bounce, conversation)
    else:
        assert bounce.body == conversation.body() and not conversation.edits(), "changed, though not explained"


def assert_plain(bounce):
    """Postfix's own bounce, as if neden did not exist."""
    assert not bounce.is_explained(), "explained, though nobody was there to do it"
    assert b"This is the mail system at host" in bounce.parts[0], "not Postfix's own notice"
    assert bounce.message.get_content_type() == "multipart/report"
