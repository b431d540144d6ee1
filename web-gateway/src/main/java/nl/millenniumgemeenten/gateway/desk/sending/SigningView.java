package nl.millenniumgemeenten.gateway.desk.sending;

import java.util.List;

/// What an administrator puts in the DNS, so that mails are believed.
///
/// @param known whether it could be asked
public record SigningView(boolean known, List<RecordView> records) {

    public SigningView {
        records = List.copyOf(records);
    }

    /// A TXT record.
    ///
    /// @param field the id of the field with its value
    /// @param rows as many as the value takes
    public record RecordView(String name, String value, String field, int rows) {}
}
