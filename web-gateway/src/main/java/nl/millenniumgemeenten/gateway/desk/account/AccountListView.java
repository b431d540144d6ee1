package nl.millenniumgemeenten.gateway.desk.account;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// Everybody who has an account, and who was asked. `notice` says what has just succeeded and may
/// be empty.
public record AccountListView(
        DeskLayoutView layout, String notice, List<Row> people, List<Asked> invitations) {

    public AccountListView {
        people = List.copyOf(people);
        invitations = List.copyOf(invitations);
    }

    /// Somebody with an account.
    public record Row(
            String name, String email, String roles, List<BadgeView> badges, String path) {
        public Row {
            badges = List.copyOf(badges);
        }

        @Override
        public String toString() {
            return "Row";
        }
    }

    /// Somebody who has not answered yet.
    public record Asked(
            String name,
            String email,
            String roles,
            String sent,
            boolean over,
            String resendPath,
            String withdrawPath) {
        @Override
        public String toString() {
            return "Asked";
        }
    }
}
