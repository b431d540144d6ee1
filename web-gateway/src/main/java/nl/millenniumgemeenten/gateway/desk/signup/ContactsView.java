package nl.millenniumgemeenten.gateway.desk.signup;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The contacts of a municipality, and the form to add one.
///
/// @param choice the several that came after it, of which contacts are to be given some; mostly
///   empty
public record ContactsView(
        DeskLayoutView layout,
        String notice,
        String municipality,
        String path,
        List<ContactRowView> contacts,
        List<OptionView> choice,
        String name,
        String role,
        String email,
        String phone,
        FormErrorsView errors) {

    public ContactsView {
        contacts = List.copyOf(contacts);
        choice = List.copyOf(choice);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "ContactsView[hidden]";
    }
}
