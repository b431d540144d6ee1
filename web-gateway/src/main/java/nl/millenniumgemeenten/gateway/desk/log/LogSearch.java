package nl.millenniumgemeenten.gateway.desk.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.log.LogQuestion;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;

/// A question about the log as it stands in an address: who, what kind, which words, from and until
/// which day. What is left out is not asked.
record LogSearch(String wie, String soort, String zoek, String van, String tot) {
    private static final int LONGEST = 100;

    /// What cannot be understood, in words.
    List<FormErrorView> errors() {
        var errors = new ArrayList<FormErrorView>();
        if (!van.isEmpty() && day(van).isEmpty()) {
            errors.add(new FormErrorView("van", "Dit is geen datum. Een datum is als 2026-03-14."));
        }
        if (!tot.isEmpty() && day(tot).isEmpty()) {
            errors.add(new FormErrorView("tot", "Dit is geen datum. Een datum is als 2026-03-14."));
        }
        if (zoek.length() > LONGEST) {
            errors.add(new FormErrorView("zoek", "Zoek met hoogstens 100 tekens."));
        }
        if (day(van).isPresent()
                && day(tot).isPresent()
                && day(tot).get().isBefore(day(van).get())) {
            errors.add(new FormErrorView("tot", "De laatste dag ligt voor de eerste dag."));
        }
        return errors;
    }

    /// The question.
    LogQuestion question(ZoneId zone) {
        return new LogQuestion(
                account(),
                soort,
                zoek.replace("\0", ""),
                day(van).map(day -> day.atStartOfDay(zone).toInstant()),
                day(tot).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /// Whether nothing is asked.
    boolean everything() {
        return (wie + soort + zoek + van + tot).isEmpty();
    }

    /// The same question at an address, with one more parameter unless that is empty.
    String path(String screen, String name, String value) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("wie", wie);
        parameters.put("soort", soort);
        parameters.put("zoek", zoek);
        parameters.put("van", van);
        parameters.put("tot", tot);
        parameters.put(name, value);
        var query =
                parameters.entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(LogSearch::encoded)
                        .toList();
        return query.isEmpty() ? screen : screen + "?" + String.join("&", query);
    }

    private Optional<UUID> account() {
        try {
            return wie.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(wie));
        } catch (IllegalArgumentException nobody) {
            // Nobody has this id, so nothing is found.
            return Optional.of(new UUID(0, 0));
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String encoded(Map.Entry<String, String> parameter) {
        return parameter.getKey()
                + "="
                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }
}
