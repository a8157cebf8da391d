// Finds posts in other languages for a query: those that have its words in translation, and those on the works and tags
// of its results. The translations are groups of terms, which the index has.
(function () {
  "use strict";
  const words = window.ayneh.words;
  const {label} = window.ayneh.store;
  const {counted, sorted, withAll, withMost} = window.ayneh.scores;
  const MOST = 50;
  const LONGEST = 6; // compounds of a term
  const TOP = 3; // results whose works and tags count
  const WORK = 8; // what a work that is shared adds to the score, about as much as two rare words
  const TAG = 1;
  const RARE = 0.05; // a tag that more posts have, as a part of all, says little

  /** Returns the words of a text that say something, as lists of their parts. */
  function wordsOf(text) {
    return words.weighed(text).filter(each => !each.mayMiss && each.compound.parts.length).map(each => each.compound.parts);
  }

  /** Returns what a word is found by in any of its forms. */
  function keyOf(parts) { return words.stem(words.joinedParts(parts, 0, parts.length)); }

  class Elsewhere {
    /** @param groups the terms of each meaning */
    constructor(archive, groups) {
      this.archive = archive;
      this.groups = groups;
      this.byKey = null;
    }

    /** Returns the groups of each term by its key; they are read when first needed, after the first results. */
    keys() {
      if (!this.byKey) {
        this.byKey = new Map();
        this.groups.forEach((group, number) => group.forEach(term => {
          const key = wordsOf(term).map(keyOf).join("");
          if (!this.byKey.has(key)) { this.byKey.set(key, new Set()); }
          this.byKey.get(key).add(number);
        }));
      }
      return this.byKey;
    }

    /**
     * Returns the posts in other languages than that of a query, the best first, and what to highlight in them. If nothing
     * was found, posts in its language that have a word in another one count as well.
     *
     * @param found what the archive has found for the query
     * @param shown the posts that the reader sees already
     */
    async find(found, chosen, shown) {
      const {archive} = this;
      const marks = {terms: new Set(found.marks.terms), starts: found.marks.starts};
      const only = found.posts.length ? found.others : archive.all;
      if (!only || !found.atoms.length || chosen.exact || found.asked.phrases.length) { return {posts: [], marks}; }
      const passes = found.passes.map((passes, post) => passes & only[post]);
      shown.forEach(post => { passes[post] = 0; });
      const scores = await this.translated(found, marks);
      await this.addRelated(found.best.slice(0, TOP), scores);
      const other = {posts: sorted(scores, passes).slice(0, MOST), marks};
      if (found.asked.checks) { other.posts = (await archive.verified(other.posts, found.asked, MOST, MOST)).posts; }
      if (chosen.order === "date") { await archive.sortByDay(other); }
      return other;
    }

    /** Returns the scores of posts that have the words of a query or their translations. */
    async translated(found, marks) {
      const {archive} = this;
      const slip = found.near && !found.exact && !this.termsIn(found.atoms).length;
      const {atoms, runs} = slip ? await archive.findTyped(found.near, archive.all) : found;
      const wider = runs.map(own => own.slice());
      for (const {from, end, groups} of this.termsIn(atoms)) {
        const into = new Float32Array(archive.count);
        const terms = [...new Set(groups.flatMap(group => this.groups[group]))];
        await Promise.all(terms.map(async term => this.addAll(await this.indexed(wordsOf(term)), into, marks)));
        const here = counted(into);
        if (here) { wider[from].push({...here, end}); }
      }
      const most = withMost(atoms, wider, archive.count);
      return withAll(atoms, wider, archive.count).map((score, post) => score || most[post] / 2);
    }

    /** Returns where a query has terms: from which part to which, and in which groups; the end is exclusive. */
    termsIn(atoms) {
      const starts = [];
      atoms.forEach((atom, i) => { if (atom.first) { starts.push(i); } });
      const found = [];
      starts.forEach((from, i) => {
        let key = "";
        for (let j = i; j < Math.min(starts.length, i + LONGEST); j++) {
          const end = starts[j + 1] ?? atoms.length;
          if (!atoms[starts[j]].mayMiss) { key += keyOf(atoms.slice(starts[j], end).map(atom => atom.part)); }
          const groups = !atoms[from].mayMiss && !atoms[starts[j]].mayMiss && this.keys().get(key);
          if (groups) { found.push({from, end, groups: [...groups]}); }
        }
      });
      return found;
    }

    /** Returns the terms of the index for some words: one for each, or those of its parts if they are written apart. */
    async indexed(some) {
      const terms = await Promise.all(some.map(async parts => {
        const whole = keyOf(parts);
        return parts.length === 1 || (await this.archive.store.list(whole)).length ? [whole] : parts.map(words.stem);
      }));
      return terms.flat();
    }

    /** Adds to the scores those of the posts that have all of some terms. */
    async addAll(terms, into, marks) {
      const sums = new Float32Array(into.length);
      const counts = new Uint8Array(into.length);
      const lists = await Promise.all(terms.map(async term => {
        const own = new Float32Array(into.length);
        await this.archive.scores(term, 1, own);
        return own;
      }));
      for (const own of lists) {
        own.forEach((score, post) => {
          if (score) {
            sums[post] += score;
            counts[post]++;
          }
        });
      }
      let any = false;
      counts.forEach((count, post) => {
        if (count === terms.length && sums[post] > into[post]) {
          into[post] = sums[post];
          any = true;
        }
      });
      if (any) { terms.forEach(term => marks.terms.add(term)); }
    }

    /**
     * Adds to the scores of posts on the works of results, and with a tag that most of these have, unless that is a tag
     * of many posts; the posts must be in another language than those results.
     */
    async addRelated(results, scores) {
      const {store, filters, count} = this.archive;
      const posts = await Promise.all(results.map(number => store.post(number)));
      const tags = posts.flatMap(post => post.tags);
      for (const {lang, works, tags: own} of posts) {
        const same = await filters.inLanguages([lang]);
        const add = (list, weight) => {
          for (let i = 0; i < list.length; i += 2) { scores[list[i]] += same[list[i]] ? 0 : weight; }
        };
        for (const work of works) { add(await store.list(label("=", work)), WORK); }
        for (const tag of own) {
          const among = tags.filter(each => each === tag).length;
          const list = among > posts.length / 2 ? await store.list(label("#", tag)) : [];
          if (list.length / 2 <= Math.max(TOP, RARE * count)) { add(list, TAG / among); }
        }
      }
    }
  }

  window.ayneh.Elsewhere = Elsewhere;
})();
