package nl.millenniumgemeenten.subscription.delivery;

import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// Where a mailbox sends what it refuses: one address for each delivery if there is a mailbox of
/// ours that takes those, else the sender's.
///
/// @param local its local part, before the plus and the key; empty if there is none
/// @param otherwise the sender's address
record ReturnAddress(String local, String domain, String otherwise) {
    /// RFC 5321 (4.5.3.1.1) allows this many characters before the at sign.
    private static final int LONGEST_LOCAL = 64;

    private static final int KEY = 24;

    /// Stands before the key of who wants to leave.
    private static final String LEAVING = "afmelden-";

    ReturnAddress {
        if (local.length() + KEY > LONGEST_LOCAL) {
            throw new IllegalArgumentException("sending.return-address has a long local part");
        }
    }

    /// @throws IllegalArgumentException if it is no address that a key can be added to
    static ReturnAddress of(String address, String otherwise) {
        if (address.isEmpty()) {
            return new ReturnAddress("", "", otherwise);
        }
        var whole =
                EmailAddress.parse(address)
                        .map(EmailAddress::normalised)
                        .filter(normalised -> !normalised.startsWith("\""))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "sending.return-address is no plain e-mail address"));
        var at = whole.lastIndexOf('@');
        return new ReturnAddress(whole.substring(0, at), whole.substring(at + 1), otherwise);
    }

    String of(String key) {
        return local.isEmpty() ? otherwise : local + "+" + key + "@" + domain;
    }

    /// Where a mail ends the subscription that brought this delivery: in the same mailbox, under
    /// another name. Empty if there is no such mailbox, or its name leaves no room for it.
    String leaving(String key) {
        return local.isEmpty() || local.length() + LEAVING.length() + KEY > LONGEST_LOCAL
                ? ""
                : local + "+" + LEAVING + key + "@" + domain;
    }
}
