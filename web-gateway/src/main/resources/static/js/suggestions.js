// The list of suggestions under a field, after the combobox pattern of ARIA 1.2: arrows choose, Escape
// closes. Whoever has the field says what is suggested, how it reads, and what taking it does.
const PAUSE = 150;

export class Suggestions {
    #input;
    #within;
    #list = document.createElement("ul");
    #status = document.createElement("span");
    #find;
    #fill;
    #timer;
    #asked;
    #chosen = -1;

    // `within` holds the field, and gets the list; `find` promises what is suggested for a text, or
    // nothing where that cannot be told; `fill` writes one of them into its option; `take` is called with
    // the option that is clicked.
    constructor(input, within, id, { find, fill, take }) {
        this.#input = input;
        this.#within = within;
        this.#find = find;
        this.#fill = fill;
        this.#list.id = id;
        this.#list.className = "search-suggestions plain-list";
        this.#list.setAttribute("role", "listbox");
        this.#list.setAttribute("aria-label", "Suggesties");
        this.#list.hidden = true;
        this.#status.className = "visually-hidden";
        this.#status.setAttribute("role", "status");
        within.append(this.#list, this.#status);
        for (const [name, value] of Object.entries({
            role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id,
        })) {
            input.setAttribute(name, value);
        }
        within.addEventListener("focusout", (event) => {
            if (!within.contains(event.relatedTarget)) this.close();
        });
        // Before the field loses the focus, so that the list is still there.
        this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
        this.#list.addEventListener("click", (event) => {
            const option = event.target.closest("[role=option]");
            if (option) take(option);
        });
    }

    // The option that the arrows chose, if there is one.
    get chosen() {
        return this.#chosen < 0 ? undefined : this.#list.children[this.#chosen];
    }

    get isOpen() {
        return !this.#list.hidden;
    }

    // What a screen reader hears.
    say(text) {
        this.#status.textContent = text;
    }

    // Forgets what was asked: who types on asks anew.
    rest() {
        clearTimeout(this.#timer);
        this.#asked?.abort();
    }

    askSoon() {
        this.#timer = setTimeout(() => this.ask(), PAUSE);
    }

    // Asks now. The answer is what is suggested; null if nobody answered.
    async ask() {
        this.rest();
        const asked = (this.#asked = new AbortController());
        try {
            const found = await this.#find(this.#input.value.trim(), asked.signal);
            if (found && !asked.signal.aborted) this.#show(found);
            return found;
        } catch {
            if (!asked.signal.aborted) this.close();
            return null;
        }
    }

    // The keys that are the same in every such field.
    press(event, askSoon) {
        switch (event.key) {
        case "ArrowDown":
        case "ArrowUp":
            event.preventDefault();
            if (this.isOpen) this.#choose(event.key === "ArrowDown" ? 1 : -1);
            else if (event.key === "ArrowDown") askSoon();
            break;
        case "Escape":
            if (this.isOpen) {
                event.preventDefault();
                this.close();
            }
            break;
        case "Tab":
            this.close();
            break;
        }
    }

    close() {
        this.rest();
        this.#list.hidden = true;
        this.#input.setAttribute("aria-expanded", "false");
        this.#chooseNone();
    }

    #show(found) {
        this.#chooseNone();
        this.#list.replaceChildren(...found.map((each, at) => this.#option(each, at)));
        const open = found.length > 0 && this.#within.contains(document.activeElement);
        this.#list.hidden = !open;
        this.#input.setAttribute("aria-expanded", String(open));
        this.say(found.length === 1 ? "1 suggestie" : found.length ? `${found.length} suggesties` : "Geen suggesties");
    }

    #option(each, at) {
        const option = document.createElement("li");
        option.id = `${this.#list.id}-${at}`;
        option.className = "search-suggestion";
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        this.#fill(option, each);
        return option;
    }

    // One step past the last, or before the first, is the field itself.
    #choose(step) {
        const options = [...this.#list.children];
        const places = options.length + 1;
        this.#chosen = ((this.#chosen + 1 + step + places) % places) - 1;
        options.forEach((option, at) => option.setAttribute("aria-selected", String(at === this.#chosen)));
        if (this.chosen) {
            this.#input.setAttribute("aria-activedescendant", this.chosen.id);
            this.chosen.scrollIntoView({ block: "nearest" });
        } else {
            this.#input.removeAttribute("aria-activedescendant");
        }
    }

    #chooseNone() {
        this.#chosen = -1;
        this.#input.removeAttribute("aria-activedescendant");
    }
}

// A piece of text in an option.
export const piece = (text, className = "") => {
    const span = document.createElement("span");
    span.textContent = text;
    if (className) span.className = className;
    return span;
};
