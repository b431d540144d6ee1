import assert from "node:assert/strict";
import { test } from "node:test";
import { address, pasted, webAddress } from "../editor/address.js";

for (const [typed, href] of [
    ["https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"],
    [" HTTP://example.org ", "http://example.org"],
    ["www.example.org/x", "https://www.example.org/x"],
    ["example.nl", "https://example.nl"],
    ["/campagne/meedoen", "/campagne/meedoen"],
    ["#onder", "#onder"],
    ["info@example.nl", "mailto:info@example.nl"],
    ["mailto:info@example.nl?subject=Dag", "mailto:info@example.nl?subject=Dag"],
    ["https://example.org/met spatie(1)\"", "https://example.org/met%20spatie%281%29%22"],
]) {
    test(`${typed} can stand in a link`, () => assert.deepEqual(address(typed), { href }));
}

for (const typed of [
    "", "  ", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x",
    "file:///C:/x", "ftp://example.org", "//example.org", "zomaar", "twee woorden", "https://", "https://x", "mailto:",
    "mailto:geen", "tel:030", "blob:https://example.org/x",
]) {
    test(`${JSON.stringify(typed)} is refused with a reason`, () => {
        const found = address(typed);
        assert.equal(found.href, undefined);
        assert.match(found.fault, /^[A-Z].+\.$/);
    });
}

test("a video stands somewhere on the web", () => {
    assert.deepEqual(webAddress("video.example/1"), { href: "https://video.example/1" });
    assert.match(webAddress("/video").fault, /https/);
    assert.match(webAddress("info@example.nl").fault, /https/);
});

test("what was pasted leads straight to where it goes", () => {
    const site = "https://www.gemeenten.example";
    assert.equal(pasted("https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=x", site), "https://example.org/a");
    assert.equal(pasted("https://www.google.com/url?q=https://example.org/b&sa=D", site), "https://example.org/b");
    assert.equal(pasted("https://www.gemeenten.example/campagne?x=1", site), "/campagne?x=1");
    assert.equal(pasted("file:///C:/plan.docx", site), "");
    assert.equal(pasted("#_Toc123", site), "");
    assert.equal(pasted("https://www.google.com/url?q=javascript:alert(1)", site), "https://www.google.com/url?q=javascript:alert%281%29");
});
