package nl.millenniumgemeenten.gateway.desk.municipality;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.record.Provinces;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.MunicipalityJson;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes the list of municipalities: all of them in one page, because it is light.
@Singleton
class MunicipalityList {
    private final DeskPages pages;
    private final Site site;

    MunicipalityList(DeskPages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    MutableHttpResponse<byte[]> screen(
            List<MunicipalityJson> all, MunicipalityFilter filter, Editor editor) {
        var today = site.image().register().today();
        var found = filter.found(all);
        var byName =
                Comparator.comparing(
                        MunicipalityJson::name, Collator.getInstance(Locale.of("nl", "NL")));
        var rows =
                found.stream()
                        .filter(one -> filter.shows(one, today))
                        .sorted(byName)
                        .map(one -> row(one, today))
                        .toList();
        var view =
                new MunicipalityListScreenView(
                        pages.layout(editor, "Gemeenten", MunicipalityScreens.PATH),
                        filter.text(),
                        filter.presence(),
                        provinces(filter.province()),
                        choices(found, filter, today),
                        DutchText.count(rows.size(), "gemeente", "gemeenten"),
                        rows);
        return pages.screen(HttpStatus.OK, "desk/municipality_list", view);
    }

    private static MunicipalityListScreenView.Row row(MunicipalityJson one, LocalDate today) {
        var presence = Presence.of(one, today);
        return new MunicipalityListScreenView.Row(
                one.name(),
                MunicipalityScreens.path(one.code()),
                one.alternativeNames().isEmpty()
                        ? one.code()
                        : one.code() + ", ook " + String.join(", ", one.alternativeNames()),
                one.province(),
                Presence.days(one).isEmpty() ? presence.label() : Presence.days(one),
                presence == Presence.NOW ? List.of() : List.of(presence.badge()));
    }

    private static List<MunicipalityListScreenView.Choice> choices(
            List<MunicipalityJson> found, MunicipalityFilter filter, LocalDate today) {
        var counts = found.stream().collect(groupingBy(one -> Presence.of(one, today), counting()));
        var choices = new ArrayList<MunicipalityListScreenView.Choice>();
        choices.add(choice("Alle", "", found.size(), filter));
        for (var presence : Presence.values()) {
            long count = counts.getOrDefault(presence, 0L);
            if (count > 0 || presence != Presence.NEVER) {
                choices.add(choice(presence.label(), presence.value(), count, filter));
            }
        }
        return choices;
    }

    private static MunicipalityListScreenView.Choice choice(
            String label, String value, long count, MunicipalityFilter filter) {
        return new MunicipalityListScreenView.Choice(
                label,
                filter.path(value),
                DutchText.number(count),
                filter.presence().equals(value));
    }

    private static List<OptionView> provinces(String chosen) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Alle provincies", chosen.isEmpty()));
        options.addAll(Provinces.options(chosen));
        return options;
    }
}
