package nl.millenniumgemeenten.subscription.delivery;

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

    static ReturnAddress of(String address, String otherwise) {
        var at = address.lastIndexOf('@');
        return at < 0
                ? new ReturnAddress("", "", otherwise)
                : new ReturnAddress(address.substring(0, at), address.substring(at + 1), otherwise);
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
