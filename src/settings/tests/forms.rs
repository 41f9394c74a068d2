//! Values that do nothing, each of its kind: what could never match, what nothing stays below, what clashes.

use super::super::{Layers, keys};
use super::load;
use crate::smtp::{bare_host, lists_host};

/// The list of one setting, with one value after the other.
fn assert_forms(key: &str, rest: &str, good: &[&str], wrong: &[&str], right: &str) {
    for value in good {
        let text = format!("{key} = [\"{value}\"]\n{rest}");
        assert_eq!(load(&text).map(drop), Ok(()), "{text}");
    }
    for value in wrong {
        let told = load(&format!("{key} = [\"{value}\", \"{}\"]\n{rest}", good[0])).unwrap_err();
        assert_eq!(told, [format!("1:{key}:\"{value}\" is not {right}")]);
    }
}

#[test]
fn a_host_that_could_never_match_is_a_fault() {
    let good = [
        "mx.example.com",
        ".example.com",
        "mailbox_1",
        "192.0.2.1",
        "2001:db8::1",
        "[2001:db8::1]:25",
        "[smtp.example.com]:587",
        "smtp.example.com:submission",
        "mx.example.com.",
        "परीक्षा.example",
    ];
    let wrong = [
        "",
        ".",
        "*.example.com",
        "@example.com",
        "a@example.com",
        "192.0.2.0/24",
        "192.0.2.300",
        "https://mx.example.com",
        "unix:/run/lmtp",
        "smtp:relay.example.com",
        "smtp:[relay.example.com]:587",
        "mx.example.com 192.0.2.1",
        "mx.example.com[192.0.2.1]",
        "mx..example.com",
        "mx.example.com, b",
    ];
    let right =
        "a host: \"mx.example.com\", \".example.com\" (all below it) or an address such as \"192.0.2.1\"";
    for key in ["hosts.own", "hosts.relays", "notice.hide_hosts"] {
        assert_forms(key, "", &good, &wrong, right);
    }
    for entry in good {
        let host = if entry.starts_with('.') { format!("mx{entry}") } else { entry.to_owned() };
        assert!(lists_host(&[entry.to_owned()], Some(bare_host(&host)), None), "{entry}");
    }
}

#[test]
fn a_recipient_or_a_domain_that_could_never_match_is_a_fault() {
    let good = [
        "list@example.org",
        "@example.org",
        "a+b@example.org",
        "\\\"a b\\\"@example.org",
        "ali@örnek.example",
    ];
    let wrong = [
        "",
        "@",
        "example.org",
        "*@example.org",
        "@*.example.org",
        "@.example.org",
        ".example.org",
        "<a@example.org>",
        "Ali <a@example.org>",
        "a@",
        "root",
        "a@example.org, b@example.org",
    ];
    let right = "an address such as \"list@example.org\", or \"@example.org\" for all of a domain";
    for key in ["notice.only", "notice.skip"] {
        assert_forms(key, "", &good, &wrong, right);
    }
    let wrong = ["", "@", ".example.org", "*.example.org", "a@example.org", "example.org."];
    assert_forms(
        "notice.domains",
        "",
        &["example.org", "@example.org"],
        &wrong,
        "a mail domain such as \"example.org\"",
    );
}

#[test]
fn a_help_page_is_one_that_a_browser_opens() {
    let page = |url: &str| load(&format!("notice.help_url = \"{url}\"\n")).map(drop);
    for good in
        ["", "https://help.example.org/neden/", "http://[2001:db8::1]:8080/?a=b", "https://örnek.example/ı"]
    {
        assert_eq!(page(good), Ok(()), "{good}");
    }
    for wrong in [
        "javascript:alert(1)",
        "help.example.org",
        "https://",
        "https:///x",
        "mailto:a@example.org",
        "https://help.example.org/#top",
        "https://help.example.org/ a",
        "data:text/html,x",
        "https://\\\"x",
    ] {
        let told = page(wrong).unwrap_err();
        assert!(
            told[0].starts_with("1:notice.help_url:") && told[0].contains("is not a web page such as"),
            "{told:?}"
        );
    }
}

#[test]
fn a_limit_that_nothing_could_stay_below_is_a_fault() {
    for (key, wrong, good) in [
        ("memory_limit", "0", "\"700KiB\""),
        ("message_size_limit", "0", "1000"),
        ("compute_time_limit", "\"0s\"", "\"1ms\""),
        ("compute_time_limit", "\"6m\"", "\"5m\""),
        ("compute_time_limit", "3", "\"3s\""),
    ] {
        let told = load(&format!("limits.{key} = {wrong}\n")).unwrap_err();
        assert!(told[0].starts_with(&format!("1:limits.{key}:{wrong} is not a ")), "{told:?}");
        assert_eq!(load(&format!("limits.{key} = {good}\n")).map(drop), Ok(()), "{key}");
    }
    assert!(load("listen.socket_mode = \"0444\"").is_err(), "nobody could connect");
    assert!(
        load(&format!("listen.milter = \"unix:/{}\"", "x".repeat(107))).is_err(),
        "the system's own limit"
    );
}

#[test]
fn values_that_need_or_exclude_each_other_are_told_of_one_of_them() {
    for (text, told) in [
        (
            "listen.milter = \"inet:127.0.0.1:9\"\nlisten.policy = \"inet:127.0.0.1:9\"\n",
            "2:listen.policy:inet:127.0.0.1:9 is where listen.milter listens: each needs a place of its own",
        ),
        (
            "listen.metrics = \"inet:0.0.0.0:9872\"\n",
            "1:listen.metrics:inet:0.0.0.0:9872 is where listen.policy listens: each needs a place of its own",
        ),
        (
            "listen.metrics = \"unix:/a\"\nlisten.milter = \"unix:/a\"\n",
            "1:listen.metrics:unix:/a is where listen.milter listens: each needs a place of its own",
        ),
        (
            "proof.dkim = [\"a\"]\n",
            "1:proof.dkim:does nothing without notice.domains: name your mail domains there",
        ),
        (
            "proof.dkim = [\"a\"]\nnotice.domains = [\"\"]\n",
            "2:notice.domains:\"\" is not a mail domain such as \"example.org\"",
        ),
        ("language.default = []\n", "1:language.default:names no language: [\"en\"]"),
    ] {
        assert_eq!(load(text).unwrap_err(), [told], "{text}");
    }
    for text in [
        "listen.milter = \"systemd\"\nlisten.policy = \"systemd\"\n",
        "listen.milter = \"inet:127.0.0.1:0\"\nlisten.policy = \"inet:127.0.0.1:0\"\n",
        "listen.milter = \"inet:127.0.0.2:9872\"\n",
    ] {
        assert_eq!(load(text).map(drop), Ok(()), "{text}");
    }
}

#[test]
fn what_is_right_stands_behind_every_value_that_is_wrong() {
    for (key, described) in keys() {
        let told = (described.faults)(&toml::Value::Float(1.5));
        assert!(told[0].starts_with("1.5 is not "), "{key}: {told:?}");
        for jargon in ["expected", "invalid", "variant", "usize", "string", "integer"] {
            assert!(!told[0].contains(jargon), "{key}: {told:?}");
        }
    }
}

#[test]
fn what_is_hardly_meant_is_remarked_and_starts_all_the_same() {
    for (text, told) in [
        ("\nnotice.remote = \"on\"\n", ":2: notice.remote: does nothing without notice.domains"),
        ("language.default = [\"tr\", \"tr\"]\n", ":1: language.default: \"tr\" stands there twice"),
        (
            "[hosts]\nown = [\"a.example\"]\nrelays = [\"a.example\"]\n",
            ":3: hosts.relays: \"a.example\" stands in hosts.own, too",
        ),
        ("limits.memory_limit = \"767KiB\"\n", ":1: limits.memory_limit: so small that"),
        ("limits.message_size_limit = 20000\n", ":1: limits.message_size_limit: so small that"),
    ] {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(&file, text).unwrap();
        let layers = Layers::with_environment(Some(file.path().into()), Vec::new());
        let settings = layers.load().unwrap();
        let [remark] = layers.remarks(&settings).try_into().unwrap();
        assert!(remark.to_string().contains(told), "{remark}");
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    let layers = Layers::with_environment(Some(file.path().into()), Vec::new());
    assert_eq!(layers.remarks(&layers.load().unwrap()), []);
}
