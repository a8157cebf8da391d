// Parts a query into its words and what else it asks for: exact phrases, words to leave out, and filters as in "tag:nlp".
(function () {
  "use strict";
  const words = window.ayneh.words;
  const DAY = 86400000; // milliseconds
  const JALALI = 1700; // years before this one are of the Jalali calendar
  const KEYS = Object.create(null);
  for (const [kind, names] of Object.entries({
    tag: "tag hashtag тег тэг хештег برچسب هشتگ وسم",
    channel: "channel канал کانال قناه",
    lang: "lang language язык мова زبان لغه",
    before: "before до قبل پیشاز قبلاز",
    after: "after после після بعد پساز بعداز"
  })) {
    for (const name of names.split(" ")) { KEYS[words.fold(name)] = kind; }
  }
  const TOKEN = /([-\u2212])?(?:([\p{L}\p{M}\u200C]+):)?(?:"([^"]+)("?)|«([^»]+)(»?)|[“„]([^“”]+)([“”]?)|(\S*))/gu;
  const DATE = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/;
  const RUSSIAN_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
  const MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g; // invisible marks of direction, which come with copied text

  function partsOf(text) { return words.compounds(text).flatMap(compound => compound.parts); }

  /** Returns a day of the Jalali calendar in days since 1970: those that may be it are tried. */
  function jalali(year, month, day) {
    const calendar = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC"});
    const passed = (month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6) + day - 1;
    const first = Date.UTC(year + 621, 2, 19) / DAY + passed;
    for (let i = 0; i < 4; i++) {
      const parts = Object.fromEntries(calendar.formatToParts((first + i) * DAY).map(part => [part.type, parseInt(part.value, 10)]));
      if (parts.year === year && parts.month === month && parts.day === day) { return first + i; }
    }
    return calendar.resolvedOptions().calendar === "persian" ? null : first + 2; // else as in a usual year
  }

  /** Returns the first day of a year, a month or a day itself, in days since 1970; null if the text is no date. */
  function dayOf(text) {
    const written = words.withDigits(text);
    const date = DATE.exec(written) || DATE.exec(written.replace(RUSSIAN_DATE, "$3-$2-$1"));
    if (!date) { return null; }
    const [year, month, day] = [date[1], date[2] || 1, date[3] || 1].map(Number);
    if (year < JALALI) { return jalali(year, month, day); }
    const found = new Date(Date.UTC(year, month - 1, day));
    return found.getUTCMonth() === month - 1 && found.getUTCDate() === day ? found.getTime() / DAY : null;
  }

  /**
   * Returns what a query asks for: «text», all words that a post must have, which ends in a space if the last one isn't
   * being typed; «phrases», the parts of each; «without», the parts of what a post must not have, and whether it is a
   * phrase; «filters» as {kind, value, not}; and the days «before» and «after», null for any. What is still being typed
   * at the end, such as "tag:", asks for nothing yet.
   */
  function parse(query) {
    const asked = {text: "", phrases: [], without: [], filters: [], before: null, after: null};
    const texts = [];
    let typing = false;
    const clean = query.replace(MARKS, "");
    for (const match of clean.matchAll(TOKEN)) {
      const [token, minus, key, straight, end, angled, endAngled, curled, endCurled, plain] = match;
      const quoted = straight || angled || curled;
      const open = quoted && !(end || endAngled || endCurled);
      const value = quoted || plain;
      const kind = key && KEYS[words.fold(key)];
      const last = match.index + token.length === clean.length;
      if (!token) { continue; }
      typing = false;
      if (kind === "before" || kind === "after") {
        const day = dayOf(value);
        if (day === null) {
          if (!last) { texts.push(token); }
        } else if ((kind === "before") !== Boolean(minus)) {
          asked.before = Math.min(day, asked.before ?? Infinity);
        } else {
          asked.after = Math.max(day, asked.after ?? -Infinity);
        }
      } else if (kind) {
        if (partsOf(value).length) { asked.filters.push({kind, value, not: Boolean(minus)}); }
      } else if (minus && partsOf(token).length) {
        if (!open) { asked.without.push({parts: partsOf(token), phrase: Boolean(quoted && !key)}); }
      } else if (quoted && !key && !open) {
        if (partsOf(quoted).length) { asked.phrases.push(partsOf(quoted)); }
        texts.push(quoted);
      } else {
        texts.push(token);
        typing = true;
      }
    }
    asked.text = texts.join(" ") + (typing && !/\s$/.test(clean) ? "" : " ");
    asked.narrows = asked.filters.length + asked.without.length > 0 || asked.before !== null || asked.after !== null;
    asked.checks = asked.phrases.length > 0 || asked.without.some(each => each.phrase); // posts must be read for these
    return asked;
  }

  /** Returns whether a text has the parts of a phrase in a row, as they were typed but for case and spellings. */
  function hasPhrase(text, parts) {
    const own = partsOf(text);
    const phrase = parts.join("");
    for (let i = 0; i < own.length; i++) {
      let run = "";
      for (let j = i; j < own.length && run.length < phrase.length && phrase.startsWith(run); j++) { run += own[j]; }
      if (run === phrase) { return true; }
    }
    return false;
  }

  window.ayneh.query = {parse, hasPhrase, partsOf};
})();
