package nl.millenniumgemeenten.subscription.issue;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/// What somebody can do with an issue now. It asks the issue itself, so that no button leads to a
/// refusal; what an issue still lacks is told by the form.
final class Possible {
    private static final Instant NOW = Instant.EPOCH;

    private static final List<Deed> DEEDS =
            List.of(
                    new Deed("save", false, Possible::save),
                    new Deed("restore", false, Possible::restore),
                    new Deed(
                            "hand-in",
                            false,
                            (issue, by) -> issue.handIn(issue.content().blocks(), "", by, NOW)),
                    new Deed("take-back", false, (issue, by) -> issue.takeBack(by, NOW)),
                    new Deed("send-back", true, (issue, by) -> issue.sendBack("", by, NOW)),
                    new Deed("approve", true, (issue, by) -> issue.approve(by, NOW)),
                    new Deed(
                            "withdraw-approval",
                            true,
                            (issue, by) -> issue.withdrawApproval(by, NOW)),
                    new Deed("schedule", true, (issue, by) -> issue.schedule(NOW, by, NOW)),
                    new Deed("call-off", true, (issue, by) -> issue.callOff(by, NOW)),
                    new Deed("send", true, (issue, by) -> issue.send(by, NOW)),
                    new Deed("pause", true, (issue, by) -> issue.pause(by, NOW)),
                    new Deed("cancel", true, (issue, by) -> issue.cancel(by, NOW)),
                    new Deed("delete", true, (issue, by) -> issue.delete(by, NOW)),
                    new Deed("withdraw", true, (issue, by) -> issue.withdraw("", by, NOW)));

    private Possible() {}

    private record Deed(String name, boolean decision, BiFunction<Issue, Actor, Move> attempt) {}

    /// The names of it.
    static List<String> with(Issue issue, Actor by) {
        return DEEDS.stream()
                .filter(deed -> by.decides() || !deed.decision())
                .filter(deed -> possible(deed.attempt().apply(issue, by)))
                .map(Deed::name)
                .toList();
    }

    private static boolean possible(Move move) {
        return switch (move) {
            case Move.Done(_, _), Move.Incomplete(_) -> true;
            case Move.Nothing(_),
                    Move.NotNow(_),
                    Move.NotApproved(),
                    Move.OwnWork(),
                    Move.NotYours(_),
                    Move.Faulty(_, _),
                    Move.UnderWay() ->
                    false;
        };
    }

    private static Move save(Issue issue, Actor by) {
        return issue.save(other(issue.content()), by, NOW);
    }

    private static Move restore(Issue issue, Actor by) {
        return issue.draftEdition() == 1
                ? new Move.Nothing(issue)
                : issue.restore(other(issue.content()), 1, by, NOW);
    }

    /// Anything else than what it says now.
    private static IssueContent other(IssueContent content) {
        return new IssueContent(
                content.subject() + ".",
                content.preheader(),
                content.language(),
                content.lists(),
                content.onlyItsLanguage(),
                content.countsClicks(),
                content.blocks());
    }
}
