//! The entries of `smtpd_milters` and `non_smtpd_milters`.

use super::words::{inside, words};
use std::time::Duration;

/// What Postfix shall do and how long it shall wait: its own defaults hold a bounce back for five minutes, then defer it.
/// A greeting is a command; while neden is restarted on a busy machine it may take two seconds.
const OPTIONS: [(&str, &str); 4] = [
    ("connect_timeout", "1s"),
    ("command_timeout", "5s"),
    ("content_timeout", "5s"),
    ("default_action", "accept"),
];

/// One milter of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MilterEntry<'a> {
    /// As it stands in the list, or the name of a parameter with its `$`.
    pub(super) word: &'a str,
    /// `unix:…`, `inet:…`.
    pub(super) address: &'a str,
    options: Vec<(&'a str, &'a str)>,
}

impl<'a> MilterEntry<'a> {
    /// The milters of a list.
    pub(super) fn list(list: &'a str) -> Vec<Self> {
        words(list).into_iter().filter_map(Self::parse).collect()
    }

    fn parse(word: &'a str) -> Option<Self> {
        let mut parts = words(inside(word)).into_iter();
        let address = parts.next()?;
        let options = parts.filter_map(|part| part.split_once('=')).collect();
        Some(Self { word, address, options })
    }

    /// The value of an option of its own.
    pub(super) fn option(&self, name: &str) -> Option<&'a str> {
        self.options.iter().rev().find(|(key, _)| *key == name).map(|(_, value)| value.trim())
    }

    /// How long Postfix waits for the answer at the end of a message, where the entry says so.
    pub(super) fn content_timeout(&self) -> Option<Duration> {
        let time = self.option("content_timeout")?;
        let (number, unit) = time.split_at_checked(time.bytes().take_while(u8::is_ascii_digit).count())?;
        let seconds = match unit {
            "" | "s" => 1,
            "m" => 60,
            "h" => 3_600,
            _ => return None,
        };
        Some(Duration::from_secs(number.parse::<u64>().ok()?.checked_mul(seconds)?))
    }

    /// Whether that is neden: by its address, or by a socket in a folder of its name.
    pub(super) fn is_neden(&self, address: &str) -> bool {
        self.address.eq_ignore_ascii_case(address)
            || self.address.split(['/', ':']).any(|part| part == "neden")
    }

    /// The options that are missing.
    pub(super) fn lacks(&self) -> Vec<&'static str> {
        let missing = OPTIONS.iter().filter(|(name, _)| self.option(name).is_none());
        missing.map(|(name, _)| *name).collect()
    }
}

/// neden in a list.
pub(super) fn neden(address: &str) -> String {
    let options: Vec<String> = OPTIONS.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{{ {address}, {} }}", options.join(", "))
}

/// A list with neden as its first: `$smtpd_milters` is written out, because neden belongs in one of the two only.
pub(super) fn with_neden_first(list: &str, smtpd_milters: &str, address: &str) -> String {
    let mut milters = vec![neden(address)];
    for entry in MilterEntry::list(list) {
        let written_out = match entry.word {
            "$smtpd_milters" | "${smtpd_milters}" | "$(smtpd_milters)" => MilterEntry::list(smtpd_milters),
            _ => vec![entry],
        };
        let others = written_out.iter().filter(|entry| !entry.is_neden(address));
        milters.extend(others.map(|entry| entry.word.to_owned()));
    }
    milters.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "unix:neden/milter";

    #[test]
    fn neden_is_known_by_its_address_or_its_folder() {
        for (word, is_neden) in [
            ("unix:neden/milter", true),
            ("{ unix:/var/spool/postfix/neden/milter, default_action=accept }", true),
            ("inet:neden:9871", true),
            ("inet:127.0.0.1:9871", false),
            ("unix:opendkim/opendkim.sock", false),
            ("$dkim_milter", false),
        ] {
            assert_eq!(MilterEntry::list(word)[0].is_neden(HERE), is_neden, "{word}");
        }
        assert!(MilterEntry::list("INET:127.0.0.1:9871")[0].is_neden("inet:127.0.0.1:9871"));
    }

    #[test]
    fn options_that_are_missing_are_named() {
        let lacks = |word: &str| MilterEntry::list(word)[0].lacks();
        assert_eq!(lacks(&neden(HERE)), [""; 0]);
        assert_eq!(
            lacks("{ unix:neden/milter, content_timeout=9s, default_action=accept }"),
            ["connect_timeout", "command_timeout"]
        );
        assert_eq!(lacks("unix:neden/milter").len(), 4);
    }

    #[test]
    fn a_time_is_in_seconds_unless_it_has_a_unit() {
        for (time, seconds) in
            [("5", Some(5)), ("5s", Some(5)), ("2m", Some(120)), ("$x", None), ("5y", None)]
        {
            let word = format!("{{ unix:neden/milter, content_timeout={time} }}");
            let read = MilterEntry::list(&word)[0].content_timeout();
            assert_eq!(read, seconds.map(Duration::from_secs), "{time}");
        }
    }

    #[test]
    fn what_is_there_stays_behind_neden() {
        let first = neden(HERE);
        for (list, smtpd, merged, why) in [
            ("", "", String::new(), "nothing"),
            ("unix:dkim", "", ", unix:dkim".to_owned(), "a signer"),
            (
                "$smtpd_milters",
                "inet:a:1, { inet:b:2, x=1s }",
                ", inet:a:1, { inet:b:2, x=1s }".to_owned(),
                "written out",
            ),
            (
                "$dkim_milter, unix:neden/milter",
                "",
                ", $dkim_milter".to_owned(),
                "another name stays, neden comes first",
            ),
        ] {
            assert_eq!(with_neden_first(list, smtpd, HERE), format!("{first}{merged}"), "{why}");
        }
    }
}
