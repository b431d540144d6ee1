// Opens a dialog with the library for any button with data-media-picker. What is chosen comes as the event
// media:chosen on that button, with the id, the title, the proposed alternative text, the size and the address of a preview.
const ADDRESS = "/redactie/media/kiezen";
let opener = null;

function dialog() {
    let made = document.querySelector("dialog.media-picker");
    if (made) return made;
    made = document.createElement("dialog");
    made.className = "media-picker";
    made.setAttribute("aria-labelledby", "media-picker-title");
    const bar = document.createElement("div");
    bar.className = "media-picker__bar";
    const title = document.createElement("h2");
    title.id = "media-picker-title";
    title.className = "nl-heading nl-heading--level-2";
    title.textContent = "Kies een beeld";
    const close = document.createElement("button");
    close.type = "button";
    close.className = "nl-button nl-button--secondary";
    close.textContent = "Sluit";
    close.addEventListener("click", () => made.close());
    bar.append(title, close);
    const content = document.createElement("div");
    content.dataset.content = "";
    made.append(bar, content);
    made.addEventListener("click", choose);
    made.addEventListener("submit", search);
    made.addEventListener("close", () => opener?.focus());
    document.body.append(made);
    return made;
}

async function fill(address) {
    const content = dialog().querySelector("[data-content]");
    try {
        const response = await fetch(address, { headers: { Accept: "text/html" } });
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        const made = page.querySelector(".media-picker__content");
        if (!response.ok || !made) throw new Error(String(response.status));
        content.replaceChildren(document.importNode(made, true));
        content.querySelector("input[type=search]").focus();
    } catch {
        content.textContent = "De mediatheek antwoordt nu even niet. Probeer het straks nog eens.";
    }
}

function search(event) {
    if (!event.target.matches("[data-media-search]")) return;
    event.preventDefault();
    fill(`${ADDRESS}?${new URLSearchParams(new FormData(event.target))}`);
}

function choose(event) {
    const choice = event.target.closest("button[data-media]");
    if (!choice) return;
    const { media, title, alternative, width, height, preview } = choice.dataset;
    const to = opener;
    opener = null; // Where the choice is used says where to go on.
    dialog().close();
    to?.focus();
    to?.dispatchEvent(new CustomEvent("media:chosen", {
        bubbles: true,
        detail: { media, title, alternative, width, height, preview },
    }));
}

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-media-picker]");
    if (!button) return;
    opener = button;
    dialog().showModal();
    fill(ADDRESS);
});

// The field for the picture of a text: a list of the latest, to which the choice is added.
class PictureField extends HTMLElement {
    connectedCallback() {
        this.querySelectorAll("[data-with-script]").forEach((part) => { part.hidden = false; });
        this.querySelectorAll("[data-without-script]").forEach((part) => { part.hidden = true; });
        this.addEventListener("media:chosen", ({ detail }) => this.#take(detail));
        this.querySelector("select").addEventListener("change", () => this.#preview(""));
    }

    #take({ media, title, alternative, preview }) {
        const select = this.querySelector("select");
        if (![...select.options].some((option) => option.value === media)) {
            select.add(new Option(title, media));
        }
        select.value = media;
        const words = this.querySelector("input[name=pictureAlternative], input[name^=alternative-]");
        words.value = alternative ?? "";
        this.#preview(preview);
        words.focus();
        select.dispatchEvent(new Event("input", { bubbles: true }));
    }

    #preview(address) {
        const place = this.querySelector("[data-preview]");
        if (!address) return place.replaceChildren();
        const image = new Image();
        image.src = address;
        image.alt = "";
        image.className = "picture picture--cropped";
        place.replaceChildren(image);
    }
}

customElements.define("picture-field", PictureField);
