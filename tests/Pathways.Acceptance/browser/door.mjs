// Knocks on the chat page's door as others would: node door.mjs <base URL>
import assert from "node:assert/strict";
import { request } from "node:http";

const base = new URL(process.argv[2]);
const json = { "content-type": "application/json" };
const hello = (more = {}) => JSON.stringify({ as: "door", id: crypto.randomUUID(), text: "hello", ...more });

const knocks = [
  ["the page", "GET", "/", {}, null, 200],
  ["the page as 127.0.0.1", "GET", "/", { host: `127.0.0.1:${base.port}` }, null, 200],
  ["the page as [::1]", "GET", "/", { host: `[::1]:${base.port}` }, null, 200],
  ["the page from a link on another site", "GET", "/", { "sec-fetch-site": "cross-site" }, null, 200],
  ["the page under another name", "GET", "/", { host: "evil.example" }, null, 403],
  ["the page under a name that begins well", "GET", "/", { host: "localhost.evil.example" }, null, 403],
  ["the page through a tunnel", "GET", "/", { "x-forwarded-for": "203.0.113.9" }, null, 403],
  ["a file that is not there", "GET", "/page/nothing.js", {}, null, 404],
  ["a way out of the folder", "GET", "/page/..%2f..%2fappsettings.json", {}, null, 404],
  ["a message", "POST", "/chat", json, hello(), 200],
  ["a message of our own origin", "POST", "/chat", { ...json, origin: base.origin }, hello(), 200],
  ["a message of another origin", "POST", "/chat", { ...json, origin: "http://evil.example" }, hello(), 403],
  ["a message of no origin", "POST", "/chat", { ...json, origin: "null" }, hello(), 403],
  ["a message of another port", "POST", "/chat", { ...json, origin: "http://localhost:1" }, hello(), 403],
  ["a message that the browser calls cross-site", "POST", "/chat", { ...json, "sec-fetch-site": "cross-site" }, hello(), 403],
  ["a form of another site", "POST", "/chat", { "content-type": "text/plain" }, hello(), 415],
  ["no content type", "POST", "/chat", {}, hello(), 415],
  ["an unknown charset", "POST", "/chat", { "content-type": "application/json; charset=nonsense" }, hello(), 200],
  ["no JSON", "POST", "/chat", json, "{nonsense", 400],
  ["nothing", "POST", "/chat", json, "", 400],
  ["null", "POST", "/chat", json, "null", 400],
  ["a list", "POST", "/chat", json, "[]", 400],
  ["a number for a text", "POST", "/chat", json, hello({ text: 7 }), 400],
  ["no message", "POST", "/chat", json, hello({ text: undefined }), 400],
  ["a blank message", "POST", "/chat", json, hello({ text: " \n " }), 400],
  ["two in one", "POST", "/chat", json, hello({ arrived: true }), 400],
  ["a NUL", "POST", "/chat", json, hello({ text: "a\0b" }), 400],
  ["half a surrogate pair", "POST", "/chat", json, '{"as":"door","text":"\\ud800"}', 400],
  ["invalid UTF-8", "POST", "/chat", json, Buffer.from('{"text":"\xff"}', "latin1"), 400],
  ["an id too long", "POST", "/chat", json, hello({ id: "x".repeat(65) }), 400],
  ["a name with a space", "POST", "/chat", json, hello({ as: "a b" }), 400],
  ["a name too long", "POST", "/chat", json, hello({ as: "a".repeat(41) }), 400],
  ["no button of ours", "POST", "/chat", json, hello({ text: undefined, press: { choice: "nonsense" } }), 400],
  ["a press without inputs", "POST", "/chat", json, hello({ text: undefined, press: { choice: "no/such/" } }), 200],
  ["an input that is null", "POST", "/chat", json, hello({ text: undefined, press: { choice: "a/b/", inputs: { c: null } } }), 400],
  ["a zone that is none", "POST", "/chat", json, hello({ zone: "Mars/Olympus" }), 200],
  ["too deep", "POST", "/chat", json, "[".repeat(9000), 400],
  ["just fits", "POST", "/chat", json, hello({ text: "x".repeat(65_000) }), 200],
  ["too much", "POST", "/chat", json, hello({ text: "x".repeat(70_000) }), 413],
  ["events for nobody", "GET", "/chat/events?as=a%20b", {}, null, 400],
  ["events for another site", "GET", "/chat/events?as=door", { "sec-fetch-site": "cross-site" }, null, 403],
];

for (const [what, method, path, headers, body, expected] of knocks) {
  const answer = await knock(method, path, headers, body);
  assert.equal(answer.status, expected, `${what}: expected ${expected}, got ${answer.status} ${answer.body.slice(0, 200)}`);
  if (expected >= 400 && expected !== 404) assert.ok(JSON.parse(answer.body).message, `${what}: no explanation`);
  if (expected !== 404) areSafe(what, answer.headers);
}
await sameIdActsOnce();
await eventsFlow();
console.log(`ok      ${knocks.length} knocks, a repeat, and the stream`);

function areSafe(what, headers) {
  assert.match(headers["content-security-policy"] ?? "", /default-src 'self'/, what);
  assert.equal(headers["x-content-type-options"], "nosniff", what);
  assert.match(headers["cache-control"] ?? "", /no-store/, what);
}

async function sameIdActsOnce() {
  const body = hello();
  assert.notEqual((await knock("POST", "/chat", json, body)).body, "[]");
  assert.equal((await knock("POST", "/chat", json, body)).body, "[]", "the same id acted twice");
}

function eventsFlow() {
  return new Promise((resolve, reject) => {
    const stream = request(new URL("/chat/events?as=door", base), (response) => {
      assert.equal(response.headers["content-type"], "text/event-stream");
      response.once("data", (data) => {
        stream.destroy();
        resolve(assert.match(String(data), /event: connected/));
      });
    });
    stream.once("error", reject).end();
  });
}

function knock(method, path, headers, body) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = base;
    const call = request({ hostname, port, path, method, headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() }));
    });
    call.once("error", reject).end(body ?? undefined);
  });
}
