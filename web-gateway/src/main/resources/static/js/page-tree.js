// Moves pages in the tree by dragging, with a mouse, a pen or a finger. The forms that are there do the
// same with buttons and without this script; a drop sends one of them.
class PageTree extends HTMLElement {
    #dragged;
    #target;

    connectedCallback() {
        for (const form of this.querySelectorAll("form[data-place]")) {
            const handle = document.createElement("button");
            handle.type = "button";
            handle.className = "page-tree__handle";
            handle.textContent = "⠿";
            handle.tabIndex = -1;
            handle.setAttribute("aria-hidden", "true");
            form.prepend(handle);
        }
        this.addEventListener("pointerdown", (event) => this.#take(event));
        this.addEventListener("pointermove", (event) => this.#move(event));
        this.addEventListener("pointerup", () => this.#drop());
        this.addEventListener("pointercancel", () => this.#stop());
        document.addEventListener("keydown", (event) => {
            if (event.key === "Escape") this.#stop();
        });
    }

    #take(event) {
        const handle = event.target.closest(".page-tree__handle");
        if (!handle || event.button !== 0) return;
        event.preventDefault();
        handle.setPointerCapture(event.pointerId);
        this.#dragged = handle.closest("[data-page]");
        this.#dragged.classList.add("page-tree__item--dragged");
    }

    #move(event) {
        if (!this.#dragged) return;
        const row = document.elementFromPoint(event.clientX, event.clientY)?.closest(".page-tree__row");
        const item = row?.closest("[data-page]");
        this.#unmark();
        if (!item || !this.contains(item) || this.#dragged.contains(item)) return;
        const { top, height } = row.getBoundingClientRect();
        const part = (event.clientY - top) / height;
        const where = part < 0.3 ? "before" : part > 0.7 ? "after" : "inside";
        this.#target = { item, where };
        item.classList.add(`page-tree__item--${where}`);
    }

    #drop() {
        const [dragged, target] = [this.#dragged, this.#target];
        this.#stop();
        if (!dragged || !target) return;
        const form = this.#form(dragged);
        const value = this.#place(target, dragged);
        if (value === form.dataset.place) return;
        const place = Object.assign(document.createElement("input"), { type: "hidden", name: "naar", value });
        form.append(place);
        form.requestSubmit();
    }

    // The parent and the page before it, "-" for none, as the buttons of the forms have it.
    #place({ item, where }, dragged) {
        const id = (element) => element?.dataset.page ?? "-";
        if (where === "inside") {
            const inner = item.querySelectorAll(":scope > details > ul > li");
            const last = [...inner].filter((one) => one !== dragged && this.#form(one)).at(-1);
            return `${item.dataset.page}/${id(last)}`;
        }
        const parent = id(item.parentElement.closest("[data-page]"));
        if (where === "after") return `${parent}/${item.dataset.page}`;
        let before = item.previousElementSibling;
        while (before && (before === dragged || !this.#form(before))) before = before.previousElementSibling;
        return `${parent}/${id(before)}`;
    }

    #form(item) {
        return item.querySelector(":scope > .page-tree__row form[data-place]");
    }

    #unmark() {
        this.#target?.item.classList.remove(`page-tree__item--${this.#target.where}`);
        this.#target = undefined;
    }

    #stop() {
        this.#unmark();
        this.#dragged?.classList.remove("page-tree__item--dragged");
        this.#dragged = undefined;
    }
}

customElements.define("page-tree", PageTree);
