package nl.millenniumgemeenten.gateway.discuss;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What somebody wrote, as a quotation that others can write under, in Markdown. What they quoted
/// themselves is left out, and of a long text the end: a quotation says what one answers. It is
/// text like any other that is typed: whoever sends it can change it, and it is made safe as all
/// is.
final class Quotation {
    /// About as much as fits on a screen.
    private static final int LONGEST = 1_500;

    /// What is nested deeper is nobody's writing.
    private static final int DEEPEST = 30;

    /// What would become markup in the middle of a line.
    private static final Pattern INLINE = Pattern.compile("[\\\\`*\\[\\]<]|&(?=[#\\w]+;)");

    /// An underscore that is not within a word.
    private static final Pattern UNDERSCORE =
            Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    /// The same at its beginning.
    private static final Pattern BEGINNING =
            Pattern.compile("^(?=[#>~=+-])|^(\\d{1,9})(?=[.)](?:\\s|$))");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Quotation() {}

    /// The quotation, with a line for what comes under it; empty of what has no words of its own.
    ///
    /// @param writer who wrote it
    /// @param place what it is called, and `path` where it stands
    static String of(String writer, String place, String path, String bodyHtml) {
        var body = Jsoup.parseBodyFragment(bodyHtml).body();
        body.select("blockquote").remove();
        var lines = beginning(blocks(body, true, 0), body);
        if (lines.isEmpty()) {
            return "";
        }
        var quoted = new ArrayList<String>();
        quoted.add(escaped(writer) + " schreef in [" + escaped(place) + "](" + path + "):");
        quoted.add("");
        quoted.addAll(lines);
        return quoted.stream()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n", "", "\n\n"));
    }

    /// As many blocks as are not too long together; of a first one that is, its first words.
    private static List<String> beginning(List<List<String>> blocks, Element body) {
        var lines = new ArrayList<String>();
        int length = 0;
        for (var block : blocks) {
            length += block.stream().mapToInt(String::length).sum();
            if (length > LONGEST) {
                lines.addAll(lines.isEmpty() ? List.of(firstWords(body)) : List.of("", "…"));
                return lines;
            }
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(block);
        }
        return lines;
    }

    private static String firstWords(Element body) {
        var text = body.text();
        int end = text.lastIndexOf(' ', LONGEST);
        int cut = end > 0 ? end : Math.min(LONGEST, text.length());
        boolean splits = cut < text.length() && Character.isLowSurrogate(text.charAt(cut));
        return line(text.substring(0, splits ? cut - 1 : cut)) + " …";
    }

    /// The blocks in an element, each some lines; loose text is one.
    ///
    /// @param apart whether paragraphs in it stand apart; in a tight list they do not
    private static List<List<String>> blocks(Element parent, boolean apart, int depth) {
        var blocks = new ArrayList<List<String>>();
        if (depth > DEEPEST) {
            return List.of(List.of(line(parent.text())));
        }
        var loose = new StringBuilder();
        for (var node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                addLoose(loose, blocks);
                blocks.add(block(element, depth + 1));
            } else {
                inline(node, loose, depth + 1);
            }
        }
        addLoose(loose, blocks);
        blocks.removeIf(List::isEmpty);
        return apart ? blocks : List.of(blocks.stream().flatMap(List::stream).toList());
    }

    private static void addLoose(StringBuilder loose, List<List<String>> blocks) {
        blocks.add(lines(loose.toString()));
        loose.setLength(0);
    }

    private static boolean isBlock(Element element) {
        return switch (element.normalName()) {
            case "p", "ul", "ol", "li", "pre", "hr" -> true;
            default -> false;
        };
    }

    private static List<String> block(Element element, int depth) {
        return switch (element.normalName()) {
            case "ul", "ol" -> list(element, depth);
            case "pre" -> code(element.wholeText());
            case "hr" -> List.of("---");
            default -> {
                var words = new StringBuilder();
                element.childNodes().forEach(child -> inline(child, words, depth + 1));
                yield lines(words.toString());
            }
        };
    }

    private static List<String> list(Element list, int depth) {
        var lines = new ArrayList<String>();
        var start = list.attr("start");
        int number = start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
        for (var item : list.children()) {
            var marker = list.normalName().equals("ul") ? "- " : number++ + ". ";
            boolean apart =
                    item.children().stream().anyMatch(child -> child.normalName().equals("p"));
            if (apart && !lines.isEmpty()) {
                lines.add("");
            }
            addItem(marker, blocks(item, apart, depth + 1), lines);
        }
        return lines;
    }

    private static void addItem(String marker, List<List<String>> blocks, List<String> lines) {
        var before = marker;
        for (var block : blocks) {
            if (before.isBlank()) {
                lines.add("");
            }
            for (var line : block) {
                lines.add(line.isEmpty() ? "" : before + line);
                before = " ".repeat(marker.length());
            }
        }
    }

    private static List<String> code(String code) {
        int longest =
                BACKTICKS
                        .matcher(code)
                        .results()
                        .mapToInt(found -> found.group().length())
                        .max()
                        .orElse(0);
        var fence = "`".repeat(Math.max(3, longest + 1));
        var lines = new ArrayList<String>();
        lines.add(fence);
        code.stripTrailing().lines().forEach(lines::add);
        lines.add(fence);
        return lines;
    }

    private static void inline(Node node, StringBuilder words, int depth) {
        switch (node) {
            case TextNode text -> words.append(escaped(text.text()));
            case Element element when depth > DEEPEST -> words.append(escaped(element.text()));
            case Element element -> {
                switch (element.normalName()) {
                    case "br" -> words.append("\\\n");
                    case "em" -> around("*", element, words, depth);
                    case "strong" -> around("**", element, words, depth);
                    case "code" -> words.append(codeSpan(element.wholeText()));
                    case "a" -> link(element, words, depth);
                    default -> children(element, words, depth);
                }
            }
            default -> {
                // Comments and the like are nobody's words.
            }
        }
    }

    private static void children(Element element, StringBuilder words, int depth) {
        element.childNodes().forEach(child -> inline(child, words, depth + 1));
    }

    private static void around(String mark, Element element, StringBuilder words, int depth) {
        words.append(mark);
        children(element, words, depth);
        words.append(mark);
    }

    private static String codeSpan(String code) {
        return code.contains("`") ? "`` " + code + " ``" : "`" + code + "`";
    }

    private static void link(Element link, StringBuilder words, int depth) {
        var address = link.attr("href");
        if (link.text().equals(address)) {
            // It becomes a link by itself.
            words.append(address);
            return;
        }
        words.append('[');
        children(link, words, depth);
        words.append("](<").append(address).append(">)");
    }

    private static List<String> lines(String words) {
        return words.isBlank()
                ? List.of()
                : words.strip().lines().map(Quotation::withoutBeginning).toList();
    }

    private static String line(String text) {
        return withoutBeginning(escaped(text));
    }

    private static String withoutBeginning(String line) {
        return BEGINNING.matcher(line.strip()).replaceFirst("$1\\\\");
    }

    private static String escaped(String text) {
        var inline = INLINE.matcher(text).replaceAll("\\\\$0");
        return UNDERSCORE.matcher(inline).replaceAll("\\\\_");
    }
}
