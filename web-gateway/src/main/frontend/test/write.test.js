import assert from "node:assert/strict";
import { test } from "node:test";
import { getSchema } from "@tiptap/core";
import { extensions } from "../editor/schema.js";
import { bytes, write } from "../editor/write.js";
import { countWords, wordsIn } from "../editor/words.js";

const schema = getSchema(extensions);
const text = (words, ...marks) => ({ type: "text", text: words, marks: marks.map((mark) => (typeof mark === "string" ? { type: mark } : mark)) });
const paragraph = (...content) => ({ type: "paragraph", content });
const item = (...content) => ({ type: "listItem", content });
const html = (...content) => write(schema.nodeFromJSON({ type: "doc", content }));

test("of two marks that begin together the longer one goes around the other", () => {
    assert.equal(html(paragraph(text("a", "bold", "italic"), text("b", "italic"))), "<p><em><strong>a</strong>b</em></p>");
    assert.equal(html(paragraph(text("a", "bold"), text("b", "bold", "italic"))), "<p><strong>a<em>b</em></strong></p>");
});

test("empty lines, items and lists are left out, as the service does", () => {
    assert.equal(html(paragraph(), { type: "bulletList", content: [item(paragraph()), item(paragraph(text("x")))] }, paragraph(text("  "))), "<ul>\n<li>x</li>\n</ul>");
    assert.equal(html({ type: "bulletList", content: [item(paragraph())] }), "");
});

test("a paragraph in a list has its tags beside another one only", () => {
    const list = (...content) => ({ type: "bulletList", content: [item(...content)] });
    assert.equal(html(list(paragraph(text("a")))), "<ul>\n<li>a</li>\n</ul>");
    assert.equal(html(list(paragraph(text("a")), paragraph(text("b")))), "<ul>\n<li><p>a</p><p>b</p></li>\n</ul>");
    assert.equal(html(list(paragraph(text("a")), list(paragraph(text("b"))), paragraph(text("c")))), "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>c</li>\n</ul>");
});

test("what is text never becomes markup", () => {
    assert.equal(html(paragraph(text("<script>&\u0000\u0007"))), "<p>&lt;script&gt;&amp;</p>");
    assert.equal(html({ type: "picture", attrs: { media: "x", alternative: "\"><script>" } }), "<figure>\n<img data-media=\"x\" alt=\"&quot;&gt;&lt;script&gt;\">\n</figure>");
    assert.equal(html(paragraph(text("x", { type: "link", attrs: { href: "/\" onclick=\"" } }))), "<p><a href=\"/%22 onclick=%22\" rel=\"noopener\">x</a></p>");
});

test("spaces that nobody sees are left out", () => {
    assert.equal(html(paragraph(text("  a  "), text(" b", "bold"), text(" ", "italic"), text("c"))), "<p>a <strong>b</strong> c</p>");
});

test("the size is counted as it travels", () => {
    for (const sample of ["<p>é\"</p>", "漢字 😀\n\t\\", ""]) {
        const escapes = sample.match(/["\\\n\t]/g)?.length ?? 0;
        assert.equal(bytes(sample), Buffer.byteLength(sample) + escapes);
    }
});

test("words are counted as a reader would", () => {
    assert.equal(wordsIn("Foto's van 1.000 co-ops – en meer."), 6);
    assert.equal(wordsIn("… – !"), 0);
    const doc = schema.nodeFromJSON({ type: "doc", content: [paragraph(text("een "), text("twee", "bold")), paragraph(text("drie"))] });
    assert.equal(countWords(doc), 3);
});
