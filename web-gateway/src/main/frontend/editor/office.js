// What office programs mean by what they write; nothing here needs a document.

const NUMBERED = /^[([]?(\d{1,4}|[a-z]{1,2}|[ivxlcdm]{1,7})(\.\d+)*[.):\]]\)?$/i;

// The place of a paragraph in Word's lists, from its style; null if it stands in none.
export function listPlace(style) {
    const found = /mso-list\s*:\s*(l\d+)\s+level(\d)/i.exec(style ?? "");
    return found ? { list: found[1], level: Number(found[2]) } : null;
}

// The kind of a list by the mark before an item: 1. a) iv. are numbers, anything else is a bullet.
export function listKind(mark) {
    return NUMBERED.test(mark.replace(/[\s\u00a0]+/g, "")) ? "ol" : "ul";
}

// The level of a heading that is a paragraph with a name: MsoHeading2, Heading2 or Kop2, or a title;
// or a paragraph that says so in its style.
export function headingLevel(className, style) {
    const named = /(?:^|\s)(?:Mso)?(?:Heading|Kop)\s?([1-6])(?:\s|$)/i.exec(className ?? "");
    if (named) return Number(named[1]);
    if (/(?:^|\s)(?:MsoTitle|Titel|Title)(?:\s|$)/i.test(className ?? "")) return 1;
    const outlined = /mso-outline-level\s*:\s*([1-6])/i.exec(style ?? "");
    return outlined ? Number(outlined[1]) : 0;
}

// What a style says about letters: true, false, or null if it says nothing.
export function boldness(style) {
    const weight = /(?:^|;)\s*font-weight\s*:\s*([a-z0-9]+)/i.exec(style ?? "")?.[1].toLowerCase();
    if (weight === undefined) return null;
    return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
}

// The same for slanted letters.
export function slant(style) {
    const value = /(?:^|;)\s*font-style\s*:\s*([a-z]+)/i.exec(style ?? "")?.[1].toLowerCase();
    return value === undefined ? null : value === "italic" || value === "oblique";
}

// Whether a style hides what it belongs to.
export function hidden(style) {
    return /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden)/i.test(style ?? "");
}
