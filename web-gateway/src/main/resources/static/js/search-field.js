// Suggestions under a search field, after the combobox pattern of ARIA 1.2: arrows choose, Enter opens
// what is chosen or else searches, Escape closes. Without this script the form searches all the same.
const PAUSE = 150;
const LEAST = 2;
let fields = 0;

class SearchField extends HTMLElement {
    #input;
    #list;
    #status;
    #timer;
    #asked;
    #chosen = -1;

    connectedCallback() {
        this.#input = this.querySelector("input");
        this.#list = document.createElement("ul");
        this.#list.id = `zoeksuggesties-${++fields}`;
        this.#list.className = "search-suggestions plain-list";
        this.#list.setAttribute("role", "listbox");
        this.#list.setAttribute("aria-label", "Suggesties");
        this.#list.hidden = true;
        this.#status = document.createElement("span");
        this.#status.className = "visually-hidden";
        this.#status.setAttribute("role", "status");
        this.append(this.#list, this.#status);
        for (const [name, value] of Object.entries({
            role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id,
        })) {
            this.#input.setAttribute(name, value);
        }
        this.#input.addEventListener("input", () => this.#askSoon());
        this.#input.addEventListener("keydown", (event) => this.#press(event));
        this.addEventListener("focusout", (event) => {
            if (!this.contains(event.relatedTarget)) this.#close();
        });
        // Before the field loses the focus, so that the list is still there.
        this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
        this.#list.addEventListener("click", (event) => this.#open(event.target.closest("[role=option]")));
    }

    disconnectedCallback() {
        clearTimeout(this.#timer);
        this.#asked?.abort();
    }

    #askSoon() {
        clearTimeout(this.#timer);
        this.#asked?.abort();
        if (this.#input.value.trim().length < LEAST) {
            this.#close();
            return;
        }
        this.#timer = setTimeout(() => this.#ask(), PAUSE);
    }

    async #ask() {
        const asked = (this.#asked = new AbortController());
        const address = `${this.dataset.suggestions}?q=${encodeURIComponent(this.#input.value.trim())}`;
        try {
            const answer = await fetch(address, { signal: asked.signal, credentials: "omit" });
            if (answer.ok) this.#show(await answer.json());
        } catch {
            // Who typed on asks anew.
            if (!asked.signal.aborted) this.#close();
        }
    }

    #show(suggestions) {
        this.#chosen = -1;
        this.#input.removeAttribute("aria-activedescendant");
        this.#list.replaceChildren(...suggestions.map((suggestion, at) => this.#option(suggestion, at)));
        const open = suggestions.length > 0 && this.contains(document.activeElement);
        this.#list.hidden = !open;
        this.#input.setAttribute("aria-expanded", String(open));
        this.#status.textContent = suggestions.length === 1
            ? "1 suggestie" : suggestions.length ? `${suggestions.length} suggesties` : "Geen suggesties";
    }

    #option({ title, path, kind }, at) {
        const option = document.createElement("li");
        option.id = `${this.#list.id}-${at}`;
        option.className = "search-suggestion";
        option.dataset.path = path;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const label = document.createElement("span");
        label.textContent = title;
        const about = document.createElement("span");
        about.className = "search-suggestion__kind";
        about.textContent = kind;
        option.append(label, " ", about);
        return option;
    }

    #press(event) {
        const closed = this.#list.hidden;
        if (event.isComposing) return;
        switch (event.key) {
        case "ArrowDown":
        case "ArrowUp":
            event.preventDefault();
            if (!closed) this.#choose(event.key === "ArrowDown" ? 1 : -1);
            else if (event.key === "ArrowDown") this.#askSoon();
            break;
        case "Enter":
            if (!closed && this.#chosen >= 0) {
                event.preventDefault();
                this.#open(this.#list.children[this.#chosen]);
            }
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

    #open(option) {
        if (option) location.assign(option.dataset.path);
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

customElements.define("search-field", SearchField);
