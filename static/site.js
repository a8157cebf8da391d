// Lets the reader choose the colours: those of the system, light, or dark. Without scripts the system decides.
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "ayneh:theme";
  function saved() {
    try { return localStorage.getItem(key); } catch (refused) { return null; }
  }
  function apply(theme) {
    if (theme === "light" || theme === "dark") { root.dataset.theme = theme; } else { delete root.dataset.theme; }
  }
  apply(saved());
  // Where the site is served, it can be installed (from disk, browsers complain about the manifest), and a worker keeps
  // what was read. It comes after the first page, so it is told of that one.
  var worker = navigator.serviceWorker;
  var worked = new URL("../sw.js", document.currentScript.src);
  if (worker && /^http/.test(location.protocol)) {
    root.dataset.served = "";
    addEventListener("load", function () {
      var icon = document.querySelector("link[data-manifest]");
      if (!icon) { return; }
      var manifest = document.createElement("link");
      manifest.rel = "manifest";
      manifest.href = icon.dataset.manifest;
      document.head.append(manifest);
      worker.register(worked).then(function () {
        return worker.controller || worker.ready.then(function (own) {
          var loaded = performance.getEntriesByType("resource").map(function (each) { return each.name; });
          own.active.postMessage({task: "keep", urls: [location.href].concat(loaded)});
        });
      }).catch(function () { delete root.dataset.served; });
    });
  }
  // Nothing can be expanded on paper, so collapsed parts are printed expanded.
  var unfolded = [];
  addEventListener("beforeprint", function () {
    unfolded = Array.prototype.slice.call(document.querySelectorAll("main details:not([open])"));
    unfolded.forEach(function (each) { each.open = true; });
  });
  addEventListener("afterprint", function () {
    unfolded.forEach(function (each) { each.open = false; });
    unfolded = [];
  });
  /** Returns whether a key types a slash, or is the slash key of a layout that types a full stop there. */
  function isSlash(event) {
    if (event.metaKey) { return false; }
    if (event.key === "/") { return event.getModifierState("AltGraph") || !event.ctrlKey && !event.altKey; }
    return event.code === "Slash" && event.key === "." && !event.shiftKey && !event.ctrlKey && !event.altKey;
  }
  document.addEventListener("keydown", function (event) {
    var link = document.querySelector("a.search");
    var typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (!isSlash(event) || event.isComposing || typing || !link) { return; }
    event.preventDefault();
    var field = document.querySelector("form.search input");
    if (field) { field.focus(); } else { location.href = link.href; }
  });
  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector("button.theme");
    if (!button) { return; }
    button.hidden = false;
    function isDark() {
      return root.dataset.theme === "dark" ||
        !root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches;
    }
    function show() { button.setAttribute("aria-pressed", String(isDark())); }
    show();
    button.addEventListener("click", function () {
      var theme = isDark() ? "light" : "dark";
      apply(theme);
      try { localStorage.setItem(key, theme); } catch (refused) { /* the choice applies to this page only */ }
      show();
    });
  });
})();
