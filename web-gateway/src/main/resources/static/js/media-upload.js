// Sends the chosen files one by one, a few at a time, and shows how far each is; files may be dragged onto
// it too. A single picture that was added in a dialog is chosen there at once. Without this script the
// form sends them all at once.
const AT_ONCE = 2;

class MediaUpload extends HTMLElement {
    connectedCallback() {
        this.querySelector("form").addEventListener("submit", (event) => {
            const files = [...this.#input.files];
            if (files.length === 0) return; // The answer says what is missing.
            event.preventDefault();
            this.#send(files);
        });
        this.addEventListener("dragover", (event) => {
            if (!event.dataTransfer.types.includes("Files")) return;
            event.preventDefault();
            this.classList.add("is-dropping");
        });
        this.addEventListener("dragleave", () => this.classList.remove("is-dropping"));
        this.addEventListener("drop", (event) => {
            this.classList.remove("is-dropping");
            const files = [...event.dataTransfer.files];
            if (files.length === 0) return;
            event.preventDefault();
            this.#send(files);
        });
    }

    get #input() {
        return this.querySelector("input[type=file]");
    }

    async #send(files) {
        const list = this.querySelector(".media-upload__files");
        const button = this.querySelector("button[type=submit]");
        list.hidden = false;
        button.disabled = true;
        const waiting = files.map((file) => ({ file, row: this.#row(list, file.name) }));
        const outcomes = { taken: 0, refused: 0 };
        this.#tell(outcomes, files.length);
        const work = async () => {
            for (let next = waiting.shift(); next; next = waiting.shift()) {
                outcomes[await this.#sendOne(next)] += 1;
                this.#tell(outcomes, files.length);
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        button.disabled = false;
        this.#input.value = "";
        if (outcomes.taken === 1 && files.length === 1) this.closest("dialog")?.querySelector("[data-media-grid] button[data-media]")?.click();
    }

    #row(list, name) {
        const row = document.createElement("li");
        row.className = "media-upload__file";
        const label = document.createElement("span");
        label.textContent = name;
        const progress = document.createElement("progress");
        progress.max = 1;
        progress.value = 0;
        progress.setAttribute("aria-label", name);
        const status = document.createElement("span");
        status.className = "media-upload__status";
        status.textContent = "Wacht";
        row.append(label, progress, status);
        list.append(row);
        return { progress, status, row };
    }

    #sendOne({ file, row: { progress, status, row } }) {
        const form = new FormData();
        form.append("csrf", this.querySelector("input[name=csrf]").value);
        form.append("een", "ja");
        form.append("bestanden", file);
        const request = new XMLHttpRequest();
        request.upload.addEventListener("progress", ({ loaded, total }) => {
            progress.value = total ? loaded / total : 0;
            status.textContent = loaded < total ? `${Math.round((100 * loaded) / total)}%` : "Wordt verwerkt";
        });
        return new Promise((resolve) => {
            const refused = (why) => {
                row.classList.add("media-upload__file--refused");
                progress.remove();
                status.textContent = why;
                resolve("refused");
            };
            request.addEventListener("load", () => {
                if (request.status === 201) {
                    progress.value = 1;
                    status.textContent = "Toegevoegd";
                    this.#show(request.responseText);
                    resolve("taken");
                } else if (request.status === 422) {
                    refused(new DOMParser().parseFromString(request.responseText, "text/html").body.textContent.trim());
                } else if (request.status === 413) {
                    refused("Dit bestand is te groot.");
                } else {
                    refused("Dit lukte niet. Misschien ben je niet meer ingelogd. Laad de pagina opnieuw en probeer het nog eens.");
                }
            });
            request.addEventListener("error", () => refused("De verbinding viel weg. Probeer het nog eens."));
            request.open("POST", "/redactie/media");
            request.send(form);
        });
    }

    // What was added comes first: in the library as a link, in a dialog as a choice.
    #show(html) {
        const dialog = this.closest("dialog");
        const grid = (dialog ?? document).querySelector("[data-media-grid]");
        if (!grid) return;
        const made = new DOMParser().parseFromString(html, "text/html");
        const tile = made.querySelector(dialog ? "button.media-tile" : "a.media-tile");
        if (!tile) return;
        const item = document.createElement("li");
        item.className = "media-grid__tile";
        item.append(document.importNode(tile, true));
        grid.prepend(item);
    }

    #tell({ taken, refused }, all) {
        const summary = this.querySelector(".media-upload__summary");
        summary.hidden = false;
        const done = `${taken} van de ${all} toegevoegd`;
        summary.textContent = refused ? `${done}, ${refused} niet.` : `${done}.`;
    }
}

customElements.define("media-upload", MediaUpload);
