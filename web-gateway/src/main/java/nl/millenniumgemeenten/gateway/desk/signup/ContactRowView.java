package nl.millenniumgemeenten.gateway.desk.signup;

/// A contact in the list; `phone` may be empty.
public record ContactRowView(
        String id, String name, String role, String email, String phone, String since) {

    /// Nothing of it.
    @Override
    public String toString() {
        return "ContactRowView[hidden]";
    }
}
