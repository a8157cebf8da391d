// The search page: reads the query and shows the results. Text from sources is inserted as text, never as markup.
(function () {
  "use strict";
  const words = window.ayneh.words;
  const SHOWN = 10;
  const BEFORE = 60;
  const LENGTH = 240;
  const PAUSE = 500; // milliseconds
  const LONGEST_QUOTE = 80;
  const SENTENCE = 200; // words of a query within this many characters count as near
  const form = document.querySelector("form.search");
  const input = form.elements.q;
  const status = document.getElementById("found");
  const results = document.getElementById("results");
  const more = document.getElementById("more");
  const language = document.documentElement.lang;
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const RIGHT_TO_LEFT = ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm"];
  const filters = ["channel", "lang", "tag"];
  let opening = null;
  let archive = null;
  let exact = ""; // the query that the reader wants to be taken as it is typed
  let turn = 0;
  let unwritten = null;
  let pause = 0;

  function counted(name, number) {
    const text = status.getAttribute("data-" + name + "-" + plural.select(number)) || status.getAttribute("data-" + name + "-other");
    return text.replace("{0}", numbers.format(number));
  }

  /** Returns the query as a message quotes it: isolated in its own direction, and not too long. */
  function quoted(query) {
    const signs = [...query.trim()];
    return "\u2068" + (signs.length > LONGEST_QUOTE ? signs.slice(0, LONGEST_QUOTE).join("") + "…" : signs.join("")) + "\u2069";
  }

  /* What to highlight */

  function isMarked(term, part, marks) {
    return marks.terms.has(term) || [...marks.starts].some(start => term.startsWith(start) || part.startsWith(start));
  }

  /** Returns the matches in a text as [start, end, term], in order. */
  function marked(text, marks) {
    const places = [];
    let before = null; // the compound before, if no word of it is marked
    for (const compound of words.compounds(text)) {
      const hit = new Array(compound.parts.length).fill("");
      for (const [term, first, end] of words.terms(compound)) {
        const part = end === first + 1 ? compound.parts[first] : words.joinedParts(compound.parts, first, end);
        if (isMarked(term, part, marks)) { hit.fill(term, first, end); }
      }
      for (const [start, end, first, last] of compound.words) {
        const term = hit.slice(first, last).find(each => each);
        if (term) { places.push([start, end, term]); }
      }
      const found = hit.some(term => term);
      const pair = compound.follows && before && !found ? words.joined(before) + words.joined(compound) : "";
      if (pair && marks.terms.has(words.stem(pair)) && words.isWord(pair)) {
        for (const [start, end] of [...before.words, ...compound.words]) { places.push([start, end, words.stem(pair)]); }
      }
      before = found ? null : compound;
    }
    places.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    return places.filter((place, i) => i === 0 || place[0] >= places[i - 1][1]);
  }

  function write(text, places, from, to, into) {
    let at = from;
    for (const [start, end] of places) {
      if (start < at || end > to) { continue; }
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      into.append(text.slice(at, start), mark);
      at = end;
    }
    into.append(text.slice(at, to));
  }

  /** Writes the part of a text where most of the words occur near each other. */
  function writeSnippet(text, marks, into) {
    const places = marked(text, marks);
    let best = 0;
    let most = 0;
    for (let i = 0; i < places.length; i++) {
      const near = new Set();
      for (let j = i; j < places.length && places[j][0] < places[i][0] + SENTENCE; j++) { near.add(places[j][2]); }
      if (near.size > most) {
        most = near.size;
        best = i;
      }
    }
    const first = places.length ? places[best][0] : 0;
    let from = first <= BEFORE ? 0 : text.lastIndexOf(" ", first - BEFORE) + 1;
    if (from < first - 2 * BEFORE) { from = first; }
    const to = endOfSnippet(text, from, places.length ? places[best][1] : 0);
    if (from > 0) { into.append("… "); }
    write(text, places, from, to, into);
    if (to < text.length) { into.append(" …"); }
  }

  /** Returns where a snippet ends: between words, unless one is too long; never inside a character or the match. */
  function endOfSnippet(text, from, found) {
    const longest = from + LENGTH;
    if (longest >= text.length) { return text.length; }
    const space = text.lastIndexOf(" ", longest);
    const halved = /[\uDC00-\uDFFF]/.test(text.charAt(longest));
    return Math.max(space > from + LENGTH / 2 ? space : longest - (halved ? 1 : 0), found);
  }

  function direction(lang) {
    return RIGHT_TO_LEFT.includes(new Intl.Locale(lang).maximize().script) ? "rtl" : "ltr";
  }

  function element(name, parent, lang) {
    const made = document.createElement(name);
    if (lang) {
      made.lang = lang;
      made.dir = direction(lang);
    }
    parent.append(made);
    return made;
  }

  async function show(number, marks) {
    const post = await archive.post(number);
    const channel = archive.channelOf(number);
    const untitled = post.text.startsWith(post.title.replace(/…$/, ""));
    const item = document.createElement("li");
    item.classList.toggle("untitled", untitled);
    if (!form.elements.channel.hidden) {
      const about = element("p", item);
      about.className = "about";
      element("bdi", about).textContent = channel.name;
    }
    const link = element("a", element("h2", item, untitled ? post.lang : post.titleLang));
    link.href = "../" + encodeURIComponent(channel.key) + "/" + encodeURIComponent(post.slug) + ".html";
    if (untitled) {
      writeSnippet(post.text, marks, link);
    } else {
      write(post.title, marked(post.title, marks), 0, post.title.length, link);
      writeSnippet(post.text, marks, element("p", item, post.lang));
    }
    return item;
  }

  /* The page */

  function wish() {
    const wished = {q: input.value, exact: exact === input.value ? exact : ""};
    for (const name of filters) { wished[name] = form.elements[name].value; }
    return wished;
  }

  /** Writes the query into the address, with pauses: browsers limit it, Safari to a hundred times in half a minute. */
  function remember(wished) {
    unwritten = wished;
    if (!pause) {
      writeAddress();
      pause = setTimeout(function () {
        pause = 0;
        if (unwritten) { remember(unwritten); }
      }, PAUSE);
    }
  }

  function writeAddress() {
    const wished = unwritten;
    if (!wished) { return; }
    unwritten = null;
    const address = new URL(location.href);
    address.hash = "";
    for (const name of ["q", "exact", ...filters]) {
      if (wished[name].trim()) { address.searchParams.set(name, wished[name]); } else { address.searchParams.delete(name); }
    }
    try { history.replaceState(null, "", address); } catch (refused) { /* some browsers refuse it for file: pages */ }
  }

  /** Returns a line before results that have near words instead of those typed. */
  function nearLine(found) {
    const item = document.createElement("li");
    item.className = "near about";
    const [before, after] = status.dataset.near.split("{0}");
    item.append(before, Object.assign(document.createElement("bdi"), {textContent: found.near}), after || "");
    const typed = document.createElement("a");
    typed.href = "?" + new URLSearchParams({q: input.value, exact: input.value});
    const [lead, rest] = status.dataset.exact.split("{0}");
    typed.append(lead, Object.assign(document.createElement("bdi"), {textContent: input.value.trim()}), rest || "");
    typed.onclick = function (event) {
      event.preventDefault();
      exact = input.value;
      search();
      input.focus();
    };
    item.append(" ", typed);
    return item;
  }

  async function showMore(found, from, own) {
    const {posts, marks} = found;
    const items = await Promise.all(posts.slice(from, from + SHOWN).map(number => show(number, marks)));
    if (own !== turn) { return; }
    if (from === 0) { results.replaceChildren(); }
    const place = found.near ? found.exact - from : -1;
    results.append(...items);
    if (place >= 0 && place < items.length) { items[place].before(nearLine(found)); }
    more.hidden = from + SHOWN >= posts.length;
    more.onclick = async function () {
      try {
        await showMore(found, from + SHOWN, own);
        items[items.length - 1].nextElementSibling?.querySelector("a").focus();
      } catch (failed) {
        if (own === turn) { status.textContent = status.dataset.failed; }
      }
    };
  }

  /** Loads the index only once, however fast the reader types; loads it again if that has failed. */
  async function open() {
    opening = opening || window.ayneh.load("index").then(root => new window.ayneh.Archive(root));
    try {
      archive = await opening;
    } catch (failed) {
      opening = null;
      throw failed;
    }
  }

  function told(found, wished) {
    if (found.posts.length) { return counted(found.close ? "close" : "count", found.posts.length); }
    const hasWords = words.compounds(wished.q).some(compound => compound.parts.length > 0);
    return hasWords ? status.dataset.none.replace("{0}", () => quoted(wished.q)) : status.dataset.wordless;
  }

  async function search() {
    const own = ++turn;
    const wished = wish();
    remember(wished);
    document.getElementById("otherwise").hidden = true;
    if (!wished.q.trim()) {
      status.textContent = "";
      results.replaceChildren();
      more.hidden = true;
      return;
    }
    try {
      if (!archive) {
        status.textContent = status.dataset.loading;
        await open();
        if (own !== turn) { return; }
      }
      const found = await archive.find(wished.q, wished);
      if (own !== turn) { return; }
      await showMore(found, 0, own);
      if (own !== turn) { return; }
      status.textContent = told(found, wished);
      document.getElementById("otherwise").hidden = found.posts.length > 0;
    } catch (failed) {
      if (own === turn) { status.textContent = status.dataset.failed; }
    }
  }

  function restore() {
    const asked = new URL(location.href).searchParams;
    input.value = asked.get("q") || "";
    exact = asked.get("exact") || "";
    for (const name of filters) {
      const choice = form.elements[name];
      choice.value = asked.get(name) || "";
      if (choice.selectedIndex < 0) { choice.value = ""; }
    }
  }

  const toType = location.hash === "#q";
  form.hidden = false;
  restore();
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    search();
  });
  form.addEventListener("input", search);
  form.addEventListener("change", function () { // the reader has left the box, perhaps for a result
    unwritten = wish();
    writeAddress();
  });
  document.addEventListener("keydown", function (event) {
    if (event.isComposing) { return; } // these keys choose among the suggestions of an input method
    const links = [...results.querySelectorAll("h2 a"), ...(more.hidden ? [] : [more])];
    const at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && (document.activeElement === input || at >= 0) && at + 1 < links.length) {
      event.preventDefault();
      links[at + 1].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at === 0 ? input : links[at - 1]).focus();
    } else if (event.key === "Escape" && at >= 0) {
      input.focus();
    }
  });
  // readers who come to type start in the box; those who follow a link with a query start at the top, as on any page
  if (toType) { input.focus({preventScroll: true}); }
  search();
})();
