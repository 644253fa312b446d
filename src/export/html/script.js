"use strict";
(() => {
  const steps = [...document.querySelectorAll("section")];
  if (!steps.length) return;
  const body = document.body, help = document.querySelector(".help");
  const blank = document.querySelector(".blank"), asked = document.querySelector(".asked");
  let at = 0, typed = "";
  const named = () => Number(/^#step-(\d+)$/.exec(location.hash)?.[1] ?? 0);
  // Words that do not fit are set smaller, to a half; what is still too long can be scrolled.
  const fit = (panel) => {
    panel.style.fontSize = "";
    const full = parseFloat(getComputedStyle(panel).fontSize);
    const least = panel.closest(".list") ? 0.85 : 0.5;
    for (let part = 0.95; panel.scrollHeight > panel.clientHeight + 1 && part >= least; part -= 0.05) {
      panel.style.fontSize = full * part + "px";
    }
  };
  const go = (to) => {
    const next = Math.max(0, Math.min(steps.length - 1, to));
    steps[at].classList.remove("now", "turn");
    steps[next].classList.toggle("turn", next !== at);
    at = next;
    steps[at].classList.add("now");
    const panel = steps[at].querySelector(".panel");
    panel.scrollTop = 0;
    if (body.classList.contains("show")) fit(panel);
    else steps[at].scrollIntoView();
    history.replaceState(null, "", "#step-" + (at + 1));
    document.title = document.documentElement.dataset.title + " · " + (at + 1) + " / " + steps.length;
  };
  // A list longer than the screen is read to its end before the next step comes.
  const turn = (by) => {
    const panel = steps[at].querySelector(".panel");
    const left = by > 0 ? panel.scrollHeight - panel.clientHeight - panel.scrollTop : panel.scrollTop;
    if (body.classList.contains("show") && left > 2) panel.scrollBy(0, by * panel.clientHeight * 0.9);
    else go(at + by);
  };
  const set = (element, on, also) => {
    element.classList.toggle("on", on);
    element.classList.toggle("white", on && also === "white");
  };
  const ask = (text) => {
    typed = text.slice(0, 5);
    asked.textContent = typed;
    set(asked, typed !== "");
  };
  const show = (on) => {
    body.classList.toggle("show", on);
    go(at);
  };
  const keys = {
    ArrowRight: () => turn(1), ArrowDown: () => turn(1), PageDown: () => turn(1), " ": () => turn(1), n: () => turn(1),
    ArrowLeft: () => turn(-1), ArrowUp: () => turn(-1), PageUp: () => turn(-1), Backspace: () => turn(-1), p: () => turn(-1),
    Home: () => go(0), End: () => go(steps.length - 1),
    Enter: () => (typed ? go(Number(typed) - 1) : turn(1)),
    b: () => set(blank, true, "black"), w: () => set(blank, true, "white"), ".": () => set(blank, true, "black"), ",": () => set(blank, true, "white"),
    f: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
    "?": () => set(help, !help.classList.contains("on")), F1: () => set(help, !help.classList.contains("on")),
    Escape: () => (help.classList.contains("on") ? set(help, false) : show(!body.classList.contains("show"))),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" && !typed && event.target.closest("a")) return;
    if (/^[0-9]$/.test(event.key)) return ask(typed + event.key);
    const key = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!key) return;
    event.preventDefault();
    // Any key brings a blank screen back.
    if (blank.classList.contains("on")) set(blank, false);
    else key();
    ask("");
  });
  let start = null;
  addEventListener("touchstart", (event) => (start = event.touches[0].clientX), { passive: true });
  addEventListener("touchend", (event) => {
    const moved = event.changedTouches[0].clientX - start;
    if (body.classList.contains("show") && Math.abs(moved) > 60) go(at + (moved < 0 ? 1 : -1));
  });
  addEventListener("resize", () => body.classList.contains("show") && fit(steps[at].querySelector(".panel")));
  addEventListener("hashchange", () => named() && go(named() - 1));
  addEventListener("beforeprint", () => document.querySelectorAll(".panel").forEach((panel) => (panel.style.fontSize = "")));
  addEventListener("afterprint", () => go(at));
  body.classList.add("show");
  go(named() - 1);
})();
