package nl.millenniumgemeenten.gateway.site;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MunicipalityChange;

/// The municipality by which a list is narrowed, if it is, and for which municipalities something
/// counts. What was told of one that ended counts for those that have its territory now. Who asks
/// for one that ended asks for the one that it went into; where it went into several, for itself.
public final class MunicipalityChoice {
    private final Register register;
    private final Optional<MunicipalityChange.Recorded> asked;
    private final Set<String> codes;

    private MunicipalityChoice(Register register, Optional<MunicipalityChange.Recorded> asked) {
        this.register = register;
        this.asked = asked;
        this.codes =
                asked.<Set<String>>map(one -> register.withForebears(one.code())).orElse(Set.of());
    }

    /// The one that is known by what stands in an address: its slug, one that it had, or its code.
    /// None where that is empty or names nothing.
    public static MunicipalityChoice of(String written, Register register) {
        return new MunicipalityChoice(
                register,
                register.municipalityAt(written)
                        .or(() -> register.municipalityFormerlyAt(written))
                        .or(() -> register.municipality(written))
                        .map(one -> followed(one, register)));
    }

    private static MunicipalityChange.Recorded followed(
            MunicipalityChange.Recorded one, Register register) {
        var now = register.now(one.code());
        return now.size() == 1 ? register.municipality(now.first()).orElse(one) : one;
    }

    /// The one that is asked for.
    public Optional<MunicipalityChange.Recorded> asked() {
        return asked;
    }

    /// How addresses write it; empty where none is asked for.
    public String slug() {
        return asked.map(MunicipalityChange.Recorded::slug).orElse("");
    }

    /// Its code, and those of the municipalities that went into it.
    public Set<String> codes() {
        return codes;
    }

    /// Whether what is about these is about the one that is asked for; all is where none is.
    public boolean suits(Collection<String> others) {
        return asked.isEmpty() || others.stream().anyMatch(codes::contains);
    }

    /// For which municipalities something about one counts.
    public SortedSet<String> countsFor(String code) {
        var now = register.now(code);
        if (codes.contains(code)) {
            now.add(asked.map(MunicipalityChange.Recorded::code).orElse(code));
        }
        return now;
    }

    /// For which municipalities something about these counts.
    public SortedSet<String> countsFor(Collection<String> others) {
        var all = new TreeSet<String>();
        others.forEach(code -> all.addAll(countsFor(code)));
        return all;
    }

    /// How much there is about each, of things by the municipalities that they are about.
    <K> SortedMap<String, Integer> counts(Grouped<String, K, ?> things) {
        var groups = new TreeMap<String, List<String>>();
        things.groups()
                .keySet()
                .forEach(code ->
                        countsFor(code)
                                .forEach(one ->
                                        groups.merge(
                                                one, List.of(code), MunicipalityChoice::joined)));
        var counts = new TreeMap<String, Integer>();
        groups.forEach((one, from) -> {
            if (from.size() == 1) {
                counts.put(one, things.in(from.getFirst()).size());
            } else {
                var keys = new HashSet<K>();
                from.forEach(code -> keys.addAll(things.in(code).keySet()));
                counts.put(one, keys.size());
            }
        });
        return counts;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
