//! The directory that `neden site` writes into: what somebody else put there stays.

use super::Made;
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

#[test]
fn a_foreign_directory_is_left_alone_and_an_own_one_is_renewed() {
    let made = Made::new("");
    fs::create_dir(made.path()).unwrap();
    fs::write(made.path().join("index.html"), "somebody's").unwrap();
    let output = made.run(&[]);
    assert_eq!(output.status.code(), Some(64), "{output:?}");
    assert_eq!(fs::read_to_string(made.path().join("index.html")).unwrap(), "somebody's");

    fs::remove_file(made.path().join("index.html")).unwrap();
    let files: BTreeSet<String> = made.files().into_keys().collect();
    // A later run takes back what it wrote, and nothing that somebody put there or that a list names elsewhere.
    fs::write(made.folder.path().join("outside"), "").unwrap();
    fs::write(made.path().join("old.html"), "").unwrap();
    fs::write(made.path().join("robots.txt"), "").unwrap();
    let list = made.path().join("neden-site.txt");
    fs::write(&list, fs::read_to_string(&list).unwrap() + "old.html\n../outside\n").unwrap();
    let renewed: BTreeSet<String> = made.files().into_keys().collect();
    let own: Vec<&str> = renewed.difference(&files).map(String::as_str).collect();
    assert_eq!(own, ["robots.txt"]);
    assert!(made.folder.path().join("outside").exists());
}

#[test]
fn folders_that_a_later_run_empties_go_and_others_stay() {
    let made = Made::new("");
    made.files_with(&["--gallery"]);
    fs::create_dir_all(made.path().join("gallery/tr/own")).unwrap();
    made.files();
    let inside = |folder: &str| fs::read_dir(made.path().join(folder)).unwrap().count();
    assert!(!made.path().join("gallery/en").exists());
    assert_eq!((inside("gallery"), inside("gallery/tr"), inside("gallery/tr/own")), (1, 1, 0));
}

#[test]
fn a_link_that_somebody_put_there_leads_nowhere() {
    let made = Made::new("");
    made.files();
    let outside = made.folder.path().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("file"), "somebody's").unwrap();
    let link = |name: &str, to: &Path| {
        let path = made.path().join(name);
        if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) }.unwrap();
        symlink(to, path).unwrap();
    };
    link("index.html", &outside.join("file"));
    link("neden-site.txt", &outside.join("file"));
    fs::write(outside.join("file"), "index.html\n").unwrap();
    let files = made.files();
    assert!(files["index.html"].starts_with("<!doctype html>"));
    assert_eq!(fs::read_to_string(outside.join("file")).unwrap(), "index.html\n");
    link("tr", &outside);
    let output = made.run(&[]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("tr is a link"), "{output:?}");
    assert_eq!(fs::read_dir(&outside).unwrap().count(), 1);
}
