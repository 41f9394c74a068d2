//! Bounces as Postfix's bounce(8) writes them, of any size and about any number of recipients.

use neden::mail::{Candidate, HeaderField, Origin};
use std::fmt::Write as _;

/// Replies of every kind: found by a receiver's rule, by a code, by a generic text, and by nothing.
const REPLIES: [(&str, &str); 6] = [
    ("5.1.1", "550 5.1.1 User unknown in virtual mailbox table"),
    ("5.2.2", "552 5.2.2 The mailbox is over quota, please try again later"),
    ("5.7.1", "554 5.7.1 Service unavailable; Client host [192.0.2.25] blocked using dnsbl.example.net"),
    ("5.7.26", "550 5.7.26 This mail has been blocked because the sender is unauthenticated"),
    ("4.4.1", "connect to mx1.example.org[192.0.2.7]:25: Connection timed out"),
    ("5.0.0", "550 Have a look at our website before you write again, thank you"),
];

/// What bounce(8) says before it comes to the recipients.
const NOTICE: &str = "This is the mail system at host mx.example.com.\r\n\r\n\
    I'm sorry to have to inform you that your message could not\r\n\
    be delivered to one or more recipients. It's attached below.\r\n\r\n\
    For further assistance, please send mail to postmaster.\r\n\r\n\
    If you do so, please include this problem report. You can\r\n\
    delete your own text from the attached returned message.\r\n\r\n                   The mail system\r\n\r\n";

/// One line of the returned mail.
const LINE: &str = "Merhaba, ekteki belgeyi inceleyip bana geri dönebilir misiniz? Teşekkürler.\r\n";

/// What a bounce is like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounce {
    /// Bytes of the body, about; the returned mail makes up what is missing.
    pub(crate) size: usize,
    /// Recipients that it reports.
    pub(crate) recipients: usize,
}

impl Bounce {
    /// The bounce of that number; no two are alike.
    pub(crate) fn candidate(self, number: usize) -> Candidate {
        let queue_id = format!("{:011X}", 0xC13_D59A_80B9_usize + 7 * number);
        let boundary = format!("{queue_id}.1795304838/mx.example.com");
        let sender = format!("ayse{}@example.com", number % 997);
        let headers = [
            ("Date", "Sat, 21 Nov 2026 23:47:18 +0000 (UTC)".to_owned()),
            ("From", "MAILER-DAEMON@mx.example.com (Mail Delivery System)".to_owned()),
            ("Subject", "Undelivered Mail Returned to Sender".to_owned()),
            ("To", sender.clone()),
            ("Auto-Submitted", "auto-replied".to_owned()),
            ("MIME-Version", "1.0".to_owned()),
            (
                "Content-Type",
                format!("multipart/report; report-type=delivery-status;\n\tboundary=\"{boundary}\""),
            ),
            ("Content-Transfer-Encoding", "8bit".to_owned()),
            ("Message-Id", format!("<20261121234718.{queue_id}@mx.example.com>")),
        ];
        let field =
            |(name, value): (&'static str, String)| HeaderField { name: name.into(), value: value.into() };
        Candidate {
            headers: headers.into_iter().map(field).collect(),
            body: self.body(number, &queue_id, &boundary, &sender).into_bytes().into(),
            recipient: Some(sender),
            origin: Origin::Internal,
            queue_id: Some(queue_id),
            host: Some("mx.example.com".to_owned()),
            arrived: None,
        }
    }

    fn body(self, number: usize, queue_id: &str, boundary: &str, sender: &str) -> String {
        let (mut said, mut status) = (String::new(), String::new());
        for recipient in 0..self.recipients {
            let (code, reply) = REPLIES[(number + recipient) % REPLIES.len()];
            let address = format!("ali{number}.{recipient}@example.org");
            let _ = write!(said, "<{address}>: host mx1.example.org[192.0.2.7] said:\r\n    {reply}\r\n\r\n");
            let _ = write!(
                status,
                "Final-Recipient: rfc822; {address}\r\nOriginal-Recipient: rfc822;{address}\r\nAction: failed\r\n\
                 Status: {code}\r\nRemote-MTA: dns; mx1.example.org\r\nDiagnostic-Code: smtp; {reply}\r\n\r\n"
            );
        }
        let part = |about: &str, kind: &str| {
            format!("--{boundary}\r\nContent-Description: {about}\r\nContent-Type: {kind}\r\n")
        };
        let mut body = format!(
            "This is a MIME-encapsulated message.\r\n\r\n\
             {}Content-Transfer-Encoding: 8bit\r\n\r\n{NOTICE}{said}\
             {}\r\nReporting-MTA: dns; mx.example.com\r\nX-Postfix-Queue-ID: {queue_id}\r\n\
             X-Postfix-Sender: rfc822; {sender}\r\nArrival-Date: Sat, 21 Nov 2026 23:47:18 +0000 (UTC)\r\n\r\n{status}\
             {}Content-Transfer-Encoding: 8bit\r\n\r\nReturn-Path: <{sender}>\r\n\
             Received: from client.example.com (unknown [192.0.2.25])\r\n\tby mx.example.com (Postfix) with ESMTPSA id {queue_id};\r\n\
             \tSat, 21 Nov 2026 23:47:18 +0000 (UTC)\r\nFrom: <{sender}>\r\nTo: ali{number}.0@example.org\r\n\
             Subject: =?utf-8?b?RmF0dXJhIHZlIMO2ZGVtZSBoYXTEsXJsYXRtYXPEsQ==?=\r\nDate: Sat, 21 Nov 2026 23:47:18 +0000\r\n\
             Message-ID: <{number}.1795304838@example.com>\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n",
            part("Notification", "text/plain; charset=utf-8"),
            part("Delivery report", "message/delivery-status"),
            part("Undelivered Message", "message/rfc822"),
        );
        while body.len() + LINE.len() < self.size {
            body.push_str(LINE);
        }
        let _ = write!(body, "\r\n--{boundary}--\r\n");
        body
    }
}
