package nl.millenniumgemeenten.gateway.page.discussion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DiscussionItemView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.site.DiscussionQuestion;
import nl.millenniumgemeenten.gateway.site.DiscussionQuestion.Listed;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Reading;

/// Discussions as they stand in lists.
public final class DiscussionItems {
    private static final int UNDER = 5;

    private DiscussionItems() {}

    /// All of these.
    public static List<DiscussionItemView> of(List<Listed> discussions) {
        return discussions.stream().map(DiscussionItems::item).toList();
    }

    /// Those under a piece of content or a goal.
    public static List<DiscussionItemView> under(
            Reading reading, DiscussionChange.Kind kind, Object id) {
        return of(reading.ask(new DiscussionQuestion.StandingUnder(kind, id.toString(), UNDER)));
    }

    /// The newest of all.
    public static List<DiscussionItemView> newest(Reading reading, int limit) {
        return of(reading.ask(new DiscussionQuestion.Newest(1, limit)).shown());
    }

    /// Those under a municipality.
    public static List<DiscussionItemView> underMunicipality(Reading reading, String code) {
        return of(reading.ask(new DiscussionQuestion.UnderMunicipality(code, UNDER)));
    }

    private static DiscussionItemView item(Listed listed) {
        var discussion = listed.discussion();
        return new DiscussionItemView(
                discussion.title(),
                Discussions.path(discussion),
                badges(discussion),
                DutchText.count(listed.contributions(), "bijdrage", "bijdragen"),
                DutchText.dateView(LocalDate.ofInstant(listed.lastAt(), Occurrences.ZONE)),
                Discussions.PATH + "/" + discussion.number() + "/nieuwste");
    }

    static List<BadgeView> badges(DiscussionChange.Recorded discussion) {
        var badges = new ArrayList<BadgeView>();
        switch (discussion.state()) {
            case SOLVED -> badges.add(new BadgeView("Opgelost", Tone.POSITIVE));
            case CLOSED -> badges.add(new BadgeView("Gesloten", Tone.ENDED));
            case OPEN, WITHDRAWN -> {}
        }
        return badges;
    }
}
