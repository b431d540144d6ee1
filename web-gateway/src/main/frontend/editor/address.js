// What may stand in a link, and what an editor most likely meant.

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const HOST = /^(www\.)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}([/?#].*)?$/u;
const MAIL = /^[^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+$/;

const FAULTS = {
    empty: "Vul een adres in, of kies een pagina.",
    unknown: "Dit adres herkennen we niet. Begin met https://, mailto: of een /.",
    refused: "Zo'n adres kan niet in een link staan. Gebruik https://, http://, mailto: of een / aan het begin.",
    broken: "In dit adres zit een fout. Kijk het nog eens na.",
    web: "Een video heeft een adres dat begint met https:// of http://.",
};

// The address as it will be stored, or what is wrong with what was typed.
export function address(typed) {
    const text = typed.trim();
    if (text === "") return { fault: FAULTS.empty };
    if (text.startsWith("//")) return { fault: FAULTS.unknown };
    if (text.startsWith("/") || text.startsWith("#")) return { href: encoded(text) };
    if (MAIL.test(text)) return { href: encoded(`mailto:${text}`) };
    const scheme = SCHEME.exec(text)?.[1].toLowerCase();
    if (scheme === "mailto") {
        return MAIL.test(text.slice(7).split("?")[0]) ? { href: encoded(text) } : { fault: FAULTS.broken };
    }
    if (scheme === "http" || scheme === "https") return web(text);
    // A colon after a host is a port; after anything else it names a scheme that we do not take.
    if (HOST.test(text)) return web(`https://${text}`);
    return { fault: scheme ? FAULTS.refused : FAULTS.unknown };
}

// The same for what must stand somewhere on the web.
export function webAddress(typed) {
    const found = address(typed);
    return found.href && !/^https?:/.test(found.href) ? { fault: FAULTS.web } : found;
}

// What a link of a pasted text leads to: without the detours that mail programs and search engines
// make, and as a path if it leads to this site. Empty if it leads nowhere for a visitor.
export function pasted(href, origin) {
    const direct = withoutDetour(href.trim());
    if (!/^(https?|mailto):/i.test(direct)) return "";
    const found = address(direct).href ?? "";
    return found.startsWith(`${origin}/`) ? found.slice(origin.length) : found;
}

function web(text) {
    try {
        const url = new URL(text);
        if (!url.hostname.includes(".") && url.hostname !== "localhost") return { fault: FAULTS.broken };
        return { href: encoded(text.replace(/^[a-z]+/i, (scheme) => scheme.toLowerCase())) };
    } catch {
        return { fault: FAULTS.broken };
    }
}

function withoutDetour(href) {
    let url;
    try {
        url = new URL(href);
    } catch {
        return href;
    }
    const hidden = /(^|\.)safelinks\.protection\.outlook\.com$/.test(url.hostname)
        ? url.searchParams.get("url")
        : /^(www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url"
            ? url.searchParams.get("q") ?? url.searchParams.get("url")
            : null;
    return hidden && /^https?:/i.test(hidden) ? hidden : href;
}

// Characters that the service would write otherwise, so that what is stored is what we made.
function encoded(href) {
    return href.replace(/[\s"'()<>\\^`{|}]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
