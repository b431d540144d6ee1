package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what a municipality tells of its part.
@Singleton
class KeepProfile {
    private static final Logger LOG = LoggerFactory.getLogger(KeepProfile.class);

    private final Participations participations;
    private final InstantSource clock;

    KeepProfile(Participations participations, InstantSource clock) {
        this.participations = participations;
        this.clock = clock;
    }

    /// What is told from now on.
    record Command(MunicipalityCode code, Profile profile, Expected.Revision expected, Author by) {}

    /// Stores and announces it.
    @Transactional
    public Revised<Participation> handle(Command command) {
        var known = participations.at(command.code().value(), command.expected());
        var recorded =
                participations.save(
                        known.state().with(command.profile()),
                        command.expected(),
                        command.by(),
                        clock.instant());
        LOG.atInfo()
                .addKeyValue("municipality", command.code())
                .addKeyValue("revision", recorded.revision())
                .addKeyValue("by", command.by().id())
                .log("profile kept");
        return recorded;
    }
}
