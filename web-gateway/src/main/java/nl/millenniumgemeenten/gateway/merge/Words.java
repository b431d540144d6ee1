package nl.millenniumgemeenten.gateway.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.merge.Differences.Edit;

/// What changed from one text to another, word by word.
public final class Words {
    private static final Pattern WORD =
            Pattern.compile("\\s+|[\\p{L}\\p{N}\\p{M}]+|.", Pattern.DOTALL);

    private Words() {}

    /// What happened to a stretch of text.
    public enum Fate {
        SAME,
        REMOVED,
        ADDED
    }

    /// A stretch of text.
    public record Stretch(Fate fate, String text) {}

    /// The stretches of both texts, in reading order: what was removed stands before what came in
    /// its place.
    public static List<Stretch> between(String before, String after) {
        var old = words(before);
        var stretches = new ArrayList<Stretch>();
        int at = 0;
        for (var edit : joined(old, Differences.between(old, words(after)))) {
            add(stretches, Fate.SAME, old.subList(at, edit.start()));
            add(stretches, Fate.REMOVED, old.subList(edit.start(), edit.end()));
            add(stretches, Fate.ADDED, edit.lines());
            at = edit.end();
        }
        add(stretches, Fate.SAME, old.subList(at, old.size()));
        return List.copyOf(stretches);
    }

    /// Words that were replaced one after the other are one replacement: that is how people read.
    private static List<Edit<String>> joined(List<String> old, List<Edit<String>> edits) {
        var joined = new ArrayList<Edit<String>>();
        for (var edit : edits) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && replaces(last)
                    && replaces(edit)
                    && String.join("", old.subList(last.end(), edit.start())).isBlank()) {
                var lines = new ArrayList<>(last.lines());
                lines.addAll(old.subList(last.end(), edit.start()));
                lines.addAll(edit.lines());
                joined.removeLast();
                joined.add(new Edit<>(last.start(), edit.end(), lines));
            } else {
                joined.add(edit);
            }
        }
        return joined;
    }

    private static boolean replaces(Edit<String> edit) {
        return edit.end() > edit.start() && !edit.lines().isEmpty();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Stretch> stretches, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            stretches.add(new Stretch(fate, String.join("", words)));
        }
    }
}
