package nl.millenniumgemeenten.content.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialContributionTest {
    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);
    private final Caller toos = server.as("municipality-contact");
    private final Caller jan = server.asOther("municipality-contact");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void contacts_of_a_municipality_write_as_one_at_once_and_without_their_names()
            throws SQLException {
        var discussion = people.discussion("Officieel");
        people.change(discussion, "Officieel", "OPEN", "PARTICIPANTS");

        var first = toos.post(path(discussion), text("GM0344", "Utrecht", "Een")).ok();
        var second = jan.post(path(discussion), text("GM0344", "Utrecht", "Twee")).ok();

        assertThat(people.onSite(discussion)).containsExactly("Wie heeft ervaring?", "Een", "Twee");
        var writer = writer(first.text("/placed/id"));
        assertThat(writer(second.text("/placed/id"))).isEqualTo(writer);
        assertThat(server.changes(writer.toString()))
                .singleElement()
                .isInstanceOfSatisfying(
                        ContributorChange.Recorded.class,
                        change -> {
                            assertThat(change.name()).isEqualTo("Gemeente Utrecht");
                            assertThat(change.municipality()).isEqualTo("GM0344");
                            assertThat(change.office())
                                    .isEqualTo(ContributorChange.Office.MUNICIPALITY_CONTACT);
                        });
        assertThat(
                        server.count(
                                "select count(*) from contribution_edition where saved_by_name in"
                                        + " ('Anna de Vries', 'Jan Jansen') and markdown in ('Een',"
                                        + " 'Twee')"))
                .isZero();
    }

    @Test
    void the_same_again_makes_nothing_more_and_something_else_under_its_key_is_refused() {
        var discussion = people.discussion("Nog eens");
        var key = UUID.randomUUID().toString();
        toos.postOnce(path(discussion), key, text("GM0344", "Utrecht", "Een")).ok();
        toos.postOnce(path(discussion), key, text("GM0344", "Utrecht", "Een")).ok();

        toos.postOnce(path(discussion), key, text("GM0344", "Utrecht", "Twee"))
                .assertProblem(412, "stale-revision");
        toos.postOnce(path(discussion), key, text("GM0796", "Den Bosch", "Een"))
                .assertProblem(412, "stale-revision");
        assertThat(people.onSite(discussion)).containsExactly("Wie heeft ervaring?", "Een");
    }

    @Test
    void a_municipality_that_is_called_otherwise_signs_like_that_from_then_on()
            throws SQLException {
        var discussion = people.discussion("Naam");
        var first = toos.post(path(discussion), text("GM0796", "Den Bosch", "Een")).ok();
        toos.post(path(discussion), text("GM0796", "’s-Hertogenbosch", "Twee")).ok();

        assertThat(server.changes(writer(first.text("/placed/id")).toString()))
                .map(change -> ((ContributorChange.Recorded) change).name())
                .containsExactly("Gemeente Den Bosch", "Gemeente ’s-Hertogenbosch");
    }

    @Test
    void what_waits_under_the_same_key_stays_where_it_is() throws SQLException {
        var discussion = people.discussion("Wacht al");
        people.written(discussion, "Iris", "iris@example.org", "Een");
        var id = people.waiting("Wacht al", "id").getFirst();

        toos.postOnce(path(discussion), id, text("GM0344", "Utrecht", "Een"))
                .assertProblem(412, "stale-revision");

        assertThat(people.waiting("Wacht al", "id")).containsExactly(id);
    }

    @Test
    void nobody_else_writes_so_and_nobody_where_it_is_closed() {
        var discussion = people.discussion("Wie");
        server.as("editor")
                .post(path(discussion), text("GM0344", "Utrecht", "Een"))
                .assertProblem(403, "not-yours");
        toos.post(path(discussion), text("Utrecht", "", "Een"))
                .assertProblem(422, "invalid", "/municipality", "/name");
        people.change(discussion, "Wie", "CLOSED", "EVERYONE");
        toos.post(path(discussion), text("GM0344", "Utrecht", "Een")).assertProblem(409, "not-now");
    }

    private UUID writer(String contribution) throws SQLException {
        return ((ContributionChange.Recorded) server.changes(contribution).getLast()).contributor();
    }

    private static Map<String, Object> text(String code, String name, String markdown) {
        var body = new HashMap<String, Object>();
        body.put("municipality", code);
        body.put("name", name);
        body.put("markdown", markdown);
        return body;
    }

    private static String path(String discussion) {
        return "/discussions/" + discussion + "/official-contributions";
    }
}
