// A field of several names: each is an entry that can be taken away, and while somebody types the names
// that may be meant stand under it, after the combobox pattern of ARIA 1.2. The text area, which is what
// is sent, holds the names with a comma between them. Without this script people type them there.
const PAUSE = 150;
const BETWEEN = /[,;\n]/;

const letters = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const split = (text) => text.split(BETWEEN).map((name) => name.trim()).filter(Boolean);

class NameList extends HTMLElement {
    #text;
    #input;
    #list;
    #shown;
    #status;
    #entries = [];
    #known;
    #written;
    #timer;
    #asked;
    #chosen = -1;

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
        clearTimeout(this.#timer);
        this.#asked?.abort();
    }

    #make() {
        const { id } = this.#text;
        const made = (name, className) => Object.assign(document.createElement(name), { className });
        this.#shown = made("ul", "name-list__entries plain-list");
        this.#list = made("ul", "search-suggestions plain-list");
        this.#list.id = `${id}-suggesties`;
        this.#list.setAttribute("role", "listbox");
        this.#list.setAttribute("aria-label", "Suggesties");
        this.#list.hidden = true;
        this.#status = made("span", "visually-hidden");
        this.#status.setAttribute("role", "status");
        this.#input = made("input", "utrecht-textbox utrecht-textbox--html-input");
        // What leads to the field, such as its label and the summary of errors, leads here.
        this.#text.id += "-tekst";
        this.#text.hidden = true;
        for (const [name, value] of Object.entries({
            id, type: "text", autocomplete: "off", role: "combobox", "aria-autocomplete": "list",
            "aria-expanded": "false", "aria-controls": this.#list.id,
        })) {
            this.#input.setAttribute(name, value);
        }
        for (const name of ["aria-describedby", "aria-invalid"]) {
            const value = this.#text.getAttribute(name);
            if (value) this.#input.setAttribute(name, value);
        }
        const place = made("div", "name-list__field");
        place.append(this.#input, this.#list, this.#status);
        this.#text.before(this.#shown, place);
        if (this.#text.autofocus) this.#input.focus();
        this.#input.addEventListener("input", () => this.#askSoon());
        this.#input.addEventListener("keydown", (event) => this.#press(event));
        place.addEventListener("focusout", (event) => {
            if (!place.contains(event.relatedTarget)) this.#close();
        });
        // Before the field loses the focus, so that the list is still there.
        this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
        this.#list.addEventListener("click", (event) => this.#take(event.target.closest("[role=option]")));
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
        this.#close();
        if (this.#entries.some((entry) => entry.value.toLowerCase() === value.toLowerCase())) {
            this.#status.textContent = `${label} staat er al`;
            return;
        }
        this.#entries.push({ value, label });
        this.#write();
        this.#status.textContent = `${label} toegevoegd`;
    }

    #remove(entry) {
        this.#entries = this.#entries.filter((other) => other !== entry);
        this.#write();
        this.#status.textContent = `${entry.label} weggehaald`;
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
        clearTimeout(this.#timer);
        this.#asked?.abort();
        this.#status.textContent = "";
        if (!this.dataset.suggestions && this.#input.value.endsWith(",")) {
            const names = split(this.#input.value);
            this.#input.value = "";
            names.forEach((name) => this.#add(name, name));
            return;
        }
        if (this.#input.value.trim() === "") {
            this.#close();
            return;
        }
        this.#timer = setTimeout(() => this.#ask(), PAUSE);
    }

    async #ask() {
        clearTimeout(this.#timer);
        this.#asked?.abort();
        const asked = new AbortController();
        this.#asked = asked;
        try {
            const found = await this.#find(this.#input.value.trim(), asked.signal);
            if (!asked.signal.aborted) this.#offer(found);
            return found;
        } catch {
            if (!asked.signal.aborted) this.#close();
            return null;
        }
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

    #offer(found) {
        this.#chosen = -1;
        this.#input.removeAttribute("aria-activedescendant");
        this.#list.replaceChildren(...found.map((each, at) => this.#option(each, at)));
        const open = found.length > 0 && document.activeElement === this.#input;
        this.#list.hidden = !open;
        this.#input.setAttribute("aria-expanded", String(open));
        this.#status.textContent = found.length === 1 ? "1 suggestie" : found.length ? `${found.length} suggesties` : "Geen suggesties";
    }

    #option({ value, label, note }, at) {
        const option = document.createElement("li");
        option.id = `${this.#list.id}-${at}`;
        option.className = "search-suggestion";
        option.dataset.value = value;
        option.dataset.label = label;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const name = document.createElement("span");
        name.textContent = label;
        option.append(name);
        if (note) {
            const about = document.createElement("span");
            about.className = "name-list__note";
            about.textContent = note;
            option.append(" ", about);
        }
        return option;
    }

    #press(event) {
        if (event.isComposing) return;
        const closed = this.#list.hidden;
        switch (event.key) {
        case "ArrowDown":
        case "ArrowUp":
            event.preventDefault();
            if (!closed) this.#choose(event.key === "ArrowDown" ? 1 : -1);
            else if (event.key === "ArrowDown") this.#askSoon();
            break;
        case "Enter":
            if (this.#input.value.trim() === "") break;
            event.preventDefault();
            if (this.#chosen >= 0) this.#take(this.#list.children[this.#chosen]);
            else this.#takeTyped();
            break;
        case "Escape":
            if (!closed) {
                event.preventDefault();
                this.#close();
            }
            break;
        case "Tab":
            this.#close();
            break;
        }
    }

    // What was typed in full is taken; of names that must be known, only one that is.
    async #takeTyped() {
        const typed = this.#input.value.trim();
        if (!this.dataset.suggestions) {
            split(typed).forEach((name) => this.#add(name, name));
            return;
        }
        const found = await this.#ask();
        if (this.#input.value.trim() !== typed) return;
        const same = found?.find(({ value, label }) => [value, label].some((name) => letters(name) === letters(typed)));
        const meant = same ?? (found?.length === 1 ? found[0] : null);
        if (meant) this.#add(meant.value, meant.label);
        else if (found === null) split(typed).forEach((name) => this.#add(name, name));
        else if (found.length === 0) this.#status.textContent = this.dataset.knownOnly;
    }

    // One step past the last, or before the first, is the field itself.
    #choose(step) {
        const options = [...this.#list.children];
        const places = options.length + 1;
        this.#chosen = ((this.#chosen + 1 + step + places) % places) - 1;
        options.forEach((option, at) => option.setAttribute("aria-selected", String(at === this.#chosen)));
        const option = options[this.#chosen];
        if (option) {
            this.#input.setAttribute("aria-activedescendant", option.id);
            option.scrollIntoView({ block: "nearest" });
        } else {
            this.#input.removeAttribute("aria-activedescendant");
        }
    }

    #take(option) {
        if (option) this.#add(option.dataset.value, option.dataset.label);
    }

    #close() {
        clearTimeout(this.#timer);
        this.#asked?.abort();
        this.#list.hidden = true;
        this.#chosen = -1;
        this.#input.setAttribute("aria-expanded", "false");
        this.#input.removeAttribute("aria-activedescendant");
    }
}

customElements.define("name-list", NameList);
