// A toolbar as WAI-ARIA describes it: one stop for Tab, arrows between its buttons, Home and End to
// its ends. What each button does stands in the commands that it is made with.

export class Toolbar {
    constructor(element, run, leave) {
        this.element = element;
        this.current = null;
        element.addEventListener("click", (event) => {
            const button = event.target.closest("button");
            if (!button) return;
            this.#makeCurrent(button);
            if (button.getAttribute("aria-disabled") !== "true") run(button.dataset.command);
        });
        // The text keeps its selection, and a phone its keyboard, while a button is pressed.
        element.addEventListener("mousedown", (event) => event.preventDefault());
        element.addEventListener("focusin", (event) => this.#makeCurrent(event.target.closest("button")));
        element.addEventListener("keydown", (event) => this.#key(event, leave));
        this.#makeCurrent(this.#buttons()[0]);
    }

    // Puts the keyboard where it was before.
    focus() {
        this.#makeCurrent(this.#buttons().includes(this.current) ? this.current : this.#buttons()[0]);
        this.current.focus();
    }

    // Shows what holds for the selection: pressed, disabled, and the groups that are of use.
    show(states, groups) {
        for (const group of this.element.querySelectorAll("[data-group]")) {
            group.hidden = !groups.includes(group.dataset.group);
        }
        for (const button of this.element.querySelectorAll("button")) {
            const state = states[button.dataset.command];
            if (state === undefined) continue;
            set(button, "aria-pressed", state.pressed);
            set(button, "aria-disabled", state.disabled ? true : undefined);
        }
        if (this.current?.closest("[hidden]")) this.#makeCurrent(this.#buttons()[0]);
    }

    #buttons() {
        return [...this.element.querySelectorAll("button")].filter((button) => !button.closest("[hidden]"));
    }

    #makeCurrent(button) {
        if (!button || button === this.current) return;
        if (this.current) this.current.tabIndex = -1;
        else for (const other of this.element.querySelectorAll("button")) other.tabIndex = -1;
        button.tabIndex = 0;
        this.current = button;
    }

    #key(event, leave) {
        const buttons = this.#buttons();
        const at = buttons.indexOf(this.current);
        const to = {
            ArrowRight: (at + 1) % buttons.length,
            ArrowLeft: (at - 1 + buttons.length) % buttons.length,
            Home: 0,
            End: buttons.length - 1,
        }[event.key];
        if (to !== undefined) {
            event.preventDefault();
            this.#makeCurrent(buttons[to]);
            buttons[to].focus();
        } else if (event.key === "Escape") {
            event.preventDefault();
            leave();
        }
    }
}

function set(element, attribute, value) {
    if (value === undefined) element.removeAttribute(attribute);
    else if (element.getAttribute(attribute) !== String(value)) element.setAttribute(attribute, String(value));
}
