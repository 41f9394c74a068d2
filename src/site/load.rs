//! Reading rules, texts and senders, and what the settings say of notices and refusals.

use super::Site;
use super::files::{DataFile, directories, files};
use crate::dsn::Hosts;
use crate::explain::{self, Catalogue, CatalogueFault, Override};
use crate::fault::Fault;
use crate::language::{LanguageTag, Senders};
use crate::policy::{Refusals, Rules};
use crate::reason::{Classifier, RuleFault};
use crate::rewrite::{Rewriter, Scope, SubjectPolicy};
use crate::settings::{Notice, Policy, Settings, SubjectMode, Switch};
use crate::smtp::Slips;
use std::path::Path;

impl Site {
    /// Reads the administrator's files, which lie beside `file`, the one that the settings were read from.
    ///
    /// # Errors
    /// Every fault that can be found in one go.
    pub fn load(settings: &Settings, file: &Path) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let directory = file.parent().unwrap_or(Path::new(""));
        let classifier = collected(classifier(directory), &mut faults);
        let catalogue = collected(catalogue(directory), &mut faults);
        let senders = collected(senders(directory, &settings.language.senders), &mut faults);
        let rules = collected(rules(&settings.policy), &mut faults);
        let languages = catalogue
            .as_ref()
            .and_then(|catalogue| collected(default_languages(file, settings, catalogue), &mut faults));
        match (classifier, catalogue, senders, rules, languages) {
            (Some(classifier), Some(catalogue), Some(senders), Some(rules), Some(default_languages))
                if faults.is_empty() =>
            {
                let rewriter = Rewriter {
                    classifier,
                    catalogue,
                    senders,
                    site: about(&settings.notice),
                    scope: scope(&settings.notice),
                    hosts: Hosts::default(),
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
}

fn collected<T>(result: Result<T, Vec<Fault>>, faults: &mut Vec<Fault>) -> Option<T> {
    result.map_err(|found| faults.extend(found)).ok()
}

fn classifier(directory: &Path) -> Result<Classifier, Vec<Fault>> {
    let files = files(&directory.join("rules.d"), "toml").map_err(|fault| vec![fault])?;
    let named: Vec<(String, &str)> =
        files.iter().map(|file| (file.path.display().to_string(), file.text.as_str())).collect();
    let overrides: Vec<(&str, &str)> = named.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    let classifier = Classifier::with(&overrides).map_err(|fault| vec![of_rule(fault)])?;
    let faults: Vec<Fault> = classifier.lint_overrides().into_iter().map(of_rule).collect();
    if faults.is_empty() { Ok(classifier) } else { Err(faults) }
}

pub(super) fn of_rule(fault: RuleFault) -> Fault {
    let line = Some(fault.line).filter(|line| *line > 0);
    Fault { file: fault.file.into(), line, key: Some(fault.rule), what: fault.what }
}

fn catalogue(directory: &Path) -> Result<Catalogue, Vec<Fault>> {
    let mut overrides = Vec::new();
    let mut faults = Vec::new();
    for folder in directories(&directory.join("locales")).map_err(|fault| vec![fault])? {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match name.parse::<LanguageTag>() {
            Err(error) => faults.push(Fault::new(folder, error.to_string())),
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
            faults.push(Fault::new(file, problem).on_line(line));
            Err(faults)
        }
    }
}

/// A relative name is one beside the configuration file.
fn senders(directory: &Path, file: &Path) -> Result<Senders, Vec<Fault>> {
    if file.as_os_str().is_empty() {
        return Ok(Senders::default());
    }
    let DataFile { path, text } = DataFile::read(directory.join(file)).map_err(|fault| vec![fault])?;
    Senders::parse(&text).map_err(|found| vec![Fault::new(path, found.problem).on_line(found.line)])
}

fn rules(policy: &Policy) -> Result<Rules, Vec<Fault>> {
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
    file: &Path,
    settings: &Settings,
    catalogue: &Catalogue,
) -> Result<Vec<LanguageTag>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut languages = Vec::new();
    for name in &settings.language.default {
        match name.0.parse::<LanguageTag>() {
            Ok(tag) if catalogue.languages().contains(&tag) => languages.push(tag),
            _ => {
                let what = format!("there are no texts in \"{}\"", name.0);
                faults.push(Fault::new(file, what).of("language.default"));
            }
        }
    }
    if faults.is_empty() { Ok(languages) } else { Err(faults) }
}

fn about(notice: &Notice) -> explain::Site {
    explain::Site {
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
