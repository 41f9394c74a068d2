//! Whom texts name, as programs write them.

use super::*;

fn read(text: &str) -> (Vec<(String, String)>, String) {
    let own = HashSet::from(["me@a.example".to_owned()]);
    let Blocks { blocks, common, .. } = Blocks::read(text, &own);
    let said =
        |lines: &[&str]| lines.iter().filter(|line| !line.is_empty()).copied().collect::<Vec<_>>().join(" ");
    let blocks = blocks.iter().map(|block| (block.address.to_owned(), said(&block.lines)));
    let common: Vec<_> = common.into_iter().filter(|line| !line.is_empty()).collect();
    (blocks.collect(), common.join(" "))
}

#[test]
fn recipients_are_found_as_programs_name_them() {
    // (text, recipients with what is said of them, what is said of nobody alone, why)
    type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str, &'a str);
    let cases: [Case<'_>; 27] = [
        (
            "Sorry.\n\n<b@c.example>:\nno mailbox\n\n<d@e.example>:\nfull\n",
            &[("b@c.example", "no mailbox"), ("d@e.example", "full")],
            "Sorry.",
            "paragraphs",
        ),
        (
            "failed:\n\n  b@c.example\n    after RCPT TO:<b@c.example>:\n    550 no\n",
            &[("b@c.example", "after RCPT TO:<b@c.example>: 550 no")],
            "failed:",
            "indented blocks",
        ),
        ("Unknown user: b@c.example\n", &[("b@c.example", "Unknown user: b@c.example")], "", "a sentence"),
        (
            "* b@c.example\n* d@e.example\n\n550 no\n",
            &[("b@c.example", ""), ("d@e.example", "")],
            "550 no",
            "a list",
        ),
        ("\"b@c.example\":\nover quota\n", &[("b@c.example", "over quota")], "", "quotes"),
        ("b@c.example<mailto:b@c.example>\nfull\n", &[("b@c.example", "full")], "", "a link"),
        (
            "Please contact help@c.example\nFrom: x@y.example\nTo me@a.example\n",
            &[],
            "Please contact help@c.example To me@a.example",
            "other people",
        ),
        (
            "<b@c.example>\n(reason: 550 no)\n\n<<< 550 <b@c.example> no\n",
            &[("b@c.example", "(reason: 550 no) <<< 550 <b@c.example> no")],
            "",
            "named twice",
        ),
        (
            "550 5.1.1 <b@c.example>... no\n554 <d@e.example>... no host\n",
            &[
                ("b@c.example", "550 5.1.1 <b@c.example>... no"),
                ("d@e.example", "554 <d@e.example>... no host"),
            ],
            "",
            "the end of a transcript",
        ),
        (
            "<b@c.example>: host\n    mx.c.example said: 550\n    <d@e.example>: no sender\n",
            &[("b@c.example", "host mx.c.example said: 550 <d@e.example>: no sender")],
            "",
            "a line that begins with somebody else's address",
        ),
        (
            "550 <b@c.example>... no\n>>> RCPT To:<d@e.example>\n550 <d@e.example>... no\n",
            &[
                ("b@c.example", "550 <b@c.example>... no >>> RCPT To:<d@e.example>"),
                ("d@e.example", "550 <d@e.example>... no"),
            ],
            "",
            "quoted first, named then",
        ),
        (
            "while talking to x.example:\n<<< 501 <s@a.example> no relay\n554 <b@c.example>... no\nWhile talking to y:\n<<< 250",
            &[(
                "b@c.example",
                "while talking to x.example: <<< 501 <s@a.example> no relay 554 <b@c.example>... no",
            )],
            "while talking to x.example: <<< 501 <s@a.example> no relay While talking to y: <<< 250",
            "what is heard is about whom the next line names",
        ),
        (
            "Unknown user: b@c.example\nMailbox full: d@e.example\n",
            &[("b@c.example", "Unknown user: b@c.example"), ("d@e.example", "Mailbox full: d@e.example")],
            "",
            "sentences below each other",
        ),
        (
            "Recipient: b@c.example\nOriginal address: d@e.example\n",
            &[("b@c.example", "Recipient: b@c.example Original address: d@e.example")],
            "",
            "the alias of the same",
        ),
        (
            "Ali Veli <b@c.example>: 550 no\n\"Veli, Can\" <d@e.example>: 552 full\n",
            &[
                ("b@c.example", "Ali Veli <b@c.example>: 550 no"),
                ("d@e.example", "\"Veli, Can\" <d@e.example>: 552 full"),
            ],
            "",
            "names before the addresses",
        ),
        (
            "Mail to b@c.example, <d@e.example> and f@g.example failed:\n550 no\n",
            &[
                ("b@c.example", "Mail to b@c.example, <d@e.example> and f@g.example failed:"),
                ("d@e.example", "Mail to b@c.example, <d@e.example> and f@g.example failed:"),
                ("f@g.example", "Mail to b@c.example, <d@e.example> and f@g.example failed:"),
            ],
            "550 no",
            "several in a sentence",
        ),
        (
            "b@c.example; d@e.example\n",
            &[("b@c.example", "b@c.example; d@e.example"), ("d@e.example", "b@c.example; d@e.example")],
            "",
            "several on a line",
        ),
        (
            "'b@c.example (host: c.example)' for the following reason:\n'no'\n",
            &[("b@c.example", "(host: c.example)' for the following reason: 'no'")],
            "",
            "MMDF's quotes",
        ),
        (
            "A mail to you from d@e.example was not delivered\n",
            &[],
            "A mail to you from d@e.example was not delivered",
            "who wrote it",
        ),
        (
            "It failed, sent to you by the list d@e.example.\n",
            &[],
            "It failed, sent to you by the list d@e.example.",
            "the list that it came by",
        ),
        (
            "550 b@c.example sent to d@e.example: no\n",
            &[],
            "550 b@c.example sent to d@e.example: no",
            "two that are no list",
        ),
        (
            "b@c.example\n    no mail from x@y.example, z@y.example\n",
            &[("b@c.example", "no mail from x@y.example, z@y.example")],
            "",
            "a list farther in is quoted",
        ),
        ("b@c.example 12\nd@e.example   3\n", &[], "b@c.example 12 d@e.example   3", "statistics"),
        (
            "It was delivered to:\n\nf@c.example\n\nbut not delivered to:\n\nb@c.example\nfull\n",
            &[("b@c.example", "full")],
            "It was delivered to: f@c.example but not delivered to:",
            "who has the mail",
        ),
        (
            "b@c.example failed 550 no\nf@c.example delivered 250 ok\n",
            &[("b@c.example", "failed 550 no")],
            "f@c.example delivered 250 ok",
            "who has the mail, in a table",
        ),
        (
            "<\"ali veli\"@c.example>:\nfull\n\n<b@[192.0.2.1]>:\nno\n\n<[RCPT]>: no\n",
            &[("\"ali veli\"@c.example", "full"), ("b@[192.0.2.1]", "no")],
            "<[RCPT]>: no",
            "rare addresses",
        ),
        ("no address @ all, a@b, @c.example, <x>\n", &[], "no address @ all, a@b, @c.example, <x>", "none"),
    ];
    for (text, recipients, common, why) in cases {
        let expected: Vec<_> =
            recipients.iter().map(|(address, said)| ((*address).to_owned(), (*said).to_owned())).collect();
        assert_eq!(read(text), (expected, common.to_owned()), "{why}");
    }
}

#[test]
fn each_recipient_has_the_host_that_was_talked_to() {
    let text = "<b@c.example>\n<d@e.example>\n<f@g.example>\n\n... while talking to mx.c.example.:\n>>> DATA\n\
                <<< 550 <b@c.example>... no\n550 <b@c.example>... no\n550 <f@g.example>... Host unknown\n\
                ... while talking to mx.e.example.:\n>>> RCPT To:<d@e.example>\n<<< 552 full\n";
    let blocks = Blocks::read(text, &HashSet::new()).blocks;
    let talked: Vec<_> = blocks.iter().map(|block| (block.address, block.talk)).collect();
    let expected = [
        ("b@c.example", Some("... while talking to mx.c.example.:")),
        ("d@e.example", Some("... while talking to mx.e.example.:")),
        ("f@g.example", None),
    ];
    assert_eq!(talked, expected);
}
