// Suggests where to go while a reader types: series and tags of the archive, and posts whose titles begin so.
(function () {
  "use strict";
  const {partsOf, parse} = window.ayneh.query;
  const MOST = 3; // of each kind

  /** Returns whether a name begins with what is typed, or each word of that begins a word of it. */
  function fits(typed, name) {
    const own = partsOf(name);
    return own.join("").startsWith(typed.join("")) || typed.every(part => own.some(each => each.startsWith(part)));
  }

  /**
   * Returns what to suggest for a query, each as {text, href}.
   *
   * @param places options of the page that have the address of a place
   * @param titles links to posts that were found
   */
  window.ayneh.suggest = function (query, places, titles) {
    const typed = partsOf(parse(query).text);
    if (!typed.length) { return []; }
    const named = kind => places.filter(option => option.dataset.kind === kind && fits(typed, option.text))
      .map(option => ({text: option.dataset.label + option.text, href: option.dataset.href})).slice(0, MOST);
    const begun = titles.filter(link => partsOf(link.textContent).join("").startsWith(typed.join("")));
    return [...named("series"), ...named("tag"), ...begun.map(link => ({text: link.textContent, href: link.href})).slice(0, MOST)];
  };
})();
