// Buttons above a text field that put markup around what is selected. The buttons are in the page,
// hidden until this script can serve them; each says what comes before and after the selection, and
// what stands between its lines.
class MarkupToolbar extends HTMLElement {
    connectedCallback() {
        this.hidden = false;
        this.addEventListener("click", (event) => {
            const button = event.target.closest("button");
            if (button) this.#surround(button.dataset);
        });
    }

    #surround({ before, between = "\n", after }) {
        const field = document.getElementById(this.dataset.for);
        const { selectionStart: start, selectionEnd: end, value } = field;
        const selected = value.slice(start, end).split(/\n+/).join(between);
        field.focus();
        this.#replace(field, before + selected + after);
        const empty = before.indexOf('""') + 1;
        const caret = start + (empty || before.length + selected.length);
        field.setSelectionRange(caret, caret);
    }

    // insertText is the one way to change a field that the editor can undo.
    #replace(field, text) {
        if (!document.execCommand("insertText", false, text)) {
            field.setRangeText(text);
        }
    }
}

customElements.define("markup-toolbar", MarkupToolbar);
