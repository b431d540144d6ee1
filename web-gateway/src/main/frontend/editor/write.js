// Writes a document as the content-service does (its SafeHtmlWriter), to the letter: what was stored
// comes back the same, and what is stored is what was written here. Pieces of a document that did not
// change are not written again: ProseMirror keeps the very nodes, so their HTML is kept with them.

const MARKS = ["link", "bold", "italic"];
const TAGS = { bold: "strong", italic: "em" };

const written = new WeakMap();
const lines = new WeakMap();

// The HTML of a document.
export function write(doc) {
    let html = "";
    doc.forEach((node) => {
        html += block(node, false);
    });
    return html.trim();
}

// How long HTML is as it travels: UTF-8 in a JSON string, as the service counts it.
export function bytes(html) {
    let count = 0;
    for (let i = 0; i < html.length; i++) {
        const code = html.charCodeAt(i);
        if (code === 34 || code === 92 || code === 10 || code === 9) count += 2;
        else if (code < 0x80) count += 1;
        else if (code < 0x800) count += 2;
        // Two halves of one character are four bytes together.
        else if (code >= 0xd800 && code < 0xe000) count += 2;
        else count += 3;
    }
    return count;
}

// A block; `inText` if it stands beside text, in a list item or a cell, where no line ends follow.
function block(node, inText) {
    let html = written.get(node);
    if (html === undefined) {
        html = blocks[node.type.name](node);
        written.set(node, html);
    }
    return html === "" || inText ? html : `${html}\n`;
}

const blocks = {
    paragraph: (node) => line("p", node),
    heading: (node) => line(`h${node.attrs.level}`, node),
    bulletList: (node) => structure("ul", items(node)),
    orderedList: (node) => structure("ol", items(node)),
    blockquote: (node) => structure("blockquote", all(node)),
    picture: (node) => {
        const { media, alternative } = node.attrs;
        const caption = line("figcaption", node);
        return `<figure>\n<img data-media="${escaped(media)}" alt="${quoted(alternative)}">\n${caption}${caption && "\n"}</figure>`;
    },
    captionedTable: (node) => {
        let html = "";
        node.forEach((part) => {
            if (part.type.name === "tableCaption") {
                const caption = line("caption", part);
                html += caption && `${caption}\n`;
            } else {
                html += sections(part);
            }
        });
        return structure("table", html);
    },
    foreign: (node) => node.attrs.html,
};

function line(tag, node) {
    const html = inline(node);
    return blank(html) ? "" : `<${tag}>${html}</${tag}>`;
}

function structure(tag, html) {
    return html === "" ? "" : `<${tag}>\n${html}</${tag}>`;
}

function all(node) {
    let html = "";
    node.forEach((child) => {
        html += block(child, false);
    });
    return html;
}

function items(list) {
    let html = "";
    list.forEach((item) => {
        const content = beside(item);
        if (!blank(content)) html += `<li>${content}</li>\n`;
    });
    return html;
}

// What stands in a list item or a cell. A paragraph needs its tags only beside another one, or if it
// had them before.
function beside(container) {
    const parts = [];
    container.forEach((node) => {
        const html = block(node, true);
        if (html !== "") parts.push({ node, html, bare: node.type.name === "paragraph" && !node.attrs.tagged });
    });
    return parts.map(({ node, html, bare }, i) =>
        bare && !parts[i - 1]?.bare && !parts[i + 1]?.bare ? inline(node) : html).join("");
}

function sections(table) {
    let html = "";
    let open = null;
    table.forEach((row) => {
        const tag = row.attrs.head ? "thead" : "tbody";
        if (open === null || open.tag !== tag || open.section !== row.attrs.section) {
            html += `${open ? `</${open.tag}>\n` : ""}<${tag}>\n`;
            open = { tag, section: row.attrs.section };
        }
        html += "<tr>\n";
        row.forEach((cell) => {
            const name = cell.type.name === "tableHeader" ? "th" : "td";
            const scope = cell.attrs.scope ? ` scope="${cell.attrs.scope}"` : "";
            const content = beside(cell);
            html += `<${name}${scope}>${blank(content) ? "" : content}</${name}>\n`;
        });
        html += "</tr>\n";
    });
    return open ? `${html}</${open.tag}>\n` : html;
}

function inline(node) {
    let html = lines.get(node);
    if (html === undefined) {
        const pieces = [];
        node.forEach((child) => pieces.push({ node: child, marks: child.marks }));
        html = run(pieces, { afterSpace: true });
        lines.set(node, html);
    }
    return html;
}

// Pieces of text with their marks; of two marks that begin together, the longer one goes around the
// other.
function run(pieces, state) {
    let html = "";
    for (let i = 0; i < pieces.length;) {
        const { node, marks } = pieces[i];
        if (marks.length === 0) {
            html += piece(node, state);
            i++;
            continue;
        }
        let [outer, end] = [null, i];
        for (const name of MARKS) {
            const mark = marks.find((candidate) => candidate.type.name === name);
            let last = i;
            while (mark && last < pieces.length && pieces[last].marks.some((other) => other.eq(mark))) last++;
            if (mark && last > end) [outer, end] = [mark, last];
        }
        const inner = run(pieces.slice(i, end).map((each) =>
            ({ node: each.node, marks: each.marks.filter((mark) => !mark.eq(outer)) })), state);
        html += blank(inner) ? inner : wrapped(outer, inner);
        i = end;
    }
    return html;
}

function wrapped(mark, inner) {
    if (mark.type.name !== "link") {
        const tag = TAGS[mark.type.name];
        return `<${tag}>${inner}</${tag}>`;
    }
    const { href, page, card } = mark.attrs;
    return `<a${page ? ` data-page="${escaped(page)}"` : ""}${card ? ` data-card="${escaped(card)}"` : ""} href="${escaped(href.replaceAll("\"", "%22"))}" rel="noopener">${inner}</a>`;
}

function piece(node, state) {
    if (node.type.name === "hardBreak") {
        state.afterSpace = true;
        return "<br>";
    }
    if (node.type.name === "foreignInline") {
        state.afterSpace = false;
        return node.attrs.html;
    }
    let text = node.text.replace(/[ \t\n\r\f]+/g, " ");
    if (state.afterSpace) text = text.replace(/^ /, "");
    if (text !== "") state.afterSpace = text.endsWith(" ");
    return escaped(text);
}

function quoted(text) {
    return escaped(text.replace(/\s+/g, " ").trim()).replaceAll("\"", "&quot;");
}

function escaped(text) {
    return text.replace(/[\p{Cc}\p{Cs}\p{Cn}]/gu, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function blank(html) {
    return /^[ \n\t]*$/.test(html);
}
