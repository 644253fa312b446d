"""Steps through a page in a headless Chromium by its keys, and tells what is wrong with it."""

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
    print(f"  steps: {len({one.split('-')[1] for one in ids})}, on pages: {steps}")
    if at() != 1 or not ask("document.body.classList.contains('show')"):
        wrong.append("the script does not run")

    # Every page at two sizes of screen.
    small, over = 1e9, 0
    for width, height in ((1920, 1080), (1440, 1080)):
        size(width, height)
        press("Home")
        for n in range(1, steps + 1):
            parts = ids[n - 1].split("-")
            if len(parts) > 2:
                press("PageDown")
            else:
                for digit in parts[1]:
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

    # Without its script, and on paper.
    press("Home")
    paper = send("Page.printToPDF", printBackground=True, preferCSSPageSize=True)["data"]
    (pictures / "paper.pdf").write_bytes(base64.b64decode(paper))
    told = subprocess.run(["pdfinfo", pictures / "paper.pdf"], capture_output=True, text=True).stdout
    sheets = int(next(line.split()[1] for line in told.splitlines() if line.startswith("Pages:")))
    print(f"  pages on paper: {sheets}")
    if sheets < steps:
        wrong.append("steps are missing on paper")
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
