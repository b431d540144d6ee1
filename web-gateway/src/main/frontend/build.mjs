// Copies what the site uses of other people's work from node_modules to target/frontend/static/vendor,
// so that none of it is committed: component styles, one font, and the icons as one sprite. Packs the
// desk's editor, with what it uses, into one module.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const modules = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "node_modules");
const files = join(modules, "../../../../target/frontend/static");
const vendor = join(files, "vendor");

const styles = {
    "@nl-design-system-candidate": (part) => `dist/${part}.css`,
    "@utrecht": () => "dist/index.min.css",
};

// Every icon of the templates; the name is the one that part/icon.jte takes.
const icons = [
    "alert-triangle", "arrow-left", "arrow-right", "arrows-join", "arrows-split", "brand-bluesky",
    "brand-facebook", "brand-instagram", "brand-linkedin", "brand-mastodon", "brand-twitter", "brand-whatsapp",
    "brand-x", "brand-youtube", "calendar", "chevron-right", "circle-check", "circle-x", "download", "edit", "external-link",
    "eye", "file-text",
    "history", "info-circle", "link", "list", "logout", "mail", "map-pin", "menu-2", "plus", "rss", "search",
    "urgent", "world", "x",
];

// Those of the editor, which visitors need not fetch.
const editorIcons = [
    "arrow-back-up", "arrow-forward-up", "blockquote", "bold", "clear-formatting", "column-insert-left",
    "column-insert-right", "column-remove", "h-2", "h-3", "h-4", "italic", "keyboard", "link", "list", "list-numbers",
    "movie", "photo", "row-insert-bottom", "row-insert-top", "row-remove", "table", "table-column", "table-row",
    "text-caption", "trash",
];

async function copyStyles() {
    const { dependencies } = JSON.parse(await readFile(join(modules, "../package.json"), "utf8"));
    await mkdir(join(vendor, "css"), { recursive: true });
    for (const name of Object.keys(dependencies)) {
        const [scope, part] = [name.split("/")[0], name.split("/")[1].replace(/-css$/, "")];
        if (!styles[scope]) continue;
        const css = await readFile(join(modules, name, styles[scope](part)), "utf8");
        await writeFile(join(vendor, "css", `${part}.css`), css.replace(/\/\*# sourceMappingURL.*?\*\//g, ""));
    }
}

async function copyFont() {
    await mkdir(join(vendor, "fonts"), { recursive: true });
    await copyFile(
        join(modules, "@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2"),
        join(vendor, "fonts/noto-sans.woff2"),
    );
}

async function drawSprite(file, names) {
    const symbols = await Promise.all(names.map(async (name) => {
        const svg = await readFile(join(modules, `@tabler/icons/icons/outline/${name}.svg`), "utf8");
        const paths = svg.replace(/<!--[\s\S]*?-->/g, "").replace(/^[\s\S]*?<svg[^>]*>|<\/svg>/g, "")
            .replace(/<path stroke="none"[^>]*>/, "").replace(/\s*\n\s*/g, "");
        return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"`
            + ` stroke-linecap="round" stroke-linejoin="round">${paths}</symbol>`;
    }));
    await writeFile(
        join(vendor, file),
        `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`,
    );
}

// The licences of what is packed go along, as they ask.
async function packEditor() {
    await rm(join(files, "editor"), { recursive: true, force: true });
    await build({
        entryPoints: [join(modules, "../editor/editor.js")],
        outfile: join(files, "editor/editor.js"),
        bundle: true,
        format: "esm",
        target: "es2022",
        minify: true,
        legalComments: "eof",
        banner: { js: "/* TipTap, ProseMirror, w3c-keyname, rope-sequence, orderedmap and what they bring: MIT licence, by their authors. */" },
    });
}

await rm(vendor, { recursive: true, force: true });
await copyStyles();
await copyFont();
await drawSprite("icons.svg", icons);
await drawSprite("editor-icons.svg", editorIcons);
await packEditor();
