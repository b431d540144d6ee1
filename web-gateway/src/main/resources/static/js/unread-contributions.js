// Marks what is new in a discussion for who is signed in, leads to the first of it, and tells how far they have read. For
// everybody else, and without this script, the page stays as it is.
import { participantHere, whatIsNew } from "./participant-here.js";

const SOON = 3000;

class UnreadContributions extends HTMLElement {
    #seen = 0;
    #told = 0;
    #timer;

    async connectedCallback() {
        if (!participantHere()) return;
        const found = await whatIsNew(this.dataset.path);
        if (!found) return;
        this.#told = found.read;
        const fresh = new Set(found.fresh ?? []);
        for (const article of document.querySelectorAll(".contribution")) {
            if (fresh.has(this.#place(article))) this.#mark(article);
        }
        if (found.first) this.#lead(found.first);
        this.#follow();
    }

    #place(article) {
        return Number(article.id.replace("bijdrage-", ""));
    }

    #mark(article) {
        const mark = document.createElement("span");
        mark.className = "contribution__new nl-data-badge";
        mark.textContent = "Nieuw";
        article.querySelector(".contribution__name").after(mark);
    }

    #lead(path) {
        const link = document.createElement("a");
        link.className = "nl-link";
        link.href = path;
        link.textContent = "Ga naar de eerste nieuwe bijdrage";
        const paragraph = document.createElement("p");
        paragraph.append(link);
        this.append(paragraph);
    }

    // A contribution was read when its end came into view.
    #follow() {
        const ends = new IntersectionObserver((entries) => {
            for (const { isIntersecting, target } of entries) {
                if (isIntersecting) this.#seen = Math.max(this.#seen, this.#place(target.closest(".contribution")));
            }
            if (this.#seen > this.#told) this.#tellSoon();
        });
        document.querySelectorAll(".contribution > :last-child").forEach((end) => ends.observe(end));
        document.addEventListener("visibilitychange", () => {
            if (document.visibilityState === "hidden") this.#tell();
        });
    }

    #tellSoon() {
        this.#timer ??= setTimeout(() => this.#tell(), SOON);
    }

    #tell() {
        clearTimeout(this.#timer);
        this.#timer = undefined;
        if (this.#seen <= this.#told) return;
        this.#told = this.#seen;
        fetch(this.dataset.path, {
            method: "POST",
            body: new URLSearchParams({ position: this.#seen }),
            keepalive: true,
        }).catch(() => {
            // They read on; the next time we tell again.
        });
    }
}

customElements.define("unread-contributions", UnreadContributions);
