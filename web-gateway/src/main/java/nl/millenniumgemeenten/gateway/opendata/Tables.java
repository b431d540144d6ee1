package nl.millenniumgemeenten.gateway.opendata;

import java.util.List;
import nl.millenniumgemeenten.gateway.api.record.ActivityJson;
import nl.millenniumgemeenten.gateway.api.record.GoalJson;
import nl.millenniumgemeenten.gateway.api.record.MunicipalityJson;
import nl.millenniumgemeenten.gateway.api.record.ParticipationJson;
import nl.millenniumgemeenten.gateway.api.record.PlaceJson;
import nl.millenniumgemeenten.gateway.api.record.TerritorialChangeJson;

/// Sets of data as CSV: a column has the name that the API has for what stands in it.
final class Tables {
    private Tables() {}

    static byte[] municipalities(List<MunicipalityJson> municipalities) {
        var csv =
                new Csv(
                        List.of(
                                "code",
                                "uri",
                                "name",
                                "alternativeNames",
                                "province",
                                "exists",
                                "existsFrom",
                                "existsUntil",
                                "population",
                                "populationYear",
                                "longitude",
                                "latitude",
                                "standing",
                                "participating",
                                "predecessors",
                                "successors",
                                "page",
                                "revision",
                                "recordedAt"));
        for (var one : municipalities) {
            var population = one.population();
            var point = one.point();
            csv.row(
                    one.code(),
                    one.uri(),
                    one.name(),
                    one.alternativeNames(),
                    one.province(),
                    one.exists(),
                    one.existsFrom(),
                    one.existsUntil(),
                    population == null ? null : population.inhabitants(),
                    population == null ? null : population.year(),
                    point == null ? null : point.longitude(),
                    point == null ? null : point.latitude(),
                    one.standing(),
                    one.participating(),
                    one.predecessors(),
                    one.successors(),
                    one.page(),
                    one.revision(),
                    one.recordedAt());
        }
        return csv.bytes();
    }

    static byte[] territorialChanges(List<TerritorialChangeJson> changes) {
        var csv =
                new Csv(
                        List.of(
                                "id",
                                "kind",
                                "status",
                                "effectiveOn",
                                "fromCodes",
                                "fromNames",
                                "toCodes",
                                "toNames",
                                "legalGround",
                                "source",
                                "revision",
                                "recordedAt"));
        for (var one : changes) {
            csv.row(
                    one.id(),
                    one.kind(),
                    one.status(),
                    one.effectiveOn(),
                    codes(one.from()),
                    names(one.from()),
                    codes(one.to()),
                    names(one.to()),
                    one.legalGround(),
                    one.source(),
                    one.revision(),
                    one.recordedAt());
        }
        return csv.bytes();
    }

    static byte[] participations(List<ParticipationJson> participations) {
        var csv =
                new Csv(
                        List.of(
                                "code",
                                "name",
                                "standing",
                                "participating",
                                "status",
                                "joinedOn",
                                "joinedNote",
                                "proposedOn",
                                "decidedOn",
                                "decidedBy",
                                "signedUpOn",
                                "recognisedOn",
                                "inForceOn",
                                "signUnveiledOn",
                                "endedOn",
                                "endReason",
                                "holds",
                                "goals",
                                "themes",
                                "introduction",
                                "planTitle",
                                "planUrl",
                                "budgetPerInhabitant",
                                "website",
                                "continues",
                                "successions",
                                "source",
                                "revision",
                                "recordedAt"));
        for (var one : participations) {
            csv.row(
                    one.municipality().code(),
                    one.municipality().name(),
                    one.standing(),
                    one.participating(),
                    one.status(),
                    one.joinedOn(),
                    one.joinedNote(),
                    one.proposedOn(),
                    one.decidedOn(),
                    one.decidedBy(),
                    one.signedUpOn(),
                    one.recognisedOn(),
                    one.inForceOn(),
                    one.signUnveiledOn(),
                    one.endedOn(),
                    one.endReason(),
                    one.holds().stream().map(Tables::span).toList(),
                    one.goals(),
                    one.themes(),
                    one.introduction(),
                    one.planTitle(),
                    one.planUrl(),
                    one.budgetPerInhabitant(),
                    one.website(),
                    one.continues(),
                    one.successions().stream()
                            .map(succession -> succession.to() + ":" + succession.decision())
                            .toList(),
                    one.source(),
                    one.revision(),
                    one.recordedAt());
        }
        return csv.bytes();
    }

    static byte[] goals(List<GoalJson> goals) {
        var csv =
                new Csv(
                        List.of(
                                "number",
                                "theme",
                                "text",
                                "participants",
                                "page",
                                "revision",
                                "recordedAt"));
        for (var one : goals) {
            csv.row(
                    one.number(),
                    one.theme(),
                    one.text(),
                    one.participants(),
                    one.page(),
                    one.revision(),
                    one.recordedAt());
        }
        return csv.bytes();
    }

    static byte[] activities(List<ActivityJson> activities) {
        var csv =
                new Csv(
                        List.of(
                                "number",
                                "title",
                                "municipalityCode",
                                "municipalityName",
                                "summary",
                                "story",
                                "result",
                                "goals",
                                "startedOn",
                                "endedOn",
                                "partners",
                                "page",
                                "revision",
                                "firstPublishedAt",
                                "publishedAt"));
        for (var one : activities) {
            csv.row(
                    one.number(),
                    one.title(),
                    one.municipality().code(),
                    one.municipality().name(),
                    one.summary(),
                    one.story(),
                    one.result(),
                    one.goals(),
                    one.startedOn(),
                    one.endedOn(),
                    one.partners(),
                    one.page(),
                    one.revision(),
                    one.firstPublishedAt(),
                    one.publishedAt());
        }
        return csv.bytes();
    }

    /// As ISO 8601-2 writes a span of days; two dots where it is open.
    private static String span(ParticipationJson.HoldJson hold) {
        return hold.since() + "/" + (hold.until() == null ? ".." : hold.until());
    }

    private static List<String> codes(List<PlaceJson> places) {
        return places.stream().map(PlaceJson::code).toList();
    }

    private static List<String> names(List<PlaceJson> places) {
        return places.stream()
                .map(place -> place.name() == null ? place.code() : place.name())
                .toList();
    }
}
