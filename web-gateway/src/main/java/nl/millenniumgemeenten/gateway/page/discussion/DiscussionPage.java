package nl.millenniumgemeenten.gateway.page.discussion;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.library.ContributionPictures;
import nl.millenniumgemeenten.gateway.site.DiscussionQuestion;
import nl.millenniumgemeenten.gateway.site.DiscussionQuestion.Left;
import nl.millenniumgemeenten.gateway.site.DiscussionQuestion.Signed;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// Makes the pages of a discussion.
@Singleton
public final class DiscussionPage {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("H.mm", Locale.forLanguageTag("nl"));

    private final Layouts layouts;

    DiscussionPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// A page of a discussion, counted from 1; nothing past the last one.
    public Optional<DiscussionView> view(
            Reading reading, DiscussionChange.Recorded discussion, int page) {
        if (page > 1 && !reading.ask(new DiscussionQuestion.GoesOn(discussion.id(), page))) {
            return Optional.empty();
        }
        var contributions = reading.ask(new DiscussionQuestion.OnPage(discussion.id(), page));
        var writePath = writePath(discussion);
        boolean forMunicipalities = discussion.openTo() == DiscussionChange.Openness.PARTICIPANTS;
        var replyPath = forMunicipalities ? "" : writePath;
        boolean more = reading.ask(new DiscussionQuestion.GoesOn(discussion.id(), page + 1));
        var heading =
                page == 1 ? discussion.title() : discussion.title() + " (pagina " + page + ")";
        return Optional.of(
                new DiscussionView(
                        layouts.layout(
                                reading,
                                heading,
                                "Lees mee in de discussie: " + discussion.title(),
                                Discussions.path(discussion, page),
                                true,
                                List.of(
                                        new LinkView("Home", "/"),
                                        new LinkView("Discussies", Discussions.PATH)),
                                Telling.of(
                                        Thing.a("DiscussionForumPosting")
                                                .with("headline", discussion.title()))),
                        discussion.title(),
                        page,
                        DiscussionItems.badges(discussion),
                        under(reading, discussion),
                        discussion.state() == DiscussionChange.State.CLOSED,
                        forMunicipalities,
                        writePath,
                        writePath.isEmpty() ? "" : Discussions.followPath(discussion),
                        Discussions.PATH + "/" + discussion.number() + Discussions.OWN,
                        Discussions.PATH + "/" + discussion.number() + Discussions.READ,
                        places(
                                contributions.stream()
                                        .map(each -> contribution(reading, each, replyPath)),
                                reading.ask(
                                        new DiscussionQuestion.LeftOnPage(discussion.id(), page))),
                        Discussions.PATH + "/" + discussion.number() + "/nieuwste",
                        new PagingView(
                                page > 1 ? Discussions.path(discussion, page - 1) : "",
                                more ? Discussions.path(discussion, page + 1) : "")));
    }

    private static List<PlaceView> places(Stream<ContributionView> contributions, List<Left> left) {
        return Stream.concat(
                        contributions.map(PlaceView::of),
                        left.stream().map(DiscussionPage::left).map(PlaceView::of))
                .sorted(Comparator.comparingInt(PlaceView::position))
                .toList();
    }

    private static LeftView left(Left left) {
        var positions = left.positions();
        return new LeftView(
                positions.getFirst(),
                positions.subList(1, positions.size()),
                positions.size() == 1
                        ? "Deze bijdrage is verplaatst naar"
                        : "Hier zijn "
                                + DutchText.number(positions.size())
                                + " bijdragen verplaatst naar",
                Discussions.CONTRIBUTIONS + "/" + left.number(),
                target(left));
    }

    private static String target(Left left) {
        if (left.here()) {
            return "verderop in deze discussie";
        }
        return left.title().isEmpty() ? "een andere discussie" : left.title();
    }

    private static LinkView movedFrom(DiscussionQuestion.MovedFrom from) {
        return new LinkView(
                from.title().isEmpty() ? "een andere discussie" : from.title(), from.path());
    }

    private static List<LinkView> under(Reading reading, DiscussionChange.Recorded discussion) {
        var under = discussion.under();
        return under == null
                ? List.of()
                : reading.ask(new DiscussionQuestion.Above(under)).stream()
                        .map(above -> new LinkView(above.name(), above.path()))
                        .toList();
    }

    private static String writePath(DiscussionChange.Recorded discussion) {
        boolean open =
                switch (discussion.state()) {
                    case OPEN, SOLVED -> true;
                    case CLOSED, WITHDRAWN -> false;
                };
        return open ? Discussions.writePath(discussion) : "";
    }

    private static ContributionView contribution(Reading reading, Signed signed, String replyPath) {
        var contribution = signed.contribution();
        boolean hidden = contribution.state() == ContributionChange.State.HIDDEN;
        return new ContributionView(
                contribution.position(),
                Discussions.path(contribution),
                signed.by().map(ContributorChange.Recorded::name).orElse("Een deelnemer"),
                signed.by().map(DiscussionPage::office).orElse(""),
                signed.by().stream().flatMap(by -> elsewhere(by).stream()).toList(),
                signed.by().stream().flatMap(by -> municipality(reading, by).stream()).toList(),
                moment(contribution.writtenAt()),
                Optional.ofNullable(contribution.editedAt()).stream()
                        .filter(_ -> !hidden)
                        .map(DiscussionPage::moment)
                        .toList(),
                Discussions.historyPath(contribution),
                signed.answers().stream()
                        .map(answered ->
                                new LinkView(
                                        "Antwoord op bijdrage " + answered.position(),
                                        "/bijdragen/" + answered.number()))
                        .toList(),
                signed.movedFrom().map(DiscussionPage::movedFrom).stream().toList(),
                hidden,
                contribution.hiddenBy() == ContributionChange.HiddenBy.WRITER,
                contribution.bodyHtml(),
                hidden || replyPath.isEmpty() ? "" : replyPath + "?op=" + contribution.number(),
                hidden || isOfTheDesk(signed) ? "" : Discussions.reportPath(contribution),
                ContributionPictures.of(contribution));
    }

    private static boolean isOfTheDesk(Signed signed) {
        return signed.by().filter(by -> by.office() == ContributorChange.Office.EDITOR).isPresent();
    }

    private static String office(ContributorChange.Recorded by) {
        return switch (by.office()) {
            case EDITOR -> "Redactie";
            case MUNICIPALITY_CONTACT -> "Namens de gemeente";
            case null -> "";
        };
    }

    private static Optional<LinkView> elsewhere(ContributorChange.Recorded by) {
        var handle = by.handle();
        var profile = by.profile();
        return handle == null || profile == null
                ? Optional.empty()
                : Optional.of(new LinkView(handle, profile));
    }

    private static Optional<LinkView> municipality(Reading reading, ContributorChange.Recorded by) {
        return Optional.ofNullable(by.municipality())
                .flatMap(code -> reading.ask(new Question.MunicipalityWith(code)))
                .map(found -> new LinkView(found.name(), "/gemeenten/" + found.slug()));
    }

    /// When something was written, as it stands beside it.
    public static DateView moment(Instant moment) {
        var local = LocalDateTime.ofInstant(moment, Occurrences.ZONE);
        return new DateView(
                moment.truncatedTo(ChronoUnit.SECONDS).toString(),
                DutchText.date(local.toLocalDate()) + ", " + CLOCK.format(local) + " uur");
    }
}
