//! An address in angle brackets, as Postfix logs it: quoted where its local part needs it (`info_log_addr_form`).

use memchr::memchr;

/// What stands between the brackets, and what stands behind them; `text` begins behind the first one. A `>` between
/// quotes belongs to the address, or a client could write the rest of the line.
pub(super) fn address(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = match memchr(b'>', text)? {
        end if memchr(b'"', text.get(..end)?).is_none() => end,
        _ => quoted_end(text)?,
    };
    Some((text.get(..end)?, text.get(end + 1..)?))
}

fn quoted_end(text: &[u8]) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    for (at, byte) in text.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            b'>' if !quoted => return Some(at),
            _ => {}
        }
    }
    None
}
