// Shows posts that were found, with their words highlighted. Text from sources is inserted as text, never as markup.
(function () {
  "use strict";
  const words = window.ayneh.words;
  const BEFORE = 60;
  const LENGTH = 240;
  const SENTENCE = 200; // words of a query within this many characters count as near
  const DAY = 86400000; // milliseconds
  const MOST_POINTED = 5; // words of a post that a link points to
  const RIGHT_TO_LEFT = ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm"];
  const INSIDE = /[\p{L}\p{M}\p{N}\u200C]/u;

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
  function writeSnippet(text, places, into) {
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

  /**
   * Returns the part of an address that makes browsers scroll to the first of some words of a text and highlight them
   * (URL Fragment Text Directives); empty in those that don't know it.
   */
  function pointer(text, places) {
    if (!("fragmentDirective" in document)) { return ""; }
    const found = new Map();
    let last = null;
    for (const [start, end, term] of places) {
      let [from, to] = [start, end];
      while (from > 0 && INSIDE.test(text.charAt(from - 1))) { from--; }
      while (to < text.length && INSIDE.test(text.charAt(to))) { to++; }
      if (last && last.to >= from - 1) { // words in a row are one
        last.to = Math.max(last.to, to);
      } else if (!found.has(term) && found.size < MOST_POINTED) {
        last = {from, to};
        found.set(term, last);
      } else {
        last = null;
      }
    }
    const all = [...new Set([...found.values()].map(({from, to}) => text.slice(from, to)))];
    const texts = all.filter(each => all.length === 1 || each.length > 2 && !all.some(other => other !== each && other.includes(each)));
    return texts.length ? "#:~:" + texts.map(each => "text=" + encodeURIComponent(each).replace(/-/g, "%2D")).join("&") : "";
  }

  /** Returns a date without the word for "year", as on other pages. */
  function written(date, format) {
    const parts = format.formatToParts(date);
    while (parts.length > 1 && parts[parts.length - 1].type === "literal") { parts.pop(); }
    return parts.map(part => part.value).join("");
  }

  /**
   * Returns the item of a list for a post.
   *
   * @param archive where it is
   * @param marks what to highlight
   * @param format how to write its date
   * @param heading the element of its title
   */
  async function item(archive, number, marks, format, heading) {
    const post = await archive.post(number);
    const channel = archive.channelOf(number);
    const untitled = post.text.startsWith(post.title.replace(/…$/, ""));
    const made = document.createElement("li");
    made.classList.toggle("untitled", untitled);
    const about = [];
    if (archive.channels.length > 1) { about.push(Object.assign(document.createElement("bdi"), {textContent: channel.name})); }
    if (post.day !== null) {
      const date = new Date(post.day * DAY);
      about.push(Object.assign(document.createElement("time"), {dateTime: date.toISOString().slice(0, 10), textContent: written(date, format)}));
    }
    if (about.length) {
      const line = element("p", made);
      line.className = "about";
      about.forEach((each, i) => line.append(i ? " " : "", each));
    }
    const link = element("a", element(heading, made, untitled ? post.lang : post.titleLang));
    const places = marked(post.text, marks);
    link.href = "../" + encodeURIComponent(channel.key) + "/" + encodeURIComponent(post.slug) + ".html" + pointer(post.text, places);
    if (untitled) {
      writeSnippet(post.text, places, link);
    } else {
      write(post.title, marked(post.title, marks), 0, post.title.length, link);
      writeSnippet(post.text, places, element("p", made, post.lang));
    }
    return made;
  }

  window.ayneh.results = {item};
})();
