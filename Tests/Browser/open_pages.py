"""Opens pages in headless Chromium and tells what a reader would meet.

    python3 open_pages.py JOBS.json

JOBS.json holds a list of {"page": FILE, "widths": [1280, 390], "pictures": FOLDER or null}. Prints a
list: for each page and each width what is listed in `look`. Nothing is fetched: a page that asks for
anything but itself is told under "requests".

Versions: Playwright as in Tests/requirements.txt; Chromium of the system, or PARKCAST_CHROMIUM.
"""

import json
import os
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

# What has neither text nor a label of its own, among what a reader can look at or use.
UNLABELLED = """() => [...document.querySelectorAll(
    "img, [role=img], [role=region], button, a, input, select, summary, [tabindex]")]
  .filter((one) => !(one.getAttribute("aria-label") || one.getAttribute("alt") ||
    one.getAttribute("title") || (one.textContent || "").trim() && one.getAttribute("role") !== "img"))
  .map((one) => one.outerHTML.slice(0, 120))"""

FIGURES = """() => [...document.querySelectorAll("figure.chart")].map((figure) => ({
  kind: figure.className.replace("chart ", ""),
  title: figure.querySelector("figcaption").textContent,
  shapes: figure.querySelectorAll("svg path").length,
  texts: [...figure.querySelectorAll("svg text")].map((text) => text.textContent),
  height: figure.querySelector(".plot").clientHeight,
  outside: [...figure.querySelectorAll("svg text")].filter((text) => {
    const [own, frame] = [text.getBoundingClientRect(), figure.getBoundingClientRect()];
    return own.left < frame.left - 1 || own.right > frame.right + 1;
  }).map((text) => text.textContent),
  overlapping: ((texts) => texts.flatMap((one, i) => texts.slice(i + 1).filter((other) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return width > 2 && height > 4;
  }).map((other) => one.textContent + " | " + other.textContent)))(
    [...figure.querySelectorAll("svg text")]),
}))"""

# What runs scripts or fetches something when it is looked at.
ACTIVE = """() => [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes]
  .filter((attribute) => /^on|^src$|^href$|^srcset$|^action$/.test(attribute.name))
  .map((attribute) => one.tagName + " " + attribute.name))"""

# When the page could be read, in milliseconds since it was asked for.
LOADED = "() => performance.getEntriesByType('navigation')[0].loadEventEnd"


def look(browser, job, width):
    is_telephone = width < 500
    page = browser.new_page(
        viewport={"width": width, "height": 900}, has_touch=is_telephone, is_mobile=is_telephone)
    found = {"width": width, "console": [], "requests": [], "dialogs": 0}
    page.on("console", lambda line: found["console"].append(line.text))
    page.on("pageerror", lambda error: found["console"].append(str(error)))
    page.on("request", lambda request: found["requests"].append(request.url))

    def dismiss(dialog):
        found["dialogs"] += 1
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.goto(pathlib.Path(job["page"]).absolute().as_uri(), wait_until="load")
    if page.locator("figure.chart").count() > 0:
        page.wait_for_selector("html[data-charts=drawn]")
        found["drawn"] = page.evaluate("() => performance.now()")
    found["requests"] = [url for url in found["requests"] if not url.startswith("file:")]
    found["loaded"] = page.evaluate(LOADED)
    found["language"] = page.evaluate("() => document.documentElement.lang")
    found["title"] = page.title()
    found["heading"] = page.inner_text("h1")
    found["injected"] = page.evaluate("() => typeof window.injected !== 'undefined'")
    found["scroll"] = page.evaluate("() => document.documentElement.scrollWidth")
    found["figures"] = page.evaluate(FIGURES)
    found["onPaper"] = on_paper(page)
    found["tables"] = page.locator("table").count()
    found["unlabelled"] = page.evaluate(UNLABELLED)
    found["active"] = page.evaluate(ACTIVE)
    found["swiped"] = swipe_fan(page) if is_telephone else None
    found["tip"], found["zoomed"] = use_fan(page)
    if job.get("pictures"):
        name = f"{pathlib.Path(job['page']).stem}-{width}.png"
        page.screenshot(path=os.path.join(job["pictures"], name), full_page=True)
    page.close()
    return found


def on_paper(page):
    """The figures as they are laid out for printing."""
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    found = page.evaluate(FIGURES)
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    return found


def swipe_fan(page):
    """How many pixels a finger scrolls the page that moves up the fan chart."""
    plot = page.locator("figure.fan .plot")
    if plot.count() == 0:
        return None
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.6
    before = page.evaluate("() => scrollY")
    session = page.context.new_cdp_session(page)

    def touch(kind, points):
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", [{"x": x, "y": y}])
    for step in range(1, 13):
        touch("touchMove", [{"x": x, "y": y - 20 * step}])
        page.wait_for_timeout(16)
    touch("touchEnd", [])
    page.wait_for_timeout(400)
    return page.evaluate("() => scrollY") - before


def use_fan(page):
    """What the fan chart says under the pointer, and its texts once it is zoomed."""
    plot = page.locator("figure.fan .plot")
    if plot.count() == 0:
        return None, None
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.6)
    page.wait_for_timeout(200)
    tip = plot.evaluate(
        "(plot) => [...plot.children].filter((one) => !one.querySelector('svg'))"
        ".map((one) => one.innerText || '').join('\\n').trim()")
    page.mouse.move(0, 0)
    if page.locator("figure.fan button").count() == 0:
        return tip, None
    page.locator("figure.fan button").first.click()
    zoomed = page.locator("figure.fan svg text").all_text_contents()
    page.locator("figure.fan button").last.click()
    page.wait_for_timeout(200)
    return tip, zoomed


if __name__ == "__main__":
    chromium = os.environ.get("PARKCAST_CHROMIUM") or shutil.which("chromium")
    assert chromium, "Chromium is needed: apt install chromium"
    with open(sys.argv[1], encoding="utf-8") as file:
        jobs = json.load(file)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        print(json.dumps([look(browser, job, w) for job in jobs for w in job["widths"]]))
        browser.close()
