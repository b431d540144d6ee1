package nl.millenniumgemeenten.content;

import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.Test;

/// The mail requests of the module on the table of this service.
class MailRequestsTest {
    private static final String ID = "6f1d3c1a-0000-4000-8000-000000000001";

    @Test
    void the_website_fetches_a_mail_until_it_deletes_it() throws Exception {
        try (var server = ContentServer.start()) {
            server.run(
                    """
                    insert into mail_request (id, kind, recipient, parameters, requested_at)
                    values ('%s', 'WELCOME', 'toos@example.nl', '{"name": "Toos"}', now())
                    """
                            .formatted(ID));
            var website = server.as("service");

            for (int time = 0; time < 2; time++) {
                var waiting = website.get("/mail-requests").ok();
                assertThat(waiting.text("/items/0/id")).isEqualTo(ID);
                assertThat(waiting.text("/items/0/kind")).isEqualTo("WELCOME");
                assertThat(waiting.text("/items/0/to")).isEqualTo("toos@example.nl");
                assertThat(waiting.text("/items/0/parameters/name")).isEqualTo("Toos");
            }

            assertThat(website.delete("/mail-requests/" + ID).status()).isEqualTo(204);
            assertThat(website.get("/mail-requests").ok().json().at("/items")).isEmpty();
        }
    }
}
