package nl.millenniumgemeenten.subscription.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.Recurrence;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.localstack.TestStack;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The topics are those of all tests, so each asks after its own messages.
class TopicFollowerTest {
    private static final Instant SINCE = Instant.parse("2025-11-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2025-12-01T00:00:00Z");
    private static final Instant MOMENT = Instant.parse("2025-11-20T12:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2025-11-10T12:00:00Z");
    private static final UUID WELL = UUID.randomUUID();

    private final TestTopics topics;
    private final RunningService service;
    private final Digest digest;

    TopicFollowerTest() throws Exception {
        topics = new TestTopics(TestStack.bootstrapServers());
        service =
                RunningService.start(
                        Map.of(
                                "digest.follow",
                                true,
                                "digest.poll",
                                "100ms",
                                "digest.bootstrap-servers",
                                TestStack.bootstrapServers()));
        digest = service.bean(Digest.class);
    }

    @AfterEach
    void stop() {
        service.close();
        topics.close();
    }

    @Test
    void news_is_new_from_its_first_day_and_tells_what_it_says_last() throws Exception {
        var id = UUID.randomUUID();
        topics.send(news(id, 1, "Oude kop"), news(id, 2, "Nieuwe kop"), news(id, 1, "Oude kop"));
        awaitTitle(id, "Nieuwe kop");

        var found = only(digest.newSince(SINCE, UNTIL, kinds(), Filter.NONE, 1000), id);

        assertThat(found.path()).isEqualTo("/nieuws/7-kop");
        assertThat(found.newAt()).isEqualTo(MOMENT);
        assertThat(found.picture()).isEmpty();
        assertThat(ids(digest.newSince(MOMENT, UNTIL, kinds(), Filter.NONE, 1000)))
                .doesNotContain(id.toString());
        assertThat(ids(digest.newSince(SINCE, UNTIL, kinds(), new Filter(3, "", ""), 1000)))
                .contains(id.toString());
        assertThat(ids(digest.newSince(SINCE, UNTIL, kinds(), new Filter(4, "", ""), 1000)))
                .doesNotContain(id.toString());
    }

    @Test
    void a_picture_is_shown_as_the_library_has_it_until_it_is_withdrawn() throws Exception {
        var id = UUID.randomUUID();
        topics.send(news(id, 1, "Kop met put"), well(2, "b"), well(1, "a"));
        Await.until("picture", () -> pictureOf(id).isPresent());

        assertThat(pictureOf(id))
                .contains(
                        new Happening.Picture(
                                WELL,
                                "/media/" + "b".repeat(64) + "/320.jpg",
                                320,
                                213,
                                "Een put"));
        topics.send(new MediaChange.Withdrawn(WELL, 3, MOMENT));
        Await.until("no picture", () -> pictureOf(id).isEmpty());
    }

    private Optional<Happening.Picture> pictureOf(UUID news) {
        return digest.one(HappeningKind.NEWS, news.toString(), LocalDate.MIN)
                .flatMap(Happening::picture);
    }

    private static MediaChange well(long revision, String hash) {
        return new MediaChange.Stored(
                WELL,
                revision,
                hash.repeat(64),
                "image/jpeg",
                "put.jpg",
                "Put",
                1200,
                800,
                9000,
                null,
                null,
                null,
                MOMENT);
    }

    @Test
    void what_is_withdrawn_is_no_longer_told_and_an_older_message_does_not_bring_it_back()
            throws Exception {
        var id = UUID.randomUUID();
        topics.send(news(id, 1, "Kop"));
        awaitTitle(id, "Kop");
        topics.send(new NewsArticleChange.Withdrawn(id, 2, 7, "Kop", MOMENT), news(id, 1, "Kop"));
        var after = UUID.randomUUID();
        topics.send(news(after, 1, "Daarna"));
        awaitTitle(after, "Daarna");
        Await.until(
                "withdrawn",
                () ->
                        service.query("select withdrawn from happening where id = '" + id + "'")
                                .equals(List.of("t")));

        assertThat(digest.one(HappeningKind.NEWS, id.toString(), LocalDate.MIN)).isEmpty();
    }

    @Test
    void what_is_written_in_discussions_is_kept_as_it_was_told_last() throws Exception {
        var discussion = UUID.randomUUID();
        var writer = UUID.randomUUID();
        var shown = UUID.randomUUID();
        var hidden = UUID.randomUUID();
        var old = UUID.randomUUID();
        var now = service.clock().instant();
        topics.send(
                contribution(old, discussion, writer, 1, "<p>Lang geleden</p>", LONG_AGO),
                contribution(shown, discussion, writer, 2, "<p>Beter</p>", now),
                contribution(shown, discussion, writer, 1, "<p>Eerst</p>", now),
                contribution(hidden, discussion, writer, 1, "<p>Fout</p>", now),
                contribution(hidden, discussion, writer, 2, "", now),
                new ContributorChange.Recorded(writer, 1, "Anna", null, null, now, null, null),
                discussion(discussion, 1, null));
        Await.until("hidden", () -> known("body_html", hidden).equals(List.of("")));
        Await.until("shown", () -> known("body_html", shown).equals(List.of("<p>Beter</p>")));
        Await.until(
                "discussion",
                () ->
                        service.query(
                                        "select d.title, n.name from known_discussion d,"
                                                + " known_contributor n where d.id = '"
                                                + discussion
                                                + "' and n.id = '"
                                                + writer
                                                + "'")
                                .equals(List.of("Markt Anna")));
        assertThat(known("hidden", hidden)).containsExactly("t");
        assertThat(known("number", old)).isEmpty();

        topics.erase(Topic.CONTRIBUTIONS, shown.toString());
        topics.erase(Topic.CONTRIBUTORS, writer.toString());

        Await.until("erased", () -> known("number", shown).isEmpty());
        Await.until(
                "nobody",
                () ->
                        service.query("select 1 from known_contributor where id = '" + writer + "'")
                                .isEmpty());
    }

    @Test
    void whoever_goes_on_after_another_carries_who_follows_to_the_end_of_a_chain()
            throws Exception {
        var part = UUID.randomUUID();
        var middle = UUID.randomUUID();
        var whole = UUID.randomUUID();
        topics.send(discussion(part, 1, null), discussion(middle, 1, null));
        topics.send(discussion(whole, 1, null));
        for (var id : List.of(part, middle, whole)) {
            Await.until("known", () -> mergedInto(id).equals(List.of("null")));
        }
        service.send(
                "/participants/" + UUID.randomUUID() + "/follows/" + part,
                "PUT",
                "{\"email\": \"anna@example.org\", \"pace\": \"daily\"}",
                "service");
        topics.send(discussion(middle, 2, whole));
        Await.until("the second step", () -> mergedInto(middle).equals(List.of(whole.toString())));
        assertThat(service.query("select discussion from discussion_follow"))
                .containsExactly(part.toString());

        service.bean(TopicFollower.class).stop();
        topics.send(discussion(part, 2, middle));
        try (var _ = service.another()) {
            Await.until(
                    "at the end",
                    () ->
                            service.query("select discussion from discussion_follow")
                                    .equals(List.of(whole.toString())));
        }
    }

    private List<String> mergedInto(UUID discussion) {
        return service.query(
                "select merged_into from known_discussion where id = '" + discussion + "'");
    }

    private DiscussionChange discussion(UUID id, long revision, @Nullable UUID mergedInto) {
        var now = service.clock().instant();
        return new DiscussionChange.Recorded(
                id,
                revision,
                12,
                "markt",
                "Markt",
                null,
                DiscussionChange.Openness.EVERYONE,
                mergedInto == null ? DiscussionChange.State.OPEN : DiscussionChange.State.CLOSED,
                false,
                UUID.randomUUID(),
                now,
                now,
                mergedInto);
    }

    @Test
    void the_campaign_has_the_name_that_was_told_last() throws Exception {
        topics.send(campaign(2, "campagne"), campaign(1, "eerder"));
        Await.until("named", () -> fediverseName().equals(List.of("campagne")));
        topics.send(campaign(3, null));
        Await.until("nameless", () -> fediverseName().equals(List.of("null")));
    }

    private List<String> fediverseName() {
        return service.query("select fediverse_name from known_campaign");
    }

    private static CampaignChange campaign(long revision, @Nullable String fediverseName) {
        return new CampaignChange.Configured(
                CampaignChange.ONLY,
                revision,
                "Campagne",
                "",
                "gemeenten",
                "",
                "VNG International",
                "info@example.org",
                List.of(),
                MOMENT,
                fediverseName);
    }

    private List<String> known(String column, UUID contribution) {
        return service.query(
                "select " + column + " from known_contribution where id = '" + contribution + "'");
    }

    private static ContributionChange contribution(
            UUID id, UUID discussion, UUID by, long revision, String html, Instant at) {
        return new ContributionChange.Recorded(
                id,
                revision,
                7,
                discussion,
                1,
                null,
                by,
                html.isEmpty()
                        ? ContributionChange.State.HIDDEN
                        : ContributionChange.State.PUBLISHED,
                html,
                1,
                at,
                null,
                at,
                html.isEmpty() ? ContributionChange.HiddenBy.DESK : null,
                List.of(),
                List.of());
    }

    @Test
    void what_is_erased_is_gone_from_the_table() throws Exception {
        var id = UUID.randomUUID();
        topics.send(news(id, 1, "Kop"));
        awaitTitle(id, "Kop");

        topics.erase(Topic.NEWS_ARTICLES, id.toString());

        Await.until(
                "erased",
                () -> service.query("select 1 from happening where id = '" + id + "'").isEmpty());
    }

    @Test
    void the_agenda_tells_what_comes_also_when_it_comes_again() throws Exception {
        var weekly = UUID.randomUUID();
        var off = UUID.randomUUID();
        topics.send(agenda(weekly, false), agenda(off, true));
        Await.until(
                "agenda",
                () -> digest.one(HappeningKind.AGENDA, weekly.toString(), day(1)).isPresent());

        var coming = digest.coming(day(10), day(20), Filter.NONE, 1000);

        assertThat(only(coming, weekly).occursOn()).contains(LocalDate.of(2025, 12, 15));
        assertThat(ids(coming)).doesNotContain(off.toString());
        assertThat(ids(digest.coming(day(9), day(14), Filter.NONE, 1000)))
                .doesNotContain(weekly.toString());
        assertThat(ids(digest.newSince(SINCE, UNTIL, kinds(), Filter.NONE, 1000)))
                .doesNotContain(weekly.toString());
    }

    @Test
    void a_participant_is_new_unless_it_joined_long_ago() throws Exception {
        topics.send(
                place("GM9001", "Nieuwdorp"),
                place("GM9002", "Ouddorp"),
                place("GM9003", "Twijfeldorp"),
                part("GM9001", "2025-11", ParticipationChange.Status.CONFIRMED),
                part("GM9002", "2009", ParticipationChange.Status.CONFIRMED),
                part("GM9003", "2025-11", ParticipationChange.Status.PROPOSED));
        Await.until(
                "all three",
                () ->
                        service.query("select count(*) from happening where id like 'GM900_'")
                                        .equals(List.of("3"))
                                && service.query(
                                                "select count(*) from happening_place where code like 'GM900_'")
                                        .equals(List.of("3")));

        var told = digest.newSince(SINCE, UNTIL, kinds(), new Filter(0, "", "PV99"), 1000);

        assertThat(told).extracting(Happening::id).containsExactly("GM9001");
        assertThat(told).extracting(Happening::title).containsExactly("Nieuwdorp");
        assertThat(told).extracting(Happening::path).containsExactly("/gemeenten/nieuwdorp");
    }

    @Test
    void another_cluster_starts_anew_and_the_same_one_goes_on() throws Exception {
        var id = UUID.randomUUID();
        topics.send(news(id, 1, "Kop"));
        awaitTitle(id, "Kop");
        var positions = service.query("select sum(next_offset) from topic_position");

        service.execute(
                "insert into fediverse_post (id, revision, version, title, summary, path,"
                        + " picture_alternative, posted_at) values ('"
                        + id
                        + "', 50, 1, 'Kop', '', '/nieuws/1-kop', '', now());"
                        + " update topic_position set cluster = 'another';"
                        + " update happening set title = 'Van elders' where id = '"
                        + id
                        + "'");
        service.bean(TopicFollower.class).stop();
        try (var _ = service.another()) {
            Await.until(
                    "read again",
                    () ->
                            service.query("select title from happening where id = '" + id + "'")
                                    .equals(List.of("Kop")));
            Await.until(
                    "as far as before",
                    () ->
                            Long.parseLong(
                                            service.query(
                                                            "select coalesce(sum(next_offset), 0) from topic_position")
                                                    .getFirst())
                                    >= Long.parseLong(positions.getFirst()));
        }
        assertThat(service.query("select revision from fediverse_post"))
                .as("what is withdrawn there counts on from another number")
                .containsExactly("0");
    }

    @Test
    void two_instances_count_every_message_once() throws Exception {
        try (var _ = service.another()) {
            var id = UUID.randomUUID();
            topics.send(news(id, 1, "Kop"));
            awaitTitle(id, "Kop");

            assertThat(
                            service.query(
                                    "select count(*) from pg_locks where locktype = 'advisory'"
                                            + " and granted and classid = x'6d676469'::int and database ="
                                            + " (select oid from pg_database where datname = current_database())"))
                    .containsExactly("1");
        }
    }

    @Test
    void an_editor_finds_by_words_and_kind_and_a_visitor_does_not() throws Exception {
        var id = UUID.randomUUID();
        topics.send(news(id, 1, "Waterput in Kumi"));
        awaitTitle(id, "Waterput in Kumi");

        var found = service.send("/happenings?q=WATERPUT&kind=news", "GET", "", "contributor");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains(id.toString(), "\"path\":\"/nieuws/7-kop\"");
        assertThat(service.send("/happenings?kind=agenda&q=Waterput", "GET", "", "editor").body())
                .doesNotContain(id.toString());
        assertThat(service.send("/happenings?kind=onzin", "GET", "", "editor").statusCode())
                .isEqualTo(400);
        assertThat(service.send("/happenings?since=gisteren", "GET", "", "editor").statusCode())
                .isEqualTo(400);
        assertThat(service.send("/happenings", "GET", "", "visitor").statusCode()).isEqualTo(403);
    }

    private void awaitTitle(UUID id, String title) {
        Await.until(
                title,
                () ->
                        service.query("select title from happening where id = '" + id + "'")
                                .equals(List.of(title)));
    }

    private static List<HappeningKind> kinds() {
        return List.of(HappeningKind.values());
    }

    private static Happening only(List<Happening> found, UUID id) {
        return found.stream()
                .filter(one -> one.id().equals(id.toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not told"));
    }

    private static List<String> ids(List<Happening> found) {
        return found.stream().map(Happening::id).toList();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 12, day);
    }

    private static NewsArticleChange news(UUID id, long revision, String title) {
        return new NewsArticleChange.Published(
                id,
                revision,
                (int) revision,
                7,
                "kop",
                title,
                "Samenvatting",
                "<p>Tekst</p>",
                LocalDate.of(2025, 11, 20),
                List.of(3),
                List.of(),
                MOMENT,
                MOMENT.plusSeconds(revision),
                List.of(),
                new MediaUse(WELL, "Een put"));
    }

    /// Every week on Monday, from the first of December 2025.
    private static AgendaItemChange agenda(UUID id, boolean cancelled) {
        return new AgendaItemChange.Published(
                id,
                1,
                1,
                4,
                "markt",
                "Markt",
                "Elke week",
                "<p>Tekst</p>",
                "Het plein",
                null,
                List.of(new Occurrences.Day(day(1), null, null)),
                new Recurrence(Recurrence.Frequency.WEEKLY, 1, null, List.of(day(8))),
                List.of(),
                List.of(),
                List.of(),
                null,
                MOMENT,
                MOMENT,
                cancelled);
    }

    private static MunicipalityChange place(String code, String name) {
        return new MunicipalityChange.Recorded(
                code,
                1,
                name.toLowerCase(Locale.ROOT),
                name,
                List.of(),
                "PV99",
                null,
                null,
                null,
                null,
                null,
                MOMENT,
                List.of(),
                List.of());
    }

    private static ParticipationChange part(
            String code, String joinedOn, ParticipationChange.Status status) {
        return new ParticipationChange.Recorded(
                code,
                1,
                status,
                joinedOn,
                null,
                null,
                null,
                List.of(),
                null,
                MOMENT,
                ParticipationChange.Steps.UNKNOWN,
                ParticipationChange.Profile.EMPTY,
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
