package nl.millenniumgemeenten.content.discussion;

import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.ContributorChange.Office;

/// Who wrote something, as the desk knows them.
///
/// @param municipality code of the one that they say they are from, or write for
/// @param office in whose name they write; absent for who writes for themselves
/// @param participant whether they take part still, so that they hear of what is done with it
/// @param account from which they write elsewhere; absent for who writes here
public record Writer(
        UUID id,
        String name,
        Optional<String> municipality,
        Optional<Office> office,
        boolean participant,
        Optional<Account> account) {

    /// An account in the fediverse.
    ///
    /// @param handle as `@user@host`
    /// @param profile where it is
    public record Account(String handle, String profile) {}
}
