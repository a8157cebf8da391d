// Scores of posts: by their words, of which each has its runs. A run is {posts, scores, end}: the posts that have what is
// typed from the run's word on and up to the end, exclusively. «all» is how many posts there are.
(function () {
  "use strict";
  const MOST_RARE = 3; // posts that have a rare word

  /** Returns the weight of a word that a number of posts have. */
  function rarity(count, all) { return Math.log(1 + (all - count + 0.5) / (count + 0.5)); }

  /** Returns the posts that have a score, with their scores; null if there are none. */
  function counted(into) {
    let count = 0;
    for (let post = 0; post < into.length; post++) { count += into[post] ? 1 : 0; }
    const posts = new Uint32Array(count);
    const scores = new Float32Array(count);
    let place = 0;
    for (let post = 0; place < count; post++) {
      if (into[post]) {
        posts[place] = post;
        scores[place++] = into[post];
      }
    }
    return count ? {posts, scores} : null;
  }

  /** Returns the posts that have a score and pass, the best first; of equal ones, the later first. */
  function sorted(scores, passes) {
    const found = [];
    for (let post = 0; post < scores.length; post++) {
      if (scores[post] && passes[post]) { found.push(post); }
    }
    return found.sort((one, other) => scores[other] - scores[one] || other - one);
  }

  /** Returns the scores of posts that have all words, except those that may be missing. */
  function withAll(atoms, runs, all) {
    const rest = [];
    rest[atoms.length] = new Float32Array(all).fill(1e-6);
    for (let i = atoms.length - 1; i >= 0; i--) {
      rest[i] = atoms[i].mayMiss ? rest[i + 1].slice() : new Float32Array(all);
      for (const {posts, scores, end} of runs[i]) {
        const here = rest[i];
        const after = rest[end];
        for (let place = 0; place < posts.length; place++) {
          const post = posts[place];
          if (after[post]) { here[post] = Math.max(here[post], scores[place] + after[post]); }
        }
      }
    }
    return rest[0];
  }

  /**
   * Returns the scores of posts that have most words of a query, or half of them if those weigh at least as much as
   * the others. The fewer posts have a word, the more it weighs; one that no post has weighs as much as one that a
   * single post has. A word written in parts must be present as a whole.
   */
  function withMost(atoms, runs, all) {
    const gains = atoms.map((atom, i) =>
      atom.first && !atom.mayMiss ? rarity(Math.max(1, ...runs[i].map(run => run.posts.length)), all) : 0);
    const count = gains.filter(gain => gain > 0).length;
    const sum = gains.reduce((one, other) => one + other, 0);
    let next = atoms.length;
    const best = [];
    best[next] = {scores: new Float32Array(all), counts: new Uint8Array(all), gains: new Float32Array(all)};
    for (let i = atoms.length - 1; i >= 0; i--) {
      // without this word, which is impossible inside a word written in parts
      const here = atoms[i].first
        ? {scores: best[next].scores.slice(), counts: best[next].counts.slice(), gains: best[next].gains.slice()}
        : {scores: new Float32Array(all).fill(-1), counts: new Uint8Array(all), gains: new Float32Array(all)};
      for (const {posts, scores, end} of runs[i]) {
        const own = gains.slice(i, end).filter(gain => gain > 0);
        const gain = own.reduce((sum, each) => sum + each, 0);
        const rest = best[end];
        for (let place = 0; place < posts.length; place++) {
          const post = posts[place];
          const score = scores[place] + rest.scores[post];
          if (rest.scores[post] >= 0 && score > here.scores[post]) {
            here.scores[post] = score;
            here.counts[post] = rest.counts[post] + own.length;
            here.gains[post] = rest.gains[post] + gain;
          }
        }
      }
      best[i] = here;
      if (atoms[i].first) { next = i; }
    }
    const found = best[0];
    return found.scores.map(function (score, post) {
      const part = found.counts[post] / count;
      const enough = count > 1 && (part > 0.5 || part === 0.5 && found.gains[post] * 2 >= sum);
      return enough ? score * found.gains[post] / sum : 0;
    });
  }

  /** Returns the scores of the posts that have the rarest word of a query, if few posts have it. */
  function withRarest(runs, all) {
    const scores = new Float32Array(all);
    const counts = runs.map(own => own.reduce((sum, run) => sum + run.posts.length, 0));
    const few = Math.min(...counts.filter(count => count > 0));
    if (few > MOST_RARE) { return scores; }
    for (const run of runs[counts.indexOf(few)]) {
      run.posts.forEach((post, place) => { scores[post] = Math.max(scores[post], run.scores[place]); });
    }
    return scores;
  }

  window.ayneh.scores = {rarity, counted, sorted, withAll, withMost, withRarest};
})();
