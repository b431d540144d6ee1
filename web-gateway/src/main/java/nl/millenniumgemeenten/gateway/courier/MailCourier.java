package nl.millenniumgemeenten.gateway.courier;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import nl.millenniumgemeenten.gateway.service.MailHandover;

/// Brings mails from every service that wants them sent to the one that sends them. Each service
/// has a round of its own, so that one that is away keeps nobody waiting.
@Context
public class MailCourier {
    private final boolean enabled;
    private final List<Round> rounds;

    MailCourier(
            MailHandover handover,
            MailKinds kinds,
            @Property(name = "courier.enabled", defaultValue = "true") boolean enabled,
            @Property(name = "courier.poll", defaultValue = "5s") Duration poll) {
        this.enabled = enabled;
        this.rounds =
                handover.sources().stream()
                        .map(source -> new MailRound(source, handover, kinds, poll).round())
                        .toList();
    }

    @PostConstruct
    void start() {
        if (enabled) {
            rounds.forEach(Round::start);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        rounds.forEach(Round::close);
        if (enabled) {
            for (var round : rounds) {
                round.await(Duration.ofSeconds(2));
            }
        }
    }

    /// There may be a mail now: somebody just did what causes one.
    public void wake() {
        rounds.forEach(Round::wake);
    }
}
