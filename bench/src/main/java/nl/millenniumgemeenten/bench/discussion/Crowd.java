package nl.millenniumgemeenten.bench.discussion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.bench.discussion.Forum.Opened;
import nl.millenniumgemeenten.bench.discussion.Forum.Written;

/// Many who write in one discussion at once, each one thing after the other. What each wrote says
/// who they are and the how-manieth it is.
record Crowd(int writers, int each) {

    /// How long they took together.
    Duration write(Forum forum, Opened discussion) throws Exception {
        var keys = new HashMap<UUID, String>();
        var all = new ArrayList<Callable<Integer>>();
        for (int writer = 0; writer < writers; writer++) {
            var texts = new ArrayList<Map.Entry<UUID, String>>();
            for (int nth = 0; nth < each; nth++) {
                var key = UUID.randomUUID();
                var text = "Schrijver %d, bijdrage %d.".formatted(writer, nth);
                keys.put(key, text);
                texts.add(Map.entry(key, text));
            }
            all.add(() -> {
                for (var text : texts) {
                    forum.write(discussion, text.getKey(), text.getValue());
                }
                return texts.size();
            });
        }
        long startedAt = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - startedAt);
        check(keys, forum.all(discussion));
        return took;
    }

    /// Says what is wrong with what stands there: everything once, without gaps, and what somebody
    /// wrote later stands later.
    ///
    /// @param wanted what was written, by its key; the discussion began with something else
    static void check(Map<UUID, String> wanted, List<Written> found) {
        var left = new HashMap<>(wanted);
        var last = new HashMap<String, Integer>();
        for (int at = 0; at < found.size(); at++) {
            var written = found.get(at);
            require(written.position() == at + 1, "places have gaps at " + (at + 1));
            if (at == 0) {
                continue;
            }
            var text = left.remove(written.id());
            require(written.text().equals(text), "stands twice, or is another: " + written.text());
            var words = written.text().replaceAll("\\D+", " ").strip().split(" ", -1);
            int nth = Integer.parseInt(words[1]);
            int before = last.getOrDefault(words[0], -1);
            require(before < nth, "out of order: " + written.text());
            last.put(words[0], nth);
        }
        require(left.isEmpty(), "lost: " + left.values());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
