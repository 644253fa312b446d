"use strict";
(() => {
  const steps = [...document.querySelectorAll("section")];
  if (!steps.length) return;
  const body = document.body, help = document.querySelector(".help"), hint = document.querySelector(".hint");
  const turns = document.querySelector(".turns"), [back, forth] = turns.children;
  const blank = document.querySelector(".blank"), asked = document.querySelector(".asked");
  let at = 0, typed = "";
  // Where lines begin at the right, what comes next is at the left.
  const right = document.documentElement.dir === "rtl" ? -1 : 1;
  // Sections are "7", and "7-2" where the step goes on.
  const named = () => steps.findIndex((one) => "#" + one.id === location.hash);
  const called = (n) => steps.findIndex((one) => one.id === String(n));
  const numbers = steps.map((one) => parseInt(one.id, 10));
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
  // The buttons stand at the foot of the page that is shown. Who has come to one by keys stays there.
  const place = () => {
    const focused = turns.contains(document.activeElement) ? document.activeElement : null;
    steps[at].querySelector(".small").append(turns);
    back.disabled = at === 0;
    forth.disabled = at === steps.length - 1;
    if (focused) (focused.disabled ? turns.querySelector("button:enabled") : focused)?.focus();
  };
  const go = (to) => {
    const next = Math.max(0, Math.min(steps.length - 1, to));
    if (next !== at) {
      hint.remove();
      getSelection().removeAllRanges();
    }
    steps[at].classList.remove("now", "turn");
    steps[next].classList.toggle("turn", next !== at);
    at = next;
    steps[at].classList.add("now");
    place();
    if (body.classList.contains("show")) fit(steps[at]);
    else steps[at].scrollIntoView();
    history.replaceState(null, "", "#" + steps[at].id);
    document.title = document.documentElement.dataset.title + " · " + numbers[at] + " / " + numbers[steps.length - 1];
  };
  const jump = (n) => {
    const to = called(Math.max(1, Math.min(n, numbers[steps.length - 1])));
    if (to >= 0) go(to);
  };
  const set = (element, on, also) => {
    element.classList.toggle("on", on);
    element.classList.toggle("white", on && also === "white");
  };
  // A blank screen is brought back first.
  const turn = (by) => (blank.classList.contains("on") ? set(blank, false) : go(at + by));
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
    ArrowRight: () => turn(right), ArrowDown: () => turn(1), PageDown: () => turn(1), " ": () => turn(1), n: () => turn(1),
    ArrowLeft: () => turn(-right), ArrowUp: () => turn(-1), PageUp: () => turn(-1), Backspace: () => turn(-1), p: () => turn(-1),
    Home: () => go(0), End: () => go(steps.length - 1),
    Enter: () => (typed ? jump(Number(typed)) : turn(1)),
    b: () => set(blank, true, "black"), w: () => set(blank, true, "white"), ".": () => set(blank, true, "black"), ",": () => set(blank, true, "white"),
    f: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
    "?": () => set(help, !help.classList.contains("on")), F1: () => set(help, !help.classList.contains("on")),
    Escape: () => (help.classList.contains("on") ? set(help, false) : show(!body.classList.contains("show"))),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const own = { Enter: "a,button", " ": "button" }[event.key];
    if (own && !typed && event.target.closest(own)) return;
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
    if (body.classList.contains("show") && Math.abs(moved) > 60) turn(moved < 0 ? right : -right);
  });
  // A click goes on, unless it is one on a link, or ends or takes back a selection.
  const selects = () => !getSelection().isCollapsed;
  let selected = false;
  addEventListener("mousedown", (event) => {
    selected = selects();
    // Two quick clicks are two steps and select no word; a button that was clicked takes no keys.
    if (body.classList.contains("show") && (event.detail > 1 || event.target.closest("button"))) event.preventDefault();
  });
  addEventListener("click", (event) => {
    if (!body.classList.contains("show")) return;
    if (back.contains(event.target)) turn(-1);
    else if (forth.contains(event.target)) turn(1);
    else if (help.classList.contains("on")) set(help, false);
    else if (!event.target.closest("a,button") && !selected && !selects()) turn(1);
  });
  // What has more to show is scrolled first.
  const scrolls = (from, down) => {
    for (let part = from; part && part !== body; part = part.parentElement) {
      const more = down ? part.scrollHeight - part.clientHeight - part.scrollTop : part.scrollTop;
      if (more > 1 && /auto|scroll/.test(getComputedStyle(part).overflowY)) return true;
    }
    return false;
  };
  // Each notch of a wheel is a step. A touchpad sends many small moves, and goes on when the fingers have
  // left it: all until it rests are one step, or none where they began by scrolling.
  const wheel = { rested: 200, notch: 50, line: 40, at: -1e9, first: 0, sum: 0, spent: false };
  addEventListener("wheel", (event) => {
    if (!body.classList.contains("show") || event.ctrlKey || !event.deltaY) return;
    const by = event.deltaY * (event.deltaMode ? wheel.line : 1);
    if (event.timeStamp - wheel.at > wheel.rested) Object.assign(wheel, { first: by, sum: 0, spent: false });
    wheel.at = event.timeStamp;
    if (scrolls(event.target, by > 0)) {
      wheel.spent = true;
      wheel.first = 0;
      return;
    }
    event.preventDefault();
    wheel.sum += by;
    const isNotch = Math.abs(by) >= wheel.notch && by === wheel.first;
    if (!isNotch && (wheel.spent || Math.abs(wheel.sum) < wheel.notch)) return;
    wheel.spent = true;
    turn(by > 0 ? 1 : -1);
  }, { passive: false });
  addEventListener("resize", () => body.classList.contains("show") && fit(steps[at]));
  addEventListener("hashchange", () => named() >= 0 && go(named()));
  // Only of what is shown it can be told whether it fits.
  let shown = true;
  addEventListener("beforeprint", () => {
    shown = body.classList.contains("show");
    body.classList.remove("show");
    steps.forEach(fit);
  });
  addEventListener("afterprint", () => show(shown));
  body.classList.add("show");
  go(named());
  if (steps.length > 1) steps[at].querySelector(".stage").append(hint);
})();
