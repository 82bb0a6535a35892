"""A walk with Tab: all that takes the focus is reached once, in the order of the document, and the focus is seen."""

from typing import Any

from playwright.sync_api import CDPSession, Page

MORE = 8
"""Presses beyond what is expected: an area that scrolls takes the focus too in Chromium, without being asked to."""

BEGIN = """(inside) => {
  const root = document.querySelector(inside);
  const groups = new Set();
  const isStop = (each) => {
    if (each.tabIndex < 0 || each.disabled || !each.checkVisibility({ visibilityProperty: true })) return false;
    if (each.localName === 'summary' && each.parentElement.querySelector('summary') !== each) return false;
    if (each.type !== 'radio') return true;
    const group = [...root.querySelectorAll(`input[type=radio][name="${CSS.escape(each.name)}"]`)]
      .filter((other) => other.form === each.form);
    const chosen = group.find((other) => other.checked);
    if (chosen ? chosen !== each : groups.has(each.name)) return false;
    groups.add(each.name);
    return true;
  };
  const kinds = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable]';
  const stops = [...root.querySelectorAll(kinds)].filter(isStop);
  // What a button has opened above the page comes after that button, wherever it stands.
  for (const opened of root.querySelectorAll(':popover-open')) {
    const own = stops.filter((each) => opened.contains(each));
    const rest = stops.filter((each) => !opened.contains(each));
    const after = rest.findIndex((each) => each.popoverTargetElement === opened) + 1;
    stops.splice(0, stops.length, ...rest.slice(0, after), ...own, ...rest.slice(after));
  }
  const around = (each) => [each, each.parentElement, each.parentElement?.parentElement].filter(Boolean);
  const drawn = (each) => around(each).map((one) => {
    const { outlineStyle, outline, boxShadow, border, backgroundColor, textDecoration } = getComputedStyle(one);
    return [outlineStyle === 'none' ? '' : outline, boxShadow, border, backgroundColor, textDecoration].join();
  }).join('|');
  if (!root.hasAttribute('tabindex')) {
    root.setAttribute('tabindex', '-1');
    root.dataset.walked = '';
  }
  root.focus({ preventScroll: true });
  const rest = new Map(stops.map((each) => [each, drawn(each)]));
  const walk = { root, stops, passed: [] };
  walk.note = () => {
    const it = document.activeElement;
    const { left, right, top, bottom, width, height } = it.getBoundingClientRect();
    const faults = [];
    if (rest.has(it) && rest.get(it) === drawn(it)) faults.push('unseen');
    const isThere = width && height && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
    if (!isThere) faults.push('outside');
    walk.passed.push([it, faults]);
  };
  walk.listen = ({ key }) => key === 'Tab' && walk.note();
  addEventListener('keydown', walk.listen, true);
  globalThis.tenSharpTabs = walk;
  return stops.length;
}"""

END = """() => {
  const { root, stops, passed, note, listen } = globalThis.tenSharpTabs;
  note();
  removeEventListener('keydown', listen, true);
  const told = (each) => each.outerHTML.slice(0, 120);
  const scrolls = (each) => each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight;
  const isOwn = (each) => each !== document.body && each !== root && root.contains(each);
  const inside = passed.slice(1);
  const begins = inside.findIndex(([each]) => isOwn(each));
  const [start] = inside[Math.max(begins, 0)];
  const left = inside.findIndex(([each], at) => at > begins && (!isOwn(each) || each === start));
  const walked = inside.slice(Math.max(begins, 0), left < 0 ? undefined : left)
    .filter(([each]) => stops.includes(each) || !scrolls(each));
  const found = [];
  if (stops.length && left < 0) found.push(['never leaves', told(passed.at(-1)[0])]);
  const order = walked.map(([each]) => each);
  for (const each of stops) {
    const times = order.filter((one) => one === each).length;
    if (times !== 1) found.push([times ? 'reached more than once' : 'not reached', told(each)]);
  }
  for (const each of order) if (!stops.includes(each)) found.push(['reached though nothing shows it', told(each)]);
  const wrong = order.filter((each) => stops.includes(each)).findIndex((each, at) => each !== stops[at]);
  if (!found.length && wrong >= 0) found.push(['not in the order of the document', told(order[wrong])]);
  for (const [each, faults] of walked) for (const fault of faults) found.push([`focus ${fault}`, told(each)]);
  if ('walked' in root.dataset) {
    root.removeAttribute('tabindex');
    delete root.dataset.walked;
  }
  delete globalThis.tenSharpTabs;
  return found.slice(0, 5);
}"""


def walk(page: Page, session: CDPSession, inside: str) -> tuple[int, list[Any]]:
    """Press Tab through a part of the page; gives the number of stops and each fault with what it befell."""
    stops: int = page.evaluate(BEGIN, inside)
    for _ in range(stops + MORE):
        for kind in ("rawKeyDown", "keyUp"):
            session.send(
                "Input.dispatchKeyEvent", {"type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
            )
    faults: list[Any] = page.evaluate(END)
    return stops, faults
