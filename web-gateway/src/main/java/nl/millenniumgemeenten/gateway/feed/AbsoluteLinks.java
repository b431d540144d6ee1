package nl.millenniumgemeenten.gateway.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the addresses in a body absolute: who reads it elsewhere is on no page of ours.
final class AbsoluteLinks {
    /// A tag as our sanitised bodies write it. What only looks like one in a text stays as it is.
    private static final Pattern TAG =
            Pattern.compile(
                    "<[a-z][a-z0-9]*+(?:\\s++[a-z][a-z0-9-]*+(?:=\"[^\"]*+\")?+)++\\s*+/?>");

    private static final Pattern ADDRESS = Pattern.compile("(\\s(?:href|src)=\")(?=/(?!/))");
    private static final Pattern SOURCE_SET = Pattern.compile("(?<=\\ssrcset=\")[^\"]*");
    private static final Pattern SOURCE = Pattern.compile("(^|,\\s*)(?=/(?!/))");

    private final String site;

    AbsoluteLinks(String site) {
        this.site = Matcher.quoteReplacement(site);
    }

    String in(String html) {
        return TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(inTag(tag.group())));
    }

    private String inTag(String tag) {
        var absolute = ADDRESS.matcher(tag).replaceAll("$1" + site);
        return SOURCE_SET
                .matcher(absolute)
                .replaceAll(set ->
                        Matcher.quoteReplacement(
                                SOURCE.matcher(set.group()).replaceAll("$1" + site)));
    }
}
