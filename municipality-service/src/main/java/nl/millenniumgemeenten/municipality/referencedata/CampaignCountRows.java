package nl.millenniumgemeenten.municipality.referencedata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.events.CampaignCountChange.Qualifier;
import nl.millenniumgemeenten.municipality.campaigncount.CampaignCount;
import nl.millenniumgemeenten.municipality.campaigncount.CampaignCountId;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.register.Decision;

/// Reads `campaign-counts.csv`: one row per total of participants that somebody published.
final class CampaignCountRows {
    static final String FILE = "campaign-counts.csv";
    static final List<String> COLUMNS =
            List.of("date", "municipalities", "qualifier", "note", "source");

    private static final Map<String, Qualifier> QUALIFIERS =
            Map.of(
                    "exactly", Qualifier.EXACTLY,
                    "at least", Qualifier.AT_LEAST,
                    "more than", Qualifier.MORE_THAN);
    private static final Map<String, String> COLUMN_OF = Map.of("countedOn", "date");

    private CampaignCountRows() {}

    /// The totals in sound rows.
    static List<Candidate<CampaignCount>> read(List<ReferenceRow> rows) {
        var read = new LinkedHashMap<String, Candidate<CampaignCount>>();
        for (var row : rows) {
            count(row)
                    .ifPresent(count -> {
                        var id = count.id().value();
                        var candidate =
                                new Candidate<>(id, count, Fingerprint.of(List.of(row), COLUMNS));
                        if (read.putIfAbsent(id, candidate) != null) {
                            row.refuse("date", "dit aantal op deze datum staat er al");
                        }
                    });
        }
        return List.copyOf(read.values());
    }

    private static Optional<CampaignCount> count(ReferenceRow row) {
        row.required("date");
        row.required("municipalities");
        var countedOn =
                PartialDate.parse("date", row.text("date"))
                        .orRefuse(row::refuse, new PartialDate.Unknown());
        int municipalities = row.integer("municipalities").orElse(1);
        var qualifier = QUALIFIERS.get(row.text("qualifier"));
        if (qualifier == null) {
            row.refuse("qualifier", "'" + row.text("qualifier") + "' kennen we niet");
        }
        var id = row.text("date") + "-" + municipalities;
        if (row.sound() && !CampaignCountId.SHAPE.matcher(id).matches()) {
            row.refuse("municipalities", "dit aantal kan niet kloppen");
        }
        if (!row.sound() || qualifier == null) {
            return Optional.empty();
        }
        var decision =
                CampaignCount.of(
                        new CampaignCountId(id),
                        countedOn,
                        municipalities,
                        qualifier,
                        row.text("note"),
                        row.text("source"));
        return switch (decision) {
            case Decision.Accepted<CampaignCount>(var count) -> Optional.of(count);
            case Decision.Refused<CampaignCount>(var faults) -> {
                faults.forEach(fault ->
                        row.refuse(
                                COLUMN_OF.getOrDefault(fault.field(), fault.field()),
                                fault.detail()));
                yield Optional.empty();
            }
        };
    }
}
