// Reads HTML as a document. Everything that the service lets through has a place in it; an element
// that we do not know is kept as it is, in a box that can be moved and deleted but not changed, so
// that no text is lost because the editor is older than it.
import { parse } from "./parse.js";

const MARKS = { STRONG: "bold", B: "bold", EM: "italic", I: "italic" };
const HEADINGS = { H1: 2, H2: 2, H3: 3, H4: 4, H5: 4, H6: 4 };
const LISTS = { UL: "bulletList", OL: "orderedList" };
const PARAGRAPHS = new Set(["P", "PRE", "DT", "DD", "FIGCAPTION", "CAPTION"]);
const TRANSPARENT = new Set([
    "DIV", "SECTION", "ARTICLE", "MAIN", "HEADER", "FOOTER", "CENTER", "DL", "BODY", "HTML",
]);
const WITHOUT_MEANING = new Set(["SPAN", "FONT", "U", "TBODY", "THEAD", "TR", "TD", "TH", "LI"]);
const FOREIGN_BLOCKS = new Set([
    "ADDRESS", "ASIDE", "AUDIO", "DETAILS", "FIELDSET", "FORM", "HR", "IFRAME", "MATH", "NAV", "NOSCRIPT",
    "OBJECT", "SCRIPT", "STYLE", "SVG", "TEMPLATE", "VIDEO", "HGROUP", "MENU",
]);
const BLOCKS = "p,pre,dl,dt,dd,div,section,article,main,header,footer,h1,h2,h3,h4,h5,h6,ul,ol,li,blockquote,table,figure,img[data-media]";

// The document of HTML, as ProseMirror's JSON. It ends with a paragraph to go on in.
export function read(html) {
    const { body } = parse(html);
    const content = readBlocks(body);
    if (content.at(-1)?.type !== "paragraph") content.push(paragraph([]));
    return { type: "doc", content };
}

// The blocks of an element. Text between them becomes paragraphs: split at blank lines where it
// stands free, as it is in a list item or a cell (`inText`), where it needs no tags.
export function readBlocks(element, { inText = false, marks = [] } = {}) {
    const blocks = [];
    const texts = new Texts(!inText);
    const flush = () => blocks.push(...texts.take());
    for (const node of element.childNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE || !isBlock(node)) {
            texts.add(node, marks);
            continue;
        }
        flush();
        blocks.push(...block(node, inText, marks));
    }
    flush();
    return blocks;
}

function isBlock(element) {
    const name = element.nodeName;
    if (name in HEADINGS || name in LISTS || PARAGRAPHS.has(name) || TRANSPARENT.has(name)) return true;
    if (["LI", "BLOCKQUOTE", "TABLE", "FIGURE"].includes(name) || FOREIGN_BLOCKS.has(name.toUpperCase())) return true;
    if (name === "IMG") return element.dataset.media !== undefined;
    // Something around blocks, such as bold around a whole text.
    return (name in MARKS || name === "A" || WITHOUT_MEANING.has(name)) && element.querySelector(BLOCKS) !== null;
}

function block(element, inText, marks) {
    const name = element.nodeName;
    if (name in HEADINGS) return lines("heading", { level: HEADINGS[name] }, element, marks);
    if (name in LISTS) return list(LISTS[name], element, marks);
    if (PARAGRAPHS.has(name)) {
        const split = element.querySelector(BLOCKS);
        return split ? readBlocks(element, { marks }) : lines("paragraph", { tagged: inText }, element, marks);
    }
    switch (name) {
        case "LI":
            return list("bulletList", wrapped(element), marks);
        case "BLOCKQUOTE": {
            const content = readBlocks(element, { marks });
            return content.length > 0 ? [{ type: "blockquote", content }] : [];
        }
        case "TABLE":
            return table(element, marks);
        case "FIGURE":
            return figure(element, inText, marks);
        case "IMG":
            return [picture(element, [])];
        default:
            if (FOREIGN_BLOCKS.has(name.toUpperCase())) return [foreign("foreign", element)];
            return readBlocks(element, { inText, marks: withMark(element, marks) });
    }
}

function wrapped(item) {
    const holder = item.ownerDocument.createElement("ul");
    holder.append(item.cloneNode(true));
    return holder;
}

function lines(type, attrs, element, marks) {
    const texts = new Texts(false);
    element.childNodes.forEach((node) => texts.add(node, marks));
    return [{ type, attrs, content: texts.content }];
}

function list(type, element, marks) {
    const content = [];
    const loose = (blocks) => {
        if (blocks.length > 0) content.push({ type: "listItem", content: blocks });
    };
    for (const node of element.childNodes) {
        if (node.nodeName === "LI") {
            const blocks = readBlocks(node, { inText: true, marks });
            content.push({ type: "listItem", content: blocks.length > 0 ? blocks : [paragraph([])] });
        } else if (node.nodeName in LISTS) {
            // Some programs put a list of the next level beside the item that it belongs to.
            const nested = list(LISTS[node.nodeName], node, marks);
            if (content.length > 0) content.at(-1).content.push(...nested);
            else loose(nested);
        } else if (node.nodeType === Node.ELEMENT_NODE || node.textContent.trim() !== "") {
            const holder = element.ownerDocument.createElement("li");
            holder.append(node.cloneNode(true));
            loose(readBlocks(holder, { inText: true, marks }));
        }
    }
    return content.length > 0 ? [{ type, content }] : [];
}

function figure(element, inText, marks) {
    const image = element.querySelector("img[data-media]");
    const caption = element.querySelector("figcaption");
    const others = [...element.childNodes].some((node) =>
        node !== image && node !== caption && node.textContent.trim() !== "");
    if (!image || image.parentNode !== element || others) return readBlocks(element, { inText, marks });
    const texts = new Texts(false);
    caption?.childNodes.forEach((node) => texts.add(node, marks));
    return [picture(image, texts.content)];
}

function picture(image, content) {
    return {
        type: "picture",
        attrs: { media: image.dataset.media, alternative: image.getAttribute("alt") ?? "" },
        content,
    };
}

function table(element, marks) {
    const rows = [];
    const open = [];
    let bodies = 0;
    const readRow = (row, head, section) => {
        const content = [];
        const fill = () => {
            while (open[content.length] > 0) {
                open[content.length]--;
                content.push(cell(null, marks));
            }
        };
        for (const part of row.children) {
            if (part.nodeName !== "TD" && part.nodeName !== "TH") continue;
            fill();
            for (let i = 0; i < span(part, "colspan"); i++) {
                open[content.length] = span(part, "rowspan") - 1;
                content.push(cell(i === 0 ? part : part.cloneNode(false), marks));
            }
        }
        fill();
        if (content.length > 0) rows.push({ type: "tableRow", attrs: { head, section }, content });
    };
    for (const part of element.children) {
        if (part.nodeName === "TR") {
            readRow(part, false, bodies);
        } else if (["THEAD", "TBODY", "TFOOT"].includes(part.nodeName)) {
            const head = part.nodeName === "THEAD";
            open.length = 0;
            if (!head) bodies++;
            for (const row of part.children) readRow(row, head, head ? 0 : bodies);
        }
    }
    const caption = [...element.children].find((part) => part.nodeName === "CAPTION");
    const texts = new Texts(false);
    caption?.childNodes.forEach((node) => texts.add(node, marks));
    if (rows.length === 0) return texts.content.length > 0 ? [paragraph(texts.content)] : [];
    const content = [{ type: "table", content: rows }];
    if (texts.content.length > 0) content.unshift({ type: "tableCaption", content: texts.content });
    return [{ type: "captionedTable", content }];
}

// Cells that cover others are not among what we store: the others come back, empty.
function span(part, attribute) {
    return Math.min(Math.max(Number.parseInt(part.getAttribute(attribute) ?? "1", 10) || 1, 1), 100);
}

function cell(element, marks) {
    const blocks = element ? readBlocks(element, { inText: true, marks }) : [];
    const content = blocks.length > 0 ? blocks : [paragraph([])];
    return element?.nodeName === "TH"
        ? { type: "tableHeader", attrs: { scope: element.getAttribute("scope") }, content }
        : { type: "tableCell", content };
}

function foreign(type, element) {
    return { type, attrs: { html: element.outerHTML, name: element.localName, text: element.textContent.trim().slice(0, 80) } };
}

function paragraph(content, tagged = false) {
    return { type: "paragraph", attrs: { tagged }, content };
}

function withMark(element, marks) {
    const name = element.nodeName;
    const mark = name in MARKS
        ? { type: MARKS[name] }
        : name === "A" && element.hasAttribute("href")
            ? {
                type: "link",
                attrs: {
                    href: element.getAttribute("href"),
                    page: element.dataset.page ?? null,
                    card: element.dataset.card ?? null,
                },
            }
            : null;
    return mark && !marks.some((other) => other.type === mark.type) ? [...marks, mark] : marks;
}

// Gathers text with its marks, with one space where there is white space.
class Texts {
    constructor(free) {
        this.free = free;
        this.#begin();
    }

    #begin() {
        this.content = [];
        this.paragraphs = [];
        this.afterSpace = true;
    }

    add(node, marks) {
        if (node.nodeType === Node.TEXT_NODE) {
            this.#text(node.nodeValue, marks);
        } else if (node.nodeType === Node.ELEMENT_NODE) {
            this.#element(node, marks);
        }
    }

    #element(element, marks) {
        const name = element.nodeName;
        if (name === "BR") {
            this.#break(marks);
        } else if (name in MARKS || name === "A" || WITHOUT_MEANING.has(name) || TRANSPARENT.has(name) || PARAGRAPHS.has(name)) {
            const inner = withMark(element, marks);
            element.childNodes.forEach((child) => this.add(child, inner));
        } else {
            this.content.push({ ...foreign("foreignInline", element), marks });
            this.afterSpace = false;
        }
    }

    #text(value, marks) {
        if (!this.free) {
            this.#words(value, marks);
            return;
        }
        // A line that somebody broke by hand stays broken; a blank one begins a paragraph.
        value.split(/\n[ \t]*\n\s*/).forEach((part, i) => {
            if (i > 0) this.#next();
            part.split("\n").forEach((line, j) => {
                if (j > 0 && this.content.length > 0) this.#break(marks);
                this.#words(line, marks);
            });
        });
    }

    #words(value, marks) {
        let text = value.replace(/[ \t\n\r\f]+/g, " ");
        if (this.afterSpace) text = text.replace(/^ /, "");
        if (text === "") return;
        this.afterSpace = text.endsWith(" ");
        this.content.push({ type: "text", text, marks });
    }

    #break(marks) {
        this.content.push({ type: "hardBreak", marks });
        this.afterSpace = true;
    }

    #next() {
        this.paragraphs.push(this.content);
        this.content = [];
        this.afterSpace = true;
    }

    // The paragraphs so far. Free text may have breaks and spaces around it that mean nothing.
    take() {
        this.#next();
        const all = this.paragraphs.map((content) => (this.free ? trimmed(content) : content));
        this.#begin();
        return all.filter((content) => content.length > 0).map((content) => paragraph(content));
    }
}

function trimmed(content) {
    const means = (piece) => piece.type !== "hardBreak" && !(piece.type === "text" && piece.text.trim() === "");
    const first = content.findIndex(means);
    if (first < 0) return [];
    const kept = content.slice(first, content.findLastIndex(means) + 1);
    const last = kept.at(-1);
    if (last.type === "text") kept[kept.length - 1] = { ...last, text: last.text.replace(/[ \t\n]+$/, "") };
    return kept;
}
