// Says in a list of discussions how much is new for who is signed in. For everybody else, and without this script, the list
// stays as it is.
import { whatIsNew } from "./participant-here.js";

class UnreadDiscussions extends HTMLElement {
    async connectedCallback() {
        const found = await whatIsNew(this.dataset.path);
        for (const discussion of found ?? []) this.#mark(discussion);
    }

    #mark({ number, count, first }) {
        const title = this.querySelector(`.discussions__title a[href^="/discussies/${Number(number)}-"]`);
        const facts = title?.closest(".discussions__item").querySelector(".discussions__facts");
        if (!facts) return;
        const link = document.createElement("a");
        link.className = "contribution__new nl-link";
        link.href = first;
        link.textContent = count;
        facts.append(link);
    }
}

customElements.define("unread-discussions", UnreadDiscussions);
