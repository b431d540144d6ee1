package nl.millenniumgemeenten.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be known of a municipality's part in the campaign.
public sealed interface ParticipationChange extends Change {

    /// `id` is the GM code of the municipality that joined: a municipality takes part once. Dates
    /// are as precise as the source: `2009`, `2009-11` or `2009-11-10` (ISO 8601). `joinedNote`
    /// says what `joinedOn` is the date of. `goals` are goal numbers, ascending; none are known of
    /// most participants.
    ///
    /// On a day a municipality takes part if its status is CONFIRMED or ENDED (but not for the
    /// reasons MISTAKE and PROPOSAL_REJECTED: then there never was a part), it exists on that day,
    /// the day lies from the first that `inForceOn`, else `recognisedOn`, else `joinedOn` can be
    /// until the last that `endedOn` can be, and no hold holds it.
    ///
    /// @param steps how it came about; all unknown in older messages
    /// @param profile what the municipality tells of itself; empty in older messages
    /// @param holds when it was on hold, oldest first
    /// @param reportDueOn when it should report to stay out of a hold; absent where it need not
    /// @param continues codes of ended municipalities whose part this one goes on with
    /// @param successions after the municipality ended: what becomes of its part in each successor
    record Recorded(
            String id,
            long revision,
            Status status,
            @Nullable String joinedOn,
            @Nullable String joinedNote,
            @Nullable String signUnveiledOn,
            @Nullable String endedOn,
            List<Integer> goals,
            @Nullable String source,
            Instant recordedAt,
            Steps steps,
            Profile profile,
            List<Hold> holds,
            @Nullable LocalDate reportDueOn,
            List<String> continues,
            List<Succession> successions)
            implements ParticipationChange {
        public Recorded {
            goals = List.copyOf(goals);
            steps = Later.orElse(steps, Steps.UNKNOWN);
            profile = Later.orElse(profile, Profile.EMPTY);
            holds = Later.listOf(holds);
            continues = Later.listOf(continues);
            successions = Later.listOf(successions);
        }

        @Override
        public String subject() {
            return id;
        }
    }

    enum Status {
        /// A public source shows the title.
        CONFIRMED,
        /// A motion or plan is known, its outcome is not.
        PROPOSED,
        /// Related activity is known, the title is not.
        UNCLEAR,
        ENDED
    }

    /// The steps of becoming a participant, and why it ended. Each has its own date, as precise as
    /// its source; any may be unknown.
    ///
    /// @param proposedBy who moved it: a party, a group of residents
    /// @param endNote a few words more about the end
    record Steps(
            @Nullable String proposedOn,
            @Nullable String proposedBy,
            @Nullable String decidedOn,
            @Nullable Body decidedBy,
            @Nullable String signedUpOn,
            @Nullable String recognisedOn,
            @Nullable String inForceOn,
            @Nullable EndReason endReason,
            @Nullable String endNote) {
        /// Nothing is known.
        public static final Steps UNKNOWN =
                new Steps(null, null, null, null, null, null, null, null, null);
    }

    /// Who decided.
    enum Body {
        /// De gemeenteraad.
        COUNCIL,
        /// Het college van burgemeester en wethouders.
        COLLEGE
    }

    enum EndReason {
        /// The municipality decided to stop.
        DECISION,
        /// The proposal was withdrawn or turned down.
        PROPOSAL_REJECTED,
        /// The municipality ended, and no successor goes on with it.
        TERRITORIAL_CHANGE,
        /// The campaign itself ended.
        CAMPAIGN_ENDED,
        /// It was recorded by mistake.
        MISTAKE,
        OTHER
    }

    /// What a municipality tells of its part. Names are those of people in a public role.
    ///
    /// @param introduction plain text in paragraphs
    /// @param themes what it works on beside the goals
    /// @param budgetPerInhabitant euros a year
    record Profile(
            @Nullable String introduction,
            List<String> themes,
            @Nullable String planTitle,
            @Nullable String planUrl,
            @Nullable String ambassador,
            @Nullable String responsibleAlderman,
            @Nullable String workingGroup,
            @Nullable BigDecimal budgetPerInhabitant,
            @Nullable String website) {
        /// Nothing was told.
        public static final Profile EMPTY =
                new Profile(null, List.of(), null, null, null, null, null, null, null);

        public Profile {
            themes = Later.listOf(themes);
        }
    }

    /// From the first day on hold until the first day back; absent while it lasts.
    record Hold(LocalDate since, @Nullable LocalDate until) {}

    /// What becomes of a part in the campaign in one successor, by its code.
    record Succession(String to, SuccessionDecision decision) {}

    enum SuccessionDecision {
        UNDECIDED,
        CONTINUES,
        ENDS
    }
}
