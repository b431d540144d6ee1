package nl.millenniumgemeenten.municipality.activity;

import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;

/// Something that a municipality does for the goals. What is worked on and what stands on the site
/// are two things: the site keeps its version until an editor publishes the next.
///
/// ```
/// DRAFT → SUBMITTED → PUBLISHED → (saved again) DRAFT …
///         SUBMITTED → ASKED_BACK → SUBMITTED
/// any but WITHDRAWN → WITHDRAWN → (saved again) DRAFT
/// ```
///
/// An editor may publish without anybody submitting.
///
/// @param number stands in its address
/// @param content what is worked on; what stands on the site while the state is PUBLISHED
/// @param question what an editor wants to know first; empty unless asked back
public record Activity(
        UUID id,
        long number,
        MunicipalityCode municipality,
        State state,
        ActivityContent content,
        String question,
        Presence presence) {

    /// Where the work on an activity stands.
    public enum State {
        DRAFT,
        SUBMITTED,
        ASKED_BACK,
        PUBLISHED,
        WITHDRAWN
    }

    /// A draft that nobody else has seen.
    public static Activity draft(
            UUID id, long number, MunicipalityCode municipality, ActivityContent content) {
        return new Activity(
                id, number, municipality, State.DRAFT, content, "", new Presence.Never());
    }

    /// With other content. Who waits for an editor, or was asked something, goes on doing so.
    public Activity save(ActivityContent changed) {
        if (changed.equals(content)) {
            return this;
        }
        var next =
                switch (state) {
                    case SUBMITTED -> State.SUBMITTED;
                    case ASKED_BACK -> State.ASKED_BACK;
                    case DRAFT, PUBLISHED, WITHDRAWN -> State.DRAFT;
                };
        return new Activity(id, number, municipality, next, changed, question, presence);
    }

    /// Asks an editor to publish it.
    public Decision<Activity> submit() {
        return switch (state) {
            case DRAFT, ASKED_BACK -> complete(with(State.SUBMITTED, presence));
            case SUBMITTED -> refused("Deze activiteit wacht al op de redactie.");
            case PUBLISHED, WITHDRAWN -> refused("Er is niets gewijzigd om in te sturen.");
        };
    }

    /// Puts it on the site as it is now.
    public Decision<Activity> publish(Instant now) {
        if (state == State.PUBLISHED) {
            return refused("Dit staat al zo op de site.");
        }
        var first =
                switch (presence) {
                    case Presence.Never() -> now;
                    case Presence.Live(_, var firstPublishedAt, _) -> firstPublishedAt;
                    case Presence.TakenOff(var firstPublishedAt, _) -> firstPublishedAt;
                };
        return complete(with(State.PUBLISHED, new Presence.Live(content, first, now)));
    }

    /// Gives it back to who submitted it, with a question.
    public Decision<Activity> askBack(String what) {
        if (state != State.SUBMITTED) {
            return refused("Alleen een ingestuurde activiteit kun je teruggeven.");
        }
        return what.isBlank()
                ? Decision.refused("question", "Schrijf wat je wilt weten.")
                : new Decision.Accepted<>(
                        new Activity(
                                id,
                                number,
                                municipality,
                                State.ASKED_BACK,
                                content,
                                what,
                                presence));
    }

    /// Takes it off the site, or lays aside what never was there.
    public Decision<Activity> withdraw(Instant now) {
        if (state == State.WITHDRAWN) {
            return refused("Deze activiteit is al ingetrokken.");
        }
        return new Decision.Accepted<>(
                with(
                        State.WITHDRAWN,
                        presence instanceof Presence.Live(_, var firstPublishedAt, _)
                                ? new Presence.TakenOff(firstPublishedAt, now)
                                : presence));
    }

    private Decision<Activity> complete(Activity next) {
        return Decision.of(content.gaps(), () -> next);
    }

    private Activity with(State next, Presence seen) {
        return new Activity(id, number, municipality, next, content, "", seen);
    }

    private static Decision<Activity> refused(String detail) {
        return Decision.refused("state", detail);
    }
}
