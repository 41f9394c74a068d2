//! What is too much for the daemon: whoever asks for it gets nothing, and everybody else is served as before.

use crate::daemon::{Bounce, Daemon, bounce, kinds, new_body};
use std::time::Duration;

#[test]
fn messages_above_the_memory_of_all_together_pass_and_leave_their_share_to_the_next() {
    let daemon = Daemon::start("[limits]\nmemory_limit = \"200KiB\"\n");
    let large = Bounce::to("ayse@example.com", &"0123456789abcdef\r\n".repeat(5_000));
    let mut first = daemon.connect();
    first.negotiate();
    first.bounce_without_end(&large);
    // the bytes of the first one have to be there before those of the second
    std::thread::sleep(Duration::from_millis(200));
    let mut second = daemon.connect();
    second.negotiate();
    second.bounce_without_end(&large);
    assert_eq!(kinds(&second.end_of_message()), "c");
    assert!(new_body(&first.end_of_message()).is_some());
    let mut third = daemon.connect();
    third.negotiate();
    third.bounce_without_end(&large);
    assert!(new_body(&third.end_of_message()).is_some());
}

#[test]
fn a_connection_that_says_nothing_is_closed_at_its_limit() {
    let mut daemon = Daemon::start("[limits]\nidle_time_limit = \"1s\"\n");
    let mut silent = daemon.connect();
    silent.negotiate();
    assert_eq!(silent.reply(), None);
    daemon.wait_for("nothing came for 1 s");
}

#[test]
fn a_frame_that_never_ends_is_closed_at_its_limit() {
    let mut daemon = Daemon::start("[limits]\nread_time_limit = \"1s\"\n");
    let mut slow = daemon.connect();
    slow.negotiate();
    slow.send(&[0, 0, 1]);
    assert_eq!(slow.reply(), None);
    daemon.wait_for("a command took longer than 1 s to arrive");
}

#[test]
fn without_descriptors_whoever_comes_is_turned_away_and_whoever_is_there_is_served() {
    let mut daemon = Daemon::start("");
    let mut early = daemon.connect();
    early.negotiate();
    daemon.starve(true);
    assert_eq!(daemon.connect().reply(), None);
    daemon.wait_for("no file descriptor is left");
    early.bounce_without_end(&bounce());
    assert!(new_body(&early.end_of_message()).is_some());
    daemon.starve(false);
    let served = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        let mut late = daemon.connect();
        late.offer();
        late.reply().is_some()
    });
    assert!(served, "nobody is let in again");
}
