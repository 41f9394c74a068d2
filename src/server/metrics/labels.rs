//! By what the numbers are told apart.

use prometheus_client::encoding::EncodeLabelSet;

/// Writes label sets from one list. The values are words of ours: a series for what strangers write would be memory that
/// they fill.
macro_rules! labels {
    ($($(#[doc = $about:literal])* $set:ident { $($label:ident),* })*) => {
        $($(#[doc = $about])*
        #[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
        pub(in crate::server) struct $set {
            $(pub(in crate::server) $label: &'static str,)*
        })*
    };
}

labels! {
    /// What became of a message.
    MessageLabels { outcome, reason }
    /// Why a recipient was not reached, and who can act first.
    ReasonLabels { reason, party }
    /// Who can act first, who said so, and what became of the mail.
    SideLabels { party, speaker, fate }
    /// How sure a reason is.
    CertaintyLabel { certainty }
    /// How a bounce was written.
    FormLabel { form }
    /// What proves that a report is about our mail.
    ProofLabel { proof }
    /// What became of a request.
    OutcomeLabel { outcome }
    /// Which socket.
    ListenerLabel { listener }
    /// How something ended.
    ResultLabel { result }
    /// Why something was lost.
    WhyLabel { why }
}

/// The language of a notice: there are as many as the catalogue has.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(in crate::server) struct LanguageLabel {
    pub(in crate::server) language: String,
}
