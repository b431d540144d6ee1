// A table with the line above it. The rows and cells are those of prosemirror-tables, which counts on
// a table of nothing but rows: that is why the caption stands beside it.
import { Node } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import {
    addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, goToNextCell,
    selectedRect, tableEditing, CellSelection,
} from "@tiptap/pm/tables";

const withRole = {
    extendNodeSchema: (extension) => (extension.config.tableRole ? { tableRole: extension.config.tableRole } : {}),
};

export const CaptionedTable = Node.create({
    name: "captionedTable",
    group: "block",
    content: "tableCaption? table",
    isolating: true,
    parseHTML: () => [{ tag: "div[data-table]" }],
    renderHTML: () => ["div", { "data-table": "", class: "editor-table" }, 0],
});

export const TableCaption = Node.create({
    name: "tableCaption",
    content: "inline*",
    isolating: true,
    parseHTML: () => [{ tag: "p[data-caption]", priority: 60 }],
    renderHTML: () => ["p", { "data-caption": "", class: "editor-table__caption" }, 0],
});

export const Table = Node.create({
    name: "table",
    content: "tableRow+",
    tableRole: "table",
    isolating: true,
    ...withRole,
    addOptions: () => ({}),
    parseHTML: () => [{ tag: "table" }],
    renderHTML: () => ["table", ["tbody", 0]],
    addProseMirrorPlugins: () => [tableEditing()],
    addCommands: () => ({
        insertTable: () => ({ chain, state }) => {
            if (tableAround(state)) return false;
            const cell = (type, attrs = {}) => ({ type, attrs, content: [{ type: "paragraph" }] });
            const row = (head) => ({
                type: "tableRow",
                attrs: { head, section: head ? 0 : 1 },
                content: [1, 2, 3].map(() => (head ? cell("tableHeader", { scope: "col" }) : cell("tableCell"))),
            });
            const { $from } = state.selection;
            const empty = $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
            const range = empty ? { from: $from.before(), to: $from.after() } : $from.depth > 0 ? $from.after() : state.selection.to;
            const start = typeof range === "number" ? range : range.from;
            return chain()
                .insertContentAt(range, [
                    { type: "captionedTable", content: [{ type: "table", content: [row(true), row(false), row(false)] }] },
                ])
                .setTextSelection(start + 5)
                .run();
        },
        rowBefore: () => pm(addRowBefore),
        rowAfter: () => pm(addRowAfter),
        columnBefore: () => pm(addColumnBefore),
        columnAfter: () => pm(addColumnAfter),
        removeRow: () => pm(deleteRow),
        removeColumn: () => pm(deleteColumn),
        toggleHeadRow: () => toggleHeadRow,
        toggleHeadColumn: () => toggleHeadColumn,
        toggleCaption: () => toggleCaption,
        removeTable: () => removeTable,
        nextCell: (direction) => ({ state, dispatch }) => goToNextCell(direction)(state, dispatch),
    }),
    addKeyboardShortcuts() {
        const next = (direction) => () => {
            const { editor } = this;
            if (!inTable(editor.state)) return false;
            if (editor.commands.nextCell(direction)) return true;
            return direction > 0 && editor.chain().rowAfter().nextCell(1).run();
        };
        return { Tab: next(1), "Shift-Tab": next(-1) };
    },
});

export const TableRow = Node.create({
    name: "tableRow",
    content: "(tableCell | tableHeader)+",
    tableRole: "row",
    ...withRole,
    addAttributes: () => ({
        head: {
            default: false,
            parseHTML: (row) => row.dataset.head === "true" || row.parentNode?.nodeName === "THEAD",
            renderHTML: ({ head }) => (head ? { "data-head": "true" } : {}),
        },
        // Which of the parts of a table it stands in, for tables with more than one.
        section: {
            default: 1,
            parseHTML: (row) => Number(row.dataset.section ?? 1),
            renderHTML: ({ section }) => ({ "data-section": section }),
        },
    }),
    parseHTML: () => [{ tag: "tr" }],
    renderHTML: ({ HTMLAttributes }) => ["tr", HTMLAttributes, 0],
});

// What prosemirror-tables asks of a cell; no cell of ours covers another.
const covering = {
    colspan: { default: 1, rendered: false, parseHTML: () => 1 },
    rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
    colwidth: { default: null, rendered: false, parseHTML: () => null },
};

export const TableCell = Node.create({
    name: "tableCell",
    content: "block+",
    tableRole: "cell",
    isolating: true,
    ...withRole,
    addAttributes: () => covering,
    parseHTML: () => [{ tag: "td" }],
    renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});

export const TableHeader = Node.create({
    name: "tableHeader",
    content: "block+",
    tableRole: "header_cell",
    isolating: true,
    ...withRole,
    addAttributes: () => ({
        ...covering,
        scope: { default: null, parseHTML: (cell) => cell.getAttribute("scope") },
    }),
    parseHTML: () => [{ tag: "th" }],
    renderHTML: ({ HTMLAttributes }) => ["th", HTMLAttributes, 0],
});

// The table around the selection, with its caption: `pos` is that of the pair.
export function tableAround(state) {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
        const node = $from.node(depth);
        if (node.type.name === "captionedTable") {
            return { node, pos: $from.before(depth), table: node.lastChild, caption: node.childCount > 1 };
        }
    }
    return null;
}

export function inTable(state) {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
        if ($from.node(depth).type.spec.tableRole === "row") return true;
    }
    return state.selection instanceof CellSelection;
}

// Which headings the table around the selection has, and where the selection is.
export function tableState(state) {
    const around = tableAround(state);
    if (!around) return null;
    const first = around.table.firstChild;
    const cells = inTable(state);
    return {
        cells,
        caption: around.caption,
        headRow: first.attrs.head,
        headColumn: headColumn(around.table),
        atHead: cells && first.attrs.head && selectedRect(state).top === 0,
    };
}

function headColumn(table) {
    let count = 0;
    let headings = 0;
    table.forEach((row) => {
        if (row.attrs.head) return;
        count++;
        if (row.firstChild.type.name === "tableHeader") headings++;
    });
    return count > 0 && headings === count;
}

function pm(command) {
    return ({ state, tr, dispatch }) => {
        const around = tableAround(state);
        if (!around || !inTable(state) || !command(state, dispatch)) return false;
        if (dispatch) nameHeadings(tr, around.pos);
        return true;
    };
}

// New headings say what they are the heading of.
function nameHeadings(tr, pos) {
    const node = tr.doc.nodeAt(pos);
    if (node?.type.name !== "captionedTable") return;
    eachCell({ node, pos, table: node.lastChild }, ({ row, pos: at, cell }) => {
        if (cell.type.name === "tableHeader" && !cell.attrs.scope) {
            tr.setNodeMarkup(at, null, { ...cell.attrs, scope: row.attrs.head ? "col" : "row" });
        }
    });
}

function toggleHeadRow({ state, tr, dispatch }) {
    const around = tableAround(state);
    if (!around) return false;
    const head = !around.table.firstChild.attrs.head;
    const column = headColumn(around.table);
    if (dispatch) {
        eachCell(around, ({ row, rowPos, pos, cell, rowIndex, columnIndex }) => {
            if (rowIndex > 0) return;
            if (columnIndex === 0) tr.setNodeMarkup(rowPos, null, { ...row.attrs, head, section: head ? 0 : around.table.maybeChild(1)?.attrs.section ?? 1 });
            setCell(tr, state, pos, cell, head ? "col" : column && columnIndex === 0 ? "row" : null);
        });
    }
    return true;
}

function toggleHeadColumn({ state, tr, dispatch }) {
    const around = tableAround(state);
    if (!around) return false;
    const head = !headColumn(around.table);
    if (dispatch) {
        eachCell(around, ({ row, pos, cell, columnIndex }) => {
            if (columnIndex === 0 && !row.attrs.head) setCell(tr, state, pos, cell, head ? "row" : null);
        });
    }
    return true;
}

function setCell(tr, state, pos, cell, scope) {
    const type = state.schema.nodes[scope ? "tableHeader" : "tableCell"];
    const { colspan, rowspan, colwidth } = cell.attrs;
    tr.setNodeMarkup(pos, type, scope ? { colspan, rowspan, colwidth, scope } : { colspan, rowspan, colwidth });
}

function eachCell({ node, pos, table }, visit) {
    let rowPos = pos + 1 + (node.content.size - table.nodeSize) + 1;
    table.forEach((row, _, rowIndex) => {
        row.forEach((cell, offset, columnIndex) => {
            visit({ row, rowPos, pos: rowPos + 1 + offset, cell, rowIndex, columnIndex });
        });
        rowPos += row.nodeSize;
    });
}

function toggleCaption({ state, tr, dispatch }) {
    const around = tableAround(state);
    if (!around) return false;
    if (dispatch) {
        const at = around.pos + 1;
        if (around.caption) {
            tr.delete(at, at + around.node.firstChild.nodeSize);
        } else {
            tr.insert(at, state.schema.nodes.tableCaption.create());
            tr.setSelection(TextSelection.create(tr.doc, at + 1));
        }
    }
    return true;
}

function removeTable({ state, tr, dispatch }) {
    const around = tableAround(state);
    if (!around) return false;
    if (dispatch) {
        tr.replaceWith(around.pos, around.pos + around.node.nodeSize, state.schema.nodes.paragraph.create());
        tr.setSelection(TextSelection.create(tr.doc, around.pos + 1));
    }
    return true;
}
