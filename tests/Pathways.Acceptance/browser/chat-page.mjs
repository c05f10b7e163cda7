// Drives the chat page in a real browser: node chat-page.mjs <base URL> [<folder for screenshots> [<person>]]
// With a person given, whoever started this is to write to them, unasked, when the line "listening" is printed.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { expectVisible, inBrowser, run, step, until } from "./steps.mjs";

/** What the coach is expected to say. Adapt this when its words change; the rest is about the page. */
const talk = {
  welcome: { says: /coach for engineers/ },
  form: {
    picks: [
      { question: "Where are you now?", answer: "Senior" },
      { question: "What is your focus?", answer: "Both" },
    ],
    submit: "Recommend a pathway",
    says: /I'd take Senior → Lead/,
  },
  choice: { press: "Take Senior → Lead", says: /You're on Senior → Lead/ },
  typed: { text: `moved <b>&"five"</b> teams\n  to *one* error format`, says: /Logged for today/ },
  facts: { text: "who can see this?", name: "Time zone" },
  unasked: { says: /Something you did not ask for/ },
};

const [, , base, screenshots, person] = process.argv;

async function test(page, watch) {
  await step("the coach welcomes", async () => {
    await page.goto(`${base}/?as=${person ?? `browser-${randomUUID().slice(0, 8)}`}`);
    await coachSays(page, talk.welcome.says);
  });
  await step("everything has a name", () => namesAreThere(page));
  await step("a form is filled in by keyboard", () => fillInByKeyboard(page, talk.form));
  await step("a choice is pressed by keyboard", () => pressByKeyboard(page, talk.choice));
  await step("what is typed shows verbatim", () => type(page, talk.typed));
  await step("an empty message is not sent", () => nothingIsSent(page, watch));
  await step("facts are a list of names and values", () => showFacts(page, talk.facts));
  if (person) await step("the coach writes unasked", () => waitForUnasked(page, talk.unasked));
  await step("a reload keeps the talk and asks nothing", () => reloadKeepsTheTalk(page, watch));
  await step("what did not get through can be tried again", () => tryAgain(page, watch));
  await step("it fits every screen", () => takePictures(page));
  await step("the browser has nothing to complain of", () => assert.deepEqual(watch.complaints, []));
}

async function namesAreThere(page) {
  await expectVisible(page.getByRole("heading", { name: "Pathways", level: 1 }));
  await expectVisible(page.getByRole("log", { name: "Conversation" }));
  await expectVisible(page.getByRole("button", { name: "Send", exact: true }));
  await expectVisible(composer(page));
  await expectVisible(page.getByText("Local page, development only."));
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  const unnamed = await page.getByRole("button", { name: /^\s*$/ }).count();
  assert.equal(unnamed, 0, "a button has no name");
}

async function pressByKeyboard(page, { press, says }) {
  await focusIsOnComposer(page);
  await tabBackTo(page, page.getByRole("button", { name: press, exact: true }).last());
  await page.keyboard.press("Enter");
  await expectVisible(mine(page, press));
  await coachSays(page, says);
  await focusIsOnComposer(page);
}

async function fillInByKeyboard(page, { picks, submit, says }) {
  for (const pick of picks) await pickByKeyboard(page, pick);
  await tabTo(page, page.getByRole("button", { name: submit, exact: true }).last());
  await page.keyboard.press("Enter");
  await expectVisible(mine(page, picks.map((pick) => `${pick.question} ${pick.answer}`).join("\n")));
  await coachSays(page, says);
  await focusIsOnComposer(page);
}

async function pickByKeyboard(page, { question, answer }) {
  await tabBackTo(page, page.getByRole("group", { name: question }).last().getByRole("radio"));
  const wanted = page.getByRole("radio", { name: answer, exact: true }).last();
  for (let i = 0; i < 20 && !(await wanted.isChecked()); i++) await page.keyboard.press("ArrowUp");
}

async function type(page, { text, says }) {
  const answers = await fromCoach(page).count();
  await typeLines(page, text);
  await page.keyboard.press("Escape");
  assert.equal(await composer(page).inputValue(), text, "Escape must not lose what was typed");
  await page.keyboard.press("Enter");
  const shown = page.getByRole("article", { name: "You" }).last().getByRole("paragraph");
  await until(async () => (await shown.innerText()) === text, `the message shows as ${JSON.stringify(text)}`);
  assert.equal(await shown.locator("*").count(), 0, "what was typed became markup");
  await moreThan(answers, page);
  await coachSays(page, says);
  assert.equal(await composer(page).inputValue(), "");
}

async function nothingIsSent(page, watch) {
  const before = watch.posts;
  await page.keyboard.press("Enter");
  await page.keyboard.type("  ");
  await page.keyboard.press("Enter");
  await composer(page).fill("");
  assert.equal(watch.posts, before);
}

async function showFacts(page, { text, name }) {
  await composer(page).fill(text);
  await page.keyboard.press("Enter");
  await expectVisible(page.getByRole("term").filter({ hasText: name }).last());
  const [names, values] = [await page.getByRole("term").count(), await page.getByRole("definition").count()];
  assert.equal(names, values, "each name has one value");
}

async function waitForUnasked(page, { says }) {
  console.log("listening");
  await coachSays(page, says);
}

async function reloadKeepsTheTalk(page, watch) {
  const before = await page.getByRole("log").innerText();
  const posts = watch.posts;
  await composer(page).fill("half a thought");
  await page.reload();
  await until(async () => (await page.getByRole("log").innerText()) === before, "the same talk after a reload");
  assert.equal(await composer(page).inputValue(), "half a thought");
  assert.equal(watch.posts, posts, "the reload asked again");
  await composer(page).fill("");
}

async function tryAgain(page, watch) {
  await page.route("**/chat", (route) => route.abort());
  await composer(page).fill("this one is unlucky");
  await page.keyboard.press("Enter");
  const again = page.getByRole("button", { name: "Try again" });
  await expectVisible(again);
  await page.unroute("**/chat");
  watch.forgive(/net::ERR_FAILED/);
  await expectVisible(mine(page, "this one is unlucky"));
  const answers = await fromCoach(page).count();
  await again.click();
  await moreThan(answers, page);
  assert.equal(await again.count(), 0, "the trouble is over but still shows");
}

async function takePictures(page) {
  await picture(page, "light", { width: 1100, height: 820 }, "light");
  await picture(page, "dark", { width: 1100, height: 820 }, "dark");
  await picture(page, "narrow-light", { width: 360, height: 740 }, "light");
  await picture(page, "narrow-dark", { width: 360, height: 740 }, "dark");
}

async function picture(page, name, size, colorScheme) {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0, `at ${size.width} px the page scrolls sideways`);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  if (screenshots) await page.screenshot({ path: join(screenshots, `${name}.png`) });
  if (screenshots) await page.screenshot({ path: join(screenshots, `${name}-whole.png`), fullPage: true });
}

const composer = (page) => page.getByRole("textbox", { name: "Message to Pathways" });

const fromCoach = (page) => page.getByRole("article", { name: "Pathways" });

const mine = (page, text) => page.getByRole("article", { name: "You" }).filter({ hasText: text }).last();

async function coachSays(page, words) {
  await expectVisible(fromCoach(page).filter({ hasText: words }).last());
}

async function moreThan(answers, page) {
  await until(async () => (await fromCoach(page).count()) > answers, "an answer");
}

async function focusIsOnComposer(page) {
  await until(() => isFocused(composer(page)), "focus on the composer");
}

async function typeLines(page, text) {
  await composer(page).focus();
  for (const [i, line] of text.split("\n").entries()) {
    if (i > 0) await page.keyboard.press("Shift+Enter");
    await page.keyboard.type(line);
  }
}

const tabTo = (page, target) => pressUntilFocused(page, "Tab", target);
const tabBackTo = (page, target) => pressUntilFocused(page, "Shift+Tab", target);

async function pressUntilFocused(page, key, target) {
  for (let i = 0; i < 60; i++) {
    if (await isFocused(target)) return await focusIsSeen(page);
    await page.keyboard.press(key);
  }
  assert.fail(`${key} never reached ${target}`);
}

const isFocused = (target) => target.evaluateAll((all) => all.includes(document.activeElement));

async function focusIsSeen(page) {
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, "none", "what has focus does not show it");
}

/** Lets nothing out of the machine, and keeps what the browser complains of. */
async function watched(context, page) {
  const watch = { complaints: [], posts: 0 };
  watch.forgive = (pattern) => (watch.complaints = watch.complaints.filter((complaint) => !pattern.test(complaint)));
  await context.route(
    (url) => url.origin !== new URL(base).origin,
    (route) => {
      watch.complaints.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && watch.complaints.push(message.text()));
  page.on("pageerror", (error) => watch.complaints.push(String(error)));
  page.on("requestfailed", (request) => request.resourceType() !== "eventsource" && watch.complaints.push(`${request.failure()?.errorText} ${request.url()}`));
  page.on("response", (response) => response.status() >= 400 && watch.complaints.push(`${response.status()} ${response.url()}`));
  page.on("request", (request) => request.method() === "POST" && watch.posts++);
  return watch;
}

run(async () => {
  assert.ok(base, "usage: node chat-page.mjs <base URL> [<folder for screenshots> [<person>]]");
  await inBrowser({ viewport: { width: 1100, height: 820 }, colorScheme: "light" }, async (page, context) => {
    await test(page, await watched(context, page));
  });
});
