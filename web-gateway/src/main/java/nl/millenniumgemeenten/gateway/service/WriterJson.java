package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who writes in discussions, as the desk knows them.
///
/// @param municipality the code of what they say to be of, or write for
/// @param office `EDITOR` or `MUNICIPALITY_CONTACT`; null for who writes for themselves
/// @param participant whether they take part still: only they are told why something is done
/// @param handle of who writes from the fediverse, as `@user@host`; null for who writes here
/// @param profile where the account behind the handle is
@Serdeable
public record WriterJson(
        UUID id,
        String name,
        @Nullable String municipality,
        @Nullable String office,
        boolean participant,
        @Nullable String handle,
        @Nullable String profile) {

    /// Whether they write from the fediverse.
    public boolean elsewhere() {
        return handle != null;
    }
}
