// Keeps the pages that were read, and the series and channels that readers save, for reading without a network. The
// build puts «const build = …» before this: the files that pages use, and the pages that stand in for those that aren't
// kept. All addresses are relative to the site's root.
const ROOT = registration.scope;
const NAME = "ayneh " + ROOT + " "; // sites may share a server, and with it the caches
const ASSETS = NAME + "assets";
const PAGES = NAME + "pages";
const PICTURES = NAME + "pictures";
const SEARCH = NAME + "search";
const SAVED = NAME + "saved "; // one cache for each series or channel, by the address of its list
const MOST_PAGES = 300;
const MOST_PICTURES = 600;
const MOST_NAMED = 20;
const PATIENCE = 3000; // milliseconds until a page that is kept is shown instead of one that doesn't come
const FILES_IN_STEP = 24;
const FILES_AT_ONCE = 6;
const VERSION = "x-ayneh-version"; // of a page that was saved

/** Returns an address relative to the root, without a query; null if it is outside. Some hosts hide «.html». */
function addressOf(url) {
  const full = new URL(url, ROOT);
  full.search = full.hash = "";
  if (!full.href.startsWith(ROOT)) { return null; }
  const address = full.href.slice(ROOT.length);
  if (address === "" || address.endsWith("/")) { return address + "index.html"; }
  return /(?:^|\/)[^./]+$/.test(address) ? address + ".html" : address;
}

/** Fetches a file that must be there. */
async function get(address, options) {
  const response = await fetch(ROOT + address, options);
  if (response.status !== 200) { throw new Error(response.status + " " + address); }
  return response;
}

/** Returns a copy to keep: with no header that only a server understands. */
function copyOf(response, body, version) {
  const headers = {"content-type": response.headers.get("content-type") || ""};
  if (version) { headers[VERSION] = version; }
  return new Response(body, {headers});
}

function isPage(response) {
  return response.status === 200 && (response.headers.get("content-type") || "").startsWith("text/html");
}

async function savedCaches() {
  return (await caches.keys()).filter(name => name.startsWith(SAVED));
}

/** Returns what is kept at an address: of a page, the copy that is saved rather than the one that was read. */
async function kept(address) {
  for (const name of [...await savedCaches(), PAGES]) {
    const found = await (await caches.open(name)).match(ROOT + address);
    if (found) { return found; }
  }
  return caches.match(ROOT + address);
}

/** Puts a file last, so that the first ones are those that nobody has read for the longest time. */
async function putLast(name, address, response) {
  const cache = await caches.open(name);
  await cache.delete(ROOT + address);
  await cache.put(ROOT + address, response);
}

async function trim(name, most) {
  const cache = await caches.open(name);
  const files = await cache.keys();
  await Promise.all(files.slice(0, Math.max(0, files.length - most)).map(file => cache.delete(file)));
}

/* Pages: from the network, and without one as they were kept */

async function page(event, address) {
  const coming = arrival(event, address);
  event.waitUntil(coming.catch(() => null));
  const before = await kept(address);
  let response = null;
  try {
    response = await (before ? Promise.race([coming, new Promise(late => setTimeout(late, PATIENCE))]) : coming);
  } catch (unreachable) { /* there is no network */ }
  if (response && (response.status < 400 || response.status === 404 || response.status === 410)) { return response; }
  return before || response || standIn(address);
}

async function arrival(event, address) {
  const response = await event.preloadResponse || await fetch(event.request);
  const copy = response.clone();
  event.waitUntil(remember(address, copy).catch(() => null)); // the disk may be full
  return response;
}

/** Keeps a page that was read, and renews its saved copies; or forgets one that is gone. */
async function remember(address, response) {
  if (response.status === 404 || response.status === 410) { return forget(address); }
  if (!isPage(response)) { return; }
  const body = await response.blob();
  for (const name of await savedCaches()) {
    const cache = await caches.open(name);
    if (await cache.match(ROOT + address)) { await cache.put(ROOT + address, copyOf(response, body)); }
  }
  await putLast(PAGES, address, copyOf(response, body));
  await trim(PAGES, MOST_PAGES);
  await trim(PICTURES, MOST_PICTURES);
}

async function forget(address) {
  for (const name of [...await savedCaches(), PAGES]) {
    const cache = await caches.open(name);
    const list = name === PAGES ? null : await cache.match(ROOT + name.slice(SAVED.length));
    if (list && (await list.json()).page === address) {
      await caches.delete(name); // the whole series or channel
    } else {
      await cache.delete(ROOT + address);
    }
  }
}

/* The page that stands in for one that isn't kept */

/** Returns the address of the one in the language of a page. */
function standInOf(address) {
  return build.languages[address.split("/")[0]] || Object.keys(build.pages)[0];
}

async function standIn(address) {
  const own = standInOf(address);
  const found = await caches.match(ROOT + own);
  if (!found) { return Response.error(); }
  const links = (await named()).join("\n");
  let text = (await found.text())
    .replace(/<script data-fonts=[^]*?<\/script>\n/, "") // its addresses are those of this page
    .replace(/ (href|src|data-manifest)="(?!#|[a-z]+:)([^"]*)"/g, function (all, name, to) {
      const full = new URL(to, ROOT + own);
      return " " + name + '="' + (full.href === ROOT + own ? "" : full.pathname + full.hash) + '"'; // to the page that was asked for
    })
    .replace('<ul class="plain" id="kept"></ul>', () => '<ul class="plain" id="kept">' + links + "</ul>");
  if (links) { text = text.replace(/<p id="none">.*?<\/p>\n/, ""); }
  return new Response(text, {status: 503, headers: {"content-type": "text/html; charset=utf-8"}});
}

/** Returns links to what is saved and to the pages read last. */
async function named() {
  const found = [];
  for (const name of await savedCaches()) {
    const cache = await caches.open(name);
    const list = await cache.match(ROOT + name.slice(SAVED.length));
    if (list) { found.push([cache, (await list.json()).page]); }
  }
  const read = await caches.open(PAGES);
  const pages = (await read.keys()).map(file => addressOf(file.url));
  for (const address of pages.reverse().slice(0, MOST_NAMED)) { found.push([read, address]); }
  return (await Promise.all(found.map(([cache, address]) => link(cache, address)))).filter(each => each);
}

async function link(cache, address) {
  const file = await cache.match(ROOT + address);
  const text = file ? await file.text() : "";
  const title = /<meta property="og:title" content="([^"]*)">/.exec(text);
  const language = /<html[^>]* lang="([a-z]+)"[^>]* dir="([a-z]+)"/.exec(text);
  if (!title || !language) { return ""; }
  return '<li><a href="' + new URL(address, ROOT).pathname + '"><bdi lang="' + language[1] + '" dir="' + language[2] + '">' +
    title[1].replace(/</g, "&lt;") + "</bdi></a></li>";
}

/* Files whose names say what is in them: as they are kept */

/** Returns the file of this build that has taken the place of another one's; of site-0123456789.css, for example. */
function successor(address) {
  const plain = name => name.replace(/-[0-9a-f]{10}(\.[a-z0-9]+)$/, "$1");
  return build.assets.find(each => plain(each) === plain(address));
}

async function asset(event, address) {
  const found = await caches.match(ROOT + address);
  if (found) { return found; }
  let response = null;
  try { response = await fetch(event.request); } catch (unreachable) { /* there is no network */ }
  if (response && response.ok) {
    const name = build.assets.includes(address) ? ASSETS : event.request.destination === "image" ? PICTURES : null;
    if (name) { event.waitUntil(put(name, address, response.clone())); }
    return response;
  }
  const other = successor(address); // pages of an older build name older files
  return other && await caches.match(ROOT + other) || response || Response.error();
}

async function put(name, address, response) {
  try {
    await putLast(name, address, copyOf(response, response.body));
  } catch (full) { /* it is not kept */ }
}

async function medium(event, address) {
  const found = await caches.match(ROOT + address);
  if (found) { return event.request.headers.has("range") ? part(event.request, found) : found; }
  let response = null;
  try { response = await fetch(event.request); } catch (unreachable) { return Response.error(); }
  if (response.status === 200 && event.request.destination === "image") {
    event.waitUntil(put(PICTURES, address, response.clone()));
  }
  return response;
}

/** Returns the part of a file that a player asks for (RFC 9110, 14). */
async function part(request, response) {
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range"));
  const whole = await response.blob();
  const from = range ? Number(range[1]) : 0;
  const to = range && range[2] ? Math.min(Number(range[2]), whole.size - 1) : whole.size - 1;
  if (!range || from > to) { return new Response(whole, {headers: {"content-type": whole.type}}); }
  return new Response(whole.slice(from, to + 1, whole.type), {
    status: 206,
    headers: {"content-type": whole.type, "content-range": "bytes " + from + "-" + to + "/" + whole.size},
  });
}

/* The index of search: from the network, because its pieces belong together */

async function piece(event, address) {
  try {
    const response = await fetch(event.request);
    if (response.ok) {
      const copy = response.clone();
      if (address === "search/index.js") {
        await newIndex(response.clone());
      }
      event.waitUntil(put(SEARCH, address, copy));
      return response;
    }
  } catch (unreachable) { /* there is no network */ }
  return await caches.match(ROOT + address) || Response.error();
}

/** Forgets the pieces of an older index. */
async function newIndex(response) {
  const before = await caches.match(ROOT + "search/index.js");
  if (before && await before.text() !== await response.text()) { await caches.delete(SEARCH); }
}

/* What the page with a button asks for */

const tasks = {
  /** Keeps what the page of the first visit has loaded before there was a worker. */
  async keep({urls}) {
    for (const address of urls.map(addressOf)) {
      if (address === null || await caches.match(ROOT + address)) { continue; }
      const name = build.assets.includes(address) ? ASSETS : /^media\/.*\.(?:jpe?g|png|gif|webp|avif|bmp)$/.test(address) ? PICTURES :
        address.startsWith("search/") ? SEARCH : address.endsWith(".html") ? PAGES : null;
      if (name) { await get(address).then(response => put(name, address, response), () => null); }
    }
  },

  /** Returns what there is to save, and what is saved. */
  async state({list}) {
    const begun = await caches.has(SAVED + list);
    const found = begun && await (await caches.open(SAVED + list)).match(ROOT + list);
    const saved = found ? await found.json() : null;
    let now = saved;
    try { now = await (await get(list, {cache: "no-cache"})).json(); } catch (unreachable) { /* what is saved is known */ }
    return {now, saved, begun};
  },

  /** Saves some files of a piece of a list, and returns how many of them are pages, and where the next step begins. */
  async save({list, piece, from}) {
    const files = await filesOf(list, piece, from === 0);
    const step = files.slice(from, from + FILES_IN_STEP);
    const cache = await caches.open(SAVED + list);
    const waiting = step.slice();
    await Promise.all(Array.from({length: FILES_AT_ONCE}, async function () {
      while (waiting.length) { await save(cache, waiting.shift()); }
    }));
    return {pages: step.filter(file => file.length > 1).length, next: from + step.length < files.length ? from + step.length : null};
  },

  /** Ends saving: what belongs to an older list goes. The list itself comes last, and says that all is there. */
  async finish({list, now, begun}) {
    const cache = await caches.open(SAVED + list);
    if (begun) {
      const wanted = new Set();
      for (let piece = 1; piece <= now.pieces; piece++) {
        for (const file of await filesOf(list, piece, true)) { wanted.add(ROOT + file[0]); }
      }
      for (const file of await cache.keys()) {
        if (!wanted.has(file.url)) { await cache.delete(file); }
      }
    }
    await hold(build.assets);
    const home = standInOf(list).replace("offline.html", "index.html"); // where the installed site begins
    if (!await kept(home)) { await get(home).then(response => put(PAGES, home, response), () => null); }
    await cache.put(ROOT + list, new Response(JSON.stringify(now), {headers: {"content-type": "application/json"}}));
  },

  async remove({list}) {
    await caches.delete(SAVED + list);
  },
};

let held = {list: "", piece: 0, files: []}; // the piece that is being saved

async function filesOf(list, piece, anew) {
  if (anew || held.list !== list || held.piece !== piece) {
    const files = await (await get(list.replace(/\.json$/, "/" + piece + ".json"), {cache: "no-cache"})).json();
    held = {list, piece, files};
  }
  return held.files;
}

/** Saves a file, unless it is there already: the name of one without a version says what is in it. */
async function save(cache, [address, version]) {
  const before = await cache.match(ROOT + address);
  if (before && (!version || before.headers.get(VERSION) === version)) { return; }
  const response = await get(address, version ? {cache: "no-cache"} : {});
  await cache.put(ROOT + address, copyOf(response, response.body, version));
}

/** Keeps those of these assets that aren't. */
async function hold(assets) {
  const cache = await caches.open(ASSETS);
  await Promise.all(assets.map(async function (address) {
    if (!await cache.match(ROOT + address)) {
      const response = await get(address);
      await cache.put(ROOT + address, copyOf(response, response.body));
    }
  }));
}

/* The worker's own life: each build with other assets brings another one, which takes over at once */

addEventListener("install", event => event.waitUntil((async function () {
  const cache = await caches.open(ASSETS);
  const before = (await cache.keys()).map(file => addressOf(file.url));
  await hold([...new Set([...build.needed, ...before.map(successor).filter(each => each)])]);
  await Promise.all(Object.keys(build.pages).map(async function (address) {
    const response = await get(address, {cache: "no-cache"});
    await cache.put(ROOT + address, copyOf(response, response.body));
  }));
  await skipWaiting();
})()));

addEventListener("activate", event => event.waitUntil((async function () {
  const cache = await caches.open(ASSETS);
  for (const file of await cache.keys()) {
    const address = addressOf(file.url);
    if (!build.assets.includes(address) && !(address in build.pages)) { await cache.delete(file); }
  }
  if (registration.navigationPreload) { await registration.navigationPreload.enable(); }
  await clients.claim();
})()));

addEventListener("message", event => event.waitUntil((async function () {
  const port = event.ports[0];
  try {
    const answer = await tasks[event.data.task](event.data);
    if (port) { port.postMessage({answer}); }
  } catch (failed) {
    if (port) { port.postMessage({failed: failed.name}); }
  }
})()));

addEventListener("fetch", function (event) {
  const address = addressOf(event.request.url);
  if (event.request.method !== "GET" || address === null) { return; }
  if (event.request.mode === "navigate") {
    event.respondWith(page(event, address));
  } else if (address.startsWith("assets/")) {
    event.respondWith(asset(event, address));
  } else if (address.startsWith("media/")) {
    event.respondWith(medium(event, address));
  } else if (address.startsWith("search/")) {
    event.respondWith(piece(event, address));
  }
});
