// Takes the place of the worker of an earlier build: the owner wants nothing to be kept any more.
"use strict";
addEventListener("install", () => self.skipWaiting());
addEventListener("activate", event => event.waitUntil((async function () {
  for (const name of await caches.keys()) {
    if (name.startsWith("ayneh " + registration.scope + " ")) { await caches.delete(name); }
  }
  await registration.unregister();
})()));
