// Works out the proof that a form asks for (ALTCHA, version 1) while somebody types, and holds the form
// back until it is there. Without this script, or without an answer, the form is sent as it is.
const GOOD = 9 * 60 * 1000;

class ProofOfWork extends HTMLElement {
    #form;
    #field;
    #work;
    #startedAt = 0;
    #ready = false;

    connectedCallback() {
        this.#form = this.closest("form");
        this.#field = Object.assign(document.createElement("input"), { type: "hidden", name: "altcha" });
        this.append(this.#field);
        this.#form.addEventListener("focusin", () => this.#start(), { once: true });
        this.#form.addEventListener("submit", (event) => this.#submit(event));
    }

    #start() {
        if (!this.#work || Date.now() - this.#startedAt > GOOD) {
            this.#ready = false;
            this.#startedAt = Date.now();
            this.#work = this.#solve().then((proof) => {
                this.#field.value = proof;
                this.#ready = true;
            });
        }
        return this.#work;
    }

    #submit(event) {
        const work = this.#start();
        if (this.#ready) return;
        event.preventDefault();
        const button = event.submitter;
        work.then(() => this.#form.requestSubmit(button));
    }

    async #solve() {
        try {
            const answer = await fetch(this.dataset.challenge, { credentials: "omit" });
            if (!answer.ok) return "";
            const challenge = await answer.json();
            const number = await this.#count(challenge);
            return number === undefined ? "" : btoa(JSON.stringify({ ...challenge, number }));
        } catch {
            return "";
        }
    }

    #count(challenge) {
        return new Promise((resolve) => {
            const worker = new Worker(this.dataset.worker, { type: "module" });
            const done = (number) => {
                worker.terminate();
                resolve(number);
            };
            worker.addEventListener("message", ({ data }) => done(data.number));
            worker.addEventListener("error", () => done(undefined));
            worker.postMessage(challenge);
        });
    }
}

customElements.define("proof-of-work", ProofOfWork);
