// Keys for who goes through the contributions that wait: to the next and the one before it, to place one, to
// the reason of a refusal, and to who wrote it. They work while the focus is in a contribution and in no field of it, so that
// nobody presses them who only talks to their computer. Without this script the buttons do the same.
const FIELDS = "input, textarea, select";

class ContributionQueue extends HTMLElement {
    connectedCallback() {
        const help = this.querySelector("[data-keys]");
        if (!help) return;
        help.hidden = false;
        this.addEventListener("keydown", (event) => this.#press(event));
    }

    #press(event) {
        const item = event.target.closest("[data-item]");
        if (!item || event.target.closest(FIELDS) || event.isComposing) return;
        if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
        const act = {
            j: () => this.#move(item, 1),
            k: () => this.#move(item, -1),
            p: () => event.repeat || item.querySelector("[data-place]").requestSubmit(),
            w: () => this.#reason(item),
            r: () => this.#advertising(item),
            s: () => item.querySelector("[data-writer]").click(),
        }[event.key];
        if (!act) return;
        // The key would be typed into the field that is gone to.
        event.preventDefault();
        act();
    }

    #move(item, step) {
        const items = [...this.querySelectorAll("[data-item]")];
        items[items.indexOf(item) + step]?.focus();
    }

    // Enter refuses it then: a key alone refuses nothing.
    #advertising(item) {
        item.querySelector("[data-kind]").value = "ADVERTISING";
        const refuse = item.querySelector("[data-refuse]");
        refuse.closest("details").open = true;
        refuse.focus();
    }

    #reason(item) {
        const reason = item.querySelector("[data-reason]");
        reason.closest("details").open = true;
        reason.focus();
    }
}

customElements.define("contribution-queue", ContributionQueue);
