// The decoder's program and the system that it sees: arguments, standard input and output, and the site's files below
// /etc/neden, to read. It has no network, because nobody gives it one.
'use strict';

// WASI preview 1: error numbers, kinds of files, and the descriptor of the one directory that is open from the start.
const BADF = 8;
const NOENT = 44;
const NOSYS = 52;
const CHARACTERS = 2;
const DIRECTORY = 3;
const REGULAR = 4;
const ROOT = 3;

class Exit extends Error {
  constructor(code) {
    super(`exit ${code}`);
    this.code = code;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

// Runs the program once: its standard output. `files` has contents by path, without a slash at its beginning.
function run(program, { args, variables, input, files }) {
  const output = [];
  const open = new Map([[0, { kind: CHARACTERS, bytes: input, at: 0 }], [1, { kind: CHARACTERS }], [2, { kind: CHARACTERS }],
    [ROOT, { kind: DIRECTORY, path: '' }]]);
  let memory;
  const view = () => new DataView(memory.buffer);
  const bytes = (at, length) => new Uint8Array(memory.buffer, at, length);

  // What is at a path below an open directory: a file, a directory with files in it, or nothing.
  function found(fd, at, length) {
    const below = decoder.decode(bytes(at, length)).replace(/^\.?\/*|\/+$/g, '');
    const path = [open.get(fd)?.path, below].filter(Boolean).join('/');
    if (files.has(path)) return { kind: REGULAR, bytes: files.get(path), at: 0 };
    const inside = `${path}/`;
    return [...files.keys()].some((name) => name.startsWith(inside)) ? { kind: DIRECTORY, path } : null;
  }
  function entries({ path }) {
    const inside = path ? `${path}/` : '';
    const names = [...files.keys()].filter((name) => name.startsWith(inside)).map((name) => name.slice(inside.length));
    const kinds = new Map(names.map((name) => [name.split('/')[0], name.includes('/') ? DIRECTORY : REGULAR]));
    return [...kinds].map(([name, kind]) => ({ name: encoder.encode(name), kind }));
  }
  function described(file, at) {
    bytes(at, 64).fill(0);
    view().setUint8(at + 16, file.kind);
    view().setBigUint64(at + 32, BigInt(file.bytes?.length ?? 0), true);
    return 0;
  }

  const strings = (list) => {
    const encoded = list.map((text) => encoder.encode(`${text}\0`));
    const sizes = (count, size) => {
      view().setUint32(count, encoded.length, true);
      view().setUint32(size, encoded.reduce((sum, text) => sum + text.length, 0), true);
      return 0;
    };
    const copy = (pointers, at) => {
      encoded.forEach((text, index) => {
        view().setUint32(pointers + 4 * index, at, true);
        bytes(at, text.length).set(text);
        at += text.length;
      });
      return 0;
    };
    return [sizes, copy];
  };
  // Hands the pieces of a vector over one by one, and tells how many bytes were taken.
  const pieces = (vector, count, told, each) => {
    let sum = 0;
    for (let at = vector; at < vector + 8 * count; at += 8) {
      sum += each(bytes(view().getUint32(at, true), view().getUint32(at + 4, true)));
    }
    view().setUint32(told, sum, true);
    return 0;
  };

  const [args_sizes_get, args_get] = strings(args);
  const [environ_sizes_get, environ_get] = strings(variables);
  const calls = {
    args_sizes_get,
    args_get,
    environ_sizes_get,
    environ_get,
    fd_write: (fd, vector, count, told) => pieces(vector, count, told, (piece) => {
      if (fd === 1) output.push(piece.slice());
      return piece.length;
    }),
    fd_read: (fd, vector, count, told) => {
      const file = open.get(fd);
      if (!file?.bytes) return BADF;
      return pieces(vector, count, told, (piece) => {
        const part = file.bytes.subarray(file.at, file.at + piece.length);
        piece.set(part);
        file.at += part.length;
        return part.length;
      });
    },
    fd_close: (fd) => (open.delete(fd) ? 0 : BADF),
    fd_fdstat_get: (fd, at) => {
      if (!open.has(fd)) return BADF;
      bytes(at, 24).fill(0);
      view().setUint8(at, open.get(fd).kind);
      bytes(at + 8, 16).fill(0xff);
      return 0;
    },
    fd_filestat_get: (fd, at) => (open.has(fd) ? described(open.get(fd), at) : BADF),
    fd_prestat_get: (fd, at) => {
      if (fd !== ROOT) return BADF;
      view().setUint32(at, 0, true);
      view().setUint32(at + 4, 1, true);
      return 0;
    },
    fd_prestat_dir_name: (fd, at) => {
      bytes(at, 1).set(encoder.encode('/'));
      return 0;
    },
    // A list that does not fit is cut off, which tells the program to come again with more room or for the rest.
    fd_readdir: (fd, at, length, cookie, told) => {
      const file = open.get(fd);
      if (file?.kind !== DIRECTORY) return BADF;
      const list = entries(file).flatMap(({ name, kind }, index) => {
        const head = new DataView(new ArrayBuffer(24));
        head.setBigUint64(0, BigInt(index + 1), true);
        head.setUint32(16, name.length, true);
        head.setUint8(20, kind);
        return index < Number(cookie) ? [] : [...new Uint8Array(head.buffer), ...name];
      });
      const part = list.slice(0, length);
      bytes(at, part.length).set(part);
      view().setUint32(told, part.length, true);
      return 0;
    },
    path_open: (fd, follow, path, length, how, rights, inherited, flags, at) => {
      const file = found(fd, path, length);
      if (!file) return NOENT;
      const own = Math.max(...open.keys()) + 1;
      open.set(own, file);
      view().setUint32(at, own, true);
      return 0;
    },
    path_filestat_get: (fd, follow, path, length, at) => {
      const file = found(fd, path, length);
      return file ? described(file, at) : NOENT;
    },
    // For how long it keeps what it knows of time zones; no clock of its own is needed for one run.
    clock_time_get: (clock, precision, at) => {
      view().setBigUint64(at, 0n, true);
      return 0;
    },
    random_get: (at, length) => {
      crypto.getRandomValues(bytes(at, length));
      return 0;
    },
    proc_exit: (code) => { throw new Exit(code); },
  };

  // What it asks for beyond that is not there: to write, to look for another place in a file.
  const imports = {};
  for (const { module, name } of WebAssembly.Module.imports(program)) {
    (imports[module] ??= {})[name] = calls[name] ?? (() => NOSYS);
  }
  const { exports } = new WebAssembly.Instance(program, imports);
  memory = exports.memory;
  try {
    exports._start();
  } catch (error) {
    if (!(error instanceof Exit) || error.code) throw error;
  }
  return new Blob(output).text();
}

// What the program says of whatever was handed over; nothing where that is no bounce and no reply.
async function explain({ program, files, zone, language, input }) {
  const answer = await run(program, {
    args: ['neden', 'explain', '--json', '--html', '--lang', language],
    variables: zone ? [`TZ=${zone}`] : [],
    input,
    files: new Map(Object.entries(files).map(([path, text]) => [`etc/neden/${path}`, encoder.encode(text)])),
  });
  const found = JSON.parse(answer);
  return found.html ? found : null;
}

onmessage = async ({ data }) => {
  try {
    postMessage(await explain(data));
  } catch (error) {
    // Where the page hears of it.
    setTimeout(() => { throw error; });
  }
};
