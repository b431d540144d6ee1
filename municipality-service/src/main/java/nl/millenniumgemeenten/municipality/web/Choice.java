package nl.millenniumgemeenten.municipality.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.problem.RequestFields;

/// Reads a field whose values are the names of an enum.
public final class Choice {
    private Choice() {}

    /// The constant that the field names; another name is a fault.
    public static <E extends Enum<E>> E read(RequestFields fields, String name, Class<E> type) {
        var constants = type.getEnumConstants();
        var given = fields.text(name, 1, 40);
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(given))
                .findFirst()
                .orElseGet(() -> {
                    if (!given.isEmpty()) {
                        fields.refuse(name, advice(constants));
                    }
                    return constants[0];
                });
    }

    private static String advice(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(Enum::name)
                .collect(Collectors.joining(", ", "Kies een van deze waarden: ", "."));
    }
}
