//! Reading rules, texts and senders, and what the settings say of notices and refusals.

use super::Site;
use super::files::{DataFile, directories, directory_of, files, ignored};
use super::proof::prover;
use crate::catalogue::{Catalogue, Override};
use crate::dsn::Hosts;
use crate::fault::Fault;
use crate::language::{LanguageTag, Senders};
use crate::notice::Imprint;
use crate::policy::{Refusals, Rules};
use crate::reason::Classifier;
use crate::rewrite::{Rewriter, Scope, SubjectPolicy, UnprovedPolicy};
use crate::settings::{
    HostName, Layers, NoticeSettings, PolicySettings, Settings, SubjectMode, Switch, UnprovedMode, read_file,
};
use crate::smtp::Slips;
use std::path::Path;

/// Bytes of a senders file: a million entries. Old and new are in memory together while they change places.
const SENDERS_SIZE_LIMIT: u64 = 32 << 20;

impl Site {
    /// Reads the administrator's files, which lie beside the one that the settings were read from.
    ///
    /// # Errors
    /// Every fault that can be found in one go.
    pub fn load(settings: &Settings, layers: &Layers) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let directory = directory_of(layers.path());
        let classifier = collected(classifier(directory), &mut faults);
        let catalogue = collected(catalogue(directory), &mut faults);
        let senders = collected(senders(directory, layers, &settings.language.senders), &mut faults);
        let rules = collected(rules(&settings.policy), &mut faults);
        let prover = collected(prover(directory, layers, settings), &mut faults);
        let languages = catalogue
            .as_ref()
            .and_then(|catalogue| collected(default_languages(layers, settings, catalogue), &mut faults));
        let (
            Some(classifier),
            Some(catalogue),
            Some(senders),
            Some(rules),
            Some(prover),
            Some(default_languages),
        ) = (classifier, catalogue, senders, rules, prover, languages)
        else {
            return Err(faults);
        };
        let rewriter = Rewriter {
            classifier,
            catalogue,
            senders,
            imprint: imprint(&settings.notice),
            scope: scope(&settings.notice),
            prover,
            unproved: match settings.notice.unproved {
                UnprovedMode::Leave => UnprovedPolicy::Leave,
                UnprovedMode::Mark => UnprovedPolicy::Mark,
                UnprovedMode::Explain => UnprovedPolicy::Explain,
            },
            hosts: Hosts { own: names(&settings.hosts.own), relays: names(&settings.hosts.relays) },
            default_languages,
            subject: match settings.notice.subject {
                SubjectMode::Auto => SubjectPolicy::Auto,
                SubjectMode::Keep => SubjectPolicy::Keep,
            },
            thread: settings.notice.thread,
            message_size_limit: settings.limits.message_size_limit.0,
            lines: Default::default(),
        };
        let file = directory.join(&settings.language.senders);
        let mut remarks = ignored(directory);
        remarks.extend(languages_without_texts(&file, &rewriter));
        Ok(Self { mode: settings.mode, rewriter, rules, remarks })
    }

    /// A senders file without an entry, where the old site had some: whoever writes it anew has just begun.
    #[must_use]
    pub fn emptied(&self, old: &Self, settings: &Settings, file: &Path) -> Option<Fault> {
        let named = &settings.language.senders;
        let lost = !named.as_os_str().is_empty()
            && self.rewriter.senders.is_empty()
            && !old.rewriter.senders.is_empty();
        lost.then(|| {
            Fault::new(
                directory_of(file).join(named),
                "no entry is left, and there were some; a restart takes it so",
            )
        })
    }
}

/// Nothing only where faults were found.
fn collected<T>(result: Result<T, Vec<Fault>>, faults: &mut Vec<Fault>) -> Option<T> {
    result.map_err(|found| faults.extend(found)).ok()
}

fn classifier(directory: &Path) -> Result<Classifier, Vec<Fault>> {
    let mut faults = Vec::new();
    let files = files(&directory.join("rules.d"), "toml", &mut faults);
    let named: Vec<(String, &str)> =
        files.iter().map(|file| (file.path.display().to_string(), file.text.as_str())).collect();
    let overrides: Vec<(&str, &str)> = named.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    let classifier = collected(Classifier::with(&overrides), &mut faults);
    classifier.filter(|_| faults.is_empty()).ok_or(faults)
}

fn catalogue(directory: &Path) -> Result<Catalogue, Vec<Fault>> {
    let mut overrides = Vec::new();
    let mut faults = Vec::new();
    for folder in directories(&directory.join("locales"), &mut faults) {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match name.parse::<LanguageTag>() {
            Err(error) => faults.push(Fault::new(folder, error.to_string())),
            Ok(language) => {
                for DataFile { path, text } in files(&folder, "ftl", &mut faults) {
                    let file = path.display().to_string();
                    overrides.push(Override { language: language.clone(), file, text });
                }
            }
        }
    }
    let catalogue = collected(Catalogue::with(&overrides), &mut faults);
    catalogue.filter(|_| faults.is_empty()).ok_or(faults)
}

/// A relative name is one beside the configuration file.
fn senders(directory: &Path, layers: &Layers, file: &Path) -> Result<Senders, Vec<Fault>> {
    if file.as_os_str().is_empty() {
        return Ok(Senders::default());
    }
    let path = directory.join(file);
    let text = read_file(&path, SENDERS_SIZE_LIMIT)
        .map_err(|fault| vec![layers.fault("language.senders", fault.to_string())])?;
    Senders::parse(path, text)
}

/// Who reads such a language is answered in another one.
fn languages_without_texts(file: &Path, rewriter: &Rewriter) -> Vec<Fault> {
    let known = rewriter.catalogue.languages();
    let missing = rewriter
        .senders
        .languages()
        .filter(|(language, _)| LanguageTag::lookup(&language.to_string(), known).is_none());
    missing
        .map(|(language, line)| {
            Fault::new(file, format!("there are no texts in \"{language}\"")).on_line(line)
        })
        .collect()
}

fn rules(policy: &PolicySettings) -> Result<Rules, Vec<Fault>> {
    let limit = |limit: u64| Some(limit).filter(|limit| *limit > 0);
    let slips = policy.refuse.slips.then(Slips::builtin).transpose();
    let slips = slips.map_err(|error| vec![Fault::new("slips.toml", error.to_string())])?;
    Ok(Rules {
        stamp_from: policy.stamp_from.iter().map(|network| network.0).collect(),
        refusals: Refusals {
            message_size: limit(policy.refuse.message_size_limit.0 as u64),
            recipients: limit(policy.refuse.recipient_limit),
            slips,
        },
    })
}

/// A language without a single text would be shown as another one.
fn default_languages(
    layers: &Layers,
    settings: &Settings,
    catalogue: &Catalogue,
) -> Result<Vec<LanguageTag>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut languages = Vec::new();
    for name in &settings.language.default {
        match name.0.parse::<LanguageTag>() {
            Ok(tag) if catalogue.languages().contains(&tag) => languages.push(tag),
            _ => {
                let known: Vec<String> = catalogue.languages().iter().map(ToString::to_string).collect();
                let what = format!("there are no texts in \"{}\", only in {}", name.0, known.join(", "));
                faults.push(layers.fault("language.default", what));
            }
        }
    }
    if faults.is_empty() { Ok(languages) } else { Err(faults) }
}

fn imprint(notice: &NoticeSettings) -> Imprint {
    Imprint {
        organization: notice.organization.clone(),
        contact: notice.contact.clone(),
        help_url: notice.help_url.0.clone(),
        time_zone: notice.time_zone.0.clone(),
        html: notice.html,
        domains: domains(notice),
        hide_hosts: names(&notice.hide_hosts),
    }
}

fn scope(notice: &NoticeSettings) -> Scope {
    Scope {
        only: notice.only.iter().map(|recipient| recipient.0.clone()).collect(),
        skip: notice.skip.iter().map(|recipient| recipient.0.clone()).collect(),
        domains: domains(notice),
        remote: notice.remote == Switch::On,
    }
}

fn domains(notice: &NoticeSettings) -> Vec<String> {
    notice.domains.iter().map(|domain| domain.0.clone()).collect()
}

fn names(hosts: &[HostName]) -> Vec<String> {
    hosts.iter().map(|host| host.0.clone()).collect()
}
