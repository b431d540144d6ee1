package nl.millenniumgemeenten.gateway.desk.record;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The twelve provinces as choices.
public final class Provinces {
    private static final List<String> ALL =
            List.of(
                    "Drenthe",
                    "Flevoland",
                    "Fryslân",
                    "Gelderland",
                    "Groningen",
                    "Limburg",
                    "Noord-Brabant",
                    "Noord-Holland",
                    "Overijssel",
                    "Utrecht",
                    "Zeeland",
                    "Zuid-Holland");

    private Provinces() {}

    /// Every province, with the one that is chosen now.
    public static List<OptionView> options(String chosen) {
        return ALL.stream()
                .map(province -> new OptionView(province, province, province.equals(chosen)))
                .toList();
    }
}
