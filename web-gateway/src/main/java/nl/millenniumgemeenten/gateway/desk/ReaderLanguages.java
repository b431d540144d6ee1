package nl.millenniumgemeenten.gateway.desk;

import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The languages that readers choose between, as the desk calls them.
public final class ReaderLanguages {
    /// What everybody reads who chose nothing.
    public static final String DUTCH = "nl";

    private static final List<String> TAGS = List.of(DUTCH, "en");
    private static final Map<String, String> NAMES = Map.of(DUTCH, "Nederlands", "en", "Engels");

    private ReaderLanguages() {}

    /// The language with this tag, such as `en`; Dutch if there is no such.
    public static String known(String tag) {
        return TAGS.contains(tag) ? tag : DUTCH;
    }

    /// How it is called.
    public static String name(String tag) {
        return NAMES.getOrDefault(tag, tag);
    }

    /// The choice between them.
    public static List<OptionView> options(String chosen) {
        return TAGS.stream()
                .map(tag -> new OptionView(tag, name(tag), tag.equals(known(chosen))))
                .toList();
    }
}
