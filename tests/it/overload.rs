//! What is too much for the daemon: whoever asks for it gets nothing, and everybody else is served as before.

use crate::daemon::Daemon;
use crate::peer::{Bounce, Peer, bounce, kinds, new_body};
use std::time::Duration;

#[test]
fn messages_above_the_memory_of_all_together_pass_and_leave_their_share_to_the_next() {
    let daemon = Daemon::start("[limits]\nmemory_limit = \"950KiB\"\n");
    let large = Bounce::to("ayse@example.com", &"0123456789abcdef\r\n".repeat(5_000));
    let mut first = daemon.connect();
    // the bytes of the first one have to be there before those of the second
    first.negotiate_answers();
    first.answered_bounce_without_end(&large);
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

#[test]
fn the_least_that_settings_take_is_enough_for_a_bounce_as_long_as_postfix_makes_them() {
    let least = "[limits]\nmemory_limit = \"768KiB\"\n";
    // bounce_size_limit, postconf(5)
    let longest = Bounce::to("ayse@example.com", &"0123456789abcde\r\n".repeat(50_000 / 17));
    for (settings, bounce) in [(least, &longest), ("[limits]\nmessage_size_limit = \"32KiB\"\n", &bounce())] {
        let daemon = Daemon::start(settings);
        let mut peer = daemon.connect();
        peer.negotiate();
        peer.bounce_without_end(bounce);
        assert!(new_body(&peer.end_of_message()).is_some(), "{settings}");
    }
}

#[test]
fn two_thousand_halves_of_a_command_stay_within_the_memory_of_all() {
    const LIMIT: u64 = 64 << 10;
    let daemon = Daemon::start(&format!("[limits]\nmemory_limit = \"{LIMIT}KiB\"\n"));
    daemon.starve(false);
    let mut halves = Vec::new();
    for (command, length) in [(b'B', 1 << 20), (b'D', 64 << 10)] {
        for _ in 0..1000 {
            let mut peer = daemon.connect();
            // whoever comes when all is taken is turned away
            peer.offer();
            peer.reply();
            peer.send(&u32::to_be_bytes(length));
            peer.send(&[command]);
            peer.send(&vec![b'x'; length as usize - 2]);
            halves.push(peer);
        }
    }
    let most = daemon.peak_memory();
    assert!(most <= LIMIT + (20 << 10), "{most} KiB");
    drop(halves);
    let mut peer = (0..100)
        .find_map(|_| {
            let mut peer = daemon.connect();
            peer.offer();
            let served = peer.reply().is_some();
            std::thread::sleep(Duration::from_millis(50));
            served.then_some(peer)
        })
        .expect("the memory of those who have left is there for others");
    peer.bounce_without_end(&bounce());
    assert!(new_body(&peer.end_of_message()).is_some());
}

#[test]
fn large_reports_all_at_once_stay_within_the_memory_of_all() {
    const LIMIT: u64 = 64 << 10;
    let daemon = Daemon::start(&format!("[limits]\nmemory_limit = \"{LIMIT}KiB\"\n"));
    let large = Bounce::to("ayse@example.com", &"0123456789abcdef\r\n".repeat(80_000));
    let mut peers: Vec<_> = (0..12).map(|_| daemon.connect()).collect();
    let large = &large;
    let mut at_once = |talk: fn(&mut Peer, &Bounce)| {
        std::thread::scope(|scope| peers.iter_mut().for_each(|peer| drop(scope.spawn(|| talk(peer, large)))));
    };
    // Who still sends when the work on others has taken all is let go: so all have sent before one is worked on.
    at_once(|peer, large| {
        peer.negotiate();
        peer.bounce_without_end(large);
    });
    at_once(|peer, _| assert_eq!(peer.end_of_message().last().map(|frame| frame.kind), Some('c')));
    let most = daemon.peak_memory();
    assert!(most <= LIMIT + (20 << 10), "{most} KiB");
}

#[test]
fn after_the_last_descriptor_has_come_back_nobody_is_turned_away() {
    let mut daemon = Daemon::start("");
    let early: Vec<_> = (0..3).map(|_| daemon.connect()).collect();
    daemon.starve(true);
    assert_eq!(daemon.connect().reply(), None);
    daemon.wait_for("no file descriptor is left");
    drop(early);
    daemon.starve(false);
    std::thread::sleep(Duration::from_millis(200));
    for _ in 0..3 {
        let mut late = daemon.connect();
        late.offer();
        assert!(late.reply().is_some());
    }
}

#[test]
fn two_thousand_connections_that_say_all_they_can_but_no_message_stay_within_the_memory_of_all() {
    const LIMIT: u64 = 16 << 10;
    let daemon = Daemon::start(&format!("[limits]\nmemory_limit = \"{LIMIT}KiB\"\n"));
    daemon.starve(false);
    let long = [b"{rcpt_addr}\0".to_vec(), vec![b'x'; 60_000], b"\0i\0".to_vec(), vec![b'y'; 4000]].concat();
    let address = format!("{}@example.com\0", "x".repeat(60_000));
    let mut talkers = Vec::new();
    for _ in 0..2000 {
        let mut peer = daemon.connect();
        peer.offer();
        peer.mail("");
        for stage in "CHMRTLNBE".chars() {
            peer.command('D', &[stage.to_string().as_bytes(), &long].concat());
        }
        peer.command('R', address.as_bytes());
        talkers.push(peer);
    }
    for peer in &mut talkers {
        peer.reply();
    }
    let most = daemon.peak_memory();
    assert!(most <= LIMIT + (20 << 10), "{most} KiB");
}
