// The editor of a body. The text area stays the field of the form: the editor takes its place on the
// screen, and writes into it what is typed. Without this script it is a text area with HTML.
import { Editor, isNodeSelection } from "@tiptap/core";
import { DOMParser as PastedParser, Fragment, Slice } from "@tiptap/pm/model";
import { address, webAddress } from "./address.js";
import { FormDialog, Search } from "./dialogs.js";
import { clean } from "./paste.js";
import { parse, quiet } from "./parse.js";
import { remember } from "./picture.js";
import { read, readBlocks } from "./read.js";
import { extensions } from "./schema.js";
import { tableState } from "./table.js";
import { Toolbar } from "./toolbar.js";
import { countWords } from "./words.js";
import { upload } from "./upload.js";
import { bytes, write } from "./write.js";

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);
// How long what is typed may stand in the editor alone.
const WRITE_AFTER = 250;
// From here on the editor says how much room there is.
const NEARLY = 0.85;
const LARGEST_PICTURE = 20 * 1024 * 1024;
const REFERENCES = ["for", "aria-labelledby", "aria-describedby"];
let editors = 0;

// Where a page has more than one editor, the ids of their parts differ.
function numbered(parts) {
    editors += 1;
    if (editors === 1) return parts;
    const named = [...parts.querySelectorAll("[id]")];
    const ids = new Set(named.map(({ id }) => id));
    const other = (id) => (ids.has(id) ? `${id}-${editors}` : id);
    for (const name of REFERENCES) {
        for (const part of parts.querySelectorAll(`[${name}]`)) {
            part.setAttribute(name, part.getAttribute(name).split(" ").map(other).join(" "));
        }
    }
    named.forEach((part) => { part.id = other(part.id); });
    return parts;
}

class BodyEditor {
    constructor(field) {
        this.field = field;
        this.textarea = field.querySelector("textarea");
        this.limit = Number(field.dataset.limit);
        const parts = numbered(field.querySelector("template").content.cloneNode(true));
        this.frame = parts.querySelector(".editor");
        this.place = this.frame.querySelector("[data-place]");
        this.notice = this.frame.querySelector("[data-notice]");
        this.room = this.frame.querySelector("[data-room]");
        this.words = this.frame.querySelector("[data-words]");
        this.texts = this.frame.dataset;
        // Outside the form, so that what is typed in them is not part of it.
        this.dialogs = Object.fromEntries([...parts.querySelectorAll("dialog")].map((dialog) => [dialog.dataset.dialog, dialog]));
        document.body.append(...Object.values(this.dialogs));
        if (MAC) this.#nameKeysOfMac();
        this.textarea.before(this.frame);
        this.#start();
    }

    #start() {
        const label = document.querySelector(`label[for="${this.textarea.id}"]`);
        label.id ||= `${this.textarea.id}-label`;
        const attributes = {
            id: this.textarea.id,
            role: "textbox",
            class: "body editor__text",
            "aria-multiline": "true",
            "aria-labelledby": label.id,
            "aria-describedby": [this.frame.querySelector("[id^=body-hulp]").id, this.textarea.getAttribute("aria-describedby")].filter(Boolean).join(" "),
            spellcheck: "true",
            lang: "nl",
        };
        if (this.textarea.getAttribute("aria-invalid")) attributes["aria-invalid"] = "true";
        // What leads to the field, such as the summary of errors, leads to the editor.
        this.textarea.id += "-html";
        this.textarea.hidden = true;
        this.field.querySelector(".markup-help").hidden = true;

        this.editor = new Editor({
            element: this.place,
            injectCSS: false,
            enablePasteRules: false,
            extensions: extensions.map((extension) => (extension.name === "picture"
                ? extension.configure({
                    previews: this.field.dataset.preview ?? "",
                    texts: {
                        change: this.texts.pictureChange, remove: this.texts.pictureRemove, caption: this.texts.pictureCaption,
                        alternative: this.texts.pictureAlternative, decorative: this.texts.pictureDecorative,
                    },
                })
                : extension)),
            content: read(this.textarea.value),
            editorProps: {
                attributes,
                clipboardParser: { parseSlice: (dom, options) => this.#parsePasted(dom, options) },
                transformPastedHTML: (html) => this.#cleanPasted(html),
                handlePaste: (_, event) => this.#refuseFiles(event.clipboardData),
                handleDrop: (_, event) => this.#refuseFiles(event.dataTransfer, event),
                handleKeyDown: (_, event) => this.#key(event),
            },
            onUpdate: () => this.#changed(),
            onTransaction: () => this.#show(),
            onBlur: () => this.#write(),
            onFocus: () => this.#showCaret(),
        });
        // Nothing was typed yet: what was stored stays as it is, to the letter.
        this.written = this.textarea.value;
        this.editor.on("changePicture", () => this.#picture());
        this.toolbar = new Toolbar(this.frame.querySelector("[role=toolbar]"), (command) => this.#run(command), () => this.editor.view.focus());
        this.#makeDialogs();

        label.addEventListener("click", () => this.editor.view.focus());
        const form = this.textarea.form;
        form?.addEventListener("submit", () => this.#write(), { capture: true });
        form?.addEventListener("formdata", (event) => this.#write(event.formData));
        addEventListener("pagehide", () => this.#write());
        document.addEventListener("visibilitychange", () => this.#write());
        // Somebody else put another text into the field, such as a copy that was kept.
        for (const name of ["change", "input"]) this.textarea.addEventListener(name, () => this.#readAnew());
        this.#show();
        this.#measure();
        this.field.dataset.ready = "true";
    }

    #readAnew() {
        if (this.textarea.value === this.written) return;
        this.written = this.textarea.value;
        this.dirty = false;
        this.editor.commands.setContent(read(this.written), { emitUpdate: false });
        this.#measure();
    }

    #changed() {
        this.dirty = true;
        this.timer ??= setTimeout(() => this.#write(), WRITE_AFTER);
    }

    #write(formData) {
        clearTimeout(this.timer);
        this.timer = undefined;
        if (this.dirty) {
            this.dirty = false;
            const html = write(this.editor.state.doc);
            if (html !== this.written) {
                this.written = html;
                this.textarea.value = html;
                const tell = () => this.textarea.dispatchEvent(new Event("input", { bubbles: true }));
                // While a form is read, nobody who hears of it can read it too.
                if (formData) setTimeout(tell);
                else tell();
                this.#measure();
            }
        }
        formData?.set(this.textarea.name, this.textarea.value);
    }

    #measure() {
        const words = countWords(this.editor.state.doc);
        this.words.textContent = words === 1 ? this.texts.word : this.texts.words.replace("{n}", words.toLocaleString("nl"));
        const used = bytes(this.textarea.value);
        const over = used > this.limit;
        const kilobytes = (count) => Math.ceil(count / 1024);
        const text = used < this.limit * NEARLY
            ? ""
            : (over ? this.texts.tooLong : this.texts.nearlyFull)
                .replace("{n}", kilobytes(used)).replace("{max}", kilobytes(this.limit));
        // Not again while nothing new is to be said.
        if (this.room.textContent !== text) this.room.textContent = text;
        this.room.classList.toggle("is-over", over);
    }

    // Who comes with the keyboard, into a text that begins with a picture, needs a place to write.
    #showCaret() {
        requestAnimationFrame(() => {
            const { view } = this.editor;
            if (view.hasFocus() && !view.dom.contains(getSelection().anchorNode)) view.focus();
        });
    }

    #tell(text) {
        this.notice.textContent = text;
        this.notice.hidden = text === "";
    }

    // — the toolbar —

    #run(command) {
        const chain = () => this.editor.chain();
        const commands = {
            bold: () => chain().toggleMark("bold").run(),
            italic: () => chain().toggleMark("italic").run(),
            paragraph: () => chain().toggleParagraph().run(),
            heading2: () => chain().toggleHeading(2).run(),
            heading3: () => chain().toggleHeading(3).run(),
            heading4: () => chain().toggleHeading(4).run(),
            bulletList: () => chain().toggleList("bulletList", "listItem").run(),
            orderedList: () => chain().toggleList("orderedList", "listItem").run(),
            blockquote: () => chain().toggleWrap("blockquote").run(),
            clear: () => chain().clearFormatting().run(),
            undo: () => chain().undo().run(),
            redo: () => chain().redo().run(),
            link: () => this.#link(),
            picture: () => this.pictureDialog && this.#picture(),
            video: () => this.#video(),
            table: () => chain().insertTable().run(),
            help: () => this.#help(),
        };
        for (const name of ["rowBefore", "rowAfter", "columnBefore", "columnAfter", "removeRow", "removeColumn",
            "toggleHeadRow", "toggleHeadColumn", "toggleCaption", "removeTable"]) {
            commands[name] = () => chain()[name]().run();
        }
        this.#tell("");
        commands[command]?.();
        if (!document.querySelector("dialog[open]")) this.#goOn();
    }

    // At once, so that no letter gets lost that is typed next.
    #goOn() {
        this.editor.view.focus();
    }

    #show() {
        if (!this.toolbar) return;
        const { editor } = this;
        const table = tableState(editor.state);
        const is = (name, attributes) => ({ pressed: editor.isActive(name, attributes) });
        const cells = { disabled: !table?.cells };
        const states = {
            bold: is("bold"), italic: is("italic"), link: is("link"), blockquote: is("blockquote"),
            heading2: is("heading", { level: 2 }), heading3: is("heading", { level: 3 }), heading4: is("heading", { level: 4 }),
            bulletList: is("bulletList"), orderedList: is("orderedList"),
            undo: { disabled: !editor.can().undo() }, redo: { disabled: !editor.can().redo() },
            table: { disabled: table !== null },
            rowBefore: { disabled: !table?.cells || table.atHead }, rowAfter: cells, columnBefore: cells, columnAfter: cells,
            removeRow: cells, removeColumn: cells,
            toggleHeadRow: { pressed: table?.headRow ?? false },
            toggleHeadColumn: { pressed: table?.headColumn ?? false },
            toggleCaption: { pressed: table?.caption ?? false },
        };
        this.toolbar.show(states, table ? ["text", "table"] : ["text"]);
    }

    #key(event) {
        // With AltGr people type characters.
        if (event.getModifierState("AltGraph")) return false;
        if (event.altKey && event.key === "F10") {
            this.toolbar.focus();
            return true;
        }
        const mod = MAC ? event.metaKey : event.ctrlKey;
        if (!mod) return false;
        const key = `${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}${event.code}`;
        const command = {
            KeyB: "bold", KeyI: "italic", KeyK: "link", "Alt+Digit0": "paragraph",
            "Alt+Digit2": "heading2", "Alt+Digit3": "heading3", "Alt+Digit4": "heading4",
            "Shift+Digit7": "orderedList", "Shift+Digit8": "bulletList", "Shift+Digit9": "blockquote",
            "Alt+KeyP": "picture", "Alt+KeyT": "table", "Alt+KeyV": "video", Backslash: "clear", Slash: "help",
        }[key];
        if (!command) return false;
        event.preventDefault();
        this.#run(command);
        return true;
    }

    #nameKeysOfMac() {
        for (const button of this.frame.querySelectorAll("button")) {
            for (const attribute of ["aria-label", "title"]) {
                button.setAttribute(attribute, button.getAttribute(attribute).replace("Ctrl+", "⌘+"));
            }
            const keys = button.getAttribute("aria-keyshortcuts");
            if (keys) button.setAttribute("aria-keyshortcuts", keys.replace("Control+", "Meta+"));
        }
        this.dialogs.help?.querySelectorAll("kbd").forEach((key) => {
            if (key.textContent === "Ctrl") key.textContent = "⌘";
        });
    }

    // — the dialogs —

    #makeDialogs() {
        const { link, picture, video, help } = this.dialogs;
        this.linkDialog = new FormDialog(link);
        link.querySelector("[data-remove]").addEventListener("click", () => this.linkDialog.answer({ remove: true }));
        this.pageSearch = new Search(
            this.linkDialog.fields.search, link.querySelector("[data-results]"), this.field.dataset.pages, "button[data-path]",
            (page) => {
                const { fields } = this.linkDialog;
                this.chosenPage = page;
                fields.address.value = page.path;
                if (!fields.text.closest("[hidden]") && fields.text.value === "") fields.text.value = page.title;
                this.#announce("page:chosen", { id: page.page ?? "", path: page.path, title: page.title });
                fields.address.focus();
            },
        );
        // A text without pictures has no dialog for them.
        if (picture) this.#makePictureDialog(picture);
        this.videoDialog = new FormDialog(video);
        help.addEventListener("click", (event) => {
            if (event.target.closest("[data-close]")) help.close();
        });
        help.addEventListener("close", () => this.editor.view.focus());
    }

    #makePictureDialog(picture) {
        this.pictureDialog = new FormDialog(picture);
        this.mediaSearch = new Search(
            this.pictureDialog.fields.search, picture.querySelector("[data-results]"), this.field.dataset.media, "button[data-media]",
            (media) => this.#announce("media:chosen", { ...media }),
        );
        // The library has a script of its own for choosing; it says so with the same event.
        this.textarea.addEventListener("media:chosen", (event) => this.#choose(event.detail));
        picture.addEventListener("media:chosen", (event) => this.#choose(event.detail));
        this.pictureDialog.fields.decorative.addEventListener("change", () => this.#toggleAlternative());
        this.#takeFiles(picture);
    }

    #announce(name, detail) {
        this.textarea.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
    }

    async #link() {
        const { editor, linkDialog } = this;
        if (editor.isActive("link")) editor.commands.extendMarkRange("link");
        const { from, to, empty } = editor.state.selection;
        const now = editor.getAttributes("link");
        if (now.card) {
            await this.#video();
            return;
        }
        const { fields, dialog } = linkDialog;
        const answer = await linkDialog.ask(() => {
            this.chosenPage = now.page ? { page: now.page, path: now.href } : null;
            fields.address.value = now.href ?? "";
            fields.text.closest("[data-text]").hidden = !empty;
            dialog.querySelector("[data-remove]").hidden = !now.href;
            this.pageSearch.search();
        }, () => {
            const found = address(fields.address.value);
            if (found.fault) return linkDialog.refuse("address", found.fault);
            const text = fields.text.value.trim();
            if (empty && text === "") return linkDialog.refuse("text", this.texts.linkText);
            const page = this.chosenPage?.page && this.chosenPage.path === fields.address.value.trim() ? this.chosenPage.page : null;
            return { attrs: { href: found.href, page, card: null }, text };
        });
        const chain = editor.chain();
        if (answer === null) {
            this.#goOn();
            return;
        }
        if (answer.remove) {
            chain.setTextSelection({ from, to }).unsetMark("link").setTextSelection(to).run();
        } else if (empty) {
            chain.insertContent([
                { type: "text", text: answer.text, marks: [{ type: "link", attrs: answer.attrs }] },
            ]).unsetMark("link").run();
        } else {
            chain.setTextSelection({ from, to }).setMark("link", answer.attrs).setTextSelection(to).run();
        }
        this.#goOn();
    }

    async #video() {
        const { editor, videoDialog } = this;
        if (editor.isActive("link")) editor.commands.extendMarkRange("link");
        const { from, to } = editor.state.selection;
        const now = editor.getAttributes("link");
        const { fields } = videoDialog;
        const answer = await videoDialog.ask(() => {
            fields.address.value = now.card ? now.href : "";
            fields.title.value = now.card ? editor.state.doc.textBetween(from, to) : "";
        }, () => {
            const found = webAddress(fields.address.value);
            if (found.fault) return videoDialog.refuse("address", found.fault);
            const title = fields.title.value.trim();
            if (title === "") return videoDialog.refuse("title", this.texts.videoTitle);
            return { title, href: found.href };
        });
        if (answer === null) {
            this.#goOn();
            return;
        }
        const chain = editor.chain();
        const text = { type: "text", text: answer.title, marks: [{ type: "link", attrs: { href: answer.href, page: null, card: "video" } }] };
        if (now.card) chain.insertContentAt({ from, to }, text).run();
        else chain.insertContent([{ type: "paragraph", content: [text] }, { type: "paragraph" }]).run();
        this.#goOn();
    }

    async #picture() {
        const { editor, pictureDialog } = this;
        const { selection } = editor.state;
        const { fields, dialog } = pictureDialog;
        // The picture that is selected, or the one of the line that is written in.
        const at = isNodeSelection(selection) && selection.node.type.name === "picture"
            ? selection.from
            : selection.$from.parent.type.name === "picture" ? selection.$from.before() : null;
        const now = at === null ? null : editor.state.doc.nodeAt(at);
        const answer = await pictureDialog.ask(() => {
            this.chosenMedia = now ? { media: now.attrs.media } : null;
            fields.alternative.value = now?.attrs.alternative ?? "";
            fields.decorative.checked = now !== null && now.attrs.alternative === "";
            dialog.querySelector("[data-caption]").hidden = now !== null;
            this.#toggleAlternative();
            this.#showChosen();
            dialog.querySelector("[data-progress]").textContent = "";
            this.mediaSearch.search();
        }, () => {
            if (this.sending) return pictureDialog.refuse("upload", this.texts.pictureWait);
            if (!this.chosenMedia) return pictureDialog.refuse("search", this.texts.pictureChoose);
            const decorative = fields.decorative.checked;
            const alternative = decorative ? "" : fields.alternative.value.trim();
            if (!decorative && alternative === "") return pictureDialog.refuse("alternative", this.texts.pictureDescribe);
            return { media: this.chosenMedia.media, alternative, caption: fields.caption.value.trim() };
        });
        if (answer === null) {
            this.#goOn();
            return;
        }
        const { caption, ...attrs } = answer;
        if (now) {
            editor.chain().command(({ tr }) => {
                tr.setNodeMarkup(at, null, attrs);
                return true;
            }).run();
        } else {
            editor.chain().insertPicture({ ...attrs, caption }).run();
        }
        this.#goOn();
    }

    // A file for the picture is chosen, or dragged onto its place in the dialog.
    #takeFiles(dialog) {
        const field = this.pictureDialog.fields.upload;
        const place = dialog.querySelector("[data-drop]");
        field.addEventListener("change", () => this.#upload(field.files[0]));
        for (const name of ["dragover", "drop"]) {
            dialog.addEventListener(name, (event) => {
                event.preventDefault();
                place.classList.toggle("is-dropping", name === "dragover");
                if (name === "drop") this.#upload(event.dataTransfer.files[0]);
            });
        }
        dialog.addEventListener("dragleave", () => place.classList.remove("is-dropping"));
        dialog.addEventListener("close", () => {
            this.sending = null;
        });
    }

    async #upload(file) {
        if (!file) return;
        const { fields, dialog } = this.pictureDialog;
        const progress = dialog.querySelector("[data-progress]");
        this.pictureDialog.clear();
        progress.textContent = "";
        if (file.size > LARGEST_PICTURE) {
            this.pictureDialog.refuse("upload", this.texts.pictureTooLarge);
            return;
        }
        const sending = {};
        const before = fields.alternative.value;
        this.sending = sending;
        const answer = await upload(file, {
            address: this.field.dataset.upload,
            csrf: this.textarea.form.elements.csrf.value,
            texts: this.texts,
            progress: (percent) => {
                if (this.sending === sending) progress.textContent = this.texts.pictureSending.replace("{n}", percent);
            },
        });
        // The dialog was left, or another file was chosen.
        if (this.sending !== sending) return;
        this.sending = null;
        fields.upload.value = "";
        progress.textContent = answer.fault ? "" : this.texts.pictureAdded;
        if (answer.fault) {
            this.pictureDialog.refuse("upload", answer.fault);
            return;
        }
        // What was said of another picture does not hold for this one.
        if (this.chosenMedia && fields.alternative.value === before) fields.alternative.value = "";
        this.#announce("media:chosen", answer.media);
    }

    #choose(media) {
        const { fields, dialog } = this.pictureDialog;
        this.chosenMedia = media;
        remember(media.media, media.preview);
        if (media.alternative && !fields.decorative.checked) fields.alternative.value = media.alternative;
        this.#showChosen();
        dialog.querySelector("[data-chosen]").scrollIntoView({ block: "nearest" });
        fields.alternative.focus();
    }

    #showChosen() {
        const { dialog } = this.pictureDialog;
        const chosen = dialog.querySelector("[data-chosen]");
        const image = chosen.querySelector("img");
        const address = this.chosenMedia?.preview ?? (this.chosenMedia ? (this.field.dataset.preview ?? "").replace("{media}", this.chosenMedia.media) : "");
        chosen.hidden = !this.chosenMedia;
        image.hidden = address === "";
        if (address) image.src = address;
        else image.removeAttribute("src");
        dialog.querySelectorAll("[data-results] button[data-media]").forEach((button) => {
            button.setAttribute("aria-pressed", String(button.dataset.media === this.chosenMedia?.media));
        });
    }

    #toggleAlternative() {
        const { fields } = this.pictureDialog;
        fields.alternative.disabled = fields.decorative.checked;
    }

    #help() {
        this.dialogs.help.showModal();
        this.dialogs.help.querySelector("h2").focus();
    }

    // — what comes from elsewhere —

    #cleanPasted(html) {
        if (html.includes("data-pm-slice")) return quiet(html);
        const pasted = parse(html);
        const pictures = clean(pasted, location.origin);
        this.#tell(pictures > 0 ? this.texts.pastedPictures : "");
        return pasted.body.innerHTML;
    }

    #parsePasted(dom, options) {
        const { schema } = this.editor;
        if (dom.querySelector("[data-pm-slice]")) return PastedParser.fromSchema(schema).parseSlice(dom, options);
        const blocks = readBlocks(dom).map((block) => schema.nodeFromJSON(block));
        return new Slice(Fragment.from(blocks), 0, 0);
    }

    // Pictures come from the library, where they get a description; a text of their own says how.
    #refuseFiles(transfer, event) {
        const files = [...(transfer?.files ?? [])];
        if (files.length === 0 || (transfer.types.includes("text/html") && !event)) return false;
        event?.preventDefault();
        this.#tell(this.texts.pastedFiles);
        return true;
    }
}

for (const field of document.querySelectorAll(".body-field")) new BodyEditor(field);
