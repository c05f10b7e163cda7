const most = 200;

/** The talk of this tab, kept over a reload. It works as well, for as long as the page is open, where storage does not. */
export function rememberedTalk(person) {
  const talk = { said: [], draft: "", ...read(person) };
  const keep = () => write(person, talk);
  return {
    get isEmpty() {
      return talk.said.length === 0;
    },
    get said() {
      return talk.said;
    },
    add(said) {
      talk.said = [...talk.said, said].slice(-most);
      keep();
      return said;
    },
    answer(said) {
      said.answered = true;
      keep();
    },
    forget(said) {
      talk.said = talk.said.filter((other) => other !== said);
      keep();
    },
    get draft() {
      return talk.draft;
    },
    set draft(text) {
      talk.draft = text;
      keep();
    },
  };
}

const key = (person) => `pathways/${person}`;

function read(person) {
  try {
    return JSON.parse(sessionStorage.getItem(key(person)));
  } catch {
    return null;
  }
}

function write(person, talk) {
  try {
    sessionStorage.setItem(key(person), JSON.stringify(talk));
  } catch {
    // Full or forbidden: the talk goes on, and a reload starts afresh.
  }
}
