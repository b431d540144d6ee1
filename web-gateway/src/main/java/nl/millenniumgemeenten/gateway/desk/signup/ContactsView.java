package nl.millenniumgemeenten.gateway.desk.signup;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// The contacts of a municipality, and the form to add one.
public record ContactsView(
        DeskLayoutView layout,
        String notice,
        String municipality,
        String path,
        List<ContactRowView> contacts,
        String name,
        String role,
        String email,
        String phone,
        FormErrorsView errors) {

    public ContactsView {
        contacts = List.copyOf(contacts);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "ContactsView[hidden]";
    }
}
