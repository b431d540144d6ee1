package nl.millenniumgemeenten.municipality.campaigncount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.events.CampaignCountChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.register.BrokenRow;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.register.TableShape;
import org.jspecify.annotations.Nullable;

/// A published total as a row and as a published change.
final class CampaignCountShape implements TableShape<CampaignCount> {
    @Override
    public String table() {
        return "campaign_count";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "counted_on", "municipalities", "qualifier", "note", "source");
    }

    @Override
    public Object id(CampaignCount count) {
        return count.id().value();
    }

    @Override
    public @Nullable Object[] values(CampaignCount count) {
        return new @Nullable Object[] {
            count.id().value(),
            count.countedOn().text(),
            count.municipalities(),
            count.qualifier().name(),
            absent(count.note()),
            absent(count.source()),
        };
    }

    @Override
    public CampaignCount read(ResultSet row) throws SQLException {
        return new CampaignCount(
                new CampaignCountId(row.getString("id")),
                PartialDate.parse("counted_on", row.getString("counted_on"))
                        .orThrow(BrokenRow::new),
                row.getInt("municipalities"),
                CampaignCountChange.Qualifier.valueOf(row.getString("qualifier")),
                Objects.requireNonNullElse(row.getString("note"), ""),
                Objects.requireNonNullElse(row.getString("source"), ""));
    }

    @Override
    public Change change(Revised<CampaignCount> changed) {
        var count = changed.state();
        return new CampaignCountChange.Recorded(
                count.id().value(),
                changed.revision(),
                count.countedOn().text(),
                count.municipalities(),
                count.qualifier(),
                absent(count.note()),
                absent(count.source()),
                changed.recordedAt());
    }

    static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
