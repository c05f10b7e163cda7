/** The coach has read it and will not have it, in words that can be shown. Sending the same again is no use. */
export class Refused extends Error {}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The replies in their order; none when the coach had seen this id before. Throws Refused, or anything else when it did not get through. */
export async function post(person, what) {
  const response = await fetch("/chat", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...what, as: person, zone }),
  });
  if (response.status >= 400 && response.status < 500) throw new Refused(await explanation(response));
  if (!response.ok) throw new Error(`The coach answered ${response.status}.`);
  return response.json();
}

async function explanation(response) {
  const said = await response.json().catch(() => null);
  return said?.message ?? "I can't take that message.";
}

/** What the coach says without being asked. The browser reconnects by itself, except after an answer that is not a stream. */
export function connect(person, told, patience = 2000) {
  const events = new EventSource(`/chat/events?as=${encodeURIComponent(person)}`);
  events.addEventListener("connected", () => told.onConnected(true));
  events.addEventListener("reply", (event) => told.onReply(JSON.parse(event.data)));
  events.addEventListener("error", () => {
    told.onConnected(false);
    if (events.readyState === EventSource.CLOSED) setTimeout(() => connect(person, told, Math.min(patience * 2, 60_000)), patience);
  });
}
