/** Builds what is shown. Texts go in as text nodes only, so nothing that anybody wrote is ever read as markup. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter(Boolean));
  return made;
}

/** @param onPress (choice, inputs, label) => a promise that is done when the answer is there */
export function coachMessage(reply, onPress) {
  return element(
    "article",
    { class: "coach", "aria-label": "Pathways" },
    ...reply.paragraphs.map((spans) => element("p", {}, ...spans.map(span))),
    reply.facts.length > 0 && facts(reply.facts),
    reply.form && form(reply.form, onPress),
    reply.choices.length > 0 && choices(reply.choices, onPress),
  );
}

export function myMessage(text) {
  return element("article", { class: "mine", "aria-label": "You" }, element("p", {}, text ?? ""));
}

/** Something went wrong, told plainly, with the one thing that can be done about it. */
export function trouble(text, onRetry) {
  const message = element("article", { class: "trouble", "aria-label": "Trouble" }, element("p", {}, text));
  if (onRetry) message.append(button("Try again", onRetry));
  return message;
}

/** A place to say what goes on. It says it only if it is still true a moment later, so that what takes no time shows nothing. */
export function statusLine(place, moment) {
  let later;
  return (text) => {
    clearTimeout(later);
    if (text === "") place.textContent = "";
    else later = setTimeout(() => (place.textContent = text), moment);
  };
}

function span({ text, strong, soft }) {
  if (strong) return element("strong", {}, text);
  if (soft) return element("em", {}, text);
  return text;
}

function facts(rows) {
  return element("dl", {}, ...rows.map(({ name, value }) => element("div", {}, element("dt", {}, name), element("dd", {}, value))));
}

function choices(offered, onPress) {
  const buttons = offered.map(({ label, id }) => button(label, () => onPress(id, {}, label)));
  return element("div", { class: "choices", role: "group", "aria-label": "Answers" }, ...buttons);
}

/** A second press while the first is under way does nothing. Not `disabled`, which would throw the focus away. */
function button(label, onClick) {
  const made = element("button", { type: "button" }, label);
  made.addEventListener("click", () => once(made, onClick));
  return made;
}

async function once(pressed, act) {
  if (pressed.hasAttribute("aria-disabled")) return;
  pressed.setAttribute("aria-disabled", "true");
  await act();
  pressed.removeAttribute("aria-disabled");
}

function form({ submit, fields }, onPress) {
  const submitter = element("button", { type: "submit" }, submit.label);
  const made = element("form", {}, ...fields.map(field), submitter);
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    const inputs = Object.fromEntries(new FormData(made));
    once(submitter, () => onPress(submit.id, inputs, answersInWords(fields, inputs) || submit.label));
  });
  return made;
}

function answersInWords(fields, inputs) {
  return fields
    .filter(({ id }) => inputs[id])
    .map(({ id, label, options }) => `${label}${label.endsWith("?") ? "" : ":"} ${options?.find(({ value }) => value === inputs[id])?.label ?? inputs[id]}`)
    .join("\n");
}

function field(described) {
  return described.kind === "pick" ? pick(described) : words(described);
}

function pick({ id, label, options }) {
  const radio = (option) =>
    element("label", { class: "option" }, element("input", { type: "radio", name: id, value: option.value, required: "" }), option.label);
  return element("fieldset", {}, element("legend", {}, label), ...options.map(radio));
}

function words({ id, label, value, atMost }) {
  const isShort = atMost <= 100 && !value.includes("\n");
  const made = isShort ? element("input", { type: "text" }) : element("textarea", { rows: "3" });
  made.name = id;
  made.maxLength = atMost;
  made.defaultValue = value;
  return element("label", { class: "field" }, element("span", {}, label), made);
}
