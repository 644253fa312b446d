"use strict";
(() => {
  const steps = [...document.querySelectorAll("section")];
  if (!steps.length) return;
  const body = document.body, help = document.querySelector(".help");
  const blank = document.querySelector(".blank"), asked = document.querySelector(".asked");
  let at = 0, typed = "";
  // Sections are "step-7", and "step-7-2" where the step goes on.
  const named = () => steps.findIndex((one) => "#" + one.id === location.hash);
  const called = (n) => steps.findIndex((one) => one.id === "step-" + n);
  const numbers = steps.map((one) => Number(one.id.split("-")[1]));
  // Where this computer's type is wider than was reckoned with, it is set smaller; what is still too
  // long can be scrolled.
  const fit = (section) => {
    for (const part of section.querySelectorAll(".panel,.quote")) {
      part.style.removeProperty("--fit");
      for (let size = 0.98; part.scrollHeight > part.clientHeight + 1 && size >= 0.8; size -= 0.02) {
        part.style.setProperty("--fit", size);
      }
    }
  };
  const go = (to) => {
    const next = Math.max(0, Math.min(steps.length - 1, to));
    steps[at].classList.remove("now", "turn");
    steps[next].classList.toggle("turn", next !== at);
    at = next;
    steps[at].classList.add("now");
    if (body.classList.contains("show")) fit(steps[at]);
    else steps[at].scrollIntoView();
    history.replaceState(null, "", "#" + steps[at].id);
    document.title = document.documentElement.dataset.title + " · " + numbers[at] + " / " + numbers[steps.length - 1];
  };
  const turn = (by) => go(at + by);
  const jump = (n) => {
    const to = called(Math.max(1, Math.min(n, numbers[steps.length - 1])));
    if (to >= 0) go(to);
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
    Enter: () => (typed ? jump(Number(typed)) : turn(1)),
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
  addEventListener("resize", () => body.classList.contains("show") && fit(steps[at]));
  addEventListener("hashchange", () => named() >= 0 && go(named()));
  addEventListener("beforeprint", () => steps.forEach(fit));
  addEventListener("afterprint", () => go(at));
  body.classList.add("show");
  go(named());
})();
