// Copies what the site uses of other people's work from node_modules to target/frontend/static/vendor,
// so that none of it is committed: component styles, one font, and the icons as one sprite.
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const modules = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "node_modules");
const vendor = join(modules, "../../../../target/frontend/static/vendor");

const styles = {
    "@nl-design-system-candidate": (part) => `dist/${part}.css`,
    "@utrecht": () => "dist/index.min.css",
};

// Every icon of the templates; the name is the one that part/icon.jte takes.
const icons = [
    "alert-triangle", "arrow-left", "arrow-right", "arrows-join", "arrows-split", "brand-bluesky",
    "brand-facebook", "brand-instagram", "brand-linkedin", "brand-mastodon", "brand-twitter", "brand-x",
    "brand-youtube", "calendar", "chevron-right", "circle-check", "circle-x", "download", "edit", "external-link",
    "eye", "file-text",
    "history", "info-circle", "link", "list", "logout", "mail", "map-pin", "menu-2", "plus", "rss", "search",
    "urgent", "world", "x",
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

async function drawSprite() {
    const symbols = await Promise.all(icons.map(async (name) => {
        const svg = await readFile(join(modules, `@tabler/icons/icons/outline/${name}.svg`), "utf8");
        const paths = svg.replace(/<!--[\s\S]*?-->/g, "").replace(/^[\s\S]*?<svg[^>]*>|<\/svg>/g, "")
            .replace(/<path stroke="none"[^>]*>/, "").replace(/\s*\n\s*/g, "");
        return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"`
            + ` stroke-linecap="round" stroke-linejoin="round">${paths}</symbol>`;
    }));
    await writeFile(
        join(vendor, "icons.svg"),
        `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`,
    );
}

await rm(vendor, { recursive: true, force: true });
await copyStyles();
await copyFont();
await drawSprite();
