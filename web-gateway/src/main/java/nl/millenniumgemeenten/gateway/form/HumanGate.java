package nl.millenniumgemeenten.gateway.form;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Keeps machines from filling in forms that cause a mail. A browser with scripts proves that it
/// did some work; one without shows that a person had time to type, within tighter limits. When
/// very many come without proof, work is asked of all.
@Singleton
public final class HumanGate {
    private static final String EVERYBODY = "";

    private final ProofOfWork work;
    private final TimeTrap trap;
    private final RateLimit proven;
    private final RateLimit unproven;
    private final RateLimit together;

    HumanGate(
            ProofOfWork work,
            TimeTrap trap,
            @Property(name = "sign-up.per-hour") int perHour,
            @Property(name = "sign-up.unproven-per-hour") int unprovenPerHour,
            @Property(name = "sign-up.unproven-together") int togetherPerHour,
            InstantSource clock) {
        var hour = Duration.ofHours(1);
        this.work = work;
        this.trap = trap;
        this.proven = new RateLimit(perHour, hour, clock);
        this.unproven = new RateLimit(unprovenPerHour, hour, clock);
        this.together = new RateLimit(togetherPerHour, hour, clock);
    }

    /// What comes of trying to pass.
    public sealed interface Passage {
        /// Go on. A turn that came to nothing is given back.
        record Free() implements Passage {}

        /// Neither work nor time: show the form, and ask to send it once more.
        record OnceMore() implements Passage {}

        /// Too often; this long still.
        record Wait(Duration time) implements Passage {}
    }

    /// Lets a form of this client pass, or not.
    public Passage pass(Form form, String client) {
        if (work.solved(proof(form))) {
            return turn(proven.take(client));
        }
        if (!trap.ripe(stamp(form))) {
            return new Passage.OnceMore();
        }
        var wait = unproven.take(client);
        if (wait.isPositive()) {
            return new Passage.Wait(wait);
        }
        return turn(together.take(EVERYBODY));
    }

    /// The form has done what it was for: its work and its time are used up. False if they were
    /// before, by a form that was sent twice.
    public boolean use(Form form) {
        return work.use(proof(form)) || trap.use(stamp(form));
    }

    /// Nothing came of it.
    public void giveBack(Form form, String client) {
        if (work.solved(proof(form))) {
            proven.giveBack(client);
        } else {
            unproven.giveBack(client);
            together.giveBack(EVERYBODY);
        }
    }

    /// The stamp for a form that is shown now, after this one.
    public String stampAfter(Form form) {
        return trap.again(stamp(form));
    }

    private static Passage turn(Duration wait) {
        return wait.isPositive() ? new Passage.Wait(wait) : new Passage.Free();
    }

    private static String proof(Form form) {
        return form.line("altcha");
    }

    private static String stamp(Form form) {
        return form.line("stamp");
    }
}
