// Which posts a reader's filters let pass: channels, languages, tags, words to leave out and dates; and how many posts
// each choice would leave.
(function () {
  "use strict";
  const words = window.ayneh.words;
  const {partsOf} = window.ayneh.query;
  const {label} = window.ayneh.store;
  // scripts of languages that are several of Unicode's
  const LETTERS = {Hans: /\p{Script=Han}/gu, Hant: /\p{Script=Han}/gu, Jpan: /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}]/gu, Kore: /\p{Script=Hang}/gu};
  const FOLDED = {"ي": "ی", "ى": "ی", "ك": "ک", "ё": "е"};

  /** Returns the key of a tag by its name, as the Java class TagNames folds it; tags have no spaces. */
  function tagKey(name) {
    return words.withDigits(name.normalize("NFKC").toLowerCase()).replace(/^#|[_\s\u200C\u200D]/g, "")
      .replace(/[يىكё]/g, letter => FOLDED[letter]);
  }

  class Filters {
    constructor(root, store) {
      this.channels = root.channels;
      this.languages = root.languages;
      this.terms = root.terms;
      this.store = store;
      this.ofLanguages = new Map(); // the posts in each, once looked up
      this.count = root.channels.reduce((sum, channel) => sum + channel.count, 0);
    }

    /**
     * Returns for each post whether it passes.
     *
     * @param asked what the query says
     * @param chosen what the reader has chosen: the keys of a channel, a language and a tag
     */
    async passes(asked, chosen) {
      const passes = new Uint8Array(this.count).fill(1);
      for (const kind of ["channel", "lang", "tag"]) {
        if (chosen[kind]) { keep(passes, await this.own(kind, chosen[kind], true)); }
      }
      for (const {kind, value, not} of asked.filters) { keep(passes, await this.own(kind, value), not); }
      for (const {parts, phrase} of asked.without) {
        const whole = words.joinedParts(parts, 0, parts.length);
        if (!phrase) { keep(passes, await this.listed(words.stems(whole)), true); }
      }
      if (asked.before !== null || asked.after !== null) {
        (await this.store.days()).forEach(function (day, post) {
          const there = day !== null && (asked.before === null || day < asked.before) && (asked.after === null || day >= asked.after);
          if (!there) { passes[post] = 0; }
        });
      }
      return passes;
    }

    /** Returns the posts of a channel, a language or a tag: of its key, else of its name, else of names that begin so. */
    async own(kind, value, isKey) {
      if (kind === "channel") {
        const norm = name => partsOf(name).join("");
        const typed = norm(value);
        const same = this.channels.filter(each => isKey ? each.key === value : [each.key, each.name].some(name => norm(name) === typed));
        const some = same.length || isKey ? same : this.channels.filter(each => [each.key, each.name].some(name => norm(name).startsWith(typed)));
        const own = new Uint8Array(this.count);
        let start = 0;
        for (const channel of this.channels) {
          if (some.includes(channel)) { own.fill(1, start, start + channel.count); }
          start += channel.count;
        }
        return own;
      }
      if (kind === "lang") {
        const some = this.languages.filter(lang => isKey ? lang === value : names(lang).some(name => name.startsWith(words.fold(value))));
        return this.inLanguages(some);
      }
      if (isKey) { return this.listed([label("#", value)]); }
      const key = tagKey(value);
      const spellings = this.terms.find(terms => terms.some(term => tagKey(term) === key)) || [];
      const term = label("#", key);
      const same = [term, ...spellings.map(spelling => label("#", tagKey(spelling)))];
      const own = await this.listed(same);
      return own.includes(1) ? own : this.listed(await this.store.beginning(term));
    }

    /** Returns the posts in some languages. They are kept: each search asks for them. */
    async inLanguages(languages) {
      const key = languages.join(" ");
      if (!this.ofLanguages.has(key)) { this.ofLanguages.set(key, await this.listed(languages.map(lang => label("@", lang)))); }
      return this.ofLanguages.get(key);
    }

    /** Returns the posts that have any of some terms. */
    async listed(terms) {
      const own = new Uint8Array(this.count);
      for (const term of terms) {
        const list = await this.store.list(term);
        for (let i = 0; i < list.length; i += 2) { own[list[i]] = 1; }
      }
      return own;
    }

    /** Returns which posts are in languages of another script than that of a query; null if there are none. */
    async inOtherLanguages(atoms) {
      const letters = atoms.map(atom => atom.part).join("");
      const typed = script => (letters.match(LETTERS[script] || new RegExp("\\p{Script=" + script + "}", "gu")) || []).length;
      const scripts = this.languages.map(lang => new Intl.Locale(lang).maximize().script);
      const own = ["Latn", ...scripts].sort((one, other) => typed(other) - typed(one))[0];
      const others = this.languages.filter((_, i) => scripts[i] !== own);
      return others.length ? this.inLanguages(others) : null;
    }

    /** Returns how many of the posts found each choice would leave if the other filters stay: numbers by kind and key. */
    async counts({matched, asked, passes}, chosen) {
      const but = kind => chosen[kind] ? this.passes(asked, {...chosen, [kind]: ""}) : passes;
      const numbers = {channel: {}, lang: {}};
      const inAny = await but("channel");
      let start = 0;
      for (const {key, count} of this.channels) {
        numbers.channel[key] = inAny.slice(start, start + count).reduce((sum, there, i) => sum + (there && matched[start + i] ? 1 : 0), 0);
        start += count;
      }
      const ofAny = await but("lang");
      for (const lang of this.languages) {
        const own = await this.inLanguages([lang]);
        numbers.lang[lang] = ofAny.reduce((sum, there, post) => sum + (there && own[post] && matched[post] ? 1 : 0), 0);
      }
      return numbers;
    }
  }

  /** Returns the tag of a language and its name in itself, folded. */
  function names(lang) {
    const own = new Intl.DisplayNames([lang], {type: "language", fallback: "none"}).of(lang);
    return own ? [words.fold(lang), words.fold(own)] : [words.fold(lang)];
  }

  /** Takes out posts that aren't among some, or that are among them. */
  function keep(passes, own, not) {
    for (let post = 0; post < passes.length; post++) {
      if (own[post] ? not : !not) { passes[post] = 0; }
    }
  }

  window.ayneh.Filters = Filters;
})();
