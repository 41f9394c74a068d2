//! The words of SMTP (RFC 5321, RFC 3463, RFC 3464) as types: replies, codes, addresses and their
//! slips, hosts, actions.

mod action;
mod address;
mod beginning;
mod host;
mod lines;
mod masked;
mod reply;
mod said;
mod slips;
mod speaker;
mod status;

pub use action::{Action, UnknownAction};
pub use address::{Address, domain_of, is_other_name, local_part_of, without_extension};
pub use beginning::beginning;
pub use host::{bare_host, is_of_domain, lists_host};
pub use lines::lines;
pub use masked::{mask, masked};
pub use reply::{NoReplyCode, Reply, ReplyCode};
pub use said::{COMMAND_OUTPUT, DiagnosticType, Said};
pub use slips::{Slips, SlipsFault};
pub use speaker::{Speaker, UnknownSpeaker};
pub use status::{EnhancedStatusCode, NoStatusCode};
