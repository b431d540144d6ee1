package nl.millenniumgemeenten.municipality.territory;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.municipality.Province;
import nl.millenniumgemeenten.municipality.municipality.Slug;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.web.Choice;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What an editor sends of a territorial change.
///
/// @param beginnings municipalities that come into the register with it
record TerritorialChangeForm(Decision<TerritorialChange> change, List<Beginning> beginnings) {
    private static final int LONGEST_TEXT = 500;

    TerritorialChangeForm {
        beginnings = List.copyOf(beginnings);
    }

    /// Reads a request body.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException naming every field that cannot be
    ///   read
    static TerritorialChangeForm read(TerritorialChangeId id, @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var kind = Choice.read(fields, "kind", TerritorialChangeChange.Kind.class);
        var effectiveOn = fields.date("effectiveOn");
        var from = texts(fields, "from");
        var to = texts(fields, "to");
        var legalGround = fields.text("legalGround", 0, LONGEST_TEXT);
        var source = fields.text("source", 0, LONGEST_TEXT);
        var beginnings = fields.objects("begins", TerritorialChangeForm::beginning);
        fields.orThrow();
        var change =
                TerritorialChange.of(
                        id,
                        kind,
                        // Its day says what it is, when it is recorded.
                        TerritorialChangeChange.Status.PLANNED,
                        effectiveOn,
                        codes(from),
                        codes(to),
                        legalGround,
                        source);
        return new TerritorialChangeForm(change, beginnings);
    }

    private static Beginning beginning(RequestFields fields) {
        var code = fields.text("code", MunicipalityCode.SHAPE, MunicipalityCode.ADVICE);
        var name = fields.text("name", 1, Municipality.LONGEST_NAME);
        if (!name.isEmpty() && Slug.fold(name).isEmpty()) {
            fields.refuse("name", "Dit is geen bruikbare naam.");
        }
        var province =
                Province.named(fields.text("province", 0, 100))
                        .orRefuse(fields::refuse, Province.UTRECHT);
        return new Beginning(
                new MunicipalityCode(
                        MunicipalityCode.SHAPE.matcher(code).matches() ? code : "GM0000"),
                name,
                province);
    }

    private static List<String> texts(RequestFields fields, String name) {
        return fields.texts(name, MunicipalityCode.SHAPE, MunicipalityCode.ADVICE);
    }

    private static List<MunicipalityCode> codes(List<String> texts) {
        return texts.stream().map(MunicipalityCode::new).toList();
    }
}
