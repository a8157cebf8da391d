// Parts a query into its words and what else it asks for: exact phrases, words to leave out, and filters as in "tag:nlp".
(function () {
  "use strict";
  const words = window.ayneh.words;
  const DAY = 86400000; // milliseconds
  const JALALI = 1700; // years before this one are of the Jalali calendar
  const KEYS = {};
  for (const [kind, names] of Object.entries({
    tag: "tag hashtag тег тэг хештег برچسب هشتگ وسم",
    channel: "channel канал کانال قناه",
    lang: "lang language язык мова زبان لغه",
    before: "before до قبل پیشاز قبلاز",
    after: "after после після بعد پساز بعداز"
  })) {
    for (const name of names.split(" ")) { KEYS[words.fold(name)] = kind; }
  }
  const TOKEN = /([-\u2212])?(?:([\p{L}\p{M}\u200C]+):(?=\S))?(?:"([^"]+)"|«([^»]+)»|[“„]([^“”]+)[“”]|(\S+))/gu;
  const DATE = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/;

  function partsOf(text) { return words.compounds(text).flatMap(compound => compound.parts); }

  function withDigits(text) {
    return [...text].map(sign => /[\u0660-\u0669\u06F0-\u06F9]/.test(sign) ? sign.charCodeAt(0) & 15 : sign).join("");
  }

  /** Returns a day of the Jalali calendar in days since 1970: those that may be it are tried. */
  function jalali(year, month, day) {
    const calendar = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC"});
    const passed = (month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6) + day - 1;
    const first = Date.UTC(year + 621, 2, 19) / DAY + passed;
    for (let i = 0; i < 4; i++) {
      const parts = Object.fromEntries(calendar.formatToParts((first + i) * DAY).map(part => [part.type, parseInt(part.value, 10)]));
      if (parts.year === year && parts.month === month && parts.day === day) { return first + i; }
    }
    return first + 2; // in browsers without that calendar, as in a usual year
  }

  /** Returns the first day of a year, a month or a day itself, in days since 1970; null if the text is no date. */
  function dayOf(text) {
    const date = DATE.exec(withDigits(text));
    if (!date) { return null; }
    const [year, month, day] = [date[1], date[2] || 1, date[3] || 1].map(Number);
    if (month < 1 || month > 12 || day < 1 || day > 31) { return null; }
    return year < JALALI ? jalali(year, month, day) : Date.UTC(year, month - 1, day) / DAY;
  }

  /**
   * Returns what a query asks for: «text», all words that a post must have, which ends in a space if the last one isn't
   * being typed; «phrases», the parts of each; «without», the parts of each word or phrase that a post must not have;
   * «filters» as {kind, value, not}; and the days «before» and «after», null for any.
   */
  function parse(query) {
    const asked = {text: "", phrases: [], without: [], filters: [], before: null, after: null};
    const texts = [];
    let typing = false;
    for (const [token, minus, key, straight, angled, curled, plain] of query.matchAll(TOKEN)) {
      const quoted = straight || angled || curled;
      const value = quoted || plain;
      const kind = key ? KEYS[words.fold(key)] : null;
      const day = kind === "before" || kind === "after" ? dayOf(value) : null;
      typing = false;
      if (day !== null) {
        asked[kind] = day;
      } else if (kind && kind !== "before" && kind !== "after") {
        asked.filters.push({kind, value, not: Boolean(minus)});
      } else if (minus && !key && partsOf(value).length) {
        asked.without.push(partsOf(value));
      } else if (quoted && !key) {
        asked.phrases.push(partsOf(quoted));
        texts.push(quoted);
      } else {
        texts.push(token);
        typing = true;
      }
    }
    asked.phrases = asked.phrases.filter(parts => parts.length);
    asked.text = texts.join(" ") + (typing && !/\s$/.test(query) ? "" : " ");
    asked.narrows = asked.filters.length + asked.without.length > 0 || asked.before !== null || asked.after !== null;
    return asked;
  }

  /** Returns whether a text has the parts of a phrase in a row, as they were typed but for case and spellings. */
  function hasPhrase(text, parts) {
    const own = partsOf(text);
    for (let i = 0; i + parts.length <= own.length; i++) {
      if (parts.every((part, j) => part === own[i + j])) { return true; }
    }
    return false;
  }

  window.ayneh.query = {parse, hasPhrase, partsOf};
})();
