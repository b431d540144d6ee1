package nl.millenniumgemeenten.municipality.referencedata;

import java.util.List;
import nl.millenniumgemeenten.municipality.register.FieldChange;

/// What an import changes of one record.
///
/// @param kind of record, as people call it
/// @param added whether the record is new
public record Difference(String kind, String key, boolean added, List<FieldChange> fields) {
    public Difference {
        fields = List.copyOf(fields);
    }
}
