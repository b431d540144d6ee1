// What a text consists of: exactly the elements that the content-service lets through.
import { Extension, InputRule, Mark, Node, mergeAttributes, textblockTypeInputRule, wrappingInputRule } from "@tiptap/core";
import { ListKeymap } from "@tiptap/extension-list";
import { Dropcursor, Gapcursor, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { Table, TableCell, TableHeader, TableRow, TableCaption, CaptionedTable } from "./table.js";
import { Picture } from "./picture.js";

const Document = Node.create({ name: "doc", topNode: true, content: "block+" });

const Text = Node.create({ name: "text", group: "inline" });

const Paragraph = Node.create({
    name: "paragraph",
    group: "block",
    content: "inline*",
    priority: 1000,
    // Whether a paragraph in a list item or a cell keeps its tags.
    addAttributes: () => ({ tagged: flag("tagged") }),
    parseHTML: () => [{ tag: "p" }],
    renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

const Heading = Node.create({
    name: "heading",
    group: "block",
    content: "inline*",
    defining: true,
    addAttributes: () => ({ level: { default: 2, rendered: false } }),
    parseHTML: () => [2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
    addInputRules() {
        return [2, 3, 4].map((level) => inParagraph(textblockTypeInputRule({
            find: new RegExp(`^#{${level}}\\s$`),
            type: this.type,
            getAttributes: { level },
        })));
    },
});

const BulletList = Node.create({
    name: "bulletList",
    group: "block list",
    content: "listItem+",
    parseHTML: () => [{ tag: "ul" }],
    renderHTML: ({ HTMLAttributes }) => ["ul", HTMLAttributes, 0],
    addInputRules() {
        return [inParagraph(wrappingInputRule({ find: /^\s*[-*]\s$/, type: this.type }))];
    },
});

const OrderedList = Node.create({
    name: "orderedList",
    group: "block list",
    content: "listItem+",
    parseHTML: () => [{ tag: "ol" }],
    renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
    addInputRules() {
        return [inParagraph(wrappingInputRule({ find: /^1[.)]\s$/, type: this.type }))];
    },
});

const ListItem = Node.create({
    name: "listItem",
    content: "block+",
    defining: true,
    parseHTML: () => [{ tag: "li" }],
    renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
    addKeyboardShortcuts() {
        return {
            Enter: () => this.editor.commands.splitListItem(this.name),
            Tab: () => this.editor.commands.sinkListItem(this.name),
            "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
        };
    },
});

const Blockquote = Node.create({
    name: "blockquote",
    group: "block",
    content: "block+",
    defining: true,
    parseHTML: () => [{ tag: "blockquote" }],
    renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
    addInputRules() {
        return [inParagraph(wrappingInputRule({ find: /^\s*>\s$/, type: this.type }))];
    },
});

const HardBreak = Node.create({
    name: "hardBreak",
    group: "inline",
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseHTML: () => [{ tag: "br" }],
    renderHTML: () => ["br"],
    renderText: () => "\n",
    addKeyboardShortcuts() {
        return {
            "Shift-Enter": () => this.editor.chain().insertContent({ type: this.name }).scrollIntoView().run(),
        };
    },
});

// What we do not know, kept as it is. It shows its text and never its markup.
const foreign = (name, settings, parseTag) => Node.create({
    name,
    atom: true,
    selectable: true,
    ...settings,
    addAttributes: () => ({ html: text("html"), name: text("name"), text: text("text") }),
    parseHTML: () => [{ tag: parseTag }],
    renderHTML: ({ node, HTMLAttributes }) => [
        settings.inline ? "span" : "div",
        mergeAttributes(HTMLAttributes, { class: `foreign-${settings.inline ? "inline" : "block"}` }),
        `<${node.attrs.name}> ${node.attrs.text}`,
    ],
});

const Foreign = foreign("foreign", { group: "block" }, "div[data-foreign-html]");
const ForeignInline = foreign("foreignInline", { group: "inline", inline: true }, "span[data-foreign-html]");

const Link = Mark.create({
    name: "link",
    priority: 1000,
    inclusive: false,
    keepOnSplit: false,
    addAttributes: () => ({
        // What leads nowhere good is text to look at, until the service takes it away.
        href: { default: "", renderHTML: ({ href }) => (/^(https?:|mailto:|[/#])/i.test(href) ? { href } : {}) },
        page: { default: null, parseHTML: (a) => a.dataset.page ?? null, renderHTML: ({ page }) => (page ? { "data-page": page } : {}) },
        card: { default: null, parseHTML: (a) => a.dataset.card ?? null, renderHTML: ({ card }) => (card ? { "data-card": card } : {}) },
    }),
    parseHTML: () => [{ tag: "a[href]" }],
    renderHTML: ({ HTMLAttributes }) => ["a", HTMLAttributes, 0],
});

const Bold = Mark.create({
    name: "bold",
    parseHTML: () => [{ tag: "strong" }],
    renderHTML: () => ["strong", 0],
});

const Italic = Mark.create({
    name: "italic",
    parseHTML: () => [{ tag: "em" }],
    renderHTML: () => ["em", 0],
});

// What is done to a block by typing, in paragraphs alone: a line under a picture is part of it.
function inParagraph(rule) {
    return new InputRule({
        find: rule.find,
        handler: (found) =>
            (found.state.selection.$from.parent.type.name === "paragraph" ? rule.handler(found) : null),
    });
}

// Headings, and letters as they came: on paragraphs and headings alone, so that no picture in a
// selection becomes one.
const Styles = Extension.create({
    name: "styles",
    addCommands: () => ({
        toggleHeading: (level) => ({ state, tr, dispatch }) => {
            const lines = textLines(state);
            const off = lines.length > 0 && lines.every(({ node }) => node.type.name === "heading" && node.attrs.level === level);
            if (dispatch) setLines(tr, lines, off ? state.schema.nodes.paragraph : state.schema.nodes.heading, off ? null : { level });
            return lines.length > 0;
        },
        toggleParagraph: () => ({ state, tr, dispatch }) => {
            const lines = textLines(state);
            if (dispatch) setLines(tr, lines, state.schema.nodes.paragraph, null);
            return lines.length > 0;
        },
        clearFormatting: () => ({ state, tr, dispatch }) => {
            if (dispatch) {
                const { from, to } = state.selection;
                for (const name of ["bold", "italic"]) tr.removeMark(from, to, state.schema.marks[name]);
                setLines(tr, textLines(state).filter(({ node }) => node.type.name === "heading"), state.schema.nodes.paragraph, null);
                tr.setStoredMarks([]);
            }
            return true;
        },
    }),
});

function textLines(state) {
    const lines = [];
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
        if (node.type.name === "paragraph" || node.type.name === "heading") lines.push({ node, pos });
    });
    return lines;
}

function setLines(tr, lines, type, attrs) {
    for (const { pos } of lines) tr.setNodeMarkup(pos, type, attrs);
}

// Enter in a line under a picture or above a table goes on below instead of making another one;
// Backspace in such a line that is empty takes hold of what it belongs to.
const Captions = Extension.create({
    name: "captions",
    priority: 200,
    addKeyboardShortcuts() {
        return {
            Enter: () => {
                const { $from } = this.editor.state.selection;
                const name = $from.parent.type.name;
                if (name === "picture") {
                    return this.editor.chain().insertContentAt($from.after(), { type: "paragraph" }).setTextSelection($from.after() + 1).run();
                }
                // Past the caption's end, into the first cell.
                return name === "tableCaption" && this.editor.commands.setTextSelection($from.after() + 4);
            },
            Backspace: () => {
                const { empty, $from } = this.editor.state.selection;
                const name = $from.parent.type.name;
                if (!empty || $from.parent.content.size > 0) return false;
                if (name === "picture") return this.editor.commands.setNodeSelection($from.before());
                return name === "tableCaption" && this.editor.commands.toggleCaption();
            },
        };
    },
});

function flag(name) {
    return {
        default: false,
        parseHTML: (element) => element.dataset[name] === "true",
        renderHTML: (attributes) => (attributes[name] ? { [`data-${name}`]: "true" } : {}),
    };
}

function text(name) {
    return {
        default: "",
        parseHTML: (element) => element.getAttribute(`data-foreign-${name}`) ?? "",
        renderHTML: (attributes) => ({ [`data-foreign-${name}`]: attributes[name] }),
    };
}

export const extensions = [
    Document, Text, Paragraph, Heading, BulletList, OrderedList, ListItem, Blockquote, HardBreak,
    Foreign, ForeignInline, Link, Bold, Italic, Styles, Captions,
    Picture, CaptionedTable, TableCaption, Table, TableRow, TableCell, TableHeader,
    UndoRedo, Gapcursor, Dropcursor, ListKeymap, TrailingNode.configure({ node: "paragraph", notAfter: ["paragraph"] }),
];
