package nl.millenniumgemeenten.gateway.site;

import java.util.List;
import nl.millenniumgemeenten.events.IssueChange;
import org.pcollections.PSortedMap;

/// What pages want to know of the issues of the newsletter.
public final class IssueQuestion {
    private IssueQuestion() {}

    /// Which issues are the newest?
    public record Newest(int limit) implements Question<List<IssueChange.Archived>> {
        @Override
        public List<IssueChange.Archived> ask(SiteImage image) {
            return image.issues().newest(limit);
        }
    }

    /// Which issue came just before this number? None or one.
    public record Before(long number) implements Question<List<IssueChange.Archived>> {
        @Override
        public List<IssueChange.Archived> ask(SiteImage image) {
            return image.issues().before(number);
        }
    }

    /// Which issue came just after this number? None or one.
    public record After(long number) implements Question<List<IssueChange.Archived>> {
        @Override
        public List<IssueChange.Archived> ask(SiteImage image) {
            return image.issues().after(number);
        }
    }

    /// Which issues are there? Only for what shows them all.
    public record Everything() implements Question<PSortedMap<Long, IssueChange.Archived>> {
        @Override
        public PSortedMap<Long, IssueChange.Archived> ask(SiteImage image) {
            return image.issues().newest();
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // See Question.
        public boolean isSame(
                PSortedMap<Long, IssueChange.Archived> before,
                PSortedMap<Long, IssueChange.Archived> now) {
            return before == now;
        }
    }
}
