package nl.millenniumgemeenten.gateway.contact;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.UUID;

/// Contacts of municipalities to test with.
public final class ContactFixture {
    private ContactFixture() {}

    /// The value of the cookie of a contact who is signed in.
    public static String session(ApplicationContext gateway) {
        return gateway.getBean(ContactSession.class)
                .value(UUID.randomUUID(), Instant.now().plusSeconds(600));
    }
}
