package nl.millenniumgemeenten.subscription.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.compose.Block;
import org.jspecify.annotations.Nullable;

/// An issue of the newsletter as its editors know it. Every operation returns a [Move]; nothing
/// here reads a clock, a database or a request.
///
/// - `draft` → handed in → `in-review` → approved → `approved` → planned → `scheduled`
/// - `in-review` → taken or sent back → `draft`; `approved`, `scheduled` → approval withdrawn →
///   `draft`; `scheduled` → called off → `approved`
/// - saving something else leads from each of these back to `draft`
///
/// - `approved`, `scheduled` → started → `preparing` → `sending` → `sent`, the last two by who
///   sends it; `scheduled` and an hour late → `paused`
/// - `preparing`, `sending` → `paused` → and on; all three → `cancelled`
/// - `sent`, `cancelled` → taken out of the archive → `withdrawn`
///
/// What is on its way, or was, does not change any more.
///
/// @param number counts the issues, for people
/// @param draftEdition the newest edition, the one that this is
/// @param digestFrom what is new counts from here
/// @param writers who saved since the last approval that stands, by account
record Issue(
        IssueId id,
        long number,
        long revision,
        int draftEdition,
        IssueContent content,
        State state,
        Instant digestFrom,
        Set<String> writers) {

    /// So late it may begin.
    private static final Duration PUNCTUAL = Duration.ofHours(1);

    Issue {
        writers = Set.copyOf(writers);
    }

    /// How far it is.
    sealed interface State {
        /// Being written.
        record Draft() implements State {}

        /// Waiting for a second person.
        record InReview() implements State {}

        /// Ready to be sent.
        record Approved() implements State {}

        /// Sent at a moment.
        record Scheduled(Instant dueAt) implements State {}

        /// Its readers are being written down.
        record Preparing() implements State {}

        /// On its way to its readers.
        record Sending() implements State {}

        /// Stopped for a while.
        record Paused(PauseReason reason, Progress progress) implements State {}

        /// Every reader was tried.
        record Sent() implements State {}

        /// Stopped for ever.
        record Cancelled() implements State {}

        /// Taken out of the archive after it was sent.
        record Withdrawn() implements State {}

        /// The state as the table and the desk know it.
        default String label() {
            return switch (this) {
                case Draft() -> "draft";
                case InReview() -> "in-review";
                case Approved() -> "approved";
                case Scheduled(_) -> "scheduled";
                case Preparing() -> "preparing";
                case Sending() -> "sending";
                case Paused(_, _) -> "paused";
                case Sent() -> "sent";
                case Cancelled() -> "cancelled";
                case Withdrawn() -> "withdrawn";
            };
        }
    }

    /// How far it had come when it was paused.
    enum Progress {
        /// Nobody was written down as a reader yet.
        NOT_STARTED,
        /// Some were.
        PREPARING,
        /// All were, and some got it.
        SENDING
    }

    /// Where it stands between writing and sending: this is all that most decisions need.
    private enum Phase {
        DRAFT,
        IN_REVIEW,
        READY,
        UNDER_WAY
    }

    private Phase phase() {
        return switch (state) {
            case State.Draft() -> Phase.DRAFT;
            case State.InReview() -> Phase.IN_REVIEW;
            case State.Approved(), State.Scheduled(_) -> Phase.READY;
            case State.Paused(_, var progress) ->
                    progress == Progress.NOT_STARTED ? Phase.READY : Phase.UNDER_WAY;
            case State.Preparing(),
                    State.Sending(),
                    State.Sent(),
                    State.Cancelled(),
                    State.Withdrawn() ->
                    Phase.UNDER_WAY;
        };
    }

    /// The edition that a second person approved, if that is the newest one; else null.
    @Nullable Integer approvedEdition() {
        return switch (phase()) {
            case DRAFT, IN_REVIEW -> null;
            case READY, UNDER_WAY -> draftEdition;
        };
    }

    /// Saves a new edition. Whoever judged it judged something else, so it begins anew.
    Move save(IssueContent newContent, Actor by, Instant now) {
        return switch (phase()) {
            case DRAFT -> saved(newContent, "", by, now);
            case IN_REVIEW -> takeAway(newContent, "Het ligt niet meer ter beoordeling.", by, now);
            case READY ->
                    takeAway(newContent, "De goedkeuring en wat gepland was, vervallen.", by, now);
            case UNDER_WAY -> new Move.UnderWay();
        };
    }

    /// Saves once more what was saved before. What was handed in since then is somebody's
    /// judgement, which this does not touch.
    ///
    /// @param edition the number that it had
    Move restore(IssueContent earlier, int edition, Actor by, Instant now) {
        return switch (phase()) {
            case DRAFT ->
                    earlier.asWritten().equals(content.asWritten())
                            ? new Move.NotNow(
                                    "Versie %d is hetzelfde als wat er nu staat."
                                            .formatted(edition))
                            : next(earlier, Act.RESTORED, Integer.toString(edition), by, now);
            case IN_REVIEW ->
                    new Move.NotNow(
                            "Deze nieuwsbrief ligt ter goedkeuring. Neem hem eerst terug; daarna kan"
                                    + " een eerdere versie worden teruggezet.");
            case READY ->
                    new Move.NotNow(
                            "Deze nieuwsbrief is goedgekeurd. Trek eerst de goedkeuring in; daarna"
                                    + " kan een eerdere versie worden teruggezet.");
            case UNDER_WAY -> new Move.UnderWay();
        };
    }

    private Move takeAway(IssueContent newContent, String what, Actor by, Instant now) {
        return by.decides()
                ? saved(newContent, what, by, now)
                : new Move.NotYours(
                        "Dit is al ingeleverd. Neem het eerst terug, of vraag het een redacteur.");
    }

    private Move saved(IssueContent newContent, String what, Actor by, Instant now) {
        if (newContent.asWritten().equals(content.asWritten())) {
            return new Move.Nothing(this);
        }
        return next(newContent, Act.SAVED, what, by, now);
    }

    private Move next(IssueContent newContent, Act act, String what, Actor by, Instant now) {
        var next =
                new Issue(
                        id,
                        number,
                        revision + 1,
                        draftEdition + 1,
                        newContent,
                        new State.Draft(),
                        digestFrom,
                        writers);
        return new Move.Done(next, next.entry(act, what, null, by, now));
    }

    /// Whether it is being written: what it tells of the site is then as the site tells it.
    boolean beingWritten() {
        return phase() == Phase.DRAFT;
    }

    /// Asks a second person to judge it. What it tells of the site is from here on as it is now;
    /// where that differs from what was saved, it is an edition of its own.
    ///
    /// @param filled its blocks with what the site tells
    Move handIn(List<Block> filled, String note, Actor by, Instant now) {
        return switch (phase()) {
            case DRAFT -> {
                var gaps = content.gaps();
                yield gaps.isEmpty()
                        ? withBlocks(filled)
                                .to(new State.InReview(), Act.HANDED_IN, note, null, by, now)
                        : new Move.Incomplete(gaps);
            }
            case IN_REVIEW -> new Move.NotNow("Dit ligt al ter beoordeling.");
            case READY -> new Move.NotNow("Dit is al goedgekeurd.");
            case UNDER_WAY -> new Move.UnderWay();
        };
    }

    private Issue withBlocks(List<Block> blocks) {
        return blocks.equals(content.blocks())
                ? this
                : new Issue(
                        id,
                        number,
                        revision,
                        draftEdition + 1,
                        content.saying(blocks),
                        state,
                        digestFrom,
                        writers);
    }

    /// Ends the review before it is decided, to go on writing.
    Move takeBack(Actor by, Instant now) {
        return state instanceof State.InReview
                ? to(new State.Draft(), Act.TAKEN_BACK, "", null, by, now)
                : noReview();
    }

    /// Sends it back to its writers, with what is to be done.
    Move sendBack(String remark, Actor by, Instant now) {
        return state instanceof State.InReview
                ? to(new State.Draft(), Act.SENT_BACK, remark, null, by, now)
                : noReview();
    }

    /// Says that it can be sent as it is. Who saved something of it since the last approval cannot
    /// say so, whatever their role.
    Move approve(Actor by, Instant now) {
        if (!(state instanceof State.InReview)) {
            return noReview();
        }
        return writers.contains(by.editor().id())
                ? new Move.OwnWork()
                : to(new State.Approved(), Act.APPROVED, "", null, by, now);
    }

    private Move noReview() {
        return phase() == Phase.UNDER_WAY
                ? new Move.UnderWay()
                : new Move.NotNow(
                        "Dit ligt niet ter beoordeling. Misschien heeft iemand anders er net over"
                                + " besloten.");
    }

    /// Takes the approval back; what was planned is off.
    Move withdrawApproval(Actor by, Instant now) {
        return whenReady(() -> to(new State.Draft(), Act.APPROVAL_WITHDRAWN, "", null, by, now));
    }

    /// Plans the sending, or plans it anew.
    Move schedule(Instant dueAt, Actor by, Instant now) {
        return whenReady(() -> to(new State.Scheduled(dueAt), Act.SCHEDULED, "", dueAt, by, now));
    }

    /// Calls what was planned off. The approval stands.
    Move callOff(Actor by, Instant now) {
        if (state instanceof State.Scheduled(var dueAt)) {
            return to(new State.Approved(), Act.CALLED_OFF, "", dueAt, by, now);
        }
        return phase() == Phase.UNDER_WAY
                ? new Move.UnderWay()
                : new Move.NotNow("Er is niets gepland.");
    }

    /// Sends it now, without waiting for a moment, or goes on where it was paused.
    Move send(Actor by, Instant now) {
        return switch (state) {
            case State.Paused(_, var progress) when progress == Progress.PREPARING ->
                    to(new State.Preparing(), Act.RESUMED, "", null, by, now);
            case State.Paused(_, var progress) when progress == Progress.SENDING ->
                    to(new State.Sending(), Act.RESUMED, "", null, by, now);
            case State.Draft(),
                    State.InReview(),
                    State.Approved(),
                    State.Scheduled(_),
                    State.Paused(_, _),
                    State.Preparing(),
                    State.Sending(),
                    State.Sent(),
                    State.Cancelled(),
                    State.Withdrawn() ->
                    whenReady(() -> to(new State.Preparing(), Act.STARTED, "", null, by, now));
        };
    }

    /// Does not begin: something that it tells of is not on the site any more. Who sees that can
    /// write it anew, or send it all the same.
    ///
    /// @param what the titles of it
    Move holdUp(String what, Actor by, Instant now) {
        return whenReady(() ->
                to(
                        new State.Paused(PauseReason.WITHDRAWN_ITEM, Progress.NOT_STARTED),
                        Act.HELD_UP,
                        what,
                        null,
                        by,
                        now));
    }

    /// Does not begin as planned: its readers would not see its pictures.
    Move withoutPictures(Actor planner, Instant now) {
        return state instanceof State.Scheduled(var dueAt)
                ? to(
                        new State.Paused(PauseReason.PICTURES, Progress.NOT_STARTED),
                        Act.WITHOUT_PICTURES,
                        "",
                        dueAt,
                        planner,
                        now)
                : new Move.Nothing(this);
    }

    /// The pictures of the media library that it shows itself. Those of what it tells of are
    /// public: the site shows them.
    List<UUID> pictures() {
        return content.blocks().stream()
                .flatMap(block ->
                        block instanceof Block.Picture picture
                                ? Stream.of(picture.media())
                                : Stream.empty())
                .distinct()
                .toList();
    }

    /// Whether it was held up, so that to send it all the same is what somebody wants.
    boolean heldUp() {
        return state instanceof State.Paused(var reason, _) && reason == PauseReason.WITHDRAWN_ITEM;
    }

    /// Does what was planned, if its moment has come. Hours late is no longer what was meant: then
    /// it waits for somebody to look at it.
    ///
    /// @param planner on whose behalf
    Move sendAsPlanned(Actor planner, Instant now) {
        if (!(state instanceof State.Scheduled(var dueAt)) || dueAt.isAfter(now)) {
            return new Move.Nothing(this);
        }
        return now.isAfter(dueAt.plus(PUNCTUAL))
                ? to(
                        new State.Paused(PauseReason.OVERDUE, Progress.NOT_STARTED),
                        Act.OVERDUE,
                        "",
                        dueAt,
                        planner,
                        now)
                : to(new State.Preparing(), Act.STARTED_AS_PLANNED, "", dueAt, planner, now);
    }

    /// Stops it for a while.
    Move pause(Actor by, Instant now) {
        return switch (state) {
            case State.Preparing() -> paused(Progress.PREPARING, by, now);
            case State.Sending() -> paused(Progress.SENDING, by, now);
            case State.Paused(_, _) -> new Move.Nothing(this);
            case State.Draft(),
                    State.InReview(),
                    State.Approved(),
                    State.Scheduled(_),
                    State.Sent(),
                    State.Cancelled(),
                    State.Withdrawn() ->
                    new Move.NotNow("Deze nieuwsbrief wordt nu niet verstuurd.");
        };
    }

    private Move paused(Progress progress, Actor by, Instant now) {
        return to(new State.Paused(PauseReason.DESK, progress), Act.PAUSED, "", null, by, now);
    }

    /// Stops it for ever. Who has it keeps it.
    Move cancel(Actor by, Instant now) {
        return switch (state) {
            case State.Preparing(), State.Sending(), State.Paused(_, _) ->
                    to(new State.Cancelled(), Act.CANCELLED, "", null, by, now);
            case State.Cancelled() -> new Move.Nothing(this);
            case State.Draft(),
                    State.InReview(),
                    State.Approved(),
                    State.Scheduled(_),
                    State.Sent(),
                    State.Withdrawn() ->
                    new Move.NotNow("Deze nieuwsbrief wordt nu niet verstuurd.");
        };
    }

    /// Throws a draft away.
    Move delete(Actor by, Instant now) {
        return switch (phase()) {
            case DRAFT -> new Move.Done(this, entry(Act.DELETED, content.subject(), null, by, now));
            case IN_REVIEW, READY ->
                    new Move.NotNow(
                            "Dit is ingeleverd of goedgekeurd. Maak er eerst weer een concept van.");
            case UNDER_WAY -> new Move.UnderWay();
        };
    }

    /// Takes it out of the archive. Who has its mail keeps that.
    Move withdraw(String reason, Actor by, Instant now) {
        return switch (state) {
            case State.Sent(), State.Cancelled() ->
                    to(new State.Withdrawn(), Act.WITHDRAWN, reason, null, by, now);
            case State.Withdrawn() -> new Move.Nothing(this);
            case State.Preparing(), State.Sending(), State.Paused(_, _) ->
                    new Move.NotNow(
                            "Deze nieuwsbrief is nog onderweg. Stop eerst met versturen; daarna kan"
                                    + " hij uit het archief.");
            case State.Draft(), State.InReview(), State.Approved(), State.Scheduled(_) ->
                    new Move.NotNow("Deze nieuwsbrief staat niet in het archief.");
        };
    }

    /// Throws it away while nobody has it, and takes it out of the archive after that.
    Move remove(String reason, Actor by, Instant now) {
        return phase() == Phase.UNDER_WAY ? withdraw(reason, by, now) : delete(by, now);
    }

    private Move whenReady(Supplier<Move> move) {
        return switch (phase()) {
            case DRAFT, IN_REVIEW -> new Move.NotApproved();
            case READY -> move.get();
            case UNDER_WAY -> new Move.UnderWay();
        };
    }

    private Move to(
            State next, Act act, String text, @Nullable Instant dueAt, Actor by, Instant now) {
        return new Move.Done(
                new Issue(
                        id, number, revision + 1, draftEdition, content, next, digestFrom, writers),
                entry(act, text, dueAt, by, now));
    }

    private Entry entry(Act act, String text, @Nullable Instant dueAt, Actor by, Instant now) {
        return new Entry(act, draftEdition, text, dueAt, now, by.editor());
    }
}
