//! master.cf (master(5)): services with their options.

use super::logical::logical_lines;
use super::words::{arguments, inside};
use std::ops::Range;

/// One service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ServiceEntry {
    /// Where it stands, its last line end included.
    pub(super) span: Range<usize>,
    pub(super) name: String,
    pub(super) kind: String,
    /// `y`, `n` or `-`.
    pub(super) chroot: String,
    pub(super) command: String,
    /// Parameters of its own, in their order.
    pub(super) options: Vec<(String, String)>,
}

impl ServiceEntry {
    /// All services.
    pub(super) fn list(text: &str) -> Vec<Self> {
        logical_lines(text)
            .into_iter()
            .filter_map(|line| Self::parse(line.span.clone(), &line.text()))
            .collect()
    }

    /// The service of this name on a local socket.
    pub(super) fn find<'a>(services: &'a [Self], name: &str) -> Option<&'a Self> {
        services.iter().rev().find(|service| service.name == name && service.kind == "unix")
    }

    fn parse(span: Range<usize>, line: &str) -> Option<Self> {
        let mut words = arguments(line).into_iter();
        let mut next = || words.next().map(ToOwned::to_owned);
        let (name, kind) = (next()?, next()?);
        let (_private, _unprivileged, chroot) = (next()?, next()?, next()?);
        let (_wakeup, _processes, command) = (next()?, next()?, next()?);
        let mut options = Vec::new();
        while let Some(word) = words.next() {
            let option = match word.strip_prefix("-o") {
                Some("") => words.next(),
                other => other,
            };
            let pair = option.and_then(|option| inside(option).split_once('='));
            options.extend(pair.map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned())));
        }
        Some(Self { span, name, kind, chroot, command, options })
    }

    /// The value of a parameter of its own.
    pub(super) fn option(&self, name: &str) -> Option<&str> {
        self.options.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_have_options_in_every_form() {
        let text = "# x\nbounce  unix - - y - 0 bounce\n  -o a=b,c\n# between\n  -o { d = e f } -og=h -v\nsmtp inet n - n - - smtpd\nshort unix\n";
        let services = ServiceEntry::list(text);
        assert_eq!(services.len(), 2);
        let bounce = ServiceEntry::find(&services, "bounce").unwrap();
        assert_eq!(
            text.get(bounce.span.clone()).unwrap(),
            "bounce  unix - - y - 0 bounce\n  -o a=b,c\n# between\n  -o { d = e f } -og=h -v\n"
        );
        assert_eq!((bounce.chroot.as_str(), bounce.command.as_str()), ("y", "bounce"));
        let told = ["a", "d", "g", "x"].map(|name| bounce.option(name));
        assert_eq!(told, [Some("b,c"), Some("e f"), Some("h"), None]);
        assert_eq!(ServiceEntry::find(&services, "smtp"), None, "not a local one");
    }
}
