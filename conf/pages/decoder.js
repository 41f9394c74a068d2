// The decoder's page: what is pasted, chosen or dropped goes to the program in a worker, and its notice into a frame in
// which nothing runs. Nothing leaves the page.
'use strict';

// Three times what mail servers take for a message by default; a longer one is no bounce.
const SIZE_LIMIT = 32 << 20;
// Characters that are pasted into the field.
const FIELD_LIMIT = 1 << 16;
// Milliseconds. The worst letters that were found take a fraction of it.
const TIME_LIMIT = 20_000;

const form = document.getElementById('decoder');
const field = document.getElementById('bounce');
const file = document.getElementById('file');
const status = form.querySelector('[role=status]');
const answer = document.getElementById('answer');
const frame = answer.querySelector('iframe');
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

async function fetched(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(response.statusText);
  return response;
}
const program = fetched('../decoder.wasm').then((response) => response.arrayBuffer()).then(WebAssembly.compile);
const files = fetched('../decoder.json').then((response) => response.json());
let worker = null;
// To start a worker takes half as long as its answer: the next one stands ready before somebody asks.
function started() {
  const own = new Worker('../decoder-worker.js');
  own.failed = new Promise((resolve, reject) => { own.onerror = reject; });
  // Whoever asks it hears of that.
  own.failed.catch(() => {});
  return own;
}
let spare = null;
// The program's answer; a worker of its own for each, so that nothing of one bounce is left for the next.
function explained(asked) {
  worker?.terminate();
  const own = spare ?? started();
  spare = started();
  worker = own;
  const answer = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('late')), TIME_LIMIT);
    own.onmessage = (message) => resolve(message.data);
    own.postMessage(asked);
  });
  return Promise.race([answer, own.failed]).finally(() => own.terminate());
}

const language = document.documentElement.lang;
// A browser translates what a program needs when it is first run, which takes four times as long as to run it: that is
// done before somebody asks. What goes wrong here is told when somebody does.
const REHEARSAL = `From: MAILER-DAEMON@mx.example.com
Subject: Undelivered Mail Returned to Sender
To: ayse@example.com
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.com.

<mehmet@example.org>: host mx.example.org[192.0.2.25] said: 550-5.0.0 nobody here
    reads that 550 5.0.0 (in reply to RCPT TO command)

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com
X-Postfix-Queue-ID: 4A1B2C3D4E
X-Postfix-Sender: rfc822; ayse@example.com
Arrival-Date: Thu, 26 Nov 2026 10:00:00 +0300

Final-Recipient: rfc822; mehmet@example.org
Original-Recipient: rfc822; mehmet@example.org
Action: failed
Status: 5.0.0
Remote-MTA: dns; mx.example.org
Diagnostic-Code: smtp; 550-5.0.0 nobody here reads that 550 5.0.0

--b
Content-Type: message/rfc822

From: =?utf-8?q?Ay=C5=9Fe?= <ayse@example.com>
To: mehmet@example.org
Subject: =?utf-8?b?VG9wbGFudMSx?=
Date: Thu, 26 Nov 2026 10:00:00 +0300
Message-ID: <1@example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Merhaba, toplant=C4=B1 yar=C4=B1n saat onda; l=C3=BCtfen gelin.

--b--
`;
Promise.all([program, files])
  .then(([program, files]) => explained({ program, files, zone, language, input: new TextEncoder().encode(REHEARSAL) }))
  .catch(() => {});

let turn = 0;
async function show(input) {
  turn += 1;
  const own = turn;
  status.textContent = '';
  answer.hidden = true;
  form.setAttribute('aria-busy', 'true');
  const { found, said } = await told(input);
  // Another bounce came meanwhile.
  if (own !== turn) return;
  form.removeAttribute('aria-busy');
  status.textContent = said ?? '';
  if (!found) return;
  const reasons = new Set(found.recipients.map(({ reason }) => reason));
  answer.querySelectorAll('[data-reason]').forEach((line) => { line.hidden = !reasons.has(line.dataset.reason); });
  answer.hidden = false;
  frame.srcdoc = found.html;
  answer.querySelector('h2').focus();
}

// What the program found, or what is to be said instead.
async function told(input) {
  const { none, failed, broken } = form.dataset;
  let ready;
  try {
    ready = { program: await program, files: await files };
  } catch {
    return { said: broken };
  }
  if (input.size > SIZE_LIMIT) return { said: failed };
  try {
    const bytes = new Uint8Array(await input.arrayBuffer());
    const found = await explained({ ...ready, zone, language, input: bytes });
    return found ? { found } : { said: none };
  } catch {
    return { said: failed };
  }
}

// As high as its page: `scrollHeight` is never less than the frame was before.
function fit() {
  const page = frame.contentDocument?.documentElement;
  if (page && !answer.hidden) frame.style.height = `${page.offsetHeight + 2}px`;
}
frame.addEventListener('load', fit);
addEventListener('resize', fit);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  show(new Blob([field.value]));
});
// A field lays out each line that comes into it, which takes minutes for a large message: that is read without it.
field.addEventListener('paste', (event) => {
  const text = event.clipboardData.getData('text/plain');
  if (text.length <= FIELD_LIMIT) return;
  event.preventDefault();
  show(new Blob([text]));
});
file.addEventListener('change', () => { if (file.files[0]) show(file.files[0]); });
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const [dropped] = event.dataTransfer.files;
  const text = event.dataTransfer.getData('text/plain');
  if (dropped ?? text) show(dropped ?? new Blob([text]));
});
form.hidden = false;
