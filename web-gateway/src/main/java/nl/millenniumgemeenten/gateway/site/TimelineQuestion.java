package nl.millenniumgemeenten.gateway.site;

import java.util.List;
import nl.millenniumgemeenten.events.TimelinePostChange;

/// What pages want to know of what the campaign posted elsewhere.
public final class TimelineQuestion {
    private TimelineQuestion() {}

    /// A page of the posts.
    ///
    /// @param more whether there are older ones
    public record ListPage(List<TimelinePostChange.Recorded> shown, boolean more) {
        public ListPage {
            shown = List.copyOf(shown);
        }
    }

    /// What is on this page of all posts, counted from 1?
    public record Newest(int page, int size) implements Question<ListPage> {
        @Override
        public List<Object> madeOf(SiteImage image) {
            return List.of(image.timeline().newest());
        }

        @Override
        public ListPage ask(SiteImage image) {
            var found =
                    image.timeline().newest().values().stream()
                            .skip((long) (page - 1) * size)
                            .limit(size + 1L)
                            .toList();
            return new ListPage(found.stream().limit(size).toList(), found.size() > size);
        }
    }

    /// Are there any posts?
    public record Exists() implements Question<Boolean> {
        @Override
        public Boolean ask(SiteImage image) {
            return !image.timeline().newest().isEmpty();
        }
    }
}
