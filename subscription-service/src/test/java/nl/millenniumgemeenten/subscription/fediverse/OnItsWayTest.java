package nl.millenniumgemeenten.subscription.fediverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.activitypub.Activity;
import nl.millenniumgemeenten.activitypub.Note;
import nl.millenniumgemeenten.activitypub.Received;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// What was on its way before it was written down what a delivery is about keeps its order too.
class OnItsWayTest {
    private static final UUID NEWS = UUID.fromString("7d4f1c9e-2b6a-4c7e-9d1f-3a5b8c2e6f40");
    private static final URI OURS = URI.create("https://example.org/fediverse/actor");
    private static final URI POST = URI.create("https://example.org/fediverse/posts/" + NEWS);

    private final Database database = TestStack.createDatabase();

    @Test
    void what_is_said_of_a_post_is_about_it_and_an_answer_is_about_none() throws SQLException {
        migrateTo("80");
        onItsWay(
                new Activity.Create(act("#create"), note()),
                new Activity.Update(act("#update-2"), note(), Instant.EPOCH),
                new Activity.Delete(act("#delete"), OURS, OURS, POST, Instant.EPOCH),
                new Activity.Accept(
                        URI.create(OURS + "#1"),
                        OURS,
                        new Received.Follow(
                                URI.create("https://elders.example/fediverse/posts/" + NEWS),
                                URI.create("https://elders.example/anna"),
                                OURS)));

        migrateTo("latest");

        assertThat(abouts()).containsExactly(NEWS.toString(), NEWS.toString(), NEWS.toString(), "");
    }

    private static URI act(String word) {
        return URI.create(POST + word);
    }

    private static Note note() {
        return new Note(
                POST,
                OURS,
                OURS,
                URI.create("https://example.org/nieuws/1"),
                "<p>“Nieuws” over 10\\12 & een \uD83C\uDF33</p>",
                Map.of(),
                Instant.EPOCH,
                Optional.empty(),
                List.of());
    }

    private void onItsWay(Activity... activities) throws SQLException {
        try (var connection = database.connect();
                var insert =
                        connection.prepareStatement(
                                """
                                with server as (
                                    insert into fediverse_server (host, next_attempt_at)
                                    values ('elders.example', now()) on conflict do nothing),
                                said as (
                                    insert into fediverse_activity (body, made_at)
                                    values (?, now()) returning position)
                                insert into fediverse_delivery
                                    (activity, inbox, server, next_attempt_at)
                                select position, 'inbox', 'elders.example', now() from said
                                """)) {
            for (var activity : activities) {
                insert.setBytes(1, activity.write());
                insert.executeUpdate();
            }
        }
    }

    private List<String> abouts() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select coalesce(about::text, '') from fediverse_delivery"
                                        + " order by activity")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void migrateTo(String version) {
        Flyway.configure(OnItsWayTest.class.getClassLoader())
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
