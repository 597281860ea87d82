"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const by = (id) => document.getElementById(id);
  const map = by("map"), svg = map.querySelector("svg"), side = by("side");
  const NS = "http://www.w3.org/2000/svg";
  const parts = [...svg.children].filter((child) => child.tagName === "g");
  const made = (tag, classes) => {
    const element = document.createElementNS(NS, tag);
    element.setAttribute("class", classes);
    return element;
  };
  const put = (element, attributes) => {
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    return element;
  };

  // --- where one looks: the view box, in the map's own pixels ------------------------------
  const whole = data.bounds, seen = { x: 0, y: 0, w: 1, h: 1 };
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let painted = false, moving = 0;
  const large = data.cards.length > 200;
  const drawn = { x: 0, y: 0, w: 1 };
  let resting = 0;
  const set = () => {
    painted = false;
    svg.style.transform = "";
    svg.setAttribute("viewBox", `${seen.x} ${seen.y} ${seen.w} ${seen.h}`);
    Object.assign(drawn, seen);
  };
  // A large map is drawn anew only at rest; until then what was drawn moves as a whole.
  const shift = () => {
    painted = false;
    const to = size()[0] / seen.w;
    svg.style.transform = `translate(${(drawn.x - seen.x) * to}px, ${(drawn.y - seen.y) * to}px) scale(${drawn.w / seen.w})`;
    clearTimeout(resting);
    resting = setTimeout(set, 140);
  };
  const paint = () => {
    if (!painted) requestAnimationFrame(large ? shift : set);
    painted = true;
  };
  const size = () => [Math.max(map.clientWidth, 1), Math.max(map.clientHeight, 1)];
  const scale = () => size()[0] / seen.w;
  const aim = (x, y, zoom) => {
    const [width, height] = size();
    zoom = Math.min(Math.max(zoom, Math.min(0.02, least())), 6);
    seen.w = width / zoom;
    seen.h = height / zoom;
    seen.x = x - seen.w / 2;
    seen.y = y - seen.h / 2;
  };
  const look = (x, y, zoom) => { aim(x, y, zoom); paint(); };
  const least = () => {
    const [width, height] = size();
    return Math.min(width / whole[2], height / whole[3]);
  };
  const glide = (x, y, zoom) => {
    cancelAnimationFrame(moving);
    if (still.matches) return look(x, y, zoom);
    const from = [seen.x + seen.w / 2, seen.y + seen.h / 2, Math.log(scale())];
    const to = [x, y, Math.log(zoom)];
    const begun = performance.now();
    const step = (now) => {
      const part = Math.min((now - begun) / 300, 1), eased = part * part * (3 - 2 * part);
      const at = from.map((each, i) => each + (to[i] - each) * eased);
      look(at[0], at[1], Math.exp(at[2]));
      if (part < 1) moving = requestAnimationFrame(step);
    };
    moving = requestAnimationFrame(step);
  };
  const centre = () => [seen.x + seen.w / 2, seen.y + seen.h / 2];
  const fit = (at = look) => {
    const shown = data.cards.filter((card) => !hidden.has(card.n));
    let [x, y, w, h] = whole;
    if (hidden.size && shown.length) {
      x = Math.min(...shown.map((c) => c.x)) - 24;
      y = Math.min(...shown.map((c) => c.y)) - 24;
      w = Math.max(...shown.map((c) => c.x + c.w)) + 24 - x;
      h = Math.max(...shown.map((c) => c.y + c.h)) + 24 - y;
    }
    const [width, height] = size();
    at(x + w / 2, y + h / 2, Math.min(width / w, height / h, 1.5));
  };
  const zoom = (factor, px, py) => {
    cancelAnimationFrame(moving);
    const [width, height] = size(), before = scale();
    if (px === undefined) [px, py] = [width / 2, height / 2];
    const x = seen.x + px / before, y = seen.y + py / before;
    const now = Math.min(Math.max(before * factor, Math.min(0.02, least())), 6);
    look(x + (width / 2 - px) / now, y + (height / 2 - py) / now, now);
  };

  // --- cards, what hangs from them, what is folded -----------------------------------------
  data.cards = data.cards.map(([n, x, y, w, h], at) => ({ n, x, y, w, h, at }));
  const cards = data.cards, byNode = new Map(cards.map((card) => [card.n, card]));
  const below = data.parents.map(() => []);
  data.parents.forEach((up, n) => { if (up >= 0) below[up].push(n); });
  const folded = new Set();
  let hidden = new Set();
  const rows = [...document.querySelectorAll("#outline li")];
  const rowOf = new Map();
  for (const row of rows) {
    const at = +row.dataset.n;
    if (row.dataset.m === undefined && !rowOf.has(at)) rowOf.set(at, row);
  }
  const ownButton = (row, kind) => row.querySelector(`:scope > .row > .${kind}`);
  const wholeBranch = (n) => {
    const found = [], wanted = [...below[n]];
    while (wanted.length) {
      const next = wanted.pop();
      found.push(next);
      wanted.push(...below[next]);
    }
    return found;
  };
  const folds = new Map();
  for (const card of cards) {
    if (!below[card.n].length) continue;
    const group = put(made("g", "fold"), { transform: `translate(${card.x + card.w - 16} ${card.y + card.h})` });
    group.append(put(document.createElementNS(NS, "circle"), { r: 10 }));
    group.append(put(document.createElementNS(NS, "text"), { y: 4 }));
    group.addEventListener("click", () => fold(card.at));
    svg.append(group);
    folds.set(card.at, group);
  }
  const refold = () => {
    hidden = new Set();
    for (const at of folded) wholeBranch(cards[at].n).forEach((n) => hidden.add(n));
    parts.forEach((part, i) => {
      const [all, ends] = data.items[i];
      const gone = all ? ends.length > 0 && ends.every((n) => hidden.has(n)) : ends.some((n) => hidden.has(n));
      part.classList.toggle("gone", gone);
    });
    for (const [at, group] of folds) {
      const within = wholeBranch(cards[at].n).filter((n) => byNode.has(n)).length;
      group.lastChild.textContent = folded.has(at) ? `+${within}` : "−";
      group.firstChild.setAttribute("r", folded.has(at) ? 13 : 8);
      group.classList.toggle("gone", hidden.has(cards[at].n));
    }
    for (const row of rows) {
      const open = ownButton(row, "open");
      if (!open) continue;
      const shut = folded.has(+row.dataset.n);
      open.setAttribute("aria-expanded", String(!shut));
      open.textContent = shut ? "▸" : "▾";
      row.lastElementChild.hidden = shut;
    }
    if (chosen >= 0 && hidden.has(cards[chosen].n)) choose(-1);
    mark();
  };
  const fold = (at) => {
    if (!rowOf.get(at) || !below[cards[at].n].length) return;
    if (!folded.delete(at)) folded.add(at);
    refold();
  };
  const unfoldTo = (n) => {
    let changed = false;
    for (let up = data.parents[n]; up >= 0; up = data.parents[up]) {
      const card = byNode.get(up);
      if (card && folded.delete(card.at)) changed = true;
    }
    if (changed) refold();
  };

  // --- the one that is looked at -------------------------------------------------------------
  let chosen = -1, now = 0;
  const ring = made("rect", "ring"), others = made("g", "others");
  svg.append(others, ring);
  const mark = () => {
    ring.classList.toggle("gone", chosen < 0);
    if (chosen < 0) return;
    const { x, y, w, h } = cards[chosen];
    put(ring, { x: x - 4, y: y - 4, width: w + 8, height: h + 8, rx: 11 });
  };
  const choose = (at, { go = false, row = true } = {}) => {
    document.querySelectorAll("#outline [aria-current]").forEach((each) => each.removeAttribute("aria-current"));
    chosen = at;
    if (at >= 0) {
      const card = cards[at], own = rowOf.get(at);
      unfoldTo(card.n);
      if (own) {
        const button = ownButton(own, "go");
        button.setAttribute("aria-current", "true");
        if (row) button.scrollIntoView({ block: "nearest" });
      }
      if (go) glide(card.x + card.w / 2, card.y + card.h / 2, Math.max(scale(), 0.9));
    }
    mark();
    tell();
  };
  const SIGNS = { holds: "●", fails: "✕", open: "○", blocked: "⊘" };
  const NAMES = { h: "holds", f: "fails", o: "open", b: "blocked" };
  const paragraph = (text, name, verdict) => {
    const p = document.createElement("p");
    p.className = name || "";
    p.dir = "auto";
    p.textContent = text;
    if (verdict) { // the sentence says it, too
      const sign = document.createElement("span");
      sign.className = `sign ${verdict}`;
      sign.ariaHidden = "true";
      sign.textContent = SIGNS[verdict];
      p.prepend(sign, " ");
    }
    return p;
  };
  const said = by("said");
  const tell = () => {
    const setting = data.settings[now];
    said.replaceChildren();
    if (setting) {
      if (chosen < 0) {
        for (const [at, line] of setting.heads) {
          said.append(paragraph(data.lines[line], "", NAMES[setting.verdicts[at]]));
        }
        if (setting.turns >= 0) said.append(paragraph(data.lines[setting.turns], "turns"));
      } else {
        const line = setting.why[chosen], turns = setting.turned[chosen];
        if (line >= 0) said.append(paragraph(data.lines[line], "", NAMES[setting.verdicts[chosen]]));
        if (turns !== undefined) said.append(paragraph(data.lines[turns], "turns"));
      }
    }
    said.hidden = !said.childElementCount;
  };

  // --- scenarios -----------------------------------------------------------------------------
  const overs = cards.map(() => null), verdicts = cards.map(() => null);
  const show = (index) => {
    const before = data.settings[now], setting = data.settings[index];
    if (!setting) return;
    now = index;
    const faint = new Set(setting.faint);
    parts.forEach((part, i) => part.classList.toggle("faint", faint.has(i)));
    others.replaceChildren();
    cards.forEach((card, at) => {
      overs[at]?.remove();
      const over = setting.over[at];
      if (over >= 0) {
        overs[at] = by(`o${over}`).cloneNode(true);
        overs[at].removeAttribute("id");
        overs[at].setAttribute("transform", `translate(${card.w} 0)`);
        parts[card.part ??= data.parts[at]].append(overs[at]);
      }
      const code = setting.verdicts[at], was = before.verdicts[at];
      if (index !== shown && code !== was) {
        others.append(put(made("rect", "other"), { x: card.x - 3, y: card.y - 3, width: card.w + 6, height: card.h + 6, rx: 10 }));
      }
      const row = rowOf.get(at);
      if (!row) return;
      verdicts[at]?.remove();
      const name = NAMES[code];
      if (!name) return;
      const tag = verdicts[at] = document.createElement("span");
      tag.className = `verdict ${name === "open" ? "open-v" : name}`;
      tag.textContent = ` ${SIGNS[name]} ${words[name]}`;
      ownButton(row, "go").append(tag);
    });
    shown = index;
    tell();
  };
  let shown = -1;
  const picker = by("scenario");
  data.settings.forEach((setting, index) => {
    const option = document.createElement("option");
    option.value = index;
    option.textContent = setting.title;
    picker.append(option);
  });
  by("scenarios").hidden = data.settings.length < 2;
  picker.addEventListener("change", () => show(+picker.value));

  // --- searching -----------------------------------------------------------------------------
  const search = by("search"), hits = by("hits");
  const plain = (text) => text.normalize("NFKC").toLocaleLowerCase();
  const texts = cards.map((card) => plain(rowOf.get(card.at)?.querySelector(".words").textContent ?? ""));
  let found = [], place = -1;
  const seek = () => {
    const wanted = plain(search.value.trim());
    found = wanted ? cards.filter((card) => texts[card.at].includes(wanted)).map((card) => card.at) : [];
    const set = new Set(found);
    place = -1;
    cards.forEach((card) => parts[data.parts[card.at]].classList.toggle("missed", Boolean(wanted) && !set.has(card.at)));
    hits.textContent = wanted ? words.hits.replace("{count}", found.length) : "";
  };
  const next = (step) => {
    if (!found.length) return;
    place = (place + step + found.length) % found.length;
    choose(found[place], { go: true });
    hits.textContent = words.hit.replace("{place}", place + 1).replace("{count}", found.length);
  };
  search.addEventListener("input", seek);
  by("seek").addEventListener("submit", (event) => { event.preventDefault(); next(1); });
  search.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && event.shiftKey) { event.preventDefault(); next(-1); }
    if (event.key === "Escape") { search.value = ""; seek(); map.focus(); }
  });

  // --- the list --------------------------------------------------------------------------------
  by("outline").addEventListener("click", (event) => {
    const button = event.target.closest("button"), row = button?.closest("li");
    if (!row) return;
    if (button.classList.contains("open")) fold(+row.dataset.n);
    else choose(+row.dataset.n, { go: true, row: false });
  });
  by("outline").addEventListener("focusin", (event) => {
    const row = event.target.closest("li");
    if (row && event.target.matches(".go:focus-visible")) choose(+row.dataset.n, { go: true, row: false });
  });
  by("outline").addEventListener("keydown", (event) => {
    const row = event.target.closest("li");
    if (!row) return;
    const goes = [...document.querySelectorAll("#outline .go")].filter((each) => each.offsetParent);
    const at = goes.indexOf(ownButton(row, "go")), n = +row.dataset.n;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: goes.length - 1 }[event.key];
    if (to !== undefined) goes[Math.min(Math.max(to, 0), goes.length - 1)].focus();
    else if (event.key === "ArrowLeft" && ownButton(row, "open") && !folded.has(n)) fold(n);
    else if (event.key === "ArrowRight" && folded.has(n)) fold(n);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const list = by("list");
  const toggle = () => {
    const [x, y] = centre(), zoomed = scale();
    side.hidden = !side.hidden;
    list.setAttribute("aria-expanded", String(!side.hidden));
    look(x, y, zoomed);
  };
  list.addEventListener("click", toggle);

  // --- pointer and keys ------------------------------------------------------------------------
  const fingers = new Map();
  let spread = 0, dragged = 0;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button > 0 && event.button !== 1) return;
    cancelAnimationFrame(moving);
    if (event.button === 1) event.preventDefault();
    fingers.set(event.pointerId, event);
    dragged = 0;
    spread = 0;
  });
  const drag = (event) => {
    const last = fingers.get(event.pointerId);
    if (!last) return;
    const dx = event.clientX - last.clientX, dy = event.clientY - last.clientY;
    dragged += Math.abs(dx) + Math.abs(dy);
    if (dragged > 4 && !svg.hasPointerCapture(event.pointerId)) {
      svg.setPointerCapture(event.pointerId);
      svg.classList.add("dragged");
    }
    fingers.set(event.pointerId, event);
    seen.x -= dx / scale() / fingers.size;
    seen.y -= dy / scale() / fingers.size;
    if (fingers.size === 2) {
      const [one, two] = [...fingers.values()], box = map.getBoundingClientRect();
      const apart = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
      if (spread) zoom(apart / spread, (one.clientX + two.clientX) / 2 - box.left, (one.clientY + two.clientY) / 2 - box.top);
      spread = apart;
    }
    paint();
  };
  svg.addEventListener("pointermove", drag);
  const lift = (event) => {
    fingers.delete(event.pointerId);
    spread = 0;
    if (!fingers.size) svg.classList.remove("dragged");
  };
  svg.addEventListener("pointerup", lift);
  svg.addEventListener("pointercancel", lift);
  const partOf = new Map(data.parts.map((part, at) => [parts[part], at]));
  svg.addEventListener("click", (event) => {
    if (dragged > 4 || event.target.closest(".fold")) return;
    let part = event.target;
    while (part && part.parentNode !== svg) part = part.parentNode;
    choose(partOf.get(part) ?? -1);
  });
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = map.getBoundingClientRect();
    const lines = event.deltaMode === 1 ? 16 : 1;
    zoom(Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * 0.0022), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
  by("in").addEventListener("click", () => zoom(1.25));
  by("out").addEventListener("click", () => zoom(0.8));
  by("fit").addEventListener("click", () => fit(glide));
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.matches("input, select")) return;
    const onMap = event.target === map || event.target === document.body;
    const step = (dx, dy) => { seen.x += dx * seen.w * 0.12; seen.y += dy * seen.h * 0.12; paint(); };
    switch (event.key) {
      case "+": case "=": zoom(1.25); break;
      case "-": zoom(0.8); break;
      case "0": fit(glide); break;
      case "/": if (side.hidden) toggle(); search.focus(); break;
      case "l": case "L": toggle(); break;
      case "f": case "F": if (chosen >= 0) fold(chosen); break;
      case "Escape": choose(-1); break;
      case "ArrowLeft": if (!onMap) return; step(-1, 0); break;
      case "ArrowRight": if (!onMap) return; step(1, 0); break;
      case "ArrowUp": if (!onMap) return; step(0, -1); break;
      case "ArrowDown": if (!onMap) return; step(0, 1); break;
      default: return;
    }
    event.preventDefault();
  });
  let kept = null;
  addEventListener("beforeprint", () => {
    kept = { ...seen };
    set();
    svg.setAttribute("viewBox", whole.join(" "));
  });
  addEventListener("afterprint", () => {
    Object.assign(seen, kept);
    last = size();
    set();
  });
  let last = size();
  new ResizeObserver(() => {
    const [x, y] = centre(), zoomed = last[0] / seen.w, now = size();
    if (now[0] === last[0] && now[1] === last[1]) return;
    last = now;
    look(x, y, zoomed);
  }).observe(map);

  refold();
  picker.value = data.first;
  now = data.first;
  show(data.first);
  const begin = () => {
    fit(aim);
    const [width, height] = size(), first = cards[0];
    // on a phone nobody can read the whole: the first card, and what is next to it
    if (large || !first || width > 600 || scale() > 0.5) return;
    aim(first.x + first.w / 2, first.y - 24 + height / 1.5, 0.75);
  };
  begin();
  if (large) Object.assign(drawn, seen); // it stands as it was written: fitted
  else set();
})();
