// Decides which words are the same to a reader, by the rules of the Java package ayneh.search. Java writes the index
// and the browser reads it; the tests check both against the same vectors.
(function () {
  "use strict";
  const MOST_JOINED = 4;
  const LONGEST = 40;
  const WORD = new RegExp("[\\p{L}\\p{M}\\p{N}]+(?:(?<=\\p{Nd})[.\u066B](?=\\p{Nd})[\\p{L}\\p{M}\\p{N}]+)*"
    + "(?:(?<=[A-Za-zСс])\\+\\+|(?<=(?<![\\p{L}\\p{M}\\p{N}_])[A-Za-zСс])#(?![\\p{L}\\p{M}\\p{N}_#]))?", "gu"); // and «C++», «C#»
  // letters of scripts without spaces between words are parts of their own
  const UNSPACED = "[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F]";
  const LETTER = new RegExp(UNSPACED + "\\p{M}*|(?:(?!" + UNSPACED + ").)+", "gsu");
  const HAS_UNSPACED = new RegExp(UNSPACED);
  const MOST_UNSPACED = 3;
  const TECHNICAL = /[A-Za-z0-9]/;
  const SUFFIXES = ("ی ای ها های هایی هایم هایت هایش هایمان هایتان هایشان تر ترین ام ات اش مان تان شان اند ایم اید").split(" ");
  const INVISIBLE = "\u00AD\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";
  const JOINTS = "\u200C-\u2010\u2011_'\u2019";
  const WHITE = /^[ \u00A0\u202F\t\n\r]+$/;
  const DROPPED = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0621\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u20D0-\u20FF\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|[^\p{L}\p{M}\p{N}.+#]/u;
  const LETTERS = {
    "ё": "е", "є": "е", "і": "и", "ї": "и", "ґ": "г", "ў": "у", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ي": "ی", "ى": "ی", "ئ": "ی", "ې": "ی",
    "ك": "ک", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ؤ": "و",
    "\u066B": "."
  };

  /** Returns the value of a digit, Arabic or Persian; -1 for any other character. */
  function digitOf(code) { return code >= 0x660 && code <= 0x669 || code >= 0x6F0 && code <= 0x6F9 ? code & 15 : -1; }

  /** Returns a text with its digits replaced by those of English. */
  function withDigits(text) {
    return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, digit => digitOf(digit.charCodeAt(0)));
  }

  const known = new Map(); // what words are when folded; texts repeat them
  const MOST_KNOWN = 50000;

  function fold(word) {
    let folded = known.get(word);
    if (folded === undefined) {
      folded = folding(word);
      if (known.size >= MOST_KNOWN) { known.clear(); }
      known.set(word, folded);
    }
    return folded;
  }

  function folding(word) {
    let folded = "";
    const composed = word.normalize("NFKC").toLowerCase().replace(/(?<![اآوی])ئ(?=[لت])/gu, "ا").replace(/ئ(?=ول)/gu, "و")
      .replace(/^с(?=\+\+|#)/, "c").replace(/іст(?=[ью]$)/u, "ост");
    for (const sign of composed) {
      const code = sign.codePointAt(0);
      if (digitOf(code) >= 0) {
        folded += digitOf(code);
      } else if (code >= 0xC0 && code <= 0x24F || code >= 0x1E00 && code <= 0x1EFF) {
        folded += sign.normalize("NFD").charAt(0);
      } else if (LETTERS[sign] || !DROPPED.test(sign)) {
        folded += LETTERS[sign] || sign;
      }
    }
    return folded;
  }

  /** Returns d for digits, a for Arabic letters, c for Cyrillic ones, u for those without spaces, l for all others. */
  function script(code) {
    return code >= 0x30 && code <= 0x39 || code === 0x2E ? "d"
      : code >= 0x400 && code <= 0x52F ? "c"
      : code >= 0x600 && code <= 0x77F || code >= 0xFB50 && code <= 0xFEFC ? "a"
      : code >= 0xE00 && HAS_UNSPACED.test(String.fromCharCode(code)) ? "u" : "l";
  }

  function scriptOf(word) {
    const first = script(word.charCodeAt(0));
    for (let i = 1; i < word.length; i++) {
      if (script(word.charCodeAt(i)) !== first) { return ""; }
    }
    return first;
  }

  // Russian, by the Snowball project's algorithm; the first list of endings counts only after а or я
  function endings(bound, free) {
    return [bound ? bound.split(" ") : [], free.split(" ")];
  }
  const GERUND = endings("в вши вшись", "ив ивши ившись ыв ывши ывшись");
  const REFLEXIVE = endings("", "ся сь");
  const ADJECTIVE = endings("", "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
  const PARTICIPLE = endings("ем нн вш ющ щ", "ивш ывш ующ");
  const VERB = endings("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
    "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");
  const NOUN = endings("",
    "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");
  const I = endings("", "и");
  const DERIVATION = endings("", "ост ость");
  const LAST = endings("", "ейше ейш ь");

  function longestOf(list, longest, word, region) {
    for (const ending of list) {
      if (ending.length > longest.length && word.length - ending.length >= region && word.endsWith(ending)) {
        longest = ending;
      }
    }
    return longest;
  }

  /** Returns the word without the longest of some endings; null if that one doesn't count. */
  function cut(word, kind, region) {
    const bound = longestOf(kind[0], "", word, region);
    const longest = longestOf(kind[1], bound, word, region);
    const before = word.length - bound.length - 1;
    const counts = longest !== bound || before >= region && "ая".includes(word.charAt(before));
    return longest && counts ? word.slice(0, word.length - longest.length) : null;
  }

  function afterVowel(word, from) {
    let i = from;
    while (i < word.length && !"аеиоуыэюя".includes(word.charAt(i))) { i++; }
    return Math.min(word.length, i + 1);
  }

  function afterSyllable(word, from) {
    let i = afterVowel(word, from);
    while (i < word.length && "аеиоуыэюя".includes(word.charAt(i))) { i++; }
    return Math.min(word.length, i + 1);
  }

  function undoubled(word, region) {
    return word.endsWith("нн") && word.length - 2 >= region ? word.slice(0, -1) : word;
  }

  function inflection(word, region) {
    const adjective = cut(word, ADJECTIVE, region);
    if (adjective !== null) { return cut(adjective, PARTICIPLE, region) ?? adjective; }
    return cut(word, VERB, region) ?? cut(word, NOUN, region) ?? word;
  }

  function russian(word) {
    const region = afterVowel(word, 0);
    const second = Math.max(region, afterSyllable(word, afterSyllable(word, 0)));
    let stem = cut(word, GERUND, region) ?? inflection(cut(word, REFLEXIVE, region) ?? word, region);
    stem = cut(stem, I, region) ?? stem;
    stem = undoubled(cut(stem, DERIVATION, second) ?? stem, region);
    const shorter = cut(stem, LAST, region);
    return shorter === null ? stem : stem.endsWith("ь") ? shorter : undoubled(shorter, region);
  }

  const IRREGULAR = {};
  for (const forms of ["времен время", "имен имя", "день день дня дню днем дне дни дней дням днями днях",
    "стать стать", "часто часто"]) {
    const [stem, ...words] = forms.split(" ");
    words.forEach(word => { IRREGULAR[word] = stem; });
  }

  function cyrillic(word) {
    if (Object.hasOwn(IRREGULAR, word)) { return IRREGULAR[word]; }
    const cut = russian(word);
    const stem = cut.endsWith("ъ") ? word : cut;
    return stem.length >= 5 && /[ое]к$/.test(stem) ? stem.slice(0, -2) + "к" : stem;
  }

  function english(word) {
    if (word.length <= 3 || word === "news" || !word.endsWith("s") || word.endsWith("ss")) { return word; }
    if (word.endsWith("ies") && word.length > 4) { return word.slice(0, -3) + "y"; }
    return word.slice(0, /(?:x|ch|sh|ss)es$/.test(word) ? -2 : -1);
  }

  const PLURALS = ["هایشان", "هایمان", "هایتان", "هاشون", "هامون", "هاتون", "هایی", "هایم", "هایت", "هایش", "های", "ها"];
  const DEGREES = ["ترینها", "ترین", "تری", "تر"];

  function without(word, list) {
    const ending = list.find(each => word.length - each.length >= 3 && word.endsWith(each));
    return ending ? word.slice(0, word.length - ending.length) : word;
  }

  function persian(word) {
    const stem = without(without(word, PLURALS), DEGREES);
    return stem.length > 4 && stem.endsWith("ی") ? stem.slice(0, -1) : stem;
  }

  function mixed(word) {
    const foreign = /^([a-z0-9]+)[а-я]{1,4}$/.exec(word);
    return foreign ? foreign[1] : without(word, PLURALS);
  }

  const UNSURE = /(?:[иео]м|ен|ит|ил)$/;

  /** Returns the nominative that the algorithm may have cut, as in «режим», «токены»; empty if there is none. */
  function nominative(word) {
    if (scriptOf(word) !== "c" || Object.hasOwn(IRREGULAR, word)) { return ""; }
    const bare = /ен[аыо]$/.test(word) ? word.slice(0, -1) : word;
    return UNSURE.test(bare) && stem(word).length < bare.length ? bare : "";
  }

  const ARTICLE = /^(?:(?:ال|لل)(?=\p{L}{3})|[وفبک]ال(?=\p{L}{4}))/u;

  /** Returns all stems of a word: one, or two if its ending may belong to it, or its beginning is an Arabic article. */
  function stems(word) {
    const article = ARTICLE.exec(word);
    if (article) { return [stem(word), stem(word.slice(article[0].length))]; }
    const other = nominative(word);
    return other ? [stem(word), other] : [stem(word)];
  }

  function stem(word) {
    switch (scriptOf(word)) {
      case "c": return cyrillic(word);
      case "l": return english(word);
      case "a": return persian(word);
      case "": return mixed(word);
      default: return word;
    }
  }

  function isJoint(text, from, to) {
    let signs = 0;
    for (let i = from; i < to; i++) {
      const sign = text.charAt(i);
      if (sign === ".") {
        signs += i === from && TECHNICAL.test(text.charAt(from - 1)) && TECHNICAL.test(text.charAt(i + 1)) ? 1 : 2;
      } else if (JOINTS.includes(sign)) {
        signs++;
      } else if (!INVISIBLE.includes(sign)) {
        return false;
      }
    }
    return signs <= 1;
  }

  function limited(part) {
    return part.length <= LONGEST ? part : part.slice(0, /[\uD800-\uDBFF]/.test(part.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }

  function split(word) {
    const parts = [];
    let start = 0;
    for (let i = 1; i <= word.length; i++) {
      if (i === word.length || script(word.charCodeAt(i)) !== script(word.charCodeAt(i - 1))) {
        parts.push(limited(word.slice(start, i)));
        start = i;
      }
    }
    return parts;
  }

  /**
   * Returns the compounds of a text: words that are written as one or joined. Each has its parts, folded; the words
   * that they come from as [start, end, first part, end part]; and whether only white space precedes it. Ends are
   * exclusive.
   */
  function compounds(text) {
    const found = [];
    let compound = null;
    let end = 0;
    for (const match of text.matchAll(WORD)) {
      if (!compound || !isJoint(text, end, match.index)) {
        const follows = compound !== null && WHITE.test(text.slice(end, match.index));
        compound = {parts: [], words: [], follows: follows};
        found.push(compound);
      }
      end = match.index;
      for (const letters of HAS_UNSPACED.test(match[0]) ? match[0].match(LETTER) : [match[0]]) {
        const first = compound.parts.length;
        compound.parts.push(...split(fold(letters)));
        compound.words.push([end, end + letters.length, first, compound.parts.length]);
        end += letters.length;
      }
    }
    return found;
  }

  // Function words, folded: a post that answers a question may lack them
  const FUNCTION_WORDS = new Set(("و در به از که این ان را رو با برای تا یا هم چه چی چطور چطوری چگونه چرا کجا کدام ایا است هست یک یه بر من ما تو شما"
    + " چیست چیه درباره"
    + " и в во на с со к ко у о об от до из за по под для не ни а но что чего чем как это этот эта эти так такой такое такая такие же ли бы или"
    + " то кто где когда почему зачем какой какая какое какие каких при про мне меня я мы его ее их есть"
    + " та й з із зі що як це цей ця для від чи де коли чому про"
    + " في من على الى عن ما ماذا هو هي كيف لماذا هل مع او ان".replace(/[يى]/g, "ی").replace(/ك/g, "ک")
    + " a an the and or of to in on at by for from with as is are was be do does how what why when where which that this i my your you"
  ).split(" "));

  function isFunctionWord(compound) {
    const word = compound.parts[0];
    return compound.parts.length === 1 && (FUNCTION_WORDS.has(word) || SUFFIXES.includes(word));
  }

  /** Returns the compounds of a text, each with whether it may be missing: function words, unless there are no others. */
  function weighed(text) {
    const all = compounds(text).map(compound => ({compound, mayMiss: !compound.parts.length || isFunctionWord(compound)}));
    return all.every(each => each.mayMiss) ? all.map(each => ({...each, mayMiss: false})) : all;
  }

  function isWord(joined) {
    return joined.length <= LONGEST && /[^0-9]/.test(joined);
  }

  /** Returns how many parts may be joined that begin with this one: any run of letters without spaces is a row of twos and threes. */
  function mostJoined(part) {
    return scriptOf(part) === "u" ? MOST_UNSPACED : MOST_JOINED;
  }

  function joined(compound) {
    return compound.parts.length > MOST_JOINED ? "" : compound.parts.join("");
  }

  /** Returns adjacent parts as one word, without a suffix that only inflects it. */
  function joinedParts(parts, from, to) {
    return parts.slice(from, SUFFIXES.includes(parts[to - 1]) ? to - 1 : to).join("");
  }

  /** Returns the terms that find a compound, as [term, first part, end part]; the end is exclusive. */
  function terms(compound) {
    const found = [];
    for (let from = 0; from < compound.parts.length; from++) {
      const part = compound.parts[from];
      stems(part).forEach(each => found.push([each, from, from + 1]));
      if (part.includes(".")) { part.split(".").forEach(number => found.push([number, from, from + 1])); }
      for (let to = from + 2; to <= compound.parts.length && to - from <= mostJoined(part); to++) {
        const whole = joinedParts(compound.parts, from, to);
        if (isWord(whole)) { found.push([stem(whole), from, to]); }
      }
    }
    return found;
  }

  /* Names in three scripts, by the rules of the Java class Skeleton */

  const SOUNDS = {};
  for (const [sound, letters] of Object.entries({
    B: "bбب", P: "pпپ", D: "dдد", T: "tтتط", K: "kqcкکق", G: "gгگغ", F: "fфف", V: "vв", S: "szсзسصثزذضظ", J: "jжجژ", C: "чچ",
    X: "шщش", H: "hхهحخ", L: "lлل", M: "mмم", N: "nнن", R: "rрر", TS: "ц", KS: "x", a: "aаяاع", i: "eiyеиэыйی", o: "ouоую"
  })) {
    for (const letter of letters) { SOUNDS[letter] = sound; }
  }
  const GROUPS = {tch: "C", sch: "X", ch: "C", sh: "X", zh: "J", kh: "H", ph: "F", gh: "G", dg: "J", ck: "K",
    "дж": "J", "дз": "S", "тс": "TS", ce: "Si", ci: "Si", cy: "Si"};

  function sounded(word, softG, th) {
    let sounds = "";
    for (let i = 0; i < word.length;) {
      const group = Object.keys(GROUPS).find(letters => word.startsWith(letters, i));
      const letter = word.charAt(i);
      if (word.startsWith("th", i)) {
        sounds += th;
        i++;
      } else if (group) {
        sounds += GROUPS[group];
      } else if (letter === "g" && softG && /[eiy]/.test(word.charAt(i + 1))) {
        sounds += "J";
      } else if (letter === "و" || letter === "w") {
        sounds += i === 0 ? "V" : "o";
      } else if (letter !== "ь" && letter !== "ъ") {
        if (!Object.hasOwn(SOUNDS, letter)) { return ""; }
        sounds += SOUNDS[letter];
      }
      i += group ? group.length : 1;
    }
    return sounds;
  }

  function isTelling(skeleton) { return skeleton.replace(/[^A-Z]/g, "").length >= 3; }

  /** Returns the skeletons of a folded word: its consonants, or all of it if it has few. */
  function skeletons(word) {
    const all = new Set();
    const spoken = word.replace(/(?<=[a-z]{3})e$/, "");
    const readings = [sounded(spoken, false, "T")];
    if (/g[eiy]/.test(spoken)) { readings.push(sounded(spoken, true, "T")); }
    if (spoken.includes("th")) { readings.push(sounded(spoken, false, "TH"), sounded(spoken, false, "S")); }
    if (/^اس[^اویع]/.test(word)) { readings.push(sounded(word.slice(1), false, "T")); }
    for (const sounds of readings) {
      const bare = sounds.replace(/(?<=.)[aio]/g, "").replace(/(.)\1+/g, "$1").replace(/^[aio]/, "a");
      if (isTelling(bare)) { all.add(bare); } else if (bare.replace(/[^A-Z]/g, "").length === 2 && sounds.length >= 3) { all.add(sounds.replace(/(.)\1+/g, "$1")); }
    }
    return [...all];
  }

  window.ayneh = window.ayneh || {};
  window.ayneh.words = {fold, withDigits, weighed, stem, stems, compounds, terms, joined, joinedParts, isWord, isFunctionWord, mostJoined, scriptOf, skeletons, isTelling};
})();
