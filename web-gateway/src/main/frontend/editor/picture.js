// A picture of the media library with the line under it.
import { Node } from "@tiptap/core";

// Where the pictures that were chosen on this page can be looked at. What was stored before has the
// address that the page was given for it.
const previews = new Map();

export function remember(media, address) {
    if (address) previews.set(media, address);
}

export const Picture = Node.create({
    name: "picture",
    group: "block",
    content: "inline*",
    isolating: true,
    draggable: true,
    addOptions: () => ({ previews: "", texts: {} }),
    addAttributes: () => ({
        media: { default: "", parseHTML: (element) => element.dataset.media ?? "", rendered: false },
        alternative: { default: "", parseHTML: (element) => element.dataset.alternative ?? "", rendered: false },
    }),
    parseHTML: () => [{ tag: "figure[data-media]", contentElement: "figcaption" }],
    renderHTML: ({ node }) => [
        "figure",
        { "data-media": node.attrs.media, "data-alternative": node.attrs.alternative },
        ["figcaption", 0],
    ],
    addNodeView() {
        const { texts, previews: pattern } = this.options;
        return ({ node, editor, getPos }) => {
            const figure = document.createElement("figure");
            const frame = document.createElement("div");
            const image = document.createElement("img");
            const about = document.createElement("p");
            const caption = document.createElement("figcaption");
            figure.className = "editor-picture";
            frame.className = "editor-picture__frame";
            frame.contentEditable = "false";
            about.className = "editor-picture__about";
            const button = (label, act) => {
                const made = document.createElement("button");
                made.type = "button";
                made.className = "editor-picture__button";
                made.textContent = label;
                made.addEventListener("click", act);
                return made;
            };
            const buttons = document.createElement("div");
            buttons.className = "editor-picture__buttons";
            buttons.append(
                button(texts.change, () => {
                    editor.commands.setNodeSelection(getPos());
                    editor.emit("changePicture", { editor });
                }),
                button(texts.remove, () => editor.chain().setNodeSelection(getPos()).deleteSelection().run() && editor.view.focus()),
            );
            caption.dataset.placeholder = texts.caption;
            image.addEventListener("error", () => {
                image.hidden = true;
            });
            frame.append(image, about, buttons);
            figure.append(frame, caption);

            const show = (current) => {
                const address = previews.get(current.attrs.media) ?? pattern.replace("{media}", current.attrs.media);
                image.hidden = address === "";
                if (address !== "" && image.getAttribute("src") !== address) image.src = address;
                image.alt = current.attrs.alternative;
                about.textContent = current.attrs.alternative ? `${texts.alternative} ${current.attrs.alternative}` : texts.decorative;
                caption.classList.toggle("is-empty", current.content.size === 0);
            };
            show(node);
            return {
                dom: figure,
                contentDOM: caption,
                update: (next) => {
                    if (next.type.name !== "picture") return false;
                    show(next);
                    return true;
                },
                stopEvent: (event) => frame.contains(event.target) && event.type !== "dragstart" && event.type !== "mousedown",
                ignoreMutation: (mutation) => !caption.contains(mutation.target) || mutation.type === "attributes",
            };
        };
    },
    addCommands() {
        return {
            insertPicture: (attrs) => ({ chain, state }) => {
                const { $from } = state.selection;
                const inside = $from.node($from.depth).type.name;
                const at = inside === "picture" || inside === "tableCaption" ? $from.after() : null;
                const { caption = "", ...rest } = attrs;
                const node = { type: this.name, attrs: rest, content: caption ? [{ type: "text", text: caption }] : [] };
                return at === null ? chain().insertContent(node).run() : chain().insertContentAt(at, node).run();
            },
        };
    },
});
