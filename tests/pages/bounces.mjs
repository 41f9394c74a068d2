// What strangers may hand to the decoder, and letters that depend on the width of numbers.

// Named letters are looked up in a table that is another one where numbers are shorter.
export const HTML = 'From: MAILER-DAEMON@mail.example.org\nTo: ayse@example.org\nSubject: Undelivered Mail Returned to Sender\n'
  + 'MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>The message couldn&rsquo;t be delivered.</p>\n'
  + '<p>&lt;ayse@example.com&gt;: host mx.example.com[192.0.2.1] said: 550 5.1.1 No mailbox f&uuml;r&nbsp;&quot;ayse&quot;</p>\n';

const SCRIPT = '<script>globalThis.hacked=1</script><img src=x onerror=globalThis.hacked=1><a href=javascript:hacked=1>x</a>'
  + '"\'><svg onload=hacked=1><style>*{display:none}</style><base href=//example.net>\u202e\u0000\u001b[2J';

const report = (fields) => 'From: MAILER-DAEMON@mail.example.org\nTo: ayse@example.org\nSubject: Undelivered Mail Returned to Sender\n'
  + 'MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\n\nx\n\n--b\n'
  + `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.org\n\n${fields}\n\n--b--\n`;

// Its name and the text; made when they are needed, for their size.
export const TOO_MUCH = () => [
  ['scripts in a reply', report(`Final-Recipient: rfc822; ayse@example.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 ${SCRIPT}`)],
  ['scripts in an address', report(`Final-Recipient: rfc822; ${SCRIPT}@example.com\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; ${SCRIPT}`)],
  ['scripts by themselves', `550 5.1.1 ${SCRIPT}`],
  ['a hundred thousand recipients',
    report(Array.from({ length: 100_000 }, (_, number) => `Final-Recipient: rfc822; a${number}@example.com\nAction: failed\nStatus: 5.1.1\n`).join('\n'))],
  ['parts in parts', Array.from({ length: 20_000 }, (_, number) => `Content-Type: multipart/mixed; boundary=${number}\n\n--${number}\n`).join('')],
  ['messages in messages', 'Content-Type: message/rfc822\n\n'.repeat(200_000)],
  ['one line of 20 MB', '550 5.1.1 '.repeat(2_000_000)],
  ['noise', Array.from({ length: 2_000_000 }, (_, number) => String.fromCharCode((number * 7919) % 256)).join('')],
];
