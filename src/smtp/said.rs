//! What a server said about a recipient, taken apart once.

use super::{Reply, ReplyCode, Speaker};
use std::net::IpAddr;

/// What pipe(8) and local(8) put between a command, with its path, and what it wrote.
pub const COMMAND_OUTPUT: &str = "Command output: ";

/// Who worded the diagnostic: the type before the `;` of Diagnostic-Code (RFC 3464 section 2.3.6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DiagnosticType {
    /// `smtp`: the reply of another server.
    Smtp,
    /// `X-Postfix` and its kind: the words of the reporting server itself.
    Reporter,
    /// `x-unix`: the output of a local command.
    Command,
    /// None given, or another.
    #[default]
    Unknown,
}

impl DiagnosticType {
    /// Whether the reporting server, or a command that it ran, worded it.
    #[must_use]
    pub fn is_own_words(self) -> bool {
        matches!(self, Self::Reporter | Self::Command)
    }
}

/// Who said what, and where in the dialogue. What is not known is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Whose server spoke.
    pub speaker: Speaker,
    /// Who worded it; a reply that the words quote is one, whatever the report calls them.
    pub diagnostic_type: DiagnosticType,
    /// Name of the server that spoke, or that the reporting server's own words are about; its address when it has no name.
    pub host: Option<String>,
    /// Address of that host.
    pub ip: Option<IpAddr>,
    /// Port of that host, when it is told.
    pub port: Option<u16>,
    /// The SMTP command that was answered, e.g. `RCPT TO`, `end of DATA`.
    pub command: Option<String>,
    /// The reply, or the reporting server's own words, to reason from.
    pub reply: Reply,
    /// The same on one line, with its codes, to be quoted; none where it is not certain that it was said of this
    /// recipient.
    pub words: Option<String>,
}

impl Said {
    /// A bare reply of the recipient's server.
    #[must_use]
    pub fn of(reply: &str, host: Option<&str>) -> Self {
        Self {
            diagnostic_type: DiagnosticType::Smtp,
            host: host.map(str::to_owned),
            reply: Reply::parse(reply),
            words: Some(reply.to_owned()).filter(|words| !words.is_empty()),
            ..Self::default()
        }
    }

    /// Whether it is a reply of a server, and not what the reporting server or a command says of itself.
    #[must_use]
    pub fn is_reply(&self) -> bool {
        self.diagnostic_type == DiagnosticType::Smtp
    }

    /// The basic code, where it was said of this recipient.
    #[must_use]
    pub fn code(&self) -> Option<ReplyCode> {
        self.reply.code.filter(|_| self.words.is_some())
    }
}
