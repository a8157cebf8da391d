// Loads the page again when the site has changed, and shows what is wrong with it. Added by «ayneh serve» alone.
"use strict";
(function () {
  const script = document.currentScript.src;
  const shown = new URL(script).searchParams.get("v");
  let events = null;
  let box = null;

  function show(fault) {
    if (box) { box.remove(); box = null; }
    if (!fault) { return; }
    box = document.createElement("pre");
    box.textContent = fault;
    box.setAttribute("role", "alert");
    box.dir = "auto";
    Object.assign(box.style, {
      position: "fixed", insetInline: "0", bottom: "0", zIndex: "2147483647", margin: "0", padding: "1rem",
      maxHeight: "50vh", overflow: "auto", whiteSpace: "pre-wrap", font: "14px/1.5 monospace",
      color: "#fff", background: "#8b1a1a"
    });
    document.body.append(box);
  }

  function listen() {
    if (events || document.visibilityState === "hidden") { return; }
    events = new EventSource(new URL("events", script));
    events.addEventListener("message", event => {
      const state = JSON.parse(event.data);
      if (state.version === shown) {
        show(state.fault);
      } else {
        rest();
        location.reload();
      }
    });
  }

  function rest() {
    if (events) { events.close(); }
    events = null;
  }

  // A browser opens six connections to a server, and each page in view needs one.
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" ? rest() : listen());
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
  listen();
})();
