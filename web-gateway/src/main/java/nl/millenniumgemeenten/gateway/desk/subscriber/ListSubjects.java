package nl.millenniumgemeenten.gateway.desk.subscriber;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.millenniumgemeenten.gateway.desk.tag.GoalChoice;
import nl.millenniumgemeenten.gateway.desk.tag.MunicipalityNames;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// What a list can be about, and the key that it has then.
final class ListSubjects {
    private static final String MUNICIPALITY = "municipality";

    /// The provinces by the codes that the national statistics office gives them.
    private static final Map<String, String> PROVINCES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("PV20", "Groningen"),
                            Map.entry("PV21", "Fryslân"),
                            Map.entry("PV22", "Drenthe"),
                            Map.entry("PV23", "Overijssel"),
                            Map.entry("PV24", "Flevoland"),
                            Map.entry("PV25", "Gelderland"),
                            Map.entry("PV26", "Utrecht"),
                            Map.entry("PV27", "Noord-Holland"),
                            Map.entry("PV28", "Zuid-Holland"),
                            Map.entry("PV29", "Zeeland"),
                            Map.entry("PV30", "Noord-Brabant"),
                            Map.entry("PV31", "Limburg")));

    private ListSubjects() {}

    static List<OptionView> options(SiteImage image, String chosen) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Kies waarover", chosen.isEmpty()));
        for (var goal : GoalChoice.options(image, List.of())) {
            var key = "goal-" + goal.value();
            options.add(new OptionView(key, "Doel " + goal.label(), key.equals(chosen)));
        }
        PROVINCES.forEach((code, name) -> {
            var key = "province-" + code;
            options.add(new OptionView(key, "Provincie " + name, key.equals(chosen)));
        });
        options.add(
                new OptionView(
                        MUNICIPALITY, "Een gemeente (vul hieronder in)", isMunicipality(chosen)));
        return options;
    }

    static boolean isMunicipality(String subject) {
        return subject.equals(MUNICIPALITY);
    }

    /// The key of what was chosen; nothing if it says too little.
    static Optional<String> key(Form typed, SiteImage image) {
        var subject = typed.line("subject");
        if (!isMunicipality(subject)) {
            return Optional.of(subject).filter(key -> key.matches("goal-\\d+|province-PV\\d\\d"));
        }
        var codes = new MunicipalityNames(image).codes(typed.line(MUNICIPALITY));
        return Optional.of(codes)
                .filter(found -> found.size() == 1 && found.getFirst().matches("GM\\d{4}"))
                .map(found -> MUNICIPALITY + "-" + found.getFirst());
    }
}
