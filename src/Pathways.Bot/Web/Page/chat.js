import { connect, post, Refused } from "./door.js";
import { rememberedTalk } from "./memory.js";
import { coachMessage, myMessage, statusLine, trouble } from "./view.js";

const byId = (id) => document.getElementById(id);

/** One talk of one person: what was said, what is under way, and where it is shown. */
class Talk {
  #person;
  #memory;
  #turn = Promise.resolve();
  #underWay = 0;
  #showWriting = statusLine(byId("writing"), 250);
  #showConnection = statusLine(byId("connection"), 1500);

  constructor(person) {
    this.#person = person;
    this.#memory = rememberedTalk(person);
  }

  start() {
    this.#showWhatWasSaid();
    this.#startComposer();
    connect(this.#person, {
      onReply: (reply) => this.#hear(reply),
      onConnected: (isConnected) => this.#showConnection(isConnected ? "" : "Not connected just now. Trying again…"),
    });
    if (this.#memory.isEmpty) this.#arrive();
  }

  /** After a reload. What had no answer then may or may not have got through, and asking again with its id is safe. */
  #showWhatWasSaid() {
    byId("log").setAttribute("aria-busy", "true");
    for (const said of this.#memory.said) {
      const shown = this.#show(said);
      if (said.post && !said.answered) this.#offerAgain(said, shown, "I don't know whether this got through.");
    }
    byId("log").removeAttribute("aria-busy");
    scrollToEnd();
  }

  #startComposer() {
    const text = byId("text");
    text.value ||= this.#memory.draft;
    text.addEventListener("input", () => (this.#memory.draft = text.value));
    text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
      event.preventDefault();
      byId("composer").requestSubmit();
    });
    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#sayTyped();
    });
    text.focus();
  }

  /** Not remembered before it is answered: a reload that is quicker than the welcome simply arrives again. */
  #arrive() {
    const arrival = { post: { arrived: true, id: crypto.randomUUID() } };
    this.#send(arrival, this.#show(arrival));
  }

  #sayTyped() {
    const text = byId("text").value;
    byId("text").focus();
    if (text.trim() === "") return;
    this.#setComposer("");
    this.#say({ text }, text);
  }

  #press = (choice, inputs, label) => {
    focusComposer();
    return this.#say({ press: { choice, inputs } }, label);
  };

  #say(what, label) {
    const said = this.#memory.add({ label, post: { ...what, id: crypto.randomUUID() } });
    return this.#send(said, this.#show(said));
  }

  /** One at a time, in the order in which they were said. */
  #send(said, shown) {
    this.#turn = this.#turn.then(() => this.#ask(said, shown));
    return this.#turn;
  }

  async #ask(said, shown) {
    this.#writing(+1);
    try {
      const replies = await post(this.#person, said.post);
      this.#memory.answer(said);
      replies.forEach((reply) => this.#hear(reply));
      if (replies.length === 0 && !said.post.arrived) this.#note("That one had already reached me.");
    } catch (error) {
      if (error instanceof Refused) this.#takeBack(said, shown, error.message);
      else this.#offerAgain(said, shown, "That didn't get through.");
    } finally {
      this.#writing(-1);
    }
  }

  #hear(reply) {
    bringIntoView(this.#show(this.#memory.add({ reply })));
  }

  #show(said) {
    const message = said.reply ? coachMessage(said.reply, this.#press) : myMessage(said.label);
    if (said.post?.arrived) return message;
    byId("log").append(message);
    if (!said.reply) scrollToEnd();
    return message;
  }

  /** Nothing typed is ever lost: it stays where it is, with a way to try again. */
  #offerAgain(said, shown, why) {
    const again = trouble(why, () => {
      again.remove();
      focusComposer();
      this.#send(said, shown);
    });
    if (shown.isConnected) shown.after(again);
    else byId("log").append(again);
    bringIntoView(again);
  }

  /** Trying the same again would be refused again, so the words go back to where they can be changed, unless others are there by now. */
  #takeBack(said, shown, why) {
    this.#memory.forget(said);
    if (said.post.text && byId("text").value === "") {
      shown.remove();
      this.#setComposer(said.post.text);
    }
    this.#note(why);
  }

  #note(text) {
    const note = trouble(text);
    byId("log").append(note);
    bringIntoView(note);
  }

  #setComposer(text) {
    byId("text").value = text;
    this.#memory.draft = text;
  }

  #writing(change) {
    this.#underWay += change;
    this.#showWriting(this.#underWay > 0 ? "Pathways is writing" : "");
  }
}

/** Enter also ends the choice of a character in Chinese, Japanese or Korean. Safari says so only by the old code. */
function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}

/** On a touch screen focus would raise the keyboard over the reply. */
function focusComposer() {
  if (matchMedia("(hover: hover)").matches) byId("text").focus({ preventScroll: true });
}

function scrollToEnd() {
  scrollTo({ top: document.documentElement.scrollHeight });
}

/** To the end, but never past the first line of what has just come. */
function bringIntoView(message) {
  scrollToEnd();
  if (message.getBoundingClientRect().top < 0) message.scrollIntoView({ block: "start" });
}

function personOfThisPage() {
  return new URLSearchParams(location.search).get("as") || "you";
}

function introduce(person) {
  if (person === "you") return;
  document.title = `Pathways, as ${person}`;
  byId("person").textContent = `You are ${person}`;
  byId("person").hidden = false;
}

const person = personOfThisPage();
introduce(person);
new Talk(person).start();
