package nl.millenniumgemeenten.gateway.desk.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.record.ChangeWords;
import nl.millenniumgemeenten.gateway.desk.record.RegisterSnapshot;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;

/// Makes the list of territorial changes.
@Singleton
class ChangeList {
    private static final Comparator<TerritorialChangeJson> BY_DAY =
            Comparator.comparing(TerritorialChangeJson::effectiveOn)
                    .thenComparing(TerritorialChangeJson::id);

    private final DeskPages pages;

    ChangeList(DeskPages pages) {
        this.pages = pages;
    }

    MutableHttpResponse<byte[]> screen(RegisterSnapshot register, Editor editor) {
        var groups = new ArrayList<ChangeListScreenView.Group>();
        var planned =
                register.changes().stream()
                        .filter(TerritorialChangeJson::planned)
                        .sorted(BY_DAY)
                        .toList();
        if (!planned.isEmpty()) {
            groups.add(group("Gepland", "gepland", planned, register));
        }
        var byYear =
                register.changes().stream()
                        .filter(Predicate.not(TerritorialChangeJson::planned))
                        .sorted(BY_DAY)
                        .collect(
                                groupingBy(
                                        change -> change.effectiveOn().getYear(),
                                        () ->
                                                new TreeMap<Integer, List<TerritorialChangeJson>>(
                                                        Comparator.reverseOrder()),
                                        toList()));
        byYear.forEach((year, changes) ->
                groups.add(group(year.toString(), "jaar-" + year, changes, register)));
        var view =
                new ChangeListScreenView(
                        pages.layout(editor, "Herindelingen", ChangeScreens.PATH),
                        editor.mayPublish(),
                        groups);
        return pages.screen(HttpStatus.OK, "desk/change_list", view);
    }

    private static ChangeListScreenView.Group group(
            String title,
            String anchor,
            List<TerritorialChangeJson> changes,
            RegisterSnapshot register) {
        return new ChangeListScreenView.Group(
                title,
                anchor,
                changes.stream()
                        .map(change -> ChangeWords.line(change, register.names()))
                        .toList());
    }
}
