//! What neden itself says of a bounce, one line for each: `queue_id="…" reason="…" outcome="rewritten" …`, or the same as
//! a JSON object.

use memchr::memmem;

/// One bounce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice<'a> {
    /// `rewritten`, `observed`, `left-alone`.
    pub outcome: &'a [u8],
    /// Reasons with commas between them, or why it was left alone.
    pub reason: &'a [u8],
}

/// None for another line of neden's. Values are escaped: no stranger writes a name, `=` and a quote into one.
pub(super) fn notice(message: &[u8]) -> Option<Notice<'_>> {
    let field = |text: &[u8], json: &[u8]| {
        let at = memmem::find(message, text).map(|at| at + text.len());
        let value = message.get(at.or_else(|| memmem::find(message, json).map(|at| at + json.len()))?..)?;
        value.get(..memchr::memchr(b'"', value)?)
    };
    let outcome = field(b" outcome=\"", b"\"outcome\":\"")?;
    Some(Notice { outcome, reason: field(b" reason=\"", b"\"reason\":\"")? })
}
