// Cleans what other programs put on the clipboard: what it means stays, what it looked like goes.
// Word writes a list as paragraphs with a mark in front of them, LibreOffice and Google Docs wrap
// items in paragraphs, Outlook and Google lead links past themselves; all of them add spans, fonts,
// classes and empty lines.
import { pasted } from "./address.js";
import { boldness, headingLevel, hidden, listKind, listPlace, slant } from "./office.js";

const REMOVED = "style,script,meta,link,title,base,xml,template,noscript,iframe,object,embed,svg,math,canvas,audio,video,"
    + "button,input,select,textarea,hr,col,colgroup,map,area";
const KEPT = new Set([
    "P", "H2", "H3", "H4", "UL", "OL", "LI", "BLOCKQUOTE", "A", "STRONG", "EM", "BR", "TABLE", "CAPTION", "THEAD",
    "TBODY", "TFOOT", "TR", "TH", "TD", "DIV", "PRE", "SECTION", "ARTICLE", "DT", "DD", "DL", "FIGURE", "FIGCAPTION",
]);
const ATTRIBUTES = { A: ["href"], TD: ["colspan", "rowspan"], TH: ["colspan", "rowspan", "scope"] };
const BLOCKS = "p,h2,h3,h4,ul,ol,table,blockquote,div,pre,section,article,dl";

// Cleans a document that was made of pasted HTML by `parse`; gives the number of pictures that were
// left out.
export function clean(document, origin) {
    const { body } = document;
    const pictures = removePictures(body);
    removeNoise(body);
    makeLists(body);
    removeMarks(body);
    makeHeadings(body);
    makeEmphasis(body);
    makeLinks(body, origin);
    keepWhatMeans(body);
    tidyTables(body);
    tidyItems(body);
    removeEmpty(body);
    return pictures;
}

function removePictures(body) {
    const pictures = body.querySelectorAll("img,picture,v\\:imagedata");
    const count = [...pictures].filter((picture) => !decorative(picture)).length;
    pictures.forEach((picture) => picture.remove());
    return count;
}

// Trackers and spacers, which nobody saw.
function decorative(picture) {
    return [picture.getAttribute("width"), picture.getAttribute("height")].some((size) => size === "0" || size === "1");
}

function removeNoise(body) {
    const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
    const comments = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    comments.forEach((comment) => comment.remove());
    body.querySelectorAll(REMOVED).forEach((element) => element.remove());
    body.querySelectorAll("[data-style]").forEach((element) => {
        const style = element.getAttribute("data-style");
        if (hidden(style) || /mso-element\s*:\s*(comment|footnote|endnote)/i.test(style)) element.remove();
    });
    // References to notes and comments, of which the notes themselves do not come along.
    body.querySelectorAll(".MsoCommentReference,a[data-style*='mso-footnote-id'],a[data-style*='mso-endnote-id'],a[href^='#_ftn'],a[href^='#_msocom']")
        .forEach((element) => element.remove());
}

function makeLists(body) {
    let run = [];
    const items = [...body.querySelectorAll("[data-style*='mso-list']")]
        .filter((element) => /^(P|DIV|LI)$/.test(element.nodeName) && listPlace(element.getAttribute("data-style")))
        .filter((element) => element.nodeName !== "LI" && markOf(element) !== null);
    for (const item of items) {
        if (run.length > 0 && nextMeaningful(run.at(-1)) !== item) {
            makeList(run);
            run = [];
        }
        run.push(item);
    }
    if (run.length > 0) makeList(run);
}

function nextMeaningful(element) {
    let next = element.nextSibling;
    while (next && next.nodeType === Node.TEXT_NODE && next.nodeValue.trim() === "") next = next.nextSibling;
    return next;
}

function markOf(paragraph) {
    return [...paragraph.querySelectorAll("[data-style]")]
        .find((element) => /mso-list\s*:\s*ignore/i.test(element.getAttribute("data-style"))) ?? null;
}

function makeList(paragraphs) {
    const document = paragraphs[0].ownerDocument;
    const place = document.createElement("div");
    paragraphs[0].before(place);
    const open = [];
    for (const paragraph of paragraphs) {
        const { list, level } = listPlace(paragraph.getAttribute("data-style"));
        const kind = listKind(markOf(paragraph).textContent);
        while (open.length > 0 && open.at(-1).level > level) open.pop();
        const top = open.at(-1);
        // Another list at the same level, unless only the formatting of one list varies.
        if (top && top.level === level && (top.kind !== kind || (top.list !== list && level === 1))) open.pop();
        if (open.length === 0 || open.at(-1).level < level) {
            const element = document.createElement(kind);
            const parent = open.at(-1)?.element.lastElementChild ?? place;
            parent.append(element);
            open.push({ element, kind, list, level });
        }
        const item = document.createElement("li");
        item.append(...paragraph.childNodes);
        open.at(-1).element.append(item);
        paragraph.remove();
    }
    place.replaceWith(...place.childNodes);
}

function removeMarks(body) {
    body.querySelectorAll("[data-style]").forEach((element) => {
        if (/mso-list\s*:\s*ignore/i.test(element.getAttribute("data-style"))) element.remove();
    });
}

function makeHeadings(body) {
    body.querySelectorAll("p,div").forEach((element) => {
        const level = headingLevel(element.className, element.getAttribute("data-style"));
        if (level > 0 && !element.querySelector(BLOCKS)) rename(element, `h${level}`);
    });
    // The title of the page is the only heading of the first level: what was one becomes the second,
    // and what stood under it moves along.
    const shift = body.querySelector("h1") ? 1 : 0;
    body.querySelectorAll("h1,h2,h3,h4,h5,h6").forEach((element) => {
        rename(element, `h${Math.min(Number(element.nodeName[1]) + shift, 4)}`);
    });
}

function makeEmphasis(body) {
    body.querySelectorAll("b,strong,i,em,span,font").forEach((element) => {
        const style = element.getAttribute("data-style");
        const [bold, italic] = [boldness(style), slant(style)];
        const name = element.nodeName;
        const strong = bold ?? (name === "B" || name === "STRONG");
        const emphasised = italic ?? (name === "I" || name === "EM");
        // Headings are bold by themselves.
        const heading = element.closest("h2,h3,h4") !== null;
        const document = element.ownerDocument;
        let content = [...element.childNodes];
        for (const [wanted, tag] of [[emphasised, "em"], [strong && !heading, "strong"]]) {
            if (!wanted || element.closest(tag === "em" ? "i:not(:scope),em:not(:scope)" : "b:not(:scope),strong:not(:scope)")) continue;
            const around = document.createElement(tag);
            around.append(...content);
            content = [around];
        }
        element.replaceWith(...content);
    });
}

function makeLinks(body, origin) {
    body.querySelectorAll("a").forEach((element) => {
        const href = pasted(element.getAttribute("href") ?? "", origin);
        if (href) element.setAttribute("href", href);
        else unwrap(element);
    });
}

function keepWhatMeans(body) {
    body.querySelectorAll("*").forEach((element) => {
        if (!KEPT.has(element.nodeName)) {
            unwrap(element);
            return;
        }
        for (const { name } of [...element.attributes]) {
            if (!ATTRIBUTES[element.nodeName]?.includes(name)) element.removeAttribute(name);
        }
    });
}

// A first row that stood apart, or is bold all over, is a row of headings.
function tidyTables(body) {
    body.querySelectorAll("table").forEach((table) => {
        for (const row of table.querySelectorAll("thead tr")) {
            for (const cell of [...row.children]) if (cell.nodeName === "TD") rename(cell, "th");
        }
        const first = table.querySelector("tr");
        if (first && !table.tHead && table.rows.length > 1 && [...first.children].every(isHeading)) {
            const head = table.ownerDocument.createElement("thead");
            head.append(first);
            table.prepend(head);
            if (table.caption) table.prepend(table.caption);
            for (const cell of [...first.children]) if (cell.nodeName === "TD") rename(cell, "th");
        }
        table.querySelectorAll("thead th").forEach((cell) => {
            cell.setAttribute("scope", cell.getAttribute("scope") ?? "col");
            cell.querySelectorAll("strong").forEach(unwrap);
        });
        table.querySelectorAll("tbody th").forEach((cell) => {
            cell.setAttribute("scope", cell.getAttribute("scope") ?? "row");
        });
        table.querySelectorAll("th,td").forEach(unwrapOnlyParagraph);
    });
}

function isHeading(cell) {
    if (cell.nodeName === "TH") return true;
    const text = cell.textContent.trim();
    const bold = [...cell.querySelectorAll("strong")].map((element) => element.textContent).join("").trim();
    return text !== "" && bold === text;
}

function tidyItems(body) {
    body.querySelectorAll("li").forEach((item) => {
        unwrapOnlyParagraph(item);
        for (const nested of item.querySelectorAll(":scope > ul, :scope > ol")) {
            const before = nested.previousSibling;
            if (before?.nodeType === Node.TEXT_NODE) before.nodeValue = before.nodeValue.trimEnd();
        }
    });
}

function unwrapOnlyParagraph(container) {
    const paragraphs = [...container.children].filter((child) => child.nodeName === "P" && !isBlank(child));
    if (paragraphs.length === 1) unwrap(paragraphs[0]);
}

function removeEmpty(body) {
    // From the inside out: what holds only empty things is empty itself.
    for (const element of [...body.querySelectorAll("p,h2,h3,h4,li,ul,ol,blockquote,div,pre,table,caption,a,strong,em")].reverse()) {
        if (!isBlank(element)) continue;
        // The space between two words may be all there is inside.
        if (/^(A|STRONG|EM)$/.test(element.nodeName)) unwrap(element);
        else element.remove();
    }
    body.querySelectorAll("p,h2,h3,h4,li,td,th,caption,div").forEach((element) => {
        trimBreaks(element, "firstChild");
        trimBreaks(element, "lastChild");
    });
    for (const child of [...body.children]) if (child.nodeName === "BR") child.remove();
}

function trimBreaks(element, side) {
    let child = element[side];
    while (child && (child.nodeName === "BR" || (child.nodeType === Node.TEXT_NODE && /^[\s\u00a0]*$/.test(child.nodeValue)))) {
        child.remove();
        child = element[side];
    }
}

function isBlank(element) {
    return /^[\s\u00a0\u200b\ufeff]*$/.test(element.textContent);
}

function rename(element, tag) {
    const renamed = element.ownerDocument.createElement(tag);
    for (const { name, value } of element.attributes) renamed.setAttribute(name, value);
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
    return renamed;
}

function unwrap(element) {
    element.replaceWith(...element.childNodes);
}
