"""Holds pages against WCAG 2.1 AA with axe-core in headless Chromium: light and dark, desktop and phone.

    accessible.py PAGE...

Also fails where a page is wider than a phone, or does not say that it is dark when asked to be.
"""

import html
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SCHEMES = {"dark": 0, "light": 1}
WIDTHS = {"desktop": 1280, "phone": 375}

# The page stands in a frame as wide as the device: a window of Chromium is never as narrow as a phone.
PROBE = """
<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">
<iframe id="page" style="border:0;width:%(width)dpx;height:2000px" srcdoc="%(page)s"></iframe>
<script>
addEventListener("load", async () => {
  const frame = document.getElementById("page").contentWindow, root = frame.document.documentElement;
  let found;
  try {
    const result = await frame.axe.run(frame.document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"], resultTypes: ["violations"] });
    found = result.violations.map(v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.html + " " +
      n.any.concat(n.all).map(c => c.message).join("; ")).join(" | "));
    found.push(...(result.passes.length < 10 ? ["axe ran hardly a rule"] : []));
  } catch (error) { found = ["axe failed: " + error]; }
  const overflow = root.scrollWidth - root.clientWidth;
  const paper = frame.getComputedStyle(frame.document.body).backgroundColor;
  document.body.innerHTML = "<pre id=result></pre>";
  document.getElementById("result").textContent = "RESULT" + JSON.stringify({
    found, paper, overflow }) + "END";
});
</script>
"""


def axe():
    spec = importlib.util.find_spec("axe_playwright_python")
    return (Path(spec.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")


def probe(page, script, scheme, width, folder):
    # The page forbids scripts, which is right, and in the way here.
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    page = page.replace("</body>", f"<script>{script}</script></body>")
    file = Path(folder) / "probe.html"
    file.write_text(PROBE % {"page": html.escape(page), "width": width}, encoding="utf-8")
    command = [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
        f"--blink-settings=preferredColorScheme={scheme}", "--window-size=1400,2200",
        "--virtual-time-budget=60000", "--dump-dom", file.as_uri(),
    ]
    output = subprocess.run(command, capture_output=True, text=True, timeout=300).stdout
    match = re.search(r'<pre id="result">RESULT(.*)END</pre>', output, re.DOTALL)
    return json.loads(html.unescape(match[1])) if match else {"found": ["no result"], "paper": "", "overflow": 0}


def problems(path, script):
    page = Path(path).read_text(encoding="utf-8")
    for scheme, number in SCHEMES.items():
        for device, width in WIDTHS.items():
            with tempfile.TemporaryDirectory() as folder:
                result = probe(page, script, number, width, folder)
            place = f"{path}, {scheme}, {device}"
            yield from (f"{place}: {found}" for found in result["found"])
            if result["overflow"] > 0:
                yield f"{place}: {result['overflow']} px wider than the window"
            if (result["paper"] == "rgb(255, 255, 255)") != (scheme == "light"):
                yield f"{place}: its paper is {result['paper']}"


script = axe()
found = [problem for path in sys.argv[1:] for problem in problems(path, script)]
sys.exit("\n".join(found) or None)
