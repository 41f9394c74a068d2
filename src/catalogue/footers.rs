//! Reject footers: a `regexp:` table for Postfix's smtpd_reject_footer_maps (postconf(5), regexp_table(5)).
//!
//! Postfix looks up the complete reply, line ends of a milter's replies included, and puts the value behind it as
//! further lines with the same codes. A table asks no daemon: a map that hangs would delay every refusal.
//!
//! From 3.11 on smtpd_reject_filter_maps can put a reply of one line in the place of Postfix's own: the same kinds, as
//! [`Footers::filter`].

use super::Catalogue;
use crate::language::LanguageTag;
use crate::reason::Reason;
use serde::Deserialize;

/// Octets of a reply line with its codes and CRLF, RFC 5321 section 4.5.3.1.5.
const REPLY_LINE: usize = 512;
/// What Postfix puts round each line, at its longest.
const CODES: usize = "550-5.999.999 \r\n".len();

/// What stands before every kind's own pattern. In a milter's reply of several lines the first has a hyphen.
const REPLY_START: &str = r"^[45][0-9][0-9][ -]([45]\.[0-9]+\.[0-9]+ )?";

/// The same, with the codes as ${1} and ${2} to be given back.
const REPLY_CODES: &str = r"^([45][0-9][0-9])[ -](([45]\.[0-9]+\.[0-9]+ )?)";
/// How the patterns of replies to an address begin.
const ADDRESS: &str = "<[^>]*>: ";
/// Octets of a path (RFC 5321 section 4.5.3.1.3), and what follows it in a reply.
const PATH: usize = 256 + ": ".len();

const BUILTIN: &str = include_str!("../../conf/footers.toml");

/// The kinds of refusals, in the order in which they are tried.
#[derive(Debug, Deserialize)]
pub struct Footers {
    #[serde(rename = "kind")]
    kinds: Vec<Kind>,
}

/// Refusals that get the same words.
#[derive(Debug, Deserialize)]
struct Kind {
    reason: String,
    pattern: String,
    /// What such a reply names and whoever is refused needs: a list, a new address.
    #[serde(default)]
    keep: Option<String>,
    examples: Vec<String>,
}

/// Where a refused person finds more; shown when set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Help<'a> {
    /// A page. The reason is put behind it, as `#mailbox-full`.
    pub url: &'a str,
    /// A mail address or a telephone number.
    pub contact: &'a str,
}

/// Why no table can be made.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum FooterFault {
    /// The built-in kinds do not hold together.
    #[error("footers.toml: {0}")]
    Kinds(String),
    /// RFC 5321 allows printable ASCII only.
    #[error("\"{0}\" holds characters that no SMTP reply may hold")]
    NotAscii(String),
    /// RFC 5321 allows so many octets only.
    #[error("\"{0}\" does not fit into an SMTP reply line of {REPLY_LINE} octets")]
    TooLong(String),
}

impl Footers {
    /// The kinds that are compiled in.
    ///
    /// # Errors
    /// None in a build that passes its tests.
    pub fn builtin() -> Result<Self, FooterFault> {
        toml::from_str(BUILTIN).map_err(|error| FooterFault::Kinds(error.message().to_owned()))
    }

    /// The table for smtpd_reject_footer_maps: for each kind a line in each language, then the help.
    ///
    /// # Errors
    /// A help that no reply can hold.
    pub fn table(
        &self,
        catalogue: &Catalogue,
        languages: &[LanguageTag],
        help: Help<'_>,
    ) -> Result<String, FooterFault> {
        let mut table = String::from(HEAD);
        for kind in &self.kinds {
            let reason = kind.reason()?;
            let footer = footer(&lines(catalogue, reason, languages, help))?;
            table.push('\n');
            if let Some(example) = kind.examples.first() {
                table.push_str(&format!("# {example}\n"));
            }
            table.push_str(&format!("/{REPLY_START}{}/ {footer}\n", kind.pattern));
        }
        Ok(table)
    }

    /// The table for smtpd_reject_filter_maps: the words of all languages in one line, codes and address as they were. A
    /// reply that names what the refused need stays; its footer says what to do.
    ///
    /// # Errors
    /// A help that no reply can hold.
    pub fn filter(
        &self,
        catalogue: &Catalogue,
        languages: &[LanguageTag],
        help: Help<'_>,
    ) -> Result<String, FooterFault> {
        let mut table = String::from(FILTER_HEAD);
        for kind in self.kinds.iter().filter(|kind| kind.keep.is_none()) {
            let reason = kind.reason()?;
            let words = catalogue.smtp_line(reason, languages).into_iter().chain(help.lines(reason));
            let line = words.collect::<Vec<_>>().join("; ");
            proved(&line, REPLY_LINE - CODES - PATH)?;
            let (pattern, address) = match kind.pattern.strip_prefix(ADDRESS) {
                Some(rest) => (format!("({ADDRESS}){rest}"), "${4}"),
                None => (kind.pattern.clone(), ""),
            };
            let words = line.replace('$', "$$");
            table.push_str(&format!("\n/{REPLY_CODES}{pattern}/ ${{1}} ${{2}}{address}{words}\n"));
        }
        Ok(table)
    }
}

impl Kind {
    fn reason(&self) -> Result<Reason, FooterFault> {
        self.reason.parse().map_err(|error| FooterFault::Kinds(format!("{error}")))
    }
}

impl Help<'_> {
    /// Page and contact, those that are set.
    fn lines(self, reason: Reason) -> impl Iterator<Item = String> {
        let page = match self.url {
            "" => None,
            // The page decides itself where its readers are led.
            url if url.contains('#') => Some(url.to_owned()),
            url => Some(format!("{url}#{reason}")),
        };
        page.into_iter().chain((!self.contact.is_empty()).then(|| self.contact.to_owned()))
    }
}

/// How the filter is put to use.
const FILTER_HEAD: &str = "\
# Words in the place of the refusals of Postfix's smtpd, of milters and of policy services; made by neden footers --filter.
# Postfix 3.11 or later. Upper and lower case are the same, the first pattern that matches wins. The log keeps both.
#
#   neden footers --filter > /etc/postfix/neden-filter.regexp
#   postmap -q '550 5.1.1 <a@example.com>: Recipient address rejected: User unknown' regexp:/etc/postfix/neden-filter.regexp
#
# main.cf, and then, as after every change of this file: postfix reload
#   smtpd_reject_filter_maps = regexp:/etc/postfix/neden-filter.regexp
#
# $$ is one dollar sign. A reply here is one line: more of them, behind the reply of Postfix, are what neden footers writes.
# A reply that is replaced here gets no footer from that table. What names a list, a new address, a file or the like stays.
";

/// How the table is put to use.
const HEAD: &str = "\
# What to do, behind the refusals of Postfix's smtpd, of milters and of policy services; made by neden footers.
# Postfix 3.4 or later. Upper and lower case are the same, the first pattern that matches wins.
#
#   neden footers > /etc/postfix/neden-footers.regexp
#   postmap -q '550 5.1.1 <a@example.com>: Recipient address rejected: User unknown' regexp:/etc/postfix/neden-footers.regexp
#
# main.cf:
#   smtpd_reject_footer_maps = regexp:/etc/postfix/neden-footers.regexp
#   postscreen_reject_footer_maps =
# and then, as after every change of this file: postfix reload
#
# The second setting belongs to the first: postscreen takes smtpd's table unless told otherwise, and its one process,
# which talks to programs only, answers every client of the host.
#
# $$$$ is one dollar sign: the table and the footer take away one half each. \\n begins a new reply line.
";

/// The lines of one footer, as people will see them.
fn lines(catalogue: &Catalogue, reason: Reason, languages: &[LanguageTag], help: Help<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for language in languages {
        // A language without a text of its own speaks English, which may be in the list already.
        lines.extend(
            catalogue.smtp_line(reason, std::slice::from_ref(language)).filter(|line| !lines.contains(line)),
        );
    }
    lines.extend(help.lines(reason));
    lines
}

/// The lines as a value of the table.
fn footer(lines: &[String]) -> Result<String, FooterFault> {
    for line in lines {
        proved(line, REPLY_LINE - CODES)?;
    }
    Ok(lines.join("\\n").replace('$', "$$$$"))
}

/// Whether a reply may hold the line.
fn proved(line: &str, room: usize) -> Result<(), FooterFault> {
    // A line break would go into the dialogue as it is, and all replies after it would answer the wrong command.
    if !line.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return Err(FooterFault::NotAscii(line.to_owned()));
    }
    if line.len() > room {
        return Err(FooterFault::TooLong(line.to_owned()));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
