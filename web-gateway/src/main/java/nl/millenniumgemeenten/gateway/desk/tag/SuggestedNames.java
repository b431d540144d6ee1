package nl.millenniumgemeenten.gateway.desk.tag;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.NameSearch;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// The municipalities that somebody may mean who typed a part of a name, of a former name too.
/// First those that exist and are called so, then what others became, then what exists no longer.
final class SuggestedNames {
    private final Register register;
    private final MunicipalityNames names;

    SuggestedNames(SiteImage image) {
        this.register = image.register();
        this.names = new MunicipalityNames(image);
    }

    /// The codes, the likeliest first.
    List<String> codes(String typed, int limit) {
        return ordered(typed).map(Map.Entry::getKey).limit(limit).toList();
    }

    /// The same, as people choose from them.
    List<SuggestedNameJson> suggestions(String typed, int limit) {
        return ordered(typed)
                .limit(limit)
                .map(found -> suggestion(found.getKey(), found.getValue()))
                .toList();
    }

    private Stream<Map.Entry<String, Set<String>>> ordered(String typed) {
        var wanted = NameOrder.letters(typed);
        if (wanted.isEmpty()) {
            return Stream.empty();
        }
        return NameSearch.find(typed, register).entrySet().stream()
                .sorted(
                        Comparator.<Map.Entry<String, Set<String>>>comparingInt(
                                        found -> rank(found.getKey(), wanted))
                                .thenComparing(found -> register.name(found.getKey())));
    }

    private int rank(String code, String wanted) {
        if (!register.exists(code)) {
            return 3;
        }
        var name = NameOrder.letters(register.name(code));
        if (name.startsWith(wanted)) {
            return 0;
        }
        return name.contains(wanted) ? 1 : 2;
    }

    private SuggestedNameJson suggestion(String code, Set<String> former) {
        var note =
                register.exists(code)
                        ? former.isEmpty()
                                ? ""
                                : "hierin ging op: " + DutchText.list(List.copyOf(former))
                        : "bestaat niet meer";
        return new SuggestedNameJson(names.names(List.of(code)), register.name(code), note);
    }
}
