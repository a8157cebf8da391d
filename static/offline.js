// The button that saves a series or a channel for reading without a network. The service worker does the work, in steps.
(function () {
  "use strict";
  const line = document.querySelector(".offline");
  if (!line || !navigator.serviceWorker) { return; }
  const button = line.querySelector("button");
  const status = line.querySelector("span");
  const words = line.dataset;
  const language = document.documentElement.lang;
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const SILENCE = 60000; // milliseconds after which the worker has ended before its work
  const PAUSE = 1000; // milliseconds between messages on progress, which are read aloud
  let list = "";
  let now = null; // what there is to save
  let saved = null; // what is saved
  let begun = false; // whether something of it is kept
  let turn = 0; // of saving; cancelling ends it

  async function ask(message) {
    const registration = await navigator.serviceWorker.ready;
    const channel = new MessageChannel();
    return new Promise(function (resolve, reject) {
      const limit = setTimeout(() => reject(new Error("silent")), SILENCE);
      channel.port1.onmessage = function (event) {
        clearTimeout(limit);
        if (event.data.failed) { reject(new Error(event.data.failed)); } else { resolve(event.data.answer); }
      };
      registration.active.postMessage(message, [channel.port2]);
    });
  }

  function said(text, ...values) {
    return values.reduce((all, value, i) => all.replace("{" + i + "}", () => value), text);
  }

  function size(bytes) {
    const units = [words.kb, words.mb, words.gb];
    let amount = bytes / 1024;
    while (amount >= 1024 && units.length > 1) {
      amount /= 1024;
      units.shift();
    }
    return said(units[0], new Intl.NumberFormat(language, {maximumFractionDigits: amount < 10 ? 1 : 0}).format(amount));
  }

  function extent(of) {
    const form = "size" + plural.select(of.pages).replace(/^./, first => first.toUpperCase());
    const text = said(words[form] || words.sizeOther, numbers.format(of.pages), size(of.bytes));
    return of.left ? said(words.left, text) : text;
  }

  function show(state, label, text) {
    line.dataset.state = state;
    button.textContent = label;
    button.disabled = false;
    status.textContent = text;
  }

  /** Shows what is saved; with a reason, why not all of it is. */
  async function look(reason) {
    const state = await ask({task: "state", list});
    now = state.now;
    saved = state.saved;
    begun = state.begun;
    if (!now) { throw new Error("unreachable"); }
    if (saved && saved.version === now.version) {
      show("saved", words.remove, said(words.saved, extent(saved)));
    } else if (begun) {
      show("begun", saved ? words.update : words.continue, reason || extent(now));
    } else {
      show("none", words.save, reason || extent(now));
    }
  }

  async function hasRoom() {
    if (!navigator.storage || !navigator.storage.estimate) { return true; }
    const {usage, quota} = await navigator.storage.estimate();
    return begun || usage + now.bytes < quota;
  }

  async function save() {
    const own = ++turn;
    const more = begun;
    let pages = 0;
    let told = 0;
    if (!await hasRoom()) { return look(words.full); }
    if (navigator.storage && navigator.storage.persist) { navigator.storage.persist(); }
    for (let piece = 1; piece <= now.pieces; piece++) {
      for (let from = 0; from !== null;) {
        if (Date.now() - told > PAUSE) {
          told = Date.now();
          show("saving", words.cancel, said(words.saving, numbers.format(pages), numbers.format(now.pages)));
        }
        begun = true;
        const step = await ask({task: "save", list, piece, from});
        if (own !== turn) { return drop(); }
        pages += step.pages;
        from = step.next;
      }
    }
    await ask({task: "finish", list, now, begun: more});
    return own === turn ? look() : drop();
  }

  /** Leaves nothing behind of what was cancelled, but for the older copy that it would have renewed. */
  async function drop() {
    if (!saved) { await ask({task: "remove", list}); }
    return look();
  }

  async function press() {
    const state = line.dataset.state;
    button.disabled = true;
    try {
      if (state === "saving") {
        turn++; // the step that runs is the last one
      } else if (state === "saved") {
        await ask({task: "remove", list});
        await look();
      } else {
        await look();
        if (line.dataset.state !== "saved") { await save(); }
      }
    } catch (failed) {
      turn++;
      const reason = failed.message === "QuotaExceededError" ? words.full : words.failed;
      await look(reason).catch(() => show(begun ? "begun" : "none", begun ? words.continue : words.save, reason));
    }
  }

  addEventListener("load", async function () {
    try {
      const registration = await navigator.serviceWorker.ready;
      list = new URL(words.list, location.href).href.slice(registration.scope.length);
      await look();
    } catch (unreachable) { /* the button stays as it is */ }
    status.setAttribute("aria-live", "polite"); // what there is to save isn't news
    button.addEventListener("click", press);
  });
})();
