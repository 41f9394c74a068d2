//! What the words of a text tell of the mail: that it came to nothing, or that it waits.

use crate::smtp::{Action, beginning};
use aho_corasick::{AhoCorasick, BuildError};
use std::sync::LazyLock;

/// Bytes of a text among which words are looked for that tell a delay from a failure.
const WORDS_LIMIT: usize = 16 * 1024;
/// What tells in lower case that a mail came to nothing, in the languages that servers speak.
const FAILURES: [&str; 160] = [
    "not been delivered",
    "not be distributed",
    "not allowed to post",
    "unknown host",
    "host unknown",
    "no valid recipients",
    "aborted after",
    "mail failed",
    "not be delivered",
    "n't be delivered",
    "undeliver",
    "not deliver",
    "unable to deliver",
    "delivery failed",
    "has failed",
    "failed to deliver",
    "delivery failure",
    "failed permanently",
    "recipients failed",
    "recipient failed",
    "an error occurred while trying to deliver",
    "did not reach",
    "not reach the following",
    "could not be reached",
    "delivery problem",
    "delivery error",
    "permanent error",
    "permanent failure",
    "fatal error",
    "user unknown",
    "unknown user",
    "no such user",
    "user not found",
    "mailbox is full",
    "mailbox full",
    "invalid final delivery",
    "automatically rejected",
    "wasn't able to",
    "iletilemedi",
    "iletilemiyor",
    "iletilememiş",
    "iletilmedi",
    "teslim edilemedi",
    "teslim edilemiyor",
    "teslim edilememiş",
    "teslim edilmedi",
    "teslim başarısız",
    "ulaştırılamadı",
    "ulaştırılamamış",
    "ulaşmadı",
    "ulaşılamadı",
    "ulaşamadı",
    "ulaşmamış",
    "gönderilemedi",
    "gönderilememiş",
    "nicht zugestellt",
    "nicht erreicht",
    "unzustellbar",
    "zustellung fehlgeschlagen",
    "nicht zustellbar",
    "nicht zustellen",
    "nicht ausgeliefert",
    "niet worden bezorgd",
    "niet bezorgd",
    "niet bereikt",
    "niet afgeleverd",
    "onbestelbaar",
    "n'a pas pu être",
    "n'a pas été remis",
    "n'ont pas été",
    "n'est pas parvenu",
    "échec de la remise",
    "n'a pu être",
    "non remis",
    "échec de la livraison",
    "impossible de remettre",
    "no se pudo",
    "no se ha podido",
    "no se puede entregar",
    "no pudo ser entregado",
    "no llegó a",
    "no ha sido entregado",
    "no pudo entregarse",
    "no puede ser entregado",
    "no entregado",
    "error de entrega",
    "não foi possível",
    "não pôde ser entregue",
    "falha na entrega",
    "não foi entregue",
    "não pode ser entregue",
    "não entregue",
    "impossibile recapitare",
    "non è stato recapitato",
    "non è stato possibile",
    "non ha raggiunto",
    "non è stato consegnato",
    "non consegnato",
    "mancata consegna",
    "impossibile consegnare",
    "nie można dostarczyć",
    "nie została dostarczona",
    "nie dostarczono",
    "nie może zostać dostarczona",
    "nie mogła zostać dostarczona",
    "nie mogła być dostarczona",
    "nepodařilo doručit",
    "nelze doručit",
    "nebylo možné doručit",
    "nem sikerült kézbesíteni",
    "kézbesíthetetlen",
    "kunde inte levereras",
    "kan inte levereras",
    "kunne ikke leveres",
    "ei voitu toimittaa",
    "toimitus epäonnistui",
    "не может быть доставлено",
    "не удалось доставить",
    "не доставлено",
    "не было доставлено",
    "не была доставлена",
    "не может быть отправлено",
    "невозможно доставить",
    "не вдалося доставити",
    "nu a putut fi",
    "не може да бъде достав",
    "δεν παραδόθηκε",
    "δεν ήταν δυνατή η παράδοση",
    "تعذر تسليم",
    "لم يتم تسليم",
    "تحویل نشد",
    "전송하지 못했습니다",
    "전달하지 못했습니다",
    "배달되지 않았습니다",
    "לא נמסרה",
    "nije isporučena",
    "nije moguće isporučiti",
    "nepodarilo doručiť",
    "çatdırılmadı",
    "không thể gửi",
    "tidak dapat dikirim",
    "tidak terkirim",
    "送信できません",
    "配信できません",
    "届けることができません",
    "配信されません",
    "配送できません",
    "配達できません",
    "お届けできません",
    "届きませんでした",
    "送信に失敗",
    "配信に失敗",
    "无法投递",
    "無法傳遞",
    "未能送达",
    "无法送达",
    "投递失败",
    "未能投递",
    "無法送達",
    "無法投遞",
];
/// The same, where nobody but a mail system writes, or a mail came back: people and programs say it of other things.
const HINTS: [&str; 19] = [
    "not found",
    "over quota",
    "exceeds allowed",
    "rejected",
    "not exist",
    "returned",
    "not known",
    "not recognized",
    "unknown recipient",
    "disabled",
    "bulunamadı",
    "kutusu dolu",
    "退信",
    "not authorized to send",
    "unrouteable",
    "unroutable",
    "kotası dol",
    "переполнен",
    "postfach ist voll",
];
/// What a text says in lower case that tells of a delay and not of a failure.
const DELAYS: [&str; 30] = [
    "this is a warning",
    "continue to try",
    "attempts will continue",
    "has been postponed",
    "only a temporary failure",
    "message is delayed",
    "delivery is delayed",
    "is still in the queue",
    "n't been delivered yet",
    "will continue to be attempted",
    "will retry for",
    "not yet been delivered",
    "delivery incomplete",
    "has not been delivered yet",
    "has been delayed",
    "will be retried for",
    "message still undelivered after",
    "transient non-fatal errors",
    "daha sonra yeniden denenecek",
    "denemeye devam edecek",
    "denemeye devam edilecek",
    "tekrar denenecek",
    "has not yet been fully delivered",
    "attempts are still pending",
    "will keep trying",
    "temporary delivery problem",
    "zustellung verzögert",
    "weitere zustellversuche",
    "a été retardé",
    "se ha retrasado",
];
/// What tells in lower case that the mail arrived.
const DELIVERIES: [&str; 9] = [
    "successfully delivered",
    "successfully relayed",
    "successful delivery notifications",
    "was delivered to",
    "were delivered to",
    "delivery report that you requested",
    "başarıyla teslim edildi",
    "alıcılara teslim edildi",
    "erfolgreich zugestellt",
];

/// What tells in lower case that a mail waits for a person, who may let it through, or was for the reader.
const HELD: [&str; 20] = [
    "quarantine summary",
    "quarantine report",
    "quarantine digest",
    "quarantine notification",
    "your quarantine",
    "delivered to you ",
    "delivered to you.",
    "delivered to you:",
    "karantina özeti",
    "size teslim edil",
    "serbest bırak",
    "karantina raporu",
    "awaiting approval",
    "awaits approval",
    "awaiting moderat",
    "for approval",
    "must be approved by",
    "onay bekliyor",
    "onayını bekliyor",
    "onaya gönderildi",
];

/// All of them are looked for in one walk: a walk for each would cost as much as all the rest of the reading.
static WORDS: LazyLock<Result<AhoCorasick, BuildError>> =
    LazyLock::new(|| AhoCorasick::new(TELLING.iter().flat_map(|words| words.iter())));
const TELLING: [&[&str]; 5] = [&FAILURES, &HINTS, &DELAYS, &DELIVERIES, &HELD];

/// What a text tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Telltales {
    /// The mail came to nothing.
    pub(super) fails: bool,
    /// It may have, if somebody knows who writes of mail.
    pub(super) hints: bool,
    /// It waits.
    pub(super) delays: bool,
    /// It arrived.
    pub(super) delivers: bool,
    /// A person has to let it through, or it was for the reader.
    pub(super) held: bool,
    /// Nobody's mail came back: a server told its postmaster of a session, or of all of them.
    pub(super) session: bool,
}

impl Telltales {
    /// What it tells as a heading: sendmail calls what waits an error, too.
    pub(super) fn fate(self) -> Option<Action> {
        match self {
            Self { delays: true, .. } => Some(Action::Delayed),
            Self { fails: true, .. } => Some(Action::Failed),
            _ => None,
        }
    }

    /// Whether its words tell that the mail did not arrive, or may.
    pub(super) fn tells(self) -> bool {
        self.fails || self.hints || self.delays
    }

    /// Reads the beginning of a text.
    pub(super) fn of(text: &str) -> Self {
        let lower = beginning(text, WORDS_LIMIT).to_lowercase();
        let mut told = Self { session: is_session(&lower), ..Self::default() };
        // A phrase may go on on the next line.
        let lower = lower.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
        for found in WORDS.as_ref().into_iter().flat_map(|words| words.find_overlapping_iter(&lower)) {
            let mut at = found.pattern().as_usize();
            let tells = TELLING.iter().position(|words| {
                let among = at < words.len();
                at = at.saturating_sub(words.len());
                among
            });
            match tells {
                Some(0) => told.fails = true,
                Some(1) => told.hints = true,
                Some(2) => told.delays = true,
                Some(3) => told.delivers = true,
                _ => told.held = true,
            }
        }
        told
    }
}

/// What a summary has in lower case, of a log or of a list's bounces.
const SUMMARIES: [&str; 4] =
    ["postfix log summaries", "- postfix begin -", "- sendmail begin -", "excessive bounces"];

/// Both sides of a session, which Postfix tells its postmaster (`notify_classes`), or a summary: nobody's mail came back.
fn is_session(lower: &str) -> bool {
    let mut lines = lower.lines().map(str::trim_start);
    SUMMARIES.iter().any(|words| lower.contains(words))
        || lower.contains("transcript of session follows") && lines.any(|line| line.starts_with("in:  "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_what_became_of_a_mail() {
        let (nothing, fails) = (Telltales::default(), Telltales { fails: true, ..Telltales::default() });
        // (text, what it tells, why)
        for (text, tells, why) in [
            ("Could NOT BE DELIVERED", fails, "in any case"),
            ("İletiniz teslim edilemedi", fails, "in Turkish"),
            ("Il n’a pas pu être remis", fails, "with an apostrophe"),
            ("The user was not found", Telltales { hints: true, ..nothing }, "a hint"),
            ("It has been delayed", Telltales { delays: true, ..nothing }, "a delay"),
            ("It has not been delivered yet and has failed", Telltales { delays: true, ..fails }, "both"),
            (
                "Postfix log summaries for Nov 22",
                Telltales { session: true, ..nothing },
                "a summary, to its postmaster",
            ),
            (
                "removed for excessive bounces",
                Telltales { session: true, ..nothing },
                "a list, of its member",
            ),
            (
                "Transcript of session follows.\n\n Out: 220 x\n In:  EHLO y",
                Telltales { session: true, ..nothing },
                "Postfix, to its postmaster",
            ),
            (
                "Your message was successfully delivered",
                Telltales { delivers: true, ..nothing },
                "it arrived",
            ),
            ("It is awaiting approval", Telltales { held: true, ..nothing }, "a moderator has it"),
            ("Merhaba", nothing, "neither"),
        ] {
            assert_eq!(Telltales::of(text), tells, "{why}");
        }
    }

    #[test]
    fn words_behind_the_beginning_of_a_text_tell_nothing() {
        assert_eq!(Telltales::of(&format!("{}undelivered", " ".repeat(WORDS_LIMIT))), Telltales::default());
    }
}
