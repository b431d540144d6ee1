// The dialogs of the editor. Each resolves with what was chosen, or with null when it was left.

export class FormDialog {
    constructor(dialog) {
        this.dialog = dialog;
        this.form = dialog.querySelector("form");
        this.fields = this.form.elements;
        dialog.addEventListener("click", (event) => {
            if (event.target.closest("[data-close]")) this.#end(null);
        });
        dialog.addEventListener("close", () => this.#end(null));
        this.form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.clear();
            const answer = this.check();
            if (answer) this.#end(answer);
        });
    }

    // Opens the dialog; `check` reads its fields, and gives nothing while something is wrong.
    ask(prepare, check) {
        this.check = check;
        this.form.reset();
        this.clear();
        prepare();
        this.dialog.showModal();
        return new Promise((resolve) => {
            this.resolve = resolve;
        });
    }

    // Ends the dialog as if its form had been sent with this.
    answer(value) {
        this.#end(value);
    }

    // Says what is wrong with a field, beside it.
    refuse(name, text) {
        const field = this.fields[name];
        const fault = this.form.querySelector(`[data-fault="${name}"]`);
        fault.textContent = text;
        fault.hidden = false;
        field.setAttribute("aria-invalid", "true");
        field.focus();
        return null;
    }

    clear() {
        this.form.querySelectorAll("[data-fault]").forEach((fault) => {
            fault.hidden = true;
            fault.textContent = "";
        });
        for (const field of this.fields) field.removeAttribute("aria-invalid");
    }

    #end(value) {
        const resolve = this.resolve;
        this.resolve = null;
        if (this.dialog.open) this.dialog.close();
        resolve?.(value);
    }
}

// A field that searches while somebody types, with the choices that the server offers under it.
export class Search {
    constructor(field, results, address, choices, chosen) {
        this.field = field;
        this.results = results;
        this.address = address;
        this.choices = choices;
        this.number = 0;
        field.addEventListener("input", () => {
            clearTimeout(this.timer);
            this.timer = setTimeout(() => this.search(), 150);
        });
        // Enter searches; it does not send the form around the field.
        field.addEventListener("keydown", (event) => {
            if (event.key === "Enter") {
                event.preventDefault();
                this.search();
            } else if (event.key === "ArrowDown") {
                const first = results.querySelector(choices);
                if (first) {
                    event.preventDefault();
                    first.focus();
                }
            }
        });
        results.addEventListener("keydown", (event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (!step || !event.target.closest(choices)) return;
            event.preventDefault();
            const all = [...results.querySelectorAll(choices)];
            (all[all.indexOf(event.target.closest(choices)) + step] ?? (step < 0 ? field : all.at(-1))).focus();
        });
        results.addEventListener("click", (event) => {
            const choice = event.target.closest(choices);
            if (choice) {
                event.preventDefault();
                chosen(choice.dataset);
                return;
            }
        });
    }

    search() {
        clearTimeout(this.timer);
        return this.load(`${this.address}?q=${encodeURIComponent(this.field.value.trim())}`);
    }

    async load(address) {
        const number = ++this.number;
        try {
            const response = await fetch(address);
            const html = await response.text();
            if (number !== this.number) return;
            if (!response.ok || response.redirected) throw new Error(response.statusText);
            const found = new DOMParser().parseFromString(html, "text/html").body;
            // What stands around the choices, such as a search field of its own, has no place here.
            const list = found.querySelector(this.choices)?.closest("ul");
            const summary = [...found.querySelectorAll("p")].find((text) => !list?.contains(text));
            // A choice must not be what Enter presses in a field of the dialog.
            list?.querySelectorAll("button").forEach((button) => {
                button.type = "button";
            });
            this.results.replaceChildren(...[summary, list].filter(Boolean));
        } catch {
            if (number === this.number) this.results.textContent = this.results.dataset.failed;
        }
    }
}
