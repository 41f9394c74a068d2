//! Mail stacks that write their Postfix's files themselves, `conf/stacks.toml`: which file of theirs outlives an upgrade.

use super::milters::neden;
use crate::fault::Fault;
use serde::Deserialize;

const BUILTIN: &str = include_str!("../../conf/stacks.toml");
/// In the texts: neden as a list of milters names it, in a container beside Postfix's, and on Postfix's own host where the
/// package has it listen.
const ADDRESSES: [(&str, &str); 2] =
    [("$MILTER_IN_CONTAINER", "inet:neden:9871"), ("$MILTER_ON_HOST", "unix:neden/milter")];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    stack: Vec<Stack>,
}

/// One stack.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stack {
    /// As it is named on the command line.
    pub id: String,
    /// How it manages its Postfix.
    pub about: String,
    /// What to write, and where.
    #[serde(rename = "file")]
    pub files: Vec<StackFile>,
}

/// A file of a stack's, or a shell.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StackFile {
    /// Its path from the stack's folder, or who types it.
    pub path: String,
    /// The lines.
    pub text: String,
}

impl Stack {
    /// All that are known.
    ///
    /// # Errors
    /// None in a build that passes its tests.
    pub fn builtin() -> Result<Vec<Self>, Fault> {
        let file: File =
            toml::from_str(BUILTIN).map_err(|error| Fault::new("stacks.toml", error.message()))?;
        Ok(file.stack)
    }
}

impl StackFile {
    /// The lines as they have to be written.
    #[must_use]
    pub fn lines(&self) -> String {
        let lines = self.text.trim_start().to_owned();
        ADDRESSES.iter().fold(lines, |lines, (word, address)| lines.replace(word, &neden(address)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::main_cf::value;
    use super::super::milters::MilterEntry;
    use super::*;

    #[test]
    fn wherever_a_list_is_written_neden_is_its_first_and_complete() {
        let stacks = Stack::builtin().unwrap();
        assert!(stacks.len() >= 8);
        let mut lists = 0;
        for file in stacks.iter().flat_map(|stack| &stack.files) {
            let Some(list) = value(&file.lines(), "non_smtpd_milters") else { continue };
            let first = &MilterEntry::list(&list)[0];
            let known = ADDRESSES.iter().any(|(_, address)| first.address == *address);
            assert!(known && first.lacks().is_empty(), "{}", file.path);
            assert_eq!(value(&file.lines(), "internal_mail_filter_classes").as_deref(), Some("bounce"));
            lists += 1;
        }
        assert!(lists >= 4);
    }

    #[test]
    fn who_reaches_neden_on_the_host_by_an_address_is_told_how_it_listens_there() {
        let stacks = Stack::builtin().unwrap();
        let texts = |stack: &Stack| stack.files.iter().map(StackFile::lines).collect::<Vec<_>>().concat();
        let on_host = "inet:127.0.0.1:";
        let mut found = 0;
        for stack in stacks.iter().filter(|stack| texts(stack).contains(on_host)) {
            let text = texts(stack);
            let (_, rest) = text.split_once(on_host).unwrap();
            let port: String = rest.chars().take_while(char::is_ascii_digit).collect();
            assert!(text.contains(&format!("ListenStream=127.0.0.1:{port}\n")), "{}", stack.id);
            found += 1;
        }
        assert!(found > 0);
    }

    #[test]
    fn lines_that_go_through_a_shell_have_nothing_in_them_that_it_obeys() {
        let stacks = Stack::builtin().unwrap();
        let mailu = stacks.iter().find(|stack| stack.id == "mailu").unwrap();
        let lines = mailu.files.iter().find(|file| file.path.ends_with("postfix.cf")).unwrap().lines();
        assert!(!lines.contains(['$', '"', '`', '\\']), "{lines}");
    }
}
