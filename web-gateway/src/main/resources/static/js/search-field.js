// Suggestions under a search field: Enter opens what is chosen or else searches. Without this script the
// form searches all the same.
import { piece, Suggestions } from "./suggestions.js";

const LEAST = 2;
let fields = 0;

class SearchField extends HTMLElement {
    #input;
    #suggestions;

    connectedCallback() {
        this.#input = this.querySelector("input");
        this.#suggestions = new Suggestions(this.#input, this, `zoeksuggesties-${++fields}`, {
            find: (typed, signal) => this.#find(typed, signal),
            fill: (option, { title, path, kind }) => {
                option.dataset.path = path;
                option.append(piece(title), " ", piece(kind, "search-suggestion__kind"));
            },
            take: (option) => this.#open(option),
        });
        this.#input.addEventListener("input", () => this.#askSoon());
        this.#input.addEventListener("keydown", (event) => this.#press(event));
    }

    disconnectedCallback() {
        this.#suggestions.rest();
    }

    #askSoon() {
        this.#suggestions.rest();
        if (this.#input.value.trim().length < LEAST) this.#suggestions.close();
        else this.#suggestions.askSoon();
    }

    async #find(typed, signal) {
        const address = `${this.dataset.suggestions}?q=${encodeURIComponent(typed)}`;
        const answer = await fetch(address, { signal, credentials: "omit" });
        return answer.ok ? answer.json() : undefined;
    }

    #press(event) {
        if (event.isComposing) return;
        if (event.key !== "Enter") {
            this.#suggestions.press(event, () => this.#askSoon());
        } else if (this.#suggestions.isOpen && this.#suggestions.chosen) {
            event.preventDefault();
            this.#open(this.#suggestions.chosen);
        }
    }

    #open(option) {
        location.assign(option.dataset.path);
    }
}

customElements.define("search-field", SearchField);
