// The participants' page: comes in, follows the presentation, votes, parks remarks.

import { make, words, Sentences } from "./build.js";
import { voting } from "./vote.js";
import { outcome } from "./result.js";

const POLL_EVERY = 3000;
const PATIENCE = 8000; // a request to a network that went away would never end by itself
const SLOW = 800; // a sending that takes longer is told
const SILENCE = 35000; // the room says something every 15 s: who hears nothing so long has a dead line
const find = (id) => document.getElementById(id);
const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });

let seen = null; // the last state: {state, mine}
let drawn = ""; // what the stage shows: it is only drawn anew when this changes
let inside = false;
let live = false;
let stream = null;
let voted = ""; // the round that this phone's vote was taken in
let heard = 0; // when the room last said something

// --- the server --------------------------------------------------------------------------------

async function ask(path, options = {}) {
  const given = new AbortController();
  const late = setTimeout(() => given.abort(), PATIENCE);
  try {
    return await fetch(path, { ...options, signal: given.signal });
  } finally {
    clearTimeout(late);
  }
}

async function sentences() {
  for (;;) {
    try {
      return await (await ask("/words.json")).json();
    } catch {
      await wait(POLL_EVERY);
    }
  }
}

const t = new Sentences(await sentences());

// Sends JSON; "" when it was taken, else the word why not. Tries again where nothing came back.
async function post(path, data) {
  for (let turn = 0; ; turn += 1) {
    try {
      const answer = await ask(path, {
        method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(data),
      });
      if (answer.ok) return "";
      const { refused } = await answer.json();
      if (refused !== "often" || turn === 2) return refused;
    } catch {
      if (turn === 2) return "lost";
    }
    await wait(700 * (turn + 1));
  }
}

// The same, and says so where it takes a while.
async function send(path, data, tell) {
  const slow = setTimeout(() => tell(t.say("sending")), SLOW);
  const refused = await post(path, data);
  clearTimeout(slow);
  return refused;
}

// The state; null where this device is not in, nothing where there is no answer.
async function look() {
  let message;
  try {
    const answer = await ask("/api/state");
    if (!answer.ok) return undefined;
    message = await answer.json();
  } catch {
    live = false;
    status("link.lost");
    return undefined;
  }
  if (message.state === null) { // not in this room, or not any more
    if (inside || drawn === "") entrance();
    return null;
  }
  inside = true;
  take(message);
  if (stream === null || stream.readyState === EventSource.CLOSED || silent()) follow();
  return message.state;
}

const silent = () => Date.now() - heard > SILENCE;

// Looks where nothing is known to come by itself: before the first look, and on a dead line.
function watch() {
  if (drawn === "" || (inside && (!live || silent()))) look();
}

function follow() {
  stream?.close();
  stream = new EventSource("/api/events");
  heard = Date.now(); // a new line has its time, too
  stream.onopen = () => connected(true);
  stream.onmessage = (event) => { connected(true); take(JSON.parse(event.data)); };
  stream.onerror = () => connected(false);
  stream.addEventListener("here", () => connected(true));
  stream.addEventListener("over", () => {
    stream.close();
    live = false;
    seen = null;
    show("over", make("section", {}, make("h1", {}, t.say("over.title")), make("p", {}, t.say("over.hint"))));
    find("parking").hidden = true;
    status("link.over");
  });
}

function connected(now) {
  live = now;
  if (now) heard = Date.now();
  status(now ? "link.live" : "link.again");
}

// --- what is shown -----------------------------------------------------------------------------

function status(key) {
  if (drawn === "over" && key !== "link.live") key = "link.over";
  const said = t.say(key);
  if (find("link").textContent !== said) find("link").textContent = said;
  find("link").dataset.key = key;
}

function say(sentence, wrong = false) {
  find("said").textContent = sentence;
  find("said").className = wrong ? "wrong" : "";
}

function show(key, element) {
  if (key === drawn) return false;
  drawn = key;
  const typing = document.activeElement && find("parking").contains(document.activeElement);
  const lost = !typing && find("stage").contains(document.activeElement);
  find("stage").replaceChildren(element);
  if (typing) document.activeElement.scrollIntoView({ block: "nearest" }); // whatever grew above it
  if (lost) find("stage").focus(); // where the focus was is gone: to the new question, not to the top
  say("");
  return true;
}

const round = ({ state: { ask } }) => (ask ? `${ask.poll} ${ask.round}` : "");

function take(message) {
  if (seen !== null && message.state.version < seen.state.version) return;
  const unsent = drawn.startsWith("vote") && seen !== null && voted !== round(seen);
  seen = message;
  const { state, mine } = message;
  find("parking").hidden = false;
  if (state.what === "vote") {
    const { ask } = state;
    if (mine !== null) voted = round(message);
    const fresh = show(`vote ${ask.poll} ${ask.round} ${t.language}`, voting(ask, mine, t, say, (value) => vote(ask, value)));
    if (fresh) say(mine === null ? t.say("vote.new") : t.say("vote.in"));
  } else if (state.what === "result") {
    if (show(`result ${state.version} ${t.language}`, outcome(state.result, state.language, t))) {
      if (unsent) say(t.say("vote.late"), true);
      else say(t.say("result.new"));
    }
  } else {
    const over = state.closed && drawn.startsWith("vote");
    const element = make("section", {}, make("p", { class: "over" }, t.say("wait.at")),
      words(state.title || t.say("wait.title"), state.title ? state.language : t.language, "h1"),
      make("p", {}, t.say("wait.hint")));
    if (show(`wait ${state.title} ${t.language}`, element) && over) {
      say(t.say(unsent ? "vote.late" : "vote.closed"), unsent);
    }
  }
}

async function vote(ask, value) {
  const refused = await send("/api/vote", { poll: ask.poll, round: ask.round, value }, say);
  if (refused === "stranger") entrance();
  else if (refused) say(t.say(`refused.${refused}`), true);
  else {
    if (seen !== null) seen = { ...seen, mine: value }; // unless the room closed meanwhile
    voted = round({ state: { ask } });
    say(t.say("vote.in"));
  }
  return !refused;
}

// --- coming in ---------------------------------------------------------------------------------

function entrance(problem = "") {
  inside = false;
  live = false;
  stream?.close();
  find("parking").hidden = true;
  status("link.out");
  const code = make("input", {
    type: "text", id: "code", class: "code", inputmode: "numeric", autocomplete: "one-time-code",
    maxlength: 7, "aria-describedby": "code-hint", required: true,
  });
  const form = make("form", {
    novalidate: true,
    onsubmit: async (event) => {
      event.preventDefault();
      await enter(code.value);
    },
  }, make("h1", {}, t.say("enter.title")),
  make("p", { id: "code-hint" }, t.say("enter.hint")),
  make("label", { for: "code" }, t.say("enter.label")), code,
  make("button", { type: "submit" }, t.say("enter.send")));
  show(`enter ${t.language}`, form);
  if (problem) say(t.say(`refused.${problem}`), true);
}

// Comes in; "" or the word why not.
async function enter(key) {
  const refused = await send("/api/join", { key }, say);
  if (refused) {
    entrance(refused);
    return refused;
  }
  if (await look() === null) entrance("cookie"); // let in, and not known a moment later
  return "";
}

// --- remarks -----------------------------------------------------------------------------------

find("park").addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = find("remark").value;
  const tell = (sentence, wrong = false) => {
    find("parked").textContent = sentence;
    find("parked").className = wrong ? "wrong" : "";
  };
  const refused = await send("/api/remark", { text }, tell);
  tell(t.say(refused ? `refused.${refused}` : "remark.sent"), Boolean(refused));
  if (!refused && find("remark").value === text) find("remark").value = ""; // not what is typed since
  keepDraft();
});

// A phone that slept may load the page anew: what was being typed is still there.
function keepDraft() {
  try {
    sessionStorage.setItem("remark", find("remark").value);
  } catch { /* a browser that keeps nothing */ }
}

function typedBefore() {
  try {
    return sessionStorage.getItem("remark") ?? "";
  } catch {
    return "";
  }
}

find("remark").value = typedBefore();
find("parking").querySelector("details").open = find("remark").value !== "";
find("remark").addEventListener("input", keepDraft);

// --- language ----------------------------------------------------------------------------------

function speak() {
  document.documentElement.lang = t.language;
  find("language").value = t.language;
  const fixed = {
    "language-word": "language", "park-word": "remark.open", "remark-word": "remark.label",
    "remark-hint": "remark.hint", "park-send": "remark.send",
  };
  for (const [id, key] of Object.entries(fixed)) find(id).textContent = t.say(key);
  find("parked").textContent = "";
  status(find("link").dataset.key || "link.again");
}

find("language").addEventListener("change", () => {
  t.choose(find("language").value);
  speak();
  if (inside && seen) take(seen);
  else if (!inside) entrance();
});

// -----------------------------------------------------------------------------------------------

// The code on the screen was scanned, with this page open or not.
async function invited() {
  const key = location.hash.slice(1);
  if (!key) return false;
  const refused = await enter(key);
  // the token is not for the history or a shared link; without a network it serves for the next try
  if (refused !== "lost") history.replaceState(null, "", location.pathname);
  return true;
}

speak();
if (!(await invited())) await look();

window.addEventListener("hashchange", invited);
setInterval(watch, POLL_EVERY);
document.addEventListener("visibilitychange", () => { if (!document.hidden) watch(); });
window.addEventListener("online", watch);
window.addEventListener("pageshow", watch);
