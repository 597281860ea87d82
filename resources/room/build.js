// Makes elements. Whatever a map or a phone says becomes a text node, never markup.

export function make(tag, traits = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(traits)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

// A text of the map, in its own language and direction; long ones scroll, by keyboard too.
export function words(text, language, tag = "div", traits = {}) {
  const element = make(tag, { dir: "auto", lang: language || undefined, ...traits }, text);
  const wide = text.length + (text.match(/[\u2e80-\uffff]/g) ?? []).length; // Han and Hangul are twice as wide
  if (wide > 400) {
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "region");
    element.setAttribute("aria-label", text.slice(0, 80));
  }
  return element;
}

// Sentences in the phone's language, from words.json; {name} is filled in as it is.
export class Sentences {
  constructor(all) {
    this.all = all;
    let kept = null;
    try {
      kept = localStorage.getItem("language");
    } catch { /* a browser that keeps nothing */ }
    const wanted = [kept, ...(navigator.languages || [navigator.language || "en"])];
    const short = wanted.filter(Boolean).map((each) => each.slice(0, 2).toLowerCase());
    this.language = short.find((each) => each in all) || "en";
  }

  choose(language) {
    this.language = language in this.all ? language : "en";
    try {
      localStorage.setItem("language", this.language);
    } catch { /* not kept, then */ }
  }

  say(key, values = {}) {
    const template = this.all[this.language][key] ?? this.all.en[key] ?? key;
    return template.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  }
}
