//! The reference against the file in `conf/`, and each kind of fault.

mod forms;

use super::*;
use crate::fault::Fault;
use std::fs;
use std::time::Duration;

fn load(text: &str) -> Result<Settings, Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("neden.toml");
    fs::write(&file, text).unwrap();
    let shown = |fault: Fault| {
        let line = fault.line.map_or(String::new(), |line| format!("{line}:"));
        format!("{line}{}:{}", fault.key.unwrap_or_default(), fault.what)
    };
    Layers::with_environment(Some(file), Vec::new())
        .load()
        .map_err(|faults| faults.into_iter().map(shown).collect())
}

fn from_environment(name: &str, value: &str) -> Result<Settings, Vec<Fault>> {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(&file, "mode = \"observe\"").unwrap();
    Layers::with_environment(Some(file.path().into()), vec![(name.to_owned(), value.to_owned())]).load()
}

#[test]
fn the_reference_in_conf_is_the_one_that_is_printed() {
    let kept = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/conf/neden.toml")).unwrap();
    assert_eq!(kept, reference(), "write it anew: neden settings > conf/neden.toml");
}

#[test]
fn the_reference_is_what_an_empty_file_means() {
    let settings = load("").unwrap();
    assert_eq!(load(&reference()).unwrap(), settings);
    assert_eq!(settings.mode, Mode::On);
    assert_eq!(settings.limits.memory_limit, Size(64 << 20));
    assert_eq!(settings.limits.idle_time_limit, TimeLimit(Duration::from_secs(3 * 3600)));
    assert_eq!(settings.listen.milter, ListenAddress::Inet { host: "127.0.0.1".into(), port: 9871 });
    assert_eq!(settings.listen.metrics, ListenAddress::Off);
}

#[test]
fn each_fault_has_its_line_and_its_key() {
    let cases = [
        ("\nmood = \"on\"\n", "2:mood:unknown key; mode is one"),
        ("[listen]\n\nmiltre = \"\"\n", "3:listen.miltre:unknown key; listen.milter is one"),
        ("[listne]\nmilter = \"\"\n", "1:listne:unknown key; listen is one"),
        ("only = []\n", "1:only:unknown key; notice.only is one"),
        ("[hosts]\ndomains = []\n", "2:hosts.domains:unknown key; notice.domains is one"),
        ("[listne]\n", "1:listne:unknown key; listen is one"),
        ("mode = \"of\"", "1:mode:\"of\" is not \"on\", \"observe\" or \"off\""),
        ("[notice]\nhtml = 1", "2:notice.html:1 is not true or false"),
        ("listen = 3", "1:listen:a table, whose keys stand below a line [listen]"),
        ("[policy.refuse]\nslip = true", "2:policy.refuse.slip:unknown key; policy.refuse.slips is one"),
        (
            "policy.stamp_from = [\"192.0.2.0/33\"]",
            "1:policy.stamp_from:\"192.0.2.0/33\" is not a network such as 192.0.2.0/24 or an address",
        ),
        (
            "listen.milter = \"tcp:1\"",
            "1:listen.milter:\"tcp:1\" is not inet:HOST:PORT, unix:/PATH (at most 107 bytes), systemd or nothing",
        ),
        (
            "[limits]\nmemory_limit = -1",
            "2:limits.memory_limit:-1 is not a size from \"1B\", such as 9000000 or \"64MiB\"",
        ),
        ("[limits]\nconnection_limit = 0", "2:limits.connection_limit:0 is not a whole number from 1"),
        (
            "[limits]\nidle_time_limit = \"0s\"",
            "2:limits.idle_time_limit:\"0s\" is not a time from \"1ms\" to \"365d\"",
        ),
        (
            "[notice]\ntime_zone = \"Mars/Base\"",
            "2:notice.time_zone:\"Mars/Base\" is not a time zone of the IANA database such as \"Europe/Istanbul\"",
        ),
        ("[notice]\ncontact = \"a\\u202eb\"", "2:notice.contact:holds a letter that nobody sees: U+202E"),
        (
            "[notice]\norganization = \"a\\nb\"",
            "2:notice.organization:holds a letter that nobody sees: U+000A",
        ),
        ("[notice]\nskip = [\"a@example.com\\t\"]", "2:notice.skip:holds a letter that nobody sees: U+0009"),
        (
            "[language]\ndefault = [\"tr\", \"!\"]",
            "2:language.default:\"!\" is not a language tag such as \"tr\"",
        ),
    ];
    for (text, fault) in cases {
        assert_eq!(load(text).unwrap_err(), [fault], "{text}");
    }
}

#[test]
fn a_file_that_is_not_toml_is_a_fault_with_its_line() {
    let faults = load("mode = \"on\"\n[listen\n").unwrap_err();
    assert!(faults[0].starts_with("2:"), "{faults:?}");
    let faults = load("mode = on\n\n[log]\nformat = \n[limits]\nmemory_limit = 0\n").unwrap_err();
    let open = load("[notice]\nonly = [\"a@example.org\"\n[log]\nformat = \"text\"\n").unwrap_err();
    let lines: Vec<&str> = open.iter().filter_map(|fault| fault.get(..3)).collect();
    assert_eq!(lines, ["3::", "4::"], "each line once, and no value of what is left open: {open:?}");
    assert_eq!(load("mode = \"on\"\nmode = \"off\"\n").unwrap_err(), ["2:mode:duplicate key"]);
    assert_eq!(
        faults,
        [
            "1::string values must be quoted",
            "4::string values must be quoted",
            "6:limits.memory_limit:0 is not a size from \"1B\", such as 9000000 or \"64MiB\"",
        ]
    );
}

#[test]
fn all_faults_are_told_at_once() {
    assert_eq!(load("mode = 1\nx = 2\n[log]\nformat = \"xml\"\n").unwrap_err().len(), 3);
}

#[test]
fn a_named_file_must_exist_and_the_standard_one_need_not() {
    let missing = Layers::with_environment(Some("/nonexistent/neden.toml".into()), Vec::new());
    assert_eq!(missing.load().unwrap_err()[0].file.to_str(), Some("/nonexistent/neden.toml"));
}

#[test]
fn the_environment_lies_over_the_file() {
    assert_eq!(from_environment("NEDEN_MODE", "off").unwrap().mode, Mode::Off);
    assert!(!from_environment("NEDEN_NOTICE__HTML", "false").unwrap().notice.html);
    let skip = from_environment("NEDEN_NOTICE__SKIP", "a@example.com, @example.org").unwrap().notice.skip;
    assert_eq!(
        skip.iter().map(|entry| entry.0.as_str()).collect::<Vec<_>>(),
        ["a@example.com", "@example.org"]
    );
    assert_eq!(
        from_environment("NEDEN_POLICY__REFUSE__MESSAGE_SIZE_LIMIT", "5MB")
            .unwrap()
            .policy
            .refuse
            .message_size_limit,
        Size(5_000_000)
    );
    assert_eq!(
        from_environment("NEDEN_LIMITS__MESSAGE_SIZE_LIMIT", "5MB").unwrap().limits.message_size_limit,
        Size(5_000_000)
    );
    assert_eq!(
        from_environment("NEDEN_LIMITS__CONNECTION_LIMIT", "7").unwrap().limits.connection_limit.get(),
        7
    );
}

#[test]
fn a_fault_of_the_environment_names_its_variable() {
    let faults = from_environment("NEDEN_LISTEN__MILTRE", "").unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "environment: NEDEN_LISTEN__MILTRE: unknown key; NEDEN_LISTEN__MILTER is one"
    );
    let faults = from_environment("NEDEN_NOTICE__HTML", "maybe").unwrap_err();
    assert_eq!(faults[0].key.as_deref(), Some("NEDEN_NOTICE__HTML"));
}

#[test]
fn a_strangers_variable_is_ignored_and_remarked() {
    let layers = |name: &str, value: &str| {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(
            &file,
            "mode = \"on\"\n[listen]\nmilter = \"inet:127.0.0.1:9870\"\npolicy = \"inet:127.0.0.1:9872\"\n",
        )
        .unwrap();
        let layers =
            Layers::with_environment(Some(file.path().into()), vec![(name.to_owned(), value.to_owned())]);
        let remarks: Vec<String> =
            layers.remarks(&layers.read().0.unwrap()).iter().map(ToString::to_string).collect();
        (layers.load().is_ok(), remarks.join(" "))
    };
    let kubernetes = layers("NEDEN_SERVICE_PORT", "9871");
    assert_eq!(kubernetes, (true, "environment: NEDEN_SERVICE_PORT: no key of ours: ignored".to_owned()));
    let (good, overruled) = layers("NEDEN_LISTEN__MILTER", "systemd");
    assert!(good && overruled.contains("listen.milter: without effect: NEDEN_LISTEN__MILTER"), "{overruled}");
    assert_eq!(
        layers("NEDEN_LISTEN__MILTER", "inet:127.0.0.1:9870"),
        (true, String::new()),
        "it says the same"
    );
    assert_eq!(layers("NEDEN_LISTEN__POLICY", "systemd"), (true, String::new()), "the reference, taken over");
    assert_eq!(layers("NEDEN_NOTICE__HTML", "false"), (true, String::new()), "the file does not speak of it");
}

#[test]
fn a_flag_lies_over_everything() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let environment = vec![("NEDEN_LANGUAGE__DEFAULT".into(), "en".into())];
    let layers = Layers::with_environment(Some(file.path().into()), environment);
    let flag = toml::Value::Array(vec!["tr".into()]);
    let settings = layers.with_flag("language.default", flag).load().unwrap();
    assert_eq!(settings.language.default.iter().map(|name| name.0.as_str()).collect::<Vec<_>>(), ["tr"]);
}

#[test]
fn listen_addresses_have_postfix_and_sendmail_forms() {
    let inet = |host: &str, port| ListenAddress::Inet { host: host.into(), port };
    let cases = [
        ("inet:127.0.0.1:9871", Some(inet("127.0.0.1", 9871))),
        ("inet:[::1]:9871", Some(inet("::1", 9871))),
        ("inet:9871@localhost", Some(inet("localhost", 9871))),
        ("inet:9871@[::1]", Some(inet("::1", 9871))),
        ("unix:/run/neden/milter", Some(ListenAddress::Unix("/run/neden/milter".into()))),
        ("systemd", Some(ListenAddress::Systemd)),
        ("", Some(ListenAddress::Off)),
        ("inet:::1:9871", None),
        ("inet::9871", None),
        ("inet:9871", None),
        ("inet:localhost:65536", None),
        ("unix:neden/milter", None),
        ("local:/tmp/x", None),
    ];
    for (text, address) in cases {
        assert_eq!(ListenAddress::try_from(text.to_owned()).ok(), address, "{text}");
    }
}
