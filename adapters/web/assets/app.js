/**
 * The chat page. The server turns answers into markup; this asks, shows them in order, and remembers the language.
 * Markup comes from the server only, which escapes every text; everything else is set as text.
 */

const words = JSON.parse(document.body.dataset.words);
const log = document.getElementById("log");
const form = document.getElementById("form");
const input = document.getElementById("question");
const status = document.getElementById("status");
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** How often the page asks whether the bot has something to say, in milliseconds. */
const pause = 30_000;
/** A pasted file is not shown as a whole over its answer. */
const longestSaid = 300;

let language = chosenLanguage();
let waiting = false;
/** What was typed, oldest first, and which of it the input shows. */
const typed = [];
let shown = 0;
/** Keys of what the bot said unasked, as far as this page has shown it. */
const told = new Set();

function chosenLanguage() {
	try {
		const remembered = localStorage.getItem("language");
		if (remembered in words) return remembered;
	} catch {
		// Storage can be forbidden; the browser's language then stands.
	}
	return navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";
}

function remember() {
	try {
		localStorage.setItem("language", language);
	} catch {
		// The choice then lasts as long as the page.
	}
}

/** A sentence below the log, read out politely; a trouble is marked as one. */
function say(text, trouble = false) {
	status.textContent = text;
	status.classList.toggle("trouble", trouble);
}

function label() {
	const own = words[language];
	document.documentElement.lang = language;
	for (const element of document.querySelectorAll("[data-word]")) element.textContent = own[element.dataset.word];
	for (const element of document.querySelectorAll("[data-label]"))
		element.setAttribute("aria-label", own[element.dataset.label]);
	for (const button of document.querySelectorAll("[data-language]"))
		button.setAttribute("aria-pressed", String(button.dataset.language === language));
}

/** The answer to `{text}` or `{press}`; throws an error whose message is for the reader. */
async function post(ask) {
	let response;
	let body;
	try {
		response = await fetch("/api/ask", {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ ...ask, language, timeZone }),
		});
		body = await response.json();
	} catch {
		throw new Error(words[language].unreachable);
	}
	if (!response.ok) throw new Error(body.error?.message?.[language] ?? words[language].unreachable);
	return body;
}

function element(name, className, ...children) {
	const made = document.createElement(name);
	made.className = className;
	made.append(...children);
	return made;
}

function card(answer) {
	const template = document.createElement("template");
	template.innerHTML = answer.html;
	return template.content;
}

/** A question's place in the log; `said` is what stands over the answer. */
function addTurn(said, saidIn) {
	const before = element("span", "hidden", `${words[language].asked} `);
	const short = said.length > longestSaid ? `${said.slice(0, longestSaid)} …` : said;
	const heading = element("h2", "asked", before, element("span", "said", short));
	heading.tabIndex = -1;
	before.lang = language;
	heading.lang = saidIn;
	const turn = element("section", "turn waiting", heading);
	log.append(turn);
	turn.scrollIntoView({ block: "end" });
	return turn;
}

/** Asks and shows the answer. What was pressed takes the focus along to its answer; what was typed leaves it. */
async function ask(question, said, { saidIn = language, pressed = false } = {}) {
	if (waiting) return;
	waiting = true;
	say(words[language].waiting);
	const turn = addTurn(said, saidIn);
	try {
		const answer = await post(question);
		turn.classList.remove("waiting");
		turn.append(card(answer));
		document.title = answer.title ? `${answer.title} – ${words[language].name}` : words[language].name;
		if (!pressed && input.value === question.text) input.value = "";
		if (pressed) turn.querySelector("h2").focus({ preventScroll: true });
		turn.scrollIntoView({ block: "start" });
		say("");
	} catch (trouble) {
		turn.remove();
		if (question.text !== undefined) input.value = question.text;
		say(trouble.message, true);
	} finally {
		waiting = false;
	}
}

/** The bot's own examples, in the page's language, above everything asked. */
async function welcome() {
	const asked = language;
	try {
		const answer = await post({ text: words[asked].help });
		if (asked !== language) return;
		const heading = element("h2", "welcome", words[asked].welcome);
		const turn = element("section", "turn", heading, card(answer));
		turn.id = "welcome";
		heading.lang = asked;
		document.getElementById("welcome")?.remove();
		log.prepend(turn);
	} catch (trouble) {
		if (asked === language) say(trouble.message, true);
	}
}

/**
 * Shows what the bot says unasked, each message once, below everything else. It takes no focus, and moves nothing for
 * whoever reads further up.
 */
async function hear() {
	let messages;
	try {
		const response = await fetch(`/api/messages?${new URLSearchParams({ language, timeZone })}`);
		if (!response.ok) return;
		messages = await response.json();
	} catch {
		// The next round asks again; whoever asks something hears that the bot is out of reach.
		return;
	}
	const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 80;
	const justOpened = told.size === 0 && log.querySelector(".asked") === null;
	const fresh = messages.filter(({ key }) => !told.has(key));
	const turns = fresh.map((message) => {
		told.add(message.key);
		const heading = element("h2", "unasked", words[language].unasked);
		const turn = element("section", "turn", heading, card(message));
		heading.lang = language;
		log.append(turn);
		return turn;
	});
	if (atEnd || justOpened) turns[0]?.scrollIntoView({ block: "start" });
}

async function copy(button) {
	const text = button.parentElement.querySelector("pre");
	try {
		await navigator.clipboard.writeText(text.textContent);
		say(words[language].copied);
	} catch {
		// Without a secure connection there is no clipboard to write to.
		getSelection().selectAllChildren(text);
		say(words[language].selected);
	}
}

log.addEventListener("click", ({ target }) => {
	const button = target.closest("button");
	if (!button) return;
	const saidIn = button.closest("[lang]").lang;
	const { ask: example, press } = button.dataset;
	if (example !== undefined) ask({ text: example }, example, { saidIn, pressed: true });
	else if (press !== undefined) ask({ press: JSON.parse(press) }, button.textContent, { saidIn, pressed: true });
	else if (button.dataset.copy !== undefined) copy(button);
});

/** Whether an arrow key leads out of the text, and nothing that was typed since would be lost. */
function leaves(step) {
	const { value, selectionStart, selectionEnd } = input;
	const passed = step < 0 ? value.slice(0, selectionStart) : value.slice(selectionEnd);
	return !passed.includes("\n") && value === (typed[shown] ?? "");
}

form.addEventListener("submit", (event) => {
	event.preventDefault();
	const text = input.value;
	if (text.trim() === "" || waiting) return;
	if (typed.at(-1) !== text) typed.push(text);
	shown = typed.length;
	ask({ text }, text);
});

input.addEventListener("keydown", (event) => {
	if (event.isComposing) return;
	if (event.key === "Enter" && !event.shiftKey) {
		event.preventDefault();
		form.requestSubmit();
		return;
	}
	const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
	if (step === undefined || !leaves(step)) return;
	const next = shown + step;
	if (next < 0 || next > typed.length) return;
	event.preventDefault();
	shown = next;
	input.value = typed[shown] ?? "";
	input.setSelectionRange(input.value.length, input.value.length);
});

document.querySelector(".languages").addEventListener("click", ({ target }) => {
	const chosen = target.closest("[data-language]")?.dataset.language;
	if (chosen === undefined || chosen === language) return;
	language = chosen;
	remember();
	label();
	say("");
	welcome();
});

label();
welcome().then(hear);
setInterval(hear, pause);
// Whoever opens the page comes to ask.
input.focus({ preventScroll: true });
