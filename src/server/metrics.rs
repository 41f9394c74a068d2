//! What is counted: a field, its type, its help, all in one place.

mod labels;

pub(super) use labels::{
    CertaintyLabel, FormLabel, LanguageLabel, ListenerLabel, MessageLabels, OutcomeLabel, ProofLabel,
    ReasonLabels, ResultLabel, SideLabels, WhyLabel,
};

use super::{policy_service, reload};
use crate::dsn::Form;
use crate::language::LanguageTag;
use crate::left_alone::LeftAlone;
use crate::proof::Method;
use crate::reason::{Certainty, Fate, Party, Reason};
use crate::rewrite::proof_id;
use crate::smtp::Speaker;
use prometheus_client::encoding::prometheus_text;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

/// Bounds of the histogram of times, in seconds.
const SECONDS: [f64; 10] = [0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.1, 1.0, 3.0];

/// What becomes of a message: it is explained, it would have been (`mode = "observe"`), or it passes as it is.
pub(super) const REWRITTEN: &str = "rewritten";
pub(super) const OBSERVED: &str = "observed";
pub(super) const LEFT_ALONE: &str = "left-alone";
/// The reason of a message whose recipients have not the same: a series for each combination would be memory that
/// strangers fill.
pub(super) const SEVERAL: &str = "several";

/// Writes the struct and registers each of its fields with its help from one list. A counter's name gets `_total`.
macro_rules! metrics {
    ($($(#[doc = $help:literal])+ $name:ident: $type:ty = $new:expr;)*) => {
        /// Everything that is counted.
        pub(super) struct Metrics {
            registry: Registry,
            $($(#[doc = $help])+ pub(super) $name: $type,)*
        }

        impl Metrics {
            /// All of them at 0.
            pub(super) fn new() -> Self {
                let mut registry = Registry::with_prefix("neden");
                $(
                    let $name: $type = $new;
                    registry.register(stringify!($name), concat!($($help),+).trim(), $name.clone());
                )*
                let metrics = Self { registry, $($name,)* };
                metrics.begin_at_zero();
                metrics
            }
        }
    };
}

metrics! {
    /// Messages that might be bounces, by what became of them and the reason
    messages: Family<MessageLabels, Counter> = Family::default();
    /// Recipients of explained messages, by reason and who can act first
    recipients: Family<ReasonLabels, Counter> = Family::default();
    /// The same recipients, by who can act first, whose server spoke and what became of the mail
    recipients_by_party: Family<SideLabels, Counter> = Family::default();
    /// The same recipients, by how sure the reason is
    recipients_by_certainty: Family<CertaintyLabel, Counter> = Family::default();
    /// Explained messages, by how the bounce was written
    forms: Family<FormLabel, Counter> = Family::default();
    /// Explained reports that came by SMTP, by what proves that they are about our mail
    proofs: Family<ProofLabel, Counter> = Family::default();
    /// Explained messages, by the languages of the notice; one in two languages counts for both
    languages: Family<LanguageLabel, Counter> = Family::default();
    /// Time from question to answer about a message, in seconds
    rewrite_seconds: Histogram = Histogram::new(SECONDS);
    /// Policy requests, by what became of them
    policy_requests: Family<OutcomeLabel, Counter> = Family::default();
    /// Connections accepted
    connections_accepted: Family<ListenerLabel, Counter> = Family::default();
    /// Connections closed at once, at a limit
    connections_refused: Family<ListenerLabel, Counter> = Family::default();
    /// Connections open
    connections_open: Family<ListenerLabel, Gauge> = Family::default();
    /// Bytes of limits.memory_limit that no conversation holds
    memory_left_bytes: Gauge = Gauge::default();
    /// Connections whose peer broke the protocol
    wire_errors: Family<ListenerLabel, Counter> = Family::default();
    /// Answers that panicked; the mail passed unchanged
    panics: Counter = Counter::default();
    /// Answers that came too late; the mail passed unchanged
    deadlines: Counter = Counter::default();
    /// Reloads, by result
    reloads: Family<ResultLabel, Counter> = Family::default();
    /// When configuration, rules, texts and senders were last loaded, in seconds since 1970
    loaded_seconds: Gauge = Gauge::default();
    /// Log lines that nobody read in time, or that could not be written
    log_lines_lost: Family<WhyLabel, Counter> = Family::default();
}

/// The reasons of explained messages.
pub(super) fn reasons() -> impl Iterator<Item = &'static str> {
    Reason::ALL.iter().map(|reason| reason.id()).chain([SEVERAL])
}

impl Metrics {
    /// A series that is born with a 1 has not increased: every one whose labels are known beforehand is there from the
    /// start.
    fn begin_at_zero(&self) {
        for (reason, party) in
            Reason::ALL.iter().flat_map(|reason| Party::ALL.map(|party| (reason.id(), party.id())))
        {
            drop(self.recipients.get_or_create(&ReasonLabels { reason, party }));
        }
        for outcome in [REWRITTEN, OBSERVED] {
            for reason in reasons() {
                drop(self.messages.get_or_create(&MessageLabels { outcome, reason }));
            }
        }
        for (party, speaker) in
            Party::ALL.iter().flat_map(|party| Speaker::ALL.map(|speaker| (party, speaker)))
        {
            for fate in Fate::ALL {
                let sides = SideLabels { party: party.id(), speaker: speaker.id(), fate: fate.id() };
                drop(self.recipients_by_party.get_or_create(&sides));
            }
        }
        for certainty in Certainty::ALL {
            drop(self.recipients_by_certainty.get_or_create(&CertaintyLabel { certainty: certainty.id() }));
        }
        for form in Form::ALL {
            drop(self.forms.get_or_create(&FormLabel { form: form.id() }));
        }
        for proof in Method::ALL.map(Method::id).into_iter().chain([proof_id(None)]) {
            drop(self.proofs.get_or_create(&ProofLabel { proof }));
        }
        for outcome in policy_service::OUTCOMES {
            drop(self.policy_requests.get_or_create(&OutcomeLabel { outcome }));
        }
        for why in LeftAlone::ALL {
            drop(self.messages.get_or_create(&MessageLabels { outcome: LEFT_ALONE, reason: why.id() }));
        }
        for result in reload::RESULTS {
            drop(self.reloads.get_or_create(&ResultLabel { result }));
        }
    }

    /// Everything was loaded, with texts in these languages.
    pub(super) fn loaded(&self, languages: &[LanguageTag]) {
        self.loaded_seconds.set(jiff::Timestamp::now().as_second());
        for language in languages {
            drop(self.languages.get_or_create(&LanguageLabel { language: language.to_string() }));
        }
    }

    /// All numbers as Prometheus reads them.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        // a String takes everything
        let _ = prometheus_text::encode(&mut text, &self.registry);
        text
    }
}

/// An open connection, counted until this is dropped, however the connection ends.
pub(super) struct OpenConnection(Gauge);

impl OpenConnection {
    pub(super) fn count(metrics: &Metrics, listener: &'static str) -> Self {
        let open = metrics.connections_open.get_or_create_owned(&ListenerLabel { listener });
        open.inc();
        Self(open)
    }
}

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.0.dec();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bounce_of_its_kind_is_an_increase() {
        let metrics = Metrics::new();
        metrics.loaded(&["tr".parse().unwrap()]);
        let text = metrics.text();
        for series in [
            "neden_messages_total{outcome=\"rewritten\",reason=\"ip-blocklisted\"} 0",
            "neden_messages_total{outcome=\"observed\",reason=\"several\"} 0",
            "neden_recipients_by_party_total{party=\"sender-admin\",speaker=\"recipient\",fate=\"gave-up\"} 0",
            "neden_recipients_by_certainty_total{certainty=\"weak\"} 0",
            "neden_forms_total{form=\"exim\"} 0",
            "neden_languages_total{language=\"tr\"} 0",
            "neden_policy_requests_total{outcome=\"refused\"} 0",
            "neden_proofs_total{proof=\"none\"} 0",
        ] {
            assert!(text.contains(series), "{series}: {text}");
        }
    }

    #[test]
    fn every_number_is_told_with_its_help() {
        let metrics = Metrics::new();
        metrics.messages.get_or_create(&MessageLabels { outcome: "rewritten", reason: "expired" }).inc();
        let text = metrics.text();
        for line in [
            "# HELP neden_messages_total Messages that might be bounces, by what became of them and the reason.",
            "neden_messages_total{outcome=\"rewritten\",reason=\"expired\"} 1",
            "neden_panics_total 0",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
    }
}
