"""Steps through a page in a headless Chromium by keys, clicks and the wheel, and tells what is wrong with it."""

import base64
import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import websocket

page, pictures = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
wrong = []
profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
browser = subprocess.Popen(
    ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
     "--remote-allow-origins=*", "--hide-scrollbars", f"--user-data-dir={profile.name}", "about:blank"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    opened = Path(profile.name) / "DevToolsActivePort"
    for _ in range(300):
        if opened.exists() and opened.read_text().strip():
            break
        time.sleep(0.1)
    port = opened.read_text().split()[0]
    tabs = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
    tab = next(one for one in tabs if one["type"] == "page")
    socket = websocket.create_connection(tab["webSocketDebuggerUrl"], timeout=60)
    asked, events = 0, []

    def send(method, **parameters):
        global asked
        asked += 1
        socket.send(json.dumps({"id": asked, "method": method, "params": parameters}))
        while True:
            answer = json.loads(socket.recv())
            if answer.get("id") == asked:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            events.append(answer)

    def ask(expression):
        return send("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def press(key, text=None):
        codes = {"PageDown": 34, "PageUp": 33, "Home": 36, "End": 35, "Enter": 13, "Escape": 27,
                 "ArrowRight": 39, "ArrowLeft": 37, "ArrowDown": 40, "ArrowUp": 38, " ": 32}
        code = codes.get(key, ord(key.upper()[0]))
        send("Input.dispatchKeyEvent", type="keyDown", key=key, windowsVirtualKeyCode=code, **({"text": text} if text else {}))
        send("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def size(width, height):
        send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(name):
        shot = send("Page.captureScreenshot", format="png")["data"]
        (pictures / name).write_bytes(base64.b64decode(shot))

    def at():
        return ask("[...document.querySelectorAll('section')].findIndex(s => s.classList.contains('now')) + 1")

    for domain in ("Page", "Runtime", "Log", "Network", "Security"):
        send(f"{domain}.enable")
    size(1920, 1080)
    send("Page.navigate", url=page.as_uri())
    for _ in range(200):
        if ask("document.readyState") == "complete" and at():
            break
        time.sleep(0.1)
    steps = ask("document.querySelectorAll('section').length")
    ids = ask("[...document.querySelectorAll('section')].map(s => s.id)")
    print(f"  steps: {len({one.split('-')[0] for one in ids})}, on pages: {steps}")
    if at() != 1 or not ask("document.body.classList.contains('show')"):
        wrong.append("the script does not run")

    # Every page at two sizes of screen.
    small, over = 1e9, 0
    for width, height in ((1920, 1080), (1440, 1080)):
        size(width, height)
        press("Home")
        for n in range(1, steps + 1):
            parts = ids[n - 1].split("-")
            if len(parts) > 1:
                press("PageDown")
            else:
                for digit in parts[0]:
                    press(digit)
                press("Enter")
            if at() != n:
                wrong.append(f"the keys for {ids[n - 1]} lead to {at()}")
            time.sleep(0.35)
            told = ask("""(() => { const s = document.querySelector('section.now'), boxes = [...s.querySelectorAll('.panel,.quote')];
                const own = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                const sizes = [...s.querySelectorAll('*')].filter(own).filter(e => e.tagName !== 'FIGCAPTION').map(e => parseFloat(getComputedStyle(e).fontSize));
                const quote = s.querySelector('.quote'), img = s.querySelector('img');
                const box = e => e.getBoundingClientRect();
                return [Math.max(0, ...boxes.map(p => p.scrollWidth - p.clientWidth)), Math.max(0, ...boxes.map(p => p.scrollHeight - p.clientHeight)),
                Math.min(...sizes), s.scrollHeight - s.clientHeight,
                [...s.querySelectorAll('img')].every(i => i.naturalWidth > 0 && i.alt),
                !(quote && img) || box(img).bottom <= box(quote).top,
                !img || Math.abs(img.naturalWidth / img.naturalHeight / (img.clientWidth / img.clientHeight) - 1)]; })()""")
            if told[0] > 1 or told[3] > 1:
                wrong.append(f"{ids[n - 1]} at {width}: words leave the page")
            if not told[4]:
                wrong.append(f"{ids[n - 1]}: a picture is not shown or has no description")
            if not told[5]:
                wrong.append(f"{ids[n - 1]}: what was said stands on the map")
            if told[6] is not True and told[6] > 0.02:
                wrong.append(f"{ids[n - 1]}: the picture has another shape than its place")
            if told[1] > 1:
                wrong.append(f"{ids[n - 1]} at {width}: words have to be scrolled")
            if width == 1920:
                small = min(small, told[2])
            picture(f"step-{width}-{n:03}.png")
    print(f"  smallest type at 1920 x 1080: {small:.1f} px")
    if small < 21.9:
        wrong.append("type is smaller than 22 px")

    # The keys.
    size(1920, 1080)
    press("Home")
    for forth, back in (("PageDown", "PageUp"), ("ArrowRight", "ArrowLeft"), ("ArrowDown", "ArrowUp"), (" ", "PageUp"),
                        ("n", "p"), ("Enter", "ArrowLeft")):
        press("Home")
        press(forth)
        there = at()
        press(back)
        if steps > 1 and (there, at()) != (2, 1):
            wrong.append(f"{forth!r} leads to {there}, then {back!r} to {at()}")
    press("End")
    if at() != steps:
        wrong.append("End does not lead to the end")
    for key, colour in (("b", "rgb(0, 0, 0)"), ("w", "rgb(255, 255, 255)")):
        press(key)
        blank = ask("getComputedStyle(document.querySelector('.blank')).display + getComputedStyle(document.querySelector('.blank')).backgroundColor")
        press(key)
        if blank != "block" + colour or ask("document.querySelector('.blank').classList.contains('on')"):
            wrong.append(f"{key} does not blank the screen: {blank}")
    press("?")
    picture("step-keys.png")
    if not ask("document.querySelector('.help').classList.contains('on')"):
        wrong.append("? does not show the keys")
    press("?")

    # Click, wheel, buttons and address.
    def click(x, y, times=1, to=None):
        send("Input.dispatchMouseEvent", type="mousePressed", x=x, y=y, button="left", clickCount=times)
        if to:
            send("Input.dispatchMouseEvent", type="mouseMoved", x=to, y=y, button="left")
        send("Input.dispatchMouseEvent", type="mouseReleased", x=to or x, y=y, button="left", clickCount=times)

    def roll(by, times=1, rest=0.3):
        for _ in range(times):
            send("Input.dispatchMouseEvent", type="mouseWheel", x=1500, y=500, deltaX=0, deltaY=by)
        time.sleep(rest)

    def middle(selector):
        return ask(f"(() => {{ const b = document.querySelector('{selector}').getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; }})()")

    def expect(what, page):
        if at() != min(page, steps):
            wrong.append(f"{what} leads to {at()}, not to {page}")

    def open_at(address):
        send("Page.navigate", url="about:blank")
        send("Page.navigate", url=page.as_uri() + address)
        for _ in range(200):
            if ask("document.readyState") == "complete" and at():
                return
            time.sleep(0.1)

    open_at("")
    if steps > 1:
        if ask("getComputedStyle(document.querySelector('.now .hint')).display") != "block":
            wrong.append("no hint at the start")
        title = middle(".now h2")
        click(1500, 500)
        expect("a click", 2)
        if ask("document.querySelector('.hint')"):
            wrong.append("the hint stays")
        if ask("location.hash") != f"#{ids[1]}":
            wrong.append("the address does not tell the step")
        click(*title, 1)
        click(*title, 2)
        expect("two quick clicks on words", 4)
        if not ask("getSelection().isCollapsed"):
            wrong.append("two quick clicks select words")
        press("Home")
        click(title[0] - 100, title[1], to=title[0] + 100)
        expect("selecting words", 1)
        if ask("getSelection().isCollapsed"):
            wrong.append("words cannot be selected")
        click(1500, 500)
        expect("a click that takes back a selection", 1)
        roll(100)
        expect("a notch", 2)
        roll(100, times=2)
        expect("two notches", 4)
        roll(-100)
        expect("a notch back", 3)
        press("Home")
        roll(9, times=40)
        expect("a touchpad", 2)
        press("Home")
        click(*middle(".turns button:last-child"))
        expect("the button Next", 2)
        click(*middle(".turns button:first-child"))
        expect("the button Previous", 1)
        if ask("[...document.querySelectorAll('.turns button')].map(b => b.disabled).join()") != "true,false":
            wrong.append("at the first page the wrong button can be used")
        for _ in range(2):
            press("n")
        ask("document.querySelector('.turns button:first-child').focus()")
        press(" ", " ")
        if at() == 2 and ask("document.activeElement.getAttribute('aria-label')") != "Previous step":
            wrong.append("a button that was used loses the keys")
        press("Enter", "\r")
        expect("Previous by its keys", 1)
        if ask("document.activeElement.getAttribute('aria-label')") != "Next step":
            wrong.append("a button that can no longer be used keeps the keys")
        press("End")
        if ask("[...document.querySelectorAll('.turns button')].map(b => b.disabled).join()") != "false,true":
            wrong.append("at the last page the wrong button can be used")
        ask("location.hash = '#2'")
        time.sleep(0.3)
        if at() != ids.index("2") + 1:
            wrong.append("the address is not followed")
        open_at("#2")
        if at() != ids.index("2") + 1:
            wrong.append("a page does not open at its address")
        covered = ask("""(() => { const box = e => e.getBoundingClientRect(), t = box(document.querySelector('.turns'));
            return [...document.querySelectorAll('.now .marking,.now .small span,.now .strip')].some(e => { const b = box(e);
                return b.left < t.right && t.left < b.right && b.top + 1 < t.bottom && t.top + 1 < b.bottom; }); })()""")
        if covered:
            wrong.append("the buttons stand on words")
    # A page that has more to show is scrolled before it is turned.
    size(500, 700)
    press("Home")
    if ask("(() => { const s = document.querySelector('.now'); return s.scrollHeight > s.clientHeight + 50; })()"):
        send("Input.dispatchMouseEvent", type="mouseWheel", x=250, y=400, deltaX=0, deltaY=100)
        time.sleep(0.5)
        if at() != 1 or not ask("document.querySelector('.now').scrollTop > 0"):
            wrong.append("the wheel does not scroll a page that is longer than the window")
    size(1920, 1080)

    # Without its script, and on paper.
    press("Home")
    paper = send("Page.printToPDF", printBackground=True, preferCSSPageSize=True)["data"]
    (pictures / "paper.pdf").write_bytes(base64.b64decode(paper))
    told = subprocess.run(["pdfinfo", pictures / "paper.pdf"], capture_output=True, text=True).stdout
    sheets = int(next(line.split()[1] for line in told.splitlines() if line.startswith("Pages:")))
    print(f"  pages on paper: {sheets}")
    if sheets != steps:
        wrong.append("on paper a page is not a sheet")
    sheet = next(line for line in told.splitlines() if line.startswith("Page size:")).split()
    if float(sheet[2]) <= float(sheet[4]):
        wrong.append("paper is upright")
    said = subprocess.run(["pdftotext", "-q", pictures / "paper.pdf", "-"], capture_output=True, text=True).stdout
    if "arrow keys or swipe" in said:
        wrong.append("the hint is on paper")
    if at() != 1 or not ask("document.body.classList.contains('show')"):
        wrong.append("after printing another page is shown")
    send("Emulation.setScriptExecutionDisabled", value=True)
    send("Page.navigate", url=page.as_uri() + "?plain")
    time.sleep(1)
    picture("step-plain.png")
    shown = send("Runtime.evaluate", expression="[...document.querySelectorAll('section')].filter(s => s.getBoundingClientRect().height > 100).length", returnByValue=True)
    if shown["result"].get("value") != steps:
        wrong.append("without its script not all steps are shown")

    fetched = {event["params"]["request"]["url"][:60] for event in events if event["method"] == "Network.requestWillBeSent"}
    outside = {url for url in fetched if not url.startswith(("file:", "data:", "about:"))}
    print(f"  fetched from outside: {len(outside)}")
    if outside:
        wrong.append(f"it fetches {outside}")
    for event in events:
        if event["method"] == "Runtime.exceptionThrown":
            wrong.append(event["params"]["exceptionDetails"].get("text", "the script fails"))
        if event["method"] == "Log.entryAdded" and event["params"]["entry"]["level"] == "error":
            wrong.append(event["params"]["entry"]["text"][:200])
        if event["method"] == "Page.javascriptDialogOpening":
            wrong.append("a script in the words ran")
finally:
    browser.terminate()
    browser.wait()

for one in wrong:
    print(f"  WRONG: {one}")
sys.exit(bool(wrong))
