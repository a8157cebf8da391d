// The search page: reads the query and shows what is found, in the query's language, then elsewhere.
(function () {
  "use strict";
  const PAUSE = 500; // milliseconds
  const LONGEST_QUOTE = 80;
  const form = document.querySelector("form.search");
  const input = form.elements.q;
  const status = document.getElementById("found");
  const otherwise = document.getElementById("otherwise");
  const suggestions = document.getElementById("suggestions");
  const elsewhere = document.getElementById("elsewhere");
  const main = {items: document.getElementById("results"), more: document.getElementById("more"), heading: "h2", size: 10};
  const rest = {items: elsewhere.querySelector("ol"), more: elsewhere.querySelector("button"), heading: "h3", size: 5};
  const language = document.documentElement.lang;
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const places = [...document.querySelectorAll("option[data-href]")];
  const choices = ["channel", "lang", "tag", "order"];
  const dates = new Intl.DateTimeFormat(language, {calendar: form.dataset.calendar, dateStyle: "long", timeZone: "UTC"});
  let opening = null;
  let archive = null;
  let exact = ""; // the query that the reader wants to be taken as it is typed
  let turn = 0;
  let unwritten = null;
  let pause = 0;
  let typing = false;

  /** Returns the text for a number of posts; there may be more than those. */
  function counted(name, number, more) {
    const text = status.getAttribute("data-" + name + "-" + plural.select(number)) || status.getAttribute("data-" + name + "-other");
    return text.replace("{0}", numbers.format(number) + (more ? "+" : ""));
  }

  /** Writes beside each channel and language how many results it has; beside none if that isn't known. */
  function showCounts(counts) {
    for (const kind of ["channel", "lang"]) {
      for (const option of form.elements[kind].options) {
        option.dataset.name = option.dataset.name || option.textContent;
        const number = counts && option.value ? " (" + numbers.format(counts[kind][option.value] || 0) + ")" : "";
        option.textContent = number ? "\u2068" + option.dataset.name + "\u2069" + number : option.dataset.name;
      }
    }
  }

  /** Returns the query as a message quotes it: isolated in its own direction, and not too long. */
  function quoted(query) {
    const signs = [...query.trim()];
    return "\u2068" + (signs.length > LONGEST_QUOTE ? signs.slice(0, LONGEST_QUOTE).join("") + "…" : signs.join("")) + "\u2069";
  }

  /* The page */

  function wish() {
    const wished = {q: input.value, exact: exact === input.value ? exact : ""};
    for (const name of choices) { wished[name] = form.elements[name].value; }
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
    for (const name of ["q", "exact", ...choices]) {
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
    const wished = Object.entries({...wish(), exact: input.value}).filter(each => each[1]);
    typed.href = "?" + new URLSearchParams(wished);
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

  /**
   * Shows the next of the posts that were found, from a position on, and the button for more.
   *
   * @param list where to show them
   * @param again finds more, if there may be more than those found
   * @param times how often it has been asked
   */
  async function show(list, found, from, own, again, times = 1) {
    const {posts, marks} = found;
    const some = posts.slice(from, from + list.size);
    const items = await Promise.all(some.map(number => window.ayneh.results.item(archive, number, marks, dates, list.heading)));
    if (own !== turn) { return; }
    if (from === 0) { list.items.replaceChildren(); }
    const place = found.near ? found.exact - from : -1;
    list.items.append(...items);
    if (place >= 0 && place < items.length) { items[place].before(nearLine(found)); }
    const next = from + items.length;
    list.more.hidden = next >= posts.length && !found.more;
    list.more.onclick = async function () {
      list.more.disabled = true; // until they are there
      try {
        const more = found.more ? await again(next + list.size, times + 1) : found;
        await show(list, more, next, own, again, times + 1);
        if (own === turn && list === main) { status.textContent = told(more, wish()); }
        items[items.length - 1]?.nextElementSibling?.querySelector("a").focus();
      } catch (failed) {
        if (own === turn) { status.textContent = status.dataset.failed; }
      } finally {
        list.more.disabled = false;
      }
    };
  }

  function empty() {
    for (const list of [main, rest]) {
      list.items.replaceChildren();
      list.more.hidden = true;
    }
    elsewhere.hidden = true;
    elsewhere.ariaBusy = "false";
    showCounts(null);
  }

  /** Loads the index only once, however fast the reader types; loads it again if that has failed. */
  async function open() {
    opening = opening || window.ayneh.load("index").then(function (root) {
      for (const channel of root.channels) { // the owner's pages have their name in the language of this page
        channel.name = channel.name || form.querySelector("option[value=\"" + channel.key + "\"]").textContent;
      }
      const opened = new window.ayneh.Archive(root);
      opened.elsewhere = new window.ayneh.Elsewhere(opened, root.terms);
      return opened;
    });
    try {
      archive = await opening;
    } catch (failed) {
      opening = null;
      throw failed;
    }
  }

  function told(found, wished) {
    if (found.posts.length || found.more) { return counted(found.close ? "close" : "count", found.posts.length, found.more); }
    const hasWords = window.ayneh.query.partsOf(wished.q).length > 0;
    return hasWords ? status.dataset.none.replace("{0}", () => quoted(wished.q)) : status.dataset.wordless;
  }

  /** Shows suggestions for what is being typed; none for an empty query. */
  function suggest(query) {
    const titles = [...main.items.querySelectorAll("li:not(.untitled) > h2 a")];
    suggestions.replaceChildren(...window.ayneh.suggest(query, places, titles).map(function ({text, href}) {
      const item = document.createElement("li");
      const link = item.appendChild(document.createElement("a"));
      link.href = href;
      link.dir = "auto";
      link.textContent = text;
      return item;
    }));
    suggestions.hidden = !suggestions.children.length;
  }

  /** Shows what is in other languages, and how many posts each filter leaves. */
  async function showRest(found, wished, own) {
    const other = await archive.elsewhere.find(found, wished, found.posts.slice(0, found.close ? main.size : found.posts.length));
    await show(rest, other, 0, own);
    const known = !found.asked.checks && found.posts.length > 0;
    const counts = known ? await archive.filters.counts(found, wished) : null;
    if (own !== turn) { return; }
    elsewhere.ariaBusy = "false";
    elsewhere.hidden = !other.posts.length;
    otherwise.hidden = found.posts.length + other.posts.length > 0;
    showCounts(counts);
  }

  async function search() {
    const own = ++turn;
    const wished = wish();
    remember(wished);
    otherwise.hidden = true;
    elsewhere.ariaBusy = "true";
    if (!wished.q.trim() && !["channel", "lang", "tag"].some(name => wished[name])) {
      status.textContent = "";
      empty();
      return;
    }
    try {
      if (!archive) {
        status.textContent = status.dataset.loading;
        await open();
        if (own !== turn) { return; }
      }
      const again = (enough, times) => archive.find(wished.q, wished, enough, times);
      const found = await again(main.size);
      if (own !== turn) { return; }
      await show(main, found, 0, own, again);
      if (own !== turn) { return; }
      status.textContent = told(found, wished);
      if (typing) { suggest(wished.q); }
      await showRest(found, wished, own);
    } catch (failed) {
      if (own === turn) {
        empty();
        status.textContent = status.dataset.failed;
      }
    }
  }

  function restore() {
    const asked = new URL(location.href).searchParams;
    input.value = asked.get("q") || "";
    exact = asked.get("exact") || "";
    for (const name of choices) {
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
    typing = false;
    suggestions.hidden = true;
    search();
  });
  form.addEventListener("input", function (event) {
    typing = event.target === input;
    if (!typing || !input.value.trim()) { suggestions.hidden = true; }
    search();
  });
  form.addEventListener("change", function () { // the reader has left the box, perhaps for a result
    unwritten = wish();
    writeAddress();
  });
  document.addEventListener("keydown", function (event) {
    if (event.isComposing) { return; } // these keys choose among the suggestions of an input method
    const links = [...document.querySelectorAll("#suggestions a, .results :is(h2, h3) a, .results + p button")].filter(each => each.offsetParent);
    const at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && (document.activeElement === input || at >= 0) && at + 1 < links.length) {
      event.preventDefault();
      links[at + 1].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at === 0 ? input : links[at - 1]).focus();
    } else if (event.key === "Escape" && (at >= 0 || document.activeElement === input && !suggestions.hidden)) {
      event.preventDefault(); // browsers would empty the box
      suggestions.hidden = true;
      input.focus();
    }
  });
  // readers who come to type start in the box; those who follow a link with a query start at the top, as on any page
  if (toType) { input.focus({preventScroll: true}); }
  search();
})();
