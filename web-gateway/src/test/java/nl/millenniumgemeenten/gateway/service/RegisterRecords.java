package nl.millenniumgemeenten.gateway.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records of the register as municipality-service gives them, for a [FakeRegister].
public final class RegisterRecords {
    private RegisterRecords() {}

    /// A municipality that exists between two days; null where none is known.
    public static Map<String, @Nullable Object> municipality(
            String code, String name, @Nullable String from, @Nullable String until) {
        var record = new LinkedHashMap<String, @Nullable Object>();
        record.put("code", code);
        record.put("slug", name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        record.put("formerSlugs", List.of());
        record.put("name", name);
        record.put("alternativeNames", List.of());
        record.put("province", "Noord-Holland");
        record.put("existsFrom", from);
        record.put("existsUntil", until);
        record.put("populations", List.of(Map.of("year", 2016, "inhabitants", 12001)));
        record.put("latitude", 52.22);
        record.put("longitude", 5.17);
        return record;
    }

    /// A territorial change.
    public static Map<String, @Nullable Object> change(
            String kind, String status, String day, List<String> from, List<String> to) {
        var record = new LinkedHashMap<String, @Nullable Object>();
        record.put("kind", kind);
        record.put("status", status);
        record.put("effectiveOn", day);
        record.put("from", from);
        record.put("to", to);
        record.put("legalGround", null);
        record.put("source", "Staatsblad");
        return record;
    }
}
