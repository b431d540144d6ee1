package nl.millenniumgemeenten.municipality.territory;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.web.Choice;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads what an editor sends of a territorial change.
final class TerritorialChangeForm {
    private static final int LONGEST_TEXT = 500;

    private TerritorialChangeForm() {}

    /// The change that a body describes.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException naming every field that cannot be
    ///   read
    static Decision<TerritorialChange> read(TerritorialChangeId id, @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var kind = Choice.read(fields, "kind", TerritorialChangeChange.Kind.class);
        var status = Choice.read(fields, "status", TerritorialChangeChange.Status.class);
        var effectiveOn = fields.date("effectiveOn");
        var from = texts(fields, "from");
        var to = texts(fields, "to");
        var legalGround = fields.text("legalGround", 0, LONGEST_TEXT);
        var source = fields.text("source", 0, LONGEST_TEXT);
        fields.orThrow();
        return TerritorialChange.of(
                id, kind, status, effectiveOn, codes(from), codes(to), legalGround, source);
    }

    private static List<String> texts(RequestFields fields, String name) {
        return fields.texts(name, MunicipalityCode.SHAPE, MunicipalityCode.ADVICE);
    }

    private static List<MunicipalityCode> codes(List<String> texts) {
        return texts.stream().map(MunicipalityCode::new).toList();
    }
}
