package nl.millenniumgemeenten.gateway.site;

import java.util.List;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.PageChange;
import org.pcollections.PSortedMap;

/// What the map of the site wants to know. Only for what shows them all.
public final class ListedQuestion {
    private ListedQuestion() {}

    /// Which pages of the tree stand at their own address? Sorted by it.
    public record Pages() implements Question<List<PageChange.Published>> {
        @Override
        public List<PageChange.Published> ask(SiteImage image) {
            return image.pages().standing();
        }
    }

    /// What is all the news?
    public record News()
            implements Question<PSortedMap<NewsIndex.Key, NewsArticleChange.Published>> {
        @Override
        public PSortedMap<NewsIndex.Key, NewsArticleChange.Published> ask(SiteImage image) {
            return image.news().newest();
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // See Question.
        public boolean isSame(
                PSortedMap<NewsIndex.Key, NewsArticleChange.Published> before,
                PSortedMap<NewsIndex.Key, NewsArticleChange.Published> now) {
            return before == now;
        }
    }

    /// Which municipalities are there, past or present, by code?
    public record Municipalities()
            implements Question<PSortedMap<String, MunicipalityChange.Recorded>> {
        @Override
        public PSortedMap<String, MunicipalityChange.Recorded> ask(SiteImage image) {
            return image.register().municipalities();
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // See Question.
        public boolean isSame(
                PSortedMap<String, MunicipalityChange.Recorded> before,
                PSortedMap<String, MunicipalityChange.Recorded> now) {
            return before == now;
        }
    }
}
