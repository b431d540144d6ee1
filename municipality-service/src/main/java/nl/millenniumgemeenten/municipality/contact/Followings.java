package nl.millenniumgemeenten.municipality.contact;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.territory.Calendar;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;
import nl.millenniumgemeenten.municipality.territory.TerritorialChanges;
import nl.millenniumgemeenten.municipality.territory.WhenInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who comes after whom today, for contacts; and the line in the log on the day that it matters.
@Singleton
class Followings implements WhenInForce {
    private static final Logger LOG = LoggerFactory.getLogger(Followings.class);

    private final TerritorialChanges changes;
    private final Contacts contacts;
    private final InstantSource clock;

    Followings(TerritorialChanges changes, Contacts contacts, InstantSource clock) {
        this.changes = changes;
        this.contacts = contacts;
        this.clock = clock;
    }

    Following today() {
        return Following.on(
                Calendar.day(clock.instant()),
                changes.everything().stream().map(Revised::state).toList());
    }

    @Override
    public void apply(TerritorialChange change, LocalDate day, Author author, Instant at) {
        if (contacts.isEmpty()) {
            return;
        }
        var following = today();
        for (var code : change.from()) {
            for (var contact : contacts.given(following.leadingTo(code))) {
                LOG.atInfo()
                        .addKeyValue("contact", contact.id())
                        .addKeyValue("municipality", code)
                        .addKeyValue("successors", change.to())
                        .addKeyValue("change", change.id())
                        .addKeyValue("by", author.id())
                        .log(
                                change.to().size() == 1
                                        ? "contact follows"
                                        : "contact waits for an editor");
            }
        }
    }
}
