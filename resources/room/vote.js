// The four ways to vote. Each form hands {element, value()} back; value() is null until chosen.

import { make, words } from "./build.js";

const AGREE = ["agree", "disagree", "pass"];

function credence(ask, mine, t, changed) {
  let value = mine;
  const number = make("output", { class: "number", for: "slider" });
  const slider = make("input", {
    type: "range", id: "slider", min: 0, max: 100, step: 1, value: mine ?? 50,
    "aria-labelledby": "question", oninput: () => choose(Number(slider.value)),
  });
  // a tap or a key that leaves the slider where it stands is an answer too
  for (const event of ["click", "keyup"]) {
    slider.addEventListener(event, (happened) => {
      if (value === null && happened.key !== "Tab" && happened.key !== "Shift") choose(Number(slider.value));
    });
  }
  const tens = Array.from({ length: 11 }, (_, index) => index * 10).map((ten) =>
    make("button", { type: "button", "aria-pressed": "false", onclick: () => choose(ten) }, String(ten)));

  function draw() {
    number.textContent = value === null ? "–" : String(value);
    slider.className = value === null ? "unset" : "";
    slider.setAttribute("aria-valuetext", value === null ? t.say("none") : String(value));
    for (const [index, button] of tens.entries()) {
      button.setAttribute("aria-pressed", String(value === index * 10));
    }
  }
  function choose(chosen) {
    value = chosen;
    slider.value = String(chosen);
    draw();
    changed();
  }
  draw();
  const element = make("fieldset", {},
    make("legend", { id: "question" }, t.say("credence.ask")),
    number, slider,
    make("div", { class: "ends" }, make("span", {}, t.say("credence.low")), make("span", {}, t.say("credence.high"))),
    make("div", { class: "tens", role: "group", "aria-label": t.say("credence.tens") }, tens));
  return { element, value: () => value };
}

function tiles(legend, options, mine, changed) {
  let value = mine;
  const element = make("fieldset", {}, make("legend", {}, legend),
    make("div", { class: "tiles" }, options.map(({ id, label }) => {
      const radio = make("input", {
        type: "radio", name: "answer", value: id, checked: id === mine,
        onchange: () => { value = id; changed(); },
      });
      return make("label", { class: "tile" }, radio, label);
    })));
  return { element, value: () => value };
}

const agree = (ask, mine, t, changed) =>
  tiles(t.say("agree.ask"), AGREE.map((id) => ({ id, label: make("span", {}, t.say(`sign.${id}`), " ", t.say(id)) })), mine, changed);

const choose = (ask, mine, t, changed) =>
  tiles(t.say("choose.ask"), ask.options.map(({ id, text }) => ({ id, label: words(text, ask.language, "span") })), mine, changed);

function rank(ask, mine, t, changed) {
  const texts = new Map(ask.options.map(({ id, text }) => [id, text]));
  // chance decides the first order, so that no statement profits from standing on top
  const order = mine ? [...mine] : shuffled(ask.options.map(({ id }) => id));
  const list = make("ol", { class: "ranks" });

  function draw() {
    list.replaceChildren(...order.map((id, index) => make("li", { "data-id": id },
      make("span", { class: "place" }, String(index + 1)),
      words(texts.get(id), ask.language, "div", { class: "what" }),
      make("div", { class: "moves" }, button(id, index, -1), button(id, index, 1)))));
  }
  function button(id, index, by) {
    const off = index + by < 0 || index + by >= order.length;
    const short = texts.get(id).slice(0, 80);
    return make("button", {
      type: "button", "aria-disabled": String(off), "data-by": by,
      "aria-label": t.say(by < 0 ? "rank.up" : "rank.down", { text: short }),
      onclick: () => move(id, by),
    }, by < 0 ? "↑" : "↓");
  }
  function move(id, by) {
    const from = order.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    order.splice(to, 0, ...order.splice(from, 1));
    draw();
    list.children[to].querySelector(`[data-by="${by}"]`).focus();
    changed(t.say("rank.moved", { text: texts.get(id).slice(0, 80), place: to + 1, of: order.length }));
  }
  draw();
  const element = make("fieldset", {}, make("legend", {}, t.say("rank.ask")),
    make("p", { class: "soft" }, t.say("rank.hint")), list);
  return { element, value: () => [...order] };
}

function shuffled(ids) {
  for (let last = ids.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [ids[last], ids[other]] = [ids[other], ids[last]];
  }
  return ids;
}

const FORMS = { credence, agree, choose, rank };

// The whole form of an open round; send(value) is called with the answer.
export function voting(ask, mine, t, say, send) {
  const button = make("button", { type: "submit" });
  let sent = mine;
  const form = FORMS[ask.type](ask, mine, t, (moved = "") => {
    draw();
    say([moved, sent === null ? "" : t.say("vote.unsent")].filter(Boolean).join(" "));
  });

  function draw() {
    const value = form.value();
    button.textContent = t.say(sent === null ? "vote.send" : "vote.change");
    button.setAttribute("aria-disabled", String(value === null));
  }
  async function submit(event) {
    event.preventDefault();
    const value = form.value();
    if (value === null) {
      say(t.say("vote.choose"));
      return;
    }
    if (button.dataset.busy) return; // a slow network: once is enough
    button.dataset.busy = "yes";
    const taken = await send(value);
    delete button.dataset.busy;
    if (taken) sent = value;
    draw();
  }
  draw();
  const about = ask.type === "credence" || ask.type === "agree"
    ? words(ask.options.map((option) => option.text).join("\n"), ask.language, "div", { class: "words" })
    : null;
  return make("form", { onsubmit: submit, novalidate: true },
    make("p", { class: "over" }, t.say("vote.round", { round: ask.round })),
    words(ask.title, ask.language, "h1"), about, form.element, button,
    make("p", { class: "soft" }, t.say("vote.hidden")));
}
