// Starts the Microsoft 365 Agents Playground: a development tool under pre-release terms, so it is installed, never copied.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "./steps.mjs";

const cli = fileURLToPath(import.meta.resolve("@microsoft/m365agentsplayground/cli.js"));

/** Everybody and everything in it has an id of the shape that Teams uses. The Playground wants exactly five users. */
const world = {
  version: "0.1.1",
  tenantId: guid(1),
  bot: { id: `28:${guid(2)}`, name: "Pathways" },
  currentUser: person(10, "Ada", "Lovelace"),
  users: [
    person(11, "Grace", "Hopper"),
    person(12, "Alan", "Turing"),
    person(13, "Barbara", "Liskov"),
    person(14, "Edsger", "Dijkstra"),
    person(15, "Radia", "Perlman"),
  ],
  personalChat: { id: "a:personal-chat-of-ada" },
  groupChat: { id: "19:group-chat@thread.v2", name: "Group Chat" },
  team: { id: "19:team@thread.tacv2", name: "Platform", aadGroupId: guid(3), channels: [{ id: "19:announcements@thread.tacv2", name: "Announcements" }] },
};

/** It ends with this process. @returns its address. */
export async function startPlayground(endpoint) {
  const folder = mkdtempSync(join(tmpdir(), "playground-"));
  const port = await freePort();
  const child = launch(endpoint, port, folder);
  endWithThisProcess(child, folder);
  await until(() => answers(child, port), "the Playground to start").catch((error) => {
    throw new Error(`${error.message}\n${child.output}`);
  });
  return `http://127.0.0.1:${port}`;
}

function launch(endpoint, port, folder) {
  const config = join(folder, "config.yml");
  writeFileSync(config, JSON.stringify(world)); // JSON is YAML as well.
  const args = [cli, "start", "--app-endpoint", endpoint, "--channel-id", "msteams", "--port", port, "--disable-telemetry"];
  const env = { ...process.env, TEAMSAPPTESTER_BROWSER: "none", M365_AGENTS_PLAYGROUND_CONFIG_PATH: config };
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  child.output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (child.output += data));
  return child;
}

/** However this process ends, short of a kill. */
function endWithThisProcess(child, folder) {
  process.once("exit", () => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
}

async function answers(child, port) {
  assert.equal(child.exitCode, null, "the Playground ended by itself");
  return fetch(`http://127.0.0.1:${port}/_debug/ping`).then((response) => response.ok, () => false);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function person(number, givenName, surname) {
  const email = `${givenName}.${surname}@example.com`.toLowerCase();
  return { id: `29:${guid(100 + number)}`, name: `${givenName} ${surname}`, userPrincipleName: email, aadObjectId: guid(number), givenName, surname, email };
}

function guid(number) {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
