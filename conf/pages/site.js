// Start pages: leads a link of a notice or a footer (#mailbox-full) to its page, and searches. Nothing leaves the page.
'use strict';

const causes = document.getElementById('causes');
const cause = (id) => (id ? document.getElementById(id)?.closest('#causes li') : null);

// The page that a fragment names, in the first of the reader's languages that there is one in.
function follow() {
  const found = cause(location.hash.slice(1));
  if (!found) return;
  const links = [...found.querySelectorAll('a')];
  const wanted = navigator.languages.map((language) => language.toLowerCase().split('-')[0]);
  const language = wanted.find((tag) => links.some((link) => link.hreflang.split('-')[0] === tag));
  location.replace((links.find((link) => link.hreflang.split('-')[0] === language) ?? links[0]).href);
}
follow();
addEventListener('hashchange', follow);

// The same cuts as in src/pages/words.rs.
const NEIGHBOURS = { 'İ': 'i', 'ı': 'i', 'ş': 's', 'Ş': 's', 'ğ': 'g', 'Ğ': 'g', 'ü': 'u', 'Ü': 'u', 'ö': 'o', 'Ö': 'o',
  'ç': 'c', 'Ç': 'c' };
const LETTERS = 6;
const isNumber = (word) => /^[0-9]/.test(word);
function terms(text) {
  const folded = text.normalize('NFC').replace(/\u0307/g, '').replace(/[İıŞşĞğÜüÖöÇç]/g, (letter) => NEIGHBOURS[letter]);
  const words = folded.toLowerCase().split(/[^\p{Alphabetic}\p{N}.]+/u).map((word) => word.replace(/^\.+|\.+$/g, ''));
  return words.flatMap((word) => (isNumber(word) ? [word] : word.split('.').map((part) => [...part].slice(0, LETTERS).join(''))))
    .filter((word) => word.length > 1);
}

const form = document.querySelector('form[role=search]');
if (form) search(form);

function search(form) {
  const field = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  const list = form.querySelector('ol');
  const links = [...causes.querySelectorAll('li > a')];
  const SHOWN = 8;
  // Characters of what somebody pasted; a reply is shorter.
  const LENGTH = 4000;
  let index = null;

  // A code says more than a word, a rare word more than one that stands everywhere, and what a cause is called more than
  // what is told about it. Of three letters on, an answer comes while a word is typed; of two digits on, for a code that
  // nothing else stands beside.
  function scores(wanted) {
    const sums = links.map(() => 0);
    for (const term of wanted) {
      const exact = index.codes.filter(({ stem }) => stem === term);
      const code = exact.length || wanted.size > 1 ? exact : index.codes.filter(({ stem }) => stem.startsWith(term));
      const places = new Map();
      const add = (place, weight) => places.set(place, Math.max(weight, places.get(place) ?? 0));
      // The likeliest cause of a code stands first.
      for (const { at } of code) at.forEach((place, rank) => add(place, 1 - 0.05 * rank));
      for (const { stem, at, loud } of index.words) {
        const same = stem === term;
        const begun = !isNumber(term) && ((term.length > 2 && stem.startsWith(term)) || (stem.length > 3 && term.startsWith(stem)));
        if (same || begun) at.forEach((place) => add(place, (same ? 1 : 0.7) * (loud && !code.length ? 2 : 1)));
      }
      const rare = code.length ? (term.includes('.') ? 8 : 3) : Math.log(1 + links.length / places.size);
      places.forEach((weight, place) => { sums[place] += rare * weight; });
    }
    return sums;
  }

  function show() {
    list.replaceChildren();
    const wanted = new Set(terms(field.value.slice(0, LENGTH)));
    status.textContent = '';
    if (!index || !wanted.size) return;
    const sums = scores(wanted);
    const best = Math.max(...sums);
    const found = sums.map((sum, place) => ({ sum, place })).filter(({ sum }) => sum > 0 && sum >= best / 2);
    found.sort((one, other) => other.sum - one.sum || one.place - other.place);
    for (const { place } of found.slice(0, SHOWN)) {
      const item = list.appendChild(document.createElement('li'));
      item.appendChild(links[place].cloneNode(true));
    }
    status.textContent = found.length ? status.dataset.some : status.dataset.none;
  }

  // Each line of the index is a stem and the places of its causes in the list.
  function load() {
    if (document.querySelector('script[src="words.js"]')) return;
    const script = document.createElement('script');
    script.src = 'words.js';
    script.addEventListener('load', () => {
      const numbers = new Map(links.map((link, place) => [link.parentElement.id, place]));
      const { reasons, codes, named, told } = globalThis.nedenWords;
      const read = (stems, loud) => stems.split('\n').map((line) => line.split(' '))
        .map(([stem, ...at]) => ({ stem, loud, at: at.map((place) => numbers.get(reasons[place])) }));
      index = { codes: read(codes), words: [...read(named, true), ...read(told, false)] };
      show();
    });
    document.head.appendChild(script);
  }

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('focus', load);
  field.addEventListener('input', () => { load(); show(); });
}
