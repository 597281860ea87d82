// A closed result: bars in a table, median and quartiles, the shift; never a mean.

import { make, words } from "./build.js";

const WORDS = ["agree", "disagree", "pass"];

export function outcome(result, language, t) {
  const parts = [
    make("p", { class: "over" }, t.say("result.round", { round: result.round })),
    words(result.title, language, "h1"),
  ];
  if (result.text) parts.push(words(result.text, language, "div", { class: "words" }));
  parts.push(make("p", {}, t.say("result.count", { count: result.count })));
  if (result.reworded) parts.push(make("p", { class: "marked" }, t.say("result.reworded")));
  if (result.between) parts.push(make("p", { class: "marked" }, t.say("result.between")));
  if (!result.bars) {
    parts.push(make("p", { class: "soft" }, t.say(result.untold ? "result.mixed" : "result.few", { least: result.least })));
    return make("section", {}, parts);
  }
  if (result.untold) parts.push(make("p", { class: "soft" }, t.say("result.untold", { untold: result.untold })));
  parts.push(table(result, language, t));
  if (result.median !== null) parts.push(make("p", {}, t.say("result.median", { median: result.median })));
  if (result.quartiles) {
    const [low, high] = result.quartiles;
    parts.push(make("p", {}, t.say("result.quartiles", { low, high })));
  }
  if (result.shift) parts.push(...moved(result, t));
  return make("section", {}, parts);
}

function table(result, language, t) {
  const most = Math.max(1, ...result.bars.flatMap((bar) => [bar.count, bar.before ?? 0]));
  const compared = result.bars.some((bar) => bar.before !== null);
  const rows = result.bars.flatMap((bar) => {
    const own = WORDS.includes(bar.label) && result.type === "agree";
    const bars = [drawn("bar", bar.count, most)];
    if (bar.before !== null) bars.push(drawn("bar was", bar.before, most));
    if (bar.places) {
      const [low, middle, high] = bar.places;
      bars.push(make("div", { class: "soft" }, t.say("result.places", { low, middle, high })));
    }
    const count = bar.before === null ? String(bar.count)
      : t.say("result.beforeafter", { before: bar.before, after: bar.count });
    const cells = [make("td", {}, bars), make("td", { class: "count" }, count)];
    if (own || result.type === "credence") {
      const label = own ? `${t.say(`sign.${bar.label}`)}\u00a0${t.say(bar.label)}` : bar.label;
      return make("tbody", {}, make("tr", {}, make("th", { scope: "row" }, label), cells));
    }
    // a statement has the whole width, above its bar
    return make("tbody", {}, make("tr", {}, make("th", { scope: "rowgroup", colspan: 2 }, words(bar.label, language))),
      make("tr", {}, cells));
  });
  const caption = `result.caption${result.type === "rank" ? ".rank" : ""}${compared ? ".compared" : ""}`;
  return make("table", { class: result.type }, make("caption", {}, t.say(caption)), rows);
}

function drawn(kind, count, most) {
  const bar = make("div", { class: count ? kind : `${kind} none`, "aria-hidden": "true" });
  bar.style.width = `${(100 * count) / most}%`;
  return bar;
}

function moved(result, t) {
  const { pairs, rose, fell, same, median } = result.shift;
  const plain = t.say(`shift.${result.type}`, { pairs, rose, fell, same, moved: pairs - same });
  const parts = [make("h2", {}, t.say("shift.title")), make("p", {}, plain)];
  if (median !== null) {
    const by = median > 0 ? `+${median}` : String(median).replace("-", "−");
    parts.push(make("p", {}, t.say("shift.median", { by })));
  }
  return parts;
}
