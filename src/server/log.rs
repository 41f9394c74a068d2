//! The log: one line for a message at info, no content of messages, addresses as configured, words of peers escaped.

use super::log_queue::LogQueue;
use super::metrics::Metrics;
use crate::fault::shown;
use crate::settings::{Addresses, LogFormat, LogSettings};
use crate::smtp::domain_of;
use std::borrow::Cow;
use std::io;
use std::panic;
use tracing_subscriber::fmt;

/// Letters of one value: the longest address has 320 (RFC 3696, erratum 1690).
const VALUE_LIMIT: usize = 320;

/// From here on, to standard error; the journal adds the time to text. What is given waits for the last lines when it
/// is dropped.
///
/// # Errors
/// The system denies what the writer needs.
pub(super) fn start(settings: &LogSettings, metrics: &Metrics) -> io::Result<LogEnd> {
    let queue = LogQueue::start(metrics)?;
    // its own complaints would go to standard error, past the queue
    let builder =
        fmt().with_writer(queue.clone()).with_target(false).with_ansi(false).log_internal_errors(false);
    // a subscriber that is already there (a test's) stays
    let _ = match settings.format {
        LogFormat::Text => builder.without_time().with_level(!queue.is_journal()).try_init(),
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
    };
    // the standard hook prints the panic's words, and they may hold words of the message
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panicked");
    }));
    Ok(LogEnd(queue))
}

/// Held as long as the daemon lives.
pub(super) struct LogEnd(LogQueue);

impl Drop for LogEnd {
    fn drop(&mut self) {
        self.0.flush();
    }
}

/// As much of an address as may be shown.
pub(super) fn address(address: Option<&str>, shown_part: Addresses) -> Cow<'_, str> {
    let Some(address) = address else { return Cow::default() };
    let part = match shown_part {
        Addresses::Full => address,
        Addresses::Domain => domain_of(address).unwrap_or_default(),
        Addresses::None => "",
    };
    escaped(part)
}

/// What a peer wrote, safe for a terminal and one line long.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    let end = text.char_indices().nth(VALUE_LIMIT).map_or(text.len(), |(at, _)| at);
    shown(text.get(..end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_as_far_as_it_may_be() {
        let cases = [
            (Addresses::Full, "ayse@example.com"),
            (Addresses::Domain, "example.com"),
            (Addresses::None, ""),
        ];
        for (shown, expected) in cases {
            assert_eq!(address(Some("ayse@example.com"), shown), expected);
        }
        assert_eq!(address(Some("ayse"), Addresses::Domain), "", "a local name is a person");
    }

    #[test]
    fn what_a_peer_wrote_stays_on_one_line() {
        assert_eq!(escaped("a\nb\u{1b}[2J\u{202e}\u{3164}"), "a\\nb\\u{1b}[2J\\u{202e}\\u{3164}");
    }
}
