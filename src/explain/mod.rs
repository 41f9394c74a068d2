//! From verdicts and languages to the notice.
