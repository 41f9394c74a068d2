//! The rule files that are compiled in, in the order in which they are asked.

/// Writes name and text of each file from one list.
macro_rules! rule_files {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../conf/rules/", $name))),)*]
    };
}

/// Name and text of each file.
pub(super) const FILES: &[(&str, &str)] = rule_files! {
    "postfix-recipient.toml"
    "postfix-network.toml"
    "postfix-system.toml"
    "postfix-session.toml"
    "postfix-smtpd.toml"
    "gmail.toml"
    "microsoft-outlook.toml"
    "microsoft-365.toml"
    "exchange.toml"
    "yahoo.toml"
    "aol.toml"
    "icloud.toml"
    "yandex.toml"
    "mailru.toml"
    "gmx.toml"
    "t-online.toml"
    "france.toml"
    "europe.toml"
    "i-ua.toml"
    "comcast.toml"
    "cox.toml"
    "spectrum.toml"
    "godaddy.toml"
    "mimecast.toml"
    "security-gateways.toml"
    "hornetsecurity.toml"
    "blocklists.toml"
    "exim.toml"
    "exim-callout.toml"
    "domino.toml"
    "mail-servers.toml"
    "asia.toml"
    "sending-services.toml"
    "hosting.toml"
    "mailenable.toml"
    "met.toml"
    "netease.toml"
    "tables.toml"
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_file_is_compiled_in() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/conf/rules");
        let names =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.collect();
        names.sort_unstable();
        let mut listed: Vec<_> = FILES.iter().map(|(name, _)| *name).collect();
        listed.sort_unstable();
        assert_eq!(listed, names);
    }
}
