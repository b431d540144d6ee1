package nl.millenniumgemeenten.gateway.desk.record;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.MunicipalityJson;

/// How the municipalities behind codes are called.
public record RegisterNames(Map<String, MunicipalityJson> byCode) {
    public RegisterNames {
        byCode = Map.copyOf(byCode);
    }

    /// The names of these municipalities.
    public static RegisterNames of(List<MunicipalityJson> municipalities) {
        return new RegisterNames(
                municipalities.stream()
                        .collect(toMap(MunicipalityJson::code, Function.identity())));
    }

    /// The name behind a code; the code where we do not know it.
    public String name(String code) {
        var known = byCode.get(code);
        return known == null ? code : known.name();
    }

    /// "Appingedam, Delfzijl en Loppersum".
    public String names(List<String> codes) {
        return DutchText.list(codes.stream().map(this::name).toList());
    }
}
