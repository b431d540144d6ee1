package nl.millenniumgemeenten.subscription.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.awaitState;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.issue;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.events.ChangeJson;
import nl.millenniumgemeenten.events.ChangeType;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.subscription.archive.Archive;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ScriptedMailServer.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the world is told of an issue, held against what happened to it.
class ArchiveTest {
    private final RunningService service =
            RunningService.start(
                    Map.of(
                            "sending.enabled", true,
                            "sending.poll", "50ms",
                            "sending.lanes", 4,
                            "sending.reply-patience", "1s",
                            "sending.dot-patience", "1s"));

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void an_issue_is_told_once_when_it_leaves_and_once_when_it_has_arrived_by_two_instances()
            throws Exception {
        readers(service, 60);
        IssueId issue;
        try (var other = service.another()) {
            issue = issue(service);
            awaitState(other, issue, "sent");
        }

        assertThat(told()).containsExactly("issues.published", "issues.sent");
        var published = (IssueChange.Published) change(ChangeType.ISSUE_PUBLISHED, 0);
        assertThat(published.id()).isEqualTo(issue.value());
        assertThat(published.revision()).isEqualTo(1);
        assertThat(published.number()).isEqualTo(1);
        assertThat(published.slug()).isEqualTo("nieuws-een");
        assertThat(published.title()).isEqualTo("Nieuws: één");
        assertThat(published.lists()).containsExactly("newsletter");
        assertThat(published.blocks())
                .containsExactly(
                        new IssueChange.Heading("Welkom"),
                        new IssueChange.Picture(
                                new MediaUse(
                                        UUID.fromString("00000000-0000-4000-8000-0000000000aa"),
                                        "Een vlag"),
                                ""));
        var sent = (IssueChange.Sent) change(ChangeType.ISSUE_SENT, 0);
        assertThat(sent.revision()).isEqualTo(2);
        assertThat(sent.blocks()).isEqualTo(published.blocks());
        assertThat(sent.publishedAt()).isEqualTo(published.publishedAt());
        assertThat(sent.sentAt()).isAfter(Instant.EPOCH);
        assertThat(numbers(sent)).containsExactly(60L, 60L, 0L, 0L, 0L);
        assertThat(service.query("select data from outbox_message"))
                .noneMatch(data -> data.contains("reader") || data.contains("example.org"));
    }

    @Test
    void what_cannot_be_told_does_not_happen() throws Exception {
        service.execute(
                """
                create function refuse() returns trigger language plpgsql as $$
                begin raise exception 'no'; end $$;
                create trigger refuse before insert on outbox_message execute function refuse();
                """);
        readers(service, 3);
        var issue = issue(service);
        Await.until("tried", () -> !service.query("select 1 from sender_life offset 1").isEmpty());

        assertThat(service.query("select state from issue")).containsExactly("preparing");
        assertThat(service.query("select count(*) from archived_issue")).containsExactly("0");
        assertThat(service.mailServer().dots()).isEmpty();

        service.execute("drop trigger refuse on outbox_message");
        awaitState(service, issue, "sent");
        assertThat(told()).containsExactly("issues.published", "issues.sent");
        assertThat(service.mailServer().dots()).hasSize(3);
    }

    @Test
    void numbers_that_change_afterwards_are_told_once_more() throws Exception {
        service.mailServer().closeAt(Stage.DOT);
        readers(service, 8);
        var issue = issue(service);
        Await.until(
                "in doubt",
                () -> !service.query("select 1 from delivery where state = 'in-doubt'").isEmpty());
        service.mailServer().behave();
        service.execute("delete from domain_pause");
        awaitState(service, issue, "sent");
        var doubts = service.query("select id from delivery where state = 'in-doubt'");

        tellChanged();
        assertThat(told()).containsExactly("issues.published", "issues.sent");
        for (var doubt : doubts) {
            service.bean(Deliveries.class).layAside(issue, Long.parseLong(doubt), "sent");
        }
        tellChanged();
        tellChanged();

        assertThat(told()).containsExactly("issues.published", "issues.sent", "issues.sent");
        assertThat(numbers((IssueChange.Sent) change(ChangeType.ISSUE_SENT, 0)))
                .containsExactly(8L, 8L - doubts.size(), 0L, (long) doubts.size(), 0L);
        assertThat(numbers((IssueChange.Sent) change(ChangeType.ISSUE_SENT, 1)))
                .containsExactly(8L, 8L, 0L, 0L, 0L);
    }

    @Test
    void an_issue_that_is_stopped_stays_in_the_archive_with_how_far_it_came() throws Exception {
        service.execute("update sending_rate set per_second = 10, tokens = 0");
        readers(service, 200);
        var issue = issue(service);
        Await.until("some", () -> service.mailServer().dots().size() > 1);
        service.execute(
                "update issue set state = 'cancelled', ended_at = now() where id = '%s'"
                        .formatted(issue));
        Await.until(
                "cleared",
                () ->
                        service.query(
                                        "select 1 from delivery where state not in ('sent', 'dropped')")
                                .isEmpty());

        tellChanged();

        assertThat(told()).containsExactly("issues.published", "issues.sent");
        var sent = (IssueChange.Sent) change(ChangeType.ISSUE_SENT, 0);
        assertThat(sent.accepted()).isBetween(2L, 190L);
        assertThat(sent.accepted() + sent.dropped()).isEqualTo(200);
    }

    private void tellChanged() throws SQLException {
        try (var connection = service.bean(DeliveryConnections.class).presence()) {
            new Preparation(connection, 0, service.bean(Archive.class)).tellChanged();
        }
    }

    private List<String> told() {
        return service.query(
                """
                select regexp_replace(type, 'nl.millenniumgemeenten.(.*).v1', '\\1')
                from outbox_message where topic = 'issues.v1' order by position
                """);
    }

    private IssueChange change(ChangeType type, int nth) {
        var data =
                service.query(
                        "select data from outbox_message where type = '%s' order by position"
                                .formatted(type.typeName()));
        return (IssueChange) ChangeJson.read(type, data.get(nth).getBytes(UTF_8));
    }

    private static List<Long> numbers(IssueChange.Sent sent) {
        return List.of(
                sent.recipients(), sent.accepted(), sent.failed(), sent.inDoubt(), sent.dropped());
    }
}
