// The colours that the reader chose, keys, links to share, and which parts of a series were read. Each page works without.
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
  // From disk no font is there for the first paint, so optional ones would never be used: the same faces follow the
  // stylesheet once more, and text waits for them.
  var disk = document.currentScript.dataset.disk;
  if (disk && location.protocol === "file:") {
    var faces = document.createElement("link");
    faces.rel = "stylesheet";
    faces.href = disk;
    faces.setAttribute("blocking", "render");
    document.querySelector("link[rel=stylesheet]").after(faces);
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
  function search() {
    var link = document.querySelector("a.search");
    var field = document.querySelector("form.search input");
    if (field) { field.focus(); } else if (link) { location.href = link.href; }
  }
  /** Opens the neighbour towards which an arrow key points: in a text from right to left, the next is on the left. */
  function turn(key) {
    var forth = root.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    var link = document.querySelector("main a[rel=" + (key === forth ? "next" : "prev") + "]");
    if (link) { location.href = link.href; }
    return Boolean(link);
  }
  document.addEventListener("keydown", function (event) {
    var keys = document.querySelector("dialog.keys");
    var taken = "input, textarea, select, video, audio, pre, .table, .display, dialog, [contenteditable]";
    if (event.isComposing || event.target.closest && event.target.closest(taken)) { return; }
    var plain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (isSlash(event)) {
      search();
    } else if (plain && (event.key === "?" || event.key === "\u061F") && keys && keys.showModal) {
      keys.showModal();
    } else if (!plain || event.shiftKey || !/^Arrow(Left|Right)$/.test(event.key) || !turn(event.key)) {
      return;
    }
    event.preventDefault();
  });
  /** Makes a button copy a text, and say so for a moment. */
  function copies(button, done, text) {
    var label = button.textContent;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(text()).then(function () {
        button.textContent = done;
        button.classList.add("done");
        setTimeout(function () {
          button.textContent = label;
          button.classList.remove("done");
        }, 2000);
      }, function () { button.hidden = true; });
    });
  }
  /** Lets the reader copy each block of code. */
  function offerCode() {
    var article = document.querySelector("[data-copy]");
    if (!article || !navigator.clipboard) { return; }
    article.querySelectorAll("pre").forEach(function (pre) {
      var frame = document.createElement("div");
      var button = document.createElement("button");
      frame.className = "code";
      frame.dir = pre.dir;
      button.type = "button";
      button.textContent = article.dataset.copy;
      pre.before(frame);
      frame.append(pre, button);
      copies(button, article.dataset.done, function () { return pre.textContent; });
    });
  }
  /** Lets the reader copy the page's address, or hand it to another program where the system can. */
  function offerSharing() {
    var canonical = document.querySelector("link[rel=canonical]");
    var url = canonical ? canonical.href : location.href.replace(/#.*/, "");
    var copy = document.querySelector("button.copy");
    var share = document.querySelector("button.share");
    if (!copy) { return; }
    if (navigator.clipboard) {
      copy.parentNode.hidden = false;
      copies(copy, copy.dataset.done, function () { return url; });
    }
    if (navigator.share) {
      share.parentNode.hidden = false;
      share.addEventListener("click", function () {
        navigator.share({ title: document.title, url: url }).catch(function () { /* the reader changed their mind */ });
      });
    }
  }
  var MAX_READ = 2000;
  function readKey() {
    var site = document.querySelector("meta[property='og:site_name']");
    return "ayneh:read:" + (site ? site.content : "");
  }
  /** The folder and the file of an address, which are the same on a server and on a disk. */
  function nameOf(url) { return new URL(url, location.href).pathname.split("/").slice(-2).join("/"); }
  /** The names of the parts of series that this browser has shown to their ends, the last one at the end. */
  function readParts() {
    try {
      var names = JSON.parse(localStorage.getItem(readKey()));
      return Array.isArray(names) ? names : [];
    } catch (refused) { return []; }
  }
  function markRead() {
    var name = nameOf(location.href);
    var names = readParts().filter(function (each) { return each !== name; }).concat(name).slice(-MAX_READ);
    try { localStorage.setItem(readKey(), JSON.stringify(names)); } catch (refused) { /* then nothing is marked */ }
  }
  function watchReading() {
    var end = document.querySelector(".after");
    if (!end || !document.querySelector(".series-box, .next-part") || !window.IntersectionObserver) { return; }
    new IntersectionObserver(function (seen, observer) {
      if (seen.some(function (each) { return each.isIntersecting; })) { observer.disconnect(); markRead(); }
    }).observe(end);
  }
  /** Marks the parts in the list of a series that were read, and offers the part after the one that was read last. */
  function showRead() {
    var list = document.querySelector(".episodes");
    var names = readParts();
    var offer = document.querySelector(".continue");
    if (!list || !offer || !names.length) { return; }
    list.querySelectorAll(".mark").forEach(function (mark) { mark.remove(); });
    offer.textContent = "";
    offer.hidden = true;
    var parts = Array.prototype.slice.call(list.querySelectorAll("[data-continue]"));
    var last = -1;
    var latest = -1;
    parts.forEach(function (part, index) {
      var place = names.indexOf(nameOf(part.querySelector("a").href));
      if (place < 0) { return; }
      part.classList.add("read");
      var mark = document.createElement("span");
      mark.className = "mark";
      mark.textContent = list.dataset.read;
      part.querySelector(".about").append(" ", mark);
      if (place > latest) { latest = place; last = index; }
    });
    var next = parts.slice(last + 1).concat(parts).find(function (part) { return !part.classList.contains("read"); });
    if (last < 0 || !next) { return; }
    var link = document.createElement("a");
    link.href = next.querySelector("a").href;
    link.textContent = next.dataset.continue;
    offer.append(link);
    offer.hidden = false;
  }
  /** Closes the menu that opens over the page, when readers turn away from it. */
  function watchMenu() {
    var menu = document.querySelector("details.menu");
    if (!menu) { return; }
    function leave(event) {
      if (menu.open && !menu.contains(event.type === "focusout" ? event.relatedTarget : event.target)) { menu.open = false; }
    }
    document.addEventListener("click", leave);
    menu.addEventListener("focusout", function (event) { if (event.relatedTarget) { leave(event); } });
    menu.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
  }
  // As soon as the page is parsed, and before it is painted: «DOMContentLoaded» waits for deferred scripts.
  document.addEventListener("readystatechange", function () {
    if (document.readyState !== "interactive") { return; }
    offerSharing();
    offerCode();
    watchMenu();
    watchReading();
    showRead();
    var button = document.querySelector("button.theme");
    if (!button) { return; }
    button.hidden = false;
    function isDark() {
      return root.dataset.theme === "dark" ||
        !root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches;
    }
    function show() {
      button.setAttribute("aria-pressed", String(isDark()));
      document.querySelectorAll('meta[name="theme-color"]').forEach(function (each, i) { // first light, then dark
        var own = (root.dataset.theme === "dark") === (i === 1);
        each.media = root.dataset.theme ? own ? "all" : "not all" : "(prefers-color-scheme: " + (i ? "dark" : "light") + ")";
      });
    }
    show();
    function renew() {
      apply(saved());
      show();
    }
    addEventListener("storage", renew); // chosen in another window
    addEventListener("pageshow", function (event) { // pages come back as they were left
      if (event.persisted) {
        renew();
        showRead();
      }
    });
    button.addEventListener("click", function () {
      var theme = isDark() ? "light" : "dark";
      apply(theme);
      try { localStorage.setItem(key, theme); } catch (refused) { /* the choice applies to this page only */ }
      show();
    });
  });
})();
