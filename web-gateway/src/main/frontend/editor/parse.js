// Parses HTML of others. The page's own policy holds for what is parsed too, and it allows no styles and
// no scripts in attributes: they are kept under another name, for who wants to know what was meant.
export function parse(html) {
    const quiet = html
        .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
        .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(\s*=)/gi, "$1data-$2$3"));
    return new DOMParser().parseFromString(quiet, "text/html");
}
