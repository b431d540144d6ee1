// A click on the picture says what matters most in it; the fields with numbers say the same and move the
// mark too, so that the keyboard does all of it.
class FocalPoint extends HTMLElement {
    connectedCallback() {
        const picture = this.querySelector("[data-focus]");
        if (!picture) return;
        this.querySelectorAll("[data-with-script]").forEach((part) => { part.hidden = false; });
        picture.addEventListener("click", (event) => {
            const { left, top, width, height } = picture.getBoundingClientRect();
            this.#field("focusX").value = percents(event.clientX - left, width);
            this.#field("focusY").value = percents(event.clientY - top, height);
            this.#mark();
        });
        this.addEventListener("input", () => this.#mark());
    }

    #field(name) {
        return this.querySelector(`[name=${name}]`);
    }

    #mark() {
        const circle = this.querySelector("circle");
        circle.setAttribute("cx", `${within(this.#field("focusX").value)}%`);
        circle.setAttribute("cy", `${within(this.#field("focusY").value)}%`);
    }
}

function percents(part, whole) {
    return String(Math.min(100, Math.max(0, Math.round((100 * part) / whole))));
}

function within(text) {
    const number = Number.parseInt(text, 10);
    return Number.isNaN(number) ? 50 : Math.min(100, Math.max(0, number));
}

customElements.define("focal-point", FocalPoint);
