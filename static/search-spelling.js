// Finds words that are spelt almost like one that no post has: slips of the fingers, letters that sound the same, and
// words typed with the keyboard set to another script.
(function () {
  "use strict";
  const SHORTEST = 4;
  const LONG = 8; // words from here on may have two slips
  const SLIP = 2; // costs are counted in halves
  const ROWS = {
    en: ["qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"],
    ru: ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю."],
    fa: ["ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو./"]
  };
  // letters that sound alike, and so are taken for each other
  const ALIKE = ["تط", "سصث", "زذضظ", "قغ", "هح", "اع", "еи", "оа", "ий", "йы", "иы", "шщ", "ck", "cs", "sz", "iy", "ea", "ao", "vw"];
  const LIGHT = "ьъ"; // letters that are often left out

  const cheap = new Set();
  function pair(one, other) {
    cheap.add(one + other);
    cheap.add(other + one);
  }
  for (const group of ALIKE) {
    for (const one of group) {
      for (const other of group) { if (one !== other) { pair(one, other); } }
    }
  }
  for (const rows of Object.values(ROWS)) {
    rows.forEach(function (row, i) {
      for (let j = 0; j < row.length; j++) {
        if (j + 1 < row.length) { pair(row[j], row[j + 1]); }
        const below = rows[i + 1] || "";
        if (below[j]) { pair(row[j], below[j]); }
        if (j > 0 && below[j - 1]) { pair(row[j], below[j - 1]); }
      }
    });
  }

  /** Returns the most that a word may differ from another one; 0 if it is too short to be corrected. */
  function limit(word) {
    return word.length < SHORTEST ? 0 : word.length < LONG ? SLIP : 2 * SLIP;
  }

  /** Returns the cost of a letter that one word has and the other hasn't: less if it doubles another, or is silent. */
  function extra(word, at) {
    return word[at] === word[at - 1] || word[at] === word[at + 1] || LIGHT.includes(word[at]) ? SLIP / 2 : SLIP;
  }

  /**
   * Returns how much two words differ, infinity if it is more than the limit: letters more, less, others or swapped (Damerau,
   * 1964), each a slip, or half of one if fingers or ears take them for each other.
   */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) * SLIP / 2 > most) { return Infinity; }
    let before = null;
    let last = [0];
    for (let j = 1; j <= other.length; j++) { last[j] = last[j - 1] + extra(other, j - 1); }
    for (let i = 1; i <= one.length; i++) {
      const row = [last[0] + extra(one, i - 1)];
      let least = row[0];
      for (let j = 1; j <= other.length; j++) {
        const a = one[i - 1];
        const b = other[j - 1];
        let cost = last[j - 1] + (a === b ? 0 : cheap.has(a + b) ? SLIP / 2 : SLIP);
        cost = Math.min(cost, last[j] + extra(one, i - 1), row[j - 1] + extra(other, j - 1));
        if (before && j > 1 && a === other[j - 2] && b === one[i - 2]) { cost = Math.min(cost, before[j - 2] + SLIP); }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) { return Infinity; }
      before = last;
      last = row;
    }
    return last[other.length] <= most ? last[other.length] : Infinity;
  }

  /** Returns what a text would be on the other keyboards, in the order of their letters. */
  function layouts(text) {
    const typed = text.toLowerCase();
    const found = [];
    for (const [from, rows] of Object.entries(ROWS)) {
      const keys = rows.join("");
      const letters = [...typed].filter(sign => /\p{L}/u.test(sign));
      if (!letters.length || !letters.every(sign => keys.includes(sign))) { continue; }
      for (const [to, others] of Object.entries(ROWS)) {
        if (to !== from) {
          const targets = others.join("");
          found.push([...typed].map(sign => keys.includes(sign) ? targets[keys.indexOf(sign)] : sign).join(""));
        }
      }
    }
    return found;
  }

  window.ayneh.spelling = {limit, distance, layouts, SLIP};
})();
