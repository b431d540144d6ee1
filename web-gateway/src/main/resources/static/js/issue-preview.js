// Shows an issue of the newsletter beside its form, anew each time that what was typed was kept. Without this script there is
// a button for it.
class IssuePreview extends HTMLElement {
    connectedCallback() {
        this.hidden = false;
        this.details = this.querySelector("details");
        this.frame = this.querySelector("iframe");
        this.form = this.closest("form");
        this.details.addEventListener("toggle", () => this.#show());
        this.querySelectorAll("[data-narrow]").forEach((choice) => {
            choice.addEventListener("click", () => this.#narrow(choice));
        });
        const kept = document.querySelector(".editing-status [data-kept]");
        if (kept) new MutationObserver(() => this.#show()).observe(kept, { childList: true, characterData: true, subtree: true });
    }

    #narrow(chosen) {
        this.frame.classList.toggle("letter-frame--narrow", chosen.dataset.narrow === "true");
        this.querySelectorAll("[data-narrow]").forEach((choice) => {
            choice.setAttribute("aria-pressed", String(choice === chosen));
        });
    }

    async #show() {
        if (!this.details.open) return;
        const asked = `venster=${encodeURIComponent(this.form.elements.window.value)}`;
        this.frame.src = `${this.dataset.path}/bekijken/mail?${asked}`;
        try {
            const response = await fetch(`${this.dataset.path}/bekijken/bevindingen?${asked}`);
            const page = new DOMParser().parseFromString(await response.text(), "text/html");
            const found = page.querySelector("[data-findings]");
            if (response.ok && found) this.querySelector("[data-findings]").replaceWith(document.importNode(found, true));
        } catch {
            // The next time that something is kept, we ask again.
        }
    }
}

customElements.define("issue-preview", IssuePreview);
