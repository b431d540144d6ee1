package nl.millenniumgemeenten.gateway.desk.participation;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.GoalOptions;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.Standing;

/// Makes the list of participations: what a search finds, with counts of what asks for attention.
@Singleton
class ParticipationListScreen {
    private final DeskPages pages;
    private final Site site;

    ParticipationListScreen(DeskPages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    MutableHttpResponse<byte[]> show(
            List<ParticipationJson> all, ParticipationSearch search, Editor editor) {
        var image = site.image();
        var register = image.register();
        var known = known(all, register);
        var found = known.stream().filter(search::finds).toList();
        var view =
                new ParticipationListView(
                        pages.layout(editor, "Deelnames", ParticipationPaths.LIST),
                        editor.mayPublish(),
                        summary(known),
                        attention(known, search),
                        search.text(),
                        standings(search),
                        provinces(known, search),
                        GoalOptions.of(new Reading(image), goal(search)),
                        search.attention().value(),
                        search.everything(),
                        DutchText.count(found.size(), "deelname", "deelnames"),
                        found.stream().map(one -> row(one, register)).toList());
        return pages.screen(HttpStatus.OK, "desk/participation_list", view);
    }

    private static List<KnownParticipation> known(List<ParticipationJson> all, Register register) {
        return all.stream()
                .map(stored -> KnownParticipation.of(stored, register))
                .sorted(Comparator.comparing(known -> NameOrder.letters(known.name())))
                .toList();
    }

    private static String summary(List<KnownParticipation> known) {
        var now = known.stream().filter(one -> one.standing() == Standing.TAKES_PART).count();
        return DutchText.count(known.size(), "deelname", "deelnames")
                + " in het register. Nu "
                + (now == 1 ? "doet 1 gemeente" : "doen " + DutchText.number(now) + " gemeenten")
                + " mee.";
    }

    /// Each with how many there are among what the rest of the search finds.
    private static List<ParticipationListView.Filter> attention(
            List<KnownParticipation> known, ParticipationSearch search) {
        return Arrays.stream(Attention.values())
                .map(attention -> {
                    var narrowed = search.asking(attention);
                    return new ParticipationListView.Filter(
                            attention.label(),
                            DutchText.number(known.stream().filter(narrowed::finds).count()),
                            narrowed.path(),
                            attention == search.attention());
                })
                .toList();
    }

    private static List<OptionView> standings(ParticipationSearch search) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Alle toestanden", search.standing().isEmpty()));
        for (var standing : Standing.values()) {
            if (standing != Standing.NONE) {
                options.add(
                        new OptionView(
                                ParticipationSearch.value(standing),
                                ParticipationWords.badge(standing).label(),
                                search.standing().filter(standing::equals).isPresent()));
            }
        }
        return options;
    }

    private static List<OptionView> provinces(
            List<KnownParticipation> known, ParticipationSearch search) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Alle provincies", search.province().isEmpty()));
        known.stream()
                .map(KnownParticipation::province)
                .filter(province -> !province.isEmpty())
                .distinct()
                .sorted()
                .map(province ->
                        new OptionView(province, province, province.equals(search.province())))
                .forEach(options::add);
        return options;
    }

    private static int goal(ParticipationSearch search) {
        return search.goal().matches("[0-9]{1,4}") ? Integer.parseInt(search.goal()) : 0;
    }

    private static ParticipationRowView row(KnownParticipation known, Register register) {
        return new ParticipationRowView(
                known.name(),
                ParticipationPaths.one(known.stored().code()),
                known.province(),
                known.badges(),
                known.since(),
                DutchText.list(known.stored().goals().stream().map(String::valueOf).toList()),
                attention(known, register));
    }

    private static String attention(KnownParticipation known, Register register) {
        var texts = new ArrayList<String>();
        known.undecided()
                .forEach(code -> texts.add("Gaat " + register.name(code) + " ermee verder?"));
        known.hold()
                .filter(_ -> known.onHold())
                .ifPresent(hold -> texts.add("Op pauze sinds " + DutchText.date(hold.since())));
        var due = known.stored().reportDueOn();
        if (due != null && (known.late() || known.dueSoon())) {
            texts.add("Verslag voor " + DutchText.date(due));
        }
        return String.join(". ", texts);
    }
}
