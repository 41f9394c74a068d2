//! What a reload swaps as a whole: rules, texts, senders, and what the settings say of notices and refusals.

use super::files::{DataFile, directories, files};
use crate::explain::{Catalogue, CatalogueFault, Override, Site};
use crate::language::{LanguageTag, Senders};
use crate::policy::{Refusals, Rules};
use crate::reason::{Classifier, RuleFault};
use crate::rewrite::{Rewriter, Scope, SubjectPolicy};
use crate::settings::{Layers, Mode, Notice, Policy, Settings, SettingsError, SubjectMode, Switch};
use crate::smtp::Slips;
use arc_swap::{ArcSwap, Guard};
use std::path::Path;
use std::sync::Arc;

/// One state of everything that the administrator can change while the daemon runs.
pub struct Generation {
    /// What becomes of bounces, and of requests.
    pub mode: Mode,
    /// Reads, judges, explains.
    pub rewriter: Rewriter,
    /// What the policy service tells.
    pub rules: Rules,
}

impl Generation {
    /// Reads all files anew.
    ///
    /// # Errors
    /// Every fault that can be found in one go.
    pub fn load(layers: &Layers) -> Result<Self, Vec<SettingsError>> {
        let settings = layers.load()?;
        let mut faults = Vec::new();
        let directory = layers.directory();
        let classifier = collected(classifier(directory), &mut faults);
        let catalogue = collected(catalogue(directory), &mut faults);
        let senders = collected(senders(directory, &settings.language.senders), &mut faults);
        let rules = collected(rules(&settings.policy), &mut faults);
        let languages = catalogue
            .as_ref()
            .and_then(|catalogue| collected(default_languages(layers, &settings, catalogue), &mut faults));
        match (classifier, catalogue, senders, rules, languages) {
            (Some(classifier), Some(catalogue), Some(senders), Some(rules), Some(default_languages))
                if faults.is_empty() =>
            {
                let rewriter = Rewriter {
                    classifier,
                    catalogue,
                    senders,
                    site: site(&settings.notice),
                    scope: scope(&settings.notice),
                    default_languages,
                    subject: match settings.notice.subject {
                        SubjectMode::Auto => SubjectPolicy::Auto,
                        SubjectMode::Keep => SubjectPolicy::Keep,
                    },
                    message_size_limit: settings.limits.message_size_limit.0,
                };
                Ok(Self { mode: settings.mode, rewriter, rules })
            }
            _ => Err(faults),
        }
    }

    /// Every rule against its example, which takes too long for a start.
    #[must_use]
    pub fn lint(&self) -> Vec<SettingsError> {
        self.rewriter.classifier.lint().into_iter().map(of_rule).collect()
    }
}

/// The generation of the hour. Whoever begins with one message keeps its generation to the end of it.
pub(super) struct Generations(ArcSwap<Generation>);

impl Generations {
    pub(super) fn new(generation: Generation) -> Self {
        Self(ArcSwap::from_pointee(generation))
    }

    pub(super) fn current(&self) -> Guard<Arc<Generation>> {
        self.0.load()
    }

    pub(super) fn swap(&self, generation: Generation) {
        self.0.store(Arc::new(generation));
    }
}

fn collected<T>(result: Result<T, Vec<SettingsError>>, faults: &mut Vec<SettingsError>) -> Option<T> {
    result.map_err(|found| faults.extend(found)).ok()
}

fn classifier(directory: &Path) -> Result<Classifier, Vec<SettingsError>> {
    let files = files(&directory.join("rules.d"), "toml").map_err(|fault| vec![fault])?;
    let named: Vec<(String, &str)> =
        files.iter().map(|file| (file.path.display().to_string(), file.text.as_str())).collect();
    let overrides: Vec<(&str, &str)> = named.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    let classifier = Classifier::with(&overrides).map_err(|fault| vec![of_rule(fault)])?;
    let faults: Vec<SettingsError> = classifier.lint_overrides().into_iter().map(of_rule).collect();
    if faults.is_empty() { Ok(classifier) } else { Err(faults) }
}

fn of_rule(fault: RuleFault) -> SettingsError {
    let line = Some(fault.line).filter(|line| *line > 0);
    SettingsError { file: fault.file.into(), line, key: Some(fault.rule), what: fault.what }
}

fn catalogue(directory: &Path) -> Result<Catalogue, Vec<SettingsError>> {
    let mut overrides = Vec::new();
    let mut faults = Vec::new();
    for folder in directories(&directory.join("locales")).map_err(|fault| vec![fault])? {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match name.parse::<LanguageTag>() {
            Err(error) => faults.push(fault(&folder, None, error.to_string())),
            Ok(language) => {
                for DataFile { path, text } in files(&folder, "ftl").map_err(|fault| vec![fault])? {
                    let file = path.display().to_string();
                    overrides.push(Override { language: language.clone(), file, text });
                }
            }
        }
    }
    match Catalogue::with(&overrides) {
        Ok(catalogue) if faults.is_empty() => Ok(catalogue),
        Ok(_) => Err(faults),
        Err(CatalogueFault { file, line, problem }) => {
            faults.push(fault(Path::new(&file), Some(line), problem));
            Err(faults)
        }
    }
}

/// A relative name is one beside the configuration file.
fn senders(directory: &Path, file: &Path) -> Result<Senders, Vec<SettingsError>> {
    if file.as_os_str().is_empty() {
        return Ok(Senders::default());
    }
    let DataFile { path, text } = DataFile::read(directory.join(file)).map_err(|fault| vec![fault])?;
    Senders::parse(&text).map_err(|found| vec![fault(&path, Some(found.line), found.problem)])
}

fn rules(policy: &Policy) -> Result<Rules, Vec<SettingsError>> {
    let limit = |limit: u64| Some(limit).filter(|limit| *limit > 0);
    let slips = policy.refuse.slips.then(Slips::builtin).transpose();
    let slips = slips.map_err(|error| vec![fault(Path::new("slips.toml"), None, error.to_string())])?;
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
) -> Result<Vec<LanguageTag>, Vec<SettingsError>> {
    let mut faults = Vec::new();
    let mut languages = Vec::new();
    for name in &settings.language.default {
        match name.0.parse::<LanguageTag>() {
            Ok(tag) if catalogue.languages().contains(&tag) => languages.push(tag),
            _ => faults.push(SettingsError {
                file: layers.path().to_owned(),
                line: None,
                key: Some("language.default".to_owned()),
                what: format!("there are no texts in \"{}\"", name.0),
            }),
        }
    }
    if faults.is_empty() { Ok(languages) } else { Err(faults) }
}

fn site(notice: &Notice) -> Site {
    Site {
        organization: notice.organization.clone(),
        contact: notice.contact.clone(),
        help_url: notice.help_url.clone(),
        time_zone: notice.time_zone.0.clone(),
        html: notice.html,
    }
}

fn scope(notice: &Notice) -> Scope {
    Scope {
        only: notice.only.clone(),
        skip: notice.skip.clone(),
        domains: notice.domains.clone(),
        remote: notice.remote == Switch::On,
    }
}

fn fault(file: &Path, line: Option<usize>, what: String) -> SettingsError {
    SettingsError { file: file.to_owned(), line, key: None, what }
}
