// A field of several names: each is an entry that can be taken away, and while somebody types the names
// that may be meant stand under it. The text area, which is what is sent, holds the names with a comma
// between them. Without this script people type them there.
import { piece, Suggestions } from "./suggestions.js";

const BETWEEN = /[,;\n]/;

const letters = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const split = (text) => text.split(BETWEEN).map((name) => name.trim()).filter(Boolean);

class NameList extends HTMLElement {
    #text;
    #input;
    #suggestions;
    #shown;
    #entries = [];
    #known;
    #written;

    connectedCallback() {
        if (this.#text) return;
        this.#text = this.querySelector("textarea");
        this.#make();
        const known = this.querySelector("[data-known]");
        if (known) {
            this.#known = [...known.querySelectorAll("li")].map((item) => item.textContent);
            known.hidden = true;
        }
        const named = [...this.querySelectorAll("[data-entries] li")];
        this.#entries = named.length
            ? named.map((item) => ({ value: item.dataset.value, label: item.textContent }))
            : split(this.#text.value).map((value) => ({ value, label: value }));
        this.#written = this.#text.value;
        this.#show();
        // Somebody else put another text into the field, such as a copy that was kept.
        for (const name of ["input", "change"]) this.#text.addEventListener(name, () => this.#readAnew());
        this.#text.form?.addEventListener("submit", () => this.#takeRest(), { capture: true });
    }

    disconnectedCallback() {
        this.#suggestions?.rest();
    }

    #make() {
        const { id } = this.#text;
        const made = (name, className) => Object.assign(document.createElement(name), { className });
        this.#shown = made("ul", "name-list__entries plain-list");
        this.#input = made("input", "utrecht-textbox utrecht-textbox--html-input");
        // What leads to the field, such as its label and the summary of errors, leads here.
        this.#text.id += "-tekst";
        this.#text.hidden = true;
        Object.assign(this.#input, { id, type: "text", autocomplete: "off" });
        for (const name of ["aria-describedby", "aria-invalid"]) {
            const value = this.#text.getAttribute(name);
            if (value) this.#input.setAttribute(name, value);
        }
        const place = made("div", "name-list__field");
        place.append(this.#input);
        this.#text.before(this.#shown, place);
        this.#suggestions = new Suggestions(this.#input, place, `${id}-suggesties`, {
            find: (typed, signal) => this.#find(typed, signal),
            fill: (option, { value, label, note }) => {
                Object.assign(option.dataset, { value, label });
                option.append(piece(label));
                if (note) option.append(" ", piece(note, "name-list__note"));
            },
            take: (option) => this.#take(option),
        });
        if (this.#text.autofocus) this.#input.focus();
        this.#input.addEventListener("input", () => this.#askSoon());
        this.#input.addEventListener("keydown", (event) => this.#press(event));
    }

    // — the entries —

    #readAnew() {
        if (this.#text.value === this.#written) return;
        this.#written = this.#text.value;
        const labels = new Map(this.#entries.map(({ value, label }) => [value, label]));
        this.#entries = split(this.#written).map((value) => ({ value, label: labels.get(value) ?? value }));
        this.#show();
    }

    #show() {
        this.#shown.hidden = this.#entries.length === 0;
        this.#shown.replaceChildren(...this.#entries.map((entry) => {
            const item = document.createElement("li");
            item.className = "name-list__entry";
            const button = document.createElement("button");
            button.type = "button";
            button.className = "name-list__remove";
            button.setAttribute("aria-label", `Haal ${entry.label} weg`);
            button.textContent = "×";
            button.addEventListener("click", () => this.#remove(entry));
            item.append(entry.label, " ", button);
            return item;
        }));
    }

    #write() {
        this.#written = this.#entries.map(({ value }) => value).join(", ");
        this.#text.value = this.#written;
        this.#text.dispatchEvent(new Event("input", { bubbles: true }));
        const values = new Set(this.#entries.map(({ value }) => value));
        for (const group of this.querySelectorAll("[data-unknown]")) group.hidden = !values.has(group.dataset.unknown);
        this.#show();
    }

    #add(value, label) {
        this.#input.value = "";
        this.#suggestions.close();
        if (this.#entries.some((entry) => entry.value.toLowerCase() === value.toLowerCase())) {
            this.#suggestions.say(`${label} staat er al`);
            return;
        }
        this.#entries.push({ value, label });
        this.#write();
        this.#suggestions.say(`${label} toegevoegd`);
    }

    #remove(entry) {
        this.#entries = this.#entries.filter((other) => other !== entry);
        this.#write();
        this.#suggestions.say(`${entry.label} weggehaald`);
        this.#input.focus();
    }

    // What was typed and not chosen is sent as it is: the answer says what is wrong with it.
    #takeRest() {
        const rest = this.#input.value.trim();
        if (rest === "") return;
        this.#text.value = [this.#written, rest].filter(Boolean).join("\n");
    }

    // — the suggestions —

    #askSoon() {
        this.#suggestions.rest();
        this.#suggestions.say("");
        if (!this.dataset.suggestions && this.#input.value.endsWith(",")) {
            const names = split(this.#input.value);
            this.#input.value = "";
            names.forEach((name) => this.#add(name, name));
            return;
        }
        if (this.#input.value.trim() === "") this.#suggestions.close();
        else this.#suggestions.askSoon();
    }

    async #find(typed, signal) {
        if (!this.dataset.suggestions) {
            const wanted = letters(typed);
            return (this.#known ?? []).filter((name) => letters(name).includes(wanted)).slice(0, 8)
                .map((name) => ({ value: name, label: name }));
        }
        const answer = await fetch(`${this.dataset.suggestions}?q=${encodeURIComponent(typed)}`, { signal });
        if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
        return answer.json();
    }

    #press(event) {
        if (event.isComposing) return;
        if (event.key !== "Enter") {
            this.#suggestions.press(event, () => this.#askSoon());
        } else if (this.#input.value.trim() !== "") {
            event.preventDefault();
            if (this.#suggestions.chosen) this.#take(this.#suggestions.chosen);
            else this.#takeTyped();
        }
    }

    // What was typed in full is taken; of names that must be known, only one that is.
    async #takeTyped() {
        const typed = this.#input.value.trim();
        if (!this.dataset.suggestions) {
            split(typed).forEach((name) => this.#add(name, name));
            return;
        }
        const found = await this.#suggestions.ask();
        if (this.#input.value.trim() !== typed) return;
        const same = found?.find(({ value, label }) => [value, label].some((name) => letters(name) === letters(typed)));
        const meant = same ?? (found?.length === 1 ? found[0] : null);
        if (meant) this.#add(meant.value, meant.label);
        else if (found === null) split(typed).forEach((name) => this.#add(name, name));
        else if (found.length === 0) this.#suggestions.say(this.dataset.knownOnly);
    }

    #take(option) {
        this.#add(option.dataset.value, option.dataset.label);
    }
}

customElements.define("name-list", NameList);
