//! The mail server's side of a conversation with the daemon, and the bounces that it hands over.

use std::io::{Read as _, Write as _};
use std::os::unix::net::UnixStream;

/// The mail server's side of the milter protocol, as Postfix's cleanup(8) speaks it.
pub(crate) struct Peer {
    stream: UnixStream,
}

/// One reply of the filter.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) kind: char,
    pub(crate) payload: Vec<u8>,
}

impl Peer {
    pub(crate) fn new(stream: UnixStream) -> Self {
        Self { stream }
    }

    /// A daemon that has closed the connection shows it in the reply that does not come.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let _ = self.stream.write_all(bytes);
    }

    pub(crate) fn command(&mut self, kind: char, payload: &[u8]) {
        let length = u32::try_from(payload.len() + 1).unwrap();
        let mut frame = length.to_be_bytes().to_vec();
        frame.push(kind as u8);
        frame.extend_from_slice(payload);
        self.send(&frame);
    }

    /// The next reply; nothing at the end of the connection.
    pub(crate) fn reply(&mut self) -> Option<Frame> {
        let mut length = [0; 4];
        self.stream.read_exact(&mut length).ok()?;
        let mut frame = vec![0; u32::from_be_bytes(length) as usize];
        self.stream.read_exact(&mut frame).unwrap();
        Some(Frame { kind: char::from(frame[0]), payload: frame[1..].to_vec() })
    }

    pub(crate) fn expect(&mut self, kind: char) {
        assert_eq!(self.reply().map(|frame| frame.kind), Some(kind));
    }

    /// Options as Postfix 3.7 offers them.
    pub(crate) fn offer(&mut self) {
        self.offer_to_spare(0x001f_ffff);
    }

    fn offer_to_spare(&mut self, events_and_answers: u32) {
        self.command('O', &[6, 0x1ff, events_and_answers].map(u32::to_be_bytes).concat());
    }

    pub(crate) fn negotiate(&mut self) {
        self.offer();
        self.expect('O');
    }

    /// Options of a server that wants an answer to each command.
    pub(crate) fn negotiate_answers(&mut self) {
        self.offer_to_spare(0);
        self.expect('O');
    }

    /// MAIL FROM; the reply is the caller's.
    pub(crate) fn mail(&mut self, sender: &str) {
        self.command('D', b"M");
        self.command('M', format!("{sender}\0").as_bytes());
    }

    /// A bounce up to its last piece; what is left is the end of the message.
    pub(crate) fn bounce_without_end(&mut self, bounce: &Bounce) {
        self.mail("");
        self.expect('c');
        self.command('D', format!("R{{rcpt_addr}}\0{}\0", bounce.recipient).as_bytes());
        self.command('D', b"Li\0BOUNCE1\0");
        for (name, value) in &bounce.headers {
            self.command('L', format!("{name}\0{value}\0").as_bytes());
        }
        self.command('N', b"");
        for piece in bounce.pieces() {
            self.command('B', piece);
        }
    }

    /// The same, each command answered: with the last answer here, all that was sent is there.
    pub(crate) fn answered_bounce_without_end(&mut self, bounce: &Bounce) {
        self.bounce_without_end(bounce);
        let end_of_header = 1;
        (0..bounce.headers.len() + end_of_header + bounce.pieces().count()).for_each(|_| self.expect('c'));
    }

    /// The end of a message, and all that the filter says to it.
    pub(crate) fn end_of_message(&mut self) -> Vec<Frame> {
        self.command('D', b"Ei\0BOUNCE1\0");
        self.command('E', b"");
        let mut frames = Vec::new();
        while let Some(frame) = self.reply() {
            let last = matches!(frame.kind, 'a' | 'c' | 'd' | 'r' | 't' | 'y');
            frames.push(frame);
            if last {
                break;
            }
        }
        frames
    }
}

/// The new body that the filter sent, when it sent one.
pub(crate) fn new_body(frames: &[Frame]) -> Option<String> {
    let pieces: Vec<&[u8]> =
        frames.iter().filter(|frame| frame.kind == 'b').map(|frame| frame.payload.as_slice()).collect();
    (!pieces.is_empty()).then(|| String::from_utf8(pieces.concat()).unwrap())
}

/// The words of a conversation in which nothing is changed.
pub(crate) fn kinds(frames: &[Frame]) -> String {
    frames.iter().map(|frame| frame.kind).collect()
}

/// A short one.
pub(crate) fn bounce() -> Bounce {
    Bounce::to("ayse@example.com", "Merhaba")
}

/// A report as bounce(8) writes it.
pub(crate) struct Bounce {
    recipient: String,
    headers: Vec<(&'static str, String)>,
    body: String,
}

impl Bounce {
    /// As Postfix cuts a body.
    fn pieces(&self) -> impl Iterator<Item = &[u8]> {
        self.body.as_bytes().chunks(65_535)
    }

    /// To `recipient`, about an unknown user; the returned message has `returned` as its text.
    pub(crate) fn to(recipient: &str, returned: &str) -> Self {
        let headers = vec![
            ("Date", "Sun, 22 Nov 2026 00:07:20 +0000 (UTC)".to_owned()),
            ("From", "Mail Delivery System <MAILER-DAEMON@mail.example.com>".to_owned()),
            ("Subject", "Undelivered Mail Returned to Sender".to_owned()),
            ("To", recipient.to_owned()),
            ("Auto-Submitted", "auto-replied".to_owned()),
            ("MIME-Version", "1.0".to_owned()),
            (
                "Content-Type",
                "multipart/report; report-type=delivery-status;\n\tboundary=\"1.2/mail.example.com\""
                    .to_owned(),
            ),
            ("Message-Id", "<1@mail.example.com>".to_owned()),
        ];
        let body = format!(
            "This is a MIME-encapsulated message.\r\n\
            \r\n--1.2/mail.example.com\r\n\
            Content-Description: Notification\r\n\
            Content-Type: text/plain; charset=us-ascii\r\n\
            \r\n\
            This is the mail system at host mail.example.com.\r\n\
            \r\n\
            <nobody@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1\r\n    \
            <nobody@example.org>: Recipient address rejected: User unknown in virtual\r\n    \
            mailbox table (in reply to RCPT TO command)\r\n\
            \r\n--1.2/mail.example.com\r\n\
            Content-Description: Delivery report\r\n\
            Content-Type: message/delivery-status\r\n\
            \r\n\
            Reporting-MTA: dns; mail.example.com\r\n\
            X-Postfix-Queue-ID: 8A4B99A811F\r\n\
            X-Postfix-Sender: rfc822; {recipient}\r\n\
            Arrival-Date: Sun, 22 Nov 2026 00:07:20 +0000 (UTC)\r\n\
            \r\n\
            Final-Recipient: rfc822; nobody@example.org\r\n\
            Original-Recipient: rfc822;nobody@example.org\r\n\
            Action: failed\r\n\
            Status: 5.1.1\r\n\
            Remote-MTA: dns; mx.example.org\r\n\
            Diagnostic-Code: smtp; 550 5.1.1 <nobody@example.org>: Recipient address\r\n    \
            rejected: User unknown in virtual mailbox table\r\n\
            \r\n--1.2/mail.example.com\r\n\
            Content-Description: Undelivered Message\r\n\
            Content-Type: message/rfc822\r\n\
            \r\n\
            From: {recipient}\r\n\
            To: nobody@example.org\r\n\
            Subject: Toplanti\r\n\
            Accept-Language: tr\r\n\
            \r\n\
            {returned}\r\n\
            \r\n--1.2/mail.example.com--\r\n"
        );
        Self { recipient: recipient.to_owned(), headers, body }
    }
}
