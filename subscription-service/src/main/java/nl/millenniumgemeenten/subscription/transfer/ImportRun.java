package nl.millenniumgemeenten.subscription.transfer;

import java.time.LocalDate;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.list.ListKey;

/// A file with addresses, as it is brought.
///
/// @param consentSource where and how they agreed, for lines that do not say so themselves
/// @param consentOn when they agreed, for lines that do not say so themselves
/// @param by the account that brings it
record ImportRun(
        UUID id,
        ListKey list,
        ImportMode mode,
        String consentSource,
        LocalDate consentOn,
        String by) {}
