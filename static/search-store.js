// The index of search: of a small archive it is made here, of a larger one it is loaded in pieces, which the Java package
// ayneh.search writes. It loads only scripts of the site, so that it works from disk.
(function () {
  "use strict";
  const words = window.ayneh.words;
  const spelling = window.ayneh.spelling;
  const folder = new URL("../search/", document.currentScript.src);
  const POSTS_IN_PIECE = 8;
  const DAYS_IN_PIECE = 8192;
  const SHORTEST_PAIR = 4;
  const MOST_COMPLETIONS = 40;
  const MOST_PIECES = 2;
  const STEPS = [0.6, 1.0, 1.4, 1.9, 2.7, 3.7, 4.9];

  /* Pieces */

  const loading = {};
  const waiting = {};

  /** Receives a piece from its script. */
  window.ayneh.piece = function (name, value) {
    if (waiting[name]) { waiting[name](value); }
  };

  function load(name) {
    if (!loading[name]) {
      loading[name] = new Promise(function (resolve, reject) {
        const script = document.createElement("script");
        let given = false;
        waiting[name] = function (value) {
          given = true;
          resolve(value);
        };
        // a server may answer with an error page, and a file may be truncated: both load, but hand over no piece
        script.onload = script.onerror = function () {
          script.remove();
          delete waiting[name];
          if (!given) {
            delete loading[name];
            reject(new Error(name));
          }
        };
        script.src = new URL(name + ".js", folder);
        document.head.append(script);
      });
    }
    return loading[name];
  }

  function hex(term) {
    let name = "";
    for (let i = 0; i < term.length; i++) { name += term.charCodeAt(i).toString(16).padStart(4, "0"); }
    return name;
  }

  /** Returns the term of a tag, a work or a language. Its name may contain anything, so the separators of lists are escaped. */
  function label(sign, name) {
    return sign + name.replace(/[%*,;]/g, each => "%" + each.charCodeAt(0).toString(16));
  }

  /* The index of a small archive, built in the browser */

  function step(occurrences, count, inTitle, inTags) {
    const length = 0.25 + 0.75 * count / 120;
    const value = occurrences * 2.2 / (occurrences + 1.2 * length) + (inTitle ? 3 : 0) + (inTags ? 2.5 : 0);
    let found = 0;
    while (found < STEPS.length && value >= STEPS[found]) { found++; }
    return found;
  }

  function analyse(post, written, forms) {
    const tallies = new Map();
    const pairs = new Set();
    let count = 0;
    function tally(term) {
      if (!tallies.has(term)) { tallies.set(term, {occurrences: 0}); }
      return tallies.get(term);
    }
    function read(text, note) {
      let before = "";
      for (const compound of words.compounds(text)) {
        const whole = words.joined(compound);
        if (words.isWord(whole)) { written.add(whole); }
        if (compound.follows && before && whole && before.length + whole.length >= SHORTEST_PAIR) { pairs.add(before + whole); }
        before = whole;
        for (const found of words.terms(compound)) { note(tally(found[0]), compound); }
        for (const part of compound.parts) { forms.set(part, words.stem(part)); }
      }
    }
    read(post.text, function (each) { each.occurrences++; });
    for (const compound of words.compounds(post.text)) { count += compound.parts.length; }
    if (post.titled) { read(post.title, function (each) { each.inTitle = true; }); }
    for (const tag of post.tags) {
      read(tag, function (each) { each.inTags = true; });
      tally(label("#", tag)).inTags = true;
    }
    post.works.forEach(function (work) { tally(label("=", work)).inTags = true; });
    tally(label("@", post.lang)).inTags = true;
    return {tallies, pairs, count};
  }

  /** Returns lists of posts as [post, step, post, step …], by term; adds the term of each word to the forms. */
  function indexOf(posts, forms) {
    const lists = new Map();
    const written = new Set();
    function add(term, number, weight) {
      if (!lists.has(term)) { lists.set(term, []); }
      lists.get(term).push(number, weight);
    }
    const analysed = posts.map(post => analyse(post, written, forms));
    analysed.forEach(function (each, number) {
      each.pairs.forEach(function (pair) {
        const term = words.isWord(pair) && written.has(pair) ? words.stem(pair) : "";
        if (term && !each.tallies.has(term)) { each.tallies.set(term, {occurrences: 1}); }
      });
      each.tallies.forEach(function (tally, term) {
        add(term, number, step(tally.occurrences, each.count, tally.inTitle, tally.inTags));
      });
    });
    return lists;
  }

  const LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const WINDOWS = {
    "~": LATIN,
    "`": "ایردنهمتشسوکلبزعقفحپگخجصآچضطظغذثژئءأؤإكيةى\u0654\u064B\u0651\u064E\u064F\u0650\u200C،؟؛",
    "^": "абвгдежзийклмнопрстуфхцчшщъыьэюяёАБВГДЕЗИКЛМНОПРСТУХ"
  };

  /** Decodes a compact text, in which Latin letters stand for those of other scripts after a shift character. */
  function textOf(compact) {
    let text = "";
    let letters = LATIN;
    for (let i = 0; i < compact.length; i++) {
      const sign = compact.charAt(i);
      const letter = LATIN.indexOf(sign);
      if (letter >= 0) {
        text += letters.charAt(letter);
      } else if (WINDOWS[sign]) {
        letters = WINDOWS[sign];
      } else {
        text += sign === "\u007F" ? compact.charAt(++i) : sign;
      }
    }
    return text;
  }

  function postOf(list) {
    const [slug, title, titled, titleLang, lang, tags, works, text, day] = list;
    return {slug, title: textOf(title), titled, titleLang, lang, tags, works, text: textOf(text), day: day === "" ? null : day};
  }

  /* The archive, small or cut into pieces */

  class Whole {
    constructor(root) {
      this.posts = root.channels.flatMap(channel => channel.posts.map(postOf));
      const forms = new Map(); // the term of each word
      this.lists = indexOf(this.posts, forms);
      this.terms = [...this.lists.keys()].sort();
      this.names = new Map();
      const names = new Set((root.names || "").split(" "));
      for (const [word, term] of forms) {
        if (word.length < 3 || word.length > 24) { continue; }
        const name = /^[a-z]+$/.test(term) || names.has(term);
        for (const skeleton of new Set([word, term].flatMap(words.skeletons))) {
          if (name || words.isTelling(skeleton)) {
            if (!this.names.has(skeleton)) { this.names.set(skeleton, new Set()); }
            this.names.get(skeleton).add(name ? term : "-" + term);
          }
        }
      }
    }

    async list(term) { return this.lists.get(term) || []; }

    /** Returns all terms that begin so. */
    async beginning(start) {
      const found = [];
      for (let i = firstFrom(this.terms, start); i < this.terms.length && this.terms[i].startsWith(start); i++) {
        found.push(this.terms[i]);
      }
      return found;
    }

    /** Returns the most frequent terms that begin so. */
    async completions(start) {
      const found = await this.beginning(start);
      found.sort((one, other) => this.lists.get(other).length - this.lists.get(one).length);
      return found.slice(0, MOST_COMPLETIONS);
    }

    async post(number) { return this.posts[number]; }

    /** Returns the days of all posts, in days since 1970; null for posts without a date. */
    async days() { return this.posts.map(post => post.day); }

    async alike() { return this.terms; }

    async named(skeleton) { return this.names.get(skeleton) || []; }
  }

  class Pieces {
    constructor(root) {
      this.root = root;
      this.starts = [];
      let start = 0;
      for (const channel of root.channels) {
        this.starts.push(start);
        start += channel.count;
      }
      this.read = {};
      this.dated = null; // the days of all posts, once they are asked for
    }

    /** Returns the terms of a piece with their encoded lists. */
    async piece(number) {
      if (!this.read[number]) {
        const text = await load("t-" + hex(this.root.bounds[number]));
        const entries = new Map();
        for (const entry of text.split(";")) {
          const end = entry.search(/[,*]/);
          if (end > 0) { entries.set(entry.slice(0, end), entry.slice(end)); }
        }
        this.read[number] = entries;
      }
      return this.read[number];
    }

    async list(term) {
      const number = Math.max(0, lastUpTo(this.root.bounds, term));
      const list = (await this.piece(number)).get(term);
      return !list ? [] : this.decode(list.startsWith("*") ? await load("p-" + hex(term)) : list);
    }

    async beginning(start) {
      const found = [];
      let number = Math.max(0, lastUpTo(this.root.bounds, start));
      do {
        for (const term of (await this.piece(number)).keys()) {
          if (term.startsWith(start)) { found.push(term); }
        }
        number++;
      } while (number < this.root.bounds.length && this.root.bounds[number].startsWith(start));
      return found;
    }

    async completions(start) {
      if (Object.hasOwn(this.root.frequent, start)) { return this.root.frequent[start]; }
      const found = [];
      let number = Math.max(0, lastUpTo(this.root.bounds, start));
      for (let i = 0; i < MOST_PIECES && number < this.root.bounds.length; i++, number++) {
        if (i > 0 && !this.root.bounds[number].startsWith(start)) { break; }
        for (const [term, list] of await this.piece(number)) {
          if (term.startsWith(start)) { found.push([term, list.startsWith("*") ? Infinity : list.length]); }
        }
      }
      found.sort((one, other) => other[1] - one[1]);
      let apart = 0;
      return found.filter(each => each[1] < Infinity || apart++ < MOST_PIECES).slice(0, MOST_COMPLETIONS).map(each => each[0]);
    }

    /** Returns the words that begin or end like a word: of those that are nearly the same, most do. */
    async alike(word) {
      const length = Math.max(2, Math.floor(word.length / (spelling.limit(word) > spelling.SLIP ? 3 : 2)));
      const start = word.slice(0, length);
      const end = reversed(word.slice(-length));
      const [forth, back] = await Promise.all([this.words("v-", this.root.forth, start), this.words("r-", this.root.back, end)]);
      return [...forth, ...back.map(reversed)];
    }

    /** Returns the terms with a skeleton; those that are no names have a hyphen before them. */
    async named(skeleton) {
      const bounds = this.root.names;
      const piece = await load("n-" + hex(bounds[Math.max(0, lastUpTo(bounds, skeleton))]));
      const line = piece.split(" ").find(each => each.startsWith(skeleton + "="));
      return line ? line.slice(skeleton.length + 1).split(",") : [];
    }

    async words(kind, bounds, start) {
      const pieces = [];
      for (let i = Math.max(0, lastUpTo(bounds, start)); i < bounds.length && pieces.length < MOST_PIECES; i++) {
        if (pieces.length > 0 && !bounds[i].startsWith(start)) { break; }
        pieces.push(load(kind + hex(bounds[i])));
      }
      return (await Promise.all(pieces)).flatMap(piece => piece.split(" ")).filter(word => word.startsWith(start));
    }

    decode(list) {
      const found = [];
      const reader = new Digits(list);
      let channel = 0;
      let post = 0;
      while (reader.at < list.length) {
        if (list.charCodeAt(reader.at) === 0x2C) {
          reader.at++;
          channel += reader.next();
          post = 0;
        }
        const value = reader.next();
        post += value >>> 3;
        found.push(this.starts[channel] + post, value & 7);
      }
      return found;
    }

    async days() {
      this.dated = this.dated || await this.readDays();
      return this.dated;
    }

    async readDays() {
      const pieces = this.root.channels.flatMap(({key, count}) =>
        Array.from({length: Math.ceil(count / DAYS_IN_PIECE)}, (_, piece) => load("y-" + key + "-" + piece)));
      return (await Promise.all(pieces)).flatMap(function (text) {
        const days = [];
        const reader = new Digits(text);
        let last = 0;
        while (reader.at < text.length) {
          const value = reader.next() - 1;
          if (value >= 0) { last += value & 1 ? -(value + 1) / 2 : value / 2; }
          days.push(value < 0 ? null : last);
        }
        return days;
      });
    }

    async post(number) {
      const channel = lastUpTo(this.starts, number);
      const place = number - this.starts[channel];
      const piece = Math.floor(place / POSTS_IN_PIECE);
      const posts = await load("d-" + this.root.channels[channel].key + "-" + piece);
      return postOf(posts[place % POSTS_IN_PIECE]);
    }
  }

  function reversed(word) { return [...word].reverse().join(""); }

  /** Reads the numbers of a text, as the Java class Digits writes them. */
  class Digits {
    constructor(text) {
      this.text = text;
      this.at = 0;
    }

    next() {
      let value = 0;
      for (let shift = 0; ; shift += 5) {
        const digit = digitOf(this.text.charCodeAt(this.at++));
        value |= (digit & 31) << shift;
        if (digit < 32) { return value; }
      }
    }
  }

  function digitOf(code) {
    return code >= 97 ? code - 71 : code === 95 ? 63 : code >= 65 ? code - 65 : code >= 48 ? code + 4 : 62;
  }

  function firstFrom(sorted, value) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle] < value) { low = middle + 1; } else { high = middle; }
    }
    return low;
  }

  /**
   * Returns the index of the last value that isn't greater: an empty channel and the next one begin at the same post.
   */
  function lastUpTo(sorted, value) {
    let place = firstFrom(sorted, value);
    while (place < sorted.length && sorted[place] === value) { place++; }
    return place - 1;
  }

  window.ayneh.load = load;
  window.ayneh.store = {Whole, Pieces, label};
})();
