//! postconf(5), master(5): whatever stands in main.cf and master.cf, what is written there is taken back to the byte.
#![no_main]

use libfuzzer_sys::fuzz_target;
use neden::postfix::{Host, Plan, Record, edited};

fuzz_target!(|files: (&str, &str, bool)| {
    let (main, master, filters) = files;
    let classes = if filters { "bounce" } else { "" };
    let parameters = [("cleanup_service_name", "cleanup"), ("internal_mail_filter_classes", classes)];
    let host = Host {
        main: main.to_owned(),
        master: master.to_owned(),
        parameters: parameters.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        address: "unix:neden/milter".to_owned(),
        ..Host::default()
    };
    let _ = (host.findings(), host.offers());
    let Ok(plan) = Plan::of(&host) else { return };
    let mut record = Record::default();
    for (file, text, edits) in [("main.cf", main, &plan.main), ("master.cf", master, &plan.master)] {
        record.note(file, text, edits);
        assert_eq!(record.undone(file, &edited(text, edits)).as_deref(), Ok(text), "{file}");
    }
});
