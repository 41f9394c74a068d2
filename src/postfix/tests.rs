//! A host as Debian installs it.

use super::Host;

const MAIN: &str =
    "compatibility_level = 3.6\nmyhostname = mail.example.org\nmydestination = $myhostname, localhost\n";
const MASTER: &str = "\
# ==========================================================================
smtp      inet  n       -       y       -       -       smtpd
pickup    unix  n       -       y       60      1       pickup
cleanup   unix  n       -       y       -       0       cleanup
qmgr      unix  n       -       n       300     1       qmgr
bounce    unix  -       -       y       -       0       bounce
defer     unix  -       -       y       -       0       bounce
trace     unix  -       -       y       -       0       bounce
# the end
";

/// Debian's own.
pub(super) fn host() -> Host {
    with(MAIN, &[])
}

/// The same with lines of main.cf and what they come to.
pub(super) fn with(main: &str, parameters: &[(&str, &str)]) -> Host {
    let defaults = [("cleanup_service_name", "cleanup"), ("milter_default_action", "tempfail")];
    Host {
        version: "3.7.11".parse().unwrap(),
        main: main.to_owned(),
        master: MASTER.to_owned(),
        parameters: defaults
            .iter()
            .chain(parameters)
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        address: "unix:neden/milter".to_owned(),
        ..Host::default()
    }
}
