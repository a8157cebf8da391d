// Finds posts by the words of a query. Words are compared by the rules of search-words.js.
(function () {
  "use strict";
  const words = window.ayneh.words;
  const spelling = window.ayneh.spelling;
  const {parse, hasPhrase} = window.ayneh.query;
  const {Whole, Pieces} = window.ayneh.store;
  const {rarity, counted, sorted, withAll, withMost, withRarest} = window.ayneh.scores;
  const MOST_ATOMS = 12;
  const MOST_CHECKED = 10;
  const BATCH = 40; // posts that are read at once
  const MOST_VERIFIED = 400; // posts that are read for more results with a phrase, once there are some
  const PHRASE = 0.5; // the bonus for a post that has the words of a query as they were typed
  const WEIGHTS = [0.45, 0.8, 1.2, 1.65, 2.3, 3.2, 4.3, 5.5];
  const COMPLETED = 0.5; // the factor for a word that only begins like the one being typed
  const AND = "و"; // the only one-letter word that occurs inside others, as in «جست‌وجو»
  const FEW = 3; // a word in fewer posts may be a slip
  const SHORT = 4; // sounds; other words may sound like one of so few by chance
  const MOST_NEAR = 5;
  const MOST_WORDS = 3; // of a longer query, most of its words say more than all with near ones
  const NAMED = 0.5; // the cost of a name in another script
  const NEAR = 0.6; // the factor for each half of a slip
  const SPLIT = 0.5; // the factor for two words that were typed as one

  class Archive {
    constructor(root) {
      this.channels = root.channels;
      this.store = root.bounds ? new Pieces(root) : new Whole(root);
      this.filters = new window.ayneh.Filters(root, this.store);
      this.count = this.filters.count;
      this.all = new Uint8Array(this.count).fill(1);
    }

    /** Scores the posts that have a term; a post keeps its highest score. */
    async scores(term, factor, into) {
      const list = await this.store.list(term);
      const weight = rarity(list.length / 2, this.count);
      for (let i = 0; i < list.length; i += 2) {
        const score = weight * WEIGHTS[list[i + 1]] * factor;
        if (into[list[i]] < score) { into[list[i]] = score; }
      }
    }

    /** Returns the scores of joined words of a query in the posts that have them; null if no post has them. */
    async run(text, unfinished, marks) {
      const into = new Float32Array(this.count);
      const terms = words.stems(text);
      terms.forEach(term => marks.terms.add(term));
      await Promise.all(terms.map(term => this.scores(term, 1, into)));
      if (unfinished && text.length > 1) {
        marks.starts.add(text);
        const others = (await this.store.completions(text)).filter(other => !terms.includes(other));
        await Promise.all(others.map(other => this.scores(other, COMPLETED, into)));
      }
      return counted(into);
    }

    /** Finds a word that no post has as two words that some posts have next to each other. */
    async split(text, marks) {
      const into = new Float32Array(this.count);
      const places = [...Array(text.length).keys()].filter(i =>
        i > 0 && (i > 1 || text.charAt(0) === AND) && (i < text.length - 1 || text.charAt(i) === AND));
      await Promise.all(places.map(i => this.splitAt(i, text, into, marks)));
      return counted(into);
    }

    async splitAt(i, text, into, marks) {
      const terms = [words.stem(text.slice(0, i)), words.stem(text.slice(i))];
      const left = new Float32Array(this.count);
      await this.scores(terms[0], SPLIT, left);
      if (!left.some(score => score)) { return; }
      const right = new Float32Array(this.count);
      await this.scores(terms[1], SPLIT, right);
      const both = left.map((score, post) => score && right[post] ? score + right[post] : 0);
      for (const post of sorted(both, this.all).slice(0, MOST_CHECKED)) {
        const pair = hasPair((await this.post(post)).text, text);
        if (pair) {
          into[post] = both[post];
          pair.forEach(term => marks.terms.add(term));
        }
      }
    }

    /** Returns the terms that are spelt almost like a word, as [term, cost], the nearest first. */
    async near(word) {
      const most = spelling.limit(word);
      const stem = words.stem(word);
      if (!most || !/^\p{L}+$/u.test(word) || words.scriptOf(word) === "u") { return []; }
      const found = new Map();
      const alike = await Promise.all((stem === word ? [word] : [word, stem]).map(each => this.store.alike(each)));
      for (const term of new Set(alike.flat())) {
        if (words.scriptOf(term) !== words.scriptOf(word) || term === stem) { continue; }
        const cost = Math.min(spelling.distance(word, term, most), spelling.distance(stem, term, spelling.limit(stem)));
        if (cost > 0 && cost < Infinity) { found.set(term, cost); }
      }
      return [...found].sort((one, other) => one[1] - other[1]).slice(0, MOST_NEAR);
    }

    /**
     * Returns the terms that are the same name in another script, or in another spelling, as [term, cost]. Of a word that
     * few posts have, words that sound the same in another script count as well; if they are short, only if none has it.
     *
     * @param count how many posts have the word
     */
    async names(word, count) {
      const stem = words.stem(word);
      const found = new Map();
      const skeletons = new Set([word, stem].flatMap(words.skeletons));
      for (const skeleton of [...skeletons]) {
        if (skeleton.endsWith("S") && skeleton.length > 4) { skeletons.add(skeleton.slice(0, -1)); } // an English plural
      }
      const named = await Promise.all([...skeletons].map(async skeleton => [skeleton, await this.store.named(skeleton)]));
      for (const [skeleton, terms] of named) {
        for (const term of terms) {
          const bare = term.replace("-", "");
          const sounds = count < (skeleton.length > SHORT ? FEW : 1) && words.scriptOf(bare) !== words.scriptOf(word);
          if (bare === term || sounds) { found.set(bare, bare === term ? NAMED : spelling.SLIP); }
        }
      }
      found.delete(stem);
      return [...found].sort((one, other) => one[1] - other[1]).slice(0, MOST_NEAR);
    }

    /** Returns runs with those of near words added, for each word that few posts have, and of names in other scripts. */
    async withNear(atoms, runs, marks) {
      const wider = runs.map(run => run.slice());
      const terms = []; // of each word, those in its own script first
      for (let i = 0; i < atoms.length; i++) {
        if (atoms[i].mayMiss) { continue; }
        const {part} = atoms[i];
        const count = Math.max(0, ...runs[i].filter(run => run.end === i + 1).map(run => run.posts.length));
        const [names, near] = await Promise.all([this.names(part, count), count < FEW ? this.near(part) : []]);
        const least = Math.min(...[...names, ...near].map(each => each[1]));
        const other = each => words.scriptOf(each[0]) === words.scriptOf(part) ? 0 : 1;
        const all = [...names, ...near].filter(each => each[1] < least + spelling.SLIP);
        all.sort((one, two) => other(one) - other(two));
        await this.widen(wider[i], i + 1, all, terms);
      }
      for (const {text, from, end} of this.wanted(atoms).filter(each => each.end > each.from + 1)) {
        if (!runs[from].some(run => run.end === end)) {
          await this.widen(wider[from], end, await this.names(text, 0), terms);
        }
      }
      terms.flat().forEach(term => marks.terms.add(term));
      return terms.length ? {runs: wider, terms} : null;
    }

    /** Adds the posts that have near words to the runs of a word, and the words to the terms. */
    async widen(runs, end, near, terms) {
      if (!near.length) { return; }
      const into = new Float32Array(this.count);
      await Promise.all(near.map(([term, cost]) => this.scores(term, NEAR ** cost, into)));
      const here = counted(into);
      if (here) { runs.push({...here, end}); }
      terms.push(near.map(each => each[0]));
    }

    /**
     * Finds posts. Returns the numbers of «posts», the best first; «marks», what to highlight in them; whether they only
     * come «close», because no post has all the words; «exact», from where on they have near words instead, with «near»,
     * what those are; «matched», the posts before filters; «passes», which pass those; «others», which posts are in other languages; and whether
     * there may be «more» than enough. Near words in another language than the query's count only if nothing else is
     * found: there are better ones elsewhere.
     *
     * @param chosen the filters and the order that the reader has chosen; with «exact», words are taken as typed
     * @param enough how many posts with a phrase are looked for, since all have to be read for that
     * @param times how often the reader has asked for more
     */
    async find(query, chosen, enough = MOST_CHECKED, times = 1) {
      const asked = parse(query);
      const passes = await this.filters.passes(asked, chosen);
      const found = await this.findAny(asked, passes, chosen);
      const best = found.posts.slice(0, MOST_CHECKED);
      if (chosen.order === "date" || !found.atoms.length) { await this.sortByDay(found); }
      const verified = asked.checks ? await this.verified(found.posts, asked, enough, times * MOST_VERIFIED) : {};
      return {asked, passes, best, exact: found.posts.length, ...found, ...verified};
    }

    async findAny(asked, passes, chosen) {
      const {atoms, runs, marks, posts, scores} = await this.findTyped(asked.text, passes);
      const typed = {atoms, runs, marks, posts, matched: scores};
      if (!atoms.length) {
        const narrows = asked.narrows || chosen.channel || chosen.lang || chosen.tag;
        const matched = this.all.map(() => narrows ? 1 : 0);
        return {...typed, posts: sorted(matched, passes), matched};
      }
      const excluded = !posts.length && asked.without.length > 0 && scores.some(score => score); // which is no slip
      const strictly = chosen.exact || asked.phrases.length > 0 || excluded;
      if (strictly && (posts.length || asked.phrases.length)) { return typed; }
      for (const other of posts.length || strictly ? [] : spelling.layouts(asked.text)) {
        const there = await this.findTyped(other, passes);
        if (there.posts.length) { return {...there, exact: 0, near: other, matched: there.scores}; }
      }
      const long = atoms.filter(atom => atom.first && !atom.mayMiss).length > MOST_WORDS;
      typed.others = await this.filters.inOtherLanguages(atoms);
      const wider = strictly || long ? null : await this.withNear(atoms, runs, marks);
      if (wider) {
        typed.runs = wider.runs;
        const matched = withAll(atoms, wider.runs, this.count);
        const here = post => !scores[post] && !(posts.length && typed.others && typed.others[post]);
        const more = sorted(matched, passes).filter(here);
        if (more.length) {
          const near = await this.written(more[0], wider.terms);
          return {...typed, posts: [...posts, ...more], exact: posts.length, near, matched};
        }
      }
      if (posts.length) { return typed; }
      let most = withMost(atoms, wider ? wider.runs : runs, this.count);
      let close = await this.withPhrasesFirst(sorted(most, passes), most, atoms);
      if (!close.length && wider && atoms.length > 1) { // a rare name beside another one that no post has
        most = withRarest(wider.runs, this.count);
        close = sorted(most, passes);
      }
      return {...typed, posts: close, matched: most, close: close.length > 0};
    }

    /** Finds the posts that have all words as they were typed. Returns them with what was looked up for them. */
    async findTyped(text, passes) {
      const marks = {terms: new Set(), starts: new Set()};
      const all = atomsOf(text);
      const atoms = all.slice(0, MOST_ATOMS);
      const runs = atoms.map(() => []);
      if (!atoms.length) { return {atoms, runs, marks, posts: [], scores: null}; }
      const unfinished = all.length === atoms.length && /[\p{L}\p{M}\p{N}]$/u.test(text);
      const wanted = this.wanted(atoms);
      const found = await Promise.all(wanted.map(async ({text, from, end}) =>
        await this.run(text, unfinished && end === atoms.length, marks) || (end === from + 1 ? await this.split(text, marks) : null)));
      wanted.forEach(({from, end}, i) => { if (found[i]) { runs[from].push({...found[i], end}); } });
      const scores = withAll(atoms, runs, this.count);
      const posts = await this.withPhrasesFirst(sorted(scores, passes), scores, atoms);
      return {atoms, runs, marks, posts, scores};
    }

    /** Orders what was found by day, the newest first, and posts without a date last; near ones stay behind the others. */
    async sortByDay(found) {
      const days = await this.store.days();
      const exact = found.near ? found.exact : found.posts.length;
      const newest = (one, other) => (days[other] ?? -Infinity) - (days[one] ?? -Infinity) || other - one;
      found.posts = [...found.posts.slice(0, exact).sort(newest), ...found.posts.slice(exact).sort(newest)];
    }

    /**
     * Reads posts until enough of them have the phrases of a query, and none that it excludes.
     *
     * @param most how many are read if there are some
     */
    async verified(posts, asked, enough, most) {
      const without = asked.without.filter(each => each.phrase);
      const wanted = this.store instanceof Whole ? Infinity : enough;
      const found = [];
      let at = 0;
      while (at < posts.length && found.length <= wanted && (at < most || !found.length)) {
        const batch = posts.slice(at, at + BATCH);
        const fits = await Promise.all(batch.map(async number => {
          const post = await this.post(number);
          const has = parts => hasPhrase(post.text, parts) || hasPhrase(post.title, parts);
          return asked.phrases.every(has) && !without.some(each => has(each.parts));
        }));
        found.push(...batch.filter((_, i) => fits[i]));
        at += batch.length;
      }
      return {posts: found, exact: found.length, near: "", more: at < posts.length};
    }

    /** Returns the near words as a post has them: of each word that was typed, the first. */
    async written(number, terms) {
      const post = await this.post(number);
      const found = new Map();
      for (const text of [post.title, post.text]) {
        for (const compound of words.compounds(text)) {
          for (const [start, end, first, last] of compound.words) {
            for (const term of compound.parts.slice(first, last).flatMap(words.stems)) {
              if (!found.has(term)) { found.set(term, text.slice(start, end)); }
            }
          }
        }
      }
      const shown = terms.map(each => each.find(term => found.has(term))).filter(term => term).map(term => found.get(term));
      return shown.join(" ") || terms[0][0];
    }

    /** Returns what to look up for a query: its words, and adjacent words as one. */
    wanted(atoms) {
      const wanted = [];
      for (let from = 0; from < atoms.length; from++) {
        if (!atoms[from].mayMiss && !isOfRow(atoms, from)) { wanted.push({text: atoms[from].part, from, end: from + 1}); }
        for (let end = from + 2; end <= this.end(atoms, from); end++) {
          const text = words.joinedParts(atoms.slice(from, end).map(atom => atom.part), 0, end - from);
          if (words.isWord(text)) { wanted.push({text, from, end}); }
        }
      }
      return wanted;
    }

    /** Orders the best posts by how many words of the query they have in a row as well. */
    async withPhrasesFirst(posts, scores, atoms) {
      if (atoms.length === 1) { return posts; }
      const best = await Promise.all(posts.slice(0, MOST_CHECKED).map(async number => {
        const post = await this.post(number);
        const run = Math.max(longestRun(post.text, atoms), longestRun(post.title, atoms));
        return {number, score: scores[number] * (1 + PHRASE * (run - 1) / (atoms.length - 1))};
      }));
      best.sort((one, other) => other.score - one.score);
      return [...best.map(each => each.number), ...posts.slice(MOST_CHECKED)];
    }

    /** Returns how far words may be joined: within a compound, or over whole compounds that follow each other. */
    end(atoms, from) {
      let end = from + 1;
      while (end < atoms.length && end - from < words.mostJoined(atoms[from].part)) {
        const next = atoms[end];
        if (next.number !== atoms[end - 1].number && !(atoms[from].first && next.compound.follows)) { break; }
        end++;
      }
      return end;
    }

    post(number) { return this.store.post(number); }

    channelOf(number) {
      let rest = number;
      for (const channel of this.channels) {
        if (rest < channel.count) { return channel; }
        rest -= channel.count;
      }
      return null;
    }
  }

  /** Returns whether a part is a letter in a row of letters without spaces, which are looked up by twos and threes. */
  function isOfRow(atoms, place) {
    return words.scriptOf(atoms[place].part) === "u" && [place - 1, place + 1].some(each =>
      atoms[each] && atoms[each].number === atoms[place].number && words.scriptOf(atoms[each].part) === "u");
  }

  /** Returns the stems of two adjacent words that together are a word; null if a text has none. */
  function hasPair(text, word) {
    let before = null;
    for (const compound of words.compounds(text)) {
      if (before && compound.follows && words.stem(words.joined(before) + words.joined(compound)) === words.stem(word)) {
        return [words.stem(words.joined(before)), words.stem(words.joined(compound))];
      }
      before = compound;
    }
    return null;
  }

  /** Returns the length of the longest run of a query's words, in order, that a text has in one place. */
  function longestRun(text, atoms) {
    const stems = atoms.map(atom => words.stem(atom.part));
    let longest = 1;
    let run = 0;
    for (const compound of words.compounds(text)) {
      if (!compound.follows) { run = 0; }
      for (const part of compound.parts) {
        const stem = words.stem(part);
        run = stem === stems[run] ? run + 1 : stem === stems[0] ? 1 : 0;
        longest = Math.max(longest, run);
        if (run === stems.length) { return run; }
      }
    }
    return longest;
  }

  /** Returns the parts of a query. */
  function atomsOf(query) {
    return words.weighed(query).flatMap(({compound, mayMiss}, number) =>
      compound.parts.map((part, i) => ({part, number, first: i === 0, mayMiss, compound})));
  }

  window.ayneh.Archive = Archive;
})();
