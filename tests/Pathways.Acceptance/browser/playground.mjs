// Talks to the coach in the Microsoft 365 Agents Playground: node playground.mjs <bot endpoint> <folder for screenshots>
// Whoever started this is to restart the service, on the same port and data, when the line "restart now" is printed, and
// then to write the line "restarted".
import assert from "node:assert/strict";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startPlayground } from "./playground-process.mjs";
import { expectVisible, inBrowser, patience, run, step, until } from "./steps.mjs";

/** What is said. Adapt this when the coach's words change; the rest is about the Playground. */
const talk = {
  welcome: /I'm Pathways, a coach for engineers/,
  form: {
    picks: [
      { question: "Where are you now?", answer: "Senior" },
      { question: "What is your focus?", answer: "Both" },
    ],
    submit: "Recommend a pathway",
    says: /I'd take Senior → Lead/,
  },
  pathway: { press: "Take Senior → Lead", says: /You're on Senior → Lead/ },
  suggestion: { text: "what should I work on?", says: /Why you:/, press: "Another" },
  wins: [
    { text: "ran the API review with payments and search, we agreed on one error format", says: /Logged for today/ },
    { text: "mentored Priya through her first design doc, she presented it herself", says: /Logged for today/ },
  ],
  progress: { text: "how am I doing?", says: /2 wins on Senior → Lead/ },
};

const [, , endpoint, screenshots] = process.argv;
let asked = 0;

async function converse(page, address) {
  await step("the coach welcomes", () => welcomes(page, address));
  await picture(page, "1-welcome");
  await step("the form of the welcome is filled in", () => fillIn(page, talk.form));
  await step("the recommended pathway is taken", () => press(page, talk.pathway));
  await picture(page, "2-pathway");
  await step("the coach suggests one thing to do", () => say(page, talk.suggestion));
  await step("the coach suggests another", () => another(page));
  await picture(page, "3-suggestion");
  for (const win of talk.wins) await step(`a win is logged: ${win.text}`, () => say(page, win));
  await picture(page, "4-wins");
  await step("progress shows both wins", () => showsBothWins(page));
  await picture(page, "5-progress");
  await step("nothing was said twice", async () => assert.equal(await cards(page).count(), 1 + asked));
  await step("the service is restarted", () => restart());
  await step("a reload brings no second welcome", () => reload(page));
  await step("after the restart both wins are still there", () => showsBothWins(page));
  await picture(page, "6-restarted");
}

async function welcomes(page, address) {
  await page.goto(address);
  await installed(page);
  await until(async () => (await cards(page).count()) > 0, "the welcome");
  assert.equal(await cards(page).filter({ hasText: talk.welcome }).count(), 1, "one welcome");
  assert.equal(await cards(page).count(), 1, "nothing but the welcome");
  await hideLog(page);
}

/** The bot has answered both; what it had to say about them is sent by then. */
async function installed(page) {
  for (const update of ["installationUpdate 200", "conversationUpdate 200"])
    await until(async () => (await page.getByText(update).count()) > 0, `${update} in the Playground's log: is there a bot at ${endpoint}?`);
}

async function fillIn(page, { picks, submit, says }) {
  for (const { question, answer } of picks)
    await page.getByRole("radiogroup", { name: question }).getByRole("radio", { name: answer, exact: true }).check();
  await press(page, { press: submit, says });
}

async function another(page) {
  const first = await cards(page).last().innerText();
  await press(page, talk.suggestion);
  assert.notEqual(await cards(page).last().innerText(), first, "the other suggestion is the same");
}

async function showsBothWins(page) {
  await say(page, talk.progress);
  for (const { text } of talk.wins) await expectVisible(cards(page).last().getByText(text));
}

async function press(page, { press, says }) {
  await answered(page, says, () => cards(page).last().getByRole("button", { name: press, exact: true }).click());
}

async function say(page, { text, says }) {
  await answered(page, says, async () => {
    await page.getByRole("textbox").last().click();
    await page.keyboard.type(text);
    await page.getByLabel("Send Message").click();
  });
}

/** Exactly one card comes, and it says that. */
async function answered(page, says, act) {
  const before = await cards(page).count();
  asked++;
  await act();
  await until(async () => (await cards(page).count()) > before, `an answer that says ${says}`);
  assert.match(await cards(page).last().innerText(), says);
  assert.equal(await cards(page).count(), before + 1, "more than one answer");
}

/** The Playground tells of the installation again on every load, and forgets what was said before. */
async function reload(page) {
  await page.reload();
  await installed(page);
  assert.equal(await cards(page).filter({ hasText: talk.welcome }).count(), 0, "the coach welcomed somebody it knows");
  await hideLog(page);
}

async function restart() {
  console.log("restart now");
  const [line] = await once(createInterface({ input: process.stdin }), "line", { signal: AbortSignal.timeout(patience) });
  assert.equal(line, "restarted");
}

const cards = (page) => page.locator(".ac-adaptiveCard");

async function hideLog(page) {
  await page.getByRole("button", { name: "Hide log panel" }).click();
}

async function picture(page, name) {
  await cards(page).last().scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

/** Fonts and telemetry would come from, and go to, elsewhere. */
async function stayHere(context, address) {
  await context.route((url) => url.origin !== address, (route) => route.abort());
}

run(async () => {
  assert.ok(screenshots, "usage: node playground.mjs <bot endpoint> <folder for screenshots>");
  const address = await startPlayground(endpoint);
  await inBrowser({ viewport: { width: 1280, height: 1000 }, colorScheme: "light" }, async (page, context) => {
    await stayHere(context, address);
    await converse(page, address);
  });
});
