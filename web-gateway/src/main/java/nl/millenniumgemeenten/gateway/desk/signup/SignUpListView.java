package nl.millenniumgemeenten.gateway.desk.signup;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// The sign-ups that ask for something, and those that are settled.
public record SignUpListView(
        DeskLayoutView layout, List<SignUpRowView> open, List<SignUpRowView> settled) {

    public SignUpListView {
        open = List.copyOf(open);
        settled = List.copyOf(settled);
    }
}
