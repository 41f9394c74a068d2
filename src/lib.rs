//! neden stands beside Postfix and turns a bounce into an answer in the language of the person who wrote the mail:
//! what happened, what you can do, who has to act.
//!
//! One message walks through the rooms from top to bottom; a room imports only what its line names
//! (`tests/it/house.rs` holds this table against the code).
//!
//! Vocabularies may be imported by every room, behaviour may not: [`fault`], [`invisible`], [`left_alone`],
//! [`smtp`], `language::LanguageTag` and `reason::Reason` are everybody's.
//!
//! | room | takes → gives | may import |
//! |---|---|---|
//! | [`fault`] | what is wrong in a file that an administrator writes, and where | – |
//! | [`invisible`] | a letter → whether anybody sees it | – |
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
//!
//! Three walks follow, hop by hop; the same test holds that every function named is there. `server` alone waits and has
//! a clock, so most of a walk is plain functions from values to values.
//!
//! # From the bytes of a bounce to the answer
//!
//! 1. `server/accept.rs: accept` takes a connection of Postfix's, or closes it at once at the limit.
//! 2. `server/loops.rs: place` gives it to the event loop that has the fewest.
//! 3. `server/connection.rs: converse` reads, lets the session advance, has its questions answered, writes.
//! 4. `milter/session.rs: advance` takes frames one by one through two tables of states (`step`, `step_of_message`).
//! 5. `milter/frame.rs: decode` cuts a frame off the stream, its length limited before anything is reserved.
//! 6. `milter/command.rs: decode` says which command it is.
//! 7. `milter/draft.rs: into_candidate` ends a message from the null sender, kept as long as it may be a bounce: the
//!    session asks what becomes of it.
//! 8. `server/milter_service.rs: answer` asks the site of the hour; a small message in place, a large one on a thread.
//! 9. `rewrite/rewriter.rs: outcome` goes through the next six hops, each of which may leave the message alone.
//! 10. `dsn/form.rs: read` finds the form of the bounce, and what it says of whom.
//! 11. `rewrite/proving.rs: proof` tells whether it is about a mail of ours, where a stranger made it.
//! 12. `language/choice.rs: choose` finds what the person who wrote the mail reads.
//! 13. `rewrite/verdicts.rs: verdicts` judges each kind of reply: the second walk.
//! 14. `rewrite/placement.rs: place` has the notice written (`notice/explain.rs: explain`) and puts it into one splice.
//! 15. `rewrite/structure.rs: stays` looks once more: no outer part of the report may have changed.
//! 16. `milter/answer.rs: encode` writes header changes, the body's pieces and the verdict.
//! 17. `server/stream.rs: write_all` sends all of it at once, and only then a line is logged and counted.
//!
//! # From one failed recipient to a sentence in HTML
//!
//! 1. `dsn/rfc3464.rs: read` tells which part of the report is which.
//! 2. `mail/parts.rs: split` has cut them: spans, never copies.
//! 3. `dsn/delivery_status.rs: parse` makes a `RecipientStatus` of each group of fields.
//! 4. `dsn/typed_value.rs: diagnostic` takes the type off the words of the server.
//! 5. `dsn/notification.rs: assign` adds what the part for people says of that recipient.
//! 6. `dsn/recipient.rs: said` takes it apart, once, when somebody asks: who spoke, which host, which reply.
//! 7. `dsn/transcript.rs: parse` finds host, address and command in Postfix's own sentence.
//! 8. `smtp/reply.rs: parse` takes the codes off the words.
//! 9. `reason/classifier.rs: classify` weighs all that is said into one `Verdict`.
//! 10. `reason/matcher.rs: find` knows texts by rules, in one pass over the folded words.
//! 11. `reason/judge/mod.rs: opinion` weighs the words where no rule knows them.
//! 12. `notice/explain.rs: explain` writes a version in each language.
//! 13. `notice/group.rs: groups` puts recipients with the same reason together and decides whose turn it is.
//! 14. `notice/facts.rs: arguments` has what a text may say of the case.
//! 15. `notice/section.rs: section` picks the texts: who has to act, what happened, what to do.
//! 16. `catalogue/locale.rs: find` looks a text up, in English where the language has none.
//! 17. `notice/html.rs: html` lays it out by `conf/notice/notice.html`, where every string is escaped.
//!
//! # From a refusal to its words
//!
//! 1. `policy/cutter.rs: cut` takes a whole request of smtpd's off the stream.
//! 2. `policy/session.rs: advance` asks what it is told.
//! 3. `server/policy_service.rs: answer` asks the site of the hour, in place.
//! 4. `policy/rules.rs: decide` refuses, stamps, or has no opinion.
//! 5. `policy/refuse.rs: refusal` knows what the site refuses its own senders (`policy/stamp.rs: stamp` what it stamps).
//! 6. `site/words.rs: line` finds the words, in the language of the one who logged in.
//! 7. `catalogue/bundle.rs: smtp_line` has them as one line of ASCII.
//! 8. `policy/action.rs: encode` writes what smtpd replies.
//! 9. `catalogue/footers.rs: table` has the same words for the refusals of everybody else, as a table that `neden footers`
//!    prints: no daemon is asked there.

pub mod catalogue;
pub mod cli;
pub mod dsn;
pub mod fault;
pub mod invisible;
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
