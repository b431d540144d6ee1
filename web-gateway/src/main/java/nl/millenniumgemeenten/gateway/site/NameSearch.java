package nl.millenniumgemeenten.gateway.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;

/// Finds municipalities by a part of a name, of an other or a former name, or of a code. Who types
/// an old name finds what went by it and, through all that came after, what it became by the day of
/// the register.
public final class NameSearch {
    private final Register register;
    private final String wanted;
    private final Map<String, Set<String>> found = new LinkedHashMap<>();

    private NameSearch(Register register, String wanted) {
        this.register = register;
        this.wanted = wanted;
    }

    /// What words find: the codes, each with the names that led to it because their municipalities
    /// went into it. No words find all; words without letters and digits find nothing.
    public static Map<String, Set<String>> find(String words, Register register) {
        var search = new NameSearch(register, NameOrder.letters(words));
        if (!search.wanted.isEmpty() || words.isEmpty()) {
            search.findAll();
        }
        return search.found;
    }

    private void findAll() {
        for (var municipality : register.municipalities().values()) {
            if (isCalled(municipality)) {
                found.putIfAbsent(municipality.code(), new LinkedHashSet<>());
                if (!wanted.isEmpty()) {
                    findSuccessors(municipality.code(), municipality.name());
                }
            }
        }
    }

    private boolean isCalled(MunicipalityChange.Recorded municipality) {
        return Stream.of(
                        Stream.of(municipality.name(), municipality.code()),
                        municipality.alternativeNames().stream(),
                        municipality.formerSlugs().stream())
                .flatMap(names -> names)
                .anyMatch(name -> NameOrder.letters(name).contains(wanted));
    }

    private void findSuccessors(String code, String name) {
        var waiting = new ArrayList<String>();
        waiting.add(code);
        var seen = new LinkedHashSet<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.removeLast();
            for (var change : register.changesFrom(next)) {
                if (change.status() == TerritorialChangeChange.Status.CANCELLED
                        || change.effectiveOn().isAfter(register.today())) {
                    continue;
                }
                for (var to : change.to()) {
                    if (seen.add(to)) {
                        found.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(name);
                        waiting.add(to);
                    }
                }
            }
        }
    }
}
