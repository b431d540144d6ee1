package nl.millenniumgemeenten.content.firstcontent;

import java.util.ArrayList;
import java.util.List;

/// A file of first content: `key: value` lines between two lines of `---`, then HTML. A key may
/// stand there more than once.
record ContentFile(String name, List<Entry> entries, String body) {
    private static final String FENCE = "---";

    record Entry(String key, String value) {}

    static ContentFile parse(String name, String text) {
        var lines = text.lines().toList();
        int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end <= 0 || !lines.getFirst().equals(FENCE)) {
            throw new UnreadableContent(name, "it does not begin with lines between two of ---");
        }
        var entries = new ArrayList<Entry>();
        for (var line : lines.subList(1, end)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new UnreadableContent(name, "this line has no key: " + line);
            }
            entries.add(
                    new Entry(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
        }
        return new ContentFile(
                name, entries, String.join("\n", lines.subList(end + 1, lines.size())));
    }

    /// Every value of a key.
    List<String> all(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).map(Entry::value).toList();
    }

    /// The value of a key that must be there.
    String value(String key) {
        var values = all(key);
        if (values.size() != 1) {
            throw new UnreadableContent(name, "it has " + values.size() + " times the key " + key);
        }
        return values.getFirst();
    }

    /// The whole number of a key that must be there.
    int number(String key) {
        try {
            return Integer.parseInt(value(key));
        } catch (NumberFormatException not) {
            throw new UnreadableContent(name, key + " is not a whole number");
        }
    }

    /// The words of a key, between spaces; none if the key is absent.
    List<String> words(String key) {
        return all(key).stream()
                .flatMap(value -> List.of(value.split(" +")).stream())
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
