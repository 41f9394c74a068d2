//! neden stands beside Postfix and turns a bounce into an answer in the language of the person who wrote the mail:
//! what happened, what you can do, who has to act.
//!
//! One message walks through the rooms from top to bottom; a room imports only what its line names
//! (`tests/it/house.rs` holds this table against the code).
//!
//! Vocabularies may be imported by every room, behaviour may not: [`fault`], [`left_alone`], [`smtp`],
//! `language::LanguageTag` and `reason::Reason` are everybody's.
//!
//! | room | takes → gives | may import |
//! |---|---|---|
//! | [`fault`] | what is wrong in a file that an administrator writes, and where | – |
//! | [`left_alone`] | why a message passes as it came | – |
//! | [`smtp`] | text → `Reply`, `ReplyCode`, `EnhancedStatusCode`, `Address`, `Action`, `Said`, `Speaker` | – |
//! | [`wire`], [`session`] | what the codecs share; the trait of a conversation | – |
//! | [`memory`] | bytes that a peer makes us keep → a share of what all may have | – |
//! | [`milter`] | frames → a `Candidate` (a message that may be a bounce) → edits | wire, session, memory, mail, dsn |
//! | [`policy`] | request → action | wire, session |
//! | [`mail`] | header fields and body parts as spans; one `Splice`; encoders | – |
//! | [`dsn`] | a message → `Reading` (report, returned mail, place, trust); who said what, once | mail |
//! | [`proof`] | the header of a returned mail + our public keys → whether we really sent it | mail |
//! | [`reason`] | `Evidence` → `Verdict` | – |
//! | [`language`] | `Hints` and the senders file → languages | – |
//! | [`catalogue`] | reason, language → words; their lint; one SMTP line; reject footers | reason, language |
//! | [`notice`] | report, verdicts, words → `Explanation` → text, HTML | dsn, reason, language, catalogue |
//! | [`log`] | Postfix's log, the journal or a queue listing → deliveries and refusals with their replies | – |
//! | [`report`] | these → what can be done, by whom, and how often → text, HTML | dsn, reason, catalogue, notice, log |
//! | [`rewrite`] | `Candidate` → `Outcome` | mail, dsn, proof, reason, language, catalogue, notice |
//! | [`pages`] | words, codes, examples → the files of a static help site, a gallery of notices | dsn, reason, language, catalogue, notice |
//! | [`settings`] | file, environment, command line → one struct | – |
//! | [`postfix`] | main.cf and master.cf of a host → findings, and edits that can be taken back | – |
//! | [`site`] | settings and the administrator's files → everything that answers, as one value | policy, dsn, proof, language, reason, catalogue, notice, rewrite, settings |
//! | [`server`] | the only room that waits | everything above |
//! | [`cli`] | one file for each command | everything above |

pub mod catalogue;
pub mod cli;
pub mod dsn;
pub mod fault;
pub mod language;
pub mod left_alone;
pub mod log;
pub mod mail;
pub mod memory;
pub mod milter;
pub mod notice;
pub mod pages;
pub mod policy;
#[cfg(feature = "daemon")]
pub mod postfix;
pub mod proof;
pub mod reason;
pub mod report;
pub mod rewrite;
#[cfg(feature = "daemon")]
pub mod server;
pub mod session;
pub mod settings;
pub mod site;
pub mod smtp;
pub mod wire;
