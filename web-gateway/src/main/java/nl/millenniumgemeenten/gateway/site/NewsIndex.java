package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.NewsArticleChange;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The news, newest first: all of it, and for each goal and each municipality.
public record NewsIndex(
        PMap<UUID, NewsArticleChange> byId,
        PMap<Long, NewsArticleChange> byNumber,
        PSortedMap<Key, NewsArticleChange.Published> newest,
        Grouped<Integer, Key, NewsArticleChange.Published> byGoal,
        Grouped<String, Key, NewsArticleChange.Published> byMunicipality) {

    static final NewsIndex EMPTY =
            new NewsIndex(
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    TreePMap.empty(Comparator.<Key>naturalOrder()),
                    Grouped.by(Comparator.<Key>naturalOrder()),
                    Grouped.by(Comparator.<Key>naturalOrder()));

    /// Orders news: the newest first, of one day the highest number first.
    public record Key(LocalDate datedOn, long number) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::datedOn).thenComparingLong(Key::number).reversed();

        static Key of(NewsArticleChange.Published article) {
            return new Key(article.datedOn(), article.number());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// The newest articles, at most `limit`.
    public List<NewsArticleChange.Published> newest(int limit) {
        return newest.values().stream().limit(limit).toList();
    }

    /// The newest articles that are older than the article with this number, at most `limit`; none
    /// if there is no such article.
    public List<NewsArticleChange.Published> olderThan(long number, int limit) {
        return byNumber.get(number) instanceof NewsArticleChange.Published article
                ? newest.tailMap(Key.of(article), false).values().stream().limit(limit).toList()
                : List.of();
    }

    /// The articles just newer than the article with this number, newest first, at most `limit`.
    public List<NewsArticleChange.Published> newerThan(long number, int limit) {
        return byNumber.get(number) instanceof NewsArticleChange.Published article
                ? newest.headMap(Key.of(article), false).descendingMap().values().stream()
                        .limit(limit)
                        .toList()
                        .reversed()
                : List.of();
    }

    /// The newest articles about a goal.
    public List<NewsArticleChange.Published> aboutGoal(int goal, int limit) {
        return byGoal.in(goal).values().stream().limit(limit).toList();
    }

    /// The newest articles about a municipality, by its code.
    public List<NewsArticleChange.Published> aboutMunicipality(String code, int limit) {
        return byMunicipality.in(code).values().stream().limit(limit).toList();
    }

    /// Where `/nieuws/{number}-{slug}` leads.
    public Route route(long number, String slug) {
        return switch (byNumber.get(number)) {
            case NewsArticleChange.Published article when article.slug().equals(slug) ->
                    new Route.NewsArticle(article);
            case NewsArticleChange.Published article -> new Route.Moved(path(article));
            case NewsArticleChange.Withdrawn article ->
                    new Route.Gone(article.title(), article.withdrawnAt());
            case null -> new Route.Missing();
        };
    }

    /// The address of an article.
    public static String path(NewsArticleChange.Published article) {
        return "/nieuws/" + article.number() + "-" + article.slug();
    }

    NewsIndex with(NewsArticleChange change) {
        return without(change.id()).plus(change);
    }

    NewsIndex without(UUID id) {
        return switch (byId.get(id)) {
            case null -> this;
            case NewsArticleChange.Withdrawn article ->
                    new NewsIndex(
                            byId.minus(id),
                            byNumber.minus(article.number()),
                            newest,
                            byGoal,
                            byMunicipality);
            case NewsArticleChange.Published article -> {
                var key = Key.of(article);
                yield new NewsIndex(
                        byId.minus(id),
                        byNumber.minus(article.number()),
                        newest.minus(key),
                        byGoal.minusIn(article.goals(), key),
                        byMunicipality.minusIn(article.municipalities(), key));
            }
        };
    }

    private NewsIndex plus(NewsArticleChange change) {
        return switch (change) {
            case NewsArticleChange.Withdrawn article ->
                    new NewsIndex(
                            byId.plus(article.id(), article),
                            byNumber.plus(article.number(), article),
                            newest,
                            byGoal,
                            byMunicipality);
            case NewsArticleChange.Published article -> {
                var key = Key.of(article);
                yield new NewsIndex(
                        byId.plus(article.id(), article),
                        byNumber.plus(article.number(), article),
                        newest.plus(key, article),
                        byGoal.plusIn(article.goals(), key, article),
                        byMunicipality.plusIn(article.municipalities(), key, article));
            }
        };
    }
}
