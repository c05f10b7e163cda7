// What the scripts that drive a browser have in common.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

/** Milliseconds that one thing may take on a busy machine. */
export const patience = 30_000;

export async function step(name, act) {
  try {
    const result = await act();
    console.log(`ok      ${name}`);
    return result;
  } catch (error) {
    console.error(`FAILED  ${name}`);
    throw error;
  }
}

export async function until(holds, what) {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, `waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function expectVisible(locator) {
  await locator.waitFor({ state: "visible", timeout: patience });
}

/** Opens a browser for as long as the act takes. */
export async function inBrowser(contextOptions, act) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext(contextOptions);
    context.setDefaultTimeout(patience);
    await act(await context.newPage(), context);
  } finally {
    await browser.close();
  }
}

/** Ends this process when the act is over, and with it all that it started. */
export function run(act) {
  act().then(
    () => process.exit(0),
    (error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
}
