package nl.millenniumgemeenten.gateway.desk.account;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// The recovery codes, shown once.
public record RecoveryCodesView(DeskLayoutView layout, List<String> codes) {

    public RecoveryCodesView {
        codes = List.copyOf(codes);
    }

    /// Without the codes.
    @Override
    public String toString() {
        return "RecoveryCodesView";
    }
}
