// How far an issue of the newsletter is on its way, looked at again every two seconds while somebody can see
// it. Without this script a link does so. What can be done changes with the state: then the whole screen is
// read again.
const EVERY = 2000;
const AFTER_A_FAULT = 10000;
const STEP = 10;

class SendingProgress extends HTMLElement {
    #timer;
    #told = 0;

    connectedCallback() {
        this.querySelector("[data-link]").hidden = true;
        this.#told = this.#step();
        this.#later(EVERY);
    }

    disconnectedCallback() {
        clearTimeout(this.#timer);
    }

    get #shown() {
        return this.querySelector("[data-shown]");
    }

    #later(time) {
        this.#timer = setTimeout(() => this.#look(), time);
    }

    async #look() {
        if (document.hidden) return this.#later(EVERY);
        try {
            const answer = await fetch(this.dataset.source, { redirect: "error", cache: "no-store" });
            if (!answer.ok) throw new Error(answer.status);
            this.#show(await answer.text());
            this.#later(EVERY);
        } catch {
            // Not signed in any more, or a fault of ours: the link says which.
            this.querySelector("[data-link]").hidden = false;
            this.#later(AFTER_A_FAULT);
        }
    }

    #show(html) {
        const before = this.#shown.firstElementChild?.dataset.state;
        const next = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
        if (next?.dataset.state !== before) return location.reload();
        this.querySelector("[data-link]").hidden = true;
        this.#shown.replaceChildren(next);
        const step = this.#step();
        if (step !== this.#told) {
            this.#told = step;
            this.querySelector("[data-told]").textContent = `${step}% gedaan`;
        }
    }

    #step() {
        const { settled, total } = this.#shown.firstElementChild.dataset;
        return Number(total) ? Math.floor((settled / total) * (100 / STEP)) * STEP : 0;
    }
}

customElements.define("sending-progress", SendingProgress);
