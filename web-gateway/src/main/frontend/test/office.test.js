import assert from "node:assert/strict";
import { test } from "node:test";
import { boldness, headingLevel, hidden, listKind, listPlace, slant } from "../editor/office.js";

test("a paragraph says where it stands in Word's lists", () => {
    assert.deepEqual(listPlace("text-indent:-18.0pt;mso-list:l0 level1 lfo1"), { list: "l0", level: 1 });
    assert.deepEqual(listPlace("mso-list:\nl12 level3 lfo4"), { list: "l12", level: 3 });
    assert.equal(listPlace("mso-list:none"), null);
    assert.equal(listPlace("mso-list:Ignore"), null);
    assert.equal(listPlace(null), null);
});

test("numbers and letters number a list; anything else is a bullet", () => {
    for (const mark of ["1.", "12)", "a)", "iv.", "IX.", "(3)", "1.2.", "b.\u00a0\u00a0 "]) assert.equal(listKind(mark), "ol", mark);
    for (const mark of ["·", "o", "§", "-", "•", "", "–", "ü"]) assert.equal(listKind(mark), "ul", mark);
});

test("a heading may be a paragraph by another name", () => {
    assert.equal(headingLevel("MsoHeading2", ""), 2);
    assert.equal(headingLevel("Kop1", ""), 1);
    assert.equal(headingLevel("MsoTitle", ""), 1);
    assert.equal(headingLevel("MsoNormal", "mso-outline-level:3"), 3);
    assert.equal(headingLevel("MsoNormal", ""), 0);
    assert.equal(headingLevel("Koper1", ""), 0);
});

test("a style says whether letters are bold, slanted or not to be seen", () => {
    assert.equal(boldness("color:red;font-weight:700"), true);
    assert.equal(boldness("font-weight: normal"), false);
    assert.equal(boldness("mso-bidi-font-weight:normal"), null);
    assert.equal(slant("font-style:italic"), true);
    assert.equal(slant("mso-bidi-font-style:normal"), null);
    assert.equal(hidden("mso-hide:all;display:none"), true);
    assert.equal(hidden("color:red"), false);
});
