package nl.millenniumgemeenten.content.redirect;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// What came of a list: how many are new or changed, and how many were there already.
@Serdeable
record ImportedJson(int recorded, int unchanged) {
    static ImportedJson of(List<RecordRedirect.Row> rows) {
        int changed = (int) rows.stream().filter(RecordRedirect.Row::isChange).count();
        return new ImportedJson(changed, rows.size() - changed);
    }
}
